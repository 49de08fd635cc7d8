import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type PortalWords, wordsOf } from "../../ui-extensions/portal/words.ts";
import { type PortalSite, startPortal } from "../server/portal/support.ts";
import { aFacts, anInvoice, day, type FactsSketch } from "../support/facts.ts";
import { launchBrowser } from "./support/browser.ts";
import { axeFindings, openPage, overflowOf } from "./support/watch-page.ts";

const PHONE = { width: 360, height: 780 };
const ACCOUNTS = {
  es: { language: "es-ES", country: "ES", kind: "consumer" },
  de: { language: "de", country: "DE", kind: "consumer" },
} as const;
const INVOICES = [
  anInvoice(32, { description: "Wartung", amountMinor: 124_050, currency: "EUR" }),
  anInvoice(-12, { currency: "EUR" }),
];

let browser: Browser;
let site: PortalSite;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => site.close());

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const link = (page: Page, name: string | RegExp) => page.getByRole("link", { name });
const done = (page: Page) => page.getByRole("status");

/**
 * Nothing wrong for a reader of any kind, and nothing to scroll sideways for. In a page of its own,
 * because the checker waits for timers, which stand still where scripts are off.
 */
async function expectWellMade(seen: Page): Promise<void> {
  const { page } = await openPage(browser, seen.url(), { viewport: PHONE });
  expect([await axeFindings(page), await overflowOf(page)]).toEqual([[], 0]);
  await page.context().close();
}

describe.each(["es", "de"] as const)(
  "a customer without JavaScript, on a phone, in %s",
  (language) => {
    const words: PortalWords = wordsOf(language);
    async function visit(sketch: FactsSketch = {}): Promise<{ page: Page; complaints: string[] }> {
      const account = ACCOUNTS[language];
      site = await startPortal({ facts: aFacts({ invoices: INVOICES, account, ...sketch }) });
      return openPage(browser, site.base, { javaScriptEnabled: false, viewport: PHONE });
    }
    async function choose(id: keyof PortalWords["choices"]) {
      const opened = await visit();
      await link(opened.page, words.choices[id].title).click();
      return opened;
    }

    it("pays another amount, is thanked, sees what is left, and keeps the receipt", async () => {
      const { page, complaints } = await visit();
      await link(page, new RegExp(words.payNow(".*1.?240,50.*"))).click();
      await page.getByLabel(words.payChoice.other, { exact: true }).check();
      await page.getByRole("textbox").fill("1.000,50");
      await button(page, words.payContinue).click();
      await expect(page.getByText(words.checkoutTest).isVisible()).resolves.toBe(true);
      await button(page, /1\.?000,50/).click();
      expect(await done(page).textContent()).toMatch(/1\.?000,50/);
      expect(await page.locator(".amount").textContent()).toMatch(/240,00/);
      expect(site.world.facts().ledger).toMatchObject([{ amountMinor: 100_050 }]);
      await link(page, words.paymentsLink).click();
      await link(page, new RegExp(`^${words.receiptSee}`)).click();
      expect(await page.locator(".facts").nth(1).textContent()).toMatch(/INV32.*1\.?000,50/);
      await expectWellMade(page);
      expect(complaints).toEqual([]);
    });

    it("chooses a plan after seeing each payment, and moves the next one later on", async () => {
      const { page } = await choose("plan");
      await link(page, new RegExp(words.planSee)).first().click();
      expect(await page.locator("tbody tr").count()).toBe(3);
      await button(page, words.planAccept).click();
      expect(await done(page).textContent()).toBe(words.done.plan);
      expect(await page.getByText(words.planActive, { exact: true }).count()).toBe(1);
      await link(page, words.changeLink).click();
      await button(page, words.changeShow).click();
      // The error summary takes the focus by itself, and leads to the field.
      expect(await page.locator(":focus").getAttribute("role")).toBe("alert");
      await page.getByLabel(words.changeTo).fill(day(14));
      await button(page, words.changeShow).click();
      await expectWellMade(page);
      await button(page, words.changeAccept).click();
      expect(await done(page).textContent()).toBe(words.done.changed);
      expect(site.world.facts().arrangements.at(-1)?.installments[0]?.dueOn).toBe(day(14));
    });

    it("says that paying is difficult, is left in peace, and is pointed to free help", async () => {
      const { page } = await choose("help");
      await page.getByLabel(words.hardshipChange).selectOption(words.hardshipChanges.less_income);
      await page.getByLabel(words.hardshipMonthly("EUR")).fill("50,00");
      await expectWellMade(page);
      await button(page, words.helpSend).click();
      expect(await done(page).textContent()).toBe(words.done.help);
      expect(await page.getByText(words.holds.hardship.title).count()).toBe(1);
      expect(await page.getByText(words.adviceTitle).count()).toBe(1);
      expect(site.world.hardships()).toMatchObject([{ monthly: { amountMinor: 5_000 } }]);
      expect(site.world.visit().treatment.lanes[0]?.action.kind).toBe("hold");
    });

    it("disputes one invoice", async () => {
      const { page } = await choose("dispute");
      await page.getByLabel(/INV32/).check();
      await page.getByLabel(words.disputeMessage).fill("x");
      await button(page, words.disputeSend).click();
      expect(await done(page).textContent()).toBe(words.done.dispute);
      expect(await page.getByText(words.disputedInvoice).count()).toBe(1);
      await expectWellMade(page);
    });

    it("stops text messages, then all of them", async () => {
      const { page } = await choose("messages");
      await button(page, words.stopChannel.sms).click();
      expect(await done(page).textContent()).toContain(words.channel.sms);
      await link(page, words.choices.messages.title).click();
      await expectWellMade(page);
      await button(page, words.stopAll).click();
      const points = site.world.facts().account.contactPoints;
      expect(points.every(({ consent }) => consent === "withdrawn")).toBe(true);
    });

    it("promises a day, corrects a mistake, and keeps what was typed", async () => {
      const { page } = await choose("promise");
      await page.getByLabel(words.promiseAmount).fill("300");
      await button(page, words.promiseSave).click();
      await page.getByRole("alert").getByRole("link").click();
      expect(await page.locator("#amount").inputValue()).toBe("300");
      await page.getByLabel(words.promiseDate, { exact: true }).fill(day(6));
      await button(page, words.promiseSave).click();
      expect(await done(page).count()).toBe(1);
      expect(site.world.facts().promises).toMatchObject([{ amountMinor: 30_000, dueOn: day(6) }]);
    });

    it("reads the page in another language at two touches", async () => {
      const { page } = await visit();
      await page.locator("summary", { hasText: words.languageName }).click();
      // The open menu stays on the screen, and each language is a target of its own.
      expect(await overflowOf(page)).toBe(0);
      expect(await page.locator(".languages a").count()).toBe(5);
      await link(page, wordsOf("fr").languageName).click();
      expect(await page.locator("html").getAttribute("lang")).toBe("fr");
      await link(page, wordsOf("fr").choices.help.title).click();
      expect(await page.locator("h1").textContent()).toBe(wordsOf("fr").helpTitle);
    });
  },
);
