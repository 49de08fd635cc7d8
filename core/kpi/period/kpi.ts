import type { CalendarDate } from "../../time/calendar-date.ts";

/** Both days included. */
export interface Period {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

export type KpiUnit = "percent" | "days";

/**
 * One figure with what it was made from, so that anyone can check it. `value` is null where the
 * base is empty: nothing divided by nothing is not zero.
 */
export interface Kpi {
  readonly id: string;
  readonly unit: KpiUnit;
  readonly value: number | null;
  readonly numerator: number;
  readonly denominator: number;
  /** The formula in words, with its base. */
  readonly formula: string;
}

interface Sketch {
  readonly id: string;
  readonly unit: KpiUnit;
  readonly numerator: number;
  readonly denominator: number;
  readonly formula: string;
  /** What the quotient is multiplied by: 100 for percent, the days for days. */
  readonly times?: number;
}

const DECIMALS = 4;

/** A quotient of exact integers, rounded once, to four decimals. */
export function quotient({ times, ...sketch }: Sketch): Kpi {
  const { unit, numerator, denominator } = sketch;
  const factor = times ?? (unit === "percent" ? 100 : 1);
  const value = denominator === 0 ? null : round((numerator / denominator) * factor);
  return { ...sketch, value };
}

export function round(value: number): number {
  return Number(value.toFixed(DECIMALS));
}
