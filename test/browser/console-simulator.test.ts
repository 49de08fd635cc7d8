import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestDatabase } from "../support/database.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { launchBrowser } from "./support/browser.ts";
import { axeFindings, openPage, overflowOf, type WatchedPage } from "./support/watch-page.ts";

const PATIENCE_MS = 40_000;
let browser: Browser;
let server: TestServer;
let opened: WatchedPage;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), openTestDatabase().then(startServer)]);
  opened = await openPage(browser, `${server.url}/console/simulator?policy=version:1&days=14`);
  opened.page.setDefaultTimeout(PATIENCE_MS);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

it("lives the policy in force over the book and leaves a report that can be linked and taken away", async () => {
  const { page, complaints } = opened;
  await page.getByText("No simulations yet").waitFor();
  await page.getByRole("button", { name: "Simulate" }).click();
  await page.getByRole("heading", { name: "Contacted first: Version 1" }).waitFor();
  const totals = page.getByRole("table", { name: "Totals" });
  const messages = await totals.getByRole("row", { name: /^Messages \d/ }).textContent();
  expect(Number(messages?.replace("Messages", ""))).toBeGreaterThan(0);
  expect(await axeFindings(page)).toEqual([]);
  expect(await overflowOf(page)).toBe(0);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download CSV" }).click(),
  ]);
  const csv = await readFile(await download.path(), "utf8");
  expect(csv).toContain(`total,Version 1,,messages,${messages?.replace("Messages", "")}\r\n`);
  await page.reload();
  await totals.waitFor();
  await page.getByRole("link", { name: "Change and run again" }).click();
  await page.getByRole("link", { name: /2026/ }).waitFor();
  expect(new URL(page.url()).search).toContain("days=14");
  expect(await axeFindings(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

it("says that a simulation is no longer kept, and where to begin anew", async () => {
  const { page } = opened;
  await page.goto(`${server.url}/console/simulator/runs/${crypto.randomUUID()}`);
  await page.getByText("This simulation is no longer kept").waitFor();
  await page.getByRole("link", { name: "Simulate again" }).waitFor();
});
