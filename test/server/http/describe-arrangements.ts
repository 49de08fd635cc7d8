import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Role } from "../../../core/access/rights.ts";
import { Hold } from "../../../core/accounts/account.ts";
import { addDays, type CalendarDate } from "../../../core/time/calendar-date.ts";
import { withAccount } from "../../../server/effects/account-work.ts";
import { treatNow } from "../../../server/effects/treat-account.ts";
import { jobHandlers } from "../../../server/jobs/handlers.ts";
import { SANDBOX_TENANT } from "../../../server/sandbox/tenant.ts";
import { ensureApiKey } from "../../../server/storage/api-keys.ts";
import type { Database } from "../../../server/storage/connect.ts";
import { insertHold } from "../../../server/storage/holds.ts";
import { listTimeline, verifyTimeline } from "../../../server/storage/timeline.ts";
import { toTimelineSource } from "../../../ui-extensions/panel/to-timeline-source.ts";
import { type ApiClient, apiClient } from "../../support/api-client.ts";
import { aHold, anInvoice, day, TODAY } from "../../support/facts.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { addAccount, type TestAccount } from "../effects/support.ts";

type Json = Readonly<Record<string, unknown>>;

/** Noon in New York on a day counted from the Wednesday the tests begin on. */
const noon = (offset: number) => `${day(offset)}T17:00:00Z`;

/** 500.00 in so many monthly payments, the first today. */
const aPlan = (count: number, over: Json = {}) => ({
  currency: "USD",
  terms: {
    kind: "plan",
    terms: {
      currency: "USD",
      balanceMinor: 50_000,
      agreedOn: TODAY,
      firstOn: TODAY,
      size: { by: "count", count },
    },
  },
  ...over,
});
const aSettlement = (settleMinor: number) => ({
  currency: "USD",
  terms: { kind: "settlement", settleMinor, payments: 1, firstOn: day(5) },
});

/** The life of arrangements and promises over HTTP, on whichever database is underneath. */
export function describeArrangements(name: string, open: () => Promise<Database>): void {
  describe(`arrangements on ${name}`, () => {
    let server: TestServer;
    const people: Record<string, ApiClient> = {};

    beforeAll(async () => {
      server = await startServer(await open());
      for (const [who, role] of [
        ["Ana", "rep"],
        ["Max", "manager"],
        ["Mia", "manager"],
        ["Ada", "auditor"],
      ] as const) {
        const key = `gs_${who}-${randomUUID()}`;
        await server.deps.db.withTenant(SANDBOX_TENANT.id, (tx) =>
          ensureApiKey(tx, key, { name: who, role, at: server.deps.clock.now() }),
        );
        people[who] = apiClient(server.url, { authorization: `Bearer ${key}` });
      }
    });
    afterAll(() => server.close());

    async function debtor(daysPastDue = 70, over: Json = {}): Promise<TestAccount> {
      server.clock.set(noon(0));
      return addAccount(server, { invoices: [anInvoice(daysPastDue)], ...over });
    }

    const personOf = async (account: TestAccount, who: string, role: Role): Promise<ApiClient> => {
      const key = `gs_${who}-${randomUUID()}`;
      const at = server.deps.clock.now();
      await account.inTenant((tx) => ensureApiKey(tx, key, { name: who, role, at }));
      return apiClient(server.url, { authorization: `Bearer ${key}` });
    };
    const as = (who: string): ApiClient => {
      const client = people[who];
      if (client === undefined) throw new Error(`nobody is called ${who}`);
      return client;
    };
    const post = (who: string, { id }: TestAccount, path: string, body: unknown, key?: string) =>
      as(who).post(
        `/api/v1/accounts/${id}/${path}`,
        body,
        key === undefined ? {} : { "idempotency-key": key },
      );
    const arrangements = async ({ id }: TestAccount): Promise<Json[]> => {
      const { body } = await as("Ada").get(`/api/v1/accounts/${id}/arrangements`);
      return Array.isArray(body.arrangements) ? body.arrangements : [];
    };
    const status = async (account: TestAccount) =>
      (await arrangements(account)).map((each) => each.status);
    const history = async ({ id, inTenant }: TestAccount) =>
      inTenant(async (tx) => {
        expect(await verifyTimeline(tx, id)).toBeNull();
        const { items } = await listTimeline(tx, id, { limit: 100 });
        return items
          .map(toTimelineSource)
          .map(({ kind }) => kind)
          .filter((kind) => /^(plan|promise|payment)\./.test(kind))
          .toReversed();
      });
    async function offered(account: TestAccount, body: unknown = aPlan(3)): Promise<string> {
      // Which of two came first is told by their moments.
      server.clock.advance(1_000);
      const { status: code, body: answer } = await post("Ana", account, "arrangements", body);
      expect([code, answer.status]).toEqual([200, "offered"]);
      return String(answer.id);
    }
    async function agreed(account: TestAccount, body: unknown = aPlan(3)): Promise<string> {
      const id = await offered(account, body);
      await post("Ana", account, `arrangements/${id}/accept`, { how: "phone" });
      return id;
    }
    const pay = (account: TestAccount, on: CalendarDate, amountMinor: number, over: Json = {}) =>
      account.pay({
        id: `pay-${randomUUID()}`,
        kind: "payment",
        on,
        currency: "USD",
        amountMinor,
        ...over,
      });
    /** What the worker does with an account at noon of each day. */
    async function live(account: TestAccount, from: number, to: number) {
      for (let at = from; at <= to; at += 1) {
        server.clock.set(noon(at));
        await withAccount(server.deps, SANDBOX_TENANT.id, account.id, treatNow);
        await jobHandlers(server.deps).deliver();
      }
    }

    describe("terms", () => {
      it("are worked out to the cent and the day, and nothing is written", async () => {
        const account = await debtor();
        const { body } = await post("Ana", account, "arrangements/preview", aPlan(3));
        expect(body.verdict).toMatchObject({ kind: "allowed" });
        expect(body.schedule).toMatchObject({
          totalMinor: 50_000,
          installments: [
            { dueOn: day(0), amountMinor: 16_667 },
            { dueOn: "2026-04-06", amountMinor: 16_667 },
            { dueOn: "2026-05-04", amountMinor: 16_666 },
          ],
        });
        expect(await arrangements(account)).toEqual([]);
      });

      it("a rep may grant alone become an offer, written to the customer", async () => {
        const account = await debtor();
        await offered(account);
        await server.work();
        expect(await account.sent()).toEqual(["Pay in parts, if that suits you better"]);
        expect(await history(account)).toEqual(["plan.offered"]);
      });

      it("nobody may grant are refused with the nearest that may be", async () => {
        const account = await debtor();
        const wish = aSettlement(1_000);
        const { status: code, body } = await post("Ana", account, "arrangements", wish);
        expect([code, body.code]).toEqual([409, "refused"]);
        const preview = await post("Ana", account, "arrangements/preview", wish);
        expect(preview.body.verdict).toMatchObject({ kind: "refused" });
      });

      it("are offered one at a time", async () => {
        const account = await debtor();
        await offered(account);
        const again = await post("Ana", account, "arrangements", aPlan(2));
        expect([again.status, again.body.code]).toEqual([409, "offer_open"]);
      });

      it("are not for an auditor to offer, nor for another tenant's account", async () => {
        const account = await debtor();
        expect((await post("Ada", account, "arrangements", aPlan(3))).status).toBe(403);
        const nobody = await as("Ana").post("/api/v1/accounts/none/arrangements", aPlan(3));
        expect(nobody.status).toBe(404);
      });
    });

    describe("terms outside a rep's authority", () => {
      const wish = { ...aSettlement(40_000), reason: "Lost her job in May." };

      async function requested(account: TestAccount): Promise<string> {
        const { body } = await post("Ana", account, "arrangements", wish);
        expect(body).toMatchObject({ status: "awaiting_approval", waivedMinor: 10_000 });
        return String(body.id);
      }

      it("need a reason, and wait for somebody who may", async () => {
        const account = await debtor();
        const { status: code, body } = await post(
          "Ana",
          account,
          "arrangements",
          aSettlement(40_000),
        );
        expect([code, body.code]).toEqual([409, "reason_needed"]);
        const id = await requested(account);
        const { body: waiting } = await as("Max").get("/api/v1/approvals");
        expect(waiting.approvals).toContainEqual(
          expect.objectContaining({ arrangementId: id, accountId: account.id }),
        );
        await server.work();
        expect(await account.sent()).not.toContain("Pay in parts, if that suits you better");
      });

      it("are offered at once when a manager approves", async () => {
        const account = await debtor();
        const id = await requested(account);
        const { body } = await post("Max", account, `arrangements/${id}/decision`, {
          granted: true,
          reason: "Agreed.",
        });
        expect(body).toMatchObject({
          status: "offered",
          approval: { decision: { by: "Max", granted: true, reason: "Agreed." } },
        });
        await server.work();
        expect(await account.sent()).toContain("Pay in parts, if that suits you better");
        expect(await history(account)).toEqual(["plan.approval_asked", "plan.approved"]);
      });

      it("stay here when a manager refuses, and free the way for others", async () => {
        const account = await debtor();
        const id = await requested(account);
        await post("Max", account, `arrangements/${id}/decision`, { granted: false });
        expect(await status(account)).toEqual(["refused"]);
        await offered(account);
      });

      it("are decided once, by somebody else, with enough authority, in time", async () => {
        const account = await debtor();
        const id = await requested(account);
        const decide = async (who: string, granted = true) => {
          const answer = await post(who, account, `arrangements/${id}/decision`, { granted });
          return [answer.status, answer.body.code ?? answer.body.detail];
        };
        expect(await decide("Ana")).toEqual([403, "plan.approve"]);
        // The same Ana, a manager by now.
        const promoted = await personOf(account, "Ana", "manager");
        const own = await promoted.post(
          `/api/v1/accounts/${account.id}/arrangements/${id}/decision`,
          { granted: true },
        );
        expect(own.body.detail).toBe("Nobody decides a request of their own.");
        server.clock.set(noon(6));
        expect(await decide("Max")).toEqual([409, "request_expired"]);
        server.clock.set(noon(1));
        expect((await decide("Max"))[0]).toBe(200);
        expect(await decide("Mia", false)).toEqual([409, "decided_already"]);
      });

      it("a rep can't decide another rep's", async () => {
        const account = await debtor();
        const { body } = await post("Ana", account, "arrangements", wish);
        const bob = await personOf(account, "Bob", "rep");
        const path = `/api/v1/accounts/${account.id}/arrangements/${String(body.id)}/decision`;
        expect((await bob.post(path, { granted: true })).status).toBe(403);
      });
    });

    describe("a yes", () => {
      it("is kept with who said it, how, and the exact words, and answered in writing", async () => {
        const account = await debtor();
        const id = await offered(account);
        const { body: terms } = await as("Ana").get(
          `/api/v1/accounts/${account.id}/arrangements/${id}/terms`,
        );
        const { body } = await post("Ana", account, `arrangements/${id}/accept`, {
          how: "phone",
          termsHash: terms.hash,
        });
        expect(body).toMatchObject({
          status: "active",
          acceptance: { by: "Ana", how: "phone", termsHash: terms.hash },
        });
        await server.work();
        const { arrangements: kept, touches } = await account.facts();
        const copy = touches.find(({ id: touch }) => touch === kept[0]?.acceptance?.copyTouchId);
        expect(copy).toMatchObject({ channel: "email", status: "sent" });
        expect(await account.sent()).toContain(
          "Your payment plan with Northwind Services is set up",
        );
        const accepted = await account.inTenant((tx) =>
          listTimeline(tx, account.id, { limit: 20 }),
        );
        const entry = accepted.items.find(({ kind }) => kind === "plan.accepted");
        expect(entry?.body).toMatchObject({ terms: terms.text, termsHash: terms.hash });
      });

      it("given twice changes nothing, with one key or with two", async () => {
        const account = await debtor();
        const id = await offered(account);
        const path = `arrangements/${id}/accept`;
        const first = await post("Ana", account, path, { how: "phone" }, "k1");
        const replayed = await post("Ana", account, path, { how: "phone" }, "k1");
        expect(replayed).toEqual(first);
        server.clock.advance(60_000);
        const again = await post("Max", account, path, { how: "in_writing" });
        expect(again.body).toEqual(first.body);
        const reused = await post("Ana", account, path, { how: "in_writing" }, "k1");
        expect(reused.status).toBe(422);
        await server.work();
        const subjects = await account.sent();
        expect(subjects.filter((subject) => subject.includes("is set up"))).toHaveLength(1);
      });

      it("is to the words that were read, not to others", async () => {
        const account = await debtor();
        const id = await offered(account);
        const path = `arrangements/${id}/accept`;
        const answer = await post("Ana", account, path, {
          how: "phone",
          termsHash: "0".repeat(64),
        });
        expect([answer.status, answer.body.code]).toEqual([409, "terms_changed"]);
        expect(await status(account)).toEqual(["offered"]);
      });

      it.each([
        ["too late", 8, {}, "offer_expired"],
        ["while a lawyer speaks for the customer", 1, { holds: [aHold("attorney")] }, "held"],
      ])("is not taken %s", async (_name, days, { holds = [] }: { holds?: Json[] }, code) => {
        const account = await debtor();
        const id = await offered(account);
        for (const hold of holds) await setHold(account, hold);
        server.clock.set(noon(days));
        const answer = await post("Ana", account, `arrangements/${id}/accept`, { how: "phone" });
        expect([answer.status, answer.body.code]).toEqual([409, code]);
      });

      it("takes the place of a day promised before", async () => {
        const account = await debtor();
        await post("Ana", account, "promises", {
          currency: "USD",
          parts: [{ dueOn: day(10), amountMinor: 50_000 }],
        });
        await agreed(account);
        const { promises } = await account.facts();
        expect(promises[0]).toMatchObject({ cancelledOn: day(0) });
      });
    });

    async function setHold(account: TestAccount, hold: Json) {
      const own = Hold.parse({ ...hold, id: `${account.id}-${String(hold.id)}` });
      await account.inTenant((tx) => insertHold(tx, account.id, own));
    }

    describe("an offer taken back", () => {
      it("before its message left is as if never made", async () => {
        const account = await debtor();
        await account.act("offer-plan", { offerId: "plan-usd-3" });
        expect(await account.undo()).toBe("done");
        await server.work();
        expect(await arrangements(account)).toEqual([]);
        expect(await account.sent()).not.toContain("Pay in parts, if that suits you better");
      });

      it("after its message left is withdrawn, days later too", async () => {
        const account = await debtor();
        await account.act("offer-plan", { offerId: "plan-usd-3" });
        await server.work();
        server.clock.set(noon(3));
        expect(await account.undo()).toBe("done");
        expect(await status(account)).toEqual(["cancelled"]);
      });

      it("is too late once it was accepted", async () => {
        const account = await debtor();
        await account.act("offer-plan", { offerId: "plan-usd-3" });
        const [plan] = await arrangements(account);
        await post("Ana", account, `arrangements/${String(plan?.id)}/accept`, { how: "phone" });
        expect(await account.undo()).toBe("actionId");
        expect(await status(account)).toEqual(["active"]);
      });
    });

    describe("the life of a plan", () => {
      it("is told once each: missed, broken, brought back, completed, opened again", async () => {
        const account = await debtor();
        const id = await agreed(account);
        await pay(account, day(0), 16_667);
        await live(account, 1, 60);
        expect(await status(account)).toEqual(["broken"]);
        const back = await post("Ana", account, `arrangements/${id}/reinstate`, { payBy: day(65) });
        expect(back.body).toMatchObject({ status: "active", owingMinor: 0 });
        await live(account, 61, 62);
        await pay(account, day(62), 16_667);
        await live(account, 63, 64);
        const last = `pay-${randomUUID()}`;
        await pay(account, day(64), 16_666, { id: last });
        await live(account, 65, 66);
        expect(await status(account)).toEqual(["kept"]);
        await pay(account, day(67), 16_666, { kind: "chargeback", reverses: last });
        await live(account, 67, 68);
        expect(await history(account)).toEqual([
          "plan.offered",
          "plan.accepted",
          "plan.missed",
          "plan.broken",
          "plan.reinstated",
          "plan.kept",
          "plan.reopened",
          ...(await afterReopening(account)),
        ]);
      });

      /** What follows depends on how late the reopened payment is; nothing may come twice. */
      async function afterReopening(account: TestAccount): Promise<string[]> {
        const all = await history(account);
        const later = all.slice(all.indexOf("plan.reopened") + 1);
        expect(new Set(later).size).toBe(later.length);
        return later;
      }

      it("is replaced by the version agreed later, and money counts for that one", async () => {
        const account = await debtor();
        await agreed(account);
        await pay(account, day(0), 16_667);
        const renegotiated = {
          currency: "USD",
          terms: {
            kind: "plan",
            terms: {
              currency: "USD",
              balanceMinor: 33_333,
              agreedOn: TODAY,
              firstOn: day(20),
              size: { by: "count", count: 3 },
            },
          },
        };
        const second = await offered(account, renegotiated);
        expect(await status(account)).toEqual(["active", "offered"]);
        await post("Ana", account, `arrangements/${second}/accept`, { how: "phone" });
        expect(await status(account)).toEqual(["renegotiated", "active"]);
        const [, view] = await arrangements(account);
        expect(view).toMatchObject({ version: 2, totalMinor: 33_333 });
        expect(await account.openMinor()).toBe(33_333);
        const third = await post("Ana", account, "arrangements", renegotiated);
        expect([third.status, third.body.code]).toEqual([409, "renegotiated_too_often"]);
      });

      it("can be given up, and taken up again", async () => {
        const account = await debtor();
        const id = await agreed(account);
        const path = `arrangements/${id}/cancel`;
        expect((await post("Ana", account, path, { reason: "Asked to." })).status).toBe(200);
        expect(await status(account)).toEqual(["cancelled"]);
        expect((await post("Ana", account, path, { reason: "Again." })).status).toBe(409);
        expect((await account.facts()).arrangements[0]).toMatchObject({
          cancelledBy: "Ana",
          cancelReason: "Asked to.",
        });
      });

      it("is brought back by nobody while it runs, and not without end", async () => {
        const account = await debtor();
        const id = await agreed(account);
        const path = `arrangements/${id}/reinstate`;
        expect((await post("Ana", account, path, {})).body.code).toBe("not_broken");
        server.clock.set(noon(30));
        const late = await post("Ana", account, path, { payBy: addDays(day(30), 8) });
        expect(late.body.errors).toEqual([
          { field: "payBy", message: `The latest day is ${day(37)}.` },
        ]);
        expect((await post("Ana", account, path, {})).status).toBe(200);
        server.clock.set(noon(70));
        expect((await post("Ana", account, path, {})).status).toBe(200);
        server.clock.set(noon(110));
        expect((await post("Ana", account, path, {})).body.code).toBe("too_often");
      });
    });

    describe("a promise", () => {
      const word = (parts: readonly (readonly [number, number])[]) => ({
        currency: "USD",
        parts: parts.map(([on, amountMinor]) => ({ dueOn: day(on), amountMinor })),
      });

      it("may have several dates, and is told of when it is not kept", async () => {
        const account = await debtor();
        const { body } = await post(
          "Ana",
          account,
          "promises",
          word([
            [2, 20_000],
            [5, 30_000],
          ]),
        );
        expect(body).toMatchObject({ status: "open", amountMinor: 50_000, dueOn: day(5) });
        await pay(account, day(2), 20_000);
        await live(account, 2, 8);
        const { body: after } = await as("Ana").get(`/api/v1/accounts/${account.id}/promises`);
        expect(after.promises).toMatchObject([
          { status: "partially_kept", paidMinor: 20_000, decidedOn: day(7) },
        ]);
        expect(await history(account)).toEqual(["promise.recorded", "promise.partially_kept"]);
      });

      it.each([
        ["more than is owed", [[2, 50_001]]],
        ["a day that has passed", [[-1, 100]]],
        ["a day too far ahead", [[31, 100]]],
        [
          "more dates than policy takes",
          [
            [1, 1],
            [2, 1],
            [3, 1],
            [4, 1],
          ],
        ],
        [
          "dates out of order",
          [
            [3, 100],
            [2, 100],
          ],
        ],
      ] as const)("is not taken for %s", async (_name, parts) => {
        const account = await debtor();
        const { status: code, body } = await post("Ana", account, "promises", word(parts));
        expect([code, body.title]).toEqual([400, "The request is not valid"]);
      });

      it("is taken one at a time, and after three broken ones by a manager only", async () => {
        const account = await debtor();
        for (const from of [0, 10, 20]) {
          server.clock.set(noon(from));
          expect((await post("Ana", account, "promises", word([[from + 2, 1_000]]))).status).toBe(
            200,
          );
          const second = await post("Ana", account, "promises", word([[from + 3, 1_000]]));
          expect(second.body.code).toBe("one_open");
        }
        server.clock.set(noon(30));
        const fourth = await post("Ana", account, "promises", word([[32, 1_000]]));
        expect(fourth.body.code).toBe("broken_too_often");
        expect((await post("Max", account, "promises", word([[32, 1_000]]))).status).toBe(200);
      });

      it("is cancelled while it is open, once", async () => {
        const account = await debtor();
        const { body } = await post("Ana", account, "promises", word([[2, 1_000]]));
        const path = `promises/${String(body.id)}/cancel`;
        expect((await post("Ana", account, path, { reason: "Paid in cash." })).body).toMatchObject({
          status: "cancelled",
        });
        expect((await post("Ana", account, path, { reason: "Again." })).status).toBe(409);
      });
    });
  });
}
