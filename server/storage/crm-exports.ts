import { sql } from "kysely";
import type { AccountId } from "../../core/accounts/account.ts";
import type { Instant } from "../../core/time/instant.ts";
import { manyRows, type Tx } from "./tx.ts";

/** An account whose story a CRM is told, and how far it was. */
export interface CrmExport {
  readonly accountId: AccountId;
  readonly timelineSeq: number;
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

export interface ToldAccount extends CrmExport {
  /** When it is to be looked at although nothing happened; null when time alone changes nothing. */
  readonly dueAt: Instant | null;
}

export async function finishExports(
  tx: Tx,
  connectionId: string,
  told: readonly ToldAccount[],
): Promise<void> {
  await sql`update crm_exports e set timeline_seq = greatest(e.timeline_seq, i."timelineSeq"),
      due_at = i."dueAt"
    from jsonb_to_recordset(${JSON.stringify(told)}::text::jsonb) as i("accountId" text,
      "timelineSeq" int, "dueAt" timestamptz)
    where e.connection_id = ${connectionId}::uuid and e.account_id = i."accountId"`.execute(tx);
}
