import type { AutopayPolicy } from "../policy/life-policy.ts";
import { adjustToBusinessDay, type BusinessCalendar } from "../time/business-days.ts";
import { addDays, type CalendarDate, fromDayNumber, toDayNumber } from "../time/calendar-date.ts";

interface RetryPolicy extends Pick<AutopayPolicy, "paydayWaitDays" | "retryOn"> {
  readonly paydays: readonly number[];
}

/**
 * The day a debit that was turned down is tried again, no sooner than `soonest`: the next day people are
 * paid on where one is near, since money is there then, else `soonest` itself; and a day banks work.
 */
export function retryDay(
  soonest: CalendarDate,
  { paydays, paydayWaitDays, retryOn }: RetryPolicy,
  calendar: BusinessCalendar,
): CalendarDate {
  const near = Array.from({ length: paydayWaitDays + 1 }, (_, wait) => addDays(soonest, wait));
  const chosen = near.find((day) => isPayday(day, paydays)) ?? soonest;
  if (retryOn === "any_day") return chosen;
  return fromDayNumber(adjustToBusinessDay(calendar, toDayNumber(chosen), "next"));
}

function isPayday(day: CalendarDate, paydays: readonly number[]): boolean {
  if (paydays.includes(dayOfMonth(day))) return true;
  // The 31st stands for the last day of any month.
  return paydays.includes(31) && dayOfMonth(addDays(day, 1)) === 1;
}

function dayOfMonth(day: CalendarDate): number {
  return Number(day.slice(8));
}
