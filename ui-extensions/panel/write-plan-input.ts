import { percentOf } from "../../core/arrangements/plan-amounts.ts";
import type { PlanTerms } from "../../core/arrangements/plan-terms.ts";
import type { Relief } from "../../core/arrangements/relief/relief.ts";
import { choiceOf } from "../../core/arrangements/rhythm-choice.ts";
import { type CurrencyCode, money, toDecimal } from "../../core/money/money.ts";
import type { TenantPolicy } from "../../core/policy/policy.ts";
import type { PanelPlanInput } from "./plan-input.ts";

interface About {
  readonly currency: CurrencyCode;
  readonly invoiceIds?: string[] | undefined;
}

/** Terms as the form for them is filled in; null for terms no form makes. */
export function writePlanInput(
  { terms }: Pick<Relief, "terms">,
  { currency, invoiceIds }: About,
  policy: TenantPolicy,
): PanelPlanInput | null {
  const about = invoiceIds === undefined ? { currency } : { currency, invoiceIds };
  const text = (amountMinor: number) => toDecimal(money(amountMinor, currency));
  switch (terms.kind) {
    case "plan":
      return planInput(terms.terms, about, policy);
    case "settlement": {
      const { kind, settleMinor, payments, firstOn } = terms;
      return { kind, ...about, settle: text(settleMinor), payments, firstOn };
    }
    case "prompt_discount":
    case "extension":
    case "deferral":
    case "reduction":
    case "re_age":
    case "re_amortise":
      return { ...terms, ...about };
    case "loyalty":
    case "reschedule":
    case "hand_over":
      return null;
  }
}

function planInput(
  { currency, balanceMinor, waivedMinor = 0, size, rhythm, firstOn, downPayment }: PlanTerms,
  about: Pick<PanelPlanInput, "currency" | "invoiceIds">,
  policy: TenantPolicy,
): PanelPlanInput | null {
  // A form asks for one number of payments or for one amount.
  if (size.by === "steps") return null;
  const text = (amountMinor: number) => toDecimal(money(amountMinor, currency));
  const down =
    downPayment?.by === "percent"
      ? percentOf(balanceMinor - waivedMinor, downPayment.percent)
      : (downPayment?.amountMinor ?? 0);
  return {
    kind: "plan",
    ...about,
    size: size.by === "count" ? size : { by: "amount", amount: text(size.installmentMinor) },
    every: choiceOf(rhythm, policy),
    firstOn,
    ...(down === 0 ? {} : { downPayment: text(down) }),
  };
}
