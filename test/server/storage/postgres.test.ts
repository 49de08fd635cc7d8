import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, describe, expect, it } from "vitest";
import { wakeAccounts } from "../../../server/storage/accounts.ts";
import { openDatabase } from "../../../server/storage/connect.ts";
import { claimDueAccounts } from "../../../server/storage/due-accounts.ts";
import { MissingPrivileges } from "../../../server/storage/migrate.ts";
import {
  createTestPostgres,
  findTestPostgres,
  openTestPostgres,
  runOn,
} from "../../support/database.ts";
import { accountId, aTenantWith, NOON } from "./builders.ts";
import { describeStorage } from "./describe-storage.ts";

const server = await findTestPostgres();

if (server === null) {
  console.warn("PostgreSQL tests skipped: none answers; start one or set TEST_DATABASE_URL");
  describe.skip("storage on PostgreSQL", () => {
    it("passes the storage contract", () => undefined);
  });
} else {
  describeStorage("PostgreSQL", () => openTestPostgres(server));
  describePostgres(server);
}

function describePostgres(serverUrl: string): void {
  describe("PostgreSQL", () => {
    const cleanups: (() => Promise<unknown>)[] = [];
    afterAll(async () => {
      for (const cleanup of cleanups.reverse()) await cleanup();
    });
    const anEmptyDatabase = async () => {
      const created = await createTestPostgres(serverUrl);
      cleanups.push(created.drop);
      return created;
    };

    it("is set up once by processes that start at the same moment", async () => {
      const { url } = await anEmptyDatabase();
      const opening = [1, 2, 3, 4].map(() => openDatabase({ databaseUrl: url }));
      for (const database of await Promise.all(opening)) await database.close();
    });

    it("skips an account that somebody is working on instead of waiting for it", async () => {
      const db = await openTestPostgres(serverUrl);
      cleanups.push(db.close);
      const tenant = await aTenantWith(db, ["busy", "free"]);
      const ids = ["busy", "free"].map(accountId);
      await db.withTenant(tenant, (tx) => wakeAccounts(tx, ids, NOON));

      const held = Promise.withResolvers<void>();
      const locked = Promise.withResolvers<void>();
      const holder = db.withTenant(tenant, async (tx) => {
        await sql`select from accounts where id = 'busy' for update`.execute(tx);
        locked.resolve();
        await held.promise;
      });
      await locked.promise;
      const request = { tenantId: tenant, workerId: "w", limit: 10, leaseMs: 1_000, now: NOON };
      const claims = await claimDueAccounts(db, request);
      held.resolve();
      await holder;
      expect(claims.map((each) => each.accountId)).toEqual(["free"]);
    });

    it("serves a login that is no superuser, and says what to grant one that may not", async () => {
      const { name, url } = await anEmptyDatabase();
      const login = `gs_login_${randomUUID().replaceAll("-", "")}`;
      await runOn(serverUrl, `create role ${login} login nosuperuser nocreaterole password 'x'`);
      cleanups.splice(-1, 0, () => runOn(serverUrl, `drop role ${login}`));
      await runOn(serverUrl, `alter database ${name} owner to ${login}`);
      const own = new URL(url);
      own.username = login;
      own.password = "x";

      const refused = openDatabase({ databaseUrl: own.href });
      await expect(refused).rejects.toThrow(MissingPrivileges);
      await expect(refused).rejects.toThrow(/grant gs_app, gs_system, gs_privacy to/);

      await runOn(serverUrl, `grant gs_app, gs_system, gs_privacy to ${login}`);
      const db = await openDatabase({ databaseUrl: own.href });
      const tenant = await aTenantWith(db, ["acme"]);
      await db.withTenant(tenant, (tx) => wakeAccounts(tx, [accountId("acme")], NOON));
      const request = { tenantId: tenant, workerId: "w", limit: 10, leaseMs: 1_000, now: NOON };
      expect(await claimDueAccounts(db, request)).toHaveLength(1);
      await db.close();
    });

    it("survives a connection that the server ended while nobody used it", async () => {
      const { name, url } = await anEmptyDatabase();
      const errors: Error[] = [];
      const onIdleError = (error: Error) => errors.push(error);
      const db = await openDatabase({ databaseUrl: url, onIdleError });
      await db.ping();
      await runOn(
        serverUrl,
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
      );
      await expect.poll(() => errors.length).toBeGreaterThan(0);
      await db.ping();
      await db.close();
    });
  });
}
