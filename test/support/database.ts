import { createHash, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { type Database, openDatabase } from "../../server/storage/connect.ts";
import { type Migration, migrate, readMigrations } from "../../server/storage/migrate.ts";
import { toEngine } from "../../server/storage/pglite-engine.ts";

const CACHE = new URL("../../node_modules/.cache/good-standing/", import.meta.url);
const LOCAL_POSTGRES = "postgres://postgres@127.0.0.1:5432/postgres";
const PROBE_TIMEOUT_MS = 1_500;

/** A migrated PGlite in memory, loaded from a dump: an empty one takes seconds to set itself up. */
export async function openTestDatabase(): Promise<Database> {
  return openDatabase({ memory: true, snapshot: await readSnapshot() });
}

/** A dump of a migrated database without a row, made once per set of migrations. */
export async function readSnapshot(): Promise<Blob> {
  const migrations = await readMigrations();
  const pglite = await readFile(
    new URL("../../node_modules/@electric-sql/pglite/package.json", import.meta.url),
  );
  const hash = createHash("sha256").update(pglite).update(JSON.stringify(migrations));
  const file = new URL(`pglite-${hash.digest("hex").slice(0, 12)}.tar`, CACHE);
  if (!existsSync(file)) await writeSnapshot(file, migrations);
  return new Blob([await readFile(file)]);
}

async function writeSnapshot(file: URL, migrations: readonly Migration[]): Promise<void> {
  const pglite = await PGlite.create();
  await migrate(toEngine(pglite), migrations);
  const dump = await pglite.dumpDataDir("none");
  await pglite.close();
  await mkdir(CACHE, { recursive: true });
  // Written aside and renamed: test files run side by side and must never read half a snapshot.
  const draft = new URL(`${file.href}.${randomUUID()}`);
  await writeFile(draft, Buffer.from(await dump.arrayBuffer()));
  await rename(draft, file);
}

/** Where a PostgreSQL for tests answers; null when there is none and none is required. */
export async function findTestPostgres(): Promise<string | null> {
  const url = process.env.TEST_DATABASE_URL ?? LOCAL_POSTGRES;
  try {
    await runOn(url, "select 1");
    return url;
  } catch (cause) {
    const required = (process.env.CI ?? "") !== "" || process.env.REQUIRE_POSTGRES === "1";
    if (required)
      throw new Error(`these tests need a PostgreSQL at ${new URL(url).host}`, { cause });
    return null;
  }
}

/** A database of the test's own on that server; closing drops it. */
export async function openTestPostgres(serverUrl: string): Promise<Database> {
  const { url, drop } = await createTestPostgres(serverUrl);
  const database = await openDatabase({ databaseUrl: url });
  return {
    ...database,
    close: async () => {
      await database.close();
      await drop();
    },
  };
}

/** An empty database, for tests that open it themselves. */
export async function createTestPostgres(serverUrl: string) {
  const name = `gs_test_${randomUUID().replaceAll("-", "")}`;
  await runOn(serverUrl, `create database ${name} template template0 encoding 'UTF8'`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    name,
    url: url.href,
    drop: () => runOn(serverUrl, `drop database if exists ${name} with (force)`),
  };
}

export async function runOn(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: PROBE_TIMEOUT_MS,
  });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}
