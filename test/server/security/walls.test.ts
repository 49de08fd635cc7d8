import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { afterAll, beforeAll } from "vitest";
import { type Database, openDatabase } from "../../../server/storage/connect.ts";
import { createTestPostgres, findTestPostgres, readSnapshot } from "../../support/database.ts";
import { fillEveryTable, type OwnerQuery } from "../../support/synthetic-rows.ts";
import { describeWalls, VICTIM, type Walled } from "./describe-walls.ts";

const POSTGRES = await findTestPostgres();

/** Two sessions on one engine: as ours, and as who owns the tables. */
let pglite: Walled | null = null;
let postgres: Walled | null = null;
const ends: (() => Promise<unknown>)[] = [];

function opened(walled: Walled | null): Walled {
  if (walled === null) throw new Error("the database is not open");
  return walled;
}

beforeAll(async () => {
  const owned = await PGlite.create({ loadDataDir: await readSnapshot() });
  const owner: OwnerQuery = async (text) => (await owned.query<Record<string, unknown>>(text)).rows;
  await fillEveryTable(owner, VICTIM);
  const filled = new Blob([await (await owned.dumpDataDir("none")).arrayBuffer()]);
  // PGlite has one session, so what is tried is a copy of what was filled.
  const db = await openDatabase({ memory: true, snapshot: filled });
  pglite = { db, owner };
  ends.push(db.close, () => owned.close());
  if (POSTGRES === null) return;
  const made = await createTestPostgres(POSTGRES);
  const real: Database = await openDatabase({ databaseUrl: made.url });
  const client = new pg.Client({ connectionString: made.url });
  await client.connect();
  const asOwner: OwnerQuery = async (text) =>
    (await client.query<Record<string, unknown>>(text)).rows;
  await fillEveryTable(asOwner, VICTIM);
  postgres = { db: real, owner: asOwner };
  ends.push(real.close, () => client.end(), made.drop);
});
afterAll(async () => {
  for (const end of ends) await end();
});

describeWalls("PGlite", () => opened(pglite));
if (POSTGRES !== null) describeWalls("PostgreSQL", () => opened(postgres));
