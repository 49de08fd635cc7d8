import { sql } from "kysely";
import type { AccountId } from "../../core/accounts/account.ts";
import type { Instant } from "../../core/time/instant.ts";
import { changedRows, manyRows, type Tx } from "./tx.ts";

/** A workflow of a CRM that waits for what becomes of an offer. */
export interface WaitingWorkflow {
  readonly callbackId: string;
  readonly accountId: AccountId;
  /** The arrangement it waits for. */
  readonly subjectId: string;
  /** After this the CRM goes on by itself. */
  readonly expiresAt: Instant;
  readonly tries: number;
}

export async function insertCallback(
  tx: Tx,
  connectionId: string,
  { callbackId, accountId, subjectId, expiresAt }: Omit<WaitingWorkflow, "tries">,
  now: Instant,
): Promise<void> {
  await sql`insert into crm_callbacks (connection_id, callback_id, account_id, subject_id,
      expires_at, created_at, next_try_at)
    values (${connectionId}::uuid, ${callbackId}, ${accountId}, ${subjectId},
      ${expiresAt}::timestamptz, ${now}::timestamptz, ${now}::timestamptz)
    on conflict (tenant_id, connection_id, callback_id) do nothing`.execute(tx);
}

/** Those to look at now, the longest waiting first. */
export function findOpenCallbacks(
  tx: Tx,
  connectionId: string,
  { now, limit }: { readonly now: Instant; readonly limit: number },
): Promise<WaitingWorkflow[]> {
  return manyRows(
    tx,
    sql<WaitingWorkflow>`select callback_id as "callbackId", account_id as "accountId",
        subject_id as "subjectId", expires_at as "expiresAt", tries
      from crm_callbacks
      where connection_id = ${connectionId}::uuid and finished_at is null
        and next_try_at <= ${now}::timestamptz
      order by next_try_at, callback_id limit ${limit}`,
  );
}

/** Nothing to tell yet, or telling failed: to be looked at again from `at` on. */
export function postponeCallback(
  tx: Tx,
  connectionId: string,
  { callbackId, at, tries }: { callbackId: string; at: Instant; tries: number },
): Promise<number> {
  return changedRows(
    tx,
    sql`update crm_callbacks set next_try_at = ${at}::timestamptz, tries = ${tries}
      where connection_id = ${connectionId}::uuid and callback_id = ${callbackId}
        and finished_at is null returning callback_id`,
  );
}

export function finishCallback(
  tx: Tx,
  connectionId: string,
  { callbackId, outcome, at }: { callbackId: string; outcome: string; at: Instant },
): Promise<number> {
  return changedRows(
    tx,
    sql`update crm_callbacks set finished_at = ${at}::timestamptz, outcome = ${outcome}
      where connection_id = ${connectionId}::uuid and callback_id = ${callbackId}
        and finished_at is null returning callback_id`,
  );
}
