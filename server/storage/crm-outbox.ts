import { sql } from "kysely";
import type { CrmError } from "../../adapters/crm-error.ts";
import type { CrmWrite } from "../../adapters/crm-write.ts";
import type { AccountId } from "../../core/accounts/account.ts";
import type { Instant } from "../../core/time/instant.ts";
import { sha256 } from "./sha256.ts";
import { changedRows, jsonb, manyRows, type Tx } from "./tx.ts";

/** One thing to be true in the CRM, for one account. */
export interface OutgoingWrite {
  readonly accountId: AccountId;
  readonly write: CrmWrite;
  /** Corrects what was asked for under its key, and is nothing when nothing was. */
  readonly onlyKnown: boolean;
}

export interface WaitingWrite {
  readonly key: string;
  readonly write: CrmWrite;
  readonly version: number;
  readonly tries: number;
}

/**
 * Asks for writes. One whose content is what was asked for under its key before is left alone,
 * written or not: that is what makes it cheap to ask again. Answers how many are news.
 */
export function enqueueWrites(
  tx: Tx,
  connectionId: string,
  { writes, now }: { readonly writes: readonly OutgoingWrite[]; readonly now: Instant },
): Promise<number> {
  if (writes.length === 0) return Promise.resolve(0);
  const byKey = new Map(writes.map((each) => [each.write.key, each]));
  const incoming = [...byKey.values()].map(({ accountId, write, onlyKnown }) => ({
    ...{ accountId, write, onlyKnown, key: write.key, kind: write.kind },
    hash: sha256(JSON.stringify(write)),
  }));
  return changedRows(
    tx,
    sql`insert into crm_outbox as known (connection_id, key, kind, account_id, write, hash, state,
        next_try_at)
      select ${connectionId}::uuid, key, kind, "accountId", write, hash, 'waiting',
        ${now}::timestamptz
      from jsonb_to_recordset(${jsonb(incoming)}) as i(key text, kind text, "accountId" text,
        write jsonb, hash text, "onlyKnown" boolean)
      where not "onlyKnown" or exists (select from crm_outbox o
        where o.connection_id = ${connectionId}::uuid and o.key = i.key)
      order by key
      on conflict (tenant_id, connection_id, key) do update set
        write = excluded.write, hash = excluded.hash, account_id = excluded.account_id,
        version = known.version + 1, state = 'waiting', tries = 0, error = null,
        next_try_at = excluded.next_try_at
      where known.hash <> excluded.hash returning key`,
  );
}

/** What is due to be written, the longest waiting first. Only the holder of the lease asks. */
export function findWaitingWrites(
  tx: Tx,
  connectionId: string,
  { now, limit }: { readonly now: Instant; readonly limit: number },
): Promise<WaitingWrite[]> {
  return manyRows(
    tx,
    sql<WaitingWrite>`select key, write, version, tries from crm_outbox
      where connection_id = ${connectionId}::uuid and state = 'waiting'
        and next_try_at <= ${now}::timestamptz
      order by next_try_at, key limit ${limit}`,
  );
}

/** What became of one write that was tried. */
export interface TriedWrite {
  readonly key: string;
  readonly version: number;
  readonly state: "waiting" | "done" | "stopped";
  readonly nextTryAt: Instant;
  readonly error: CrmError | null;
}

/** Marks what was tried; a write whose content has changed since then waits on. */
export function markWrites(
  tx: Tx,
  connectionId: string,
  { tried, at }: { readonly tried: readonly TriedWrite[]; readonly at: Instant },
): Promise<number> {
  return changedRows(
    tx,
    sql`update crm_outbox known set state = i.state, error = nullif(i.error, 'null'::jsonb),
        next_try_at = i."nextTryAt",
        tries = case when i.state = 'done' then 0 else known.tries + 1 end,
        written_at = case when i.state = 'done' then ${at}::timestamptz else known.written_at end
      from jsonb_to_recordset(${jsonb(tried)}) as i(key text, version int, state text,
        "nextTryAt" timestamptz, error jsonb)
      where known.connection_id = ${connectionId}::uuid and known.key = i.key
        and known.version = i.version returning known.key`,
  );
}

/** What shows where an account stands on a record, by the record's key. */
export function standingKey(recordKey: string): string {
  return `standing/${recordKey}`;
}

/**
 * Forgets what was shown, or was to be shown, on records that are gone. One that is restored is
 * written anew: kept, the same content would be taken for written although it was refused.
 */
export function dropStandings(
  tx: Tx,
  connectionId: string,
  recordKeys: readonly string[],
): Promise<number> {
  if (recordKeys.length === 0) return Promise.resolve(0);
  return changedRows(
    tx,
    sql`delete from crm_outbox where connection_id = ${connectionId}::uuid
      and key = any(${recordKeys.map(standingKey)}::text[]) returning key`,
  );
}

/** Nothing more is written over this connection; what waited is kept with the reason. */
export function stopWaitingWrites(tx: Tx, connectionId: string, error: CrmError): Promise<number> {
  return changedRows(
    tx,
    sql`update crm_outbox set state = 'stopped', error = ${jsonb(error)}
      where connection_id = ${connectionId}::uuid and state = 'waiting' returning key`,
  );
}

/** What was stopped for want of a connection, a permission or our fields waits again. */
export function reviveWrites(tx: Tx, connectionId: string, at: Instant): Promise<number> {
  return changedRows(
    tx,
    sql`update crm_outbox set state = 'waiting', tries = 0, error = null,
        next_try_at = ${at}::timestamptz
      where connection_id = ${connectionId}::uuid and state = 'stopped'
        and error ->> 'kind' in ('uninstalled', 'unauthorized', 'missing_scope', 'unsupported') returning key`,
  );
}

/** One that an admin has to hear of: what was to be written, and why it never will be as it is. */
export interface StoppedWrite {
  readonly key: string;
  readonly kind: CrmWrite["kind"];
  readonly accountId: AccountId;
  readonly error: CrmError | null;
}

export function listStoppedWrites(
  tx: Tx,
  connectionId: string,
  limit: number,
): Promise<StoppedWrite[]> {
  return manyRows(
    tx,
    sql<StoppedWrite>`select key, kind, account_id as "accountId", error from crm_outbox
      where connection_id = ${connectionId}::uuid and state = 'stopped'
      order by next_try_at desc, key limit ${limit}`,
  );
}

/** Events that were written are told; how far is kept with the account. Tasks are kept to close them. */
export function forgetToldWrites(tx: Tx, connectionId: string, before: Instant): Promise<number> {
  return changedRows(
    tx,
    sql`delete from crm_outbox where connection_id = ${connectionId}::uuid and state = 'done'
        and kind in ('event', 'activity') and written_at < ${before}::timestamptz returning key`,
  );
}
