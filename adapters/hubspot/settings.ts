import { z } from "zod";
import { Channel, Language } from "../../core/accounts/account.ts";
import { CurrencyCode } from "../../core/money/money.ts";
import { TimeZone } from "../../core/time/time-zone.ts";

const PropertyName = z.string().regex(/^[a-z][a-z0-9_]{0,99}$/, "use the property's internal name");
const Values = z.array(z.string().max(200)).max(50);

/** `invoices`, `deals` or a custom object's type id. */
const OwedObject = z
  .string()
  .regex(/^(invoices|deals|2-\d{1,19})$/, "use invoices, deals or a custom object's type id");

/** Which fields of the object hold what is owed. What is left out is found by name at install. */
const OwedFields = z.strictObject({
  object: OwedObject.default("invoices"),
  number: PropertyName.optional(),
  description: PropertyName.optional(),
  amount: PropertyName.optional(),
  balance: PropertyName.optional(),
  currency: PropertyName.optional(),
  issuedOn: PropertyName.optional(),
  dueOn: PropertyName.optional(),
  status: PropertyName.optional(),
  /** Statuses in which nothing is owed yet, such as a draft; read from the field's options when left out. */
  draftStatuses: Values.optional(),
  /** Statuses in which nothing is owed any more, such as voided. */
  cancelledStatuses: Values.optional(),
});
export type OwedFields = z.infer<typeof OwedFields>;

export const MAX_ATTRIBUTES = 50;

/** What an admin may set for one HubSpot account. Everything has a default; `{}` is a valid setting. */
export const HubspotSettings = z.strictObject({
  /** Our app's id there, which marks our own changes in webhooks. */
  appId: z.number().int().positive().nullable().default(null),
  /** What an account is: a company with its people, or each contact for itself. */
  accounts: z.enum(["companies", "contacts"]).default("companies"),
  /**
   * The property of whatever an account is that holds the customer's number, the same in every system:
   * by it the customer is found again in another CRM or an imported file.
   */
  customerNumber: PropertyName.nullable().default(null),
  owed: OwedFields.prefault({}),
  /** Says what an invoice is for, from its line items: one more call for a hundred invoices. */
  lineItems: z.boolean().default(false),
  /** Where an amount names no currency. */
  currency: CurrencyCode.nullable().default(null),
  /** Which day a moment falls on; the account's own zone when left out. */
  timeZone: TimeZone.nullable().default(null),
  /** Our name for the language of a HubSpot value where the two differ. */
  languages: z.record(z.string().max(100), Language).default({}),
  /** Fields for segmentation: our name for each, and the HubSpot property it is read from. */
  attributes: z
    .strictObject({
      company: z.record(z.string().max(100), PropertyName).default({}),
      person: z.record(z.string().max(100), PropertyName).default({}),
    })
    .prefault({})
    .refine(
      ({ company, person }) =>
        Object.keys(company).length <= MAX_ATTRIBUTES &&
        Object.keys(person).length <= MAX_ATTRIBUTES,
      { error: `map at most ${MAX_ATTRIBUTES} fields each` },
    ),
  /** A ticket disputes what is owed when one of these properties has one of the values. */
  disputes: z
    .array(z.strictObject({ property: PropertyName, values: Values.min(1) }))
    .max(20)
    .default([]),
  /** What the outcome of a call means, by the account's own value, where its label does not say. */
  callOutcomes: z
    .record(
      z.string().max(100),
      z.enum(["conversation", "voicemail", "no_answer", "busy", "wrong_number"]),
    )
    .default({}),
  optOut: z
    .strictObject({
      /** The kind of email that reminders are, by HubSpot's id; a refusal of it is read and written. */
      subscriptionId: z.number().int().positive().nullable().default(null),
      /** HubSpot keeps refusals for email alone; a yes/no contact property can stand in for others. */
      properties: z.partialRecord(Channel.exclude(["email", "letter"]), PropertyName).default({}),
    })
    .prefault({}),
  /** How far back calls and messages are read at the first sync: contact rules look no further. */
  activityDays: z.number().int().min(1).max(3_650).default(400),
});
export type HubspotSettings = z.infer<typeof HubspotSettings>;
