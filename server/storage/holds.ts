import { sql } from "kysely";
import type { AccountId, Hold } from "../../core/accounts/account.ts";
import type { CalendarDate } from "../../core/time/calendar-date.ts";
import type { Owned } from "./owned.ts";
import { changedRows, type Tx } from "./tx.ts";

export async function insertHold(tx: Tx, accountId: AccountId, hold: Hold): Promise<void> {
  await sql`insert into holds (id, account_id, kind, from_on, until_on, lifted_on, invoice_id,
      reason, set_by)
    values (${hold.id}, ${accountId}, ${hold.kind}, ${hold.from}::date,
      ${hold.until ?? null}::date, ${hold.liftedOn ?? null}::date, ${hold.invoiceId ?? null},
      ${hold.reason}, ${hold.setBy})`.execute(tx);
}

/** Ends a hold on a day; null takes the lifting back. False when there is no such hold. */
export async function liftHold(
  tx: Tx,
  { accountId, id }: Owned,
  on: CalendarDate | null,
): Promise<boolean> {
  const lifted = await changedRows(
    tx,
    sql`update holds set lifted_on = ${on}::date
      where id = ${id} and account_id = ${accountId} returning id`,
  );
  return lifted === 1;
}

/** Takes away a hold as if it had never been set: only to undo setting it. */
export async function removeHold(tx: Tx, { accountId, id }: Owned): Promise<boolean> {
  const removed = await changedRows(
    tx,
    sql`delete from holds where id = ${id} and account_id = ${accountId} returning id`,
  );
  return removed === 1;
}
