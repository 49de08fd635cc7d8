import { describe, expect, it } from "vitest";
import type { CallOutcome, ContactEvent, Medium } from "../../../../core/accounts/contact-event.ts";
import { PLACE_RULES } from "../../../../core/compliance/rules/place-rules.ts";
import { addDays, calendarDate } from "../../../../core/time/calendar-date.ts";
import { officeIn, type Question } from "./office.ts";

/**
 * How each place counts: so many in so many days; from which result on a call counts; for each debt
 * or for the person over all debts; each collector's own contacts or everybody's; and whether calls
 * the customer asked for stand aside.
 */
const COUNTS = [
  // rule, place, zone, medium, most, days, a call counts once it, for each, whose, asked-for calls
  [
    "us.ma.telephone_personal",
    "US-MA",
    "America/New_York",
    "voice",
    2,
    7,
    "rang_no_answer",
    "debt",
    "own",
    "count",
  ],
  [
    "us.ma.telephone_elsewhere",
    "US-MA",
    "America/New_York",
    "voice at work",
    2,
    30,
    "rang_no_answer",
    "debt",
    "own",
    "count",
  ],
  ["us.ma.visits", "US-MA", "America/New_York", "visit", 1, 30, null, "debt", "own", "count"],
  [
    "us.nyc.contacts_in_seven_days",
    "US-NY-NYC",
    "America/New_York",
    "voice",
    3,
    7,
    "busy",
    "debt",
    "all",
    "count",
  ],
  [
    "us.nyc.contacts_before_amendment",
    "US-NY-NYC",
    "America/New_York",
    "voice",
    2,
    7,
    "busy",
    "debt",
    "own",
    "count",
  ],
  [
    "us.dc.calls_in_seven_days",
    "US-DC",
    "America/New_York",
    "voice",
    4,
    7,
    "busy",
    "debt",
    "all",
    "count",
  ],
  [
    "us.dc.messages_in_seven_days",
    "US-DC",
    "America/New_York",
    "email",
    5,
    7,
    null,
    "debt",
    "all",
    "count",
  ],
  [
    "us.wa.communications_in_a_week",
    "US-WA",
    "America/Los_Angeles",
    "voice",
    3,
    7,
    "rang_no_answer",
    "household",
    "own",
    "count",
  ],
  [
    "us.wa.work_in_a_week",
    "US-WA",
    "America/Los_Angeles",
    "voice at work",
    1,
    7,
    "rang_no_answer",
    "household",
    "own",
    "count",
  ],
  [
    "us.wv.calls_in_a_week",
    "US-WV",
    "America/New_York",
    "voice",
    30,
    7,
    "busy",
    "person",
    "own",
    "count",
  ],
  [
    "us.wv.conversations_in_a_week",
    "US-WV",
    "America/New_York",
    "voice",
    10,
    7,
    "conversation",
    "person",
    "own",
    "count",
  ],
  [
    "us.ca.calls_in_seven_days",
    "US-CA",
    "America/Los_Angeles",
    "voice",
    7,
    7,
    "rang_no_answer",
    "person's debt",
    "own",
    "stand aside",
  ],
  [
    "au.rg96.contacts_in_a_week",
    "AU",
    "Australia/Sydney",
    "voice",
    3,
    7,
    "conversation",
    "debt",
    "all",
    "count",
  ],
  [
    "ca.on.contacts_in_seven_days",
    "CA-ON",
    "America/Toronto",
    "voice",
    3,
    7,
    "voicemail",
    "person",
    "own",
    "stand aside",
  ],
  [
    "co.ley_2300.one_contact_a_day",
    "CO",
    "America/Bogota",
    "voice",
    1,
    1,
    "rang_no_answer",
    "person",
    "all",
    "count",
  ],
  [
    "cl.ley_19496.one_call_or_visit_a_week",
    "CL",
    "America/Santiago",
    "voice",
    1,
    7,
    "rang_no_answer",
    "person",
    "all",
    "count",
  ],
  [
    "cl.ley_19496.two_messages_a_week",
    "CL",
    "America/Santiago",
    "email",
    2,
    7,
    null,
    "person",
    "all",
    "count",
  ],
] as const;

const IN_ORDER: readonly CallOutcome[] = ["busy", "rang_no_answer", "voicemail", "conversation"];

it("lists every rule that counts in days", () => {
  const counted = PLACE_RULES.filter(
    (rule) => rule.kind === "frequency" && rule.window.unit === "rolling_days",
  );
  expect(COUNTS.map(([id]) => id).sort()).toEqual(counted.map(({ id }) => id).sort());
});

describe.each(COUNTS)(
  "%s",
  (id, place, zone, how, most, days, countsFrom, forEach, whose, askedFor) => {
    const office = officeIn(place, zone);
    // The older rule of New York City ended in August.
    const first = calendarDate(id.endsWith("before_amendment") ? "2026-08-10" : "2026-10-05");
    const on = (ahead: number, time: string) => `${addDays(first, ahead)} ${time}`;
    const isCall = how.startsWith("voice");
    const medium: Medium = isCall ? "voice" : how === "visit" ? "visit" : "email";
    const number = how.endsWith("at work") ? ("work" as const) : undefined;

    type More = Partial<Omit<ContactEvent, "type" | "at">>;
    function contacts(count: number, outcome: CallOutcome | null, more: More = {}): ContactEvent[] {
      return Array.from({ length: count }, (_, n) => {
        const at = on(0, `12:${String(n).padStart(2, "0")}`);
        const detail = { ...(number === undefined ? {} : { number }), ...more };
        return outcome === null
          ? office.message(medium, at, detail)
          : office.call(at, outcome, detail);
      });
    }

    // What has to have happened for the rule to count at all: they once called us themselves.
    const spoke = office.call(on(-30, "10:00"), "conversation", { direction: "inbound" });
    const isFull = (events: readonly ContactEvent[], question: Partial<Question> = {}) => {
      const { denials, warnings } = office.check(
        {
          at: on(0, "13:00"),
          by: "third_party",
          medium,
          includesOptOut: true,
          ...(number === undefined ? {} : { place: number }),
          ...question,
        },
        [spoke, ...events],
      );
      return [...denials, ...warnings].some(({ rule }) => rule.id === id);
    };
    const full = contacts(most, countsFrom);

    it(`has room for ${most}`, () => {
      expect(isFull(contacts(most - 1, countsFrom))).toBe(false);
      expect(isFull(full)).toBe(true);
    });

    it(`has room again after ${days} days, and not on the last of them`, () => {
      expect(isFull(full, { at: on(days - 1, "13:00") })).toBe(true);
      expect(isFull(full, { at: on(days, "13:00") })).toBe(false);
    });

    it.runIf(isCall)(`counts a call from ${countsFrom} on`, () => {
      for (const outcome of IN_ORDER) {
        const counts = IN_ORDER.indexOf(outcome) >= IN_ORDER.indexOf(countsFrom ?? "busy");
        expect(isFull(contacts(most, outcome)), outcome).toBe(counts);
      }
    });

    it(`counts for each ${forEach}`, () => {
      expect(isFull(full, { debtIds: ["D2"] }), "another debt").toBe(
        forEach === "person" || forEach === "household",
      );
      const others = contacts(most, countsFrom, { personId: "SPOUSE" });
      expect(isFull(others), "another person of the household").toBe(
        forEach === "debt" || forEach === "household",
      );
    });

    it(`counts ${whose === "own" ? "this collector's own" : "everybody's"} contacts`, () => {
      expect(isFull(contacts(most, countsFrom, { collectorId: "C2" }))).toBe(whose === "all");
    });

    it.runIf(isCall)(`lets calls the customer asked for ${askedFor}`, () => {
      const consent = office.fact("prior_consent_to_call", on(0, "12:50"), {
        givenDirectlyToCollector: true,
      });
      expect(isFull([...full, consent])).toBe(askedFor === "count");
    });
  },
);
