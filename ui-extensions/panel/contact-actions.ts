import { z } from "zod";
import { Channel, HoldKind } from "../../core/accounts/account.ts";
import {
  AddressPlace,
  CallOutcome,
  ContactEventSource,
  Weekday,
} from "../../core/accounts/contact-event.ts";
import { Instant } from "../../core/time/instant.ts";

const Day = z.iso.date();
const Id = z.string().min(1).max(200);
const Reason = z.string().trim().min(1).max(500);
const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, "use a time such as 18:30");

/** Outcomes as they were named before calls were counted by rule. */
const OLD_OUTCOMES = { spoke: "conversation", no_answer: "rang_no_answer" } as const;
const OldOutcome = z.enum(["spoke", "no_answer"]);

/** How a call ended, in the new words; the old ones are still understood. */
export const LoggedOutcome = z.union([CallOutcome, OldOutcome]).transform((outcome) => {
  const old = OldOutcome.safeParse(outcome);
  return old.success ? OLD_OUTCOMES[old.data] : CallOutcome.parse(outcome);
});

/** Facts a rep may record that have no form of their own: each is named as rules name it. */
export const RecordableFact = z.enum([
  "attorney_unresponsive",
  "attorney_consented",
  "attorney_ended",
  "bankruptcy_discharged",
  "bankruptcy_dismissed",
  "breathing_space_ended",
  "cease_withdrawn",
  "complaint_closed",
  "court_permission",
  "creditor_email_notice_sent",
  "debt_time_barred",
  "dispute_withdrawn",
  "duplicative_dispute_notice_sent",
  "employer_prohibition_lifted",
  "hardship_ended",
  "identity_theft_reported",
  "identity_confirmed",
  "mh_crisis_moratorium_started",
  "mh_crisis_treatment_ended",
  "original_creditor_info_sent",
  "prior_consent_to_call",
  "validation_notice_sent",
  "verification_sent",
  "vulnerability_ended",
  "wishes_withdrawn",
  "written_notice_mailed",
  "written_original_creditor_request_received",
  "written_refusal_to_pay_received",
]);

/** What a rep may record about contact, by action: who said what, by which way, and until when. */
export const ContactActionInput = {
  "log-call": z.strictObject({
    outcome: LoggedOutcome,
    direction: z.enum(["outbound", "inbound"]).optional(),
    /** Which number; without it the first. */
    contactPointId: Id.optional(),
    purpose: z.string().trim().min(1).max(100).optional(),
    /** When it took place, if not just now. */
    at: Instant.optional(),
    note: z.string().max(2_000).optional(),
  }),
  "record-consent": z.strictObject({
    channel: Channel,
    contactPointId: Id.optional(),
    what: z.enum(["given", "renewed", "number_confirmed", "number_reassigned"]),
    /** On what it rests: the form, the call, the contract. */
    basis: z.string().trim().min(1).max(300),
    source: ContactEventSource,
    at: Instant.optional(),
  }),
  "record-opt-out": z.strictObject({
    channel: z.union([Channel, z.literal("all")]),
    contactPointId: Id.optional(),
    source: ContactEventSource,
    /** The customer's own words. */
    said: z.string().trim().max(500).optional(),
    at: Instant.optional(),
  }),
  "record-wish": z.strictObject({
    wish: z.enum(["not_at_times", "only_at_times", "not_at_place", "not_at_work"]),
    days: z.array(Weekday).min(1).max(7).optional(),
    from: ClockTime.optional(),
    to: ClockTime.optional(),
    place: AddressPlace.optional(),
    until: Day.optional(),
    note: z.string().trim().max(500).optional(),
  }),
  "record-fact": z.strictObject({
    fact: RecordableFact,
    at: Instant.optional(),
    invoiceId: Id.optional(),
    until: Day.optional(),
    note: z.string().trim().max(500).optional(),
  }),
  "set-hold": z.strictObject({
    kind: HoldKind.exclude(["pause"]),
    reason: Reason,
    from: Day.optional(),
    until: Day.optional(),
    invoiceId: Id.optional(),
    /** It came in writing, which for a dispute has consequences of its own. */
    inWriting: z.boolean().optional(),
  }),
  "lift-hold": z.strictObject({ holdId: Id, reason: Reason }),
} as const;
export const CONTACT_ACTIONS = [
  "record-consent",
  "record-opt-out",
  "record-wish",
  "record-fact",
  "set-hold",
  "lift-hold",
] as const;
