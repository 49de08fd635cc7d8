import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  debitNoticeWindow,
  mayDebit,
  needsDebitNotice,
} from "../../../../core/compliance/validation/debit-notice.ts";
import { addDays, calendarDate } from "../../../../core/time/calendar-date.ts";
import { anyModernDate } from "../../../support/dates.ts";

const on = calendarDate;

describe("the days on which notice of a postdated debit may be sent", () => {
  it.each([
    ["two ordinary weeks", "2026-03-31", "2026-03-17", "2026-03-26"],
    ["over Labor Day", "2026-09-09", "2026-08-25", "2026-09-03"],
    ["over Thanksgiving", "2026-12-01", "2026-11-16", "2026-11-25"],
    ["over Christmas and New Year", "2027-01-05", "2026-12-18", "2026-12-30"],
    ["for a debit on a Sunday", "2026-03-29", "2026-03-16", "2026-03-25"],
  ])("%s: debit %s, notice from %s to %s", (_name, debitOn, from, to) => {
    expect(debitNoticeWindow(on(debitOn))).toEqual({ from, to });
  });

  it("counts with the calendar it is given", () => {
    const everyDay = { country: "ZZ", weekdays: [1, 2, 3, 4, 5, 6, 7] };
    const window = debitNoticeWindow(on("2026-03-31"), everyDay);
    expect(window).toEqual({ from: "2026-03-21", to: "2026-03-28" });
  });

  it("begins before it ends and ends before the debit", () => {
    fc.assert(
      fc.property(anyModernDate, (debitOn) => {
        const { from, to } = debitNoticeWindow(debitOn);
        expect(from < to && to < debitOn).toBe(true);
      }),
    );
  });
});

it.each([
  ["agreed today for today", "2026-03-02", false],
  ["five days ahead", "2026-03-07", false],
  ["six days ahead", "2026-03-08", true],
])("%s (debit %s) needs notice: %s", (_name, debitOn, expected) => {
  expect(needsDebitNotice(on("2026-03-02"), on(debitOn))).toBe(expected);
});

describe("whether a debit agreed on 2 March for 31 March may go out", () => {
  const debit = { agreedOn: on("2026-03-02"), debitOn: on("2026-03-31") };
  it.each([
    ["with notice on the first day of the window", "2026-03-17", "2026-03-31", true],
    ["with notice on the last day of the window", "2026-03-26", "2026-03-31", true],
    ["with notice eleven business days before", "2026-03-16", "2026-03-31", false],
    ["with notice two business days before", "2026-03-27", "2026-03-31", false],
    ["without notice", null, "2026-03-31", false],
    ["a day early", "2026-03-17", "2026-03-30", false],
  ])("%s", (_name, noticeOn, today, expected) => {
    expect(mayDebit(debit, noticeOn === null ? null : on(noticeOn), on(today))).toBe(expected);
  });

  it("asks no notice of a debit a few days ahead", () => {
    const soon = { agreedOn: on("2026-03-02"), debitOn: addDays(on("2026-03-02"), 3) };
    expect(mayDebit(soon, null, soon.debitOn)).toBe(true);
  });
});
