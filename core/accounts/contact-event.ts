import { z } from "zod";
import { CalendarDate } from "../time/calendar-date.ts";
import { Instant } from "../time/instant.ts";

const Id = z.string().min(1).max(200);

/**
 * What happened between us and a customer that a contact rule may look at, in the words of the
 * outside cases. Restricting facts and the facts that end them are separate events: nothing is
 * ever overwritten, so the same history always gives the same verdict.
 */
export const CONTACT_EVENT_TYPES = [
  // Contacts, made or tried, by either side. Touches of ours are read as these too.
  "call",
  "outbound",
  "inbound",
  "contact_made",
  "visit",
  // Consent and how fresh it is.
  "text_consent",
  "email_consent",
  "whatsapp_consent",
  "automated_call_consent",
  "prior_consent_to_call",
  "consent_renewed",
  "consent_withdrawn",
  "number_not_reassigned_confirmed",
  "number_reassigned",
  // Whether an address takes messages: what providers told us, or a person.
  "address_failed",
  "address_works",
  "message_read",
  "creditor_email_notice_sent",
  "prior_collector_email_used",
  // The customer's wishes.
  "medium_opt_out",
  "medium_opt_in",
  "consumer_stated_inconvenient",
  "consumer_request_contact_window",
  "inconvenient_place_stated",
  "wishes_withdrawn",
  // Full stops and what ends them.
  "written_cease_received",
  "written_refusal_to_pay_received",
  "cease_withdrawn",
  "attorney_known",
  "attorney_unresponsive",
  "attorney_consented",
  "attorney_ended",
  "bankruptcy_filed",
  "bankruptcy_discharged",
  "bankruptcy_dismissed",
  "deceased_known",
  "deceased_disproved",
  "identity_theft_reported",
  "identity_confirmed",
  "breathing_space_started",
  "breathing_space_ended",
  "mh_crisis_moratorium_started",
  "mh_crisis_treatment_ended",
  "court_permission",
  // Work.
  "employer_prohibits_known",
  "employer_prohibition_lifted",
  // Validation of the debt and disputes over it.
  "validation_notice_sent",
  "written_dispute_received",
  "oral_dispute_received",
  "dispute_withdrawn",
  "verification_sent",
  "duplicative_dispute_notice_sent",
  "written_original_creditor_request_received",
  "original_creditor_info_sent",
  "written_notice_mailed",
  "debt_time_barred",
  "debt_paid",
  // Care.
  "vulnerability_known",
  "vulnerability_ended",
  "hardship_claimed",
  "hardship_ended",
  "complaint_opened",
  "complaint_closed",
] as const;
export const ContactEventType = z.enum(CONTACT_EVENT_TYPES);
export type ContactEventType = z.infer<typeof ContactEventType>;

/** What a contact goes over. Wider than the channels we send on: rules also bind cards and visits. */
export const Medium = z.enum([
  "voice",
  "sms",
  "whatsapp",
  "email",
  "letter",
  "postcard",
  "push",
  "social",
  "visit",
]);
export type Medium = z.infer<typeof Medium>;

/**
 * How a call ended. `busy` and `not_in_service` never connected; everything else rang through,
 * and `conversation` alone spoke with a person.
 */
export const CallOutcome = z.enum([
  "busy",
  "not_in_service",
  "rang_no_answer",
  "answered_dropped",
  "voicemail",
  "voicemail_no_message",
  "limited_content_message",
  "wrong_person",
  "conversation",
]);
export type CallOutcome = z.infer<typeof CallOutcome>;

/** Whose number or address it is: rules for the workplace differ from those for a person's own. */
export const AddressPlace = z.enum(["personal", "home", "mobile", "work", "other"]);
export type AddressPlace = z.infer<typeof AddressPlace>;

/**
 * Whom a contact is meant for. The consumer's spouse, parent, guardian or executor stands for the
 * consumer; a professional is an attorney, credit bureau or creditor with a business of its own in
 * the debt; anybody else is a third party.
 */
export const Recipient = z.enum(["consumer", "third_party", "professional"]);
export type Recipient = z.infer<typeof Recipient>;

export const Weekday = z.enum(["MO", "TU", "WE", "TH", "FR", "SA", "SU"]);
export type Weekday = z.infer<typeof Weekday>;

const LocalTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, "use HH:mm");

/** A weekly span on the customer's clock, `from_` included, `to` not; past midnight when `to` is earlier. */
export const WeeklySpan = z.strictObject({
  days: z.array(Weekday).min(1).max(7),
  from_: LocalTime,
  to: LocalTime,
});
export type WeeklySpan = z.infer<typeof WeeklySpan>;

/** By which way a fact came to us. An opt-out must say, and a consent is worth what its source is. */
export const ContactEventSource = z.enum([
  "portal",
  "link",
  "list_unsubscribe",
  "complaint",
  "delivery_receipt",
  "reply",
  "oral",
  "letter",
  "import",
  "crm",
  "staff",
]);
export type ContactEventSource = z.infer<typeof ContactEventSource>;

/** One dated fact a contact rule may look at. Without `debtIds` it is about every debt of the person. */
export const ContactEvent = z.strictObject({
  type: ContactEventType,
  at: Instant,
  /** Who knew or did it: a collector's own count and knowledge. */
  collectorId: Id.optional(),
  /** Whom it was with; the consumer when left out. */
  personId: Id.optional(),
  recipient: Recipient.optional(),
  debtIds: z.array(Id).max(20_000).optional(),
  medium: Medium.optional(),
  direction: z.enum(["outbound", "inbound"]).optional(),
  outcome: CallOutcome.optional(),
  /** The number or address itself, so that an opt-out for one does not close another. */
  address: z.string().max(320).optional(),
  number: AddressPlace.optional(),
  purpose: z.string().max(100).optional(),
  text: z.string().max(10_000).optional(),
  automated: z.boolean().optional(),
  underConsent: z.boolean().optional(),
  givenDirectlyToCollector: z.boolean().optional(),
  returnedUndeliverable: z.boolean().optional(),
  /** The local day a notice was in the customer's hands, where that is known. */
  receivedOn: CalendarDate.optional(),
  scope: z.string().max(300).optional(),
  /** Last day an opt-out from a creditor's notice is in time. */
  optOutBy: CalendarDate.optional(),
  /** Last day of a moratorium or wish whose end is known. */
  until: CalendarDate.optional(),
  weekly: z.array(WeeklySpan).max(50).optional(),
  from_: LocalTime.optional(),
  to: LocalTime.optional(),
  /** Names the record where it is kept; the outside cases have none. */
  id: Id.optional(),
  source: ContactEventSource.optional(),
  /** On what a consent rests: the form, the call or the contract, in the words of who recorded it. */
  basis: z.string().min(1).max(300).optional(),
  recordedBy: Id.optional(),
});
export type ContactEvent = z.infer<typeof ContactEvent>;
