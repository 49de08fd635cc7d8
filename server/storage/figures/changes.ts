import { sql } from "kysely";
import type { AccountId } from "../../../core/accounts/account.ts";
import type { Instant } from "../../../core/time/instant.ts";
import type { Database } from "../connect.ts";
import { manyRows, onlyRow, type Tx } from "../tx.ts";

/** Changes counted in one transaction; the facts of as many accounts are read at once. */
export const COUNT_BATCH = 500;

/** Tenants some of whose figures have to be counted again, whether by a change or by the calendar. */
export async function listTenantsToCount(db: Database, now: Instant): Promise<string[]> {
  const rows = await db.withSystem((tx) =>
    manyRows(
      tx,
      sql<{ tenantId: string }>`select t.tenant_id as "tenantId" from tenants t
        where exists (select from figure_changes c where c.tenant_id = t.tenant_id)
          or exists (select from standings s where s.tenant_id = t.tenant_id
            and s.look_at <= ${now}::timestamptz)`,
    ),
  );
  return rows.map(({ tenantId }) => tenantId);
}

/**
 * Takes the next accounts to count; null while somebody else counts this tenant's. One at a time,
 * because of two that counted an account the one that read it first might write last.
 */
export async function takeChanges(tx: Tx, now: Instant): Promise<readonly AccountId[] | null> {
  const { locked } = await onlyRow(
    tx,
    sql<{ locked: boolean }>`select pg_try_advisory_xact_lock(
      hashtextextended('figures ' || gs_tenant()::text, 0)) as locked`,
  );
  if (!locked) return null;
  const taken = await manyRows(
    tx,
    sql<{ id: AccountId }>`with taken as (
        delete from figure_changes where tenant_id = gs_tenant() and seq in (
          select seq from figure_changes order by tenant_id, seq limit ${COUNT_BATCH})
        returning account_id
      ) select distinct account_id as id from taken`,
  );
  if (taken.length >= COUNT_BATCH / 2) return taken.map(({ id }) => id);
  const due = await manyRows(
    tx,
    sql<{ id: AccountId }>`select account_id as id from standings
      where look_at <= ${now}::timestamptz order by look_at limit ${COUNT_BATCH - taken.length}`,
  );
  return [...new Set([...taken, ...due].map(({ id }) => id))];
}

/** How many changes wait, up to a bound; and how often anything was counted. */
export interface CountState {
  readonly rev: number;
  readonly countedAt: Instant | null;
  readonly waiting: number;
}

const WAITING_MAX = 10_000;

export function readCountState(tx: Tx): Promise<CountState> {
  return onlyRow(
    tx,
    sql<CountState>`select coalesce(max(rev), 0)::bigint as rev, max(counted_at) as "countedAt",
        (select count(*)::int from (select from figure_changes limit ${WAITING_MAX}) w) as waiting
      from figure_state`,
  );
}

export async function noteCounted(tx: Tx, at: Instant): Promise<void> {
  await sql`insert into figure_state as known (rev, counted_at) values (1, ${at}::timestamptz)
    on conflict (tenant_id) do update set rev = known.rev + 1,
      counted_at = excluded.counted_at`.execute(tx);
}
