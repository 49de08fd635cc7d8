import { sql } from "kysely";
import type { AccountId } from "../../core/accounts/account.ts";
import type { Touch } from "../../core/accounts/touch.ts";
import type { Owned } from "./owned.ts";
import { changedRows, jsonb, type Tx } from "./tx.ts";

export async function insertTouch(tx: Tx, accountId: AccountId, touch: Touch): Promise<void> {
  await sql`insert into touches (id, account_id, at, channel, status, kind, cycle_id, step_id,
      currency, invoice_ids, outcome, call_outcome, direction, purpose, number_place, automated)
    values (${touch.id}, ${accountId}, ${touch.at}::timestamptz, ${touch.channel},
      ${touch.status}, ${touch.kind}, ${touch.cycleId ?? null}, ${touch.stepId ?? null},
      ${touch.currency ?? null}, ${jsonb(touch.invoiceIds)}, ${touch.outcome ?? null},
      ${touch.callOutcome ?? null}, ${touch.direction ?? null}, ${touch.purpose ?? null},
      ${touch.number ?? null}, ${touch.automated ?? null}::boolean)`.execute(tx);
}

export interface TouchProgress {
  readonly status: Touch["status"];
  /** When it really left, once that is known: caps count from then, not from when it was queued. */
  readonly at?: Touch["at"];
  readonly outcome?: string;
}

/** False when there is no such touch. What the progress leaves out stays as it was. */
export async function setTouchStatus(
  tx: Tx,
  { accountId, id }: Owned,
  { status, at, outcome }: TouchProgress,
): Promise<boolean> {
  const changed = await changedRows(
    tx,
    sql`update touches set status = ${status}, at = coalesce(${at ?? null}::timestamptz, at),
        outcome = coalesce(${outcome ?? null}::text, outcome)
      where id = ${id} and account_id = ${accountId} returning id`,
  );
  return changed === 1;
}

/** Takes away a logged call or a finished task as if it had never been: only to undo logging it. */
export async function removeTouch(tx: Tx, { accountId, id }: Owned): Promise<boolean> {
  const removed = await changedRows(
    tx,
    sql`delete from touches where id = ${id} and account_id = ${accountId}
        and kind in ('call', 'task') returning id`,
  );
  return removed === 1;
}
