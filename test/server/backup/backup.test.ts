import { createHash, randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { instant } from "../../../core/time/instant.ts";
import { verifyBackup } from "../../../server/backup/read-backup.ts";
import { removeTenant } from "../../../server/backup/remove-tenant.ts";
import { restoreBackup } from "../../../server/backup/restore-backup.ts";
import { writeBackup } from "../../../server/backup/write-backup.ts";
import { openDatabase, openEngine } from "../../../server/storage/connect.ts";
import type { Engine } from "../../../server/storage/engine.ts";
import { migrate, readMigrations } from "../../../server/storage/migrate.ts";
import { seedDueBook } from "../../faults/support/book.ts";
import {
  createTestPostgres,
  findTestPostgres,
  readSnapshot,
  runOn,
} from "../../support/database.ts";
import { gsHere } from "../cli/support.ts";

const AT = instant("2026-03-04T17:00:00Z");
const ONE = "00000000-0000-4000-8000-0000000000d1";
const TWO = "00000000-0000-4000-8000-0000000000d2";
const ACCOUNTS = 30;
// What PostgreSQL writes in ways of its own, and what would break a line.
const AWKWARD = 'Ünïcode "quoted"\nsecond line\t\\ {a,"b"} \u2028 🙂';

const isRow = (line: string) => line.startsWith("[");
const postgres = await findTestPostgres();

describe.skipIf(postgres === null)("a backup", () => {
  let dir = "";
  let embedded: Engine;
  let server: Engine;
  let file = "";
  const engines: Engine[] = [];
  const drops: (() => Promise<unknown>)[] = [];

  const path = (name: string) => join(dir, name);
  async function aPostgres(): Promise<{ url: string; name: string }> {
    const made = await createTestPostgres(postgres ?? "");
    drops.push(made.drop);
    return made;
  }
  async function open(url: string): Promise<Engine> {
    const engine = await openEngine({ databaseUrl: url });
    engines.push(engine);
    return engine;
  }
  const rowsOf = (engine: Engine, query: string) =>
    engine.asOwner((session) => session.query(query, []));
  const backUp = (engine: Engine, name: string, tenantId: string | null = null) =>
    writeBackup(engine, { file: path(name), tenantId, at: AT });
  const restore = (engine: Engine, name: string, force = false) =>
    restoreBackup(engine, { file: path(name), force });
  /** Every line but the header, in no order: what two databases with the same rows have in common. */
  async function contentOf(name: string): Promise<string[]> {
    const lines = gunzipSync(await readFile(path(name)))
      .toString()
      .trimEnd()
      .split("\n");
    return lines.slice(1, -1).sort();
  }

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), "gs-backup-"));
    embedded = await openEngine({ memory: true, snapshot: await readSnapshot() });
    engines.push(embedded);
    const { url } = await aPostgres();
    const db = await openDatabase({ databaseUrl: url });
    await seedDueBook(db, ACCOUNTS, AT, ONE);
    await seedDueBook(db, 3, AT, TWO);
    await db.withTenant(ONE, async (tx) => {
      await sql`update accounts set name = ${AWKWARD}, score = 0.1 + 0.2::float8,
        attributes = ${JSON.stringify({ note: AWKWARD })}::text::jsonb where id = 'due-1'`.execute(
        tx,
      );
      await sql`insert into decisions (account_id, at, policy_version, facts, treatment)
        values ('due-1', now(), 1, '{}', '{}')`.execute(tx);
      await sql`insert into providers (kind, settings, secrets, changed_at)
        values ('smtp', '{}', decode('00ff10', 'hex'), now())`.execute(tx);
      await sql`insert into inbound_mails (id, kind, state, source, received_at, recorded_at,
        account_ids) values ('m', 'reply', 'done', 's', now(), now(), ${["due-1", 'a"b,c']}::text[])`.execute(
        tx,
      );
    });
    await db.close();
    server = await open(url);
    await backUp(server, "first");
    file = path("first");
  });
  afterAll(async () => {
    for (const engine of engines) await engine.close();
    for (const drop of drops) await drop();
    await rm(dir, { recursive: true, force: true });
  });

  it("goes from PostgreSQL to the embedded database and back without a row changed", async () => {
    const restored = await restore(embedded, "first");
    expect(restored).toMatchObject({ tenant: null, holdsSecret: false });
    expect(restored.rows).toBeGreaterThan(2 * ACCOUNTS);
    await backUp(embedded, "second");
    expect(await contentOf("second")).toEqual(await contentOf("first"));
    const other = await open((await aPostgres()).url);
    await restore(other, "second");
    await backUp(other, "third");
    expect(await contentOf("third")).toEqual(await contentOf("first"));
    expect((await contentOf("third")).join()).toContain("due-29");
    // Numbers go on where they were: a decision made now must not take another's place.
    for (const engine of [embedded, other])
      await rowsOf(
        engine,
        `insert into decisions (tenant_id, account_id, at, policy_version, facts, treatment)
         values ('${ONE}', 'due-2', now(), 1, '{}', '{}') returning seq`,
      );
  });

  it("is readable by its owner alone, and has its name only once it is whole", async () => {
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const broken: Engine = {
      ...server,
      asOwner: (work) =>
        server.asOwner((session) =>
          work({
            ...session,
            query: (text, values) =>
              text.startsWith("fetch")
                ? Promise.reject(new Error("gone"))
                : session.query(text, values),
          }),
        ),
    };
    await expect(backUp(broken, "half")).rejects.toThrow("gone");
    await expect(stat(path("half"))).rejects.toThrow(/ENOENT/);
    await expect(stat(path("half.part"))).rejects.toThrow(/ENOENT/);
  });

  it("shows one moment, whatever is written meanwhile", async () => {
    let isWritten = false;
    const url = await rowsOf(server, "select current_database() as name");
    const other = new URL(postgres ?? "");
    other.pathname = `/${url[0]?.name}`;
    const busy: Engine = {
      ...server,
      asOwner: (work) =>
        server.asOwner((session) =>
          work({
            ...session,
            query: async (text, values) => {
              if (text.startsWith("fetch") && !isWritten) {
                isWritten = true;
                await runOn(
                  other.href,
                  `insert into holds (tenant_id, id, account_id, kind, from_on,
                  reason, set_by) values ('${ONE}', 'late', 'due-1', 'pause', '2026-01-01', 'r', 's')`,
                );
              }
              return session.query(text, values);
            },
          }),
        ),
    };
    await backUp(busy, "moment");
    expect(isWritten).toBe(true);
    expect(await contentOf("moment")).toEqual(await contentOf("first"));
    await runOn(other.href, "delete from holds where id = 'late'");
  });

  it("is refused over a database in use, and replaces it when told to", async () => {
    await expect(restore(server, "first")).rejects.toMatchObject({ problem: "not_empty" });
    await rowsOf(server, `update accounts set name = 'Changed' where id = 'due-3' returning id`);
    await restore(server, "first", true);
    await backUp(server, "again");
    expect(await contentOf("again")).toEqual(await contentOf("first"));
  });

  it("is refused beside tables that are not ours, whoever says so", async () => {
    const { url } = await aPostgres();
    await runOn(url, "create table theirs (id int)");
    const engine = await open(url);
    for (const force of [false, true])
      await expect(restore(engine, "first", force)).rejects.toMatchObject({
        problem: "foreign_tables",
      });
  });

  it("that was damaged is refused before anything is touched", async () => {
    const raw = await readFile(file);
    const text = gunzipSync(raw).toString();
    const cases = {
      cut: raw.subarray(0, raw.length - 100),
      nothing: Buffer.alloc(0),
      prose: Buffer.from("Dear all"),
      zipped: gzipSync('{"format":"other"}\n'),
      changed: gzipSync(text.replace("Customer due-7", "Customer due-8")),
      shorter: gzipSync(text.replace(/\n\["[^\n]*due-7[^\n]*/, "")),
      longer: gzipSync(`${text}["x"]\n`),
      endless: gzipSync(text.split("\n").slice(0, -2).join("\n")),
    };
    for (const [name, content] of Object.entries(cases)) {
      await writeFile(path(name), content);
      const refused = restore(server, name, true);
      await expect(refused, name).rejects.toThrow(/backup|empty/);
      await expect(refused, name).rejects.toMatchObject({ name: "BackupRefusal" });
    }
    await backUp(server, "after");
    expect(await contentOf("after")).toEqual(await contentOf("first"));
  });

  /** The same backup with another header, as another version would have made it. */
  async function withHeader(name: string, change: (header: Record<string, unknown>) => unknown) {
    const [first = "", ...rest] = gunzipSync(await readFile(file))
      .toString()
      .split("\n");
    const lines = [JSON.stringify(change(JSON.parse(first))), ...rest.slice(0, -2)];
    const body = `${lines.join("\n")}\n`;
    const rows = lines.filter((line) => line.startsWith("[")).length;
    const sha256 = createHash("sha256").update(body).digest("hex");
    await writeFile(path(name), gzipSync(`${body}${JSON.stringify({ rows, sha256 })}\n`));
  }

  it("of a newer version or another schema is refused", async () => {
    const more = { name: "9999_future.sql", checksum: "x" };
    await withHeader("same", (header) => header);
    expect((await verifyBackup(path("same"))).rows).toBeGreaterThan(0);
    await withHeader("newer", ({ migrations, ...header }) => ({
      ...header,
      migrations: [...(Array.isArray(migrations) ? migrations : []), more],
    }));
    await expect(restore(embedded, "newer", true)).rejects.toMatchObject({
      problem: "newer_schema",
    });
    const [first] = await readMigrations();
    await withHeader("other", (header) => ({
      ...header,
      migrations: [{ name: first?.name, checksum: "x" }],
    }));
    await expect(restore(embedded, "other", true)).rejects.toMatchObject({
      problem: "other_schema",
    });
    await withHeader("format", (header) => ({ ...header, version: 2 }));
    await expect(restore(embedded, "format", true)).rejects.toMatchObject({
      problem: "other_format",
    });
  });

  it("of an older version is brought up to date", async () => {
    const old = await open((await aPostgres()).url);
    const all = await readMigrations();
    const upTo = all.findIndex(({ name }) => name.startsWith("0009"));
    await migrate(old, all.slice(0, upTo));
    await rowsOf(
      old,
      `insert into tenants (tenant_id, name) values ('${ONE}', 'Old') returning name`,
    );
    await rowsOf(
      old,
      `insert into accounts (tenant_id, id, external_id, name, search_key, kind, language, country)
       values ('${ONE}', 'a', 'a', 'A', 'a', 'business', 'en', 'US') returning id`,
    );
    await backUp(old, "old");
    const target = await open((await aPostgres()).url);
    await restore(target, "old");
    expect(await rowsOf(target, "select name, look_tries from accounts")).toEqual([
      { name: "A", look_tries: 0 },
    ]);
    expect(await rowsOf(target, "select name from schema_migrations order by name")).toEqual(
      all.map(({ name }) => ({ name })),
    );
  });

  it("of one tenant moves it beside others, and leaves them alone", async () => {
    await backUp(server, "one", ONE);
    expect((await contentOf("one")).join()).not.toContain(TWO);
    const { url } = await aPostgres();
    const target = await open(url);
    await expect(restore(target, "one")).rejects.toMatchObject({ problem: "other_schema" });
    const db = await openDatabase({ databaseUrl: url });
    await seedDueBook(db, 5, AT, TWO);
    await db.close();
    await backUp(target, "two-before", TWO);
    await restore(target, "one");
    await backUp(target, "one-there", ONE);
    expect(await contentOf("one-there")).toEqual(await contentOf("one"));
    await expect(restore(target, "one")).rejects.toMatchObject({ problem: "tenant_is_there" });
    await rowsOf(target, `delete from invoices where tenant_id = '${ONE}' returning id`);
    await restore(target, "one", true);
    await backUp(target, "one-again", ONE);
    expect(await contentOf("one-again")).toEqual(await contentOf("one"));
    // Once it has moved it is taken out where it was, and its neighbour stays.
    expect(await removeTenant(target, ONE)).toBe((await contentOf("one")).filter(isRow).length);
    await backUp(target, "two-after", TWO);
    expect(await contentOf("two-after")).toEqual(await contentOf("two-before"));
    expect(await rowsOf(target, "select tenant_id::text as id from tenants")).toEqual([
      { id: TWO },
    ]);
    expect(await removeTenant(target, ONE)).toBe(0);
  });

  it("is made and brought back by gs, which says in a line what is in its way", async () => {
    const from = { DATABASE_URL: (await aPostgres()).url };
    const to = { DATABASE_URL: (await aPostgres()).url };
    const engine = await open(from.DATABASE_URL);
    await restore(engine, "first");
    const made = await gsHere(["backup", path("cli")], undefined, from);
    expect([made.code, made.err]).toEqual([0, ""]);
    expect(made.json()).toMatchObject({ tenant: null, holdsSecret: false });
    const restored = await gsHere(["restore", path("cli")], undefined, to);
    expect([restored.code, restored.err]).toEqual([0, ""]);
    expect(restored.out).toContain("GS_ENCRYPTION_KEY");
    const again = await gsHere(["restore", path("cli")], undefined, to);
    expect([again.code, again.out]).toEqual([2, ""]);
    expect(again.err).toMatch(/^gs restore: FILE: the database is in use[^\n]*--force[^\n]*\n$/);
    expect((await gsHere(["restore", path("cli"), "--force"], undefined, to)).code).toBe(0);
    const one = await gsHere(["backup", path("cli-one"), "--tenant", ONE], undefined, to);
    expect(one.json()).toMatchObject({ tenant: { id: ONE } });
    const unsure = await gsHere(["remove-tenant", "--tenant", ONE], undefined, to);
    expect([unsure.code, unsure.out]).toEqual([2, ""]);
    expect(unsure.err).toContain("--confirm");
    const sure = ["remove-tenant", "--tenant", ONE, "--confirm", ONE];
    expect((await gsHere(sure, undefined, to)).json()).toMatchObject({ tenant: { id: ONE } });
    const missing = await gsHere(["restore", path("no-such-file")], undefined, to);
    expect(missing.err).toBe("gs restore: FILE: there is no such file or folder\n");
  });

  it("is whole when made by a login that is no superuser, and refused where rows would be hidden", async () => {
    const { url, name } = await aPostgres();
    const login = `gs_login_${randomUUID().replaceAll("-", "")}`;
    const admin = postgres ?? "";
    await runOn(admin, `create role ${login} login nosuperuser nocreaterole password 'x'`);
    drops.push(() => runOn(admin, `drop role ${login}`));
    await runOn(admin, `alter database ${name} owner to ${login}`);
    await runOn(admin, `grant gs_app, gs_system, gs_privacy to ${login}`);
    const own = new URL(url);
    own.username = login;
    own.password = "x";
    const engine = await open(own.href);
    await restore(engine, "first");
    await backUp(engine, "own");
    expect(await contentOf("own")).toEqual(await contentOf("first"));
    await rowsOf(server, "select 1");
    await runOn(url, "drop policy owner_work on invoices");
    await expect(backUp(engine, "hidden")).rejects.toMatchObject({ problem: "hidden_rows" });
  });
});
