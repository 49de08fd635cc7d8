import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type PortalWords, wordsOf } from "../../ui-extensions/portal/words.ts";
import { type PortalSite, startPortal } from "../server/portal/support.ts";
import { aFacts, aHold, anInvoice, aPayment, day, type FactsSketch } from "../support/facts.ts";
import { EXPIRED_TOKEN } from "../support/portal.ts";
import { launchBrowser } from "./support/browser.ts";
import { axeFindings, openPage, overflowOf } from "./support/watch-page.ts";

const PHONE = { width: 360, height: 780 };

let browser: Browser;
let site: PortalSite;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => site.close());

const INVOICES = [
  anInvoice(32, { description: "Quarterly maintenance", amountMinor: 124_050 }),
  anInvoice(-12),
];
const ACCOUNTS = {
  en: { language: "en", country: "US" },
  es: { language: "es-ES", country: "ES" },
} as const;

async function start(sketch: FactsSketch = {}): Promise<void> {
  site = await startPortal({ facts: aFacts({ invoices: INVOICES, ...sketch }) });
}

async function openWithoutScripts(path = ""): Promise<{ page: Page; complaints: string[] }> {
  return openPage(browser, site.base + path, { javaScriptEnabled: false, viewport: PHONE });
}

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const link = (page: Page, name: string | RegExp) => page.getByRole("link", { name });
const done = (page: Page) => page.getByRole("status");

describe.each(["en", "es"] as const)(
  "a customer without JavaScript, on a phone, in %s",
  (language) => {
    const words: PortalWords = wordsOf(language);
    const home = () => start({ account: ACCOUNTS[language] });
    const choose = async (id: keyof PortalWords["choices"]) => {
      const opened = await openWithoutScripts();
      await link(opened.page, words.choices[id].title).click();
      return opened;
    };

    it("pays another amount, is thanked, and sees what is left", async () => {
      await home();
      const { page, complaints } = await openWithoutScripts();
      await link(page, new RegExp(`^${words.payNow("")}.*240`)).click();
      await page.getByLabel(words.payChoice.other, { exact: true }).check();
      await page.getByRole("textbox").fill(language === "es" ? "1.000,50" : "1,000.50");
      await button(page, words.payContinue).click();
      await expect(page.getByText(words.checkoutTest).isVisible()).resolves.toBe(true);
      await button(page, /1[,.]?000[,.]50/).click();
      expect(await done(page).textContent()).toMatch(/1[,.]?000[,.]50/);
      expect(await page.locator(".amount").textContent()).toMatch(/240[,.]00/);
      expect(site.world.facts().ledger).toMatchObject([{ amountMinor: 100_050 }]);
      expect(complaints).toEqual([]);
    });

    it("chooses a plan after seeing each of its payments", async () => {
      await home();
      const { page } = await choose("plan");
      await link(page, new RegExp(words.planSee)).first().click();
      expect(await page.locator("tbody tr").count()).toBe(3);
      await button(page, words.planAccept).click();
      expect(await done(page).textContent()).toBe(words.done.plan);
      expect(await page.getByText(words.planActive, { exact: true }).count()).toBe(1);
    });

    it("promises a day, corrects a mistake, and keeps what was typed", async () => {
      await home();
      const { page } = await choose("promise");
      await page.getByLabel(words.promiseAmount).fill("300");
      await button(page, words.promiseSave).click();
      // The error summary takes the focus by itself, and leads to the field.
      expect(await page.locator(":focus").getAttribute("role")).toBe("alert");
      await page.getByRole("alert").getByRole("link").click();
      expect(await page.locator("#amount").inputValue()).toBe("300");
      await page.getByLabel(words.promiseDate, { exact: true }).fill(day(6));
      await button(page, words.promiseSave).click();
      expect(await done(page).count()).toBe(1);
      expect(site.world.facts().promises).toMatchObject([{ amountMinor: 30_000, dueOn: day(6) }]);
    });

    it("says that paying is difficult, and is left in peace", async () => {
      await home();
      const { page } = await choose("help");
      await page.getByLabel(words.helpMessage).fill("I lost my job");
      await button(page, words.helpSend).click();
      expect(await done(page).textContent()).toBe(words.done.help);
      expect(await page.getByText(words.holds.hardship.title).count()).toBe(1);
      expect(await page.getByText(words.adviceTitle).count()).toBe(1);
      expect(site.world.visit().treatment.lanes[0]?.action.kind).toBe("hold");
    });

    it("disputes one invoice", async () => {
      await home();
      const { page } = await choose("dispute");
      await page.getByLabel(/INV32/).check();
      await page.getByLabel(words.disputeMessage).fill("x");
      await button(page, words.disputeSend).click();
      expect(await done(page).textContent()).toBe(words.done.dispute);
      expect(await page.getByText(words.disputedInvoice).count()).toBe(1);
    });

    it("stops text messages, then all of them", async () => {
      await home();
      const { page } = await choose("messages");
      await button(page, words.stopChannel.sms).click();
      expect(await done(page).textContent()).toContain(words.channel.sms);
      await link(page, words.choices.messages.title).click();
      await button(page, words.stopAll).click();
      const points = site.world.facts().account.contactPoints;
      expect(points.every(({ consent }) => consent === "withdrawn")).toBe(true);
    });

    it("reads the page in the other language at one touch", async () => {
      await home();
      const { page } = await openWithoutScripts();
      const other = language === "en" ? "es" : "en";
      await link(page, wordsOf(other).languageName).click();
      expect(await page.locator("html").getAttribute("lang")).toBe(other);
      await link(page, wordsOf(other).choices.help.title).click();
      expect(await page.locator("h1").textContent()).toBe(wordsOf(other).helpTitle);
    });
  },
);

const PLAN = {
  id: "plan-1",
  currency: "USD",
  invoiceIds: ["inv32"],
  installments: [
    { dueOn: day(-10), amountMinor: 62_025 },
    { dueOn: day(20), amountMinor: 62_025 },
  ],
  offeredAt: "2026-02-01T12:00:00Z",
  offeredBy: "Dana",
  expiresAt: "2026-03-20T12:00:00Z",
};
const LONG = "Mantenimiento-trimestral-de-instalaciones-con-una-palabra-larguísima";
const STATES: readonly (readonly [string, FactsSketch, readonly string[]])[] = [
  [
    "overdue",
    {},
    [
      "",
      "/pay",
      "/plan",
      "/plan/plan-usd-6",
      "/promise",
      "/help",
      "/dispute",
      "/messages",
      "/stop",
    ],
  ],
  ["with an offer", { arrangements: [PLAN] }, ["", "/plan", "/plan/plan-1"]],
  ["with a late plan", { arrangements: [{ ...PLAN, acceptedAt: "2026-02-02T12:00:00Z" }] }, [""]],
  ["asked for help", { holds: [aHold("hardship", { from: day(0) })] }, ["?done=help"]],
  [
    "in two currencies",
    {
      invoices: [
        ...INVOICES,
        ...[40, 50, 60].map((days) => anInvoice(days, { currency: "EUR", description: LONG })),
      ],
    },
    ["", "/pay", "/promise", "/dispute"],
  ],
  ["paid", { invoices: [anInvoice(1)], ledger: [aPayment(0, 50_000)] }, ["?done=paid", "/stop"]],
  ["with a person", { holds: [aHold("bankruptcy")] }, [""]],
];

describe.each(STATES)("an account %s", (_, sketch, paths) => {
  it("is accessible in light and dark and fits a narrow screen", async () => {
    await start(sketch);
    const found: string[] = [];
    for (const colorScheme of ["light", "dark"] as const) {
      const { page } = await openPage(browser, site.base, {
        colorScheme,
        viewport: { width: 320, height: 640 },
      });
      for (const path of paths) {
        await page.goto(`${site.base}${path}`);
        const overflow = await overflowOf(page);
        found.push(...(await axeFindings(page)).map((each) => `${colorScheme} ${path} ${each}`));
        if (overflow > 0) found.push(`${path} is ${overflow} px too wide`);
      }
      await page.context().close();
    }
    expect(found).toEqual([]);
  });
});

it("forms with errors and broken links are accessible and fit too", async () => {
  await start();
  const { page } = await openPage(browser, `${site.base}/promise`, {
    viewport: { width: 320, height: 640 },
  });
  await button(page, wordsOf("en").promiseSave).click();
  expect([await axeFindings(page), await overflowOf(page)]).toEqual([[], 0]);
  await page.goto(`${site.origin}/p/${EXPIRED_TOKEN}`);
  expect([await axeFindings(page), await overflowOf(page)]).toEqual([[], 0]);
  await page.goto(`${site.base}/dispute`);
  await button(page, wordsOf("en").disputeSend).click();
  expect([await axeFindings(page), await overflowOf(page)]).toEqual([[], 0]);
});

it("targets are big enough and text at twice its size still fits", async () => {
  await start();
  const { page } = await openPage(browser, site.base, { viewport: PHONE });
  for (const path of ["", "/pay", "/plan/plan-usd-3", "/dispute"]) {
    await page.goto(`${site.base}${path}`);
    const small = await page.evaluate(() =>
      [
        ...document.querySelectorAll(
          "button, .wa-button, .choices a, .option, .languages a, summary",
        ),
      ]
        .map((each) => ({ text: each.textContent, box: each.getBoundingClientRect() }))
        .filter(({ box }) => box.height > 0 && (box.height < 44 || box.width < 44))
        .map(({ text }) => text),
    );
    expect(small).toEqual([]);
    // Twice the root size is what a browser's text zoom does; every length here follows it.
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
    expect(await overflowOf(page)).toBe(0);
  }
});
