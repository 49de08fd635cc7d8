import { z } from "zod";
import { Channel } from "../../core/accounts/account.ts";
import { CurrencyCode } from "../../core/money/money.ts";
import { TimeZone } from "../../core/time/time-zone.ts";
import { optOutFieldOf } from "./our-fields.ts";

const FieldKey = z.string().regex(/^[a-z0-9_]{1,100}$/i, "use the field's key");
const Tag = z.string().regex(/^[^\s,]{1,100}$/, "use one tag without spaces or commas");
const NumericId = z.string().regex(/^\d{1,19}$/, "use the number Zendesk shows as the id");

export const MAX_ATTRIBUTES = 50;

/** Fields that hold what Zendesk itself keeps no place for. */
const PartyFields = z.strictObject({
  country: FieldKey.optional(),
  region: FieldKey.optional(),
  language: FieldKey.optional(),
  timeZone: FieldKey.optional(),
});
export type PartyFields = z.infer<typeof PartyFields>;

const Dispute = z.union([
  z.strictObject({ tag: Tag }),
  z.strictObject({ fieldId: NumericId, values: z.array(z.string().max(200)).min(1).max(50) }),
]);

const channels = Channel.options;
const defaultOptOutFields = Object.fromEntries(
  channels.map((channel) => [channel, optOutFieldOf(channel)]),
);

/** What an admin may set for one Zendesk account. Everything has a default; `{}` is a valid setting. */
export const ZendeskSettings = z.strictObject({
  /** What an account is: an organization with its people, or each person for themselves. */
  accounts: z.enum(["organizations", "users"]).default("organizations"),
  /** Which day a moment falls on; the zone of the admin who connected when left out. */
  timeZone: TimeZone.nullable().default(null),
  /** Zendesk knows no currency; the books' own is used where this is left out. */
  currency: CurrencyCode.nullable().default(null),
  fields: z
    .strictObject({ company: PartyFields.prefault({}), person: PartyFields.prefault({}) })
    .prefault({}),
  /**
   * Fields for segmentation: our name for each, and the key of the Zendesk field it is read from, or
   * `tags` for all tags of the record.
   */
  attributes: z
    .strictObject({
      company: z.record(z.string().max(100), FieldKey).default({}),
      person: z.record(z.string().max(100), FieldKey).default({}),
    })
    .prefault({})
    .refine(
      ({ company, person }) =>
        Object.keys(company).length <= MAX_ATTRIBUTES &&
        Object.keys(person).length <= MAX_ATTRIBUTES,
      { error: `map at most ${MAX_ATTRIBUTES} fields each` },
    ),
  /** A ticket disputes what is owed when it has one of these tags or field values. */
  disputes: z
    .array(Dispute)
    .max(20)
    .default([{ tag: "payment_dispute" }]),
  optOut: z
    .strictObject({
      /** Yes/no fields on people, ours unless the account has its own; read and written. */
      fields: z.partialRecord(Channel, FieldKey).default(defaultOptOutFields),
      /** Tags on people that mean the same; read, never written. */
      tags: z.partialRecord(Channel, z.array(Tag).max(20)).default({}),
    })
    .prefault({}),
  /** Where an account's standing is written: see the README. */
  standing: z.enum(["auto", "fields", "custom_object"]).default("auto"),
  cases: z
    .strictObject({
      /** What opens a ticket of its own when the account has none open. */
      opensFor: z
        .array(z.enum(["touch", "promise", "plan", "payment", "hold", "note"]))
        .max(6)
        .default(["promise", "hold"]),
      groupId: NumericId.nullable().default(null),
    })
    .prefault({}),
  /** Only comments on tickets with one of these tags are read as contact; all when empty. */
  activityTags: z.array(Tag).max(20).default([]),
  /** How far back comments are read at the first sync: contact rules look no further. */
  activityDays: z.number().int().min(1).max(3_650).default(400),
  /** Tags an agent sets on a ticket to start, pause or stop reminders for its requester. */
  commandTags: z
    .strictObject({
      start: Tag.default("start_reminders"),
      pause: Tag.default("pause_reminders"),
      stop: Tag.default("stop_reminders"),
    })
    .prefault({}),
});
export type ZendeskSettings = z.infer<typeof ZendeskSettings>;
