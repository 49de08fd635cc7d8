import { type CalendarDate, toDayNumber } from "../../core/time/calendar-date.ts";
import { DAY_MS } from "../../core/time/instant.ts";

type DateStyle = "day" | "day_year" | "month" | "month_year" | "weekday";

// A calendar day has no zone: it is formatted at its own midnight in UTC, so no clock can move it.
const OPTIONS: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  day: { day: "numeric", month: "short", timeZone: "UTC" },
  day_year: { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" },
  month: { month: "short", timeZone: "UTC" },
  month_year: { month: "short", year: "numeric", timeZone: "UTC" },
  weekday: { weekday: "long", timeZone: "UTC" },
};

// Building a formatter costs far more than using it. Locales come from browsers, hence the bound.
const formats = new Map<string, Intl.DateTimeFormat>();
const FORMATS_MAX = 500;

/** `Oct 3`, or `Oct 3, 2025` when that is not the year of `today`. */
export function dayText(locale: string, date: CalendarDate, today: CalendarDate): string {
  return textOf(locale, sameYear(date, today) ? "day" : "day_year", date);
}

export function monthText(locale: string, date: CalendarDate, today: CalendarDate): string {
  return textOf(locale, sameYear(date, today) ? "month" : "month_year", date);
}

export function weekdayText(locale: string, date: CalendarDate): string {
  return textOf(locale, "weekday", date);
}

function sameYear(date: CalendarDate, today: CalendarDate): boolean {
  return date.slice(0, 4) === today.slice(0, 4);
}

function textOf(locale: string, style: DateStyle, date: CalendarDate): string {
  const key = `${locale}/${style}`;
  let format = formats.get(key);
  if (format === undefined) {
    if (formats.size >= FORMATS_MAX) formats.clear();
    // Business days are Gregorian whatever calendar or digits a locale tag asks for.
    format = new Intl.DateTimeFormat(locale, { ...OPTIONS[style], calendar: "gregory" });
    formats.set(key, format);
  }
  return format.format(toDayNumber(date) * DAY_MS);
}
