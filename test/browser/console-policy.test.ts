import { sql } from "kysely";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { SANDBOX_TENANT } from "../../server/sandbox/tenant.ts";
import { ensureApiKey } from "../../server/storage/api-keys.ts";
import { inviteUser } from "../../server/storage/users.ts";
import { openTestDatabase } from "../support/database.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { launchBrowser } from "./support/browser.ts";
import { axeFindings, openPage, overflowOf, type WatchedPage } from "./support/watch-page.ts";

const PEOPLE = ["Ana", "Rosa"] as const;
type Person = (typeof PEOPLE)[number];
const keyOf = (person: Person) => `gs_policy-story-${person}-0123456789`;

let browser: Browser;
let server: TestServer;
let ana: Page;
let rosa: Page;
const opened: WatchedPage[] = [];

beforeAll(async () => {
  const database = await openTestDatabase();
  [browser, server] = await Promise.all([launchBrowser(), startServer(database)]);
  const at = server.deps.clock.now();
  await server.deps.db.withTenant(SANDBOX_TENANT.id, async (tx) => {
    for (const name of PEOPLE) {
      await ensureApiKey(tx, keyOf(name), { name, role: "admin", at });
      const email = `${name}@story.example`;
      await inviteUser(tx, { email, name, role: "admin", by: "Test", at });
    }
    await sql`update users set state = 'active' where email like '%@story.example'`.execute(tx);
  });
  [ana, rosa] = [await signIn("Ana"), await signIn("Rosa")];
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

afterEach(async () => {
  for (const { complaints } of opened)
    expect(complaints.splice(0).filter((each) => !EXPECTED.test(each))).toEqual([]);
});

/** A refused save is the point of a story, and the browser reports each. */
const EXPECTED = /status of 409|ERR_FAILED/;

/** Each person keeps one page: reading the console for the first time takes its time. */
async function signIn(person: Person): Promise<Page> {
  const watched = await openPage(browser, "about:blank", {
    viewport: { width: 1280, height: 900 },
    extraHTTPHeaders: { authorization: `Bearer ${keyOf(person)}` },
  });
  opened.push(watched);
  watched.page.setDefaultTimeout(PATIENCE_MS);
  await go(watched.page, "policy");
  return watched.page;
}

const PATIENCE_MS = 40_000;

async function go(page: Page, path: string): Promise<void> {
  await page.goto(`${server.url}/console/${path}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
}

const isSaved = (page: Page) => page.getByText("Saved", { exact: true }).waitFor();
const mark = (page: Page, day: string) =>
  page.getByRole("button", { name: new RegExp(`^${day}: `) });

async function beginDraft(name: string): Promise<string> {
  const answer = await fetch(`${server.url}/api/v1/policy/drafts`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${keyOf("Ana")}`,
      "content-type": "application/json",
      "idempotency-key": name,
    },
    body: JSON.stringify({ name }),
  });
  return z.object({ draft: z.object({ id: z.string() }) }).parse(await answer.json()).draft.id;
}

describe("the policy room", () => {
  it("leads from a cadence's change to a version in force by two people, and back", async () => {
    await ana.getByRole("button", { name: "Start a draft" }).first().click();
    await ana.getByLabel("What is it for?").fill("A day later");
    await ana.keyboard.press("Enter");
    await ana.getByRole("link", { name: /^Standard/ }).click();
    await mark(ana, "Day 12").focus();
    await ana.keyboard.press("Alt+ArrowRight");
    await mark(ana, "Day 13").waitFor();
    await ana.getByRole("button", { name: "Undo" }).click();
    await mark(ana, "Day 12").waitFor();
    await ana.getByRole("button", { name: "Redo" }).click();
    await mark(ana, "Day 13").waitFor();
    await isSaved(ana);
    await ana.getByRole("tab", { name: "Review and publish" }).click();
    await ana.getByText("Day 12: was day 12, now day 13").waitFor();
    await ana.getByText("Nothing to correct").waitFor();
    await ana.getByRole("table", { name: "Whom it would reach" }).waitFor();
    expect(await ana.getByRole("button", { name: "Publish…" }).count()).toBe(0);
    await ana.getByLabel("What should the reviewer know?").fill("Fridays are better");
    await ana.getByRole("button", { name: "Ask for review" }).click();
    await ana.getByText("In review").first().waitFor();

    await go(rosa, new URL(ana.url()).pathname.replace("/console/", ""));
    await rosa.getByText("Ana: Fridays are better").waitFor();
    await rosa.getByRole("button", { name: "Approve" }).click();
    await rosa.getByRole("button", { name: "Publish…" }).click();
    await rosa.getByRole("dialog").getByRole("button", { name: "Publish" }).click();
    await rosa.getByRole("heading", { name: "Policy versions" }).waitFor();
    const versions = rosa.getByRole("table", { name: "Versions" });
    await versions
      .getByRole("row", { name: /2 In force.*Rosa, approved by Rosa.*Fridays/ })
      .waitFor();

    await rosa.getByRole("button", { name: "Go back to 1" }).click();
    const dialog = rosa.getByRole("dialog");
    await dialog.getByText("Day 13: was day 13, now day 12").waitFor();
    await dialog.getByRole("button", { name: "Publish version 1 again" }).click();
    await versions.getByRole("row", { name: /3 In force.*Back to version 1/ }).waitFor();
  });

  it("keeps both when two write at once, and what was written when the server is away", async () => {
    const id = await beginDraft("Two at once");
    await go(ana, `policy/drafts/${id}/cadences/standard`);
    await go(rosa, `policy/drafts/${id}/holds`);
    await mark(ana, "Day 20").waitFor();
    await rosa.getByLabel("One pause").fill("45");
    await isSaved(rosa);
    await mark(ana, "Day 20").focus();
    await ana.keyboard.press("Alt+ArrowRight");
    await ana.getByText("Rosa saved this draft after you opened it.", { exact: false }).waitFor();
    await ana.getByRole("button", { name: "Keep both" }).click();
    await isSaved(ana);
    await mark(ana, "Day 21").waitFor();
    await ana.getByRole("tab", { name: "Holds and hand-over" }).click();
    expect(await ana.getByLabel("One pause").inputValue()).toBe("45");

    let refusedSaves = 0;
    await ana.route("**/api/v1/policy/drafts/*", (route) => {
      if (route.request().method() !== "PUT") return route.continue();
      refusedSaves += 1;
      return route.abort();
    });
    await ana.getByLabel("One pause").fill("50");
    await ana.getByText("Not saved: The server does not answer", { exact: false }).waitFor();
    // Twice the time after which it saves by itself: it does not try for ever.
    await ana.waitForTimeout(1_500);
    expect(refusedSaves).toBe(1);
    await ana.unroute("**/api/v1/policy/drafts/*");
    await ana.reload();
    await isSaved(ana);
    expect(await ana.getByLabel("One pause").inputValue()).toBe("50");
    // Whoever leaves at once finds it saved.
    await ana.getByLabel("One pause").fill("55");
    await ana.getByRole("link", { name: "Policy" }).click();
    await ana.getByRole("link", { name: "Two at once" }).click();
    await ana.getByRole("tab", { name: "Holds and hand-over" }).click();
    await isSaved(ana);
    expect(await ana.getByLabel("One pause").inputValue()).toBe("55");
  });

  it("orders segments by keyboard, tells why an account is in one, and refuses what law forbids", async () => {
    const id = await beginDraft("By keyboard");
    const page = ana;
    await go(page, `policy/drafts/${id}/segments`);
    await page.getByRole("button", { name: "Move Large balance, now place 1" }).focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Space");
    await page.getByRole("link", { name: /^2\. Large balance/ }).waitFor();
    await isSaved(page);
    await page.getByRole("textbox", { name: "Account" }).click();
    await page.getByRole("option").first().click();
    await page.getByRole("table", { name: "What each rule read" }).waitFor();

    await page.getByRole("tab", { name: "Templates" }).click();
    const text = page.getByLabel("Text", { exact: true });
    await text.fill(`We will garnish your wages.\n${await text.inputValue()}`);
    await page.getByText("To correct").waitFor();
    await page.getByRole("tab", { name: "Review and publish" }).click();
    await page.getByText("“We will garnish your wages.”", { exact: false }).first().waitFor();
    expect(await page.getByRole("button", { name: "Ask for review" }).isDisabled()).toBe(true);
  });

  it("can be read by everybody on every screen", async () => {
    const id = await beginDraft("Read by everybody");
    const page = ana;
    const parts = [
      "segments",
      "cadences",
      "offers",
      "contact",
      "templates",
      "holds",
      "basics",
      "review",
    ];
    for (const path of [
      "policy",
      "policy/versions",
      ...parts.map((p) => `policy/drafts/${id}/${p}`),
    ]) {
      await go(page, path);
      await page.waitForLoadState("networkidle");
      expect([path, await axeFindings(page)]).toEqual([path, []]);
      await page.setViewportSize({ width: 820, height: 1180 });
      expect([path, await overflowOf(page)]).toEqual([path, 0]);
      await page.setViewportSize({ width: 1280, height: 900 });
    }
  });
});
