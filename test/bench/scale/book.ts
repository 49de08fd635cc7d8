import { z } from "zod";
import { defaultPolicy } from "../../../core/policy/default-policy.ts";
import { instant } from "../../../core/time/instant.ts";
import { openDatabase } from "../../../server/storage/connect.ts";
import { publishPolicy } from "../../../server/storage/policies.ts";
import { ensureTenant } from "../../../server/storage/tenants.ts";
import { createTestPostgres, findTestPostgres, runOn } from "../../support/database.ts";

export const TENANT = "00000000-0000-4000-8000-00000005ca1e";
/** A Wednesday at noon in New York: messages may be decided. */
export const NOW = instant("2026-06-03T16:00:00Z");

/** What looks write. A fresh book has none of it, so emptying these puts it back. */
export const WRITTEN = ["touches", "outbox", "decisions", "timeline", "contact_verdicts"] as const;

export interface ScaleBook {
  readonly url: string;
  readonly accounts: number;
  /** Takes back everything looks wrote, and makes this many accounts due, spread over the book. */
  makeDue(count: number): Promise<void>;
  countTouches(): Promise<number>;
  drop(): Promise<void>;
}

const Count = z.tuple([z.object({ count: z.int() })]);

/**
 * A tenant of `accounts` business accounts in a database of its own, each with one address and one
 * invoice two weeks late, and none of them due. Written set by set: a million takes minutes, not hours.
 */
export async function fillBook(accounts: number): Promise<ScaleBook> {
  const server = await findTestPostgres();
  if (server === null) throw new Error("this needs a PostgreSQL: set TEST_DATABASE_URL");
  const { url, drop } = await createTestPostgres(server);
  try {
    const db = await openDatabase({ databaseUrl: url });
    try {
      await db.withSystem((tx) => ensureTenant(tx, { id: TENANT, name: "Scale" }));
      const by = { at: NOW, by: "run" };
      await db.withTenant(TENANT, (tx) => publishPolicy(tx, defaultPolicy, by));
    } finally {
      await db.close();
    }
    await runOn(url, factsOf(accounts));
    await runOn(url, "vacuum analyze");
  } catch (error) {
    await drop();
    throw error;
  }
  return {
    ...{ url, accounts },
    async drop() {
      await drop();
    },
    async makeDue(count) {
      await runOn(url, dueAgain(accounts, count));
      // Rows that a look has replaced would be read again by the next run.
      await runOn(url, "vacuum analyze accounts");
      await runOn(url, "checkpoint");
    },
    async countTouches() {
      const found = await runOn(url, "select count(*)::int as count from touches");
      return Count.parse(found)[0].count;
    },
  };
}

export const accountOf = (n: number) => `acc-${String(n).padStart(7, "0")}`;

function factsOf(accounts: number): string {
  return `set session_replication_role = replica;
    insert into accounts (tenant_id, id, external_id, name, search_key, kind, language, country,
        time_zones, next_look_at)
      select '${TENANT}', id, id, 'Customer ' || n, 'customer ' || n, 'business', 'en', 'US',
        '["America/New_York"]', '2026-07-01T16:00:00Z'::timestamptz + n * interval '1 second'
      from generate_series(1, ${accounts}) n, lateral (select 'acc-' || lpad(n::text, 7, '0') as id) i;
    insert into contact_points (tenant_id, account_id, id, channel, address, consent)
      select '${TENANT}', id, 'mail', 'email', id || '@customer.example', 'granted' from accounts;
    insert into invoices (tenant_id, id, account_id, number, currency, amount_minor, issued_on, due_on)
      select '${TENANT}', 'inv-' || id, id, 'INV-' || id, 'USD',
        5000 + abs(hashtext(id)) % 200000, '2026-04-20', '2026-05-20'
      from accounts;
    set session_replication_role = default`;
}

/** Always the same accounts for the same numbers, whatever was done to them since. */
function dueAgain(accounts: number, due: number): string {
  const step = Math.floor(accounts / due);
  return `truncate ${WRITTEN.join(", ")}, figure_changes;
    update accounts set next_look_at = '${NOW}'::timestamptz - interval '1 hour',
        lease_until = null, lease_by = null, look_tries = 0
      where tenant_id = '${TENANT}' and id in (select 'acc-' || lpad((n * ${step})::text, 7, '0')
        from generate_series(1, ${due}) n)`;
}
