import { sql } from "kysely";
import { firstRow, onlyRow, type Tx } from "./tx.ts";

/**
 * A setting of the whole installation, made on first use: the secret the embedded mode signs with.
 * Needs a system transaction. Two processes that start at once end up with the same value.
 */
export async function ensureSetting(tx: Tx, name: string, create: () => string): Promise<string> {
  const known = await findSetting(tx, name);
  if (known !== null) return known;
  await sql`insert into settings (name, value) values (${name}, ${create()})
    on conflict (name) do nothing`.execute(tx);
  const row = await onlyRow(
    tx,
    sql<{ value: string }>`select value from settings where name = ${name}`,
  );
  return row.value;
}

export async function findSetting(tx: Tx, name: string): Promise<string | null> {
  const row = await firstRow(
    tx,
    sql<{ value: string }>`select value from settings where name = ${name}`,
  );
  return row === null ? null : row.value;
}

/** Writes a setting over what was there. Needs a system transaction. */
export async function setSetting(tx: Tx, name: string, value: string): Promise<void> {
  await sql`insert into settings (name, value) values (${name}, ${value})
    on conflict (name) do update set value = excluded.value`.execute(tx);
}
