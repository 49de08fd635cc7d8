import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ContactEvent } from "../../../../core/accounts/contact-event.ts";
import { checkContact } from "../../../../core/compliance/check-contact.ts";
import { indexHistory } from "../../../../core/compliance/engine/history-index.ts";
import { fromEpochMs, HOUR_MS, instant, toEpochMs } from "../../../../core/time/instant.ts";

const PLACES: readonly (readonly [string, string])[] = [
  ["US-MA", "America/New_York"],
  ["US-NY-NYC", "America/New_York"],
  ["US-DC", "America/New_York"],
  ["US-WA", "America/Los_Angeles"],
  ["US-CA", "America/Los_Angeles"],
  ["GB-ENG", "Europe/London"],
  ["AU-NSW", "Australia/Sydney"],
  ["CA-ON", "America/Toronto"],
  ["CA-QC", "America/Montreal"],
  ["CO", "America/Bogota"],
  ["CL", "America/Santiago"],
  ["IN", "Asia/Kolkata"],
];

// Days around Easter and clock changes in both hemispheres, where hours and holidays meet.
const START = toEpochMs(instant("2027-03-20T00:00:00Z"));
const HOURS = 30 * 24;

const moment = fc.integer({ min: 0, max: HOURS * 60 }).map((n) => START + n * (HOUR_MS / 60));
const medium = fc.constantFrom("voice", "sms", "email", "letter", "visit");

const happening = fc.oneof(
  fc.record({
    type: fc.constant("call"),
    outcome: fc.constantFrom("busy", "rang_no_answer", "voicemail", "conversation"),
    direction: fc.constantFrom("outbound", "inbound"),
    number: fc.constantFrom("mobile", "work"),
    at: moment,
  }),
  fc.record({ type: fc.constant("outbound"), medium, at: moment }),
  fc.record({ type: fc.constant("breathing_space_started"), at: moment }),
  fc.record({ type: fc.constant("written_notice_mailed"), at: moment }),
  fc.record({
    type: fc.constant("consumer_request_contact_window"),
    from_: fc.constant("11:00"),
    to: fc.constant("13:00"),
    at: moment,
  }),
);

const history = fc
  .array(happening, { maxLength: 12 })
  .map((list) =>
    list.map(({ at, ...each }) => ContactEvent.parse({ ...each, at: fromEpochMs(at) })),
  );

function ask(
  [jurisdiction, zone]: readonly [string, string],
  events: readonly ContactEvent[],
  question: {
    readonly medium: "voice" | "sms" | "email" | "letter" | "visit";
    readonly at: number;
  },
) {
  return checkContact(
    {
      jurisdictions: [jurisdiction],
      collector: { id: "C1", type: "third_party" },
      debts: "consumer",
      consumerId: "P1",
      zones: [zone],
    },
    indexHistory(events),
    { ...question, debtIds: ["D1"], includesOptOut: true },
  );
}

const anyMedium = fc.constantFrom("voice", "sms", "email", "letter", "visit");

describe.each(PLACES)("%s: the next eligible moment", (...place) => {
  const after = START + HOURS * HOUR_MS;
  const question = fc.record({
    medium: anyMedium,
    at: fc.integer({ min: after, max: after + 72 * HOUR_MS }),
  });

  it("is allowed when it comes, and not one second before", () => {
    fc.assert(
      fc.property(history, question, (events, asked) => {
        const { verdict, nextEligibleAt } = ask(place, events, asked);
        if (verdict === "allow" || nextEligibleAt === null) return;
        const at = toEpochMs(nextEligibleAt);
        expect(at).toBeGreaterThan(asked.at);
        expect(ask(place, events, { ...asked, at }).verdict).toBe("allow");
        expect(ask(place, events, { ...asked, at: at - 1_000 }).verdict).toBe("deny");
      }),
      { numRuns: 60 },
    );
  });

  it("does not come nearer when one more contact was made", () => {
    const extra = fc.record({
      type: fc.constant("call"),
      outcome: fc.constant("voicemail"),
      at: moment,
    });
    fc.assert(
      fc.property(history, extra, question, (events, { at, ...call }, asked) => {
        const more = [...events, ContactEvent.parse({ ...call, at: fromEpochMs(at) })];
        const [before, now] = [ask(place, events, asked), ask(place, more, asked)];
        if (before.verdict === "deny") expect(now.verdict).toBe("deny");
        if (before.nextEligibleAt !== null && now.nextEligibleAt !== null)
          expect(now.nextEligibleAt >= before.nextEligibleAt).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
