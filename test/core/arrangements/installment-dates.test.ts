import { describe, expect, it } from "vitest";
import { installmentDates, nextRhythmDay } from "../../../core/arrangements/installment-dates.ts";
import type { BusinessDayRule } from "../../../core/time/business-days.ts";
import { calendarDate } from "../../../core/time/calendar-date.ts";
import type { Rhythm } from "../../../core/time/rhythm.ts";
import { WORK_WEEK } from "./plan-builders.ts";

function dates(first: string, rhythm: Rhythm, count: number, rule: BusinessDayRule = "any") {
  return installmentDates(calendarDate(first), rhythm, count, { calendar: WORK_WEEK, rule }).join(
    " ",
  );
}

const everyFriday: Rhythm = { every: "pay_day", payDay: { kind: "last_weekday", weekday: 5 } };

describe("payment dates", () => {
  it.each<[string, string, Rhythm, string]>([
    [
      "every ten days",
      "2026-03-04",
      { every: "days", days: 10 },
      "2026-03-04 2026-03-14 2026-03-24 2026-04-03",
    ],
    [
      "every week",
      "2026-03-04",
      { every: "weeks", weeks: 1 },
      "2026-03-04 2026-03-11 2026-03-18 2026-03-25",
    ],
    [
      "every second week",
      "2026-03-04",
      { every: "weeks", weeks: 2 },
      "2026-03-04 2026-03-18 2026-04-01 2026-04-15",
    ],
    [
      "on the 1st and 15th, asked for in between",
      "2026-03-04",
      { every: "half_month", on: "1_15" },
      "2026-03-04 2026-03-15 2026-04-01 2026-04-15",
    ],
    [
      "on the 1st and 15th, from a 15th",
      "2026-03-15",
      { every: "half_month", on: "1_15" },
      "2026-03-15 2026-04-01 2026-04-15 2026-05-01",
    ],
    [
      "on the 15th and last, over February",
      "2026-01-31",
      { every: "half_month", on: "15_last" },
      "2026-01-31 2026-02-15 2026-02-28 2026-03-15",
    ],
    [
      "every month from a 31st, which never drifts",
      "2026-01-31",
      { every: "months", months: 1 },
      "2026-01-31 2026-02-28 2026-03-31 2026-04-30",
    ],
    [
      "every month over a leap February",
      "2028-01-30",
      { every: "months", months: 1 },
      "2028-01-30 2028-02-29 2028-03-30 2028-04-30",
    ],
    [
      "every second month",
      "2026-08-31",
      { every: "months", months: 2 },
      "2026-08-31 2026-10-31 2026-12-31 2027-02-28",
    ],
    [
      "every month on the 31st, where the first could only be the 28th",
      "2026-02-28",
      { every: "months", months: 1, day: 31 },
      "2026-02-28 2026-03-31 2026-04-30 2026-05-31",
    ],
    [
      "on the last Friday, when pay comes",
      "2026-03-04",
      everyFriday,
      "2026-03-04 2026-03-27 2026-04-24 2026-05-29",
    ],
    [
      "on the second Tuesday",
      "2026-03-10",
      { every: "pay_day", payDay: { kind: "nth_weekday", nth: 2, weekday: 2 } },
      "2026-03-10 2026-04-14 2026-05-12 2026-06-09",
    ],
    [
      "on the first Sunday, in a month that begins with one",
      "2026-02-27",
      { every: "pay_day", payDay: { kind: "nth_weekday", nth: 1, weekday: 7 } },
      "2026-02-27 2026-03-01 2026-04-05 2026-05-03",
    ],
    [
      "on the 25th of each month",
      "2026-03-25",
      { every: "pay_day", payDay: { kind: "day_of_month", day: 25 } },
      "2026-03-25 2026-04-25 2026-05-25 2026-06-25",
    ],
    [
      "on the 25th, the first before it",
      "2026-03-04",
      { every: "pay_day", payDay: { kind: "day_of_month", day: 25 } },
      "2026-03-04 2026-03-25 2026-04-25 2026-05-25",
    ],
    [
      "on the last Tuesday, where that is the month's last day",
      "2026-03-04",
      { every: "pay_day", payDay: { kind: "last_weekday", weekday: 2 } },
      "2026-03-04 2026-03-31 2026-04-28 2026-05-26",
    ],
    [
      "on the month's last working day",
      "2026-01-10",
      { every: "pay_day", payDay: { kind: "last_business_day" } },
      "2026-01-10 2026-01-30 2026-02-27 2026-03-31",
    ],
  ])("%s", (_name, first, rhythm, expected) => {
    expect(dates(first, rhythm, 4)).toBe(expected);
  });

  // 5 April 2026 is a Sunday, 5 July and 5 September lie in long weekends, 4 April is a Saturday.
  it.each<[string, string, BusinessDayRule, Rhythm, string]>([
    [
      "keeps the day asked for first, though nobody works on it",
      "2026-03-01",
      "next",
      { every: "months", months: 1 },
      "2026-03-01 2026-04-01 2026-05-01",
    ],
    [
      "moves on over a weekend",
      "2026-02-04",
      "next",
      { every: "months", months: 2 },
      "2026-02-04 2026-04-06 2026-06-04",
    ],
    [
      "moves back over a weekend",
      "2026-02-04",
      "previous",
      { every: "months", months: 2 },
      "2026-02-04 2026-04-03 2026-06-04",
    ],
    [
      "moves over a holiday and the weekend before it",
      "2026-07-05",
      "next",
      { every: "months", months: 2 },
      "2026-07-05 2026-09-08 2026-11-05",
    ],
    [
      "stays in the month where it may not leave it",
      "2026-03-31",
      "modified_next",
      { every: "months", months: 2 },
      "2026-03-31 2026-05-29 2026-07-31",
    ],
    [
      "takes the next free day where two would meet",
      "2026-03-06",
      "next",
      { every: "days", days: 1 },
      "2026-03-06 2026-03-09 2026-03-10",
    ],
    [
      "and where the day before is taken",
      "2026-03-06",
      "previous",
      { every: "days", days: 1 },
      "2026-03-06 2026-03-09 2026-03-10",
    ],
  ])("%s", (_name, first, rule, rhythm, expected) => {
    expect(dates(first, rhythm, 3, rule)).toBe(expected);
  });

  it.each<[string, Rhythm, string]>([
    ["2026-03-04", everyFriday, "2026-03-27"],
    ["2026-03-27", everyFriday, "2026-03-27"],
    ["2026-03-28", everyFriday, "2026-04-24"],
    ["2026-03-02", { every: "half_month", on: "1_15" }, "2026-03-15"],
    ["2026-03-16", { every: "half_month", on: "1_15" }, "2026-04-01"],
  ])("finds the next day from %s on", (from, rhythm, expected) => {
    expect(nextRhythmDay(calendarDate(from), rhythm, WORK_WEEK)).toBe(expected);
  });
});
