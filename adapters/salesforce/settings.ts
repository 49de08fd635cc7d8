import { z } from "zod";
import { Channel, Language } from "../../core/accounts/account.ts";
import { CurrencyCode } from "../../core/money/money.ts";
import { TimeZone } from "../../core/time/time-zone.ts";

const FieldName = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_]{0,79}$/, "use the field's API name, such as Due_Date__c");
const ObjectName = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_]{0,79}$/, "use the object's API name, such as Invoice__c");
const Values = z.array(z.string().max(255)).max(50);

/** Which object holds what is owed, and which of its fields. What is left out is found by name. */
const OwedFields = z.strictObject({
  /** `Invoice` is Salesforce's own, where the org has billing. */
  object: ObjectName.default("Invoice"),
  account: FieldName.optional(),
  contact: FieldName.optional(),
  number: FieldName.optional(),
  description: FieldName.optional(),
  amount: FieldName.optional(),
  balance: FieldName.optional(),
  currency: FieldName.optional(),
  issuedOn: FieldName.optional(),
  dueOn: FieldName.optional(),
  status: FieldName.optional(),
  /** Statuses in which nothing is owed yet; read from the field's values when left out. */
  draftStatuses: Values.optional(),
  /** Statuses in which nothing is owed any more, such as voided. */
  cancelledStatuses: Values.optional(),
});
export type OwedFields = z.infer<typeof OwedFields>;

/** Fields that hold what Salesforce itself keeps no place for. */
const PartyFields = z.strictObject({
  language: FieldName.optional(),
  timeZone: FieldName.optional(),
});

export const MAX_ATTRIBUTES = 50;
const Attributes = z.record(z.string().max(100), FieldName).default({});

const CallOutcome = z.enum(["conversation", "voicemail", "no_answer", "busy", "wrong_number"]);

/** What an admin may set for one org. Everything has a default; `{}` is a valid setting. */
export const SalesforceSettings = z.strictObject({
  apiVersion: z
    .string()
    .regex(/^\d{2,3}\.0$/, "use a version such as 68.0")
    .default("68.0"),
  /** The package's namespace where it is a managed one; its names begin with it. */
  namespace: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9_]{0,14}$/, "use the namespace of the package")
    .nullable()
    .default(null),
  signIn: z
    .discriminatedUnion("way", [
      /** An admin's consent in the browser. */
      z.strictObject({ way: z.literal("consent") }),
      /** Our own key, as a user the org's admin named: no tokens are kept. */
      z.strictObject({ way: z.literal("key"), username: z.email().max(80) }),
    ])
    .default({ way: "consent" }),
  /** Our part of the org's calls per day, which all of its integrations share. */
  allowanceShare: z.number().min(0.01).max(0.9).default(0.5),
  /** Whether the org's flows may tell us which records have changed; polls read the rest. */
  changeNotices: z.boolean().default(true),
  /** What an account is: an Account with its people, or each Contact for itself. */
  accounts: z.enum(["accounts", "contacts"]).default("accounts"),
  /**
   * The field of whatever an account is that holds the customer's number, the same in every system: by
   * it the customer is found again in another CRM or an imported file.
   */
  customerNumber: FieldName.nullable().default("AccountNumber"),
  owed: OwedFields.prefault({}),
  /** Where an amount names no currency; the org's own when left out. */
  currency: CurrencyCode.nullable().default(null),
  /** Which day a moment falls on; the org's own zone when left out. */
  timeZone: TimeZone.nullable().default(null),
  /** Our name for the language of a field's value where the two differ. */
  languages: z.record(z.string().max(100), Language).default({}),
  fields: z
    .strictObject({ company: PartyFields.prefault({}), person: PartyFields.prefault({}) })
    .prefault({}),
  /** Fields for segmentation: our name for each, and the field it is read from. */
  attributes: z
    .strictObject({ company: Attributes, person: Attributes })
    .prefault({})
    .refine(
      ({ company, person }) =>
        Object.keys(company).length <= MAX_ATTRIBUTES &&
        Object.keys(person).length <= MAX_ATTRIBUTES,
      { error: `map at most ${MAX_ATTRIBUTES} fields each` },
    ),
  /** A case disputes what is owed when one of these fields has one of the values. */
  disputes: z
    .array(z.strictObject({ field: FieldName, values: Values.min(1) }))
    .max(20)
    .default([]),
  /** What the result of a call means, by the org's own word, where the word does not say. */
  callOutcomes: z.record(z.string().max(255), CallOutcome).default({}),
  optOut: z
    .strictObject({
      /** Yes/no fields on contacts for what Salesforce has none for; read and written. */
      fields: z.partialRecord(Channel.exclude(["email", "voice"]), FieldName).default({}),
      /** Whether a person who refuses marketing refuses reminders too. */
      marketingCounts: z.boolean().default(false),
    })
    .prefault({}),
  /** How far back calls and mails are read at the first sync: contact rules look no further. */
  activityDays: z.number().int().min(1).max(3_650).default(400),
});
export type SalesforceSettings = z.infer<typeof SalesforceSettings>;
