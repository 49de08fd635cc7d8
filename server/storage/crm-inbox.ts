import { sql } from "kysely";
import type { CrmNoun, CrmRef } from "../../adapters/crm-ref.ts";
import type { Instant } from "../../core/time/instant.ts";
import { changedRows, jsonb, manyRows, onlyRow, type Tx } from "./tx.ts";

/** A record to look at again, and what a notice said happened to it. */
export interface InboxRow {
  readonly ref: CrmRef;
  readonly noun: CrmNoun;
  readonly what: "changed" | "deleted" | "merged" | "erased";
  readonly into: CrmRef | null;
  readonly at: Instant;
  readonly version: number;
  readonly tries: number;
}

export type NewInboxRow = Omit<InboxRow, "version" | "tries">;

/**
 * Keeps what notices said, one row per record. The latest stands; but a privacy request is never
 * overtaken, because the notice of the deletion it causes may come after it.
 */
export async function keepSignals(
  tx: Tx,
  connectionId: string,
  { rows, now }: { readonly rows: readonly NewInboxRow[]; readonly now: Instant },
): Promise<number> {
  const incoming = latestPerRecord(rows).map(({ ref, ...row }) => ({ ...row, ...ref }));
  if (incoming.length === 0) return 0;
  return changedRows(
    tx,
    sql`insert into crm_inbox as known (connection_id, object, crm_id, noun, what, into_ref, at,
        next_try_at)
      select ${connectionId}::uuid, object, id, noun, what, nullif("into", 'null'::jsonb), at,
        ${now}::timestamptz
      from jsonb_to_recordset(${jsonb(incoming)}) as i(object text, id text, noun text, what text,
        "into" jsonb, at timestamptz)
      order by object, id
      on conflict (tenant_id, connection_id, object, crm_id) do update set
        what = excluded.what, into_ref = excluded.into_ref, noun = excluded.noun,
        at = excluded.at, version = known.version + 1, tries = 0,
        next_try_at = excluded.next_try_at
      where known.what <> 'erased' and (excluded.at >= known.at or excluded.what = 'erased')
      returning crm_id`,
  );
}

/** One statement can't write a row twice. */
function latestPerRecord(rows: readonly NewInboxRow[]): NewInboxRow[] {
  const latest = new Map<string, NewInboxRow>();
  for (const row of rows) {
    const key = JSON.stringify([row.ref.object, row.ref.id]);
    const before = latest.get(key);
    const isOvertaken =
      before !== undefined &&
      (before.what === "erased" || (before.at > row.at && row.what !== "erased"));
    if (!isOvertaken) latest.set(key, row);
  }
  return [...latest.values()];
}

/** How many records wait to be looked at again, counted no further than `limit`. */
export async function countInbox(tx: Tx, connectionId: string, limit: number): Promise<number> {
  const { count } = await onlyRow(
    tx,
    sql<{ count: number }>`select count(*)::int as count from (select 1 from crm_inbox
      where connection_id = ${connectionId}::uuid limit ${limit}) as waiting`,
  );
  return count;
}

/** What is due to be looked at, the longest waiting first. Only the holder of the lease asks. */
export function findInbox(
  tx: Tx,
  connectionId: string,
  { now, limit }: { readonly now: Instant; readonly limit: number },
): Promise<InboxRow[]> {
  return manyRows(
    tx,
    sql<InboxRow>`select jsonb_build_object('object', object, 'id', crm_id) as ref, noun, what,
        into_ref as "into", at, version, tries
      from crm_inbox
      where connection_id = ${connectionId}::uuid and next_try_at <= ${now}::timestamptz
      order by next_try_at, object, crm_id limit ${limit}`,
  );
}

/** Takes rows out that were seen to; one that a newer notice has changed since then stays. */
export function finishInbox(
  tx: Tx,
  connectionId: string,
  rows: readonly Pick<InboxRow, "ref" | "version">[],
): Promise<number> {
  return changedRows(
    tx,
    sql`delete from crm_inbox known
      using jsonb_to_recordset(${jsonb(toKeys(rows))}) as i(object text, id text, version int)
      where known.connection_id = ${connectionId}::uuid and known.object = i.object
        and known.crm_id = i.id and known.version = i.version returning crm_id`,
  );
}

/** Puts rows off that could not be seen to. */
export function postponeInbox(
  tx: Tx,
  connectionId: string,
  { rows, until }: { readonly rows: readonly InboxRow[]; readonly until: Instant },
): Promise<number> {
  return changedRows(
    tx,
    sql`update crm_inbox known set tries = known.tries + 1, next_try_at = ${until}::timestamptz
      from jsonb_to_recordset(${jsonb(toKeys(rows))}) as i(object text, id text, version int)
      where known.connection_id = ${connectionId}::uuid and known.object = i.object
        and known.crm_id = i.id and known.version = i.version returning known.crm_id`,
  );
}

function toKeys(rows: readonly Pick<InboxRow, "ref" | "version">[]) {
  return rows.map(({ ref, version }) => ({ ...ref, version }));
}
