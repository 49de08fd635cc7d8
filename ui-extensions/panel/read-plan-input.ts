import { InvoiceId } from "../../core/accounts/account.ts";
import type { DownPayment, PlanSize } from "../../core/arrangements/plan-terms.ts";
import type { ReliefTerms } from "../../core/arrangements/relief/relief-terms.ts";
import { type ReliefScene, reliefScene } from "../../core/arrangements/relief-scene.ts";
import { rhythmOf } from "../../core/arrangements/rhythm-choice.ts";
import { CurrencyCode } from "../../core/money/money.ts";
import { parseDecimal } from "../../core/money/parse-decimal.ts";
import { ok, type Result, refuse } from "../../core/result/result.ts";
import { calendarDate } from "../../core/time/calendar-date.ts";
import type { AvailabilityInput } from "./panel-input.ts";
import type { PanelPlanInput } from "./plan-input.ts";

/** What a filled-in form can't be read as, with the field it is about. */
export interface PlanInputFault {
  readonly field: "currency" | "amount" | "downPayment" | "settle" | "invoiceIds";
  readonly code: "unknown_currency" | "not_an_amount" | "not_positive" | "no_such_invoice";
}

/** A form read as terms over open items of the account, ready to be judged. */
export interface PlanWish {
  readonly scene: ReliefScene;
  readonly terms: ReliefTerms;
}

type Source = Pick<AvailabilityInput, "facts" | "policy" | "treatment">;

export function readPlanInput(
  input: PanelPlanInput,
  { facts, policy, treatment }: Source,
): Result<PlanWish, PlanInputFault> {
  const currency = CurrencyCode.safeParse(input.currency);
  if (!currency.success) return refuse({ field: "currency", code: "unknown_currency" });
  const invoiceIds = input.invoiceIds?.map((id) => InvoiceId.parse(id)) ?? null;
  const subject = { currency: currency.data, invoiceIds };
  const scene = reliefScene(facts, policy, treatment.delinquency, subject);
  const known = invoiceIds?.every((id) => scene.invoiceIds.includes(id)) ?? true;
  if (!known) return refuse({ field: "invoiceIds", code: "no_such_invoice" });
  const terms = termsOf(input, scene, currency.data);
  return terms.ok ? ok({ scene, terms: terms.value }) : terms;
}

function termsOf(
  input: PanelPlanInput,
  scene: ReliefScene,
  currency: CurrencyCode,
): Result<ReliefTerms, PlanInputFault> {
  switch (input.kind) {
    case "plan":
      return planOf(input, scene, currency);
    case "settlement": {
      const { kind, payments } = input;
      const settle = amountIn("settle", input.settle, currency);
      if (!settle.ok) return settle;
      const firstOn = calendarDate(input.firstOn);
      return ok({ kind, settleMinor: settle.value, payments, firstOn });
    }
    case "prompt_discount":
      return ok({ kind: input.kind, percent: input.percent, payBy: calendarDate(input.payBy) });
    case "extension":
      return ok({ kind: input.kind, days: input.days });
    case "deferral":
      return ok({ kind: input.kind, payments: input.payments });
    case "reduction": {
      const { kind, payments, percent, catchUp } = input;
      return ok({ kind, payments, percent, catchUp });
    }
    case "re_age":
      return ok({ kind: input.kind, count: input.count, firstOn: calendarDate(input.firstOn) });
    case "re_amortise":
      return ok({ kind: input.kind });
  }
}

function planOf(
  input: Extract<PanelPlanInput, { kind: "plan" }>,
  { balanceMinor, situation }: ReliefScene,
  currency: CurrencyCode,
): Result<ReliefTerms, PlanInputFault> {
  const size = sizeOf(input.size, currency);
  if (!size.ok) return size;
  const down = downPaymentOf(input.downPayment ?? "", currency);
  if (!down.ok) return down;
  const rhythm = rhythmOf(input.every);
  return ok({
    kind: "plan",
    terms: {
      currency,
      balanceMinor,
      agreedOn: situation.asOf,
      firstOn: calendarDate(input.firstOn),
      size: size.value,
      ...(rhythm === undefined ? {} : { rhythm }),
      ...(down.value === null ? {} : { downPayment: down.value }),
    },
  });
}

function sizeOf(
  size: Extract<PanelPlanInput, { kind: "plan" }>["size"],
  currency: CurrencyCode,
): Result<PlanSize, PlanInputFault> {
  if (size.by === "count") return ok(size);
  const amount = amountIn("amount", size.amount, currency);
  return amount.ok ? ok({ by: "amount", installmentMinor: amount.value }) : amount;
}

function downPaymentOf(
  text: string,
  currency: CurrencyCode,
): Result<DownPayment | null, PlanInputFault> {
  if (text === "") return ok(null);
  const amount = amountIn("downPayment", text, currency);
  return amount.ok ? ok({ by: "amount", amountMinor: amount.value }) : amount;
}

function amountIn(
  field: PlanInputFault["field"],
  text: string,
  currency: CurrencyCode,
): Result<number, PlanInputFault> {
  const amount = parseDecimal(text, currency);
  if (!amount.ok) return refuse({ field, code: "not_an_amount" });
  const { amountMinor } = amount.value;
  return amountMinor > 0 ? ok(amountMinor) : refuse({ field, code: "not_positive" });
}
