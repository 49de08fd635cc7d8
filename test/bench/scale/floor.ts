import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { z } from "zod";
import { instant } from "../../../core/time/instant.ts";
import { newId } from "../../../server/deps.ts";
import { BATCH } from "../../../server/jobs/job-transport.ts";
import type { Database } from "../../../server/storage/connect.ts";
import { claimDueAccounts, finishClaim } from "../../../server/storage/due-accounts.ts";
import { loadFacts } from "../../../server/storage/facts.ts";
import { runOn } from "../../support/database.ts";
import { NOW, TENANT, WRITTEN } from "./book.ts";

const LEASE_MS = 120_000;

/** The rows that one look wrote, table by table, and what in them is that account's alone. */
export const Sample = z.object({
  accountId: z.string(),
  nextLookAt: z.string(),
  /** Ids made for the look: another account's rows need their own. */
  ids: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), columns: z.string(), rows: z.string() })),
});
export type Sample = z.infer<typeof Sample>;

const Column = z.object({ column: z.string() });
const Rows = z.tuple([z.object({ rows: z.string() })]);
const Looked = z.tuple([z.object({ id: z.string(), next: z.string() })]);
const Uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Takes the rows of one account that was looked at as the pattern for all. */
export async function takeSample(url: string): Promise<Sample> {
  const [{ id, next }] = Looked.parse(
    await runOn(
      url,
      `select a.id, gs_instant(a.next_look_at) as next from accounts a
       where exists (select from touches t where t.account_id = a.id) order by a.id limit 1`,
    ),
  );
  const tables: Sample["tables"] = [];
  for (const name of WRITTEN) {
    const columns = z.array(Column).parse(
      await runOn(
        url,
        `select column_name as "column" from information_schema.columns
         where table_schema = 'public' and table_name = '${name}' and column_name <> 'tenant_id'
           and is_generated = 'NEVER' and identity_generation is distinct from 'ALWAYS'`,
      ),
    );
    const [{ rows }] = Rows.parse(
      await runOn(
        url,
        `select coalesce(jsonb_agg(to_jsonb(r)), '[]')::text as rows from ${name} r
         where account_id = '${id}'`,
      ),
    );
    const list = columns.map(({ column }) => `"${column}"`).join(", ");
    if (rows !== "[]") tables.push({ name, columns: list, rows });
  }
  const text = tables.map(({ rows }) => rows).join();
  const ids = [...new Set(text.match(Uuid) ?? [])].filter((each) => each !== TENANT);
  return { accountId: id, nextLookAt: next, ids, tables };
}

/**
 * What a look costs without deciding anything: the same claim, the same facts read, and the same rows
 * written by one statement, in one transaction for each account under its tenant's rights.
 */
export function openFloor(db: Database, sample: Sample): () => Promise<number> {
  const workerId = newId();
  const next = instant(sample.nextLookAt);
  return async () => {
    const claims = await claimDueAccounts(db, {
      ...{ tenantId: TENANT, workerId, limit: BATCH, leaseMs: LEASE_MS, now: NOW },
    });
    for (const claim of claims)
      await db.withTenant(TENANT, async (tx) => {
        if ((await loadFacts(tx, claim.accountId)) === null) throw new Error("no such account");
        await insertRows(sample, claim.accountId).execute(tx);
        await finishClaim(tx, claim, next);
      });
    return claims.length;
  };
}

function insertRows({ accountId, ids, tables }: Sample, other: string) {
  const own = new Map([[accountId, other], ...ids.map((id) => [id, randomUUID()] as const)]);
  const parts = tables.map(({ name, columns, rows }) => {
    let text = rows;
    for (const [from, to] of own) text = text.replaceAll(from, to);
    const [into, list] = [sql.table(name), sql.raw(columns)];
    return sql`${sql.raw(`of_${name}`)} as (insert into ${into} (${list})
      select ${list} from jsonb_populate_recordset(null::${into}, ${text}::text::jsonb))`;
  });
  return sql`with ${sql.join(parts)} select 1`;
}
