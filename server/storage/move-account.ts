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
  "received_payments",
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
  await removeUntouched(tx, from);
}

/** Whatever happened to an account or was decided of it; what the CRM says of it is no history. */
const HISTORY = [
  "timeline",
  "decisions",
  "contact_verdicts",
  "actions",
  "outbox",
  "payment_attempts",
  "crm_callbacks",
] as const;

/**
 * An account to which nothing ever happened need not stay: whether there was one at all depends on
 * whether its record was read before it was merged. One that a person chose for a record stays too.
 */
async function removeUntouched(tx: Tx, accountId: AccountId): Promise<void> {
  const isIn = HISTORY.map(
    (table) => sql`exists (select from ${sql.table(table)} where account_id = ${accountId})`,
  );
  await sql`delete from accounts where id = ${accountId} and erased_at is null
    and not exists (select from crm_records where chosen_account = ${accountId})
    and not (${sql.join(isIn, sql` or `)})`.execute(tx);
}
