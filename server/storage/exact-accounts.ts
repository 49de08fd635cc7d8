import { sql } from "kysely";
import type { AccountId } from "../../core/accounts/account.ts";
import { manyRows, type Tx } from "./tx.ts";

/** More than any one person has; an address that many accounts share is no way to find one. */
export const EXACT_MAX = 20;

/**
 * Accounts that are named exactly: by our id, by their number in the other system, or by an e-mail
 * address of theirs. Nothing here can be used to look around.
 */
export async function findExactAccounts(tx: Tx, named: string): Promise<AccountId[]> {
  const rows = await manyRows(
    tx,
    sql<{ id: AccountId }>`select id from accounts where id = ${named} or external_id = ${named}
      union select account_id as id from contact_points
        where address_key = lower(${named}) and channel = 'email'
      order by id limit ${EXACT_MAX}`,
  );
  return rows.map(({ id }) => id);
}
