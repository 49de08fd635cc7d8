import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { retryDay } from "../../../core/arrangements/retry-day.ts";
import { isBusinessDay } from "../../../core/time/business-days.ts";
import { addDays, calendarDate, toDayNumber } from "../../../core/time/calendar-date.ts";

const US = { country: "US", weekdays: [1, 2, 3, 4, 5] };
const POLICY = { paydays: [1, 15, 31], paydayWaitDays: 3, retryOn: "business_day" } as const;

describe("the day a debit is tried again", () => {
  it.each([
    ["a working day without a payday near stays", "2026-04-09", "2026-04-09"],
    ["the fifteenth is waited for", "2026-04-13", "2026-04-15"],
    ["and so is the last of the month", "2026-04-28", "2026-04-30"],
    ["any day a policy names is", "2026-02-25", "2026-02-27"],
    ["the last day of February counts as the 31st", "2027-02-26", "2027-03-01"],
    ["a payday on a Sunday moves to Monday", "2026-03-13", "2026-03-16"],
    ["a weekend moves to Monday", "2026-04-18", "2026-04-20"],
    ["New Year's Day is a holiday", "2025-12-31", "2025-12-31"],
    ["Independence Day, observed on a Friday, moves past the weekend", "2026-07-03", "2026-07-06"],
  ])("%s", (_why, from, to) => {
    const policy = from === "2026-02-25" ? { ...POLICY, paydays: [27] } : POLICY;
    expect(retryDay(calendarDate(from), policy, US)).toBe(to);
  });

  it("stays where it is when policy wants it so", () => {
    const sunday = calendarDate("2026-04-19");
    const policy = { ...POLICY, paydayWaitDays: 0, retryOn: "any_day" } as const;
    expect(retryDay(sunday, policy, US)).toBe(sunday);
  });

  it("is never sooner, never far off, and a day banks work", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3_000 }),
        fc.integer({ min: 0, max: 10 }),
        (n, wait) => {
          const soonest = addDays(calendarDate("2026-01-01"), n);
          const day = retryDay(soonest, { ...POLICY, paydayWaitDays: wait }, US);
          expect(day >= soonest && day <= addDays(soonest, wait + 6)).toBe(true);
          expect(isBusinessDay(US, toDayNumber(day))).toBe(true);
        },
      ),
    );
  });
});
