import type { PanelPlanInput, PlanKind } from "../plan-input.ts";

/** The editor's fields as typed: text by field name. */
export type PlanDraft = Readonly<Record<string, string>>;

/** How a form is filled in with an agreement. */
export function draftOf(input: PanelPlanInput): PlanDraft {
  switch (input.kind) {
    case "plan": {
      const { size, every, firstOn, downPayment = "" } = input;
      const count = size.by === "count" ? String(size.count) : "";
      const amount = size.by === "amount" ? size.amount : "";
      return { kind: input.kind, by: size.by, count, amount, every, firstOn, downPayment };
    }
    case "settlement":
      return { ...input, invoiceIds: "", payments: String(input.payments) };
    case "prompt_discount":
      return { ...input, invoiceIds: "", percent: String(input.percent) };
    case "extension":
      return { kind: input.kind, days: String(input.days) };
    case "deferral":
      return { kind: input.kind, payments: String(input.payments) };
    case "reduction": {
      const { kind, payments, percent, catchUp } = input;
      return { kind, payments: String(payments), percent: String(percent), catchUp };
    }
    case "re_age":
      return { kind: input.kind, count: String(input.count), firstOn: input.firstOn };
    case "re_amortise":
      return { kind: input.kind };
  }
}

interface About {
  readonly kind: PlanKind;
  readonly currency: string;
  /** Null for what such an agreement is usually about. */
  readonly invoiceIds: readonly string[] | null;
}

/**
 * The agreement a form says, as the server takes it. Unchecked: a field that is still empty or can't
 * be read leaves an empty text or no number, so each host asks its own reader first.
 */
export function planOf(
  draft: PlanDraft,
  { kind, currency, invoiceIds }: About,
): Readonly<Record<string, unknown>> {
  const about = invoiceIds === null ? { currency } : { currency, invoiceIds: [...invoiceIds] };
  return { kind, ...about, ...fieldsOf(kind, draft) };
}

function fieldsOf(kind: PlanKind, draft: PlanDraft): Record<string, unknown> {
  const text = (name: string) => (draft[name] ?? "").trim();
  const number = (name: string) => (text(name) === "" ? Number.NaN : Number(text(name)));
  switch (kind) {
    case "plan": {
      const { by = "count" } = draft;
      const size =
        by === "amount" ? { by, amount: text("amount") } : { by, count: number("count") };
      const downPayment = text("downPayment");
      return {
        size,
        every: text("every"),
        firstOn: text("firstOn"),
        ...(downPayment === "" ? {} : { downPayment }),
      };
    }
    case "settlement":
      return { settle: text("settle"), payments: number("payments"), firstOn: text("firstOn") };
    case "prompt_discount":
      return { percent: number("percent"), payBy: text("payBy") };
    case "extension":
      return { days: number("days") };
    case "deferral":
      return { payments: number("payments") };
    case "reduction":
      return {
        payments: number("payments"),
        percent: number("percent"),
        catchUp: text("catchUp"),
      };
    case "re_age":
      return { count: number("count"), firstOn: text("firstOn") };
    case "re_amortise":
      return {};
  }
}
