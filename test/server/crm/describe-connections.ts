import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import type { CrmChange } from "../../../adapters/crm-change.ts";
import type { CrmSignal } from "../../../adapters/port.ts";
import { HOUR_MS, instant } from "../../../core/time/instant.ts";
import {
  ConnectedElsewhere,
  disconnect,
  findConnection,
  markReconnect,
  saveGrant,
} from "../../../server/crm/connections.ts";
import { chooseMatch, findMatches } from "../../../server/crm/find-matches.ts";
import { receiveSignals } from "../../../server/crm/receive-signals.ts";
import { tokenSourceOf } from "../../../server/crm/token-source.ts";
import { sealKeyOf } from "../../../server/security/seal.ts";
import type { Database } from "../../../server/storage/connect.ts";
import { listConnections } from "../../../server/storage/crm-connections.ts";
import { findInbox } from "../../../server/storage/crm-inbox.ts";
import { findRecords } from "../../../server/storage/crm-records.ts";
import { ensureAccounts } from "../../../server/storage/ensure-accounts.ts";
import { findCurrentPolicyVersion } from "../../../server/storage/policies.ts";
import { storeRecords } from "../../../server/storage/store-crm-records.ts";
import type { Tx } from "../../../server/storage/tx.ts";
import { accountId, anAccount, aTenant, aTenantWith } from "../storage/builders.ts";
import { aConnection, aGrant, type CrmServer, crmServer } from "./support.ts";

const EARLY = instant("2026-03-04T10:00:00Z");
const LATE = instant("2026-03-04T11:00:00Z");

export function describeConnections(db: () => Database): void {
  let server: CrmServer;
  beforeEach(() => {
    server = crmServer(db());
  });

  describe("a connection", () => {
    it("makes a book with a policy, and whoever consented is its admin", async () => {
      const made = await aConnection(server);
      expect(made).toMatchObject({
        state: "active",
        roles: { "u-1": "admin" },
        scopes: ["a", "b"],
      });
      const version = await db().withTenant(made.tenantId, findCurrentPolicyVersion);
      expect(version).toBe(1);
      expect(await findConnection(db(), "hubspot", made.externalId)).toEqual({
        ...made,
      });
      expect(await findConnection(db(), "hubspot", "another")).toBeNull();
      expect(await findConnection(db(), "zendesk", made.externalId)).toBeNull();
    });

    it("keeps its book and its admins when it is made again by another user", async () => {
      const first = await aConnection(server);
      await disconnect({ ...server.deps, crm: { ...server.deps.crm, apps: {} } }, first, {
        keepFields: true,
      });
      expect((await findConnection(db(), "hubspot", first.externalId))?.state).toBe("disconnected");
      const grant = aGrant(server.clock, { externalId: first.externalId });
      const again = await saveGrant(server.deps, {
        crm: "hubspot",
        grant,
        name: "New name",
        installedBy: "u-2",
      });
      expect(again).toMatchObject({
        ...{ id: first.id, tenantId: first.tenantId, state: "active", name: "New name" },
        roles: { "u-1": "admin", "u-2": "admin" },
      });
    });

    it("does not move to another tenant's book", async () => {
      const { externalId } = await aConnection(server);
      const other = await aTenant(db());
      const save = {
        crm: "hubspot",
        grant: aGrant(server.clock, { externalId }),
        name: "x",
      } as const;
      const moved = saveGrant(server.deps, { ...save, tenantId: other, installedBy: null });
      await expect(moved).rejects.toThrow(ConnectedElsewhere);
    });

    it("is seen by its own tenant alone", async () => {
      const mine = await aConnection(server);
      const theirs = await aConnection(server);
      const seen = await db().withTenant(mine.tenantId, listConnections);
      expect(seen.map(({ id }) => id)).toEqual([mine.id]);
      const moved = db().withTenant(mine.tenantId, (tx) =>
        sql`update crm_connections set tenant_id = ${theirs.tenantId}`.execute(tx),
      );
      await expect(moved).rejects.toThrow(/row-level security/);
    });

    it.each(["tokens", "settings", "name", "roles", "trouble"])(
      "keeps its %s from work that crosses tenants",
      async (column) => {
        const peek = db().withSystem((tx) =>
          sql`select ${sql.ref(column)} from crm_connections`.execute(tx),
        );
        await expect(peek).rejects.toThrow(/permission denied/);
      },
    );

    it.each(["crm_records", "crm_cursors", "crm_exports", "crm_links"])(
      "keeps %s from work that crosses tenants",
      async (table) => {
        const peek = db().withSystem((tx) => sql`select 1 from ${sql.table(table)}`.execute(tx));
        await expect(peek).rejects.toThrow(/permission denied/);
      },
    );

    // What failed too often is counted over all tenants; what it says is not read.
    it.each([
      ["crm_outbox", "write"],
      ["crm_outbox", "error"],
      ["crm_inbox", "into_ref"],
    ])("keeps %s.%s from work that crosses tenants", async (table, column) => {
      const peek = db().withSystem((tx) =>
        sql`select ${sql.ref(column)} from ${sql.table(table)}`.execute(tx),
      );
      await expect(peek).rejects.toThrow(/permission denied/);
    });
  });

  describe("a token", () => {
    it("is stored sealed, and in another row opens no more", async () => {
      const mine = await aConnection(server);
      const theirs = await aConnection(server);
      const stored = await db().withTenant(mine.tenantId, async (tx) => {
        const { rows } = await sql<{ hex: string }>`
          select encode(tokens, 'hex') as hex from crm_connections`.execute(tx);
        return rows[0]?.hex ?? "";
      });
      expect(Buffer.from(stored, "hex").includes(Buffer.from("access-0"))).toBe(false);
      await db().withTenant(theirs.tenantId, (tx) =>
        sql`update crm_connections set tokens = decode(${stored}, 'hex')`.execute(tx),
      );
      expect(await tokenSourceOf(server.deps, mine).current()).toEqual({
        ok: true,
        value: "access-0",
      });
      await expect(tokenSourceOf(server.deps, theirs).current()).rejects.toThrow(/altered/);
    });

    it("is the same until shortly before it ends, then renewed once for all who ask", async () => {
      const connection = await aConnection(server);
      const source = tokenSourceOf(server.deps, connection);
      expect(await source.current()).toEqual({ ok: true, value: "access-0" });
      server.clock.advance(HOUR_MS / 2 - 90_000);
      const asked = await Promise.all([1, 2, 3, 4].map(() => source.current()));
      expect(new Set(asked.map((each) => each.ok && each.value))).toEqual(new Set(["access-1"]));
      expect(server.fake.refreshed).toEqual(["refresh-0"]);
    });

    it("is renewed with the newest refresh token when the CRM refused it", async () => {
      const source = tokenSourceOf(server.deps, await aConnection(server));
      expect(await source.renew("access-0")).toEqual({ ok: true, value: "access-1" });
      // Refused to somebody who did not know yet: the new one is handed out, not a third one made.
      expect(await source.renew("access-0")).toEqual({ ok: true, value: "access-1" });
      expect(await source.renew("access-1")).toEqual({ ok: true, value: "access-2" });
      expect(server.fake.refreshed).toEqual(["refresh-0", "refresh-1"]);
    });

    it("that can't be renewed is refused, and can be tried again at once", async () => {
      const source = tokenSourceOf(server.deps, await aConnection(server));
      server.fake.refusing = { kind: "unauthorized", detail: "revoked" };
      expect(await source.renew("access-0")).toMatchObject({ error: { kind: "unauthorized" } });
      server.fake.refusing = null;
      expect(await source.renew("access-0")).toEqual({ ok: true, value: "access-1" });
    });

    it("opens after a new key was put in front of the one it was sealed with", async () => {
      const connection = await aConnection(server);
      const { crm } = server.deps;
      const newer = sealKeyOf("another key for tests, long enough to be one");
      const rotated = {
        ...server.deps,
        crm: { ...crm, sealKeys: [newer, ...crm.sealKeys] as const },
      };
      expect(await tokenSourceOf(rotated, connection).current()).toMatchObject({ ok: true });
    });

    it("is gone once the connection is given up", async () => {
      const connection = await aConnection(server);
      await receiveSignals(server.deps, connection, [{ kind: "uninstalled", at: EARLY }]);
      const source = tokenSourceOf(server.deps, connection);
      expect(await source.current()).toMatchObject({ error: { kind: "unauthorized" } });
      expect(server.fake.refreshed).toEqual([]);
    });
  });

  describe("a notice", () => {
    const changed = (id: string, at = EARLY): CrmSignal => ({
      ...{ kind: "changed", noun: "company", at },
      ref: { object: "0-2", id },
    });
    const gone = (id: string, why: "deleted" | "erased", at = EARLY): CrmSignal => ({
      ...{ kind: "gone", noun: "company", at, why },
      ref: { object: "0-2", id },
    });
    const inboxOf = ({ tenantId, id }: { tenantId: string; id: string }) =>
      db().withTenant(tenantId, (tx) => findInbox(tx, id, { now: server.clock.now(), limit: 50 }));

    it("is kept once for each record, the latest of it", async () => {
      const connection = await aConnection(server);
      await receiveSignals(server.deps, connection, [
        changed("1"),
        changed("2"),
        changed("1", LATE),
      ]);
      await receiveSignals(server.deps, connection, [changed("1", EARLY), changed("2", LATE)]);
      const inbox = await inboxOf(connection);
      expect(inbox.map(({ ref, at }) => [ref.id, at])).toEqual([
        ["1", LATE],
        ["2", LATE],
      ]);
    });

    it("of a privacy request stands over any other, before or after it", async () => {
      const connection = await aConnection(server);
      await receiveSignals(server.deps, connection, [
        gone("1", "erased"),
        gone("1", "deleted", LATE),
      ]);
      await receiveSignals(server.deps, connection, [changed("1", LATE)]);
      await receiveSignals(server.deps, connection, [gone("2", "deleted", LATE)]);
      await receiveSignals(server.deps, connection, [gone("2", "erased", EARLY)]);
      expect((await inboxOf(connection)).map(({ what }) => what)).toEqual(["erased", "erased"]);
    });

    it("of a removal gives the connection up", async () => {
      const connection = await aConnection(server);
      await receiveSignals(server.deps, connection, [
        changed("1"),
        { kind: "uninstalled", at: LATE },
      ]);
      const found = await findConnection(db(), "hubspot", connection.externalId);
      expect(found).toMatchObject({ state: "disconnected", trouble: "removed in the CRM" });
    });

    it("does not bring a connection back that waits for an admin", async () => {
      const connection = await aConnection(server);
      await markReconnect(server.deps, connection, "the CRM refuses our token");
      await receiveSignals(server.deps, connection, [changed("1")]);
      const found = await findConnection(db(), "hubspot", connection.externalId);
      expect(found).toMatchObject({ state: "reconnect", trouble: "the CRM refuses our token" });
    });
  });

  describe("a record's account", () => {
    const company = (id: string, name: string, emails: readonly string[] = []): CrmChange => ({
      kind: "company",
      ref: { object: "0-2", id },
      changedAt: EARLY,
      ...{ name, emails, phones: [], attributes: {} },
    });

    it("is unknown, none, several to choose from, and exact once somebody chose", async () => {
      const connection = await aConnection(server);
      const ref = { object: "0-2", id: "1" };
      const inTenant = <T>(work: (tx: Tx) => Promise<T>) =>
        db().withTenant(connection.tenantId, work);
      expect(await inTenant((tx) => findMatches(tx, connection.id, ref))).toEqual({
        kind: "unknown_record",
      });
      const changes = [
        company("1", "Globex"),
        company("2", "Acme Ltd"),
        company("3", "Other", ["ana@example.com"]),
      ];
      await inTenant((tx) => storeRecords(tx, connection.id, { changes, now: EARLY }));
      expect(await inTenant((tx) => findMatches(tx, connection.id, ref))).toEqual({ kind: "none" });
      await seedAccounts(db(), connection.tenantId);
      for (const id of ["2", "3"]) {
        const alike = await inTenant((tx) => findMatches(tx, connection.id, { object: "0-2", id }));
        expect(alike).toEqual({ kind: "several", accountIds: ["acme", "acme2"] });
      }
      const choose = (id: string, account: string) =>
        inTenant((tx) =>
          chooseMatch(tx, connection.id, { object: "0-2", id }, accountId(account), "u-1"),
        );
      expect(await choose("2", "nobody")).toBe(false);
      expect(await choose("9", "acme")).toBe(false);
      expect(await choose("2", "acme")).toBe(true);
      expect(
        await inTenant((tx) => findMatches(tx, connection.id, { object: "0-2", id: "2" })),
      ).toEqual({
        ...{ kind: "exact", accountId: "acme" },
      });
    });

    it("is not found under another tenant's connection", async () => {
      const mine = await aConnection(server);
      const theirs = await aTenantWith(db(), ["acme"]);
      await db().withTenant(mine.tenantId, (tx) =>
        storeRecords(tx, mine.id, { changes: [company("1", "Acme")], now: EARLY }),
      );
      const ref = { object: "0-2", id: "1" };
      const seen = await db().withTenant(theirs, (tx) => findMatches(tx, mine.id, ref));
      expect(seen).toEqual({ kind: "unknown_record" });
      const rows = await db().withTenant(theirs, (tx) => findRecords(tx, randomUUID(), ["0-2/1"]));
      expect(rows).toEqual([]);
    });
  });
}

async function seedAccounts(db: Database, tenant: string): Promise<void> {
  const rows = ["acme", "acme2"].map((id) => ({
    externalId: `ext-${id}`,
    account: anAccount({ id }),
  }));
  await db.withTenant(tenant, (tx) => ensureAccounts(tx, rows));
}
