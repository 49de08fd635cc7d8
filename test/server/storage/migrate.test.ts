import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { ChangedMigration, migrate, readMigrations } from "../../../server/storage/migrate.ts";
import { openPglite } from "../../../server/storage/pglite-engine.ts";
import { readEmptyDatabase } from "../../support/database.ts";

const open = async () => openPglite({ snapshot: await readEmptyDatabase() });

describe("migrations", () => {
  it("run in the order of their names, each once", async () => {
    const engine = await open();
    const migrations = await readMigrations();
    await migrate(engine, migrations);
    await migrate(engine, migrations);
    const names = await engine.asOwner((session) =>
      session.query("select name from schema_migrations order by applied_at, name", []),
    );
    expect(names.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name));
    expect(names.map(({ name }) => name)).toEqual(names.map(({ name }) => name).sort());
    await engine.close();
  });

  it("refuse a file that was edited after it ran", async () => {
    const engine = await open();
    const migration = { name: "1.sql", script: "create table one (n int)", checksum: "a" };
    await migrate(engine, [migration]);
    const edited = migrate(engine, [{ ...migration, checksum: "b" }]);
    await expect(edited).rejects.toThrow(ChangedMigration);
    await engine.close();
  });

  it("leave nothing behind when one of them fails", async () => {
    const engine = await open();
    const good = { name: "1.sql", script: "create table one (n int)", checksum: "a" };
    const bad = { name: "2.sql", script: "create table two (n nothing)", checksum: "b" };
    await expect(migrate(engine, [good, bad])).rejects.toThrow(/nothing/);
    const { rows } = await sql`select to_regclass('one') as one`.execute(engine.kysely);
    expect(rows).toEqual([{ one: null }]);
    await engine.close();
  });
});
