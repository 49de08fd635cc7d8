import type { CurrencyCode } from "../money/money.ts";
import type { AuthorityRole, LimitRange } from "../policy/authority-policy.ts";
import type { TenantPolicy } from "../policy/policy.ts";
import { daysBetween } from "../time/calendar-date.ts";
import type { AuthorityReason, LimitCrossed, Measures } from "./authority.ts";
import { toMinorUnits } from "./plan-rules.ts";
import type { Relief } from "./relief/relief.ts";

const PERCENT_SCALE = 10_000n;

/** The figures authority is about. Without a schedule nothing is paid, and only kind and amount count. */
export function measure({ kind, terms, balanceMinor, schedule }: Relief): Measures {
  const [first] = schedule?.installments ?? [];
  if (schedule === null || first === undefined) return { kind, balanceMinor, ...NOTHING_PAID };
  const { installments, agreedOn, endsOn, waivedMinor } = schedule;
  // Interest and fee pay for the plan and not for the debt.
  const ofTheDebt = first.principalMinor ?? first.amountMinor;
  const paidAtOnce = first.dueOn === agreedOn ? ofTheDebt : 0;
  return {
    kind,
    balanceMinor,
    discountPercent: percentUp(waivedMinor, balanceMinor),
    count: installments.length,
    lengthDays: daysBetween(agreedOn, endsOn),
    // Other payments may come before the one that was moved.
    daysToStart:
      terms.kind === "extension" ? terms.days : Math.max(0, daysBetween(agreedOn, first.dueOn)),
    smallestMinor: Math.min(...installments.map(({ amountMinor }) => amountMinor)),
    downPaymentPercent: percentDown(paidAtOnce, balanceMinor - waivedMinor),
  };
}

const NOTHING_PAID = {
  discountPercent: 0,
  count: 0,
  lengthDays: 0,
  daysToStart: 0,
  smallestMinor: 0,
  downPaymentPercent: 0,
};

function percentUp(partMinor: number, wholeMinor: number): number {
  const [part, whole] = [BigInt(partMinor) * 100n * PERCENT_SCALE, BigInt(wholeMinor)];
  return Number((part + whole - 1n) / whole) / Number(PERCENT_SCALE);
}

function percentDown(partMinor: number, wholeMinor: number): number {
  return (
    Number((BigInt(partMinor) * 100n * PERCENT_SCALE) / BigInt(wholeMinor)) / Number(PERCENT_SCALE)
  );
}

/** The role's limits for an amount, or null where its ranges leave the amount out. */
export function limitRangeFor(
  role: AuthorityRole,
  balanceMinor: number,
  currency: CurrencyCode,
  { arrangements }: TenantPolicy,
): LimitRange | null {
  const found = arrangements.authority[role].find(
    ({ fromUnits, belowUnits }) =>
      balanceMinor >= toMinorUnits(fromUnits, currency) &&
      (belowUnits === null || balanceMinor < toMinorUnits(belowUnits, currency)),
  );
  return found ?? null;
}

/** Every limit of a range that figures cross, with what was asked and what is allowed. */
export function reasonsAgainst(
  measures: Measures,
  range: LimitRange | null,
  currency: CurrencyCode,
): AuthorityReason[] {
  if (range === null || !range.kinds.includes(measures.kind)) return [{ code: "kind_not_allowed" }];
  return limitsCrossed(measures, range, currency);
}

// A minimum for payments is about what a customer is asked to take on, not about what is moved.
const NEW_PAYMENTS: readonly Measures["kind"][] = ["plan", "settlement", "re_age"];

function limitsCrossed(
  measures: Measures,
  range: LimitRange,
  currency: CurrencyCode,
): LimitCrossed[] {
  const minimum = toMinorUnits(range.installmentMinimumUnits, currency);
  const crossed: LimitCrossed[] = [
    over("discount_percent_max", measures.discountPercent, range.discountPercentMax),
    over("count_max", measures.count, range.countMax),
    over("length_days_max", measures.lengthDays, range.lengthDaysMax),
    over("days_to_start_max", measures.daysToStart, range.daysToStartMax),
  ].flat();
  if (NEW_PAYMENTS.includes(measures.kind))
    crossed.push(...under("installment_minimum_minor", measures.smallestMinor, minimum));
  if (measures.kind === "plan") {
    const { downPaymentPercent } = measures;
    crossed.push(
      ...under("down_payment_percent_min", downPaymentPercent, range.downPaymentPercentMin),
    );
  }
  return crossed;
}

function over(code: LimitCrossed["code"], asked: number, allowed: number): LimitCrossed[] {
  return asked > allowed ? [{ code, asked, allowed }] : [];
}

function under(code: LimitCrossed["code"], asked: number, allowed: number): LimitCrossed[] {
  return asked < allowed ? [{ code, asked, allowed }] : [];
}
