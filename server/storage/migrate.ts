import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import type { Engine, ScriptSession } from "./engine.ts";

const MIGRATIONS = new URL("./migrations/", import.meta.url);
/** Any number, as long as every process of this product takes the same one. */
const MIGRATION_LOCK = "7306081520";
const INSUFFICIENT_PRIVILEGE = "42501";

export interface Migration {
  readonly name: string;
  readonly script: string;
  readonly checksum: string;
}

/** The migration files in the order they run. */
export async function readMigrations(): Promise<Migration[]> {
  const files = (await readdir(MIGRATIONS)).filter((name) => name.endsWith(".sql")).sort();
  return Promise.all(
    files.map(async (name) => {
      const script = await readFile(new URL(name, MIGRATIONS), "utf8");
      return { name, script, checksum: checksumOf(script) };
    }),
  );
}

/**
 * Brings the database to the newest migration, in one transaction: all of them or none. The lock
 * makes a second process that starts at the same moment wait, then find nothing left to do.
 */
export async function migrate(engine: Engine, migrations: readonly Migration[]): Promise<void> {
  try {
    await engine.asOwner(async (session) => {
      await lockSchema(session);
      await applyMigrations(session, migrations);
    });
  } catch (error) {
    if (isPrivilegeError(error)) throw new MissingPrivileges(error);
    throw error;
  }
}

/** Whoever else would change the schema waits until the caller's transaction is over. */
export async function lockSchema(session: ScriptSession): Promise<void> {
  await session.query(`select pg_advisory_xact_lock(${MIGRATION_LOCK})`, []);
}

/** Applies those that were not, inside a transaction of the caller's. */
export async function applyMigrations(
  session: ScriptSession,
  migrations: readonly Migration[],
): Promise<void> {
  const applied = await appliedMigrations(session);
  for (const migration of migrations) {
    const checksum = applied.get(migration.name);
    if (checksum === undefined) await apply(session, migration);
    else if (checksum !== migration.checksum) throw new ChangedMigration(migration.name);
  }
}

async function appliedMigrations(session: ScriptSession): Promise<Map<string, string>> {
  await session.run(
    `create table if not exists schema_migrations
       (name text primary key, checksum text not null, applied_at timestamptz not null default now())`,
  );
  const rows = await session.query("select name, checksum from schema_migrations", []);
  return new Map(rows.map((row) => [String(row.name), String(row.checksum)]));
}

async function apply(session: ScriptSession, { name, script, checksum }: Migration): Promise<void> {
  await session.run(script);
  await session.query("insert into schema_migrations (name, checksum) values ($1, $2)", [
    name,
    checksum,
  ]);
}

function checksumOf(script: string): string {
  return createHash("sha256").update(script).digest("hex");
}

function isPrivilegeError(error: unknown): error is Error {
  return error instanceof Error && "code" in error && error.code === INSUFFICIENT_PRIVILEGE;
}

/** An applied migration's file was edited: the database no longer is what the file says. */
export class ChangedMigration extends Error {
  constructor(name: string) {
    super(`migration ${name} was changed after it ran here; add a new migration instead`);
  }
}

/** The login role may not do what a migration needs. Says what an administrator can run instead. */
export class MissingPrivileges extends Error {
  constructor(cause: Error) {
    super(
      `the database login is not allowed to set up Good Standing (${cause.message}). ` +
        "It must own the database, and it must be a member of three roles that no one logs in as. " +
        "Ask an administrator to run, with your login and database in place of LOGIN and NAME: " +
        "create role gs_app nologin; create role gs_system nologin; " +
        "create role gs_privacy nologin; " +
        "grant gs_app, gs_system, gs_privacy to LOGIN; alter database NAME owner to LOGIN;",
      { cause },
    );
  }
}
