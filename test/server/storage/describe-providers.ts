import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { newId } from "../../../server/deps.ts";
import {
  findProvider,
  listProviders,
  removeProvider,
  saveProvider,
} from "../../../server/providers/provider-book.ts";
import { SealBroken, type SealKeys, sealKeyOf } from "../../../server/security/seal.ts";
import { findProviderOwner, listProviderOwners } from "../../../server/storage/providers.ts";
import { aTenant, at, NOON } from "./builders.ts";
import type { OpenDatabase } from "./describe-storage.ts";

const KEYS: SealKeys = [sealKeyOf("a key for tests that is long enough")];
const URL = "smtps://us:hush@mail.example.com";
const told = (from: string) => ({ settings: { from }, secrets: { url: URL } });

export function describeProviders(db: OpenDatabase): void {
  describe("a tenant's provider", () => {
    const save = (tenant: string, from = "billing@acme.example", when = NOON) =>
      db().withTenant(tenant, (tx) =>
        saveProvider(tx, KEYS, { kind: "smtp", newId: newId(), told: told(from), at: when }),
      );
    const find = (tenant: string, keys: SealKeys = KEYS) =>
      db().withTenant(tenant, (tx) => findProvider(tx, keys, "smtp"));

    it("is found with its secrets opened, by its own tenant alone", async () => {
      const [mine, other] = [await aTenant(db()), await aTenant(db())];
      const id = await save(mine);
      const opened = { id, kind: "smtp", version: 1, told: told("billing@acme.example") };
      expect(await find(mine)).toEqual(opened);
      expect(await find(other)).toBeNull();
      expect(await findProviderOwner(db(), id)).toEqual({ tenantId: mine, id, kind: "smtp" });
      expect(await findProviderOwner(db(), "not-an-id")).toBeNull();
      expect(await listProviderOwners(db(), "smtp")).toContainEqual({
        ...{ tenantId: mine, id },
        kind: "smtp",
      });
    });

    it("keeps its address and gets another version when its settings change", async () => {
      const tenant = await aTenant(db());
      const id = await save(tenant);
      expect(await save(tenant, "pay@acme.example", at("2026-03-05T12:00:00Z"))).toBe(id);
      expect(await find(tenant)).toMatchObject({
        version: 2,
        told: { settings: { from: "pay@acme.example" } },
      });
    });

    it("is shown without its secrets, which no row holds in clear", async () => {
      const tenant = await aTenant(db());
      const id = await save(tenant);
      const shown = await db().withTenant(tenant, listProviders);
      const settings = { from: "billing@acme.example" };
      expect(shown).toEqual([{ id, kind: "smtp", settings, changedAt: NOON }]);
      const { rows } = await db().withTenant(tenant, (tx) =>
        sql`select p::text as line, encode(secrets, 'escape') as secrets from providers p`.execute(
          tx,
        ),
      );
      expect(JSON.stringify(rows)).not.toContain("hush");
    });

    it("opens with no other key, and in no other row", async () => {
      const [mine, other] = [await aTenant(db()), await aTenant(db())];
      await save(mine);
      await save(other);
      const strange: SealKeys = [sealKeyOf("another key, just as long as the first")];
      await expect(find(mine, strange)).rejects.toThrow(SealBroken);
      const { rows } = await db().withTenant(mine, (tx) =>
        sql<{ bytes: string }>`select encode(secrets, 'base64') as bytes from providers`.execute(
          tx,
        ),
      );
      const bytes = rows[0]?.bytes ?? "";
      await db().withTenant(other, (tx) =>
        sql`update providers set secrets = decode(${bytes}, 'base64')`.execute(tx),
      );
      await expect(find(other)).rejects.toThrow(SealBroken);
    });

    it("is gone once it is removed", async () => {
      const tenant = await aTenant(db());
      await save(tenant);
      const remove = () => db().withTenant(tenant, (tx) => removeProvider(tx, "smtp"));
      expect([await remove(), await remove()]).toEqual([true, false]);
      expect(await find(tenant)).toBeNull();
    });
  });
}
