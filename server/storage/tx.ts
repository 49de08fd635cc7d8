import { type RawBuilder, sql, type Transaction } from "kysely";

/** We write SQL, not builder calls, so the builder knows no tables and offers none by mistake. */
export type NoTables = Record<never, never>;

/**
 * An open transaction: every query function takes one, so none can reach past it to the database.
 * In `withTenant` row level security shows it one tenant only.
 */
export type Tx = Transaction<NoTables>;

export async function manyRows<Row>(tx: Tx, query: RawBuilder<Row>): Promise<Row[]> {
  return (await query.execute(tx)).rows;
}

export async function firstRow<Row>(tx: Tx, query: RawBuilder<Row>): Promise<Row | null> {
  return (await query.execute(tx)).rows[0] ?? null;
}

/** For a query that cannot come back empty, such as an insert that returns its row. */
export async function onlyRow<Row>(tx: Tx, query: RawBuilder<Row>): Promise<Row> {
  const row = await firstRow(tx, query);
  if (row === null) throw new Error("a query that must return a row returned none");
  return row;
}

/** For a write that names its rows by `returning`: says whether there were any. */
export async function changedRows(tx: Tx, query: RawBuilder<unknown>): Promise<number> {
  return (await query.execute(tx)).rows.length;
}

/**
 * A value as jsonb. Sent as text and cast twice, because the two drivers disagree on how to encode
 * a parameter they are told is json (one turns an array into a PostgreSQL array).
 */
export function jsonb(value: unknown): RawBuilder<unknown> {
  return sql`${JSON.stringify(value)}::text::jsonb`;
}
