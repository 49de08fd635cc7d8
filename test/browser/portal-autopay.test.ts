import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SANDBOX_TENANT } from "../../server/sandbox/tenant.ts";
import { listCapturedMessages } from "../../server/storage/captured-messages.ts";
import { wordsOf } from "../../ui-extensions/portal/words.ts";
import { addAccount, type TestAccount } from "../server/effects/support.ts";
import { openTestDatabase } from "../support/database.ts";
import { anInvoice } from "../support/facts.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { launchBrowser } from "./support/browser.ts";
import { axeFindings, overflowOf } from "./support/watch-page.ts";

const DAY_MS = 86_400_000;
const words = wordsOf("en");

/** On a phone without JavaScript: leave to debit is given, used after a notice, and taken back. */
describe("a customer who lets the plan be paid automatically", () => {
  let server: TestServer;
  let browser: Browser;
  let customer: Page;
  let account: TestAccount;
  let link: string;

  beforeAll(async () => {
    server = await startServer(await openTestDatabase());
    browser = await launchBrowser();
    account = await addAccount(server, { invoices: [anInvoice(20, { amountMinor: 60_000 })] });
    link = `${server.url}/p/${await account.link(120)}`;
    const phone = await browser.newContext({
      viewport: { width: 360, height: 780 },
      javaScriptEnabled: false,
    });
    customer = await phone.newPage();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const autopay = async () => (await account.facts()).arrangements.at(-1)?.autopay;
  const daysPass = async (days: number) => {
    for (let day = 0; day < days; day += 1) {
      server.clock.advance(DAY_MS);
      await server.work();
    }
  };

  it("is offered it only once a plan runs", async () => {
    await customer.goto(`${link}/plan/autopay`);
    expect(new URL(customer.url()).pathname).toBe(new URL(link).pathname);
    await customer.goto(`${link}/plan`);
    await customer.getByRole("link", { name: words.planSee }).first().click();
    await customer.getByRole("button", { name: words.planAccept }).click();
    await customer.getByRole("link", { name: words.autopayLink }).click();
    await customer.getByRole("heading", { name: words.autopayTitle }).waitFor();
    await customer.getByText(words.autopaySoon("$200.00", "March 4, 2026")).waitFor();
  });

  it("is asked to agree in so many words, and nothing is set up without", async () => {
    await customer.getByRole("button", { name: words.autopaySet }).click();
    await customer.getByRole("alert").waitFor();
    expect(await customer.getByLabel(words.autopayAgree).getAttribute("aria-invalid")).toBe("true");
    expect(await autopay()).toBeUndefined();
  });

  it("sees afterwards that it is on, by which method, and how to stop it", async () => {
    await customer.getByLabel(words.autopayAgree).check();
    await customer.getByRole("button", { name: words.autopaySet }).click();
    await customer.getByText(words.done.autopay).waitFor();
    await customer.getByText(words.autopayOn("Test card ending 4242")).waitFor();
    expect(await autopay()).toMatchObject({ how: "portal", methodLabel: "Test card ending 4242" });
  });

  it("is told before each debit, and the announced amount is taken on its date", async () => {
    const [first, second] = (await account.facts()).arrangements.at(-1)?.installments ?? [];
    await daysPass(35);
    const messages = await server.deps.db.withTenant(SANDBOX_TENANT.id, (tx) =>
      listCapturedMessages(tx, { accountId: account.id, limit: 100 }),
    );
    const told = messages.items.map(({ subject, bodyText }) => subject ?? bodyText);
    expect(told.some((subject) => /will be taken|automatic/i.test(subject))).toBe(true);
    const taken = (await account.facts()).ledger.filter(({ kind }) => kind === "payment");
    // The first was due on the day of the leave, and the page said that it needs no notice.
    expect(taken).toMatchObject([
      { amountMinor: first?.amountMinor },
      { amountMinor: second?.amountMinor, on: second?.dueOn },
    ]);
  });

  it("can take it back, after which nothing more is taken", async () => {
    await customer.goto(link);
    await customer.getByRole("link", { name: words.autopayChange }).click();
    await customer.getByRole("button", { name: words.autopayStop }).click();
    await customer.getByText(words.done.autopay_stopped).waitFor();
    await customer.getByRole("link", { name: words.autopayLink }).waitFor();
    const before = (await account.facts()).ledger;
    await daysPass(40);
    expect((await account.facts()).ledger).toEqual(before);
  });

  it("meets no barrier on the page, in either language", async () => {
    const phone = await browser.newContext({ viewport: { width: 320, height: 780 } });
    const page = await phone.newPage();
    const other = await addAccount(server, { invoices: [anInvoice(20, { amountMinor: 60_000 })] });
    const otherLink = `${server.url}/p/${await other.link(120)}`;
    await page.goto(`${otherLink}/plan`);
    await page.getByRole("link", { name: words.planSee }).first().click();
    await page.getByRole("button", { name: words.planAccept }).click();
    for (const language of ["en", "es"]) {
      await page.goto(`${otherLink}/plan/autopay?lang=${language}`);
      expect(await axeFindings(page)).toEqual([]);
      expect(await overflowOf(page)).toBe(0);
      if (process.env.SHOTS !== undefined)
        await page.screenshot({
          path: `${process.env.SHOTS}/autopay-${language}.png`,
          fullPage: true,
        });
    }
    await phone.close();
  });
});
