import { assertNever } from "../result/result.ts";
import { type DayNumber, isoWeekday } from "./calendar-date.ts";
import { isHoliday } from "./holidays.ts";
import { DAY_MS } from "./instant.ts";

/** The days a place works. `weekdays` are ISO: 1 = Monday … 7 = Sunday. */
export interface BusinessCalendar {
  readonly country: string;
  readonly region?: string | undefined;
  readonly weekdays: readonly number[];
}

/** Where a day moves when nobody works on it; "modified" never leaves the month. */
export type BusinessDayRule = "any" | "next" | "previous" | "modified_next" | "modified_previous";

// The longest run of holidays anywhere is under two weeks; a search past this is a broken calendar.
const MAX_SEARCH_DAYS = 60;

export function isBusinessDay(calendar: BusinessCalendar, day: DayNumber): boolean {
  return (
    calendar.weekdays.includes(isoWeekday(day)) &&
    !isHoliday(calendar.country, calendar.region, day)
  );
}

/**
 * The `count`th business day after `day`, or before it when `count` is negative; `day` itself is
 * never counted. Zero gives `day` back, business day or not.
 */
export function addBusinessDays(
  calendar: BusinessCalendar,
  day: DayNumber,
  count: number,
): DayNumber {
  const step = count < 0 ? -1 : 1;
  let reached = day;
  for (let left = Math.abs(count); left > 0; left -= 1) {
    reached = search(calendar, reached + step, step);
  }
  return reached;
}

export function adjustToBusinessDay(
  calendar: BusinessCalendar,
  day: DayNumber,
  rule: BusinessDayRule,
): DayNumber {
  switch (rule) {
    case "any":
      return day;
    case "next":
      return businessDaysOf(calendar).next(day);
    case "previous":
      return businessDaysOf(calendar).previous(day);
    case "modified_next":
      return searchInMonth(calendar, day, 1);
    case "modified_previous":
      return searchInMonth(calendar, day, -1);
    default:
      return assertNever(rule);
  }
}

/** Which days are worked and where the others move, filled as days are asked for. */
export interface BusinessDays {
  has(day: DayNumber): boolean;
  next(day: DayNumber): DayNumber;
  previous(day: DayNumber): DayNumber;
}

// A calendar's working days are constants, and every step of every cadence asks for one.
const known = new WeakMap<BusinessCalendar, BusinessDays>();

export function businessDaysOf(calendar: BusinessCalendar): BusinessDays {
  let days = known.get(calendar);
  if (days === undefined) {
    days = {
      has: remembering((day) => isBusinessDay(calendar, day)),
      next: remembering((day) => search(calendar, day, 1)),
      previous: remembering((day) => search(calendar, day, -1)),
    };
    known.set(calendar, days);
  }
  return days;
}

function remembering<T>(read: (day: DayNumber) => T): (day: DayNumber) => T {
  const answers = new Map<DayNumber, T>();
  return (day) => {
    const before = answers.get(day);
    if (before !== undefined) return before;
    const answer = read(day);
    answers.set(day, answer);
    return answer;
  };
}

function search(calendar: BusinessCalendar, from: DayNumber, step: 1 | -1): DayNumber {
  for (let moved = 0; moved <= MAX_SEARCH_DAYS; moved += 1) {
    const day = from + moved * step;
    if (isBusinessDay(calendar, day)) return day;
  }
  const place = calendar.region ?? calendar.country;
  throw new RangeError(`no business day in ${place} within ${MAX_SEARCH_DAYS} days of ${from}`);
}

function searchInMonth(calendar: BusinessCalendar, from: DayNumber, step: 1 | -1): DayNumber {
  const found = search(calendar, from, step);
  return monthOf(found) === monthOf(from) ? found : search(calendar, from, step === 1 ? -1 : 1);
}

function monthOf(day: DayNumber): number {
  return new Date(day * DAY_MS).getUTCMonth();
}
