import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { COLUMN_READERS } from "./column-types.ts";
import type { Engine } from "./engine.ts";
import type { NoTables } from "./tx.ts";

const POOL_MAX = 10;
const CONNECT_TIMEOUT_MS = 10_000;
const STATEMENT_TIMEOUT_MS = 60_000;
const LOCK_TIMEOUT_MS = 15_000;
/** A transaction left open would hold its account's lock; the server ends it after this long. */
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 60_000;

export interface PostgresOptions {
  readonly databaseUrl: string;
  /** Told of a connection that broke while nobody was using it; the pool opens another. */
  readonly onIdleError?: (error: Error) => void;
}

/**
 * The pool listens only to connections that nobody uses. One that breaks between two statements, or as
 * it is made, would end the process; its next statement is told.
 */
class CalmClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on("error", () => undefined);
  }
}

export function openPostgres({ databaseUrl, onIdleError }: PostgresOptions): Engine {
  const pool = new pg.Pool({
    Client: CalmClient,
    connectionString: databaseUrl,
    max: POOL_MAX,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    lock_timeout: LOCK_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
    application_name: "good-standing",
    types: { getTypeParser: readerOf },
  });
  // Without a listener Node ends the process on the first restart of the database.
  pool.on("error", (error) => onIdleError?.(error));
  return {
    kind: "postgres",
    kysely: new Kysely<NoTables>({ dialect: new PostgresDialect({ pool }) }),
    asOwner: async (work) => {
      const client = await pool.connect();
      let broken = true;
      try {
        await client.query("begin; set local statement_timeout = 0; set local lock_timeout = 0");
        const result = await work({
          run: async (script) => {
            await client.query(script);
          },
          query: async (text, values) =>
            (await client.query<Record<string, unknown>>(text, [...values])).rows,
        });
        await client.query("commit");
        broken = false;
        return result;
      } finally {
        // Closing the connection also rolls back and gives up the migration lock.
        client.release(broken);
      }
    },
    // Autovacuum does the rest; fresh statistics right after a bulk load are what it is late with.
    maintain: async () => {
      await pool.query("analyze");
    },
    close: () => pool.end(),
  };
}

function readerOf(oid: number, format?: "text" | "binary") {
  const reader = COLUMN_READERS[oid];
  if (reader !== undefined && format !== "binary") return reader;
  return pg.types.getTypeParser(oid, format === "binary" ? "binary" : "text");
}
