import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
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
    // A Wednesday at noon: people may be called.
    openTestDatabase().then((db) => startServer(db, { now: "2026-11-18T18:00:00Z" })),
  ]);
  // Put together when it is first asked for, which takes longer than a page may.
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

const current = (page: Page) => page.locator(".gs-work[data-current]");
const countOf = async (page: Page) =>
  Number.parseInt((await page.getByText(/^\d+ accounts/).textContent()) ?? "", 10);

describe("the worklist", () => {
  it("pauses several with a reason, once it has said whom that affects", async () => {
    const page = await open("/console/worklist");
    await current(page).waitFor();
    // The first is in hardship, and stays somebody's to talk to however long it is paused.
    for (const key of ["j", "x", "j", "x"]) await page.keyboard.press(key);
    await page.getByText(/2 selected/).waitFor();
    const before = await countOf(page);
    await page.keyboard.press("p");
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Fill this in to see who is affected.").waitFor();
    await page.keyboard.type("Waits for a corrected invoice");
    await dialog.getByText(/^Affects 2/).waitFor();
    await expectSound(page);
    await dialog.getByRole("button", { name: "Pause" }).click();
    await page.getByText("Done for 2.").waitFor();
    await page.getByText(`${before - 2} accounts`, { exact: true }).waitFor();
    await page.keyboard.press("u");
    await page.getByText("Taken back for 2.").waitFor();
    await page.getByText(`${before} accounts`, { exact: true }).waitFor();
  });

  it("is worked through by keyboard, ten accounts, and what was done is taken back", async () => {
    const page = await open("/console/worklist");
    await current(page).waitFor();
    const before = await countOf(page);
    expect(before).toBeGreaterThanOrEqual(10);
    // One is opened and read beside the list.
    const first = await current(page).locator("p").first().textContent();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: first ?? "" }).waitFor();
    await expectSound(page);
    await page.keyboard.press("Escape");
    // Ten are put off until tomorrow, one after the other, without a mouse.
    for (let done = 1; done <= 10; done += 1) {
      await page.keyboard.press("s");
      const dialog = page.getByRole("dialog");
      await dialog.getByText("Affects 1").waitFor();
      await page.keyboard.press("Enter");
      await dialog.waitFor({ state: "detached" });
      await page.getByText(`${before - done} accounts`, { exact: true }).waitFor();
    }
    // The last of them comes back.
    await page.keyboard.press("u");
    await page.getByText(`${before - 9} accounts`, { exact: true }).waitFor();
  });
});

describe("figures", () => {
  it("say how they are made, what is behind them, and when there are none", async () => {
    const page = await open("/console/figures?period=90d&currency=USD");
    await page.getByRole("heading", { name: "Money in" }).waitFor();
    await page.getByRole("heading", { name: "Open and past due, by week" }).waitFor();
    await page.getByText("Side by side").waitFor();
    await page.getByRole("row", { name: /large-balance/ }).waitFor();
    await expectSound(page);
    await page.getByRole("button", { name: "Formula of Collection rate" }).click();
    await page.getByText(/settled of what was due ÷/).waitFor();
    await page.getByLabel("Goal in percent").fill("99");
    await page.getByRole("button", { name: "Set", exact: true }).click();
    await page.getByText("Collection rate missed the goal.").waitFor();
    await page.keyboard.press("Escape");
    await page.locator('[data-figure="dso"]').getByRole("link").click();
    await page.getByRole("heading", { name: "Open at the end" }).waitFor();
    await page.getByRole("link", { name: "Atlas Construction Partners" }).waitFor();
    await expectSound(page);
    await page.goto(`${server.url}/console/figures?from=2019-01-01&to=2019-01-31&currency=USD`);
    await page.getByText("Nothing in USD in this period").waitFor();
  });
});
