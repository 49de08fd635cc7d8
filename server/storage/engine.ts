import type { Kysely } from "kysely";
import type { NoTables } from "./tx.ts";

export type Kind = "pglite" | "postgres";

/** What a row of a migration script may come back as; scripts only read names and checksums. */
export interface ScriptSession {
  /** Runs a whole file of statements in one go. */
  run(script: string): Promise<void>;
  query(text: string, values: readonly string[]): Promise<Record<string, unknown>[]>;
}

/** The little in which the two databases differ; everything above it is the same SQL. */
export interface Engine {
  readonly kind: Kind;
  readonly kysely: Kysely<NoTables>;
  /** One transaction as the login role, which owns the tables. For migrations alone. */
  asOwner<T>(work: (session: ScriptSession) => Promise<T>): Promise<T>;
  maintain(): Promise<void>;
  close(): Promise<void>;
}
