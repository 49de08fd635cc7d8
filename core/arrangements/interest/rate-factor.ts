import { assertNever } from "../../result/result.ts";
import {
  type CalendarDate,
  calendarDate,
  daysBetween,
  daysInMonth,
  toDayNumber,
  yearOf,
} from "../../time/calendar-date.ts";
import { countDays } from "../../time/day-count.ts";
import type { InterestTerms } from "../plan-terms.ts";
import { divideHalfEven } from "./half-even.ts";

/** From `from` to `until`, its last day not included. */
export interface Span {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

/** A rate factor is in units of 10^-12, enough that no cent depends on the digits left off. */
export const FACTOR_ONE = 10n ** 12n;

const PPM = 1_000_000n;

/** The share of the balance a period's interest is, in units of 10^-12. */
export function rateFactor({ annualRatePpm, dayCount }: InterestTerms, span: Span): bigint {
  const { numerator, denominator } = yearPart(dayCount, span);
  return divideHalfEven(BigInt(annualRatePpm) * numerator * FACTOR_ONE, denominator * PPM);
}

/** The part of a period's factor that falls on some of its days, each day alike. */
export function factorOfPart(factor: bigint, period: Span, part: Span): bigint {
  const days = BigInt(daysBetween(period.from, period.until));
  // A payment on the day the plan begins carries no interest.
  if (days === 0n) return 0n;
  return divideHalfEven(factor * BigInt(daysBetween(part.from, part.until)), days);
}

interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

function yearPart(dayCount: InterestTerms["dayCount"], span: Span): Fraction {
  const days = BigInt(daysBetween(span.from, span.until));
  switch (dayCount) {
    case "ACT/365F":
      return { numerator: days, denominator: 365n };
    case "ACT/360":
      return { numerator: days, denominator: 360n };
    case "ACT/364":
      return { numerator: days, denominator: 364n };
    case "30/360": {
      const period = { start: span.from, end: span.until };
      return { numerator: BigInt(countDays("30/360", period)), denominator: 360n };
    }
    case "ACT/ACT":
      return actualYears(span);
    default:
      return assertNever(dayCount);
  }
}

/**
 * Each day over the length of the year it lies in. A day's interest is due at its end, so the days
 * counted are those after `from` up to and with `until`, as Apache Fineract counts them.
 */
function actualYears({ from, until }: Span): Fraction {
  let [numerator, denominator] = [0n, 1n];
  for (let year = yearOf(toDayNumber(from)); year <= yearOf(toDayNumber(until)); year += 1) {
    const before = later(from, lastDayOf(year - 1));
    const days = BigInt(daysBetween(before, earlier(until, lastDayOf(year))));
    const length = BigInt(337 + daysInMonth(year, 2));
    numerator = numerator * length + days * denominator;
    denominator *= length;
  }
  return { numerator, denominator };
}

function lastDayOf(year: number): CalendarDate {
  return calendarDate(`${String(year).padStart(4, "0")}-12-31`);
}

function later(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a > b ? a : b;
}

function earlier(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a < b ? a : b;
}
