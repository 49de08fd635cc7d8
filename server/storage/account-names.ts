import { sql } from "kysely";
import { manyRows, type Tx } from "./tx.ts";

/** The names of accounts by id; erased ones have none. */
export async function namesOfAccounts(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await manyRows(
    tx,
    sql<{ id: string; name: string }>`select id, name from accounts
      where id = any(${[...new Set(ids)]}::text[]) and erased_at is null`,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
