import type { Installment } from "../accounts/arrangement.ts";
import { type CurrencyCode, decimalsOf, money } from "../money/money.ts";
import type { TenantPolicy } from "../policy/policy.ts";
import { ok, type Result, refuse } from "../result/result.ts";
import { adjustToBusinessDay, type BusinessCalendar } from "../time/business-days.ts";
import {
  addDays,
  addMonths,
  type CalendarDate,
  fromDayNumber,
  toDayNumber,
} from "../time/calendar-date.ts";
import { splitEqually } from "./split-amount.ts";

export interface PlanTerms {
  readonly currency: CurrencyCode;
  readonly balanceMinor: number;
  readonly count: number;
  readonly firstOn: CalendarDate;
}

export type PlanRefusal =
  | { readonly kind: "nothing_owed" }
  | { readonly kind: "too_few_installments"; readonly countMin: number }
  | { readonly kind: "too_many_installments"; readonly countMax: number }
  | {
      readonly kind: "installment_too_small";
      readonly minimumMinor: number;
      readonly countMax: number;
    };

const COUNT_MIN = 2;

/**
 * Equal instalments that add up to the balance exactly; what doesn't divide goes to the first ones,
 * one minor unit each. Every date counts from the first one, so a month-end plan never drifts, and
 * moves to the next business day where it falls on a day off.
 */
export function proposePlan(
  terms: PlanTerms,
  policy: TenantPolicy,
  calendar: BusinessCalendar,
): Result<readonly Installment[], PlanRefusal> {
  const { currency, balanceMinor, count, firstOn } = terms;
  const countMax = maxInstallments(balanceMinor, currency, policy);
  if (balanceMinor <= 0) return refuse({ kind: "nothing_owed" });
  if (count < COUNT_MIN) return refuse({ kind: "too_few_installments", countMin: COUNT_MIN });
  if (count > policy.arrangements.installmentsMax) {
    return refuse({ kind: "too_many_installments", countMax: policy.arrangements.installmentsMax });
  }
  if (count > countMax) {
    return refuse({
      kind: "installment_too_small",
      minimumMinor: minimumMinor(currency, policy),
      countMax,
    });
  }
  const amounts = splitEqually(money(balanceMinor, currency), { count, remainder: "spread_first" });
  // The checks above leave the split nothing to refuse.
  if (!amounts.ok) throw new Error(`a checked plan could not be split: ${amounts.error}`);
  return ok(
    amounts.value.map(({ amountMinor }, index) => ({
      dueOn: installmentDate(firstOn, index, policy, calendar),
      amountMinor,
    })),
  );
}

/** The most instalments policy allows for a balance, counting its smallest instalment; below 2 there is no plan. */
export function maxInstallments(
  balanceMinor: number,
  currency: CurrencyCode,
  policy: TenantPolicy,
): number {
  const minimum = Math.max(1, minimumMinor(currency, policy));
  return Math.min(policy.arrangements.installmentsMax, Math.floor(balanceMinor / minimum));
}

function minimumMinor(currency: CurrencyCode, policy: TenantPolicy): number {
  return policy.arrangements.installmentMinimumUnits * 10 ** decimalsOf(currency);
}

function installmentDate(
  firstOn: CalendarDate,
  index: number,
  { arrangements }: TenantPolicy,
  calendar: BusinessCalendar,
): CalendarDate {
  // The first payment is made by a person who is here now, so its day is kept as asked.
  if (index === 0) return firstOn;
  const date =
    arrangements.everyMonths > 0
      ? addMonths(firstOn, index * arrangements.everyMonths)
      : addDays(firstOn, index * arrangements.everyDays);
  return fromDayNumber(adjustToBusinessDay(calendar, toDayNumber(date), "next"));
}
