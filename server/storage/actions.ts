import { sql } from "kysely";
import type { AccountId } from "../../core/accounts/account.ts";
import type { Instant } from "../../core/time/instant.ts";
import { changedRows, firstRow, jsonb, type Tx } from "./tx.ts";

/** Something a person did from the panel, with what it takes to undo it while that is allowed. */
export interface PerformedAction {
  readonly id: string;
  readonly accountId: AccountId;
  /** Which button: `pause`, `offer-plan` and so on. */
  readonly actionId: string;
  readonly actor: string;
  readonly at: Instant;
  /** Null for an action that cannot be undone. */
  readonly undo: unknown;
  readonly undoUntil: Instant | null;
  readonly undoneAt: Instant | null;
}

export async function insertAction(
  tx: Tx,
  action: Omit<PerformedAction, "undoneAt">,
): Promise<void> {
  const undo = action.undo === null ? null : jsonb(action.undo);
  await sql`insert into actions (id, account_id, action_id, actor, at, undo, undo_until)
    values (${action.id}, ${action.accountId}, ${action.actionId}, ${action.actor},
      ${action.at}::timestamptz, ${undo}, ${action.undoUntil}::timestamptz)`.execute(tx);
}

const ACTION = sql`id, account_id as "accountId", action_id as "actionId", actor, at, undo,
  undo_until as "undoUntil", undone_at as "undoneAt"`;

export function findAction(tx: Tx, id: string): Promise<PerformedAction | null> {
  return firstRow(tx, sql<PerformedAction>`select ${ACTION} from actions where id = ${id}`);
}

/** The latest action that may still be undone; null when there is none. */
export function findUndoableAction(
  tx: Tx,
  accountId: AccountId,
  now: Instant,
): Promise<PerformedAction | null> {
  return firstRow(
    tx,
    sql<PerformedAction>`select ${ACTION} from actions
      where account_id = ${accountId} and undone_at is null and undo is not null
        and undo_until >= ${now}::timestamptz
      order by at desc, id desc limit 1`,
  );
}

/** False when it was undone before or the time to undo is over: then nothing may be undone. */
export async function markActionUndone(tx: Tx, id: string, at: Instant): Promise<boolean> {
  const undone = await changedRows(
    tx,
    sql`update actions set undone_at = ${at}::timestamptz
      where id = ${id} and undone_at is null and undo_until >= ${at}::timestamptz returning id`,
  );
  return undone === 1;
}
