import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  assumedReceiptOf,
  isInsideValidationPeriod,
  isInTime,
  noticeDueBy,
  type ValidationNotice,
  validationPeriodOf,
} from "../../../../core/compliance/validation/validation-period.ts";
import { addDays, calendarDate, daysBetween } from "../../../../core/time/calendar-date.ts";
import { anyModernDate } from "../../../support/dates.ts";

const sent = (on: string): ValidationNotice => ({
  providedOn: calendarDate(on),
  undeliverable: false,
});
const returned = (on: string): ValidationNotice => ({ ...sent(on), undeliverable: true });
const arrived = (on: string, receivedOn: string): ValidationNotice => ({
  ...sent(on),
  receivedOn: calendarDate(receivedOn),
});

describe("when a notice may be taken as received, and when thirty days have passed", () => {
  it.each([
    ["over Labor Day", "2026-09-04", "2026-09-14", "2026-10-14"],
    ["over Martin Luther King's day", "2026-01-15", "2026-01-23", "2026-02-22"],
    ["an ordinary Monday", "2026-03-02", "2026-03-09", "2026-04-08"],
    ["an ordinary Friday", "2026-03-06", "2026-03-13", "2026-04-12"],
    ["on a Saturday, counted as on the Friday before", "2026-03-07", "2026-03-13", "2026-04-12"],
    ["on a Sunday", "2026-03-08", "2026-03-13", "2026-04-12"],
    ["over Christmas and New Year", "2026-12-23", "2026-12-31", "2027-01-30"],
    ["on New Year's Eve", "2026-12-31", "2027-01-08", "2027-02-07"],
    ["over Thanksgiving", "2026-11-23", "2026-12-01", "2026-12-31"],
    ["over 3 July, kept because the 4th is a Saturday", "2026-06-29", "2026-07-07", "2026-08-06"],
    ["over Juneteenth", "2026-06-15", "2026-06-23", "2026-07-23"],
    ["over a leap day", "2028-02-23", "2028-03-01", "2028-03-31"],
  ])("%s: provided %s, received %s, ends %s", (_name, providedOn, receivedOn, endsOn) => {
    expect(validationPeriodOf([sent(providedOn)])).toEqual({ providedOn, receivedOn, endsOn });
  });

  it("is always five business days after, never on a weekend, and ends thirty days later", () => {
    fc.assert(
      fc.property(anyModernDate, (on) => {
        const receivedOn = assumedReceiptOf(on);
        const waited = daysBetween(on, receivedOn);
        // Five working days span at least a week from a working day; holidays can add four more.
        expect(waited).toBeGreaterThanOrEqual(5);
        expect(waited).toBeLessThanOrEqual(11);
        const weekday = new Date(`${receivedOn}T12:00:00Z`).getUTCDay();
        expect([1, 2, 3, 4, 5]).toContain(weekday);
        expect(daysBetween(receivedOn, validationPeriodOf([sent(on)])?.endsOn ?? on)).toBe(30);
      }),
    );
  });
});

describe("several notices", () => {
  it.each([
    ["none", [], null],
    ["one that came back", [returned("2026-01-01")], null],
    ["a second after the first came back", [returned("2026-01-01"), sent("2026-01-15")], "01-15"],
    ["a second that came back", [sent("2026-01-02"), returned("2026-01-15")], "01-02"],
    ["two that arrived", [sent("2026-01-02"), sent("2026-01-15")], "01-15"],
    [
      "two, though the first one was long on its way",
      [arrived("2026-01-02", "2026-03-20"), sent("2026-01-15")],
      "01-15",
    ],
    [
      "two of one day: the later arrival",
      [sent("2026-01-02"), arrived("2026-01-02", "2026-01-20")],
      "01-02",
    ],
  ])("%s", (_name, notices, from) => {
    const found = validationPeriodOf(notices);
    expect(found?.providedOn ?? null).toBe(from === null ? null : `2026-${from}`);
    expect(validationPeriodOf(notices.toReversed())).toEqual(found);
  });

  it("takes the later of the day assumed and the day known", () => {
    const late = validationPeriodOf([arrived("2026-03-02", "2026-03-20")]);
    expect(late).toMatchObject({ receivedOn: "2026-03-20", endsOn: "2026-04-19" });
    const early = validationPeriodOf([arrived("2026-03-02", "2026-03-04")]);
    expect(early).toMatchObject({ receivedOn: "2026-03-09", endsOn: "2026-04-08" });
    const both = validationPeriodOf([sent("2026-03-02"), arrived("2026-03-02", "2026-03-20")]);
    expect(both?.endsOn).toBe("2026-04-19");
  });
});

describe("whether a dispute is in time", () => {
  const laborDay = [sent("2026-09-04")];
  const resent = [returned("2026-01-01"), sent("2026-01-15")];
  const again = [sent("2026-01-02"), sent("2026-06-01")];
  it.each([
    ["on the last day", laborDay, "2026-10-14", true],
    ["a day late", laborDay, "2026-10-15", false],
    ["the day the notice was provided", laborDay, "2026-09-04", true],
    ["before any notice", laborDay, "2026-08-01", true],
    ["no notice at all", [], "2026-08-01", true],
    ["only notices that came back", [returned("2026-01-01")], "2026-12-01", true],
    ["after the first came back, inside the second", resent, "2026-02-20", true],
    ["after the first came back, last day of the second", resent, "2026-02-22", true],
    ["after the first came back, too late for the second", resent, "2026-02-23", false],
    ["between a notice that came back and the next", resent, "2026-01-10", true],
    ["late for the first, before a second", again, "2026-05-01", false],
    ["on the day of the second", again, "2026-06-01", true],
    ["inside the second", again, "2026-06-15", true],
  ])("%s", (_name, notices, on, expected) => {
    expect(isInTime(notices, calendarDate(on))).toBe(expected);
  });

  it("is in time on each day from the notice to the end of its period, and never after", () => {
    fc.assert(
      fc.property(anyModernDate, fc.integer({ min: 0, max: 80 }), (on, later) => {
        const notices = [{ providedOn: on, undeliverable: false }];
        const end = validationPeriodOf(notices)?.endsOn ?? on;
        const day = addDays(on, later);
        expect(isInTime(notices, day)).toBe(day <= end);
      }),
    );
  });
});

describe("the days in which nothing may overshadow the right to dispute", () => {
  it.each([
    ["the day before the notice", [sent("2026-09-04")], "2026-09-03", false],
    ["the day of the notice", [sent("2026-09-04")], "2026-09-04", true],
    ["the last day", [sent("2026-09-04")], "2026-10-14", true],
    ["the day after", [sent("2026-09-04")], "2026-10-15", false],
    [
      "while a notice that came back is not yet sent again",
      [returned("2026-01-01")],
      "2026-03-01",
      true,
    ],
    ["no notice: nothing to overshadow", [], "2026-03-01", false],
    ["between two periods", [sent("2026-01-02"), sent("2026-06-01")], "2026-05-01", false],
  ])("%s", (_name, notices, on, expected) => {
    expect(isInsideValidationPeriod(notices, calendarDate(on))).toBe(expected);
  });
});

it("is due within five days of the first communication", () => {
  expect(noticeDueBy(calendarDate("2026-03-28"))).toBe("2026-04-02");
});
