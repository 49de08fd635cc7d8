import { sql } from "kysely";
import type { AccountId } from "../../core/accounts/account.ts";
import type { Arrangement } from "../../core/accounts/arrangement.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Owned } from "./owned.ts";
import { changedRows, jsonb, type Tx } from "./tx.ts";

export async function insertArrangement(
  tx: Tx,
  accountId: AccountId,
  arrangement: Arrangement,
): Promise<void> {
  await sql`insert into arrangements (id, account_id, currency, invoice_ids, installments,
      offered_at, offered_by, expires_at, accepted_at, cancelled_at)
    values (${arrangement.id}, ${accountId}, ${arrangement.currency},
      ${jsonb(arrangement.invoiceIds)}, ${jsonb(arrangement.installments)},
      ${arrangement.offeredAt}::timestamptz, ${arrangement.offeredBy},
      ${arrangement.expiresAt}::timestamptz, ${arrangement.acceptedAt ?? null}::timestamptz,
      ${arrangement.cancelledAt ?? null}::timestamptz)`.execute(tx);
}

/** False when it was accepted before, cancelled, or the offer has expired. */
export async function acceptArrangement(
  tx: Tx,
  { accountId, id }: Owned,
  at: Instant,
): Promise<boolean> {
  const accepted = await changedRows(
    tx,
    sql`update arrangements set accepted_at = ${at}::timestamptz
      where id = ${id} and account_id = ${accountId} and accepted_at is null
        and cancelled_at is null and expires_at >= ${at}::timestamptz
      returning id`,
  );
  return accepted === 1;
}

/** Cancels an arrangement; null takes that back. False when there is no such arrangement. */
export async function cancelArrangement(
  tx: Tx,
  { accountId, id }: Owned,
  at: Instant | null,
): Promise<boolean> {
  const cancelled = await changedRows(
    tx,
    sql`update arrangements set cancelled_at = ${at}::timestamptz
      where id = ${id} and account_id = ${accountId} returning id`,
  );
  return cancelled === 1;
}

/** Takes away an offer as if it had never been made: only to undo one that nobody accepted. */
export async function removeArrangement(tx: Tx, { accountId, id }: Owned): Promise<boolean> {
  const removed = await changedRows(
    tx,
    sql`delete from arrangements
      where id = ${id} and account_id = ${accountId} and accepted_at is null returning id`,
  );
  return removed === 1;
}
