import { assertNever } from "../result/result.ts";
import {
  adjustToBusinessDay,
  type BusinessCalendar,
  type BusinessDayRule,
} from "../time/business-days.ts";
import {
  addDays,
  addMonths,
  type CalendarDate,
  type DayNumber,
  daysInMonth,
  fromDayNumber,
  isoWeekday,
  toDayNumber,
  twoDigits,
  yearOf,
} from "../time/calendar-date.ts";
import type { PayDay, Rhythm } from "../time/rhythm.ts";

export interface DateRules {
  readonly calendar: BusinessCalendar;
  readonly rule: BusinessDayRule;
}

/**
 * `count` payment dates, each later than the one before. The first is kept as asked, because somebody
 * asked for that day; the others follow the rhythm counted from it, so that a month-end plan never
 * drifts, and move off days nobody works.
 */
export function installmentDates(
  firstOn: CalendarDate,
  rhythm: Rhythm,
  count: number,
  rules: DateRules,
): CalendarDate[] {
  const dates = [firstOn];
  let previous = toDayNumber(firstOn);
  for (let index = 1; index < count; index += 1) {
    const wanted = toDayNumber(rhythmDate(firstOn, rhythm, index, rules.calendar));
    const moved = adjustToBusinessDay(rules.calendar, wanted, rules.rule);
    // Two wanted days may move onto one working day; the later payment then takes the next.
    const day =
      moved > previous ? moved : adjustToBusinessDay(rules.calendar, previous + 1, "next");
    dates.push(fromDayNumber(day));
    previous = day;
  }
  return dates;
}

/** The first day of the rhythm on or after `from`: where a plan "from the next pay day" begins. */
export function nextRhythmDay(
  from: CalendarDate,
  rhythm: Rhythm,
  calendar: BusinessCalendar,
): CalendarDate {
  return rhythmDate(addDays(from, -1), rhythm, 1, calendar);
}

/** The rhythm's `index`-th day after `firstOn`, before any move to a working day. */
function rhythmDate(
  firstOn: CalendarDate,
  rhythm: Rhythm,
  index: number,
  calendar: BusinessCalendar,
): CalendarDate {
  switch (rhythm.every) {
    case "days":
      return addDays(firstOn, index * rhythm.days);
    case "weeks":
      return addDays(firstOn, index * rhythm.weeks * 7);
    case "months":
      return dayInMonth(firstOn, index * rhythm.months, rhythm.day ?? twoDigits(firstOn, 8));
    case "half_month": {
      const days = rhythm.on === "1_15" ? [1, 15] : [15, 31];
      return nthAfter(firstOn, index, (month) =>
        days.map((day) => dayInMonth(firstOn, month, day)),
      );
    }
    case "pay_day":
      return nthAfter(firstOn, index, (month) => [
        payDayIn(dayInMonth(firstOn, month, 1), rhythm.payDay, calendar),
      ]);
    default:
      return assertNever(rhythm);
  }
}

/** Day `day` of the month `months` after the date's own, or that month's last where it has no such day. */
function dayInMonth(date: CalendarDate, months: number, day: number): CalendarDate {
  const month = addMonths(fromDayNumber(toDayNumber(date) - twoDigits(date, 8) + 1), months);
  const last = daysInMonth(yearOf(toDayNumber(month)), twoDigits(month, 5));
  return addDays(month, Math.min(day, last) - 1);
}

/** The `index`-th of the days a month lists, month by month, that come after `firstOn`. */
function nthAfter(
  firstOn: CalendarDate,
  index: number,
  daysOfMonth: (monthsAhead: number) => readonly CalendarDate[],
): CalendarDate {
  // The month `firstOn` lies in may have passed some of its days; every later month adds all of its own.
  const [own, perMonth] = [daysOfMonth(0).filter((day) => day > firstOn), daysOfMonth(1).length];
  const inOwn = own[index - 1];
  if (inOwn !== undefined) return inOwn;
  const beyond = index - 1 - own.length;
  const found = daysOfMonth(1 + Math.floor(beyond / perMonth))[beyond % perMonth];
  if (found === undefined) throw new Error("a month lists the same number of days every time");
  return found;
}

function payDayIn(
  firstOfMonth: CalendarDate,
  payDay: PayDay,
  calendar: BusinessCalendar,
): CalendarDate {
  const lastDay = toDayNumber(dayInMonth(firstOfMonth, 0, 31));
  switch (payDay.kind) {
    case "day_of_month":
      return dayInMonth(firstOfMonth, 0, payDay.day);
    case "nth_weekday": {
      const first = weekdayFrom(toDayNumber(firstOfMonth), payDay.weekday);
      return fromDayNumber(first + (payDay.nth - 1) * 7);
    }
    case "last_weekday":
      return fromDayNumber(weekdayFrom(lastDay - 6, payDay.weekday));
    case "last_business_day":
      return fromDayNumber(adjustToBusinessDay(calendar, lastDay, "previous"));
    default:
      return assertNever(payDay);
  }
}

/** The first such weekday on or after a day. */
function weekdayFrom(day: DayNumber, weekday: number): DayNumber {
  return day + ((weekday - isoWeekday(day) + 7) % 7);
}
