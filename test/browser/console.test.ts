import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openTestDatabase } from "../support/database.ts";
import { keepWorking, startServer, type TestServer } from "../support/server.ts";
import { launchBrowser } from "./support/browser.ts";
import { axeFindings, openPage, overflowOf, type WatchedPage } from "./support/watch-page.ts";

const NARROW = { width: 320, height: 800 };
// As an accounts receivable extract looks after a spreadsheet had it: one bad date, one bad amount.
const MESSY = `Receivables extract;;;;;;
customerID;Customer Name;invoiceNumber;InvoiceDate;DueDate;InvoiceAmount;E-mail
0379-NEVHP;Nevhp Instruments;611365;02/10/2026;01/11/2026;1.155,94;ar@nevhp.example
8976-AMJEO;Amjeo Freight;7900770;26/09/2026;26/10/2026;61,74;pay@amjeo.example
2820-XGXSB;Xgxsb Labs;9231909;25/09/2026;31/09/2026;65,88;ap@xgxsb.example
9322-YCTQO;Yctqo Dairy;9888306;28/09/2026;28/10/2026;n/a;ap@yctqo.example
`;

let browser: Browser;
let server: TestServer;
let stopWorking: () => Promise<void>;
const opened: WatchedPage[] = [];

beforeAll(async () => {
  const database = await openTestDatabase();
  // A Saturday evening: nothing may leave before Monday.
  [browser, server] = await Promise.all([
    launchBrowser(),
    startServer(database, { now: "2026-11-21T20:01:00Z" }),
  ]);
  stopWorking = keepWorking(server);
});

afterAll(async () => {
  await stopWorking();
  await browser.close();
  await server.close();
});

afterEach(async () => {
  for (const { page } of opened.splice(0)) await page.context().close();
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const watched = await openPage(browser, server.url + path, { viewport: NARROW, ...options });
  opened.push(watched);
  return watched.page;
}

/** Nothing to complain about: no finding, no sideways scroll, no error, nobody else asked. */
async function expectSound(page: Page): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  expect(opened.flatMap(({ complaints }) => complaints)).toEqual([]);
}

async function chooseMessyFile(page: Page): Promise<void> {
  const file = { name: "receivables.csv", mimeType: "text/csv", buffer: Buffer.from(MESSY) };
  await page.getByLabel("CSV file").setInputFiles(file);
  await page.getByLabel("Currency").selectOption("EUR");
  await page.getByRole("button", { name: "Check this file" }).click();
}

describe("from a file to a message", () => {
  it("says on a Saturday why the outbox is empty", async () => {
    const page = await open("/console/outbox");
    await page.getByText("Contact hours resume Monday 9:00").waitFor();
    await expectSound(page);
  });

  it("shows the rejected rows, then imports the others", async () => {
    const page = await open("/console/import");
    await expectSound(page);
    await chooseMessyFile(page);
    await page.getByRole("heading", { name: "Rejected rows 2" }).waitFor();
    await page.getByRole("row", { name: /31\/09\/2026/ }).waitFor();
    await page.getByText("Nothing has been written yet").waitFor();
    await expectSound(page);
    await page.getByRole("button", { name: "Import these 2 invoices" }).click();
    await page.getByText("Created 2 customers and 2 invoices.").waitFor();
    await expectSound(page);
  });

  it("lists the account in the sandbox, and typing finds it", async () => {
    const page = await open("/sandbox");
    await page.getByLabel("Search records").pressSequentially("nevhp");
    await page.getByText("1 record", { exact: true }).waitFor();
    await expectSound(page);
    await page.getByRole("link", { name: "Nevhp Instruments" }).click();
    await page.locator("gs-panel").getByText("€1,155.94").first().waitFor();
    await expectSound(page);
  });

  it("moves to Monday from the record, and comes back to it", async () => {
    const page = await open("/sandbox/companies/rivera-plumbing");
    await page.getByRole("button", { name: "Next working day" }).click();
    await page.getByText("Mon 23 Nov 2026, 17:00 UTC").waitFor();
    expect(new URL(page.url()).pathname).toBe("/sandbox/companies/rivera-plumbing");
  });

  it("has the message in the outbox then", async () => {
    const page = await open("/console/outbox");
    await page.getByText(/E-mail to Amjeo Freight/).waitFor();
    await expectSound(page);
    const row = page.getByRole("listitem").filter({ hasText: "Amjeo Freight" });
    await row.getByRole("link").click();
    await page.getByRole("heading", { name: "As text" }).waitFor();
    await page.getByText("€61.74").first().waitFor();
    await expectSound(page);
  });

  it("runs a simulation and shows it on the same page", async () => {
    const page = await open("/console/simulation");
    await expectSound(page);
    await page.getByLabel("Days").fill("20");
    await page.getByRole("button", { name: "Simulate" }).click();
    await page.getByRole("heading", { name: "20 days from Nov 23" }).waitFor();
    await page.getByText("No step is made twice").waitFor();
    await expectSound(page);
  });
});

describe("wording", () => {
  it("reads every template and names the duties that bind, at any width", async () => {
    const page = await open("/");
    await page.getByRole("link", { name: /Wording/ }).click();
    await page.getByText("No sentence breaks a duty.").waitFor();
    await page.getByText("Every message must say how to stop such messages.").waitFor();
    await expectSound(page);
  });
});

describe("without JavaScript", () => {
  const bare = { javaScriptEnabled: false };

  it("checks and imports, searches by name, and moves the clock", async () => {
    const page = await open("/console/import", bare);
    await chooseMessyFile(page);
    await page.getByText("All of it is in the book already").waitFor();
    await page.getByRole("button", { name: "Import these 2 invoices" }).click();
    await page.getByText("What was written").waitFor();
    await page.goto(`${server.url}/sandbox`);
    await page.getByLabel("Search records").fill("amjeo");
    await page.getByRole("button", { name: "Search" }).click();
    await page.getByRole("link", { name: "Amjeo Freight" }).waitFor();
    expect(await page.getByRole("link", { name: "Rivera Plumbing" }).count()).toBe(0);
    expect(page.url()).not.toContain("amjeo");
    await page.getByRole("button", { name: "+1 day" }).click();
    await page.getByText("Tue 24 Nov 2026, 17:00 UTC").waitFor();
    expect(opened.flatMap(({ complaints }) => complaints)).toEqual([]);
  });

  it("says what is wrong with a file, at the field", async () => {
    const page = await open("/console/import", bare);
    await page.getByRole("button", { name: "Check this file" }).click();
    await page.getByRole("alert").getByText("Choose a CSV file first.").waitFor();
    expect(await page.getByLabel("CSV file").getAttribute("aria-invalid")).toBe("true");
  });
});
