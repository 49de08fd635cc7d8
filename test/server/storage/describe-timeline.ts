import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../../core/policy/default-policy.ts";
import { TimelineEntry } from "../../../core/timeline/timeline.ts";
import { decideTreatment } from "../../../core/treatment/decide-treatment.ts";
import { insertDecision, listDecisions } from "../../../server/storage/decisions.ts";
import { ensureInvoices } from "../../../server/storage/ensure-invoices.ts";
import { loadFacts } from "../../../server/storage/facts.ts";
import { appendTimeline, listTimeline, verifyTimeline } from "../../../server/storage/timeline.ts";
import { accountId, anInvoice, aTenantWith, NOON } from "./builders.ts";
import type { OpenDatabase } from "./describe-storage.ts";

const ACME = accountId("acme");

const anEvent = (n: number) => ({
  at: NOON,
  actor: "engine",
  kind: "touch.queued",
  // Keys out of order and numbers that a database may write differently than JavaScript does.
  body: { z: n, a: [1e21, 0.1, -0, 1e-7, "ñ\u2028"], nested: { y: null, b: true } },
});

export function describeTimeline(db: OpenDatabase): void {
  describe("the timeline", () => {
    it("chains entries that still verify after the database has stored them", async () => {
      const tenant = await aTenantWith(db(), ["acme", "globex"]);
      await db().withTenant(tenant, (tx) => appendTimeline(tx, ACME, [anEvent(1), anEvent(2)]));
      await db().withTenant(tenant, async (tx) => {
        await appendTimeline(tx, accountId("globex"), [anEvent(1)]);
        await appendTimeline(tx, ACME, [anEvent(3)]);
        await appendTimeline(tx, ACME, []);
        const { items } = await listTimeline(tx, ACME, { limit: 10 });
        expect(items.map(({ seq }) => seq)).toEqual([3, 2, 1]);
        expect(items.map((entry) => TimelineEntry.parse(entry))).toEqual(items);
        expect(await verifyTimeline(tx, ACME)).toBeNull();
      });
    });

    it("stays one chain when many append at once", async () => {
      const tenant = await aTenantWith(db(), ["acme"]);
      const append = (n: number) =>
        db().withTenant(tenant, (tx) => appendTimeline(tx, ACME, [anEvent(n), anEvent(-n)]));
      await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(append));
      await db().withTenant(tenant, async (tx) => {
        expect((await listTimeline(tx, ACME, { limit: 100 })).items).toHaveLength(16);
        expect(await verifyTimeline(tx, ACME)).toBeNull();
      });
    });

    it.each([
      ["changed", sql`update timeline set actor = 'nobody'`],
      ["removed", sql`delete from timeline`],
      ["emptied", sql`truncate timeline`],
    ])("cannot be %s by the application's role", async (_name, statement) => {
      const tenant = await aTenantWith(db(), ["acme"]);
      await db().withTenant(tenant, (tx) => appendTimeline(tx, ACME, [anEvent(1)]));
      const tamper = db().withTenant(tenant, (tx) => statement.execute(tx));
      await expect(tamper).rejects.toThrow(/permission denied/);
    });

    it("does not disappear with its account", async () => {
      const tenant = await aTenantWith(db(), ["acme"]);
      await db().withTenant(tenant, (tx) => appendTimeline(tx, ACME, [anEvent(1)]));
      const removal = db().withTenant(tenant, (tx) => sql`delete from accounts`.execute(tx));
      await expect(removal).rejects.toThrow(/timeline/);
    });

    it("finds an entry that was slipped in behind the application's back", async () => {
      const tenant = await aTenantWith(db(), ["acme"]);
      const broken = await db().withTenant(tenant, async (tx) => {
        await appendTimeline(tx, ACME, [anEvent(1)]);
        await sql`insert into timeline (account_id, seq, at, actor, kind, body, prev_hash, hash)
          select account_id, 2, at, 'forger', kind, body, hash, ${"f".repeat(64)}
          from timeline`.execute(tx);
        return verifyTimeline(tx, ACME);
      });
      expect(broken).toEqual({ kind: "altered", seq: 2 });
    });

    it("refuses an event about an account that is not there", async () => {
      const tenant = await aTenantWith(db(), ["acme"]);
      const append = db().withTenant(tenant, (tx) =>
        appendTimeline(tx, accountId("none"), [anEvent(1)]),
      );
      await expect(append).rejects.toThrow(/no such account/);
    });
  });

  describe("decisions", () => {
    it("come back in the order they were made, and can be made again from what is stored", async () => {
      const tenant = await aTenantWith(db(), ["acme"]);
      await db().withTenant(tenant, async (tx) => {
        await ensureInvoices(tx, [{ accountId: ACME, invoice: anInvoice() }]);
        const facts = await loadFacts(tx, ACME);
        if (facts === null) throw new Error("acme is gone");
        const treatment = decideTreatment(facts, defaultPolicy, NOON);
        for (const policyVersion of [1, 2, 3]) {
          await insertDecision(tx, { accountId: ACME, at: NOON, policyVersion, facts, treatment });
        }
        const first = await listDecisions(tx, { limit: 2, accountId: ACME });
        expect(first.items.map((each) => each.policyVersion)).toEqual([1, 2]);
        for (const each of first.items) {
          expect(decideTreatment(each.facts, defaultPolicy, each.at)).toEqual(each.treatment);
        }
        const rest = await listDecisions(tx, { limit: 2, cursor: first.nextCursor ?? "" });
        expect(rest.items.map((each) => each.policyVersion)).toEqual([3]);
      });
    });
  });
}
