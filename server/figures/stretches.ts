import type { Period } from "../../core/kpi/period/kpi.ts";
import { addDays, CalendarDate, toDayNumber } from "../../core/time/calendar-date.ts";

export const STRETCHES = ["day", "week", "month"] as const;
export type Stretch = (typeof STRETCHES)[number];

/** More points than this say nothing on a screen and cost much. */
export const STRETCHES_MAX = 400;

/** The first day of each day, ISO week or month that a period touches; the first is the period's own. */
export function stretchesOf({ from, to }: Period, by: Stretch): CalendarDate[] {
  const starts = [from];
  for (let at = nextStart(from, by); at <= to; at = nextStart(at, by)) {
    starts.push(at);
    if (starts.length > STRETCHES_MAX) throw new RangeError(`more than ${STRETCHES_MAX} ${by}s`);
  }
  return starts;
}

function nextStart(day: CalendarDate, by: Stretch): CalendarDate {
  if (by === "day") return addDays(day, 1);
  // Day 0 was a Thursday; weeks begin on Monday.
  if (by === "week") return addDays(day, 7 - ((toDayNumber(day) + 3) % 7));
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const [nextYear, nextMonth] = month === 12 ? [year + 1, 1] : [year, month + 1];
  const text = `${String(nextYear).padStart(4, "0")}-${String(nextMonth).padStart(2, "0")}-01`;
  return CalendarDate.parse(text);
}
