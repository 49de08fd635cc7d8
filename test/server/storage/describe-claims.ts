import { describe, expect, it } from "vitest";
import { findAccount, setNextLook, wakeAccounts } from "../../../server/storage/accounts.ts";
import { type Claim, claimDueAccounts, finishClaim } from "../../../server/storage/due-accounts.ts";
import { listTenantsWithDueAccounts } from "../../../server/storage/due-tenants.ts";
import { accountId, aTenantWith, at } from "./builders.ts";
import type { OpenDatabase } from "./describe-storage.ts";

const NINE = at("2026-03-02T09:00:00Z");
const NOON = at("2026-03-02T12:00:00Z");
const AFTER_LEASE = at("2026-03-02T12:01:00Z");
const LEASE_MS = 60_000;

export function describeClaims(db: OpenDatabase): void {
  /** Accounts of one tenant, due at nine. */
  const dueAccounts = async (ids: readonly string[]) => {
    const tenant = await aTenantWith(db(), ids);
    await db().withTenant(tenant, (tx) => wakeAccounts(tx, ids.map(accountId), NINE));
    return tenant;
  };
  const claim = async (workerId: string, now = NOON, limit = 100) => {
    const claims: Claim[] = [];
    for (const { tenantId } of await listTenantsWithDueAccounts(db(), now)) {
      const request = { tenantId, workerId, limit, leaseMs: LEASE_MS, now };
      claims.push(...(await claimDueAccounts(db(), request)));
    }
    return claims;
  };
  const finishAll = async (now = NOON) => {
    for (const each of await claim("cleaner", now, 1_000)) {
      await db().withTenant(each.tenantId, (tx) => finishClaim(tx, each, null));
    }
  };

  describe("a claim of due accounts", () => {
    it("takes what is due, the longest due first, and not what is due later", async () => {
      const tenant = await dueAccounts(["a", "b", "c"]);
      await db().withTenant(tenant, async (tx) => {
        await setNextLook(tx, accountId("b"), at("2026-03-02T08:00:00Z"));
        await setNextLook(tx, accountId("c"), at("2026-03-02T12:00:00.001Z"));
      });
      const first = await claim("w", NOON, 1);
      expect(first.map((each) => each.accountId)).toEqual(["b"]);
      expect((await claim("w")).map((each) => each.accountId)).toEqual(["a"]);
      expect(await claim("w")).toEqual([]);
      await finishAll(AFTER_LEASE);
    });

    it("gives each account to exactly one of many workers asking at once", async () => {
      const ids = Array.from({ length: 300 }, (_, index) => `acc-${index}`);
      await dueAccounts(ids);
      const work = async (workerId: string) => {
        const won: string[] = [];
        for (;;) {
          const claims = await claim(workerId, NOON, 7);
          if (claims.length === 0) return won;
          won.push(...claims.map((each) => each.accountId));
        }
      };
      const won = (await Promise.all(["1", "2", "3", "4", "5", "6"].map(work))).flat();
      expect(won.sort()).toEqual([...ids].sort());
      await finishAll(AFTER_LEASE);
    });

    it("is over when its lease is, and then its owner can no longer finish it", async () => {
      const tenant = await dueAccounts(["acme"]);
      const [lost] = await claim("slow");
      expect(await claim("fast")).toEqual([]);
      const [taken] = await claim("fast", AFTER_LEASE);
      if (lost === undefined || taken === undefined) throw new Error("nothing was claimed");
      expect(taken.version).toBe(lost.version + 1);
      expect([lost.tries, taken.tries]).toEqual([1, 2]);

      await db().withTenant(tenant, async (tx) => {
        expect(await finishClaim(tx, lost, null)).toBe(false);
        expect(await finishClaim(tx, taken, AFTER_LEASE)).toBe(true);
        expect(await finishClaim(tx, taken, null)).toBe(false);
        expect(await findAccount(tx, accountId("acme"))).toMatchObject({ nextLookAt: AFTER_LEASE });
      });
      await finishAll(AFTER_LEASE);
    });

    it("cannot be finished by another tenant", async () => {
      await dueAccounts(["acme"]);
      const other = await aTenantWith(db(), ["acme"]);
      const [won] = await claim("w");
      if (won === undefined) throw new Error("nothing was claimed");
      expect(await db().withTenant(other, (tx) => finishClaim(tx, won, null))).toBe(false);
      await finishAll(AFTER_LEASE);
    });
  });

  it("waking accounts brings a look forward and never puts one off", async () => {
    const tenant = await aTenantWith(db(), ["a", "b", "c"]);
    const looks = await db().withTenant(tenant, async (tx) => {
      await setNextLook(tx, accountId("a"), NINE);
      await setNextLook(tx, accountId("b"), AFTER_LEASE);
      expect(await wakeAccounts(tx, ["a", "b", "c"].map(accountId), NOON)).toBe(3);
      return Promise.all(["a", "b", "c"].map((id) => findAccount(tx, accountId(id))));
    });
    expect(looks.map((each) => each?.nextLookAt)).toEqual([NINE, NOON, NOON]);
    await finishAll();
  });
}
