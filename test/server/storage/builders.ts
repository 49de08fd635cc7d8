import { randomUUID } from "node:crypto";
import {
  Account,
  AccountId,
  ContactPoint,
  Hold,
  Invoice,
  LedgerEntry,
} from "../../../core/accounts/account.ts";
import { Arrangement } from "../../../core/accounts/arrangement.ts";
import { ContactEvent } from "../../../core/accounts/contact-event.ts";
import { PromiseToPay } from "../../../core/accounts/promise.ts";
import { Touch } from "../../../core/accounts/touch.ts";
import { type Instant, instant } from "../../../core/time/instant.ts";
import type { Database } from "../../../server/storage/connect.ts";
import { ensureAccounts } from "../../../server/storage/ensure-accounts.ts";
import { ensureTenant } from "../../../server/storage/tenants.ts";

type Fields = Readonly<Record<string, unknown>>;

export const at = (text: string): Instant => instant(text);
export const NOON = at("2026-03-02T12:00:00Z");
export const accountId = (text: string): AccountId => AccountId.parse(text);

export function aContactPoint(fields: Fields = {}): ContactPoint {
  return ContactPoint.parse({
    id: "mail",
    channel: "email",
    address: "ana@example.com",
    consent: "unknown",
    ...fields,
  });
}

export function anAccount(fields: Fields = {}): Account {
  return Account.parse({
    id: "acme",
    name: "Acme Ltd",
    kind: "business",
    language: "en",
    country: "US",
    region: "CO",
    timeZones: ["America/Denver"],
    preferredChannel: "email",
    score: 0.1,
    attributes: { vip: true, seats: 12.5, plan: "gold" },
    contactPoints: [aContactPoint()],
    ...fields,
  });
}

export function anInvoice(fields: Fields = {}): Invoice {
  return Invoice.parse({
    id: "inv-1",
    number: "INV-1",
    description: "February",
    currency: "USD",
    amountMinor: 12_345,
    issuedOn: "2026-01-31",
    dueOn: "2026-02-28",
    ...fields,
  });
}

export function aPayment(fields: Fields = {}): LedgerEntry {
  return LedgerEntry.parse({
    id: "pay-1",
    kind: "payment",
    on: "2026-02-27",
    currency: "USD",
    amountMinor: 5_000,
    invoiceId: "inv-1",
    ...fields,
  });
}

export function aHold(fields: Fields = {}): Hold {
  const reason = "Customer asked for time";
  return Hold.parse({
    id: "h-1",
    kind: "pause",
    from: "2026-03-01",
    reason,
    setBy: "rep",
    ...fields,
  });
}

export function aPromise(fields: Fields = {}): PromiseToPay {
  return PromiseToPay.parse({
    id: "p-1",
    currency: "USD",
    amountMinor: 7_345,
    promisedOn: "2026-03-02",
    dueOn: "2026-03-09",
    recordedBy: "rep",
    ...fields,
  });
}

export function anArrangement(fields: Fields = {}): Arrangement {
  return Arrangement.parse({
    id: "plan-1",
    currency: "USD",
    invoiceIds: ["inv-1"],
    installments: [
      { dueOn: "2026-03-15", amountMinor: 6_173 },
      { dueOn: "2026-04-15", amountMinor: 6_172 },
    ],
    offeredAt: "2026-03-02T12:00:00Z",
    offeredBy: "rep",
    expiresAt: "2026-03-09T12:00:00Z",
    ...fields,
  });
}

export function aTouch(fields: Fields = {}): Touch {
  return Touch.parse({
    id: "t-1",
    at: "2026-03-02T12:00:00.120Z",
    channel: "email",
    status: "queued",
    kind: "message",
    cycleId: "USD/2026-02-28",
    stepId: "day-3",
    currency: "USD",
    invoiceIds: ["inv-1"],
    ...fields,
  });
}

export function aContactEvent(fields: Fields = {}): ContactEvent {
  return ContactEvent.parse({
    type: "text_consent",
    at: "2026-03-02T12:00:00.120Z",
    id: "ev-1",
    source: "oral",
    basis: "said so on the call about INV-1",
    recordedBy: "rep",
    ...fields,
  });
}

/** A tenant of the test's own, so that tests sharing a database never see each other. */
export async function aTenant(db: Database): Promise<string> {
  const id = randomUUID();
  await db.withSystem((tx) => ensureTenant(tx, { id, name: "Test" }));
  return id;
}

/** A tenant with accounts `ids`, whose external ids are `ext-` and the id. */
export async function aTenantWith(db: Database, ids: readonly string[]): Promise<string> {
  const tenant = await aTenant(db);
  const rows = ids.map((id) => ({ externalId: `ext-${id}`, account: anAccount({ id }) }));
  await db.withTenant(tenant, (tx) => ensureAccounts(tx, rows));
  return tenant;
}
