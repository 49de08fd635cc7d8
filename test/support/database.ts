import { createHash, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { type Database, openDatabase } from "../../server/storage/connect.ts";

const CACHE = new URL("../../node_modules/.cache/good-standing/", import.meta.url);
const LOCAL_POSTGRES = "postgres://postgres@127.0.0.1:5432/";
const PROBE_TIMEOUT_MS = 1_500;

/**
 * A migrated PGlite in memory in a third of a second, where an empty one takes two to set itself up.
 * The empty database is dumped once per PGlite version; migrations run each time, so never stale.
 */
export async function openTestDatabase(): Promise<Database> {
  return openDatabase({ memory: true, snapshot: await readEmptyDatabase() });
}

export async function readEmptyDatabase(): Promise<Blob> {
  const version = await readFile(
    new URL("../../node_modules/@electric-sql/pglite/package.json", import.meta.url),
  );
  const name = createHash("sha256").update(version).digest("hex").slice(0, 12);
  const file = new URL(`pglite-${name}.tar`, CACHE);
  if (!existsSync(file)) await writeSnapshot(file);
  return new Blob([await readFile(file)]);
}

async function writeSnapshot(file: URL): Promise<void> {
  const pglite = await PGlite.create();
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
    if (required) throw new Error(`these tests need a PostgreSQL at ${url}`, { cause });
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
  await runOn(serverUrl, `create database ${name}`);
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
