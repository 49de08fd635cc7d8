import type { Channel } from "../../core/accounts/account.ts";
import { Language } from "../../core/accounts/account.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { CrmRef } from "../crm-ref.ts";
import { distinct, toCountry, toPhone } from "../crm-values.ts";
import { type AttributeField, attributesOf } from "./attributes.ts";
import { isYes, type Mapped, mapped, type Row, SKIP, textOf } from "./row.ts";
import type { SalesforceSettings } from "./settings.ts";
import { toTimeZone } from "./values.ts";

export interface PartyContext {
  readonly settings: SalesforceSettings;
  readonly attributes: {
    readonly company: readonly AttributeField[];
    readonly person: readonly AttributeField[];
  };
  /** Channels that a person refuses by a consent record, by the id of their Individual. */
  readonly consents: ReadonlyMap<string, readonly Channel[]>;
}

export const ACCOUNT_FIELDS: readonly string[] = [
  "Name",
  "IsPersonAccount",
  "Phone",
  "OwnerId",
  "BillingCountryCode",
  "BillingCountry",
  "BillingStateCode",
  "BillingState",
];

/** Where an org has person accounts, an account carries its person's fields under these names. */
export const PERSON_ACCOUNT_FIELDS: readonly string[] = [
  "PersonEmail",
  "PersonMobilePhone",
  "PersonHomePhone",
  "PersonHasOptedOutOfEmail",
  "PersonDoNotCall",
  "PersonIndividualId",
  "PersonMailingCountryCode",
  "PersonMailingCountry",
  "PersonMailingStateCode",
  "PersonMailingState",
];

export const CONTACT_FIELDS: readonly string[] = [
  "Name",
  "Email",
  "Phone",
  "MobilePhone",
  "HomePhone",
  "AccountId",
  "OwnerId",
  "IsPersonAccount",
  "HasOptedOutOfEmail",
  "DoNotCall",
  "IndividualId",
  "MailingCountryCode",
  "MailingCountry",
  "MailingStateCode",
  "MailingState",
];

/** Where an Individual keeps what its person refuses. */
export const INDIVIDUAL_REFUSALS: readonly string[] = [
  "HasOptedOutProcessing",
  "HasOptedOutSolicit",
];

const NAME_MAX = 300;
const NUMBER_MAX = 200;
const ADDRESSES_MAX = 20;
const EVERY_CHANNEL: readonly Channel[] = ["email", "sms", "whatsapp", "voice", "letter"];

export function toAccount(row: Row, at: Instant, context: PartyContext): Mapped {
  if (isYes(row, "IsPersonAccount")) return toPersonAccount(row, at, context);
  const phone = textOf(row, "Phone");
  return mapped({
    kind: "company",
    ref: { object: "Account", id: row.Id },
    changedAt: at,
    name: nameOf(row, "Account"),
    ...numberOf(row, context.settings),
    emails: [],
    phones: phone === undefined ? [] : [toPhone(phone)],
    ...placeOf(row, "Billing"),
    ...ownFields(row, context.settings, "company"),
    attributes: attributesOf(row, context.attributes.company),
  });
}

/** A contact's own field as a person account shows it. */
export function onAccount(field: string): string {
  return field.replace(/__c$/, "__pc");
}

/** Account and contact in one record: the account is what everything else points at. */
function toPersonAccount(row: Row, at: Instant, context: PartyContext): Mapped {
  const phones = ["PersonMobilePhone", "Phone", "PersonHomePhone"];
  return mapped({
    kind: "person",
    ref: { object: "Account", id: row.Id },
    changedAt: at,
    name: nameOf(row, "Account"),
    ...numberOf(row, context.settings),
    emails: distinct([textOf(row, "PersonEmail")]),
    phones: phonesOf(row, phones),
    ...placeOf(row, "Billing"),
    ...placeOf(row, "PersonMailing"),
    ...ownFields(row, context.settings, "company"),
    ...ownFields(row, context.settings, "person", onAccount),
    attributes: attributesOf(row, [...context.attributes.company, ...context.attributes.person]),
    companyRefs: [],
    optedOut: refusalsOf(row, context, {
      email: "PersonHasOptedOutOfEmail",
      voice: "PersonDoNotCall",
      individual: "PersonIndividual",
      own: onAccount,
    }),
  });
}

export function toContact(row: Row, at: Instant, context: PartyContext): Mapped {
  // The contact behind a person account is the same person a second time.
  if (isYes(row, "IsPersonAccount")) return SKIP;
  return mapped({
    kind: "person",
    ref: { object: "Contact", id: row.Id },
    changedAt: at,
    name: nameOf(row, "Contact"),
    ...numberOf(row, context.settings),
    emails: distinct([textOf(row, "Email")]),
    phones: phonesOf(row, ["MobilePhone", "Phone", "HomePhone"]),
    ...placeOf(row, "Mailing"),
    ...ownFields(row, context.settings, "person"),
    attributes: attributesOf(row, context.attributes.person),
    companyRefs: companiesOf(row, context.settings),
    optedOut: refusalsOf(row, context, {
      email: "HasOptedOutOfEmail",
      voice: "DoNotCall",
      individual: "Individual",
      own: (field) => field,
    }),
  });
}

function companiesOf(row: Row, settings: SalesforceSettings): CrmRef[] {
  const id = textOf(row, "AccountId");
  return id === undefined || settings.accounts === "contacts" ? [] : [{ object: "Account", id }];
}

function numberOf(row: Row, { customerNumber: field }: SalesforceSettings) {
  const customerNumber = field === null ? undefined : textOf(row, field);
  return customerNumber === undefined || customerNumber.length > NUMBER_MAX
    ? {}
    : { customerNumber };
}

function nameOf(row: Row, object: string): string {
  return (textOf(row, "Name") ?? `${object} ${row.Id}`).slice(0, NAME_MAX);
}

function phonesOf(row: Row, names: readonly string[]): string[] {
  const written = names.map((name) => textOf(row, name));
  const phones = written.map((phone) => (phone === undefined ? undefined : toPhone(phone)));
  return distinct(phones).slice(0, ADDRESSES_MAX);
}

interface RefusalFields {
  readonly email: string;
  readonly voice: string;
  /** The name the person's Individual is reached by. */
  readonly individual: string;
  /** The name an org's own field on contacts has here. */
  readonly own: (field: string) => string;
}

/** Every place Salesforce keeps a refusal in: one of them is enough. */
function refusalsOf(
  row: Row,
  { settings, consents }: PartyContext,
  names: RefusalFields,
): readonly Channel[] {
  const { fields, marketingCounts } = settings.optOut;
  const individual = (name: string) => isYes(row, `${names.individual}.${name}`);
  if (individual("HasOptedOutProcessing")) return EVERY_CHANNEL;
  if (marketingCounts && individual("HasOptedOutSolicit")) return EVERY_CHANNEL;
  const consented = consents.get(textOf(row, `${names.individual}Id`) ?? "") ?? [];
  return EVERY_CHANNEL.filter((channel) => {
    if (consented.includes(channel)) return true;
    if (channel === "email") return isYes(row, names.email);
    if (channel === "voice") return isYes(row, names.voice);
    const field = fields[channel];
    return field !== undefined && isYes(row, names.own(field));
  });
}

/** A code where the org keeps codes, else a name that we know. */
function placeOf(row: Row, kind: "Billing" | "Mailing" | "PersonMailing") {
  const country =
    toCountry(textOf(row, `${kind}CountryCode`)) ?? toCountry(textOf(row, `${kind}Country`));
  const state = textOf(row, `${kind}StateCode`) ?? textOf(row, `${kind}State`);
  const region = state !== undefined && /^[A-Za-z0-9-]{1,10}$/.test(state) ? state : undefined;
  return {
    ...(country === undefined ? {} : { country }),
    ...(region === undefined ? {} : { region: region.toUpperCase() }),
  };
}

function ownFields(
  row: Row,
  settings: SalesforceSettings,
  party: "company" | "person",
  named: (field: string) => string = (field) => field,
) {
  const { language, timeZone } = settings.fields[party];
  const textIn = (field: string | undefined) =>
    field === undefined ? undefined : textOf(row, named(field));
  const zone = toTimeZone(textIn(timeZone));
  const ownerId = textOf(row, "OwnerId");
  return {
    ...languageOf(textIn(language), settings),
    ...(zone === undefined ? {} : { timeZone: zone }),
    ...(ownerId === undefined ? {} : { ownerId }),
  };
}

/** Salesforce writes a locale as `es` or `pt_BR`; an org's own field can say anything. */
function languageOf(value: string | undefined, { languages }: SalesforceSettings) {
  if (value === undefined) return {};
  const renamed = Object.hasOwn(languages, value) ? languages[value] : undefined;
  if (renamed !== undefined) return { language: renamed };
  const [base = "", region] = value.toLowerCase().split(/[-_]/);
  const tag = region?.length === 2 ? `${base}-${region.toUpperCase()}` : base;
  return Language.safeParse(tag).success ? { language: tag } : {};
}
