import fc from "fast-check";
import {
  type CalendarDate,
  calendarDate,
  fromDayNumber,
  toDayNumber,
} from "../../core/time/calendar-date.ts";

/** Any day between two given days, both included. */
export function anyDateBetween(first: string, last: string): fc.Arbitrary<CalendarDate> {
  const min = toDayNumber(calendarDate(first));
  const max = toDayNumber(calendarDate(last));
  return fc.integer({ min, max }).map(fromDayNumber);
}

/** Any day the canonical four-digit form can write. */
export const anyDate = anyDateBetween("0001-01-01", "9999-12-31");

/** The days business happens on. */
export const anyModernDate = anyDateBetween("1990-01-01", "2080-12-31");
