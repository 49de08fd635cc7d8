import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { PanelView } from "../../ui-extensions/panel/panel-view.ts";
import { addAccount, type TestAccount } from "../server/effects/support.ts";
import { type ApiClient, signedInClient } from "../support/api-client.ts";
import { openTestDatabase } from "../support/database.ts";
import { anInvoice } from "../support/facts.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { launchBrowser } from "./support/browser.ts";
import { axeFindings, openPage, overflowOf } from "./support/watch-page.ts";

const DESK = { width: 1280, height: 1000 };
const NARROW = { width: 320, height: 800 };

describe("the agreement editor", () => {
  let server: TestServer;
  let api: ApiClient;
  let browser: Browser;
  let account: TestAccount;
  let page: Page;

  beforeAll(async () => {
    server = await startServer(await openTestDatabase());
    api = await signedInClient(server);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  beforeEach(async () => {
    account = await addAccount(server, {
      invoices: [anInvoice(70), anInvoice(32, { amountMinor: 30_000 })],
    });
  });

  async function open(viewport: typeof DESK, locale = "en-US"): Promise<void> {
    const url = `${server.url}/sandbox/companies/${encodeURIComponent(account.id)}`;
    ({ page } = await openPage(browser, url, { viewport, locale }));
    await page.locator("#gs-change-plan").click();
    await page.locator(".gs-verdict").waitFor();
  }
  const field = (name: string) => page.locator(`#gs-field-${name}`);
  const outcome = () => page.locator(".gs-plan-outcome");
  const amounts = () => outcome().locator("tbody .gs-money").allInnerTexts();
  const panel = async () =>
    PanelView.parse((await api.get(`/api/v1/accounts/${account.id}/panel`)).body);

  it("shows every payment again while the rep types, both ways round", async () => {
    await open(DESK);
    await field("count").fill("4");
    await expect.poll(amounts).toEqual(["$200.00", "$200.00", "$200.00", "$200.00"]);
    await page.getByLabel("Amount of each").check();
    await field("amount").fill("300");
    await expect.poll(amounts).toEqual(["$300.00", "$300.00", "$200.00"]);
    await field("downPayment").fill("100");
    await field("firstOn").fill("2026-03-20");
    await expect.poll(amounts).toEqual(["$100.00", "$300.00", "$300.00", "$100.00"]);
    await page.getByLabel(/INV32/).uncheck();
    await expect.poll(amounts).toEqual(["$100.00", "$300.00", "$100.00"]);
  });

  it("says why something can't be offered, and offers the nearest in one click", async () => {
    await open(DESK);
    await field("count").fill("30");
    await page.locator(".gs-reasons").waitFor();
    expect(await page.locator(".gs-reasons").innerText()).toMatch(/at most \d+ payments/);
    const submit = page.locator('.gs-dialog-buttons [type="submit"]');
    expect(await submit.getAttribute("aria-disabled")).toBe("true");
    await page.locator("#gs-plan-nearest").click();
    await page.locator(".gs-verdict").waitFor();
    const offered = await amounts();
    expect(offered.length).toBeGreaterThan(3);
    await expect.poll(() => submit.getAttribute("aria-disabled")).toBe("false");
    await submit.click();
    await page.getByText(/^Offered\./).waitFor();
    const { arrangement, undo } = await panel();
    expect(arrangement?.status).toBe("offered");
    expect(arrangement?.schedule.map(({ amount }) => amount.text)).toEqual(offered);
    expect(undo).not.toBeNull();
  });

  it("says beside a field what can't be read", async () => {
    await open(DESK);
    await field("downPayment").fill("ten");
    await page.getByText("Enter an amount such as 120.50.").waitFor();
    expect(await field("downPayment").getAttribute("aria-invalid")).toBe("true");
  });

  it("offers other kinds of agreement where policy has them", async () => {
    await open(DESK);
    await field("kind").selectOption("extension");
    await field("days").fill("10");
    await outcome().locator(".gs-offer-line", { hasText: "New due date" }).waitFor();
    expect(await amounts()).toHaveLength(1);
  });

  it.each([
    ["a desk", DESK],
    ["a narrow sidebar", NARROW],
  ])("is free of barriers on %s, with nothing cut off", async (_name, viewport) => {
    await open(viewport);
    await expect.poll(() => page.locator("wa-dialog[open]").count()).toBe(1);
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
  });
});
