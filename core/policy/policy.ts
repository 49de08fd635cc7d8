import { z } from "zod";
import { Channel, Language } from "../accounts/account.ts";
import { CollectorType } from "../compliance/rules/bound.ts";
import { AmountMinor, CurrencyCode } from "../money/money.ts";
import { TimeZone } from "../time/time-zone.ts";
import { ArrangementPolicy } from "./arrangement-policy.ts";
import { Condition } from "./condition.ts";
import { PromisePolicy } from "./life-policy.ts";
import { ReplyPolicy } from "./reply-policy.ts";

const Key = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_-]{0,63}$/, "use lower-case letters, digits, - and _");
const Days = z.int().min(0).max(3_650);

/** `HH:mm` on the customer's clock; `24:00` is the end of the day. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, "use HH:mm");

export const Tone = z.enum(["friendly", "neutral", "firm"]);
export type Tone = z.infer<typeof Tone>;

/** Days past due from `fromDays` to `toDays`, both included; the last bucket has no end. */
export const Bucket = z.strictObject({
  id: Key,
  label: z.string().min(1).max(60),
  fromDays: Days,
  toDays: Days.nullable(),
});
export type Bucket = z.infer<typeof Bucket>;

export const Segment = z.strictObject({
  id: Key,
  name: z.string().min(1).max(100),
  when: Condition,
  cadence: Key,
  /** What a rep reads under "Why?". */
  because: z.string().min(1).max(300),
});
export type Segment = z.infer<typeof Segment>;

/** When a step falls: days from the due date, from entering a bucket, or from the step before. */
export const StepAnchor = z.discriminatedUnion("from", [
  z.strictObject({ from: z.literal("due_date"), days: z.int().min(-90).max(3_650) }),
  z.strictObject({ from: z.literal("bucket_entry"), bucket: Key, days: Days }),
  z.strictObject({ from: z.literal("previous_step"), days: z.int().min(1).max(3_650) }),
]);
export type StepAnchor = z.infer<typeof StepAnchor>;

export const Step = z.strictObject({
  id: Key,
  anchor: StepAnchor,
  /** A message leaves by itself; a task asks a person to act. */
  action: z.enum(["message", "task"]),
  /** Tried in this order; the first that consent, address and caps allow is used. */
  channels: z.array(Channel).min(1).max(5),
  template: Key,
  tone: Tone,
  /** A mandatory step is never passed over when an account catches up. */
  mandatory: z.boolean(),
  businessDays: z.enum(["any", "next", "previous"]),
});
export type Step = z.infer<typeof Step>;

/** What happens `afterDays` past due when every step is behind: somebody must decide. */
export const CadenceEnd = z.strictObject({
  afterDays: Days,
  outcome: z.enum(["assign_to_person", "hand_over", "write_off_review"]),
});

export const Cadence = z.strictObject({
  id: Key,
  name: z.string().min(1).max(100),
  steps: z.array(Step).min(1).max(60),
  end: CadenceEnd,
});
export type Cadence = z.infer<typeof Cadence>;

/** At most `max` contacts over these channels together in any `days` days. */
export const FrequencyCap = z.strictObject({
  channels: z.array(Channel).min(1),
  max: z.int().min(1).max(100),
  days: z.int().min(1).max(365),
});
export type FrequencyCap = z.infer<typeof FrequencyCap>;

const ChannelCosts = z.partialRecord(
  Channel,
  z.strictObject({ perThousandMinor: z.record(CurrencyCode, AmountMinor) }),
);

const ContactPolicy = z.strictObject({
  hours: z.strictObject({ from: ClockTime, to: ClockTime }),
  weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
  onHolidays: z.boolean(),
  /** Channels that need a recorded yes; the others go ahead until the customer says no. */
  consentRequired: z.array(Channel),
  caps: z.array(FrequencyCap).max(20),
  minIntervalHours: z
    .int()
    .min(0)
    .max(24 * 30),
  /**
   * Which of a step's channels is tried first, after the one the customer prefers: the step's own order,
   * or the one that has brought answers and payments from this customer.
   */
  choice: z.enum(["in_order", "best"]).default("in_order"),
  /** What a thousand messages cost, in minor units per currency. What is not named costs nothing. */
  costs: ChannelCosts.default({}),
  /** How long after a message that did not arrive the step's next channel may be tried. */
  fallbackAfterHours: z
    .int()
    .min(0)
    .max(24 * 30)
    .default(0),
});

export const Template = z.strictObject({
  id: Key,
  channel: Channel,
  language: Language,
  tone: Tone,
  subject: z.string().max(300).optional(),
  body: z.string().min(1).max(20_000),
});
export type Template = z.infer<typeof Template>;

/** Small and large per currency; anything else falls back to whole units of that currency. */
const AmountBands = z.strictObject({
  smallBelowUnits: z.int().min(0),
  largeFromUnits: z.int().min(1),
  byCurrency: z.record(
    CurrencyCode,
    z.strictObject({ smallBelowMinor: AmountMinor, largeFromMinor: AmountMinor }),
  ),
});

/** Every number and word a customer of ours may change, in one validated, versioned document. */
export const PolicyShape = z.strictObject({
  version: z.int().min(1),
  name: z.string().min(1).max(100),
  creditor: z.strictObject({
    name: z.string().min(1).max(200),
    phone: z.string().max(50),
    email: z.email(),
    postalAddress: z.string().max(300),
  }),
  /** Who collects, since some laws bind only those who collect for others or bought the debt. */
  collector: z
    .strictObject({ id: z.string().min(1).max(200), type: CollectorType })
    .default({ id: "creditor", type: "first_party" }),
  defaults: z.strictObject({
    language: Language,
    country: z.string().regex(/^[A-Z]{2}$/),
    timeZone: TimeZone,
  }),
  delinquency: z.strictObject({
    graceDays: Days,
    bucketBy: z.enum(["days_past_due", "delinquent_days"]),
    buckets: z.array(Bucket).min(1).max(30),
    /** How often an account was late in the look-back decides what its lateness is called. */
    history: z.strictObject({
      lookbackDays: z.int().min(30).max(3_650),
      repeatFrom: z.int().min(2).max(100),
      chronicFrom: z.int().min(2).max(100),
    }),
    /** A past-due balance under this many whole units of its currency is not chased. */
    toleranceUnits: z.int().min(0),
  }),
  amountBands: AmountBands,
  segments: z.array(Segment).min(1).max(200),
  cadences: z.array(Cadence).min(1).max(50),
  contact: ContactPolicy,
  /** One pause, and all pauses of a year together: without the second, pauses could follow for ever. */
  pause: z.strictObject({
    daysMax: z.int().min(1).max(365),
    daysInYearMax: z.int().min(1).max(366).default(120),
  }),
  replies: ReplyPolicy,
  /** Which mails carry their document as a PDF; the customer's page has it either way. */
  attachments: z
    .strictObject({
      agreement: z.boolean().default(true),
      receipt: z.boolean().default(true),
    })
    .default({ agreement: true, receipt: true }),
  /** Which good news is told by itself. One payment is thanked for once, by the best of it. */
  thanks: z
    .strictObject({
      promiseKept: z.boolean().default(true),
      /** Only after we had written or called about what was late. */
      accountCured: z.boolean().default(true),
    })
    .default({ promiseKept: true, accountCured: true }),
  /** Evidence is kept this long after the last collection activity; the law's three years at least. */
  retention: z.strictObject({ years: z.int().min(3).max(30) }).default({ years: 3 }),
  promises: PromisePolicy,
  arrangements: ArrangementPolicy,
  templates: z.array(Template).min(1).max(2_000),
});
export type TenantPolicy = z.infer<typeof PolicyShape>;
