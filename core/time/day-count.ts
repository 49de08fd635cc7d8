import { assertNever } from "../result/result.ts";
import {
  type CalendarDate,
  calendarDate,
  daysBetween,
  daysInMonth,
  toDayNumber,
} from "./calendar-date.ts";

/**
 * How days become a fraction of a year, named as ISDA and ICMA do. "30/360" is the bond basis;
 * "30U/360" is the same with the end-of-February rule US bonds use.
 */
export type DayCount =
  | "ACT/365F"
  | "ACT/360"
  | "ACT/ACT ISDA"
  | "30/360"
  | "30U/360"
  | "30E/360"
  | "30E/360 ISDA";

/** From `start` up to, not including, `end`. `maturity` matters to "30E/360 ISDA" alone. */
export interface Period {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
  readonly maturity?: CalendarDate | undefined;
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly endOfMonth: boolean;
}

/** Days in the period as the convention counts them; negative when it runs backwards. */
export function countDays(dayCount: DayCount, period: Period): number {
  switch (dayCount) {
    case "ACT/365F":
    case "ACT/360":
    case "ACT/ACT ISDA":
      return daysBetween(period.start, period.end);
    case "30/360":
      return days360(period, bondBasis);
    case "30U/360":
      return days360(period, bondBasisWithFebruary);
    case "30E/360":
      return days360(period, eurobondBasis);
    case "30E/360 ISDA":
      return days360(period, germanBasis(period.end === period.maturity));
    default:
      return assertNever(dayCount);
  }
}

export function yearFraction(dayCount: DayCount, period: Period): number {
  if (dayCount === "ACT/ACT ISDA") return yearsActual(period.start, period.end);
  return countDays(dayCount, period) / (dayCount === "ACT/365F" ? 365 : 360);
}

// Each calendar year's days are divided by that year's own length, over one common denominator so
// that only the last division can be inexact.
function yearsActual(start: CalendarDate, end: CalendarDate): number {
  const [from, to] = [placeInYear(start), placeInYear(end)];
  const difference = to.days * from.length - from.days * to.length;
  return to.year - from.year + difference / (from.length * to.length);
}

function placeInYear(date: CalendarDate) {
  const { year } = partsOf(date);
  const first = toDayNumber(calendarDate(`${date.slice(0, 4)}-01-01`));
  const length = 337 + daysInMonth(year, 2);
  return { year, length, days: toDayNumber(date) - first };
}

/** Both day-of-month numbers after a 30/360 convention has capped them. */
type CapDays = (from: Parts, to: Parts) => readonly [number, number];

function days360({ start, end }: Period, cap: CapDays): number {
  const [from, to] = [partsOf(start), partsOf(end)];
  const [dayFrom, dayTo] = cap(from, to);
  return 360 * (to.year - from.year) + 30 * (to.month - from.month) + dayTo - dayFrom;
}

function bondBasis(from: Parts, to: Parts): readonly [number, number] {
  const dayFrom = Math.min(from.day, 30);
  return [dayFrom, dayFrom === 30 ? Math.min(to.day, 30) : to.day];
}

function bondBasisWithFebruary(from: Parts, to: Parts): readonly [number, number] {
  if (!isFebruaryEnd(from)) return bondBasis(from, to);
  return [30, isFebruaryEnd(to) ? 30 : Math.min(to.day, 30)];
}

function eurobondBasis(from: Parts, to: Parts): readonly [number, number] {
  return [Math.min(from.day, 30), Math.min(to.day, 30)];
}

function germanBasis(endsAtMaturity: boolean): CapDays {
  return (from, to) => [
    from.endOfMonth ? 30 : from.day,
    to.endOfMonth && !(endsAtMaturity && isFebruaryEnd(to)) ? 30 : to.day,
  ];
}

function isFebruaryEnd(parts: Parts): boolean {
  return parts.month === 2 && parts.endOfMonth;
}

function partsOf(date: CalendarDate): Parts {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return { year, month, day, endOfMonth: day === daysInMonth(year, month) };
}
