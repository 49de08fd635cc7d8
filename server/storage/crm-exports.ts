import { sql } from "kysely";
import type { AccountId } from "../../core/accounts/account.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { TimelineEntry } from "../../core/timeline/timeline.ts";
import { jsonb, manyRows, type Tx } from "./tx.ts";

/** An account whose story a CRM is told, and how far it was. */
export interface CrmExport {
  readonly accountId: AccountId;
  readonly timelineSeq: number;
}

/**
 * Part of every statement that ends a look at accounts: what was found may be news to the CRMs they
 * come from. A look that found nothing new writes nothing there, because the same content is kept.
 */
export const TELL_CRMS = sql`update crm_exports set changed = true`;

/**
 * Something happened to an account: each CRM that knows it has its turn now, not at its next poll. A
 * connection that somebody else is waking is left to them, so that accounts don't queue for its row.
 */
export async function wakeCrmsOf(tx: Tx, accountId: AccountId, at: Instant): Promise<void> {
  await sql`update crm_connections set woken = woken + 1,
      sync_due_at = least(sync_due_at, ${at}::timestamptz)
    where id in (select c.id from crm_connections c
      join crm_exports e on e.connection_id = c.id and e.account_id = ${accountId}
      where c.state = 'active' and (c.sync_due_at > ${at}::timestamptz or c.lease_until is not null)
      for update of c skip locked)`.execute(tx);
}

/** Accounts of this connection whose facts changed: there may be more to tell. */
export async function markForExport(
  tx: Tx,
  connectionId: string,
  accountIds: readonly AccountId[],
): Promise<void> {
  if (accountIds.length === 0) return;
  await sql`insert into crm_exports as known (connection_id, account_id)
    select ${connectionId}::uuid, a.id from accounts a
    where a.id = any(${[...accountIds]}::text[]) and a.erased_at is null
    order by a.id
    on conflict (tenant_id, connection_id, account_id) do update set changed = true
    where not known.changed`.execute(tx);
}

/** Accounts with something to tell now, or whose days past due have grown. */
export function findExports(
  tx: Tx,
  connectionId: string,
  { now, limit }: { readonly now: Instant; readonly limit: number },
): Promise<CrmExport[]> {
  return manyRows(
    tx,
    sql<CrmExport>`(select account_id as "accountId", timeline_seq as "timelineSeq"
        from crm_exports where connection_id = ${connectionId}::uuid and changed
        order by account_id limit ${limit})
      union
      (select account_id, timeline_seq from crm_exports
        where connection_id = ${connectionId}::uuid and due_at <= ${now}::timestamptz
        order by due_at limit ${limit})
      limit ${limit}`,
  );
}

/** Takes accounts for telling: whatever changes from here on marks them again. */
export async function startExports(
  tx: Tx,
  connectionId: string,
  accountIds: readonly AccountId[],
): Promise<void> {
  await sql`update crm_exports set changed = false
    where connection_id = ${connectionId}::uuid
      and account_id = any(${[...accountIds]}::text[])`.execute(tx);
}

export interface ToldExport extends CrmExport {
  /** When it is to be looked at although nothing happened; null when time alone changes nothing. */
  readonly dueAt: Instant | null;
}

export async function finishExports(
  tx: Tx,
  connectionId: string,
  told: readonly ToldExport[],
): Promise<void> {
  await sql`update crm_exports e set timeline_seq = greatest(e.timeline_seq, i."timelineSeq"),
      due_at = i."dueAt"
    from jsonb_to_recordset(${jsonb(told)}) as i("accountId" text,
      "timelineSeq" int, "dueAt" timestamptz)
    where e.connection_id = ${connectionId}::uuid and e.account_id = i."accountId"`.execute(tx);
}

/** More of an account's story than this is told in later turns. */
const ENTRIES_MAX = 200;

/** What happened to accounts since they were last told of, each in the order it was written. */
export function findUntoldEntries(tx: Tx, exports: readonly CrmExport[]): Promise<TimelineEntry[]> {
  return manyRows(
    tx,
    sql<TimelineEntry>`select t.* from jsonb_to_recordset(${jsonb(exports)}) as e("accountId" text,
        "timelineSeq" int)
      cross join lateral (
        select seq, account_id as "accountId", at, actor, kind, body, prev_hash as "prevHash", hash
        from timeline where account_id = e."accountId" and seq > e."timelineSeq"
          and erased_at is null
        order by seq limit ${ENTRIES_MAX}
      ) t order by t."accountId", t.seq`,
  );
}
