import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addAccount } from "../server/effects/support.ts";
import { openTestDatabase } from "../support/database.ts";
import { anInvoice } from "../support/facts.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { launchBrowser } from "./support/browser.ts";

const POINTS = [
  { id: "m", channel: "email", address: "ana@example.co", consent: "granted" },
  { id: "v", channel: "voice", address: "+576015550100", consent: "granted" },
];
const COLOMBIAN = {
  kind: "consumer",
  country: "CO",
  timeZones: ["America/Bogota"],
  contactPoints: POINTS,
};

/** The panel of a real account on a real server, in a real browser. */
describe("contact in the panel", { timeout: 120_000 }, () => {
  let server: TestServer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    server = await startServer(await openTestDatabase());
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 320, height: 900 } });
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const open = (id: string) => page.goto(`${server.url}/sandbox/companies/${id}`);
  const contact = () => page.locator(".gs-contact");

  it("says in plain words which rule forbids it, and counts to when it is allowed", async () => {
    // Called on Monday, so Colombian law allows no other channel before the next week.
    const account = await addAccount(server, { account: COLOMBIAN, invoices: [anInvoice(5)] });
    await account.act("log-call", { outcome: "conversation", at: "2026-03-02T17:00:00Z" });
    await open(account.id);
    const mail = contact().locator("li", { hasText: "E-mail" });
    expect(await mail.getByRole("timer").innerText()).toMatch(/^\(in 4 days \d+ h\)$/);
    expect(await mail.innerText()).toMatch(/channel/);
  });

  it("asks again by itself when the time has come", async () => {
    server.clock.set("2026-03-09T13:59:57Z");
    const account = await addAccount(server, {
      account: { ...COLOMBIAN, kind: "business" },
      invoices: [anInvoice(5)],
    });
    await open(account.id);
    await contact().getByRole("timer").first().waitFor();
    server.clock.set("2026-03-09T14:00:01Z");
    await contact()
      .getByText(/yes, until/)
      .first()
      .waitFor({ timeout: 20_000 });
    server.clock.set("2026-03-04T17:00:00Z");
  });

  it("records that the customer asked us to stop, and one click says why nothing was sent", async () => {
    const account = await addAccount(server, { account: COLOMBIAN, invoices: [anInvoice(1)] });
    await account.act("stop-cadence", { reason: "wait" });
    await account.act("start-cadence");
    await open(account.id);
    await page.locator("summary", { hasText: "What the customer said about contact" }).click();
    await page.locator("#gs-record-opt-out").click();
    await page.getByRole("radio", { name: "Everything" }).check();
    await page.locator('.gs-dialog-buttons [type="submit"]').click();
    await page
      .getByText(/Nothing more is sent there/)
      .first()
      .waitFor();
    await server.work();
    await page.reload();
    await page.locator("summary", { hasText: "History" }).click();
    const cancelled = page.locator(".gs-history li", { hasText: "cancelled" });
    await cancelled.getByRole("button", { name: /^Why/ }).click();
    await cancelled.getByText("It was not sent").waitFor();
    expect(await cancelled.innerText()).toMatch(/When it was to be made .*: Forbidden/s);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wider).toBe(320);
  });
});
