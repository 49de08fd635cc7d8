import { sql } from "kysely";
import type { AccountId } from "../../core/accounts/account.ts";
import type { Tx } from "./tx.ts";

const MOVED = [
  "invoices",
  "ledger_entries",
  "holds",
  "promises",
  "arrangements",
  "touches",
  "contact_events",
  "debits",
  "links",
] as const;

/**
 * Two customers turned out to be one: what is known of the first is the second's from now on. The
 * timeline and the decisions stay where they were made, because their chain can't be moved.
 */
export async function moveAccount(
  tx: Tx,
  { from, to }: { readonly from: AccountId; readonly to: AccountId },
): Promise<void> {
  for (const table of MOVED)
    await sql`update ${sql.table(table)} set account_id = ${to} where account_id = ${from}`.execute(
      tx,
    );
  await sql`insert into contact_points (account_id, id, position, channel, address, consent, place)
    select ${to}, id, position, channel, address, consent, place from contact_points
    where account_id = ${from}
    on conflict (tenant_id, account_id, id) do nothing`.execute(tx);
  await sql`delete from contact_points where account_id = ${from}`.execute(tx);
  await sql`delete from crm_exports where account_id = ${from}`.execute(tx);
  await sql`update accounts set next_look_at = null where id = ${from}`.execute(tx);
}
