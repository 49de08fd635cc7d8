import { ok, type Result } from "../../core/result/result.ts";
import { fromEpochMs, type Instant } from "../../core/time/instant.ts";
import type { TimeZone } from "../../core/time/time-zone.ts";
import type { CrmChange, UnreadableRecord } from "../crm-change.ts";
import type { CrmError } from "../crm-error.ts";
import { toCurrency } from "../crm-values.ts";
import { readLines } from "./lines.ts";
import { activityProperties, callOutcomes, toActivity } from "./mapping-activity.ts";
import { type MoneyContext, toInvoice } from "./mapping-owed.ts";
import {
  type AttributeField,
  COMPANY_PROPERTIES,
  PERSON_PROPERTIES,
  toCompany,
  toPerson,
} from "./mapping-party.ts";
import { PAYMENT_PROPERTIES, toPayment } from "./mapping-payment.ts";
import { TICKET_PROPERTIES, toTicket } from "./mapping-ticket.ts";
import { toInstant, toTimeZone } from "./mapping-values.ts";
import { modifiedProperty, partiesOf } from "./objects.ts";
import { chooseOwedFields, owedProperties } from "./owed-fields.ts";
import type { HubspotRecord, Mapped, Parties } from "./record.ts";
import { accountOf, closedStages, propertiesOf, type Session } from "./session.ts";

/** How records of one object are asked for and read. */
export interface Reader {
  readonly object: string;
  readonly properties: readonly string[];
  /** Objects whose associations a record is read with. */
  readonly parties: readonly string[];
  toMapped(
    record: HubspotRecord,
    at: Instant,
    parties: Parties,
    lines: ReadonlyMap<string, string>,
  ): Mapped;
}

/** Learns what the account's admin defined, as far as it matters for reading the object. */
export async function readerOf(
  session: Session,
  object: string,
): Promise<Result<Reader, CrmError>> {
  const base = await bareReader(session, object);
  if (!base.ok) return base;
  const always = [modifiedProperty(object), ...base.value.properties];
  return ok({ ...base.value, properties: [...new Set(always)] });
}

function bareReader(session: Session, object: string): Promise<Result<Reader, CrmError>> {
  switch (object) {
    case "companies":
      return partyReader(session, object);
    case "contacts":
      return partyReader(session, object);
    case "commerce_payments":
      return paymentReader(session);
    case "tickets":
      return ticketReader(session);
    case "calls":
    case "emails":
    case "communications":
      return activityReader(session, object);
    default:
      return owedReader(session, object);
  }
}

async function partyReader(
  session: Session,
  object: "companies" | "contacts",
): Promise<Result<Reader, CrmError>> {
  const { settings } = session;
  const mapped = settings.attributes[object === "companies" ? "company" : "person"];
  const attributes = await attributeFields(session, object, mapped);
  if (!attributes.ok) return attributes;
  const context = { settings, attributes: attributes.value };
  const { subscriptionId, properties } = settings.optOut;
  const optOuts = subscriptionId === null ? [] : [`hs_email_optout_${subscriptionId}`];
  const isCompany = object === "companies";
  return ok({
    object,
    properties: [
      ...(isCompany ? COMPANY_PROPERTIES : [...PERSON_PROPERTIES, ...optOuts]),
      ...(isCompany ? [] : Object.values(properties)),
      ...Object.values(mapped),
      ...(settings.accounts === object && settings.customerNumber !== null
        ? [settings.customerNumber]
        : []),
    ],
    // Where each contact is an account by itself, whose employee it is does not matter.
    parties: settings.accounts === "contacts" ? [] : partiesOf(object),
    toMapped: (record, at, parties) =>
      isCompany ? toCompany(record, at, context) : toPerson(record, at, parties, context),
  });
}

async function attributeFields(
  session: Session,
  object: string,
  mapped: Readonly<Record<string, string>>,
): Promise<Result<readonly AttributeField[], CrmError>> {
  const entries = Object.entries(mapped);
  if (entries.length === 0) return ok([]);
  const properties = await propertiesOf(session, object);
  if (!properties.ok) return properties;
  const types = new Map(properties.value.map(({ name, type }) => [name, type]));
  return ok(
    entries.map(([attribute, property]) => ({
      attribute,
      property,
      type: types.get(property) ?? "string",
    })),
  );
}

async function moneyContext(session: Session): Promise<Result<MoneyContext, CrmError>> {
  const { settings } = session;
  const set = { settings, zone: settings.timeZone, currency: settings.currency };
  if (set.zone !== null && set.currency !== null) {
    return ok({ settings, zone: set.zone, currency: set.currency });
  }
  const account = await accountOf(session);
  if (!account.ok) return account;
  const zone: TimeZone = set.zone ?? toTimeZone(account.value.timeZone) ?? "UTC";
  return ok({
    settings,
    zone,
    currency: set.currency ?? toCurrency(account.value.companyCurrency),
  });
}

async function owedReader(session: Session, object: string): Promise<Result<Reader, CrmError>> {
  const context = await moneyContext(session);
  if (!context.ok) return context;
  const properties = await propertiesOf(session, object);
  if (!properties.ok) return properties;
  const fields = chooseOwedFields(session.settings.owed, properties.value);
  if (!fields.ok) return fields;
  const withLines = session.settings.lineItems && object === "invoices";
  return ok({
    object,
    properties: owedProperties(fields.value),
    parties: [...partiesOf(object), ...(withLines ? ["line_items"] : [])],
    toMapped: (record, at, parties, lines) =>
      toInvoice(record, at, parties, { ...context.value, object, fields: fields.value, lines }),
  });
}

async function paymentReader(session: Session): Promise<Result<Reader, CrmError>> {
  const context = await moneyContext(session);
  if (!context.ok) return context;
  return ok({
    object: "commerce_payments",
    properties: PAYMENT_PROPERTIES,
    parties: partiesOf("commerce_payments"),
    toMapped: (record, at, parties) => toPayment(record, at, parties, context.value),
  });
}

async function ticketReader(session: Session): Promise<Result<Reader, CrmError>> {
  const { settings } = session;
  const closed = await closedStages(session);
  if (!closed.ok) return closed;
  const context = { settings, closedStages: closed.value };
  return ok({
    object: "tickets",
    properties: [...TICKET_PROPERTIES, ...settings.disputes.map(({ property }) => property)],
    parties: partiesOf("tickets"),
    toMapped: (record, at, parties) => toTicket(record, at, parties, context),
  });
}

async function activityReader(session: Session, object: string): Promise<Result<Reader, CrmError>> {
  const properties = object === "calls" ? await propertiesOf(session, object) : ok([]);
  if (!properties.ok) return properties;
  const disposition = properties.value.find(({ name }) => name === "hs_call_disposition");
  const outcomes = callOutcomes(disposition, session.settings);
  const context = { settings: session.settings, object, outcomes };
  return ok({
    object,
    properties: activityProperties(object),
    parties: partiesOf(object),
    toMapped: (record, at, parties) => toActivity(record, at, parties, context),
  });
}

export interface Read {
  readonly changes: readonly CrmChange[];
  readonly unreadable: readonly UnreadableRecord[];
}

/** Reads records whose parties are known already. One that can't be read does not stop the others. */
export async function readRecords(
  session: Session,
  reader: Reader,
  records: readonly HubspotRecord[],
  parties: ReadonlyMap<string, Parties>,
): Promise<Result<Read, CrmError>> {
  const lines = reader.parties.includes("line_items")
    ? await readLines(session, parties)
    : ok(new Map<string, string>());
  if (!lines.ok) return lines;
  const read = records.map((record) =>
    reader.toMapped(
      record,
      changedAt(session, record, reader.object),
      parties.get(record.id) ?? {},
      lines.value,
    ),
  );
  return ok({
    changes: read.flatMap((each) => (each.kind === "change" ? [each.change] : [])),
    unreadable: read.flatMap((each) => (each.kind === "unreadable" ? [each.unreadable] : [])),
  });
}

function changedAt({ nowMs }: Session, record: HubspotRecord, object: string): Instant {
  const told = record.properties[modifiedProperty(object)] ?? record.updatedAt;
  return toInstant(told ?? undefined) ?? fromEpochMs(nowMs());
}
