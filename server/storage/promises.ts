import { sql } from "kysely";
import type { AccountId } from "../../core/accounts/account.ts";
import type { PromiseToPay } from "../../core/accounts/promise.ts";
import type { CalendarDate } from "../../core/time/calendar-date.ts";
import type { Owned } from "./owned.ts";
import { changedRows, jsonb, type Tx } from "./tx.ts";

export async function insertPromise(
  tx: Tx,
  accountId: AccountId,
  promise: PromiseToPay,
): Promise<void> {
  const parts = promise.parts === undefined ? null : jsonb(promise.parts);
  await sql`insert into promises (id, account_id, currency, amount_minor, promised_on, due_on,
      parts, how, recorded_by, cancelled_on, cancel_reason)
    values (${promise.id}, ${accountId}, ${promise.currency}, ${promise.amountMinor},
      ${promise.promisedOn}::date, ${promise.dueOn}::date, ${parts}, ${promise.how ?? null},
      ${promise.recordedBy}, ${promise.cancelledOn ?? null}::date,
      ${promise.cancelReason ?? null})`.execute(tx);
}

export interface PromiseCancellation {
  readonly on: CalendarDate;
  readonly reason: string;
}

/** Cancels a promise; null takes that back. False when there is no such promise. */
export async function cancelPromise(
  tx: Tx,
  { accountId, id }: Owned,
  cancellation: PromiseCancellation | null,
): Promise<boolean> {
  const cancelled = await changedRows(
    tx,
    sql`update promises set cancelled_on = ${cancellation?.on ?? null}::date,
        cancel_reason = ${cancellation?.reason ?? null}
      where id = ${id} and account_id = ${accountId} returning id`,
  );
  return cancelled === 1;
}

/** Takes away a promise as if it had never been made: only to undo recording it. */
export async function removePromise(tx: Tx, { accountId, id }: Owned): Promise<boolean> {
  const removed = await changedRows(
    tx,
    sql`delete from promises where id = ${id} and account_id = ${accountId} returning id`,
  );
  return removed === 1;
}
