import { join } from "node:path";
import { sql } from "kysely";
import { z } from "zod";
import { AccountId } from "../../../core/accounts/account.ts";
import { Instant } from "../../../core/time/instant.ts";
import { type Database, openDatabase } from "../../../server/storage/connect.ts";
import type { Engine } from "../../../server/storage/engine.ts";
import { openPglite } from "../../../server/storage/pglite-engine.ts";
import { verifyTimeline } from "../../../server/storage/timeline.ts";
import type { Tx } from "../../../server/storage/tx.ts";
import { TENANT } from "./book.ts";

const Message = z.object({
  accountId: AccountId,
  touches: z.int(),
  touchStatus: z.string(),
  outboxRows: z.int(),
  outboxStatus: z.string(),
  reason: z.string().nullable(),
  captured: z.int(),
  capturedAt: Instant.nullable(),
  decisions: z.int(),
});
export type Message = z.infer<typeof Message>;

/** For each due account, everything its one message left behind. */
export async function readMessages(db: Database): Promise<Message[]> {
  return db.withTenant(TENANT, async (tx) => {
    const { rows } = await sql`
      select a.id as "accountId",
        (select count(*)::int from touches t where t.account_id = a.id) as touches,
        (select coalesce(min(status), '') from touches t where t.account_id = a.id)
          as "touchStatus",
        (select count(*)::int from outbox o where o.account_id = a.id) as "outboxRows",
        (select coalesce(min(status), '') from outbox o where o.account_id = a.id)
          as "outboxStatus",
        (select min(reason) from outbox o where o.account_id = a.id) as reason,
        (select count(*)::int from captured_messages c where c.account_id = a.id) as captured,
        (select gs_instant(max(c.at)) from captured_messages c where c.account_id = a.id)
          as "capturedAt",
        (select count(*)::int from decisions d where d.account_id = a.id
          and d.treatment->'lanes'->0->'action'->>'kind' = 'send') as decisions
      from accounts a where a.id like 'due-%' order by a.id`.execute(tx);
    return z.array(Message).parse(rows);
  });
}

const HALVES: Readonly<Record<string, string>> = {
  "a message touch without its outbox row": `select t.id from touches t where t.kind = 'message'
    and t.cycle_id is not null and t.account_id like 'due-%'
    and not exists (select from outbox o where o.touch_id = t.id)`,
  "an outbox row without its touch": `select o.id from outbox o
    where not exists (select from touches t where t.id = o.touch_id)`,
  "a captured outbox row that is sent without its message": `select o.id from outbox o
    where o.status = 'sent' and o.provider_id like 'captured-%'
    and not exists (select from captured_messages c where c.outbox_id = o.id)`,
  "a captured message whose outbox row is not sent": `select c.id from captured_messages c
    where not exists (select from outbox o where o.id = c.outbox_id and o.status = 'sent')`,
  "a touch and an outbox row that disagree": `select o.id from outbox o
    join touches t on t.id = o.touch_id
    where (o.status in ('queued', 'sending')) <> (t.status = 'queued')`,
  "a lease left on an account": "select id from accounts where lease_until is not null",
  "a lease left on a message": "select id from outbox where lease_until is not null",
};

/** Everything that is only half there or still held, by name; none when every effect is whole. */
export async function findHalves(db: Database, tenants: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const tenant of tenants) {
    await db.withTenant(tenant, async (tx) => {
      for (const [what, query] of Object.entries(HALVES)) {
        const { rows } = await sql`${sql.raw(query)}`.execute(tx);
        if (rows.length > 0) found.push(`${what}: ${rows.length}, ${JSON.stringify(rows[0])}`);
      }
      found.push(...(await findBrokenChains(tx)));
    });
  }
  return found;
}

async function findBrokenChains(tx: Tx): Promise<string[]> {
  const broken: string[] = [];
  const { rows } = await sql<{ id: string }>`select id from accounts order by id`.execute(tx);
  for (const { id } of rows) {
    const found = await verifyTimeline(tx, AccountId.parse(id));
    if (found !== null) broken.push(`the timeline of ${id}: ${JSON.stringify(found)}`);
  }
  return broken;
}

/** Opens a directory nobody has, does the work and closes it. */
export async function inDirectory<T>(dataDir: string, work: (db: Database) => Promise<T>) {
  const db = await openDatabase({ dataDir });
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}

/** As the login that owns the tables: what somebody with the database's password could do. */
export async function asOwner(dataDir: string, statements: readonly string[]): Promise<number[]> {
  const engine: Engine = await openPglite({ directory: join(dataDir, "database") });
  try {
    const changed: number[] = [];
    for (const statement of statements)
      changed.push((await sql`${sql.raw(statement)}`.execute(engine.kysely)).rows.length);
    return changed;
  } finally {
    await engine.close();
  }
}
