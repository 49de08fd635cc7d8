import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  CalendarDate,
  calendarDate,
  daysBetween,
  daysInMonth,
  fromDayNumber,
  isoWeekday,
  toDayNumber,
} from "../../../core/time/calendar-date.ts";
import { anyDate, anyDateBetween } from "../../support/dates.ts";

const plain = (date: CalendarDate) => Temporal.PlainDate.from(date);
const EPOCH = Temporal.PlainDate.from("1970-01-01");

describe("a calendar date", () => {
  it.each([
    "2025-02-29",
    "1900-02-29",
    "2025-04-31",
    "2025-13-01",
    "2025-00-10",
    "2025-1-1",
    "20250101",
    "2025-01-01T00:00:00Z",
    "01/02/2025",
    " 2025-01-01",
    "",
  ])("refuses %j, which is no day in canonical form", (text) => {
    expect(CalendarDate.safeParse(text).success).toBe(false);
    expect(() => calendarDate(text)).toThrow();
  });

  it.each(["2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])("accepts %s", (text) => {
    expect(calendarDate(text)).toBe(text);
  });

  it("sorts as text in the order of time", () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(a < b).toBe(toDayNumber(a) < toDayNumber(b));
      }),
    );
  });
});

describe("day numbers", () => {
  it("count days from 1970-01-01 on every day the form can write", () => {
    expect(toDayNumber(calendarDate("1970-01-01"))).toBe(0);
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(toDayNumber(date)).toBe(EPOCH.until(plain(date)).days);
      }),
    );
  });

  it("come back as the date they came from", () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(fromDayNumber(toDayNumber(date))).toBe(date);
      }),
    );
  });

  it("throw outside the years the form can write", () => {
    expect(() => fromDayNumber(toDayNumber(calendarDate("9999-12-31")) + 1)).toThrow();
  });
});

describe("day arithmetic", () => {
  const shift = fc.integer({ min: -40_000, max: 40_000 });
  const middle = anyDateBetween("1800-01-01", "2200-12-31");

  it("adds days as the ISO calendar does", () => {
    fc.assert(
      fc.property(middle, shift, (date, days) => {
        expect(addDays(date, days)).toBe(plain(date).add({ days }).toString());
      }),
    );
  });

  it("measures what it added", () => {
    fc.assert(
      fc.property(middle, shift, (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  it("names the ISO weekday, before 1970 too", () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(isoWeekday(toDayNumber(date))).toBe(plain(date).dayOfWeek);
      }),
    );
  });

  it.each([
    [2023, 2, 28],
    [2024, 2, 29],
    [1900, 2, 28],
    [2000, 2, 29],
    [2025, 4, 30],
    [2025, 12, 31],
    [2025, 1, 31],
  ])("gives %i-%i %i days", (year, month, days) => {
    expect(daysInMonth(year, month)).toBe(days);
  });
});

describe("addMonths", () => {
  const months = fc.integer({ min: -600, max: 600 });
  const middle = anyDateBetween("1800-01-01", "2200-12-31");

  it.each([
    ["2025-01-31", 1, "2025-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2025-01-31", 2, "2025-03-31"],
    ["2025-08-31", 6, "2026-02-28"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-02-29", 48, "2028-02-29"],
    ["2025-12-15", 1, "2026-01-15"],
    ["2025-01-15", -1, "2024-12-15"],
    ["2025-03-31", -1, "2025-02-28"],
    ["2025-01-15", -13, "2023-12-15"],
  ])("%s plus %i months is %s", (date, count, expected) => {
    expect(addMonths(calendarDate(date), count)).toBe(expected);
  });

  it("clamps to the month's last day as the ISO calendar does", () => {
    fc.assert(
      fc.property(middle, months, (date, count) => {
        expect(addMonths(date, count)).toBe(plain(date).add({ months: count }).toString());
      }),
    );
  });

  it("never drifts: a series keeps the first date's day wherever the month has it", () => {
    fc.assert(
      fc.property(middle, fc.integer({ min: 1, max: 60 }), (first, length) => {
        for (let count = 0; count <= length; count += 1) {
          const { day, daysInMonth: last } = plain(addMonths(first, count));
          expect(day).toBe(Math.min(plain(first).day, last));
        }
      }),
    );
  });
});
