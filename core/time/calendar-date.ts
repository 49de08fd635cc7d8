import { z } from "zod";

/**
 * A day without a clock or a zone, as `YYYY-MM-DD`: due dates, payment dates, promise dates.
 * Strings in this one canonical form compare correctly with `<`.
 */
export const CalendarDate = z.iso.date().brand<"CalendarDate">();
export type CalendarDate = z.infer<typeof CalendarDate>;

/** Days since 1970-01-01. Arithmetic happens here; the string is what is stored and shown. */
export type DayNumber = number;

// What two digits add up to before their zeros are taken off: "0" is character 48.
const TWO_ZEROS = 48 * 10 + 48;
const DAY_MS = 86_400_000;

/** The number written by the two digits at a place in text known to hold digits there. */
export function twoDigits(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - TWO_ZEROS;
}

/** The year at the start of any canonical date or instant. */
function readYear(date: string): number {
  return twoDigits(date, 0) * 100 + twoDigits(date, 2);
}

/** Shifts the year to start in March, so that a leap day is the last day and needs no branch. */
function dayNumberOf(year: number, month: number, day: number): DayNumber {
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

// The day before each month of years 0 to 9999. Every decision reads a dozen dates, and looking a
// month up costs half of working it out.
const beforeMonth = Int32Array.from(
  { length: 10_000 * 12 },
  (_, index) => dayNumberOf(Math.floor(index / 12), (index % 12) + 1, 1) - 1,
);

/** 9999-12-31: the form has four digits for the year. */
export const LAST_DAY: DayNumber = dayNumberOf(9_999, 12, 31);

// Read by position because every decision does this many times, and the form is already known.
export function toDayNumber(date: CalendarDate): DayNumber {
  return readDay(date);
}

/** The day at the start of any canonical date or instant. */
export function readDay(date: string): DayNumber {
  const month = readYear(date) * 12 + twoDigits(date, 5) - 1;
  return (beforeMonth[month] ?? Number.NaN) + twoDigits(date, 8);
}

// A book's dates repeat endlessly: each day's text is made and checked once. 1970 to 2149.
const REMEMBERED_DAYS = 65_536;
const remembered = Array.from<CalendarDate | undefined>({ length: REMEMBERED_DAYS });

export function fromDayNumber(day: DayNumber): CalendarDate {
  const known = remembered[day];
  if (known !== undefined) return known;
  const date = CalendarDate.parse(new Date(day * DAY_MS).toISOString().slice(0, 10));
  if (day >= 0 && day < REMEMBERED_DAYS) remembered[day] = date;
  return date;
}

export function yearOf(day: DayNumber): number {
  return readYear(fromDayNumber(day));
}

/** Reads `YYYY-MM-DD`; throws on anything else. For literals and trusted text; edges use the schema. */
export function calendarDate(text: string): CalendarDate {
  return CalendarDate.parse(text);
}

/** Ends with year 9999: books write its last day for "never", and never and a day is still never. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDayNumber(Math.min(toDayNumber(date) + days, LAST_DAY));
}

/** Whole days from `start` to `end`; negative when `end` is earlier. */
export function daysBetween(start: CalendarDate, end: CalendarDate): number {
  return toDayNumber(end) - toDayNumber(start);
}

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export function isoWeekday(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

export function daysInMonth(year: number, month: number): number {
  return month === 12 ? 31 : dayNumberOf(year, month + 1, 1) - dayNumberOf(year, month, 1);
}

/**
 * The same day `months` later, or the month's last day where that day does not exist.
 * Always count from the first date of a series, never from the previous one: 31 January plus two
 * months is 31 March, but plus one and plus one again would drift to 28 March.
 */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const index = readYear(date) * 12 + twoDigits(date, 5) - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  const day = Math.min(twoDigits(date, 8), daysInMonth(year, month));
  return fromDayNumber(dayNumberOf(year, month, day));
}
