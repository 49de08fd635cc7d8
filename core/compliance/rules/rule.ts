import { z } from "zod";
import {
  AddressPlace,
  CallOutcome,
  ContactEventType,
  Medium,
  Recipient,
} from "../../accounts/contact-event.ts";
import { CalendarDate } from "../../time/calendar-date.ts";
import { CollectorType, ContactPurpose, DebtPurpose, Jurisdiction, RuleReading } from "./bound.ts";

const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, "use HH:mm");

/** What every rule says about itself. */
const header = {
  /** Jurisdiction, law, rule: `us.reg_f.calls_in_seven_days`. Stored with verdicts, so never reused. */
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
  /** First and last local day on which it is law. */
  effectiveFrom: CalendarDate.optional(),
  effectiveUntil: CalendarDate.optional(),
  /** A breach is forbidden outright, or presumed and open to rebuttal. Both deny. `advice` only warns. */
  breach: z.enum(["hard_stop", "presumption", "advice"]),
  /** The media it binds; a count counts contacts over these media only. */
  media: z.array(Medium).min(1),
  /** Whom a contact must be meant for to be bound; the consumer alone when left out. */
  recipients: z.array(Recipient).min(1).optional(),
  /** One sentence a rep understands, per language. */
  plain: z.strictObject({ en: z.string().min(1).max(300), es: z.string().min(1).max(300) }),
  /** Purposes of contact it does not bind, or the only ones it binds. */
  exceptPurposes: z.array(ContactPurpose).optional(),
  onlyPurposes: z.array(ContactPurpose).optional(),
  /** Events that free a debt from it for good, such as a court's permission. */
  liftedBy: z.array(ContactEventType).optional(),
};

const MonthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, "use MM-DD");

/** Opening times on the customer's clock, by ISO weekday (1 = Monday); a day not named is closed. */
export const HoursRule = z.strictObject({
  ...header,
  kind: z.literal("hours"),
  /** From the minute `from` up to, and not including, `to`. */
  open: z.array(
    z.strictObject({
      weekdays: z.array(z.int().min(1).max(7)).min(1),
      from: ClockTime,
      to: ClockTime,
    }),
  ),
  /** Closed on the public holidays of the jurisdiction itself: of a country, the national ones. */
  holidays: z.enum(["as_usual", "closed"]),
  /** Days a regulation lists although its place does not keep them as public holidays. */
  alsoClosedOn: z.array(z.union([MonthDay, z.literal("easter_monday")])).optional(),
  /** Binds only contact at such a number or address; one not known is taken for personal. */
  place: z.array(AddressPlace).optional(),
});
export type HoursRule = z.infer<typeof HoursRule>;

export const CountWindow = z.discriminatedUnion("unit", [
  /** The day asked about is the last of `days` consecutive local calendar days. */
  z.strictObject({ unit: z.literal("rolling_days"), days: z.int().min(1).max(366) }),
  z.strictObject({ unit: z.literal("rolling_minutes"), minutes: z.int().min(1).max(1_440) }),
  /** `startsOn` is an ISO weekday: 1 = Monday. */
  z.strictObject({ unit: z.literal("calendar_week"), startsOn: z.int().min(1).max(7) }),
  z.strictObject({ unit: z.literal("calendar_month") }),
]);
export type CountWindow = z.infer<typeof CountWindow>;

/**
 * Which calls count. Every try; or one that rang through (all but busy and not in service); or one
 * that left a message or reached a person; or only one that reached a person. A message over any
 * other medium always counts, and so does a plain `contact_made`.
 */
export const CountsWhen = z.enum(["attempt", "connected", "message_left", "contact_made"]);
export type CountsWhen = z.infer<typeof CountsWhen>;

/**
 * Whose contacts are counted together. `account` is the debt, unless debts share one account;
 * `household` is everybody who stands for the consumer, over all debts.
 */
export const CountedPer = z.enum(["person", "household", "debt", "person_and_debt", "account"]);
export type CountedPer = z.infer<typeof CountedPer>;

/** At most `max` in a window, the contact asked for included. */
export const FrequencyRule = z.strictObject({
  ...header,
  kind: z.literal("frequency"),
  max: z.int().min(1),
  window: CountWindow,
  countsWhen: CountsWhen,
  per: CountedPer,
  /** Binds and counts only contacts at such a number; one not known is taken for personal. */
  place: z.array(AddressPlace).optional(),
  /** True counts only what this collector did; false what everybody did for the creditor. */
  perCollector: z.boolean(),
  /** Calls with the consumer's live consent stand outside the count (Reg F (b)(3)(i)). */
  liveConsentExcluded: z.boolean(),
  /** Binds and counts only from the first conversation on (Ontario). */
  afterFirstConversation: z.boolean().optional(),
  /** Call outcomes that never count, beyond what `countsWhen` leaves out. */
  exceptOutcomes: z.array(CallOutcome).optional(),
});
export type FrequencyRule = z.infer<typeof FrequencyRule>;

/** Days to leave free after something happened. */
export const SpacingRule = z.strictObject({
  ...header,
  kind: z.literal("spacing"),
  /** A telephone conversation by either side, or any contact of ours over one of the rule's media. */
  after: z.enum(["conversation", "contact"]),
  /** First allowed local day is the day of the event plus this many days. */
  days: z.int().min(1).max(366),
  per: CountedPer,
  perCollector: z.boolean(),
  liveConsentExcluded: z.boolean(),
});
export type SpacingRule = z.infer<typeof SpacingRule>;

/** Not more than one channel in a week (Colombia). */
export const OneChannelRule = z.strictObject({
  ...header,
  kind: z.literal("one_channel"),
  window: z.strictObject({ unit: z.literal("calendar_week"), startsOn: z.int().min(1).max(7) }),
});
export type OneChannelRule = z.infer<typeof OneChannelRule>;

/** No contact from one kind of event until another, or until days have passed. */
export const StopRule = z.strictObject({
  ...header,
  kind: z.literal("stop"),
  from: z.array(ContactEventType).min(1),
  /** Events that end it. An event that names its own last day (`until`) ends after that day. */
  until: z.array(ContactEventType),
  scope: z.enum(["person", "debt"]),
  /**
   * Lifts by itself after this many local days: held on the day it began and the `days` after it.
   * With `countsFrom` they are counted from that later event, and without it nothing lifts.
   */
  days: z.int().min(1).max(366).optional(),
  countsFrom: ContactEventType.optional(),
  /** Begins only this many hours after the event (West Virginia's attorney notice). */
  graceHours: z.int().min(1).max(720).optional(),
  place: z.array(AddressPlace).optional(),
});
export type StopRule = z.infer<typeof StopRule>;

/** What makes an electronic address or an automated call permitted. */
export const ConsentBasis = z.enum([
  /** The consumer said yes to this medium and has not taken it back. */
  "prior_consent",
  /** The consumer wrote to us from that address and has not opted out. */
  "consumer_wrote",
  /** The creditor's notice of the address, whose time to opt out has passed. */
  "creditor_notice",
  /** The collector before us used the address lawfully. */
  "prior_collector",
]);
export type ConsentBasis = z.infer<typeof ConsentBasis>;

/** Contact over these media needs one of the bases; unknown is no. */
export const ConsentRule = z.strictObject({
  ...header,
  kind: z.literal("consent"),
  bases: z.array(ConsentBasis).min(1),
  /** Consent and the consumer's own writing must be renewed, or the number checked, within this many days. */
  freshDays: z.int().min(1).max(366).optional(),
  /** Binds only what a machine sends or dials (TCPA). */
  automatedOnly: z.boolean(),
  /** Consent known to be by word of mouth is none (New York City). */
  writtenOnly: z.boolean().optional(),
});
export type ConsentRule = z.infer<typeof ConsentRule>;

/**
 * Duties whose arithmetic is law of its own and not a pattern shared by several rules: each names
 * the function that knows it, and the data it takes.
 */
export const SpecialRule = z.strictObject({
  ...header,
  kind: z.literal("special"),
  duty: z.enum([
    /** A medium the person asked not to be used, with its confirmation and its one reply. */
    "medium_opt_out",
    /** Times the person called inconvenient, or asked to be contacted in. */
    "requested_times",
    /** A place the person called inconvenient. */
    "requested_places",
    /** Dispute or creditor request inside the validation period: silence until answered. */
    "validation_hold",
    /** Others may be asked once where the consumer is, and told nothing. */
    "third_party",
    /** Every electronic message says how to opt out. */
    "opt_out_line",
    /** The medium itself is forbidden, as a postcard is. */
    "forbidden_medium",
    /** A message the public or the person's contacts can see. */
    "public_message",
    /** An envelope that shows more than an address. */
    "envelope_shows_debt",
    /** An e-mail address known to be the employer's. */
    "employer_email",
    /** Threat of a suit over a time-barred debt. */
    "time_barred_threat",
    /** A letter first, then `days` of waiting (Ontario). */
    "notice_wait",
  ]),
  /** Whole days the duty speaks of: 30 for the validation period, 6 for Ontario's letter. */
  days: z.int().min(1).max(366).optional(),
});
export type SpecialRule = z.infer<typeof SpecialRule>;

/**
 * A duty of manner that nothing in the record can show kept or broken: forbearance, no ridicule, a
 * person who looks at an automated decision. It never allows or refuses; it is shown to whom it binds.
 */
export const ConductRule = z.strictObject({
  ...header,
  kind: z.literal("conduct"),
  breach: z.literal("advice"),
});
export type ConductRule = z.infer<typeof ConductRule>;

export const Rule = z.discriminatedUnion("kind", [
  HoursRule,
  FrequencyRule,
  SpacingRule,
  OneChannelRule,
  StopRule,
  ConsentRule,
  SpecialRule,
  ConductRule,
]);
export type Rule = z.infer<typeof Rule>;

/** A rule nobody has seen the text of is enforced, and shown as one to verify. */
export function needsVerification({ reading }: Pick<Rule, "reading">): boolean {
  return reading === "recalled";
}
