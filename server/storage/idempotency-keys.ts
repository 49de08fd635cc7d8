import { sql } from "kysely";
import type { Instant } from "../../core/time/instant.ts";
import { changedRows, jsonb, onlyRow, type Tx } from "./tx.ts";

export interface IdempotentRequest {
  readonly key: string;
  /** Of method, path and body: one key may not stand for two different requests. */
  readonly requestHash: string;
  readonly at: Instant;
}

export type IdempotencyAnswer =
  | { readonly kind: "new" }
  /** Answered before: give the same answer and do nothing. */
  | { readonly kind: "replay"; readonly status: number; readonly response: unknown }
  | { readonly kind: "different_request" }
  /** Taken in a transaction that committed without an answer; the caller may try again later. */
  | { readonly kind: "in_progress" };

/**
 * Takes an Idempotency-Key. Call it first in the transaction that does the work and finish with
 * `finishIdempotencyKey` in the same one: a second request with the key then waits for the first,
 * and a failure that rolls back gives the key free again.
 */
export async function takeIdempotencyKey(
  tx: Tx,
  { key, requestHash, at }: IdempotentRequest,
): Promise<IdempotencyAnswer> {
  const taken = await changedRows(
    tx,
    sql`insert into idempotency_keys (key, request_hash, created_at)
      values (${key}, ${requestHash}, ${at}::timestamptz)
      on conflict (tenant_id, key) do nothing returning key`,
  );
  if (taken === 1) return { kind: "new" };
  const before = await onlyRow(
    tx,
    sql<{ requestHash: string; status: number | null; response: unknown }>`
      select request_hash as "requestHash", status, response from idempotency_keys
      where key = ${key}`,
  );
  if (before.requestHash !== requestHash) return { kind: "different_request" };
  if (before.status === null) return { kind: "in_progress" };
  return { kind: "replay", status: before.status, response: before.response };
}

export async function finishIdempotencyKey(
  tx: Tx,
  key: string,
  { status, response }: { readonly status: number; readonly response: unknown },
): Promise<void> {
  await onlyRow(
    tx,
    sql`update idempotency_keys set status = ${status}, response = ${jsonb(response)}
      where key = ${key} returning key`,
  );
}

/** Keys are only needed while a client may still retry. */
export function deleteIdempotencyKeysBefore(tx: Tx, before: Instant): Promise<number> {
  return changedRows(
    tx,
    sql`delete from idempotency_keys where created_at < ${before}::timestamptz returning key`,
  );
}
