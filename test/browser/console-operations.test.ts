import { sql } from "kysely";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { SANDBOX_TENANT } from "../../server/sandbox/tenant.ts";
import { openTestDatabase } from "../support/database.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { launchBrowser } from "./support/browser.ts";
import { axeFindings, openPage, overflowOf, type WatchedPage } from "./support/watch-page.ts";

const DESKTOP = { width: 1280, height: 800 };

let browser: Browser;
let server: TestServer;
const opened: WatchedPage[] = [];

beforeAll(async () => {
  [browser, server] = await Promise.all([
    launchBrowser(),
    openTestDatabase().then((db) => startServer(db, { now: "2026-11-18T18:00:00Z" })),
  ]);
  await server.work();
  await fetch(`${server.url}/console`).then((page) => page.text());
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
afterEach(async () => {
  for (const { page } of opened.splice(0)) await page.context().close();
});

async function open(path: string): Promise<Page> {
  const watched = await openPage(browser, `${server.url}/sandbox`, { viewport: DESKTOP });
  opened.push(watched);
  await watched.page.goto(server.url + path);
  return watched.page;
}

async function expectSound(page: Page): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  expect(opened.flatMap(({ complaints }) => complaints)).toEqual([]);
}

describe("operations", () => {
  it("find why this person got this message, from the address it went to", async () => {
    const page = await open("/console/messages");
    const table = page.getByRole("table", { name: "Messages" });
    await table.waitFor();
    await page.getByLabel("Who").fill("LUIS@riverapl.example");
    await page.waitForURL(/search=LUIS/);
    await table.getByText("Ironworks Fitness").waitFor({ state: "detached" });
    await expectSound(page);
    await table.getByRole("row").nth(1).getByRole("link").click();
    await page.getByRole("heading", { name: "What could have held it back" }).waitFor();
    await page.getByText("The customer disputes what is owed: no").waitFor();
    await page.getByText(/for the segment .* policy version 1/).waitFor();
    await page.getByText("Verified", { exact: true }).waitFor();
    await page
      .getByText(/RP-\d+/)
      .first()
      .waitFor();
    await page.getByRole("tab", { name: "Formatted" }).click();
    const mail = page.frameLocator("iframe[title='The formatted message']");
    await mail
      .getByText(/RP-\d+/)
      .first()
      .waitFor();
    await expectSound(page);
  });

  it("try work again that failed, once somebody found out", async () => {
    await server.deps.db.withTenant(SANDBOX_TENANT.id, (tx) =>
      sql`update outbox set status = 'unconfirmed', reason = 'worker_lost_while_sending', attempts = 1
        where id = (select id from outbox where status = 'sent' order by id limit 1)`.execute(tx),
    );
    const page = await open("/console/failed-work");
    await page.getByText(/nobody knows whether it left/).waitFor();
    await expectSound(page);
    await page.getByRole("button", { name: "It did not leave" }).click();
    await page.getByText("It is tried again now.").waitFor();
    await page.getByText("No work has failed").waitFor();
  });

  it("say on an empty screen what would stand there", async () => {
    const page = await open("/console/connections");
    for (const [path, text] of [
      ["connections", "No CRM is connected"],
      ["approvals", "No terms wait for a decision"],
      ["unmatched", "Every payment found its account"],
      ["unmatched?tab=mails", "Every mail found its account"],
      ["privacy?tab=retention", "Nothing is kept longer than it may be"],
      ["messages/letters", "The tray is empty"],
    ]) {
      await page.goto(`${server.url}/console/${path}`);
      await page.getByText(text ?? "").waitFor();
      await expectSound(page);
    }
  });

  it("erase a person only when their name was typed, and say what stays", async () => {
    const page = await open("/console/privacy");
    await page.getByLabel("Whose account").fill("rivera");
    await page.getByRole("button", { name: "Erase…" }).click();
    const dialog = page.getByRole("dialog");
    const erase = dialog.getByRole("button", { name: "Erase for ever" });
    await dialog.getByLabel(/Type the name/).fill("Rivera");
    expect(await erase.isDisabled()).toBe(true);
    await dialog.getByLabel(/Type the name/).fill("Rivera Plumbing");
    await erase.click();
    await dialog.getByText(/Money is owed/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByLabel(/The claim is given up/).check();
    await erase.click();
    await page.getByRole("heading", { name: /^Erased on/ }).waitFor();
    await page.getByText(/Contact points: \d.* still verifies/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});
