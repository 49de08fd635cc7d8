import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { instant } from "../../../core/time/instant.ts";
import { parseProvider } from "../../../server/providers/kinds.ts";
import { findProvider, saveProvider } from "../../../server/providers/provider-book.ts";
import { rotateSeals } from "../../../server/security/rotate-seals.ts";
import { sealKeyOf } from "../../../server/security/seal.ts";
import type { Database } from "../../../server/storage/connect.ts";
import { SEALED_COLUMNS } from "../../../server/storage/sealed-secrets.ts";
import { ensureTenant } from "../../../server/storage/tenants.ts";
import { openTestDatabase } from "../../support/database.ts";

const OLD = sealKeyOf("the key of last year, long enough to be one");
const NEW = sealKeyOf("the key of this year, long enough to be one");
const TENANTS = [randomUUID(), randomUUID()];
const URL = "smtps://us:hush@mail.acme.example";

describe("changing the master key", () => {
  let db: Database;
  beforeAll(async () => {
    db = await openTestDatabase();
    const told = parseProvider("smtp", {
      settings: { from: "billing@acme.example" },
      secrets: { url: URL },
    });
    for (const id of TENANTS) {
      await db.withSystem((tx) => ensureTenant(tx, { id, name: "Sealed" }));
      const at = instant("2026-03-04T12:00:00Z");
      await db.withTenant(id, (tx) =>
        saveProvider(tx, [OLD], { kind: "smtp", newId: randomUUID(), told, at }),
      );
    }
  });
  afterAll(() => db.close());

  it("wraps every company's secrets anew, and says when the old key may go", async () => {
    const tried = await rotateSeals(db, [NEW, OLD], { dryRun: true });
    expect(tried).toMatchObject({ secrets: 2, current: 0, rewrapped: 2, oldKeysMayGo: false });
    expect(await rotateSeals(db, [NEW], { dryRun: false })).toMatchObject({
      ...{ rewrapped: 0, oldKeysMayGo: false },
      unopened: [{ key: OLD.id }, { key: OLD.id, where: expect.stringMatching(/^providers\//) }],
    });
    const done = await rotateSeals(db, [NEW, OLD], { dryRun: false });
    expect(done).toMatchObject({ key: NEW.id, rewrapped: 2, unopened: [], oldKeysMayGo: true });
    expect(await rotateSeals(db, [NEW], { dryRun: false })).toMatchObject({ current: 2 });
    for (const id of TENANTS) {
      const found = await db.withTenant(id, (tx) => findProvider(tx, [NEW], "smtp"));
      expect(found?.told.secrets.url).toBe(URL);
    }
  });

  it("knows every column that holds bytes", async () => {
    const { rows } = await db.withSystem((tx) =>
      sql<{ place: string }>`select c.relname || '.' || a.attname as place
        from pg_attribute a join pg_class c on c.oid = a.attrelid
        join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and c.relkind = 'r' and a.atttypid = 'bytea'::regtype
        order by 1`.execute(tx),
    );
    const known = SEALED_COLUMNS.map(({ table, column }) => `${table}.${column}`);
    expect(rows.map(({ place }) => place)).toEqual(known.toSorted());
  });
});
