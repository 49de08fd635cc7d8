import { describe, expect, it } from "vitest";
import type { AccountFacts } from "../../../core/accounts/account-facts.ts";
import { Approval, Autopay, Reinstatement } from "../../../core/accounts/arrangement.ts";
import { defaultPolicy } from "../../../core/policy/default-policy.ts";
import { startCadence, stopCadence } from "../../../server/storage/accounts.ts";
import {
  findAction,
  findUndoableAction,
  insertAction,
  markActionUndone,
} from "../../../server/storage/actions.ts";
import {
  acceptArrangement,
  addReinstatement,
  cancelArrangement,
  insertArrangement,
  offerArrangement,
  removeArrangement,
  removeReinstatement,
  setApproval,
  setAutopay,
  setWrittenCopy,
} from "../../../server/storage/arrangements.ts";
import { insertContactPoint } from "../../../server/storage/contact-points.ts";
import { loadFacts } from "../../../server/storage/facts.ts";
import { insertHold, liftHold, removeHold } from "../../../server/storage/holds.ts";
import {
  findCurrentPolicyVersion,
  listPolicyVersions,
  loadCurrentPolicy,
  loadPolicy,
  publishPolicy,
} from "../../../server/storage/policies.ts";
import { cancelPromise, insertPromise, removePromise } from "../../../server/storage/promises.ts";
import { insertTouch, removeTouch, setTouchStatus } from "../../../server/storage/touches.ts";
import type { Tx } from "../../../server/storage/tx.ts";
import {
  aContactPoint,
  accountId,
  aHold,
  anArrangement,
  aPromise,
  aTenant,
  aTenantWith,
  aTouch,
  at,
  NOON,
} from "./builders.ts";
import type { OpenDatabase } from "./describe-storage.ts";

const ACME = accountId("acme");
const DAY = aHold().from;
const LATER = at("2026-03-02T12:10:00Z");
const owned = (id: string) => ({ accountId: ACME, id });
const CANCELLATION = { at: LATER, by: "rep", reason: "asked to" };
const ACCEPTANCE = { by: "customer", how: "portal", termsHash: "0".repeat(64) } as const;
const AUTOPAY = Autopay.parse({
  consentedAt: LATER,
  consentedBy: "customer",
  how: "portal",
  methodLabel: "Visa ending 4242",
  methodRef: "pm_1",
});
const A_PROPOSAL = anArrangement({
  kind: "settlement",
  version: 2,
  replaces: "plan-0",
  waivedMinor: 1_000,
  proposedAt: "2026-03-02T12:00:00.000Z",
  offeredAt: undefined,
});
const APPROVED = Approval.parse({
  requestedAt: NOON,
  requestedBy: "rep",
  reason: "lost her job",
  codes: ["discount_too_large"],
  from: "manager",
  decision: { at: LATER, by: "manager", granted: true },
});
const reinstatementAt = (moment: string) =>
  Reinstatement.parse({
    at: moment,
    by: "rep",
    on: "2026-03-04",
    amountMinor: 6_173,
    payBy: "2026-03-11",
  });
const elsewhere = (id: string) => ({ accountId: accountId("globex"), id });

export function describeRecords(db: OpenDatabase): void {
  /** Does some work on account acme and answers its facts afterwards. */
  const factsAfter = async (work: (tx: Tx) => Promise<unknown>): Promise<AccountFacts> => {
    const tenant = await aTenantWith(db(), ["acme", "globex"]);
    return db().withTenant(tenant, async (tx) => {
      await work(tx);
      const facts = await loadFacts(tx, ACME);
      if (facts === null) throw new Error("acme is gone");
      return facts;
    });
  };

  describe("records of an account", () => {
    it("hold: is set, lifted, unlifted and removed, under its own account only", async () => {
      const facts = await factsAfter(async (tx) => {
        for (const id of ["kept", "lifted", "unlifted", "removed"]) {
          await insertHold(tx, ACME, aHold({ id }));
        }
        expect(await liftHold(tx, elsewhere("kept"), DAY)).toBe(false);
        expect(await removeHold(tx, elsewhere("kept"))).toBe(false);
        expect(await liftHold(tx, owned("lifted"), DAY)).toBe(true);
        await liftHold(tx, owned("unlifted"), DAY);
        expect(await liftHold(tx, owned("unlifted"), null)).toBe(true);
        expect(await removeHold(tx, owned("removed"))).toBe(true);
      });
      expect(facts.holds).toEqual([
        aHold({ id: "kept" }),
        aHold({ id: "lifted", liftedOn: DAY }),
        aHold({ id: "unlifted" }),
      ]);
    });

    it("promise: is recorded, cancelled and removed", async () => {
      const facts = await factsAfter(async (tx) => {
        for (const id of ["a", "b", "c"]) await insertPromise(tx, ACME, aPromise({ id }));
        expect(await cancelPromise(tx, owned("b"), { on: DAY, reason: "paid in cash" })).toBe(true);
        expect(await cancelPromise(tx, elsewhere("a"), { on: DAY, reason: "no" })).toBe(false);
        expect(await removePromise(tx, owned("c"))).toBe(true);
      });
      expect(facts.promises).toEqual([
        aPromise({ id: "a" }),
        aPromise({ id: "b", cancelledOn: DAY, cancelReason: "paid in cash" }),
      ]);
    });

    it("arrangement: is accepted once, while the offer stands, and cancelled", async () => {
      const facts = await factsAfter(async (tx) => {
        for (const id of ["a", "b", "c"]) await insertArrangement(tx, ACME, anArrangement({ id }));
        expect(await acceptArrangement(tx, owned("a"), at("2026-03-10T00:00:00Z"))).toBe(false);
        expect(await acceptArrangement(tx, owned("a"), LATER, ACCEPTANCE)).toBe(true);
        expect(await acceptArrangement(tx, owned("a"), LATER)).toBe(false);
        await setWrittenCopy(tx, owned("a"), "touch-1");
        expect(await cancelArrangement(tx, owned("b"), CANCELLATION)).toBe(true);
        expect(await acceptArrangement(tx, owned("b"), LATER)).toBe(false);
        expect(await removeArrangement(tx, owned("a"))).toBe(false);
        expect(await removeArrangement(tx, owned("c"))).toBe(true);
      });
      const { at: cancelledAt, by: cancelledBy, reason: cancelReason } = CANCELLATION;
      expect(facts.arrangements).toEqual([
        anArrangement({
          id: "a",
          acceptedAt: LATER,
          acceptance: { ...ACCEPTANCE, copyTouchId: "touch-1" },
        }),
        anArrangement({ id: "b", cancelledAt, cancelledBy, cancelReason }),
      ]);
    });

    it("arrangement: a proposal is approved, then offered once", async () => {
      const offering = { at: LATER, expiresAt: at("2026-03-09T12:00:00Z") };
      const facts = await factsAfter(async (tx) => {
        await insertArrangement(tx, ACME, A_PROPOSAL);
        expect(await acceptArrangement(tx, owned("plan-1"), LATER)).toBe(false);
        expect(await setApproval(tx, elsewhere("plan-1"), APPROVED)).toBe(false);
        expect(await setApproval(tx, owned("plan-1"), APPROVED)).toBe(true);
        expect(await offerArrangement(tx, owned("plan-1"), offering)).toBe(true);
        expect(await offerArrangement(tx, owned("plan-1"), offering)).toBe(false);
        expect(await setApproval(tx, owned("plan-1"), APPROVED)).toBe(false);
        expect(await acceptArrangement(tx, owned("plan-1"), LATER)).toBe(true);
      });
      expect(facts.arrangements).toEqual([
        { ...A_PROPOSAL, approval: APPROVED, offeredAt: LATER, acceptedAt: LATER },
      ]);
    });

    it("arrangement: leave to debit and reinstatements only on what was accepted", async () => {
      const again = reinstatementAt("2026-03-04T08:00:00.000Z");
      const third = reinstatementAt("2026-03-05T08:00:00.000Z");
      const facts = await factsAfter(async (tx) => {
        await insertArrangement(tx, ACME, anArrangement());
        expect(await setAutopay(tx, owned("plan-1"), AUTOPAY)).toBe(false);
        expect(await addReinstatement(tx, owned("plan-1"), again)).toBe(false);
        await acceptArrangement(tx, owned("plan-1"), LATER);
        expect(await setAutopay(tx, owned("plan-1"), AUTOPAY)).toBe(true);
        expect(await addReinstatement(tx, owned("plan-1"), again)).toBe(true);
        expect(await addReinstatement(tx, owned("plan-1"), third)).toBe(true);
        expect(await removeReinstatement(tx, owned("plan-1"), again.at)).toBe(false);
        expect(await removeReinstatement(tx, owned("plan-1"), third.at)).toBe(true);
      });
      expect(facts.arrangements).toEqual([
        anArrangement({ acceptedAt: LATER, autopay: AUTOPAY, reinstatements: [again] }),
      ]);
    });

    it("touch: keeps what its progress leaves out; only a logged call can be taken away", async () => {
      const facts = await factsAfter(async (tx) => {
        await insertTouch(tx, ACME, aTouch());
        await insertTouch(tx, ACME, aTouch({ id: "t-2", kind: "call" }));
        expect(await setTouchStatus(tx, owned("t-1"), { status: "sent", at: LATER })).toBe(true);
        expect(await setTouchStatus(tx, elsewhere("t-1"), { status: "failed" })).toBe(false);
        expect(await removeTouch(tx, owned("t-1"))).toBe(false);
        expect(await removeTouch(tx, owned("t-2"))).toBe(true);
      });
      expect(facts.touches).toEqual([aTouch({ status: "sent", at: LATER })]);
    });

    it("contact point: a new one goes behind the others", async () => {
      const point = aContactPoint({ id: "aa", channel: "sms", address: "+15550100" });
      const facts = await factsAfter((tx) => insertContactPoint(tx, ACME, point));
      expect(facts.account.contactPoints).toEqual([aContactPoint(), point]);
    });

    it("cadence: a second stop keeps the first moment, a start clears it", async () => {
      const stopped = await factsAfter(async (tx) => {
        expect(await stopCadence(tx, ACME, NOON)).toBe(true);
        expect(await stopCadence(tx, ACME, LATER)).toBe(false);
      });
      expect(stopped.cadenceStoppedAt).toBe(NOON);
      const started = await factsAfter(async (tx) => {
        await stopCadence(tx, ACME, NOON);
        expect(await startCadence(tx, ACME)).toBe(true);
      });
      expect(started).not.toHaveProperty("cadenceStoppedAt");
    });
  });

  describe("an action", () => {
    const action = (id: string, undoUntil: string | null) => ({
      id,
      accountId: ACME,
      actionId: "pause",
      actor: "rep",
      at: NOON,
      undo: undoUntil === null ? null : { removeHold: "h-1" },
      undoUntil: undoUntil === null ? null : at(undoUntil),
    });

    it("can be undone once, and only in time", async () => {
      const tenant = await aTenantWith(db(), ["acme"]);
      await db().withTenant(tenant, async (tx) => {
        await insertAction(tx, action("final", null));
        await insertAction(tx, action("late", "2026-03-02T12:05:00Z"));
        await insertAction(tx, action("open", "2026-03-02T12:10:00Z"));
        expect(await findUndoableAction(tx, ACME, LATER)).toMatchObject({ id: "open" });
        expect(await markActionUndone(tx, "final", LATER)).toBe(false);
        expect(await markActionUndone(tx, "late", LATER)).toBe(false);
        expect(await markActionUndone(tx, "open", LATER)).toBe(true);
        expect(await markActionUndone(tx, "open", LATER)).toBe(false);
        expect(await findAction(tx, "open")).toEqual({
          ...action("open", "2026-03-02T12:10:00Z"),
          undoneAt: LATER,
        });
        expect(await findUndoableAction(tx, ACME, LATER)).toBeNull();
      });
    });
  });

  describe("a policy", () => {
    it("gets the next version when it is published, and keeps it for ever", async () => {
      const tenant = await aTenant(db());
      const publish = (name: string) =>
        db().withTenant(tenant, (tx) =>
          publishPolicy(tx, { ...defaultPolicy, name }, { at: NOON, by: "admin" }),
        );
      await Promise.all(["one", "two", "three"].map(publish));
      await db().withTenant(tenant, async (tx) => {
        expect((await listPolicyVersions(tx)).map(({ version }) => version)).toEqual([3, 2, 1]);
        expect(await findCurrentPolicyVersion(tx)).toBe(3);
        expect(await loadCurrentPolicy(tx)).toEqual(await loadPolicy(tx, 3));
        const first = await loadPolicy(tx, 1);
        expect(first).toEqual({ ...defaultPolicy, name: first.name, version: 1 });
        await expect(loadPolicy(tx, 4)).rejects.toThrow(/version 4/);
      });
    });

    it("is missing loudly for a tenant that never published one", async () => {
      const tenant = await aTenant(db());
      await expect(db().withTenant(tenant, loadCurrentPolicy)).rejects.toThrow(
        /no published policy/,
      );
    });
  });
}
