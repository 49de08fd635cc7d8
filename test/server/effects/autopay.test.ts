import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withAccount } from "../../../server/effects/account-work.ts";
import { giveLeave, takeLeaveBack } from "../../../server/effects/money/autopay.ts";
import { portal } from "../../../server/effects/portal.ts";
import { treatNow } from "../../../server/effects/treat-account.ts";
import { jobHandlers } from "../../../server/jobs/handlers.ts";
import { onlyGateway } from "../../../server/providers/payments.ts";
import { SANDBOX_TENANT } from "../../../server/sandbox/tenant.ts";
import { listDebits } from "../../../server/storage/debits.ts";
import { openTestDatabase } from "../../support/database.ts";
import { anInvoice, aPayment, day } from "../../support/facts.ts";
import { type WatchedGateway, watchedGateway } from "../../support/gateway.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { addAccount, type TestAccount } from "./support.ts";

const TENANT = SANDBOX_TENANT.id;
const METHOD = { ref: "pm_1", label: "Visa ending 4242" };
const noon = (offset: number) => `${day(offset)}T17:00:00Z`;

// A plan over 500.00 agreed on Wednesday 4 March: 166.67 that day, 166.67 on Monday 6 April, 166.66
// on Monday 4 May. A debit on 6 April may be announced from 23 March to 1 April.
const APRIL = 33;
const FIRST_NOTICE = 19;
const MAY = 61;

describe("automatic payments of a plan", () => {
  let server: TestServer;

  // A server for each: a gateway is asked for every account whose day has come.
  beforeEach(async () => {
    server = await startServer(await openTestDatabase());
  });
  afterEach(() => server.close());

  /** A plan whose first payment is made and whose customer gave leave to debit the rest. */
  async function onPlan(amountMinor = 50_000): Promise<{ account: TestAccount; planId: string }> {
    server.clock.set(noon(0));
    const account = await addAccount(server, { invoices: [anInvoice(20, { amountMinor })] });
    const token = await account.link(120);
    const page = portal(server.deps);
    const chosen = await page.choosePlan(token, {
      key: `plan-${account.id}`,
      offerId: "plan-usd-3",
    });
    expect(chosen).toEqual({ ok: true });
    const [plan] = (await account.facts()).arrangements;
    const first = plan?.installments[0]?.amountMinor ?? 0;
    await account.pay(aPayment(0, first, { id: `first-${account.id}` }));
    const planId = plan?.id ?? "";
    const given = await withAccount(server.deps, TENANT, account.id, (work) =>
      giveLeave(work, planId, { by: "customer", how: "portal", method: METHOD }),
    );
    expect(given).toEqual({ ok: true, value: null });
    return { account, planId };
  }

  /** What the worker does with this account at noon of each day, with a gateway of the test's own. */
  async function live(
    account: TestAccount,
    from: number,
    to: number,
    { port }: WatchedGateway = watchedGateway(),
  ) {
    const deps = { ...server.deps, payments: onlyGateway(port) };
    const { deliver, settleLost } = jobHandlers(deps);
    for (let at = from; at <= to; at += 1) {
      server.clock.set(noon(at));
      await withAccount(deps, TENANT, account.id, treatNow);
      await deliver();
      await settleLost();
      await deliver();
    }
  }

  const debits = async (account: TestAccount) =>
    (await account.inTenant((tx) => listDebits(tx, account.id))).map(
      ({ dueOn, attempt, debitOn, outcome }) => [dueOn, attempt, debitOn, outcome],
    );
  const subjectsLike = async (account: TestAccount, words: string) =>
    (await account.sent()).filter((subject) => subject.includes(words)).length;
  const paidMinor = async (account: TestAccount) =>
    (await account.facts()).ledger.reduce((sum, { amountMinor }) => sum + amountMinor, 0);

  it("are announced ten business days before, taken on their day, once", async () => {
    const gateway = watchedGateway();
    const { account } = await onPlan();
    await live(account, 1, FIRST_NOTICE - 1, gateway);
    expect(await debits(account)).toEqual([]);
    await live(account, FIRST_NOTICE, APRIL - 1, gateway);
    expect(await debits(account)).toEqual([["2026-04-06", 1, "2026-04-06", null]]);
    expect(await subjectsLike(account, "Coming up: your automatic payment")).toBe(1);
    expect(gateway.totalMinor()).toBe(0);
    await live(account, APRIL, APRIL + 3, gateway);
    expect(await debits(account)).toEqual([["2026-04-06", 1, "2026-04-06", "paid"]]);
    expect([gateway.totalMinor(), await paidMinor(account)]).toEqual([16_667, 33_334]);
    expect(gateway.asked()).toEqual([
      expect.objectContaining({ method: "pm_1", amountMinor: 16_667, currency: "USD" }),
    ]);
    await live(account, APRIL + 4, MAY + 1, gateway);
    expect(await paidMinor(account)).toBe(50_000);
    expect(await account.openMinor()).toBe(0);
  });

  it("do not happen when the customer paid before, and take less when less is left", async () => {
    const gateway = watchedGateway();
    const { account } = await onPlan();
    await live(account, FIRST_NOTICE, FIRST_NOTICE, gateway);
    await account.pay({ ...aPayment(0, 10_000), id: `part-${account.id}`, on: day(25) });
    await live(account, APRIL, APRIL, gateway);
    expect(gateway.asked().map(({ amountMinor }) => amountMinor)).toEqual([6_667]);

    const other = await onPlan();
    await live(other.account, FIRST_NOTICE, FIRST_NOTICE, gateway);
    await other.account.pay({ ...aPayment(0, 16_667), id: `all-${other.account.id}`, on: day(25) });
    await live(other.account, APRIL, APRIL, gateway);
    expect(await debits(other.account)).toEqual([["2026-04-06", 1, "2026-04-06", "withdrawn"]]);
    expect(gateway.asked()).toHaveLength(1);
  });

  it("stop when the customer takes the leave back, announced or not", async () => {
    const gateway = watchedGateway();
    const { account, planId } = await onPlan();
    await live(account, FIRST_NOTICE, FIRST_NOTICE + 1, gateway);
    await withAccount(server.deps, TENANT, account.id, (work) =>
      takeLeaveBack(work, planId, "customer"),
    );
    await live(account, APRIL, APRIL + 1, gateway);
    expect(await debits(account)).toEqual([["2026-04-06", 1, "2026-04-06", "withdrawn"]]);
    expect(gateway.asked()).toEqual([]);
  });

  it("wait for their notice: one that did not leave in time takes nothing", async () => {
    const gateway = watchedGateway();
    const { account } = await onPlan();
    server.clock.set(noon(FIRST_NOTICE));
    // Planned and announced, but nobody delivers until the day itself.
    await withAccount(server.deps, TENANT, account.id, treatNow);
    expect(await debits(account)).toHaveLength(1);
    await live(account, APRIL, APRIL, gateway);
    expect(gateway.asked()).toEqual([]);
    expect(await debits(account)).toEqual([["2026-04-06", 1, "2026-04-06", "withdrawn"]]);
  });

  // 300.39 in three: 100.13 each, which the test gateway declines for now.
  it("declined for now are tried again on announced days, and then no more", async () => {
    const gateway = watchedGateway();
    const { account } = await onPlan(30_039);
    await live(account, FIRST_NOTICE, APRIL + 30, gateway);
    const found = (await debits(account)).filter(([dueOn]) => dueOn === "2026-04-06");
    expect(found).toEqual([
      ["2026-04-06", 1, "2026-04-06", "soft_decline"],
      // Three days later is 9 April, which is three business days on as well.
      ["2026-04-06", 2, "2026-04-09", "soft_decline"],
      ["2026-04-06", 3, "2026-04-16", "soft_decline"],
    ]);
    expect(gateway.totalMinor()).toBe(0);
    expect(await subjectsLike(account, "did not go through")).toBe(3);
  });

  // 300.51 in three: 100.17 each, which the test gateway declines for good.
  it("declined for good are never tried again", async () => {
    const gateway = watchedGateway();
    const { account } = await onPlan(30_051);
    await live(account, FIRST_NOTICE, APRIL + 30, gateway);
    expect(await debits(account)).toEqual([["2026-04-06", 1, "2026-04-06", "hard_decline"]]);
    expect(gateway.asked()).toHaveLength(1);
    const [plan] = (await account.facts()).arrangements;
    expect(plan?.autopay?.revokedAt).toBe(`${day(APRIL)}T17:00:00.000Z`);
  });

  it("whose answer was lost are asked after, not asked for again", async () => {
    let isLost = true;
    const gateway = watchedGateway(async () => {
      if (isLost) throw new Error("the connection was lost");
    });
    const { account } = await onPlan();
    await live(account, FIRST_NOTICE, APRIL, gateway);
    expect([gateway.totalMinor(), await paidMinor(account)]).toEqual([16_667, 16_667]);
    isLost = false;
    await live(account, APRIL + 1, APRIL + 1, gateway);
    expect(await paidMinor(account)).toBe(33_334);
    expect([gateway.asked().length, gateway.finds() > 0]).toEqual([1, true]);
  });
});

describe("a payment on the customer page whose answer was lost", () => {
  let server: TestServer;

  // A server for each: a gateway is asked for every account whose day has come.
  beforeEach(async () => {
    server = await startServer(await openTestDatabase());
  });
  afterEach(() => server.close());

  async function lost(gateway: WatchedGateway): Promise<TestAccount> {
    const account = await addAccount(server, { invoices: [anInvoice(20)] });
    const page = portal({ ...server.deps, payments: onlyGateway(gateway.port) });
    const payment = { key: `lost-${account.id}`, currency: "USD", amountMinor: 50_000 };
    await expect(page.pay(await account.link(), payment)).rejects.toThrow();
    return account;
  }
  const settle = async (gateway: WatchedGateway, minutes: number) => {
    server.clock.advance(minutes * 60_000);
    await jobHandlers({ ...server.deps, payments: onlyGateway(gateway.port) }).settleLost();
  };

  it("is found and recorded by itself, once", async () => {
    const gateway = watchedGateway(async () => {
      throw new Error("the connection was lost");
    });
    const account = await lost(gateway);
    await settle(gateway, 1);
    expect(await account.openMinor()).toBe(50_000);
    await settle(gateway, 2);
    await settle(gateway, 5);
    expect(await account.openMinor()).toBe(0);
    expect((await account.facts()).ledger).toHaveLength(1);
    expect(gateway.totalMinor()).toBe(50_000);
  });

  it("that was never taken is let go of, and can be made again", async () => {
    const gateway = watchedGateway();
    const never: WatchedGateway = {
      ...gateway,
      port: {
        ...gateway.port,
        charge: async () => {
          throw new Error("nobody answers");
        },
      },
    };
    const account = await lost(never);
    await settle(gateway, 3);
    const page = portal({ ...server.deps, payments: onlyGateway(gateway.port) });
    const again = { key: `again-${account.id}`, currency: "USD", amountMinor: 50_000 };
    expect(await page.pay(await account.link(), again)).toEqual({ ok: true });
    expect(gateway.totalMinor()).toBe(50_000);
  });
});
