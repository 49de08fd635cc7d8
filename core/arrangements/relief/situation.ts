import type { Installment } from "../../accounts/arrangement.ts";
import type { CurrencyCode } from "../../money/money.ts";
import { type CalendarDate, daysBetween } from "../../time/calendar-date.ts";
import type { Rhythm } from "../../time/rhythm.ts";
import { installmentDates } from "../installment-dates.ts";
import type { PlanRules } from "../plan-rules.ts";
import { PlanDate } from "../plan-terms.ts";
import type { Schedule } from "../schedule.ts";

/** A payment still to be made: the unpaid part of an invoice or instalment. */
export type OpenPayment = Pick<Installment, "dueOn" | "amountMinor">;

/** What a customer owes and has been given before, in one currency. */
export interface Situation {
  readonly currency: CurrencyCode;
  readonly asOf: CalendarDate;
  /** In date order; at most one a day. */
  readonly open: readonly OpenPayment[];
  /** In which later payments follow: the running plan's, else the policy's usual one. */
  readonly rhythm: Rhythm;
  readonly extendedOn: readonly CalendarDate[];
  readonly reAgedOn: readonly CalendarDate[];
  /** Null when not known. */
  readonly customerSince: CalendarDate | null;
  /** The latest payments of the usual amount that came without a gap. */
  readonly paymentsInARow: number;
  /** The latest invoices in a row that were settled fast. */
  readonly fastInARow: number;
}

export function overdueOf({ open, asOf }: Situation): readonly OpenPayment[] {
  return open.filter(({ dueOn }) => dueOn < asOf);
}

export function toComeOf({ open, asOf }: Situation): readonly OpenPayment[] {
  return open.filter(({ dueOn }) => dueOn >= asOf);
}

/**
 * Whether a payment is due "never", as books write with the last day there is: then nothing can be
 * put behind it.
 */
export function isNever({ dueOn }: OpenPayment): boolean {
  return !PlanDate.safeParse(dueOn).success;
}

export function sumOf(payments: readonly OpenPayment[]): number {
  return payments.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}

/** 0 when nothing is overdue. */
export function daysPastDueOf({ open, asOf }: Situation): number {
  const [oldest] = open;
  return oldest === undefined ? 0 : Math.max(0, daysBetween(oldest.dueOn, asOf));
}

/** `count` dates of the situation's rhythm, the first as given. */
export function datesFrom(
  firstOn: CalendarDate,
  count: number,
  { rhythm }: Pick<Situation, "rhythm">,
  { policy, calendar }: PlanRules,
): CalendarDate[] {
  return installmentDates(firstOn, rhythm, count, {
    calendar,
    rule: policy.arrangements.businessDays,
  });
}

/** Payments as a schedule; those on one day become one. Their sum and the waiver make the balance. */
export function toSchedule(
  { currency, asOf }: Situation,
  payments: readonly OpenPayment[],
  waivedMinor: number,
): Schedule {
  const byDay = new Map<CalendarDate, number>();
  for (const { dueOn, amountMinor } of payments) {
    byDay.set(dueOn, (byDay.get(dueOn) ?? 0) + amountMinor);
  }
  const installments = [...byDay]
    .map(([dueOn, amountMinor]) => ({ dueOn, amountMinor }))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const totalMinor = sumOf(installments);
  return {
    currency,
    balanceMinor: totalMinor + waivedMinor,
    waivedMinor,
    interestMinor: 0,
    feeMinor: 0,
    totalMinor,
    installments,
    hasDownPayment: false,
    agreedOn: asOf,
    endsOn: installments.at(-1)?.dueOn ?? asOf,
  };
}
