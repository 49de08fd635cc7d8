import { z } from "zod";
import { CONTACT_ACTIONS, ContactActionInput } from "./contact-actions.ts";
import { PanelArrangement, PanelOffer } from "./panel-arrangement.ts";
import { MoneyText, WhenText } from "./panel-parts.ts";
import { PanelReply } from "./panel-reply.ts";
import { PLAN_ACTIONS, PlanActionInput } from "./plan-actions.ts";

/**
 * The one view all hosts draw. Every amount, date and rule arrives as finished text in the rep's
 * language beside its raw value, so that no host computes money, dates or rules.
 */

export const ActionId = z.enum([
  "offer-plan",
  "record-promise",
  "pause-cadence",
  "start-cadence",
  "stop-cadence",
  "resume-cadence",
  "mark-dispute",
  "mark-hardship",
  "send-payment-link",
  "log-call",
  ...CONTACT_ACTIONS,
  "skip-touch",
  "send-touch-now",
  ...PLAN_ACTIONS,
  "cancel-arrangement",
  "undo",
]);
export type ActionId = z.infer<typeof ActionId>;

export const PanelAction = z.object({
  id: ActionId,
  label: z.string(),
  enabled: z.boolean(),
  /** Why not, in words that say what would make it possible. Empty when enabled. */
  whyNot: z.string(),
  needsPreview: z.boolean(),
});
export type PanelAction = z.infer<typeof PanelAction>;

export const PanelItem = z.object({
  id: z.string(),
  number: z.string(),
  kind: z.enum(["invoice", "installment"]),
  dueOn: WhenText,
  amount: MoneyText,
  balance: MoneyText,
  daysPastDue: z.int(),
  ageText: z.string(),
  bucketLabel: z.string(),
  /** Why this item is not chased, or empty. */
  heldText: z.string(),
});

export const PanelContact = z.object({
  channel: z.string(),
  label: z.string(),
  address: z.string(),
  allowed: z.boolean(),
  /** "yes, until 21:00 (Denver)" or "no, opted out on 3 Oct". */
  text: z.string(),
  until: WhenText.nullable(),
  gate: z.string().nullable(),
});

export const PanelTimelineEntry = z.object({
  id: z.string(),
  at: WhenText,
  actor: z.string(),
  kind: z.string(),
  title: z.string(),
  detail: z.string(),
  /** The message or call it is about, if any: what may be asked why. */
  touchId: z.string().optional(),
});
export type PanelTimelineEntry = z.infer<typeof PanelTimelineEntry>;

export const PanelView = z.object({
  subject: z.object({
    accountId: z.string(),
    name: z.string(),
    language: z.string(),
    timeZones: z.array(z.string()),
    match: z.enum(["exact", "ambiguous", "none"]),
    candidates: z.array(z.object({ accountId: z.string(), name: z.string() })),
  }),
  standing: z.object({
    state: z.enum([
      "current",
      "due_soon",
      "past_due",
      "promise_open",
      "in_arrangement",
      "on_hold",
      "paid_up",
    ]),
    label: z.string(),
    pastDue: z.array(MoneyText),
    open: z.array(MoneyText),
    daysPastDue: z.int(),
    ageText: z.string(),
    bucket: z.object({ id: z.string(), label: z.string(), index: z.int(), count: z.int() }),
    trendText: z.string(),
    lastPaidText: z.string(),
  }),
  segment: z.object({
    id: z.string(),
    name: z.string(),
    because: z.string(),
    rules: z.array(
      z.object({ id: z.string(), name: z.string(), matched: z.boolean(), text: z.string() }),
    ),
  }),
  offers: z.array(PanelOffer),
  next: z.object({
    kind: z.enum(["send", "task", "end", "wait", "hold", "rest"]),
    text: z.string(),
    reason: z.string(),
    channel: z.string().nullable(),
    at: WhenText.nullable(),
    customerTimeText: z.string(),
    gates: z.array(z.object({ gate: z.string(), passed: z.boolean(), text: z.string() })),
  }),
  contact: z.array(PanelContact),
  items: z.array(PanelItem),
  arrangement: PanelArrangement.nullable(),
  promise: z
    .object({
      id: z.string(),
      status: z.enum(["open", "kept", "partially_kept", "broken", "cancelled"]),
      statusText: z.string(),
      amount: MoneyText,
      dueOn: WhenText,
    })
    .nullable(),
  holds: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      label: z.string(),
      reason: z.string(),
      setBy: z.string(),
      until: WhenText.nullable(),
      /** The first day it held, which may lie before it was told. */
      from: WhenText.optional(),
      /** What ends it, in words. */
      resumes: z.string().optional(),
    }),
  ),
  actions: z.array(PanelAction),
  /** The last action that can still be taken back, and until when. */
  undo: z.object({ actionId: z.string(), label: z.string(), until: WhenText }).nullable(),
  /** A reply that somebody has to read; left out by servers that know of none. */
  reply: PanelReply.nullish(),
  timeline: z.object({
    entries: z.array(PanelTimelineEntry),
    total: z.int(),
    cursor: z.string().nullable(),
  }),
  guidance: z.object({
    /** What the call is about, in words. */
    situation: z.string(),
    /** Each a short line; the first says how to know whom one speaks to. */
    opening: z.array(z.string()),
    listening: z.array(z.string()),
    options: z.array(z.string()),
    closing: z.array(z.string()),
    avoid: z.array(z.string()),
    /** What policy and law say about it, each with its source. */
    policy: z.array(z.string()),
  }),
  freshness: z.object({ asOf: WhenText, source: z.string(), stale: z.boolean(), text: z.string() }),
  /** What the forms need: bounds already decided by policy. */
  limits: z.object({
    currency: z.string(),
    currencyDecimals: z.int(),
    today: z.string(),
    promiseDueMax: z.string(),
    promiseAmountMinor: z.int(),
    pauseUntilMax: z.string(),
    installmentsMax: z.int(),
  }),
});
export type PanelView = z.infer<typeof PanelView>;

/** The body of `POST /api/v1/accounts/{accountId}/actions/{actionId}`, by action. */
export const PanelActionInput = {
  "offer-plan": z.strictObject({ offerId: z.string().max(100) }),
  "record-promise": z.strictObject({
    amount: z.string().max(40),
    currency: z.string(),
    dueOn: z.iso.date(),
    /** Further amounts on later days, for a promise in parts. */
    more: z
      .array(z.strictObject({ amount: z.string().max(40), dueOn: z.iso.date() }))
      .max(5)
      .optional(),
  }),
  "pause-cadence": z.strictObject({
    until: z.iso.date(),
    reason: z.string().trim().min(1).max(500),
  }),
  "resume-cadence": z.strictObject({}),
  "start-cadence": z.strictObject({}),
  "stop-cadence": z.strictObject({ reason: z.string().trim().min(1).max(500) }),
  "mark-dispute": z.strictObject({
    invoiceId: z.string().max(200).optional(),
    reason: z.string().trim().min(1).max(500),
  }),
  "mark-hardship": z.strictObject({ reason: z.string().trim().min(1).max(500) }),
  "send-payment-link": z.strictObject({ channel: z.string().max(20).optional() }),
  ...ContactActionInput,
  ...PlanActionInput,
  "skip-touch": z.strictObject({ reason: z.string().trim().min(1).max(500) }),
  "send-touch-now": z.strictObject({}),
  "cancel-arrangement": z.strictObject({ reason: z.string().trim().min(1).max(500) }),
  undo: z.strictObject({ actionId: z.string().max(100) }),
} as const;
export type PanelActionName = keyof typeof PanelActionInput;
