import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, calendarDate, daysBetween } from "../../../core/time/calendar-date.ts";
import { countDays, type DayCount, yearFraction } from "../../../core/time/day-count.ts";
import { anyModernDate } from "../../support/dates.ts";

const ALL: readonly DayCount[] = [
  "ACT/365F",
  "ACT/360",
  "ACT/ACT ISDA",
  "30/360",
  "30U/360",
  "30E/360",
  "30E/360 ISDA",
];
const THIRTY = ALL.filter((each) => each.startsWith("30"));
const period = (start: string, end: string, maturity?: string) => ({
  start: calendarDate(start),
  end: calendarDate(end),
  maturity: maturity === undefined ? undefined : calendarDate(maturity),
});

describe("day counts", () => {
  it.each<[string, DayCount, string, string, number]>([
    ["the 31st is the 30th after a 30th or 31st", "30/360", "2025-01-31", "2025-03-31", 60],
    ["the 31st stays the 31st after an earlier day", "30/360", "2025-01-29", "2025-03-31", 62],
    ["February's end is not a 30th on the bond basis", "30/360", "2025-02-28", "2025-03-31", 33],
    ["February's end is a 30th with the US rule", "30U/360", "2025-02-28", "2025-03-31", 30],
    ["both February ends are a 30th with the US rule", "30U/360", "2024-02-29", "2025-02-28", 360],
    ["28 February of a leap year is no end", "30U/360", "2024-02-28", "2024-03-31", 33],
    ["every 31st is a 30th for eurobonds", "30E/360", "2025-01-29", "2025-03-31", 61],
    ["February's end is not a 30th for eurobonds", "30E/360", "2025-02-28", "2025-03-31", 32],
    ["every month end is a 30th under ISDA", "30E/360 ISDA", "2025-02-28", "2025-03-31", 30],
    ["actual days are counted as they are", "ACT/360", "2024-02-28", "2024-03-01", 2],
  ])("%s", (_name, dayCount, start, end, days) => {
    expect(countDays(dayCount, period(start, end))).toBe(days);
  });

  it("keep February's end as it is at maturity under 30E/360 ISDA", () => {
    const from = "2011-08-31";
    const end = "2012-02-29";
    expect(countDays("30E/360 ISDA", period(from, end))).toBe(180);
    expect(countDays("30E/360 ISDA", period(from, end, end))).toBe(179);
    expect(countDays("30E/360 ISDA", period(from, end, "2013-02-28"))).toBe(180);
  });

  it("are zero over no time in every convention", () => {
    fc.assert(
      fc.property(anyModernDate, (date) => {
        for (const each of ALL) {
          expect(countDays(each, { start: date, end: date })).toBe(0);
          expect(yearFraction(each, { start: date, end: date })).toBe(0);
        }
      }),
    );
  });

  it("agree that twelve times from the 15th to the 15th is one year of 360 days", () => {
    fc.assert(
      fc.property(anyModernDate, (date) => {
        const start = calendarDate(`${date.slice(0, 8)}15`);
        for (const each of THIRTY) {
          expect(countDays(each, { start, end: addMonths(start, 12) })).toBe(360);
        }
      }),
    );
  });
});

describe("year fractions", () => {
  it.each<[DayCount, string, string, number]>([
    ["ACT/365F", "2024-01-01", "2025-01-01", 366 / 365],
    ["ACT/360", "2025-01-01", "2026-01-01", 365 / 360],
    ["30/360", "2025-01-15", "2025-07-15", 0.5],
    ["ACT/ACT ISDA", "2023-11-01", "2024-05-01", 61 / 365 + 121 / 366],
    ["ACT/ACT ISDA", "2024-07-01", "2023-07-01", -(184 / 365 + 182 / 366)],
  ])("%s from %s to %s", (dayCount, start, end, expected) => {
    expect(yearFraction(dayCount, period(start, end))).toBeCloseTo(expected, 14);
  });

  it("make whole calendar years whole numbers under ACT/ACT ISDA", () => {
    const year = fc.integer({ min: 1990, max: 2060 });
    fc.assert(
      fc.property(year, year, (from, to) => {
        expect(yearFraction("ACT/ACT ISDA", period(`${from}-01-01`, `${to}-01-01`))).toBe(
          to - from,
        );
      }),
    );
  });

  it("add up when a period is cut in two, for actual days", () => {
    fc.assert(
      fc.property(anyModernDate, anyModernDate, anyModernDate, (start, cut, end) => {
        for (const each of ["ACT/365F", "ACT/360", "ACT/ACT ISDA"] as const) {
          const parts =
            yearFraction(each, { start, end: cut }) + yearFraction(each, { start: cut, end });
          expect(parts).toBeCloseTo(yearFraction(each, { start, end }), 10);
        }
      }),
    );
  });

  it("stay within two days a year end of the calendar under every 30/360", () => {
    fc.assert(
      fc.property(anyModernDate, fc.integer({ min: 1, max: 360 }), (start, months) => {
        const end = addMonths(start, months);
        for (const each of THIRTY) {
          const drift = countDays(each, { start, end }) - (daysBetween(start, end) * 360) / 365.25;
          expect(Math.abs(drift)).toBeLessThan(6);
        }
      }),
    );
  });
});
