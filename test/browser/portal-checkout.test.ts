import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { payAwayWordsOf } from "../../ui-extensions/portal/pay-away-words.ts";
import { wordsOf } from "../../ui-extensions/portal/words.ts";
import { addAccount, type TestAccount } from "../server/effects/support.ts";
import { openPaymentScene, type PaymentScene } from "../server/payments/support.ts";
import { anInvoice } from "../support/facts.ts";
import { launchBrowser } from "./support/browser.ts";
import { axeFindings, overflowOf } from "./support/watch-page.ts";

const words = wordsOf("en");
const away = payAwayWordsOf("en");

/** On a phone without JavaScript: from our page to the provider's, back by its button, and paid. */
describe("a customer who pays at the provider's page", () => {
  let scene: PaymentScene;
  let browser: Browser;
  let customer: Page;
  let account: TestAccount;
  let link: string;

  beforeAll(async () => {
    scene = await openPaymentScene();
    browser = await launchBrowser();
    account = await addAccount(scene.server, { invoices: [anInvoice(20)] });
    link = `${scene.server.url}/p/${await account.link()}`;
    const viewport = { width: 360, height: 780 };
    customer = await (await browser.newContext({ viewport, javaScriptEnabled: false })).newPage();
  });
  afterAll(async () => {
    await browser.close();
    await scene.close();
  });

  const toCheckout = async () => {
    await customer.goto(`${link}/pay`);
    await customer.getByRole("button", { name: words.payContinue }).click();
    await customer.getByRole("button", { name: /Pay \$500\.00/ }).click();
    await customer.getByRole("heading", { name: "Checkout" }).waitFor();
  };

  it("turns round there, by the browser's own Back, and comes to the same page again", async () => {
    await toCheckout();
    const first = customer.url();
    await customer.goBack();
    await customer.getByRole("button", { name: /Pay \$500\.00/ }).click();
    await customer.getByRole("heading", { name: "Checkout" }).waitFor();
    expect(customer.url()).toBe(first);
    expect(scene.stripe.sessionIds()).toHaveLength(1);
  });

  it("is asked to wait while the bank has not said yes, by a page anybody can read", async () => {
    const id = scene.stripe.requests[0]?.form.get("metadata[gs_attempt]") ?? "";
    await customer.goto(`${link}/pay/back/${id}?lang=es`);
    await customer.getByRole("heading", { name: payAwayWordsOf("es").waitTitle }).waitFor();
    expect(await overflowOf(customer)).toBe(0);
    const reader = await browser.newPage();
    await reader.goto(customer.url());
    expect(await axeFindings(reader)).toEqual([]);
    await reader.close();
    await customer.goto(`${link}/pay/back/${id}`);
    await customer.getByRole("link", { name: away.waitAgain }).click();
    await customer.getByRole("heading", { name: away.waitTitle }).waitFor();
  });

  it("pays there and is thanked at once; the webhook that comes later changes nothing", async () => {
    await toCheckout();
    await customer.getByRole("button", { name: "Pay" }).click();
    await customer.getByText("We received $500.00 today").waitFor();
    await scene.deliver(...scene.stripe.untoldEvents());
    expect((await account.facts()).ledger).toMatchObject([{ amountMinor: 50_000 }]);
    expect(await account.openMinor()).toBe(0);
  });
});
