import { describe, expect, it } from "vitest";
import type { Instant } from "../../../core/time/instant.ts";
import {
  findCapturedMessage,
  insertCapturedMessage,
  listCapturedMessages,
} from "../../../server/storage/captured-messages.ts";
import {
  enqueueOutbox,
  findOutbox,
  listOutbox,
  outboxKey,
} from "../../../server/storage/outbox.ts";
import {
  claimExpiredSends,
  claimOutbox,
  finishOutbox,
  holdOutbox,
  type OutboxClaim,
  postponeOutbox,
  resolveUnconfirmed,
  startSending,
} from "../../../server/storage/outbox-delivery.ts";
import { countPendingWork } from "../../../server/storage/pending-work.ts";
import { accountId, aTenantWith, at, NOON } from "./builders.ts";
import type { OpenDatabase } from "./describe-storage.ts";

const ACME = accountId("acme");
const LEASE_END = at("2026-03-02T12:01:00Z");
const MUCH_LATER = at("2026-03-02T13:00:00Z");

const aMessage = (stepId = "day-3", touchId = "t-1") => ({
  accountId: ACME,
  touchId,
  idempotencyKey: outboxKey({ accountId: ACME, cycleId: "USD/1", stepId, channel: "email" }),
  channel: "email" as const,
  contactPointId: "mail",
  body: { template: "day_3", invoiceIds: ["inv-1"] },
  at: NOON,
});

export function describeDelivery(db: OpenDatabase): void {
  const request = (now: Instant) => ({ workerId: "w", limit: 100, leaseMs: 60_000, now });
  const ownOf = (tenant: string, claims: readonly OutboxClaim[]) =>
    claims.filter(({ tenantId }) => tenantId === tenant);
  const claimMessages = async (tenant: string, now: Instant) =>
    claimOutbox(db(), { ...request(now), tenantId: tenant });
  const claimExpired = async (tenant: string, now: Instant) =>
    ownOf(tenant, await claimExpiredSends(db(), request(now)));
  const only = (claims: readonly OutboxClaim[]): OutboxClaim => {
    const [claim] = claims;
    if (claim === undefined) throw new Error("the message was not claimed");
    return claim;
  };
  /** The claim on a new tenant's one message. */
  const aClaimed = async () => {
    const tenant = await aTenantWith(db(), ["acme"]);
    await db().withTenant(tenant, (tx) => enqueueOutbox(tx, aMessage()));
    return only(await claimMessages(tenant, NOON));
  };
  const load = (claim: OutboxClaim) =>
    db().withTenant(claim.tenantId, (tx) => findOutbox(tx, claim.id));
  const sent = { status: "sent", providerId: "<1@mail>", at: NOON } as const;

  describe("the outbox", () => {
    it("takes a key once per tenant, and says so", async () => {
      const tenant = await aTenantWith(db(), ["acme"]);
      const other = await aTenantWith(db(), ["acme"]);
      const put = (whose: string) => db().withTenant(whose, (tx) => enqueueOutbox(tx, aMessage()));
      const answers = await Promise.all([put(tenant), put(tenant), put(tenant)]);
      expect(answers.filter(Boolean)).toHaveLength(1);
      expect(await put(other)).toBe(true);
    });

    it("gives a claimed message to nobody else, and to the next worker after the lease", async () => {
      const claim = await aClaimed();
      expect(await claimMessages(claim.tenantId, NOON)).toEqual([]);
      const again = only(await claimMessages(claim.tenantId, LEASE_END));
      expect(claim).toMatchObject({ tries: 1, leaseUntil: LEASE_END });
      // The second lease is twice the first: what came to nothing is tried less often.
      expect(again).toEqual({
        ...claim,
        version: claim.version + 1,
        tries: 2,
        leaseUntil: at("2026-03-02T12:03:00Z"),
      });
      await db().withTenant(claim.tenantId, async (tx) => {
        expect(await holdOutbox(tx, claim)).toBe(false);
        expect(await holdOutbox(tx, again)).toBe(true);
        expect(await startSending(tx, claim, MUCH_LATER)).toBe(false);
        expect(await finishOutbox(tx, claim, sent)).toBe(false);
        expect(await finishOutbox(tx, again, sent)).toBe(true);
      });
    });

    it("keeps what became of a message", async () => {
      const claim = await aClaimed();
      await db().withTenant(claim.tenantId, async (tx) => {
        expect(await startSending(tx, claim, LEASE_END)).toBe(true);
        expect(await finishOutbox(tx, claim, sent)).toBe(true);
        expect(await finishOutbox(tx, claim, { ...sent, providerId: "twice" })).toBe(false);
      });
      expect(await load(claim)).toMatchObject({
        ...{ status: "sent", providerId: "<1@mail>", reason: null, attempts: 1 },
        ...{ finishedAt: NOON, body: { template: "day_3", invoiceIds: ["inv-1"] } },
      });
    });

    it("never claims a message again once sending has begun: it becomes unconfirmed", async () => {
      const claim = await aClaimed();
      await db().withTenant(claim.tenantId, (tx) => startSending(tx, claim, LEASE_END));
      expect(await claimExpired(claim.tenantId, NOON)).toEqual([]);
      expect(await claimMessages(claim.tenantId, MUCH_LATER)).toEqual([]);

      const expired = only(await claimExpired(claim.tenantId, MUCH_LATER));
      await db().withTenant(claim.tenantId, async (tx) => {
        expect(await finishOutbox(tx, claim, sent)).toBe(false);
        const outcome = { status: "unconfirmed", reason: "worker_lost", at: MUCH_LATER } as const;
        expect(await finishOutbox(tx, expired, outcome)).toBe(true);
        expect(await enqueueOutbox(tx, aMessage())).toBe(false);
      });
      expect(await load(claim)).toMatchObject({ status: "unconfirmed", reason: "worker_lost" });
    });

    it("lets a person settle an unconfirmed message, and nothing else", async () => {
      const claim = await aClaimed();
      const settle = { status: "failed", reason: "provider says no", at: NOON } as const;
      await db().withTenant(claim.tenantId, async (tx) => {
        expect(await resolveUnconfirmed(tx, claim.id, settle)).toBe(false);
        await finishOutbox(tx, claim, { ...settle, status: "unconfirmed" });
        expect(await resolveUnconfirmed(tx, claim.id, settle)).toBe(true);
      });
    });

    it.each(["cancelled", "failed"] as const)(
      "gives the key of a %s message back",
      async (status) => {
        const claim = await aClaimed();
        await db().withTenant(claim.tenantId, async (tx) => {
          await finishOutbox(tx, claim, { status, reason: "paid", at: NOON });
          expect(await enqueueOutbox(tx, aMessage("day-3", "t-2"))).toBe(true);
          expect(await enqueueOutbox(tx, aMessage("day-3", "t-3"))).toBe(false);
        });
      },
    );

    it("puts a message back until the gates allow it", async () => {
      const claim = await aClaimed();
      const until = at("2026-03-02T12:30:00Z");
      await db().withTenant(claim.tenantId, async (tx) => {
        expect(await postponeOutbox(tx, claim, { until, reason: "contact_hours" })).toBe(true);
      });
      expect(await claimMessages(claim.tenantId, LEASE_END)).toEqual([]);
      const again = only(await claimMessages(claim.tenantId, until));
      await db().withTenant(claim.tenantId, (tx) => finishOutbox(tx, again, sent));
    });

    it("lists the newest first, page by page, by status and account", async () => {
      const tenant = await aTenantWith(db(), ["acme"]);
      await db().withTenant(tenant, async (tx) => {
        for (const minute of [1, 2, 3]) {
          const moment = at(`2026-03-02T12:0${minute}:00Z`);
          await enqueueOutbox(tx, { ...aMessage(`day-${minute}`, `t-${minute}`), at: moment });
        }
        const first = await listOutbox(tx, { limit: 2, status: "queued", accountId: ACME });
        expect(first.items.map(({ touchId }) => touchId)).toEqual(["t-3", "t-2"]);
        const rest = await listOutbox(tx, { limit: 2, cursor: first.nextCursor ?? "" });
        expect(rest.items.map(({ touchId }) => touchId)).toEqual(["t-1"]);
        expect(await listOutbox(tx, { limit: 2, status: "sent" })).toMatchObject({ items: [] });
        const either = await listOutbox(tx, { limit: 5, statuses: ["queued", "sending"] });
        expect(either.items).toHaveLength(3);
        const neither = await listOutbox(tx, { limit: 5, statuses: ["failed", "cancelled"] });
        expect(neither.items).toEqual([]);
        expect(await countPendingWork(tx, at("2026-03-02T12:02:00Z"))).toBe(2);
      });
    });
  });

  describe("a captured message", () => {
    it("is stored and finished in one transaction, and can be read back", async () => {
      const claim = await aClaimed();
      const message = {
        ...{ accountId: ACME, outboxId: claim.id, channel: "email" as const },
        address: "ana@example.com",
        ...{ subject: "Your invoice", bodyText: "Hello", bodyHtml: "<p>Hello</p>" },
        ...{ headers: { "Message-ID": "<1@x>" }, at: NOON },
      } as const;
      const id = await db().withTenant(claim.tenantId, async (tx) => {
        expect(await finishOutbox(tx, claim, sent)).toBe(true);
        return insertCapturedMessage(tx, message);
      });
      await db().withTenant(claim.tenantId, async (tx) => {
        expect(await findCapturedMessage(tx, id)).toEqual({ id, ...message });
        const list = await listCapturedMessages(tx, { limit: 10, accountId: ACME });
        expect(list).toEqual({ items: [{ id, ...message }], nextCursor: null });
      });
    });
  });
}
