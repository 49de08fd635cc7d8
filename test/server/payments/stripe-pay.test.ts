import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { portal } from "../../../server/effects/portal.ts";
import type { PortalPort } from "../../../server/effects/portal-port.ts";
import { jobHandlers } from "../../../server/jobs/handlers.ts";
import { anInvoice } from "../../support/facts.ts";
import { signEvent } from "../../support/stripe-stand-in.ts";
import { addAccount, type TestAccount } from "../effects/support.ts";
import { openPaymentScene, type PaymentScene } from "./support.ts";

describe("paying through Stripe", () => {
  let scene: PaymentScene;
  let account: TestAccount;
  let token: string;
  let page: PortalPort;

  beforeAll(async () => {
    scene = await openPaymentScene();
  });
  afterAll(() => scene.close());
  beforeEach(async () => {
    account = await addAccount(scene.server, { invoices: [anInvoice(20)] });
    token = await account.link();
    page = portal(scene.server.deps);
  });

  const ledger = async () =>
    (await account.facts()).ledger.map(({ kind, amountMinor }) => [kind, amountMinor]);
  const lastSession = () => scene.stripe.sessionIds().at(-1) ?? "";

  async function goTo(key: string, amountMinor = 50_000): Promise<string> {
    const result = await page.pay(token, { key, currency: "USD", amountMinor });
    if (!result.ok || result.goTo === undefined) throw new Error(JSON.stringify(result));
    return result.goTo;
  }
  const attemptId = () =>
    scene.stripe.requests.at(-1)?.form.get("metadata[gs_attempt]") ?? "no attempt";

  it("leads to one page however often the form is sent, and pays once by three ways", async () => {
    const first = await goTo("one-form-1");
    const id = attemptId();
    const pages = scene.stripe.sessionIds().length;
    expect(await goTo("one-form-1")).toBe(first);
    expect(scene.stripe.sessionIds()).toHaveLength(pages);
    expect(await ledger()).toEqual([]);
    expect(await page.returned(token, id)).toBe("waiting");
    expect(await page.returned(token, "pay-of-nobody")).toBe("none");
    const events = scene.stripe.payAt(lastSession());
    expect(await page.returned(token, id)).toBe("paid");
    expect(await scene.deliver(...events, ...events.toReversed())).toEqual([200, 200, 200, 200]);
    expect(
      await page.pay(token, { key: "one-form-1", currency: "USD", amountMinor: 50_000 }),
    ).toEqual({
      ok: true,
    });
    expect(await ledger()).toEqual([["payment", 50_000]]);
    expect(await account.openMinor()).toBe(0);
    expect((await account.facts()).ledger[0]?.id).toBe(id);
  });

  it("is paid by the webhook alone when the customer never comes back", async () => {
    await goTo("gone-1", 20_000);
    await scene.deliver(...scene.stripe.payAt(lastSession()));
    expect(await ledger()).toEqual([["payment", 20_000]]);
    expect(await account.openMinor()).toBe(30_000);
  });

  it("is found by asking when every webhook was lost", async () => {
    await goTo("lost-1");
    scene.stripe.payAt(lastSession());
    scene.server.clock.advance(3 * 60_000);
    await jobHandlers(scene.server.deps).settleLost();
    expect(await ledger()).toEqual([["payment", 50_000]]);
  });

  it("takes another amount once the first page is closed, which can't be paid any more", async () => {
    await goTo("change-1");
    const first = lastSession();
    await goTo("change-2", 20_000);
    expect(() => scene.stripe.payAt(first)).toThrow("closed");
    await scene.deliver(...scene.stripe.payAt(lastSession()));
    expect(await ledger()).toEqual([["payment", 20_000]]);
  });

  it("finds the first page paid when the customer comes for another amount", async () => {
    await goTo("both-1");
    scene.stripe.payAt(lastSession());
    const again = await page.pay(token, { key: "both-2", currency: "USD", amountMinor: 20_000 });
    expect(again).toMatchObject({ ok: false, refusal: { code: "nothing_owed" } });
    expect(await ledger()).toEqual([["payment", 50_000]]);
  });

  it("opens another page for a form whose page has closed", async () => {
    const first = await goTo("closed-1");
    scene.server.clock.advance(61 * 60_000);
    const closed = lastSession();
    await page.pay(token, { key: "closed-other", currency: "USD", amountMinor: 100 });
    expect(() => scene.stripe.payAt(closed)).toThrow("closed");
    expect(await goTo("closed-1")).not.toBe(first);
  });

  it("shows what went back, whichever came first", async () => {
    await goTo("back-1");
    const paid = scene.stripe.payAt(lastSession());
    const intent = scene.stripe.paidIntents().at(-1) ?? "";
    const refunded = scene.stripe.refund(intent, 10_000);
    await scene.deliver(...refunded);
    expect(await ledger()).toEqual([]);
    await scene.deliver(...paid, ...refunded);
    expect((await ledger()).toSorted()).toEqual([
      ["payment", 50_000],
      ["refund", 10_000],
    ]);
    expect(await account.openMinor()).toBe(10_000);
  });

  it("counts a disputed payment as open until the dispute is won", async () => {
    await goTo("dispute-1");
    await scene.deliver(...scene.stripe.payAt(lastSession()));
    const { opened, won } = scene.stripe.dispute(scene.stripe.paidIntents().at(-1) ?? "", 50_000);
    await scene.deliver(opened);
    expect(await account.openMinor()).toBe(50_000);
    await scene.deliver(won, opened, won);
    expect(await account.openMinor()).toBe(0);
    expect((await ledger()).toSorted()).toEqual([
      ["chargeback", 50_000],
      ["payment", 50_000],
      ["payment", 50_000],
    ]);
  });

  it("refuses a call that Stripe did not sign, and an address that is nobody's", async () => {
    await goTo("unsigned-1");
    const [event] = scene.stripe.payAt(lastSession());
    const call = (address: string, signature: string) =>
      fetch(address, {
        method: "POST",
        body: event?.body ?? "",
        headers: { "stripe-signature": signature },
      });
    expect((await call(scene.stripeHook, "t=1,v1=00")).status).toBe(403);
    const others = signEvent(event?.body ?? "", "whsec_of_another_tenant");
    expect((await call(scene.stripeHook, others)).status).toBe(403);
    expect((await call(`${scene.stripeHook}0`, others)).status).toBe(404);
    expect(await ledger()).toEqual([]);
  });
});
