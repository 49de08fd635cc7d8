import { type CalendarDate, daysInMonth } from "../../time/calendar-date.ts";

/** Ten years: a debt older than this is not a matter of days sales outstanding. */
const MONTHS_MAX = 120;

/**
 * Days sales outstanding by countback: how many days of the latest billing add up to what is open.
 * Whole months are used up from the latest back; the month in which it ends counts in proportion.
 * The month `asOf` lies in has as many days as have passed of it. Null when what is open is more than
 * was ever billed in the months known, as when invoices were brought in without their history.
 */
export function countbackDays(
  openMinor: number,
  billedByMonth: ReadonlyMap<string, number>,
  asOf: CalendarDate,
): number | null {
  let left = openMinor;
  let days = 0;
  let [year, month] = [Number(asOf.slice(0, 4)), Number(asOf.slice(5, 7))];
  let inMonth = Number(asOf.slice(8, 10));
  const earliest = [...billedByMonth.keys()].sort()[0];
  for (let months = 0; months < MONTHS_MAX && left > 0; months += 1) {
    const key = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
    if (earliest === undefined || key < earliest) return null;
    const billed = billedByMonth.get(key) ?? 0;
    if (billed > left) return days + (left / billed) * inMonth;
    left -= billed;
    days += inMonth;
    [year, month] = month === 1 ? [year - 1, 12] : [year, month - 1];
    inMonth = daysInMonth(year, month);
  }
  return left > 0 ? null : days;
}
