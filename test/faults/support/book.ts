import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Account, AccountId, Invoice } from "../../../core/accounts/account.ts";
import { defaultPolicy } from "../../../core/policy/default-policy.ts";
import type { TenantPolicy } from "../../../core/policy/policy.ts";
import { validatePolicy } from "../../../core/policy/validate-policy.ts";
import { addDays } from "../../../core/time/calendar-date.ts";
import { type Instant, instant, toEpochMs } from "../../../core/time/instant.ts";
import { localDate } from "../../../core/time/time-zone.ts";
import { wakeAccounts } from "../../../server/storage/accounts.ts";
import { type Database, openDatabase } from "../../../server/storage/connect.ts";
import { ensureAccounts } from "../../../server/storage/ensure-accounts.ts";
import { ensureInvoices } from "../../../server/storage/ensure-invoices.ts";
import { openPglite } from "../../../server/storage/pglite-engine.ts";
import { publishPolicy } from "../../../server/storage/policies.ts";
import { ensureTenant } from "../../../server/storage/tenants.ts";
import { readSnapshot } from "../../support/database.ts";

export const TENANT = "00000000-0000-4000-8000-00000000fa17";
/** Reached, and far from the next day on which anything could change. */
const DAYS_PAST_DUE = 3;

/** Writes at any hour of any day, and once only: one step, and nothing after it for months. */
export function alwaysOpenPolicy(): TenantPolicy {
  const policy = validatePolicy({
    ...defaultPolicy,
    contact: {
      ...defaultPolicy.contact,
      hours: { from: "00:00", to: "24:00" },
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      onHolidays: true,
    },
    cadences: defaultPolicy.cadences.map((cadence) => ({
      ...cadence,
      steps: [
        {
          id: "only",
          anchor: { from: "due_date", days: 1 },
          action: "message",
          channels: ["email"],
          template: "reminder",
          tone: "friendly",
          mandatory: false,
          businessDays: "any",
        },
      ],
    })),
  });
  if (!policy.ok) throw new Error(JSON.stringify(policy.error));
  return policy.value;
}

/** A tenant whose `count` accounts all have one message due at this moment. */
export async function seedDueBook(
  db: Database,
  count: number,
  now: Instant,
  tenantId = TENANT,
): Promise<void> {
  const ids = Array.from({ length: count }, (_, n) => AccountId.parse(`due-${n}`));
  await db.withSystem((tx) => ensureTenant(tx, { id: tenantId, name: "Faults" }));
  await db.withTenant(tenantId, async (tx) => {
    await publishPolicy(tx, alwaysOpenPolicy(), { at: now, by: "test" });
    await ensureAccounts(
      tx,
      ids.map((id) => ({ externalId: id, account: anAccount(id) })),
    );
    await ensureInvoices(
      tx,
      ids.map((id) => ({ accountId: id, invoice: anOverdueInvoice(id, now) })),
    );
    await wakeAccounts(tx, ids, now);
  });
}

function anAccount(id: AccountId): Account {
  return Account.parse({
    id,
    name: `Customer ${id}`,
    kind: "business",
    language: "en",
    country: "US",
    timeZones: ["America/New_York"],
    attributes: {},
    contactPoints: [{ id: "mail", channel: "email", address: addressOf(id), consent: "granted" }],
  });
}

export function addressOf(accountId: string): string {
  return `${accountId}@customer.example`;
}

function anOverdueInvoice(id: AccountId, now: Instant): Invoice {
  const today = localDate("America/New_York", toEpochMs(now));
  return Invoice.parse({
    id: `inv-${id}`,
    number: `INV-${id}`,
    currency: "USD",
    amountMinor: 50_000,
    issuedOn: addDays(today, -30),
    dueOn: addDays(today, -DAYS_PAST_DUE),
  });
}

export function wallClock(): Instant {
  return instant(new Date().toISOString());
}

export interface DataDir {
  readonly path: string;
  remove(): Promise<void>;
}

/** A data directory with the due book in it, as a server left it that was stopped in good order. */
export async function aDueDirectory(count: number): Promise<DataDir> {
  const path = await mkdtemp(join(tmpdir(), "good-standing-"));
  // PostgreSQL's own files take seconds to make from nothing.
  const engine = await openPglite({
    directory: join(path, "database"),
    snapshot: await readSnapshot(),
  });
  await engine.close();
  const db = await openDatabase({ dataDir: path });
  await seedDueBook(db, count, wallClock());
  await db.close();
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
