import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  adjustToBusinessDay,
  type BusinessCalendar,
  type BusinessDayRule,
  isBusinessDay,
} from "../../../core/time/business-days.ts";
import {
  calendarDate,
  fromDayNumber,
  isoWeekday,
  toDayNumber,
} from "../../../core/time/calendar-date.ts";
import { isHoliday } from "../../../core/time/holidays.ts";
import { cpuMs } from "../../support/cpu-ms.ts";
import { anyDateBetween } from "../../support/dates.ts";

const WEEKDAYS = [1, 2, 3, 4, 5];
const day = (date: string) => toDayNumber(calendarDate(date));
const calendar = (country: string, region?: string): BusinessCalendar => ({
  country,
  region,
  weekdays: WEEKDAYS,
});

describe("public holidays", () => {
  it.each([
    ["Independence Day", "US", undefined, "2025-07-04", true],
    ["its substitute when the 4th is a Saturday", "US", undefined, "2026-07-03", true],
    ["New Year's substitute, the year before", "US", undefined, "2021-12-31", true],
    ["an ordinary Tuesday", "US", undefined, "2025-07-08", false],
    ["Boxing Day's substitute", "GB", "ENG", "2026-12-28", true],
    ["2 January in Scotland", "GB", "SCT", "2026-01-02", true],
    ["2 January in England", "GB", "ENG", "2026-01-02", false],
    ["Corpus Christi in Bavaria", "DE", "BY", "2026-06-04", true],
    ["Corpus Christi in Berlin", "DE", "BE", "2026-06-04", false],
    ["the second day of a feast that lasts several", "SZ", undefined, "2025-12-29", true],
    ["its last day, after New Year", "SZ", undefined, "2026-01-02", true],
    ["a feast from evening to evening: its day", "IL", undefined, "2026-04-02", true],
    ["a feast from evening to evening: its eve", "IL", undefined, "2026-04-01", false],
    ["a day east of the date line is its own", "NZ", undefined, "2026-02-06", true],
    ["a day east of the date line is not the one before", "NZ", undefined, "2026-02-05", false],
    ["Mother's Day, observed but worked", "GB", "ENG", "2026-03-15", false],
    ["any day in a place nobody knows", "ZZ", undefined, "2026-01-01", false],
  ])("%s (%s %s %s): %s", (_name, country, region, date, expected) => {
    expect(isHoliday(country, region, day(date))).toBe(expected);
  });

  it("are the same whether or not the region repeats its country", () => {
    for (let at = day("2026-01-01"); at <= day("2026-12-31"); at += 1) {
      expect(isHoliday("DE", "DE-BY", at)).toBe(isHoliday("DE", "BY", at));
    }
  });

  it("fall back to the country's where the region is unknown", () => {
    for (let at = day("2026-01-01"); at <= day("2026-12-31"); at += 1) {
      expect(isHoliday("US", "XX", at)).toBe(isHoliday("US", undefined, at));
    }
  });

  it.each(["0001-01-01", "0099-06-01", "9999-12-25"])(
    "are none in %s, and asking returns at once",
    (date) => {
      for (const country of ["US", "CN", "HK", "IL", "IR", "SA"])
        expect(isHoliday(country, undefined, day(date))).toBe(false);
    },
  );

  it("cost a look-up once the year is known", () => {
    const at = day("2026-03-17");
    isHoliday("US", "CO", at);
    const often = () => {
      for (let asked = 0; asked < 100_000; asked += 1) isHoliday("US", "CO", at);
    };
    // Reading one year takes milliseconds; doing that 100,000 times would take minutes.
    expect(cpuMs(often)).toBeLessThan(2_000);
  });
});

describe("moving to a business day", () => {
  it.each<[string, string, BusinessDayRule, string]>([
    ["a worked day stays, forwards", "2025-07-03", "next", "2025-07-03"],
    ["a worked day stays, backwards", "2025-07-03", "previous", "2025-07-03"],
    ["a holiday stays where any day will do", "2025-07-04", "any", "2025-07-04"],
    ["Friday the 4th of July goes past the weekend", "2025-07-04", "next", "2025-07-07"],
    ["Sunday goes back past the holiday", "2025-07-06", "previous", "2025-07-03"],
    ["a month's last Saturday turns back", "2025-05-31", "modified_next", "2025-05-30"],
    ["a Saturday in mid-month goes on", "2025-05-17", "modified_next", "2025-05-19"],
    ["a month's first Sunday turns forward", "2025-06-01", "modified_previous", "2025-06-02"],
    ["a Sunday in mid-month goes back", "2025-05-18", "modified_previous", "2025-05-16"],
    ["New Year's Day goes on into its own month", "2025-01-01", "modified_previous", "2025-01-02"],
  ])("%s", (_name, from, rule, expected) => {
    expect(fromDayNumber(adjustToBusinessDay(calendar("US"), day(from), rule))).toBe(expected);
  });

  const anyDay = anyDateBetween("2024-01-01", "2027-12-31").map(toDayNumber);
  const anyCalendar = fc.record({
    country: fc.constantFrom("US", "GB", "DE", "FR", "IL", "ZZ"),
    weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
  });

  it("lands on a business day, and no business day was passed over", () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, (place, from) => {
        const next = adjustToBusinessDay(place, from, "next");
        const previous = adjustToBusinessDay(place, from, "previous");
        expect(isBusinessDay(place, next) && isBusinessDay(place, previous)).toBe(true);
        for (let at = previous + 1; at < next; at += 1) {
          if (at !== from) expect(isBusinessDay(place, at)).toBe(false);
        }
      }),
    );
  });

  it("calls a day worked only on a worked weekday that is no holiday", () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, (place, at) => {
        const worked = place.weekdays.includes(isoWeekday(at));
        const holiday = isHoliday(place.country, undefined, at);
        expect(isBusinessDay(place, at)).toBe(worked && !holiday);
      }),
    );
  });

  it("stays in the month with a modified rule", () => {
    const month = (at: number) => fromDayNumber(at).slice(0, 7);
    fc.assert(
      fc.property(anyDay, (from) => {
        for (const rule of ["modified_next", "modified_previous"] as const) {
          expect(month(adjustToBusinessDay(calendar("GB", "ENG"), from, rule))).toBe(month(from));
        }
      }),
    );
  });

  it("throws instead of searching for ever where nobody ever works", () => {
    const never = { country: "US", weekdays: [] };
    expect(() => adjustToBusinessDay(never, day("2025-01-01"), "next")).toThrow(/no business day/);
  });
});
