import { adjustToBusinessDay, type BusinessCalendar } from "../time/business-days.ts";
import {
  addDays,
  addMonths,
  type CalendarDate,
  daysBetween,
  fromDayNumber,
  toDayNumber,
} from "../time/calendar-date.ts";
import type { Installment } from "./arrangement.ts";
import type { PlanPayment } from "./plan-payments.ts";

/** One instalment on its way through time. Dates and amounts change as the walk goes on. */
export interface PlanItem {
  readonly index: number;
  /** The date first agreed, which says whether money came early or late. */
  readonly agreedOn: CalendarDate;
  dueOn: CalendarDate;
  amountMinor: number;
  /** A rest of this much counts as paid. */
  toleratedMinor: number;
  remainingMinor: number;
  payments: PlanPayment[];
  /** When nothing more than the tolerated rest was left. */
  paidOn: CalendarDate | null;
  /** Found unpaid after its grace, on the first day after it. */
  missedOn: CalendarDate | null;
  /** The instalment behind the last one that took over what was missed here. */
  movedTo: number | null;
  /** Whether its grace, and the time until it breaks the plan, have been looked at. */
  graceLooked: boolean;
  breachLooked: boolean;
}

export function toPlanItem(
  { dueOn, amountMinor }: Installment,
  index: number,
  toleratedMinor: number,
): PlanItem {
  return {
    index,
    agreedOn: dueOn,
    dueOn,
    amountMinor,
    toleratedMinor,
    remainingMinor: amountMinor,
    payments: [],
    paidOn: null,
    missedOn: null,
    movedTo: null,
    graceLooked: false,
    breachLooked: false,
  };
}

/** Still to be paid here, and not put off to the end. */
export function isOpen(item: PlanItem): boolean {
  return item.paidOn === null && item.movedTo === null;
}

/** Puts money on an item; answers what is over. */
export function pour(item: PlanItem, payment: PlanPayment, leftMinor: number): number {
  if (item.movedTo !== null) return leftMinor;
  const used = Math.min(item.remainingMinor, leftMinor);
  if (used === 0) return leftMinor;
  item.remainingMinor -= used;
  const last = item.payments.at(-1);
  // One payment over several invoices is still one payment to the customer.
  if (last !== undefined && last.entryId === payment.entryId && last.on === payment.on)
    item.payments[item.payments.length - 1] = { ...last, amountMinor: last.amountMinor + used };
  else item.payments.push({ entryId: payment.entryId, on: payment.on, amountMinor: used });
  if (item.paidOn === null && item.remainingMinor <= item.toleratedMinor) item.paidOn = payment.on;
  return leftMinor - used;
}

// Business-day moves make a month's steps 27 to 34 days long.
const MONTH_DAYS_MIN = 27;
const MONTH_DAYS_MAX = 34;

/** Where a missed payment goes: one step of the plan's own rhythm behind its last date. */
export function dateBehind(
  dates: readonly CalendarDate[],
  calendar: BusinessCalendar,
): CalendarDate {
  const last = dates.at(-1);
  if (last === undefined) throw new RangeError("a plan without payments");
  const before = dates.at(-2);
  const step = before === undefined ? MONTH_DAYS_MIN : daysBetween(before, last);
  const next =
    step >= MONTH_DAYS_MIN && step <= MONTH_DAYS_MAX
      ? addMonths(last, 1)
      : addDays(last, Math.max(1, step));
  return fromDayNumber(adjustToBusinessDay(calendar, toDayNumber(next), "next"));
}
