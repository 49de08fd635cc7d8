import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Engine } from "../../../server/storage/engine.ts";
import { ChangedMigration, migrate, readMigrations } from "../../../server/storage/migrate.ts";
import { openPglite } from "../../../server/storage/pglite-engine.ts";
import { readSnapshot } from "../../support/database.ts";

const EMPTY_AGAIN = "drop schema public cascade; create schema public";

describe("migrations", () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openPglite({ snapshot: await readSnapshot() });
  });
  beforeEach(() => engine.asOwner((session) => session.run(EMPTY_AGAIN)));
  afterAll(() => engine.close());

  it("run in the order of their names, each once", async () => {
    const migrations = await readMigrations();
    await migrate(engine, migrations);
    await migrate(engine, migrations);
    const names = await engine.asOwner((session) =>
      session.query("select name from schema_migrations order by applied_at, name", []),
    );
    expect(names.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name));
    expect(names.map(({ name }) => name)).toEqual(names.map(({ name }) => name).sort());
  });

  it("refuse a file that was edited after it ran", async () => {
    const migration = { name: "1.sql", script: "create table one (n int)", checksum: "a" };
    await migrate(engine, [migration]);
    const edited = migrate(engine, [{ ...migration, checksum: "b" }]);
    await expect(edited).rejects.toThrow(ChangedMigration);
  });

  it("leave nothing behind when one of them fails", async () => {
    const good = { name: "1.sql", script: "create table one (n int)", checksum: "a" };
    const bad = { name: "2.sql", script: "create table two (n nothing)", checksum: "b" };
    await expect(migrate(engine, [good, bad])).rejects.toThrow(/nothing/);
    const { rows } = await sql`select to_regclass('one') as one`.execute(engine.kysely);
    expect(rows).toEqual([{ one: null }]);
  });
});
