import { adjustToBusinessDay, type BusinessDayRule } from "../../core/time/business-days.ts";
import { calendarDate, fromDayNumber, toDayNumber } from "../../core/time/calendar-date.ts";
import { countDays, type DayCount, type Period, yearFraction } from "../../core/time/day-count.ts";
import { readRows } from "./read-data.ts";
import { type CaseResult, type CaseSuite, compare, compareClose, notExpressible } from "./suite.ts";

export const suite: CaseSuite = {
  name: "daycount",
  origin: "OpenGamma Strata DayCountTest and BusinessDayConventionTest; QuantLib daycounters.cpp",
  licence: "Apache-2.0; modified BSD",
  run: () => [
    ...strataFractions(),
    ...strataDays(),
    ...quantlibDays(),
    ...quantlibFractions(),
    ...businessDays(),
  ],
};

/** Both sources print at least twelve digits. */
const TOLERANCE = 1e-11;

const STRATA: Readonly<Record<string, DayCount>> = {
  ACT_360: "ACT/360",
  ACT_365F: "ACT/365F",
  ACT_ACT_ISDA: "ACT/ACT ISDA",
  THIRTY_360_ISDA: "30/360",
  THIRTY_E_360: "30E/360",
};
const QUANTLIB: Readonly<Record<string, DayCount>> = {
  testThirty360_BondBasis: "30/360",
  testThirty360_EurobondBasis: "30E/360",
  testThirty360_ISDA: "30E/360 ISDA",
  testThirty360_USA: "30U/360",
  ISDA: "ACT/ACT ISDA",
};
const RULES: Readonly<Record<string, BusinessDayRule>> = {
  NO_ADJUST: "any",
  FOLLOWING: "next",
  PRECEDING: "previous",
  MODIFIED_FOLLOWING: "modified_next",
  MODIFIED_PRECEDING: "modified_previous",
};
/** A country without holidays, so that only Saturday and Sunday are free. */
const WEEKENDS_ONLY = { country: "ZZ", weekdays: [1, 2, 3, 4, 5] };

function periodOf(start: string, end: string, maturity?: string): Period {
  return {
    start: calendarDate(start),
    end: calendarDate(end),
    maturity: maturity === undefined ? undefined : calendarDate(maturity),
  };
}

function strataFractions(): CaseResult[] {
  return readRows("daycount/strata_daycount_yearfraction.csv").map(
    ([name = "", start = "", end = "", expected = ""], row) => {
      const id = `strata fraction ${row + 1} ${name} ${start} ${end}`;
      const dayCount = STRATA[name];
      if (dayCount === undefined) return notExpressible(id, `no day count ${name} here`);
      const actual = yearFraction(dayCount, periodOf(start, end));
      return compareClose(id, actual, Number(expected), TOLERANCE);
    },
  );
}

function strataDays(): CaseResult[] {
  return readRows("daycount/strata_daycount_days.csv").map(
    ([name = "", start = "", end = "", expected = ""], row) => {
      const id = `strata days ${row + 1} ${name} ${start} ${end}`;
      const dayCount = STRATA[name];
      if (dayCount === undefined) return notExpressible(id, `no day count ${name} here`);
      return compare(id, countDays(dayCount, periodOf(start, end)), Number(expected));
    },
  );
}

function quantlibDays(): CaseResult[] {
  return readRows("daycount/quantlib_thirty360_days.csv").map(
    ([name = "", start = "", end = "", expected = ""], row) => {
      const id = `quantlib days ${row + 1} ${name} ${start} ${end}`;
      const dayCount = QUANTLIB[name];
      if (dayCount === undefined) return notExpressible(id, `no day count ${name} here`);
      const period = periodOf(
        start,
        end,
        name === "testThirty360_ISDA" ? maturityOf(row) : undefined,
      );
      return compare(id, countDays(dayCount, period), Number(expected));
    },
  );
}

/** The three ISDA tables follow each other; each has its own termination date (see NOTICE.md). */
const ISDA_FIRST_ROW = 87;
const ISDA_TABLES = [
  { rows: 6, maturity: "2009-08-20" },
  { rows: 12, maturity: "2012-02-29" },
  { rows: 15, maturity: "2008-02-29" },
] as const;

function maturityOf(row: number): string {
  let last = ISDA_FIRST_ROW;
  for (const { rows, maturity } of ISDA_TABLES) {
    last += rows;
    if (row < last) return maturity;
  }
  throw new RangeError(`row ${row} is in no ISDA table`);
}

function quantlibFractions(): CaseResult[] {
  return readRows("daycount/quantlib_actual_actual.csv").map(
    ([name = "", start = "", end = "", , , expected = ""], row) => {
      const id = `quantlib fraction ${row + 1} ${name} ${start} ${end}`;
      const dayCount = QUANTLIB[name];
      if (dayCount === undefined) return notExpressible(id, `no day count ACT/ACT ${name} here`);
      const actual = yearFraction(dayCount, periodOf(start, end));
      return compareClose(id, actual, Number(expected), TOLERANCE);
    },
  );
}

function businessDays(): CaseResult[] {
  return readRows("daycount/strata_business_day_convention.csv").map(
    ([name = "", from = "", expected = ""], row) => {
      const id = `strata business day ${row + 1} ${name} ${from}`;
      const rule = RULES[name];
      if (rule === undefined) return notExpressible(id, `no business day rule ${name} here`);
      const day = adjustToBusinessDay(WEEKENDS_ONLY, toDayNumber(calendarDate(from)), rule);
      return compare(id, fromDayNumber(day), expected);
    },
  );
}
