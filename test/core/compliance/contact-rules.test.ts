import { describe, expect, it } from "vitest";
import { closingAfter, isOpen, nextOpening } from "../../../core/compliance/contact-hours.ts";
import { contactLogOf } from "../../../core/compliance/contact-log.ts";
import {
  contactRulesOf,
  openingAt,
  openingOnDay,
  zonesOf,
} from "../../../core/compliance/contact-rules.ts";
import { LAST_DAY } from "../../../core/time/calendar-date.ts";
import { DAY_MS, HOUR_MS, instant, toEpochMs } from "../../../core/time/instant.ts";
import { aFacts, anInvoice, aPolicy, aTouch, NOON } from "../../support/facts.ts";

const policy = aPolicy();
const ms = (text: string) => toEpochMs(instant(text));
const placed = (place: Readonly<Record<string, unknown>>, by = policy) =>
  contactRulesOf(by, aFacts({ account: place }).account);
const LATER_THAN_NEW_YORK = ["America/New_York", "America/Los_Angeles"];

describe("contact rules", () => {
  it("are made once for a policy, place and zones, and others for others", () => {
    const massachusetts = placed({ region: "MA" });
    expect(placed({ region: "MA" })).toBe(massachusetts);
    expect(massachusetts.hours.calendar).toMatchObject({ country: "US", region: "MA" });
    expect(placed({ region: "NY" }).hours.calendar.region).toBe("NY");
    expect("region" in placed({}).hours.calendar).toBe(false);
    expect(placed({ country: "GB" }).hours.calendar.country).toBe("GB");
    const both = placed({ timeZones: LATER_THAN_NEW_YORK });
    expect([both.zone, both.zones]).toEqual(["America/New_York", LATER_THAN_NEW_YORK]);
    expect(placed({}, aPolicy())).not.toBe(placed({}));
  });

  it("remember a policy's contacts for as long as a cap or the interval may ask", () => {
    const contact = { ...policy.contact, minIntervalHours: 24 * 40, caps: [] };
    expect(placed({}, { ...policy, contact })).toMatchObject({
      minIntervalMs: 40 * DAY_MS,
      memoryMs: 40 * DAY_MS,
    });
    const caps = [{ channels: ["sms" as const], max: 1, days: 90 }];
    const capped = { ...policy.contact, minIntervalHours: 24, caps };
    expect(placed({}, { ...policy, contact: capped })).toMatchObject({
      minIntervalMs: DAY_MS,
      memoryMs: 90 * DAY_MS,
    });
  });

  it("count in the tenant's own zone where the customer's is not known", () => {
    const nowhere = { country: "US", timeZones: [] };
    expect(zonesOf(policy, nowhere)).toEqual([policy.defaults.timeZone]);
    expect(contactRulesOf(policy, nowhere).zone).toBe(policy.defaults.timeZone);
  });
});

describe("when contact may begin", () => {
  const rules = placed({});

  it("is remembered by day", () => {
    const own = placed({}, aPolicy());
    const opening = openingOnDay(own, 20_516);
    // A Wednesday's nine o'clock in New York.
    expect([own.openings.get(20_516), opening]).toEqual([opening, "2026-03-04T14:00:00.000Z"]);
  });

  it("has an answer on the last day there is", () => {
    expect(openingOnDay(rules, LAST_DAY).slice(0, 4)).toBe("9999");
    // The last Monday has an answer, and the day after it still does.
    const mondays = { ...policy, contact: { ...policy.contact, weekdays: [1] } };
    expect(openingOnDay(placed({}, mondays), LAST_DAY).slice(0, 4)).toBe("9999");
  });

  it("is never where the hours of two zones do not meet", () => {
    const apart = placed({ timeZones: ["America/New_York", "Asia/Tokyo"] });
    expect(openingAt(apart, toEpochMs(NOON))).toBeNull();
    // The account is looked at all the same, by the first zone's clock.
    expect(openingOnDay(apart, 20_516)).toBe("2026-03-04T14:00:00.000Z");
  });

  it.each([
    ["before they open", "2026-03-04T13:59:00Z", "2026-03-04T14:00:00.000Z"],
    ["once they are open", "2026-03-04T14:00:00Z", "2026-03-04T14:00:00.000Z"],
    ["once they have closed", "2026-03-05T02:30:00Z", "2026-03-05T14:00:00.000Z"],
    [
      "at the very minute they would open on a Sunday",
      "2026-03-08T13:00:00Z",
      "2026-03-09T13:00:00.000Z",
    ],
  ])("follows the clock %s", (_name, from, expected) => {
    expect(openingAt(rules, ms(from))).toBe(expected);
  });

  it("needs somebody's clock", () => {
    expect(isOpen(rules.hours, [], toEpochMs(NOON))).toBe(false);
    expect(nextOpening(rules.hours, [], toEpochMs(NOON))).toBeNull();
  });

  it("ends for today when the first zone's hours do", () => {
    const { toMinute } = rules.hours;
    const closes = ms("2026-03-04T05:00:00Z") + toMinute * (HOUR_MS / 60);
    expect(closingAfter(rules.hours, ["America/New_York"], toEpochMs(NOON))).toBe(closes);
    expect(closingAfter(rules.hours, LATER_THAN_NEW_YORK.toReversed(), toEpochMs(NOON))).toBe(
      closes,
    );
  });

  it("is on a holiday only where the policy says so, and on no day off", () => {
    const christmas = ms("2026-12-25T17:00:00Z");
    const sunday = ms("2026-12-27T17:00:00Z");
    const always = { ...rules.hours, onHolidays: true };
    const zones = ["America/New_York"];
    expect([isOpen(rules.hours, zones, christmas), isOpen(always, zones, christmas)]).toEqual([
      false,
      true,
    ]);
    expect([isOpen(rules.hours, zones, sunday), isOpen(always, zones, sunday)]).toEqual([
      false,
      false,
    ]);
  });
});

describe("the contacts that count", () => {
  const inv = anInvoice(5);
  const touched = (at: string, over = {}) => aTouch(0, `s${at}`, inv, { id: at, at, ...over });
  const from = "2026-02-25T17:00:00Z";
  const log = (...touches: readonly Parameters<typeof aTouch>[2][]) =>
    contactLogOf(aFacts({ touches }).touches, toEpochMs(NOON), 7 * DAY_MS).map(({ at }) => at);

  it("are those from the window's first moment up to now", () => {
    expect(
      log(
        touched("2026-02-25T16:59:59Z"),
        touched(from),
        touched("2026-03-01T12:00:00Z"),
        touched("2026-03-04T17:00:00Z"),
        touched("2026-03-04T17:00:01Z"),
      ),
    ).toEqual([ms(from), ms("2026-03-01T12:00:00Z"), toEpochMs(NOON)]);
    expect(log()).toEqual([]);
  });

  it("are those that reached for the customer", () => {
    const on = "2026-03-01T12:00:00Z";
    expect(log(touched(on, { kind: "task" }))).toEqual([]);
    expect(log(touched(on, { status: "cancelled" }))).toEqual([]);
    expect(log(touched(on, { status: "skipped" }))).toEqual([]);
    expect(log(touched(on, { status: "failed" }))).toEqual([ms(on)]);
  });
});
