import { z } from "zod";
import { AmountMinor, CurrencyCode } from "../money/money.ts";
import { CalendarDate } from "../time/calendar-date.ts";
import { TimeZone } from "../time/time-zone.ts";
import { AddressPlace } from "./contact-event.ts";

const Id = z.string().min(1).max(200);

/** An account's records of one kind; what names invoices may name every one of them. */
export const MAX_RECORDS = 20_000;

export const AccountId = Id.brand<"AccountId">();
export type AccountId = z.infer<typeof AccountId>;
export const InvoiceId = Id.brand<"InvoiceId">();
export type InvoiceId = z.infer<typeof InvoiceId>;

export const Channel = z.enum(["email", "sms", "whatsapp", "voice", "letter", "push"]);
export type Channel = z.infer<typeof Channel>;

/** BCP 47 language the customer reads, as `en` or `es-CO`. */
export const Language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "use a tag like en or es-CO");

export const Consent = z.enum(["granted", "unknown", "withdrawn"]);

/** One way to reach the account. `consent` is for this address, not for the channel at large. */
export const ContactPoint = z.strictObject({
  id: Id,
  channel: Channel,
  address: z.string().min(1).max(320),
  consent: Consent,
  /** Whose it is; a number at work has rules of its own. Unknown when absent. */
  place: AddressPlace.optional(),
});
export type ContactPoint = z.infer<typeof ContactPoint>;

export const AttributeValue = z.union([z.string().max(1_000), z.number(), z.boolean()]);

/** Who owes. `timeZones` lists every zone the customer may be in; hours must hold in all of them. */
export const Account = z.strictObject({
  id: AccountId,
  name: z.string().min(1).max(300),
  kind: z.enum(["consumer", "business"]),
  language: Language,
  country: z.string().regex(/^[A-Z]{2}$/, "use an ISO 3166 code such as US"),
  region: z.string().max(10).optional(),
  timeZones: z.array(TimeZone).max(30),
  preferredChannel: Channel.optional(),
  score: z.number().min(0).max(1).optional(),
  attributes: z.record(z.string().max(100), AttributeValue),
  contactPoints: z.array(ContactPoint).max(50),
});
export type Account = z.infer<typeof Account>;

export const Invoice = z
  .strictObject({
    id: InvoiceId,
    number: z.string().min(1).max(100),
    description: z.string().max(500).optional(),
    currency: CurrencyCode,
    amountMinor: AmountMinor.positive(),
    issuedOn: CalendarDate,
    dueOn: CalendarDate,
    cancelledOn: CalendarDate.optional(),
  })
  .refine((invoice) => invoice.dueOn >= invoice.issuedOn, {
    path: ["dueOn"],
    error: "the due date is before the invoice date",
  });
export type Invoice = z.infer<typeof Invoice>;

/**
 * Money received, credited or taken back. `reverses` names the entry a refund, chargeback or
 * cancelled credit undoes; without an `invoiceId` the waterfall decides where the money goes.
 */
export const LedgerEntry = z.strictObject({
  id: Id,
  kind: z.enum(["payment", "credit", "refund", "chargeback", "credit_cancelled"]),
  on: CalendarDate,
  currency: CurrencyCode,
  amountMinor: AmountMinor.positive(),
  invoiceId: InvoiceId.optional(),
  reverses: Id.optional(),
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;

export const HoldKind = z.enum([
  "dispute",
  "pause",
  "hardship",
  "vulnerability",
  "complaint",
  "breathing_space",
  "cease_contact",
  "attorney",
  "bankruptcy",
  "deceased",
]);
export type HoldKind = z.infer<typeof HoldKind>;

const ABOUT_THE_PERSON: readonly HoldKind[] = [
  "hardship",
  "vulnerability",
  "breathing_space",
  "cease_contact",
  "attorney",
  "bankruptcy",
  "deceased",
];

/**
 * A reason not to chase, from a day until a day (that day still held) or until somebody lifts it.
 * With `invoiceId` only that invoice is held.
 */
export const Hold = z
  .strictObject({
    id: Id,
    kind: HoldKind,
    from: CalendarDate,
    until: CalendarDate.optional(),
    liftedOn: CalendarDate.optional(),
    invoiceId: InvoiceId.optional(),
    reason: z.string().min(1).max(500),
    setBy: z.string().min(1).max(200),
  })
  .refine(({ kind, invoiceId }) => invoiceId === undefined || !ABOUT_THE_PERSON.includes(kind), {
    path: ["invoiceId"],
    error: "this kind of hold is about the person, so it can't be for one invoice",
  });
export type Hold = z.infer<typeof Hold>;
