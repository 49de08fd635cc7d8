import { z } from "zod";
import type { Account, AccountId, Channel, ContactPoint } from "../../core/accounts/account.ts";
import { TimeZone } from "../../core/time/time-zone.ts";
import type { ImportField } from "./column-names.ts";
import { cellOf, columnNameOf, type ImportPlan } from "./import-plan.ts";
import type { ColumnMap } from "./map-columns.ts";
import { placeZonesOf } from "./place-zones.ts";
import { readCountry, readKind, readLanguage, readYesNo } from "./read-words.ts";
import { accountIdOf, cleanReference, hashText, nameKeyOf } from "./stable-id.ts";

/** What the rows of one customer have said so far. The first row to say something is believed. */
export interface AccountDraft {
  readonly externalId: string;
  name?: string;
  /** Rows give this customer more than one name. */
  renamed: boolean;
  language?: string;
  country?: string;
  region?: string;
  timeZone?: string;
  kind?: "consumer" | "business";
  readonly attributes: Map<string, string | number | boolean>;
  readonly addresses: Map<string, { readonly channel: Channel; readonly address: string }>;
}

/** A cell about the customer that was not understood. The invoice on the row is still good. */
export interface Notice {
  readonly line: number;
  readonly field: ImportField;
  readonly value: string;
  readonly reason: string;
}

const MAX_ADDRESSES = 50;
const MAX_NAME_CHARS = 300;

/** Who a row is about: the customer's number, or their name when the file has no number at all. */
export function externalIdOf(columns: ColumnMap, cells: readonly string[]): string | null {
  if (columns.fields.has("accountId")) {
    const reference = cleanReference(cellOf(columns, cells, "accountId"));
    return reference.ok ? reference.value : null;
  }
  const key = nameKeyOf(cellOf(columns, cells, "accountName"));
  return key === "" ? null : key;
}

export function newDraft(externalId: string): AccountDraft {
  return { externalId, renamed: false, attributes: new Map(), addresses: new Map() };
}

/** Adds what a row says about its customer, in place: a book has many rows per customer. */
export function addToDraft(
  draft: AccountDraft,
  { columns, cells, line }: { columns: ColumnMap; cells: readonly string[]; line: number },
): Notice[] {
  const notices: Notice[] = [];
  const cell = (field: ImportField) => cellOf(columns, cells, field);
  const notice = (field: ImportField, reason: string) =>
    notices.push({ line, field, value: cell(field), reason });
  addName(draft, cell("accountName"));
  if (cell("language") !== "") {
    const language = readLanguage(cell("language"));
    if (language === null) notice("language", "not a language: use a tag like en or es-CO");
    else draft.language ??= language;
  }
  if (cell("timeZone") !== "") {
    const zone = TimeZone.safeParse(cell("timeZone"));
    if (zone.success) draft.timeZone ??= zone.data;
    else notice("timeZone", "not a time zone: use a name like America/Denver");
  }
  const kind = readKind(cell("kind"));
  if (kind !== null) draft.kind ??= kind;
  addPlace(draft, columns, cells);
  for (const reason of addEmails(draft, cell("email"))) notice("email", reason);
  if (!addPhone(draft, cell("phone"))) notice("phone", "not a telephone number");
  addAttributes(draft, columns, cells);
  return notices;
}

const STATED_FIELDS = ["name", "kind", "language", "country", "region"] as const;

/** An account as the file gives it. */
export interface ImportedAccount {
  readonly externalId: string;
  readonly account: Account;
  /** The fields the file or its mapping said; the others are the tenant's defaults. */
  readonly stated: readonly (keyof Account)[];
}

export function toImportedAccount(
  draft: AccountDraft,
  plan: ImportPlan,
  constants: Readonly<Partial<Record<keyof Account | "timeZone", unknown>>>,
): ImportedAccount {
  const account = toAccount(
    draft,
    plan,
    draft.country !== undefined || constants.country !== undefined,
  );
  const stated: (keyof Account)[] = STATED_FIELDS.filter(
    (field) => draft[field] !== undefined || constants[field] !== undefined,
  );
  if (draft.timeZone !== undefined || constants.timeZone !== undefined) stated.push("timeZones");
  return { externalId: draft.externalId, account, stated };
}

/** The finished account. Its id and its contact points' ids follow from what they name. */
function toAccount(draft: AccountDraft, plan: ImportPlan, isCountryStated: boolean): Account {
  const { defaults } = plan;
  const timeZone = draft.timeZone ?? defaults.timeZone;
  const country = draft.country ?? defaults.country;
  const id: AccountId = accountIdOf(draft.externalId);
  return {
    id,
    name: draft.name ?? draft.externalId,
    kind: draft.kind ?? defaults.kind,
    language: draft.language ?? defaults.language,
    country,
    ...(draft.region === undefined ? {} : { region: draft.region }),
    timeZones:
      timeZone === undefined ? [...placeZonesOf(draft, country, isCountryStated)] : [timeZone],
    attributes: Object.fromEntries(draft.attributes),
    contactPoints: [...draft.addresses.values()].map((each) => toContactPoint(each, plan)),
  };
}

/**
 * The finished account laid over the one that is known. What the file doesn't say stays as it is:
 * a ledger export that lacks a name or a country must not take away what a CRM told us.
 */
export function toKnownAccount(
  { account, stated }: ImportedAccount,
  known: Omit<Account, "contactPoints">,
): Account {
  const { attributes, contactPoints } = account;
  const said = Object.fromEntries(stated.map((field) => [field, account[field]]));
  const { country, region } = { ...known, ...said };
  // Zones worked out from a place are as good as the place: a new one brings its own.
  const isElsewhere = country !== known.country || region !== known.region;
  const timeZones =
    isElsewhere || known.timeZones.length === 0 ? account.timeZones : known.timeZones;
  return {
    ...known,
    timeZones,
    ...said,
    attributes: { ...known.attributes, ...attributes },
    contactPoints,
  };
}

function toContactPoint(
  { channel, address }: { channel: Channel; address: string },
  { consent }: ImportPlan,
): ContactPoint {
  return {
    id: `${channel}-${hashText(address).slice(0, 16)}`,
    channel,
    address,
    consent: channel === "email" ? consent.email : consent.phone,
  };
}

function addName(draft: AccountDraft, text: string): void {
  const name = text.replace(/\s+/g, " ").slice(0, MAX_NAME_CHARS);
  if (name === "") return;
  draft.name ??= name;
  if (draft.name !== name) draft.renamed = true;
}

/** A code that is no ISO country (`391`) is the file's own: kept under its column's name. */
function addPlace(draft: AccountDraft, columns: ColumnMap, cells: readonly string[]): void {
  const country = cellOf(columns, cells, "country");
  const code = country === "" ? null : readCountry(country);
  if (code !== null) draft.country ??= code;
  else if (country !== "") setOnce(draft, columnNameOf(columns, "country"), country);
  const region = cellOf(columns, cells, "region");
  if (/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/.test(region)) draft.region ??= region;
  else if (region !== "") setOnce(draft, columnNameOf(columns, "region"), region);
}

function addEmails(draft: AccountDraft, text: string): string[] {
  const addresses = text.split(/[;,\s]+/).filter((address) => address !== "");
  return addresses.flatMap((address) => {
    if (!z.email().max(320).safeParse(address).success) return ["not an e-mail address"];
    addAddress(draft, "email", address.toLowerCase());
    return [];
  });
}

/** One number is a way to call and a way to text; each is asked for consent on its own. */
function addPhone(draft: AccountDraft, text: string): boolean {
  if (text === "") return true;
  const number = text.replace(/\.0+$/, "").replace(/[\s().\-/]/g, "");
  if (!/^\+?\d{6,15}$/.test(number)) return false;
  addAddress(draft, "voice", number);
  addAddress(draft, "sms", number);
  return true;
}

function addAddress(draft: AccountDraft, channel: Channel, address: string): void {
  if (draft.addresses.size < MAX_ADDRESSES) {
    draft.addresses.set(`${channel} ${address}`, { channel, address });
  }
}

function addAttributes(draft: AccountDraft, columns: ColumnMap, cells: readonly string[]): void {
  for (const { name, position, as } of columns.attributes) {
    const text = (cells[position] ?? "").trim();
    if (text === "") continue;
    if (as === "number" && Number.isFinite(Number(text))) setOnce(draft, name, Number(text));
    if (as === "yes_no") setOnce(draft, name, readYesNo(text) ?? text);
    if (as === "text") setOnce(draft, name, text);
  }
}

const MAX_ATTRIBUTE_CHARS = 1_000;

function setOnce(draft: AccountDraft, name: string, value: string | number | boolean): void {
  if (draft.attributes.has(name)) return;
  draft.attributes.set(
    name.slice(0, 100),
    typeof value === "string" ? value.slice(0, MAX_ATTRIBUTE_CHARS) : value,
  );
}
