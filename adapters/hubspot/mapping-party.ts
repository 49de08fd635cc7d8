import { Language } from "../../core/accounts/account.ts";
import type { Instant } from "../../core/time/instant.ts";
import { distinct, toCountry, toPhone } from "../crm-values.ts";
import { toTimeZone } from "./mapping-values.ts";
import { type HubspotRecord, type Mapped, mapped, type Parties, textOf } from "./record.ts";
import type { HubspotSettings } from "./settings.ts";

/** An attribute an admin mapped: our name, the property, and how its text is to be read. */
export interface AttributeField {
  readonly attribute: string;
  readonly property: string;
  readonly type: string;
}

export interface PartyContext {
  readonly settings: HubspotSettings;
  readonly attributes: readonly AttributeField[];
}

const PLACE = ["country", "hs_country_code", "hs_country_region_code", "state", "hs_state_code"];

export const COMPANY_PROPERTIES: readonly string[] = [
  "name",
  "domain",
  "phone",
  "timezone",
  "hs_merged_object_ids",
  "hubspot_owner_id",
  ...PLACE,
];

export const PERSON_PROPERTIES: readonly string[] = [
  "firstname",
  "lastname",
  "email",
  "hs_additional_emails",
  "phone",
  "mobilephone",
  "hs_calculated_phone_number",
  "hs_calculated_mobile_number",
  "hs_language",
  "hs_timezone",
  "hs_email_optout",
  "associatedcompanyid",
  "hs_merged_object_ids",
  "hubspot_owner_id",
  ...PLACE,
];

/** Ours the limits, because HubSpot's texts are as long as somebody made them. */
const NAME_MAX = 300;
const NUMBER_MAX = 200;
const ADDRESSES_MAX = 20;
const COMPANIES_MAX = 100;

export function toCompany(record: HubspotRecord, at: Instant, context: PartyContext): Mapped {
  const phone = textOf(record, "phone");
  return mapped({
    kind: "company",
    ref: { object: "companies", id: record.id },
    changedAt: at,
    name: nameOf([textOf(record, "name"), textOf(record, "domain")], `Company ${record.id}`),
    emails: [],
    phones: phone === undefined ? [] : [toPhone(phone)],
    ...placeOf(record, textOf(record, "timezone")),
    ...languageOf(record, context.settings),
    ...numberOf(record, context.settings),
    attributes: attributesOf(record, context.attributes),
  });
}

export function toPerson(
  record: HubspotRecord,
  at: Instant,
  parties: Parties,
  context: PartyContext,
): Mapped {
  const emails = distinct([
    textOf(record, "email"),
    ...(textOf(record, "hs_additional_emails")?.split(";") ?? []).map((each) => each.trim()),
  ]);
  const full = distinct([textOf(record, "firstname"), textOf(record, "lastname")]).join(" ");
  return mapped({
    kind: "person",
    ref: { object: "contacts", id: record.id },
    changedAt: at,
    name: nameOf([full, emails[0]], `Contact ${record.id}`),
    emails: emails.filter((email) => email !== "").slice(0, ADDRESSES_MAX),
    phones: phonesOf(record).slice(0, ADDRESSES_MAX),
    ...placeOf(record, textOf(record, "hs_timezone")),
    ...languageOf(record, context.settings),
    ...numberOf(record, context.settings),
    attributes: attributesOf(record, context.attributes),
    companyRefs: companiesOf(record, parties, context.settings),
    optedOut: optedOutOf(record, context.settings),
  });
}

function nameOf(candidates: readonly (string | undefined)[], otherwise: string): string {
  const name = candidates.find((each) => each !== undefined && each !== "") ?? otherwise;
  return name.slice(0, NAME_MAX);
}

/** HubSpot's own reading of a number knows the country it was typed for, so it comes first. */
function phonesOf(record: HubspotRecord): string[] {
  const pairs = [
    ["hs_calculated_phone_number", "phone"],
    ["hs_calculated_mobile_number", "mobilephone"],
  ] as const;
  const written = pairs.map(([read, typed]) => textOf(record, read) ?? textOf(record, typed));
  return distinct(written.map((phone) => (phone === undefined ? undefined : toPhone(phone))));
}

/** The company HubSpot calls primary first, because what a person owes is most likely its debt. */
function companiesOf(record: HubspotRecord, parties: Parties, settings: HubspotSettings) {
  if (settings.accounts === "contacts") return [];
  const ids = distinct([textOf(record, "associatedcompanyid"), ...(parties.companies ?? [])]);
  return ids.slice(0, COMPANIES_MAX).map((id) => ({ object: "companies", id }));
}

function optedOutOf(record: HubspotRecord, settings: HubspotSettings) {
  const { properties, subscriptionId } = settings.optOut;
  const email = [
    "hs_email_optout",
    ...(subscriptionId === null ? [] : [`hs_email_optout_${subscriptionId}`]),
  ].some((name) => isYes(textOf(record, name)));
  const others = (["sms", "whatsapp", "voice"] as const).filter((channel) =>
    isYes(textOf(record, properties[channel])),
  );
  return email ? (["email", ...others] as const) : others;
}

function isYes(text: string | undefined): boolean {
  return text?.toLowerCase() === "true";
}

function placeOf(record: HubspotRecord, zone: string | undefined) {
  const country =
    toCountry(textOf(record, "hs_country_region_code")) ??
    toCountry(textOf(record, "hs_country_code")) ??
    toCountry(textOf(record, "country"));
  const state = textOf(record, "hs_state_code") ?? textOf(record, "state");
  const region = state !== undefined && /^[A-Za-z0-9-]{1,10}$/.test(state) ? state : undefined;
  const timeZone = toTimeZone(zone);
  const ownerId = textOf(record, "hubspot_owner_id");
  return {
    ...(country === undefined ? {} : { country }),
    ...(region === undefined ? {} : { region: region.toUpperCase() }),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(ownerId === undefined ? {} : { ownerId }),
  };
}

/** HubSpot's language values are tags in lower case, `es` or `pt-br`; an admin can rename any. */
function languageOf(record: HubspotRecord, { languages }: HubspotSettings) {
  const value = textOf(record, "hs_language");
  if (value === undefined) return {};
  const renamed = Object.hasOwn(languages, value) ? languages[value] : undefined;
  if (renamed !== undefined) return { language: renamed };
  const [base = "", region] = value.toLowerCase().split(/[-_]/);
  const tag =
    region === undefined || region.length !== 2 ? base : `${base}-${region.toUpperCase()}`;
  return Language.safeParse(tag).success ? { language: tag } : {};
}

/** A number names the records that are accounts, whichever they are. */
function numberOf(record: HubspotRecord, { customerNumber }: HubspotSettings) {
  const number = customerNumber === null ? undefined : textOf(record, customerNumber);
  return number === undefined || number.length > NUMBER_MAX ? {} : { customerNumber: number };
}

function attributesOf(record: HubspotRecord, fields: readonly AttributeField[]) {
  const read = fields.flatMap(({ attribute, property, type }) => {
    const text = textOf(record, property);
    return text === undefined ? [] : [[attribute, attributeOf(text, type)] as const];
  });
  return Object.fromEntries(read);
}

function attributeOf(text: string, type: string): string | number | boolean {
  if (type === "bool") return isYes(text);
  if (type === "number" && Number.isFinite(Number(text))) return Number(text);
  return text.slice(0, 1_000);
}
