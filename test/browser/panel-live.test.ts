import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { listCrmRecords } from "../../adapters/sandbox/crm-records.ts";
import { openTestDatabase } from "../support/database.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { launchBrowser } from "./support/browser.ts";
import { axeFindings, openPage, overflowOf, type WatchedPage } from "./support/watch-page.ts";

// A Wednesday, 10:00 in Denver and 17:00 in London: most of the book may be contacted.
const NOW = "2026-03-04T17:00:00Z";

let browser: Browser;
let server: TestServer;
let watched: WatchedPage | null = null;

beforeAll(async () => {
  const database = await openTestDatabase();
  [browser, server] = await Promise.all([launchBrowser(), startServer(database, { now: NOW })]);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

afterEach(async () => {
  await watched?.page.context().close();
  watched = null;
});

async function open(path: string): Promise<Page> {
  const viewport = { width: 320, height: 800 };
  watched = await openPage(browser, server.url + path, { viewport });
  await watched.page.locator(".gs-panel").waitFor();
  return watched.page;
}

/** Fills the action's form, when it has one, and waits for the server's word. */
async function act(page: Page, actionId: string, fields: Record<string, string> = {}) {
  await page.locator(`#gs-${actionId}[aria-disabled="false"]`).click();
  for (const [name, value] of Object.entries(fields)) await page.fill(`#gs-field-${name}`, value);
  if (await page.locator("wa-dialog[open]").count())
    await page.locator('.gs-dialog-buttons [type="submit"]').click();
  await page.locator(".gs-notice").waitFor();
  await page.locator("wa-dialog[open]").waitFor({ state: "detached" });
}

const notice = (page: Page) => page.locator(".gs-notice").innerText();

describe("the panel on the real server", () => {
  it.each(listCrmRecords().map(({ kind, id }) => [`/sandbox/${kind}/${id}`]))(
    "%s shows its standing at 320 px without a complaint",
    async (path) => {
      const page = await open(path);
      await page.locator(".gs-amount, .gs-absent").first().waitFor();
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      expect(watched?.complaints).toEqual([]);
    },
  );

  it("has no accessibility finding with the server's own words unfolded", async () => {
    const page = await open("/sandbox/companies/bluegum-gardens");
    await page.locator(".gs-amount").waitFor();
    for (const fold of await page.locator("gs-panel summary").all()) await fold.click();
    for (const why of await page.getByRole("button", { name: /^Why / }).all()) await why.click();
    expect(await axeFindings(page)).toEqual([]);
  });

  it("offers a plan, shows it waiting, and takes it back", async () => {
    const page = await open("/sandbox/companies/rivera-plumbing");
    await act(page, "offer-plan");
    await page
      .getByText(/waiting for the customer/)
      .first()
      .waitFor();
    await page.locator(".gs-notice").getByRole("button", { name: /^Undo/ }).click();
    await page.locator('#gs-offer-plan[aria-disabled="false"]').waitFor();
  });

  it("records a promise the server accepts, and says why it refuses a second", async () => {
    const page = await open("/sandbox/companies/northside-fitness");
    await act(page, "record-promise", { dueOn: "2026-03-09" });
    expect(await notice(page)).toContain("Promise recorded");
    const again = page.locator('#gs-record-promise[aria-disabled="true"]');
    await again.focus();
    await page.locator("wa-tooltip[open]").waitFor({ state: "attached" });
  });

  it("pauses, and resumes", async () => {
    const page = await open("/sandbox/companies/ceramica-lopez");
    await act(page, "pause-cadence", { until: "2026-03-12", reason: "Back from leave then" });
    await page.getByText("Back from leave then").first().waitFor();
    await act(page, "resume-cadence");
    await page.locator("#gs-pause-cadence").waitFor();
  });

  it("keeps a dispute to the invoice it is about", async () => {
    const page = await open("/sandbox/companies/thornton-print");
    await page.locator('#gs-mark-dispute[aria-disabled="false"]').click();
    await page.getByLabel("Invoice").selectOption("inv-tp-8875");
    await page.getByLabel("Reason").fill("Twelve litres ordered, ten came");
    await page.locator('.gs-dialog-buttons [type="submit"]').click();
    await page.locator(".gs-notice").waitFor();
    await page.locator("summary", { hasText: "Invoices" }).click();
    expect(await page.locator(".gs-held").count()).toBe(1);
  });

  it("sends the next message now, and the outbox shows it as the customer reads it", async () => {
    const page = await open("/sandbox/contacts/priya-nair");
    await act(page, "send-touch-now");
    await server.work();
    await page.goto(`${server.url}/console/outbox`);
    await page.locator(".row-link").first().click();
    await page.getByRole("heading", { name: "As text" }).waitFor();
    await page.frameLocator("iframe").locator("body").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(watched?.complaints).toEqual([]);
  });
});
