import { sql } from "kysely";
import type { CallOutcome } from "../../core/accounts/contact-event.ts";
import type { Owned } from "./owned.ts";
import { changedRows, firstRow, type Tx } from "./tx.ts";

/** How a call that the system placed ended. False when it is known already: the first word stands. */
export async function noteCallOutcome(
  tx: Tx,
  { accountId, id }: Owned,
  outcome: CallOutcome,
): Promise<boolean> {
  const noted = await changedRows(
    tx,
    sql`update touches set call_outcome = ${outcome}
      where id = ${id} and account_id = ${accountId} and call_outcome is null returning id`,
  );
  return noted === 1;
}

export async function findCallOutcome(
  tx: Tx,
  { accountId, id }: Owned,
): Promise<CallOutcome | null> {
  const row = await firstRow(
    tx,
    sql<{ outcome: CallOutcome | null }>`select call_outcome as outcome from touches
      where id = ${id} and account_id = ${accountId}`,
  );
  return row?.outcome ?? null;
}
