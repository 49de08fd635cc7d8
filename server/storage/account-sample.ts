import { sql } from "kysely";
import type { AccountId } from "../../core/accounts/account.ts";
import { manyRows, onlyRow, type Tx } from "./tx.ts";

/**
 * Accounts spread over the whole book, the same ones each time, so that two answers can be compared.
 * Erased ones are about nobody.
 */
export async function sampleAccountIds(tx: Tx, max: number): Promise<AccountId[]> {
  const rows = await manyRows(
    tx,
    sql<{ id: AccountId }>`select id from accounts where erased_at is null
      order by md5(id), id limit ${max}`,
  );
  return rows.map(({ id }) => id);
}

export async function countAccounts(tx: Tx): Promise<number> {
  const { count } = await onlyRow(
    tx,
    sql<{ count: number }>`select count(*)::int as count from accounts where erased_at is null`,
  );
  return count;
}

/** The next accounts of the whole book in the order of their ids; an empty text begins it. */
export async function accountIdsAfter(tx: Tx, after: string, max: number): Promise<AccountId[]> {
  const rows = await manyRows(
    tx,
    sql<{ id: AccountId }>`select id from accounts where erased_at is null and id > ${after}
      order by id limit ${max}`,
  );
  return rows.map(({ id }) => id);
}
