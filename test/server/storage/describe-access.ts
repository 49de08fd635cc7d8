import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import {
  createApiKey,
  ensureApiKey,
  findApiCaller,
  listApiKeys,
  revokeApiKey,
} from "../../../server/storage/api-keys.ts";
import {
  deleteIdempotencyKeysBefore,
  finishIdempotencyKey,
  takeIdempotencyKey,
} from "../../../server/storage/idempotency-keys.ts";
import { createLink, findLink, revokeLinks } from "../../../server/storage/links.ts";
import { ensureSetting, findSetting, setSetting } from "../../../server/storage/settings.ts";
import { ensureTenant, findTenant } from "../../../server/storage/tenants.ts";
import { accountId, aTenant, aTenantWith, at, NOON } from "./builders.ts";
import type { OpenDatabase } from "./describe-storage.ts";

const ACME = accountId("acme");
const LATER = at("2026-03-03T12:00:00Z");

export function describeAccess(db: OpenDatabase): void {
  describe("a link", () => {
    const aLink = async () => {
      const tenant = await aTenantWith(db(), ["acme"]);
      const body = { invoiceIds: ["inv-1"] };
      const link = { accountId: ACME, purpose: "customer_page", body, at: NOON, expiresAt: LATER };
      const token = await db().withTenant(tenant, (tx) => createLink(tx, link));
      return { tenant, token };
    };

    it("is found by its token until the moment it expires", async () => {
      const { tenant, token } = await aLink();
      const link = {
        ...{ tenantId: tenant, accountId: ACME, purpose: "customer_page" },
        ...{ body: { invoiceIds: ["inv-1"] }, expiresAt: LATER },
      };
      expect(await findLink(db(), token, NOON)).toEqual({ kind: "ok", link });
      expect(await findLink(db(), token, LATER)).toEqual({ kind: "expired", link });
      expect(await findLink(db(), `${token}x`, NOON)).toEqual({ kind: "unknown" });
    });

    it("reads as expired once it is revoked", async () => {
      const { tenant, token } = await aLink();
      const revoke = () =>
        db().withTenant(tenant, (tx) =>
          revokeLinks(tx, { accountId: ACME, purpose: "customer_page", at: NOON }),
        );
      expect(await revoke()).toBe(1);
      expect(await revoke()).toBe(0);
      expect(await findLink(db(), token, NOON)).toMatchObject({ kind: "expired" });
    });

    it("is stored without its token", async () => {
      const { tenant, token } = await aLink();
      const { rows } = await db().withTenant(tenant, (tx) =>
        sql`select l::text as line from links l`.execute(tx),
      );
      expect(token).toMatch(/^[\w-]{43}$/);
      expect(JSON.stringify(rows)).not.toContain(token);
    });
  });

  describe("an API key", () => {
    it("names its tenant and role until it is revoked, and is stored without its text", async () => {
      const tenant = await aTenant(db());
      const made = await db().withTenant(tenant, (tx) =>
        createApiKey(tx, { name: "flow", role: "automation", at: NOON }),
      );
      const caller = { tenantId: tenant, keyId: made.id, name: "flow", role: "automation" };
      expect(await findApiCaller(db(), made.key)).toEqual(caller);
      await db().withTenant(tenant, async (tx) => {
        expect(JSON.stringify(await listApiKeys(tx))).not.toContain(made.key);
        expect(await revokeApiKey(tx, made.id, NOON)).toBe(true);
        expect(await revokeApiKey(tx, made.id, NOON)).toBe(false);
      });
      expect(await findApiCaller(db(), made.key)).toBeNull();
    });

    it("that the operator chose stays one key, and belongs to one tenant", async () => {
      const [tenant, other] = [await aTenant(db()), await aTenant(db())];
      const chosen = `chosen-${tenant}`;
      const ensure = (whose: string) =>
        db().withTenant(whose, (tx) =>
          ensureApiKey(tx, chosen, { name: "n", role: "r", at: NOON }),
        );
      expect(await ensure(tenant)).toBe(await ensure(tenant));
      await expect(ensure(other)).rejects.toThrow();
    });
  });

  describe("an idempotency key", () => {
    const request = { key: "k-1", requestHash: "h-1", at: NOON };

    it("lets one of two simultaneous requests work and hands its answer to the other", async () => {
      const tenant = await aTenant(db());
      let worked = 0;
      const handle = () =>
        db().withTenant(tenant, async (tx) => {
          const taken = await takeIdempotencyKey(tx, request);
          if (taken.kind !== "new") return taken;
          worked += 1;
          await finishIdempotencyKey(tx, "k-1", { status: 201, response: { id: 7 } });
          return taken;
        });
      const answers = await Promise.all([handle(), handle(), handle()]);
      expect(worked).toBe(1);
      const replay = { kind: "replay", status: 201, response: { id: 7 } };
      expect(answers.filter(({ kind }) => kind === "replay")).toEqual([replay, replay]);
    });

    it("is refused for another request, and free again after a failure or its time", async () => {
      const tenant = await aTenant(db());
      const failed = db().withTenant(tenant, async (tx) => {
        await takeIdempotencyKey(tx, request);
        throw new Error("rolled back");
      });
      await expect(failed).rejects.toThrow("rolled back");
      await db().withTenant(tenant, async (tx) => {
        expect(await takeIdempotencyKey(tx, request)).toEqual({ kind: "new" });
        expect(await takeIdempotencyKey(tx, request)).toEqual({ kind: "in_progress" });
        const other = { ...request, requestHash: "h-2" };
        expect(await takeIdempotencyKey(tx, other)).toEqual({ kind: "different_request" });
        expect(await deleteIdempotencyKeysBefore(tx, LATER)).toBe(1);
      });
    });
  });

  it("a setting is made once, however many ask for it", async () => {
    const name = `secret-${await aTenant(db())}`;
    const ask = (value: string) => db().withSystem((tx) => ensureSetting(tx, name, () => value));
    const answers = await Promise.all(["a", "b", "c"].map(ask));
    expect(new Set(answers).size).toBe(1);
  });

  it("a setting can be changed, and is what it was last set to", async () => {
    const name = `ahead-${await aTenant(db())}`;
    const asked = db().withSystem(async (tx) => {
      expect(await findSetting(tx, name)).toBeNull();
      await setSetting(tx, name, "1");
      await setSetting(tx, name, "2");
      return findSetting(tx, name);
    });
    expect(await asked).toBe("2");
  });

  it("a tenant is made once and can be read by its own work", async () => {
    const id = await aTenant(db());
    const again = await db().withSystem((tx) => ensureTenant(tx, { id, name: "Other" }));
    expect(again).toBe(false);
    const own = await db().withTenant(id, (tx) => findTenant(tx, id));
    expect(own).toEqual({ id, name: "Test" });
  });
}
