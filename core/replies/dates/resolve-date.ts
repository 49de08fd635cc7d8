import {
  addDays,
  addMonths,
  CalendarDate,
  daysInMonth,
  isoWeekday,
  toDayNumber,
} from "../../time/calendar-date.ts";

/** What was paid lies behind the day of the reply, what is promised ahead of it. */
export type Direction = "behind" | "ahead";

interface Moment {
  readonly receivedOn: CalendarDate;
  readonly direction: Direction;
}

type Part = string | number | undefined;

/** A day with its year, of two or four digits; null where there is none such. */
export function fullDate(year: Part, month: Part, day: Part): CalendarDate | null {
  const number = Number(year);
  return dateOf(number < 100 ? 2000 + number : number, Number(month), Number(day));
}

/** A day without its year: the next one, or the last one. */
export function monthDay(month: Part, day: Part, { receivedOn, direction }: Moment) {
  const year = Number(receivedOn.slice(0, 4));
  const here = dateOf(year, Number(month), Number(day));
  if (here === null) return null;
  if (direction === "ahead") return here >= receivedOn ? here : addMonths(here, 12);
  return here <= receivedOn ? here : addMonths(here, -12);
}

/** A day of the month by its number: in this month or the nearest one that has it. */
export function dayOfMonth(day: number, { receivedOn, direction }: Moment): CalendarDate | null {
  if (day < 1 || day > 31) return null;
  const first = firstOfMonth(receivedOn);
  const step = direction === "ahead" ? 1 : -1;
  // Among any three months one has 31 days.
  for (const months of [0, 1, 2]) {
    const month = addMonths(first, months * step);
    const found = dateOf(Number(month.slice(0, 4)), Number(month.slice(5, 7)), day);
    if (found === null) continue;
    if (direction === "ahead" ? found >= receivedOn : found <= receivedOn) return found;
  }
  return null;
}

/** The next such day after the reply's, or the last one before it. */
export function weekday(iso: number, { receivedOn, direction }: Moment): CalendarDate | null {
  if (iso === 0) return null;
  const today = isoWeekday(toDayNumber(receivedOn));
  const ahead = (iso - today + 7) % 7;
  if (direction === "ahead") return addDays(receivedOn, ahead === 0 ? 7 : ahead);
  return addDays(receivedOn, ahead === 0 ? -7 : ahead - 7);
}

/** The last day of the month that many months on. */
export function endOfMonth(on: CalendarDate, months: number): CalendarDate {
  const month = addMonths(firstOfMonth(on), months);
  const days = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)));
  return addDays(month, days - 1);
}

export function afterDays(on: CalendarDate, days: number): CalendarDate {
  return addDays(on, days);
}

export function afterMonths(on: CalendarDate, months: number): CalendarDate {
  return addMonths(on, months);
}

function firstOfMonth(on: CalendarDate): CalendarDate {
  return addDays(on, 1 - Number(on.slice(8, 10)));
}

function dateOf(year: number, month: number, day: number): CalendarDate | null {
  const pad = (number: number, digits: number) => String(number).padStart(digits, "0");
  const parsed = CalendarDate.safeParse(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
  return parsed.success ? parsed.data : null;
}
