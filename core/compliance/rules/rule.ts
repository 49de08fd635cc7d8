import { z } from "zod";
import {
  AddressPlace,
  CallOutcome,
  ContactEventType,
  Medium,
} from "../../accounts/contact-event.ts";
import { CalendarDate } from "../../time/calendar-date.ts";

const LocalTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, "use HH:mm");

export const CollectorType = z.enum(["first_party", "third_party", "debt_buyer"]);
export type CollectorType = z.infer<typeof CollectorType>;

export const DebtPurpose = z.enum(["consumer", "commercial"]);
export type DebtPurpose = z.infer<typeof DebtPurpose>;

/** ISO 3166 country, then narrower parts: `US`, `US-NY`, `US-NY-NYC`, `GB-EAW`. A rule binds all below it. */
export const Jurisdiction = z.string().regex(/^([A-Z]{2}|EU)(-[A-Z0-9]{1,4}){0,2}$/);
export type Jurisdiction = z.infer<typeof Jurisdiction>;

/** How surely the rule's text was read. A recalled rule must be verified before anybody relies on it. */
export const RuleReading = z.enum(["verbatim", "secondary", "recalled"]);

/** What every rule says about itself. */
const header = {
  id: z.string().regex(/^[a-z0-9]+(\.[a-z0-9_]+)+$/),
  version: z.int().min(1),
  jurisdiction: Jurisdiction,
  citation: z.string().min(1).max(300),
  reading: RuleReading,
  /** Where its text was read and what of it is our own choice. */
  source: z.string().min(1).max(600),
  binds: z.strictObject({
    collectors: z.array(CollectorType).min(1),
    debts: z.array(DebtPurpose).min(1),
  }),
  effectiveFrom: CalendarDate.optional(),
  effectiveUntil: CalendarDate.optional(),
  /** A breach is forbidden outright, or presumed and open to rebuttal. Both deny. `advice` only warns. */
  breach: z.enum(["hard_stop", "presumption", "advice"]),
  media: z.array(Medium).min(1),
  /** One sentence a rep understands, per language. */
  plain: z.strictObject({ en: z.string().min(1).max(300), es: z.string().min(1).max(300) }),
  /** Purposes of contact it does not bind. */
  exceptPurposes: z.array(z.string()).optional(),
};

/** Opening times on the customer's clock, by ISO weekday (1 = Monday); a day not named is closed. */
export const HoursRule = z.strictObject({
  ...header,
  kind: z.literal("hours"),
  open: z.array(
    z.strictObject({
      weekdays: z.array(z.int().min(1).max(7)).min(1),
      from: LocalTime,
      to: LocalTime,
    }),
  ),
  holidays: z.enum(["as_usual", "closed"]),
  place: z.array(AddressPlace).optional(),
});

/** At most `max` in a window, the contact asked for included. */
export const FrequencyRule = z.strictObject({
  ...header,
  kind: z.literal("frequency"),
  max: z.int().min(1),
  window: z.discriminatedUnion("unit", [
    /** The day asked about is the last of `days` consecutive local calendar days. */
    z.strictObject({ unit: z.literal("rolling_days"), days: z.int().min(1).max(366) }),
    z.strictObject({ unit: z.literal("calendar_week"), startsOn: z.int().min(1).max(7) }),
    z.strictObject({ unit: z.literal("calendar_month") }),
  ]),
  /** Every try counts; or a call that connected (and any message); or only one that reached a person. */
  countsWhen: z.enum(["attempt", "connected", "contact_made"]),
  per: z.enum(["person", "debt", "person_and_debt", "account"]),
  place: z.array(AddressPlace).optional(),
  /** Counts only what this collector did, or everybody for the creditor together. */
  perCollector: z.boolean(),
  /** Calls with the consumer's live consent stand outside the count (Reg F (b)(3)(i)). */
  liveConsentExcluded: z.boolean(),
  /** Counts only from the first conversation on (Ontario). */
  afterFirstConversation: z.boolean().optional(),
  exceptOutcomes: z.array(CallOutcome).optional(),
});

/** Days to leave free after something happened. */
export const SpacingRule = z.strictObject({
  ...header,
  kind: z.literal("spacing"),
  after: z.enum(["conversation", "any_contact", "same_media"]),
  /** First allowed local day is the day of the event plus this many days. */
  days: z.int().min(1).max(366),
  per: z.enum(["person", "debt", "person_and_debt", "account"]),
  perCollector: z.boolean(),
  liveConsentExcluded: z.boolean(),
});

/** Not more than one channel in a week (Colombia). */
export const OneChannelRule = z.strictObject({
  ...header,
  kind: z.literal("one_channel"),
  window: z.strictObject({ unit: z.literal("calendar_week"), startsOn: z.int().min(1).max(7) }),
});

/** No contact from one kind of event until another, or until days have passed. */
export const StopRule = z.strictObject({
  ...header,
  kind: z.literal("stop"),
  from: z.array(ContactEventType).min(1),
  until: z.array(ContactEventType),
  scope: z.enum(["person", "debt"]),
  /** Lifts by itself this many local days after it began, or after `countsFrom` when that is given. */
  days: z.int().min(1).max(366).optional(),
  countsFrom: ContactEventType.optional(),
  place: z.array(AddressPlace).optional(),
});

/**
 * Duties whose arithmetic is law of its own and not a pattern shared by several rules: each names
 * the function that knows it, and the data it takes.
 */
export const SpecialRule = z.strictObject({
  ...header,
  kind: z.literal("special"),
  duty: z.enum([
    "consent_basis",
    "medium_opt_out",
    "requested_times",
    "validation_hold",
    "third_party",
    "workplace",
    "opt_out_line",
    "forbidden_medium",
    "time_barred_threat",
    "notice_wait",
    "attorney",
    "revocation_of_automated",
  ]),
  /** Whole days the duty speaks of: 60 for text freshness, 6 for Ontario's letter. */
  days: z.int().min(1).max(366).optional(),
});

export const Rule = z.discriminatedUnion("kind", [
  HoursRule,
  FrequencyRule,
  SpacingRule,
  OneChannelRule,
  StopRule,
  SpecialRule,
]);
export type Rule = z.infer<typeof Rule>;
