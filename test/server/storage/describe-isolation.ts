import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { findAccounts } from "../../../server/storage/accounts.ts";
import { loadFacts } from "../../../server/storage/facts.ts";
import { listTenants } from "../../../server/storage/tenants.ts";
import { accountId, aTenantWith } from "./builders.ts";
import type { OpenDatabase } from "./describe-storage.ts";

const TENANT_TABLES = sql<{ table: string; forced: boolean; walled: boolean }>`
  select c.relname as "table", c.relrowsecurity and c.relforcerowsecurity as forced,
    exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'tenant_wall') as walled
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind = 'r'
    and c.relname not in ('schema_migrations', 'settings')`;

export function describeIsolation(db: OpenDatabase): void {
  describe("a tenant", () => {
    it("sees its own accounts and nobody else's", async () => {
      const mine = await aTenantWith(db(), ["acme"]);
      const theirs = await aTenantWith(db(), ["globex"]);

      const found = await db().withTenant(mine, (tx) => findAccounts(tx, { limit: 10 }));
      expect(found.items.map(({ id }) => id)).toEqual(["acme"]);
      expect(await db().withTenant(theirs, (tx) => loadFacts(tx, accountId("acme")))).toBeNull();
    });

    it("sees no other tenant's row through raw SQL either", async () => {
      const mine = await aTenantWith(db(), ["acme"]);
      const theirs = await aTenantWith(db(), ["globex"]);

      const rows = await db().withTenant(mine, async (tx) => {
        return (await sql`select * from accounts where tenant_id = ${theirs}`.execute(tx)).rows;
      });
      expect(rows).toEqual([]);
    });

    it("cannot write a row into another tenant", async () => {
      const mine = await aTenantWith(db(), ["acme"]);
      const theirs = await aTenantWith(db(), ["globex"]);

      const smuggled = db().withTenant(mine, (tx) =>
        sql`insert into holds (tenant_id, id, account_id, kind, from_on, reason, set_by)
          values (${theirs}, 'x', 'globex', 'pause', '2026-01-01', 'r', 's')`.execute(tx),
      );
      await expect(smuggled).rejects.toThrow(/row-level security/);
      const moved = db().withTenant(mine, (tx) =>
        sql`update accounts set tenant_id = ${theirs} where id = 'acme'`.execute(tx),
      );
      await expect(moved).rejects.toThrow(/row-level security/);
    });

    it("cannot switch its wall off or reach another table's owner", async () => {
      const mine = await aTenantWith(db(), ["acme"]);
      const disable = db().withTenant(mine, (tx) =>
        sql`alter table accounts disable row level security`.execute(tx),
      );
      await expect(disable).rejects.toThrow(/must be owner/);
    });

    it("must be a UUID, so that an empty setting can never mean every tenant", async () => {
      await expect(db().withTenant("", async () => 1)).rejects.toThrow(/UUID/);
    });

    it("is not remembered by the connection after its transaction", async () => {
      await aTenantWith(db(), ["acme"]);
      const seen = await db().withSystem(async (tx) => {
        return (await sql`select gs_tenant() as tenant, current_user as role`.execute(tx)).rows;
      });
      expect(seen).toEqual([{ tenant: null, role: "gs_system" }]);
    });
  });

  describe("every table", () => {
    it("is behind a forced tenant wall", async () => {
      const { rows } = await db().withSystem((tx) => TENANT_TABLES.execute(tx));
      expect(rows.length).toBeGreaterThan(15);
      expect(rows.filter(({ forced, walled }) => !forced || !walled)).toEqual([]);
    });
  });

  describe("a system transaction", () => {
    it("lists tenants but reads no customer's name, money or timeline", async () => {
      const tenant = await aTenantWith(db(), ["acme"]);
      const tenants = await db().withSystem(listTenants);
      expect(tenants.map(({ id }) => id)).toContain(tenant);
      for (const column of ["name from accounts", "1 from invoices", "body from timeline"]) {
        const peek = db().withSystem((tx) => sql`select ${sql.raw(column)}`.execute(tx));
        await expect(peek, column).rejects.toThrow(/permission denied/);
      }
    });
  });

  describe("a transaction", () => {
    it("is undone as a whole when its work throws", async () => {
      const tenant = await aTenantWith(db(), ["acme"]);
      const failed = db().withTenant(tenant, async (tx) => {
        await sql`update accounts set name = 'changed'`.execute(tx);
        throw new Error("stop");
      });
      await expect(failed).rejects.toThrow("stop");
      const { items } = await db().withTenant(tenant, (tx) => findAccounts(tx, { limit: 1 }));
      expect(items[0]?.name).toBe("Acme Ltd");
    });

    it("refuses to be opened inside another instead of waiting for itself", async () => {
      const tenant = await aTenantWith(db(), ["acme"]);
      const nested = db().withTenant(tenant, () => db().withSystem(async () => 1));
      await expect(nested).rejects.toThrow(/already open/);
      // Work started in a transaction but running after it is on its own again.
      const later = await db().withTenant(tenant, async () => ({ start: () => db().ping() }));
      await later.start();
    });

    it("keeps concurrent read-modify-writes apart", async () => {
      const tenant = await aTenantWith(db(), ["acme"]);
      const addOne = () =>
        db().withTenant(tenant, async (tx) => {
          const { rows } = await sql<{ n: number }>`
            select look_version as n from accounts where id = 'acme' for update`.execute(tx);
          const next = (rows[0]?.n ?? 0) + 1;
          await sql`update accounts set look_version = ${next} where id = 'acme'`.execute(tx);
        });
      await Promise.all(Array.from({ length: 20 }, addOne));
      const { rows } = await db().withTenant(tenant, (tx) =>
        sql`select look_version as n from accounts`.execute(tx),
      );
      expect(rows).toEqual([{ n: 20 }]);
    });
  });
}
