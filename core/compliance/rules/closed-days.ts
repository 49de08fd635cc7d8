import {
  calendarDate,
  type DayNumber,
  fromDayNumber,
  toDayNumber,
  yearOf,
} from "../../time/calendar-date.ts";
import { isHoliday } from "../../time/holidays.ts";
import type { HoursRule } from "./rule.ts";

/**
 * Whether a rule on hours is closed all day because of the date: a public holiday of the place the
 * rule is law in, or a day the rule lists itself. A country's rule keeps the national holidays alone.
 */
export function closesOn(
  rule: Pick<HoursRule, "jurisdiction" | "holidays" | "alsoClosedOn">,
  day: DayNumber,
): boolean {
  const [country = "", region] = rule.jurisdiction.split("-");
  if (rule.holidays === "closed" && isHoliday(country, region, day)) return true;
  return (rule.alsoClosedOn ?? []).some((listed) =>
    listed === "easter_monday"
      ? day === easterMonday(yearOf(day))
      : fromDayNumber(day).slice(5) === listed,
  );
}

/** The Gregorian computus (Meeus, Jones, Butcher), and the day after. */
function easterMonday(year: number): DayNumber {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const leapsSkipped = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - Math.floor(century / 4) - leapsSkipped + 15) % 30;
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - moon - (year % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
  const offset = moon + weekday - 7 * late + 114;
  const month = String(Math.floor(offset / 31)).padStart(2, "0");
  const date = String((offset % 31) + 1).padStart(2, "0");
  return toDayNumber(calendarDate(`${String(year).padStart(4, "0")}-${month}-${date}`)) + 1;
}
