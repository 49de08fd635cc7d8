import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withAccount } from "../../../server/effects/account-work.ts";
import { giveLeave } from "../../../server/effects/money/autopay.ts";
import { portal } from "../../../server/effects/portal.ts";
import { treatNow } from "../../../server/effects/treat-account.ts";
import { jobHandlers } from "../../../server/jobs/handlers.ts";
import { listDebits } from "../../../server/storage/debits.ts";
import { anInvoice, aPayment, day } from "../../support/facts.ts";
import { addAccount, type TestAccount } from "../effects/support.ts";
import { openPaymentScene, type PaymentScene, TENANT } from "./support.ts";

const noon = (offset: number) => `${day(offset)}T17:00:00Z`;

// As in autopay.test.ts: 166.67 agreed for Monday 6 April, announced from 23 March.
const APRIL = 33;
const FIRST_NOTICE = 19;

describe("automatic payments through Stripe", () => {
  let scene: PaymentScene;
  beforeAll(async () => {
    scene = await openPaymentScene();
  });
  afterAll(() => scene.close());

  async function onPlan(): Promise<{ account: TestAccount; planId: string; token: string }> {
    const { server } = scene;
    server.clock.set(noon(0));
    const account = await addAccount(server, { invoices: [anInvoice(20)] });
    const token = await account.link(120);
    const page = portal(server.deps);
    await page.choosePlan(token, { key: `plan-${account.id}`, offerId: "plan-usd-3" });
    const [plan] = (await account.facts()).arrangements;
    const first = plan?.installments[0]?.amountMinor ?? 0;
    await account.pay(aPayment(0, first, { id: `first-${account.id}` }));
    return { account, planId: plan?.id ?? "", token };
  }

  async function liveOn(account: TestAccount, ...days: readonly number[]): Promise<void> {
    const { deliver, settleLost } = jobHandlers(scene.server.deps);
    for (const at of days) {
      scene.server.clock.set(noon(at));
      await withAccount(scene.server.deps, TENANT, account.id, treatNow);
      await deliver();
      await settleLost();
      await deliver();
    }
  }

  const leaveOf = async (account: TestAccount) => (await account.facts()).arrangements[0]?.autopay;
  const outcomes = async (account: TestAccount) =>
    (await account.inTenant((tx) => listDebits(tx, account.id))).map(({ outcome }) => outcome);

  it("begin when the card is saved at Stripe, once, and stay off once they were stopped", async () => {
    const { account, planId, token } = await onPlan();
    const page = portal(scene.server.deps);
    const away = await page.giveLeave(token, { key: "leave-1", arrangementId: planId });
    expect(away).toMatchObject({ ok: true, goTo: expect.stringContaining("/c/pay/cs_") });
    expect(await leaveOf(account)).toBeUndefined();
    const session = scene.stripe.sessionIds().at(-1) ?? "";
    expect(await page.methodSaved(token, session)).toBe(false);
    const saved = scene.stripe.saveAt(session);
    expect(await scene.deliver(...saved)).toEqual([200]);
    expect(await leaveOf(account)).toMatchObject({ methodLabel: "Visa ending 4242" });
    expect(await page.methodSaved(token, session)).toBe(true);

    await page.takeLeaveBack(token, { key: "stop-1", arrangementId: planId });
    await page.methodSaved(token, session);
    await scene.deliver(...saved);
    expect((await leaveOf(account))?.revokedAt).toBeDefined();
  });

  async function withMethod(method: string): Promise<TestAccount> {
    const { account, planId } = await onPlan();
    const saved = { ref: `cus_1:${method}`, label: "Visa ending 4242" };
    await withAccount(scene.server.deps, TENANT, account.id, (work) =>
      giveLeave(work, planId, { by: "customer", how: "portal", method: saved }),
    );
    return account;
  }

  it("are taken off session and booked once, whatever the webhook says besides", async () => {
    const account = await withMethod("pm_card_visa");
    await liveOn(account, FIRST_NOTICE, APRIL);
    expect(await outcomes(account)).toEqual(["paid"]);
    const asked = scene.stripe.requests.findLast(({ path }) => path === "/v1/payment_intents");
    expect(Object.fromEntries(asked?.form ?? [])).toMatchObject({
      ...{ off_session: "true", confirm: "true", amount: "16667", currency: "usd" },
      "metadata[gs_account]": account.id,
    });
    const intent = scene.stripe.paidIntents().at(-1) ?? "";
    const key = asked?.form.get("metadata[gs_attempt]") ?? "";
    const object = {
      ...{ id: intent, amount_received: 16_667, currency: "usd" },
      metadata: { gs_attempt: key, gs_account: account.id },
    };
    const event = { id: "evt_again", type: "payment_intent.succeeded", created: 1_775_000_000 };
    await scene.deliver({ ...event, body: JSON.stringify({ ...event, data: { object } }) });
    const ledger = (await account.facts()).ledger.filter(({ id }) => !id.startsWith("first"));
    expect(ledger).toMatchObject([{ id: key, amountMinor: 16_667 }]);
  });

  it("that the bank wants to see the customer for are left to them, with a link", async () => {
    const account = await withMethod("pm_card_authenticationRequired");
    await liveOn(account, FIRST_NOTICE, APRIL, APRIL + 4, APRIL + 10);
    expect(await outcomes(account)).toEqual(["needs_customer"]);
    const told = (await account.sent()).filter((subject) => subject.includes("did not go through"));
    expect(told).toHaveLength(1);
    expect((await leaveOf(account))?.revokedAt).toBeUndefined();
  });

  it("with a stolen card end for good", async () => {
    const account = await withMethod("pm_card_chargeDeclinedStolenCard");
    await liveOn(account, FIRST_NOTICE, APRIL, APRIL + 10);
    expect(await outcomes(account)).toEqual(["hard_decline"]);
    expect((await leaveOf(account))?.revokedAt).toBeDefined();
  });
});
