import fc from "fast-check";
import {
  CallOutcome,
  ContactEvent,
  type ContactEventType,
  Medium,
} from "../../../../core/accounts/contact-event.ts";
import type {
  ContactAsk,
  ContactSetting,
} from "../../../../core/compliance/engine/contact-question.ts";
import { CollectorType } from "../../../../core/compliance/rules/bound.ts";
import { fromDayNumber } from "../../../../core/time/calendar-date.ts";
import { DAY_MS, fromEpochMs, instant, toEpochMs } from "../../../../core/time/instant.ts";

// Two months that hold both changes of the clock in several zones, a leap day and year's end.
const SEASONS = [
  "2026-03-08T12:00:00Z",
  "2026-10-25T12:00:00Z",
  "2026-11-01T12:00:00Z",
  "2028-02-29T12:00:00Z",
  "2026-12-31T12:00:00Z",
  "2026-09-06T12:00:00Z",
].map((text) => toEpochMs(instant(text)));

const PLACES: readonly (readonly [string, readonly string[]])[] = [
  ["US", ["America/New_York"]],
  ["US", ["America/New_York", "America/Los_Angeles"]],
  ["US", []],
  ["US-MA", ["America/New_York"]],
  ["US-NY-NYC", ["America/New_York"]],
  ["US-DC", ["America/New_York"]],
  ["US-WA", ["America/Los_Angeles"]],
  ["US-WV", ["America/New_York"]],
  ["US-CA", ["America/Los_Angeles"]],
  ["GB", ["Europe/London"]],
  ["AU", ["Australia/Sydney", "Australia/Perth"]],
  ["CA-ON", ["America/Toronto"]],
  ["CA-QC", ["America/Toronto"]],
  ["CO", ["America/Bogota"]],
  ["CL", ["America/Santiago"]],
  ["DE", ["Europe/Berlin"]],
];

export const anySetting: fc.Arbitrary<ContactSetting> = fc
  .record({
    place: fc.constantFrom(...PLACES),
    type: fc.constantFrom(...CollectorType.options),
    debts: fc.constantFrom("consumer" as const, "consumer" as const, "commercial" as const),
  })
  .map(({ place: [jurisdiction, zones], type, debts }) => ({
    jurisdictions: [jurisdiction],
    collector: { id: "C1", type },
    debts,
    consumerId: "P1",
    zones,
  }));

const debts = fc.subarray(["D1", "D2"]);

/** A moment from two months before a season's middle up to it. */
const moments = (middle: number) =>
  fc.integer({ min: middle - 60 * DAY_MS, max: middle }).map(fromEpochMs);
const recent = (middle: number) =>
  fc.integer({ min: middle - 8 * DAY_MS, max: middle }).map(fromEpochMs);

const CONTACTS: readonly ContactEventType[] = ["call", "outbound", "contact_made", "visit"];
const RESTRICTING: readonly ContactEventType[] = [
  ...CONTACTS,
  "consumer_stated_inconvenient",
  "inconvenient_place_stated",
  "written_cease_received",
  "written_refusal_to_pay_received",
  "attorney_known",
  "bankruptcy_filed",
  "bankruptcy_discharged",
  "deceased_known",
  "identity_theft_reported",
  "breathing_space_started",
  "mh_crisis_moratorium_started",
  "employer_prohibits_known",
  "written_dispute_received",
  "written_original_creditor_request_received",
  "debt_time_barred",
  "vulnerability_known",
  "medium_opt_out",
  "consent_withdrawn",
  "number_reassigned",
];
const RELEASING: readonly ContactEventType[] = [
  "inbound",
  "text_consent",
  "email_consent",
  "whatsapp_consent",
  "automated_call_consent",
  "prior_consent_to_call",
  "consent_renewed",
  "number_not_reassigned_confirmed",
  "creditor_email_notice_sent",
  "prior_collector_email_used",
  "medium_opt_in",
  "consumer_request_contact_window",
  "wishes_withdrawn",
  "cease_withdrawn",
  "attorney_unresponsive",
  "attorney_consented",
  "attorney_ended",
  "bankruptcy_dismissed",
  "deceased_disproved",
  "identity_confirmed",
  "breathing_space_ended",
  "mh_crisis_treatment_ended",
  "court_permission",
  "employer_prohibition_lifted",
  "validation_notice_sent",
  "dispute_withdrawn",
  "verification_sent",
  "duplicative_dispute_notice_sent",
  "original_creditor_info_sent",
  "written_notice_mailed",
];

const clock = fc
  .integer({ min: 0, max: 95 })
  .map(
    (n) => `${String(Math.floor(n / 4)).padStart(2, "0")}:${String((n % 4) * 15).padStart(2, "0")}`,
  );

function eventOf(types: readonly ContactEventType[], middle: number): fc.Arbitrary<ContactEvent> {
  return fc
    .record(
      {
        type: fc.constantFrom(...types),
        at: fc.oneof(moments(middle), recent(middle)),
        debtIds: debts,
        medium: fc.constantFrom(...Medium.options),
        outcome: fc.constantFrom(...CallOutcome.options),
        personId: fc.constantFrom("P1", "P1", "P2"),
        collectorId: fc.constantFrom("C1", "C1", "C2"),
        number: fc.constantFrom("personal" as const, "work" as const, "mobile" as const),
        direction: fc.constantFrom("outbound" as const, "outbound" as const, "inbound" as const),
        address: fc.constantFrom("a@x.example", "b@x.example"),
        purpose: fc.constantFrom("opt_out_confirmation", "location_information"),
        from_: clock,
        to: clock,
        until: fc
          .integer({ min: 0, max: 60 })
          .map((days) => fromDayNumber(Math.floor(middle / DAY_MS) + days)),
      },
      { requiredKeys: ["type", "at"] },
    )
    .map((sketch) => ContactEvent.parse(sketch));
}

/** What happened, and a question asked when all of it was known. */
export interface Story {
  readonly events: readonly ContactEvent[];
  readonly ask: ContactAsk;
}

export const anyStory: fc.Arbitrary<Story> = fc.constantFrom(...SEASONS).chain((middle) =>
  fc.record({
    events: fc.array(
      fc.oneof(eventOf(CONTACTS, middle), eventOf(RELEASING, middle), eventOf(RESTRICTING, middle)),
      { maxLength: 14 },
    ),
    ask: anyAsk(middle),
  }),
);

function anyAsk(middle: number): fc.Arbitrary<ContactAsk> {
  return fc.record(
    {
      at: fc.integer({ min: middle, max: middle + DAY_MS }),
      medium: fc.constantFrom("voice" as const, "voice" as const, ...Medium.options),
      debtIds: debts,
      personId: fc.constantFrom("P1", "P1", "P2"),
      recipient: fc.constantFrom(
        "consumer" as const,
        "consumer" as const,
        "third_party" as const,
        "professional" as const,
      ),
      address: fc.constantFrom("a@x.example", "b@x.example"),
      place: fc.constantFrom("personal" as const, "work" as const),
      purpose: fc.constantFrom(
        "collect" as const,
        "location_information" as const,
        "opt_out_confirmation" as const,
      ),
      automated: fc.boolean(),
      includesOptOut: fc.boolean(),
    },
    { requiredKeys: ["at", "medium", "debtIds"] },
  );
}

/** A fact that can only forbid more: another contact of ours, a stop, a no, a dispute. */
export function restrictingEvent(upTo: number): fc.Arbitrary<ContactEvent> {
  return eventOf(RESTRICTING, upTo).map(({ direction: _, ...event }) => event);
}
