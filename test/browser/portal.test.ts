import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { wordsOf } from "../../ui-extensions/portal/words.ts";
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
async function start(sketch: FactsSketch = {}): Promise<void> {
  site = await startPortal({ facts: aFacts({ invoices: INVOICES, ...sketch }) });
}

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

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
      "/feedback",
      "/accounts",
      "/learn/rights",
    ],
  ],
  ["with an offer", { arrangements: [PLAN] }, ["", "/plan", "/plan/plan-1"]],
  [
    "with a late plan",
    { arrangements: [{ ...PLAN, acceptedAt: "2026-02-02T12:00:00Z" }] },
    ["", "/plan/change"],
  ],
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
  [
    "paid",
    { invoices: [anInvoice(1)], ledger: [aPayment(0, 50_000)] },
    ["?done=paid", "/stop", "/payments", "/payments/pay0"],
  ],
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
          "button, .wa-button, .choices a, .option, .languages a, .more a, .aside, summary",
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
