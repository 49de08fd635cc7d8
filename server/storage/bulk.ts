import { AccountId } from "../../core/accounts/account.ts";

/** Rows per statement: large enough that the round trip no longer counts, small enough to stream. */
const CHUNK_ROWS = 5_000;

/** What an import did. Importing the same file again must answer `unchanged` for all of it. */
export interface EnsureReport {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Accounts with a new or changed row: the ones worth another look. */
  readonly changedAccountIds: readonly AccountId[];
}

/** One row a statement created or updated. */
export interface EnsuredRow {
  readonly key: string;
  readonly accountId: string;
  readonly created: boolean;
}

/**
 * Runs a bulk upsert chunk by chunk. Of two rows with one key the later wins, because one statement
 * cannot write a row twice. Keys go in sorted, so that two imports cannot deadlock.
 */
export async function ensureInChunks<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  write: (chunk: readonly Row[]) => Promise<readonly EnsuredRow[]>,
): Promise<EnsureReport> {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  const keys = [...byKey.keys()].sort();
  const created = new Set<string>();
  const updated = new Set<string>();
  const accounts = new Set<string>();
  for (let from = 0; from < keys.length; from += CHUNK_ROWS) {
    const chunk = keys.slice(from, from + CHUNK_ROWS).flatMap((key) => byKey.get(key) ?? []);
    for (const row of await write(chunk)) {
      (row.created ? created : updated).add(row.key);
      accounts.add(row.accountId);
    }
  }
  const onlyUpdated = [...updated].filter((key) => !created.has(key)).length;
  return {
    created: created.size,
    updated: onlyUpdated,
    unchanged: rows.length - created.size - onlyUpdated,
    changedAccountIds: [...accounts].map((id) => AccountId.parse(id)),
  };
}
