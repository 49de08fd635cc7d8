import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ChargeResult, PaymentPort } from "../../../adapters/payments/port.ts";
import { createTestGateway } from "../../../adapters/payments/test/index.ts";
import { ANYWHERE } from "../../../adapters/reach/reach.ts";
import { withAccount } from "../../../server/effects/account-work.ts";
import { giveLeave } from "../../../server/effects/money/autopay.ts";
import { takeMoneyEvent } from "../../../server/effects/money/take-money-event.ts";
import { portal } from "../../../server/effects/portal.ts";
import { treatNow } from "../../../server/effects/treat-account.ts";
import { jobHandlers } from "../../../server/jobs/handlers.ts";
import { onlyGateway, openPayments } from "../../../server/providers/payments.ts";
import { listDebits } from "../../../server/storage/debits.ts";
import { anInvoice, aPayment, day } from "../../support/facts.ts";
import { addAccount, type TestAccount } from "../effects/support.ts";
import { HOOK_SECRET, openPaymentScene, type PaymentScene, TENANT } from "./support.ts";

const noon = (offset: number) => `${day(offset)}T17:00:00Z`;

describe("through whom money is taken", () => {
  let scene: PaymentScene;
  let account: TestAccount;
  beforeAll(async () => {
    scene = await openPaymentScene();
  });
  afterAll(() => scene.close());
  beforeEach(async () => {
    scene.server.clock.set(noon(0));
    account = await addAccount(scene.server, { invoices: [anInvoice(20)] });
  });

  const sealKeys = () => scene.server.deps.crm.sealKeys;
  const idOf = (payments: ReturnType<typeof openPayments>) =>
    account.inTenant(async (tx) => (await payments.find(tx))?.id ?? null);
  const hook = (payUrl?: string) =>
    scene.use("payment_hook", {
      settings: payUrl === undefined ? {} : { payUrl },
      secrets: { webhookSecret: HOOK_SECRET },
    });

  it("is the tenant's own provider, and the test gateway only in the sandbox or by choice", async () => {
    const real = openPayments({ sandbox: false }, { sealKeys: sealKeys(), reach: ANYWHERE });
    const sandbox = openPayments({ sandbox: true }, { sealKeys: sealKeys(), reach: ANYWHERE });
    expect(await idOf(real)).toBe("stripe");
    await scene.forget("stripe");
    expect([await idOf(real), await idOf(sandbox)]).toEqual([null, "test"]);
    const page = portal({ ...scene.server.deps, payments: real });
    const wanted = { key: "nobody-1", currency: "USD", amountMinor: 100 };
    const refused = { ok: false, refusal: { code: "held" } };
    expect(await page.pay(await account.link(), wanted)).toEqual(refused);
    await scene.use("test_gateway", { settings: {}, secrets: {} });
    expect(await idOf(real)).toBe("test");
    await hook("https://pay.example/?ref={reference}");
    expect(await idOf(real)).toBe("payment_hook");
    const saves = async (payments: ReturnType<typeof openPayments>) => {
      const open = await portal({ ...scene.server.deps, payments }).open(await account.link());
      return open.kind === "open" && open.visit.savesMethods;
    };
    expect(await saves(real)).toBe(false);
    await hook();
    await scene.forget("test_gateway");
  });

  it("may be a page of the company's own, whose webhook brings our reference back", async () => {
    await hook("https://pay.example/?ref={reference}&paid={paid}");
    const payments = openPayments({ sandbox: true }, { sealKeys: sealKeys(), reach: ANYWHERE });
    const page = portal({ ...scene.server.deps, payments });
    const token = await account.link();
    const away = await page.pay(token, { key: "own-page-1", currency: "USD", amountMinor: 50_000 });
    if (!away.ok || away.goTo === undefined) throw new Error(JSON.stringify(away));
    const reference = new URL(away.goTo).searchParams.get("ref") ?? "";
    // The customer thinks again, and pays on the first page after all.
    await page.pay(token, { key: "own-page-2", currency: "USD", amountMinor: 100 });
    const data = {
      ...{ paymentId: `p-${randomUUID()}`, reference, currency: "USD", amountMinor: 50_000 },
      at: noon(0),
    };
    expect(await scene.tell({ type: "payment.received", data })).toMatchObject({ status: 200 });
    expect((await account.facts()).ledger).toMatchObject([{ id: reference, amountMinor: 50_000 }]);
    expect(await page.returned(token, reference)).toBe("paid");
    await hook();
  });

  /** A plan whose debit of 6 April a bank takes days over. */
  async function debitedSlowly(): Promise<{ key: string; deps: PaymentScene["server"]["deps"] }> {
    const slow: ChargeResult = { kind: "pending", ref: "slow-1" };
    const port: PaymentPort = {
      ...createTestGateway(),
      charge: async () => slow,
      find: async () => slow,
    };
    const deps = { ...scene.server.deps, payments: onlyGateway(port) };
    await portal(deps).choosePlan(await account.link(120), {
      ...{ key: `plan-${account.id}`, offerId: "plan-usd-3" },
    });
    const [plan] = (await account.facts()).arrangements;
    const first = plan?.installments[0]?.amountMinor ?? 0;
    await account.pay(aPayment(0, first, { id: `first-${account.id}` }));
    await withAccount(deps, TENANT, account.id, (work) =>
      giveLeave(work, plan?.id ?? "", {
        ...{ by: "customer", how: "portal", method: { ref: "m", label: "Bank" } },
      }),
    );
    const { deliver, settleLost } = jobHandlers(deps);
    for (const at of [19, 33, 34]) {
      scene.server.clock.set(noon(at));
      await withAccount(deps, TENANT, account.id, treatNow);
      await deliver();
      await settleLost();
    }
    const [debit] = await account.inTenant((tx) => listDebits(tx, account.id));
    expect(debit).toMatchObject({ outcome: null, amountMinor: 16_667 });
    return { key: debit?.key ?? "", deps };
  }
  const source = { tenantId: TENANT, provider: "test" };
  const outcomes = async () =>
    (await account.inTenant((tx) => listDebits(tx, account.id))).map(({ outcome }) => outcome);

  it("may take days: what the bank says in the end is booked for the debit, once", async () => {
    const { key: attemptId, deps } = await debitedSlowly();
    const payment = {
      ...({ kind: "payment", ref: "slow-1", attemptId, account: account.id } as const),
      ...{ currency: "USD", amountMinor: 16_667, at: scene.server.deps.clock.now() },
    };
    await takeMoneyEvent(deps, source, { id: `a-${account.id}`, facts: [payment] });
    await takeMoneyEvent(deps, source, { id: `b-${account.id}`, facts: [payment] });
    expect(await outcomes()).toEqual(["paid"]);
    expect((await account.facts()).ledger.filter(({ id }) => id === attemptId)).toHaveLength(1);
  });

  it("and a bank that says no in the end ends the debit as any other no does", async () => {
    const { key: attemptId, deps } = await debitedSlowly();
    const no = { kind: "declined", attemptId, account: account.id } as const;
    const fact = { ...no, reason: "account_closed", retry: "never" } as const;
    await takeMoneyEvent(deps, source, { id: `c-${account.id}`, facts: [fact] });
    expect(await outcomes()).toEqual(["hard_decline"]);
    const [plan] = (await account.facts()).arrangements;
    expect(plan?.autopay?.revokedAt).toBeDefined();
  });
});
