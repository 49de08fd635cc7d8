import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchBrowser } from "./support/browser.ts";
import { type FixtureServer, startFixtureServer } from "./support/fixture-server.ts";
import {
  axeFindings,
  layoutShiftOf,
  openPage,
  overflowOf,
  type WatchedPage,
} from "./support/watch-page.ts";

const TICKET = "/sandbox/tickets/4821";
const COMPANY = "/sandbox/companies/rivera-plumbing";
const NARROW = { width: 320, height: 800 };
const WIDE = { width: 1280, height: 900 };

let browser: Browser;
let server: FixtureServer;
const opened: Page[] = [];

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startFixtureServer()]);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

beforeEach(async () => {
  await Promise.all(opened.splice(0).map((page) => page.context().close()));
  server.down = false;
  server.answerWith = null;
  server.received.length = 0;
});

async function open(path: string, options: Parameters<typeof openPage>[2] = {}) {
  const watched = await openPage(browser, `${server.url}${path}`, { viewport: NARROW, ...options });
  opened.push(watched.page);
  return watched;
}

/** The ticket page with the panel on another of the fixture's accounts. */
async function openAccount(accountId: string, options = {}): Promise<WatchedPage> {
  const watched = await open(TICKET, options);
  await watched.page.locator(".gs-name").waitFor();
  await watched.page.evaluate(
    (id) => document.querySelector("gs-panel")?.setAttribute("account", id),
    accountId,
  );
  await watched.page.locator(".gs-skeleton").waitFor({ state: "detached" });
  return watched;
}

describe("the panel's facts", () => {
  it("shows who, how much, how late, what now and may I, in that order", async () => {
    const { page } = await open(TICKET);
    await page.locator(".gs-amount").waitFor();
    const text = await page.locator("gs-panel").innerText();
    const order = [
      "Rivera Plumbing",
      "$1,240.50",
      "32 days late",
      "31–60 days",
      "Second late payment",
      "3 payments of $413.50",
      "Friendly e-mail",
      "opted out on 3 Oct",
      "Record promise",
      "Invoices (3)",
    ].map((part) => text.indexOf(part));
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it("has one primary button", async () => {
    const { page } = await open(TICKET);
    await page.locator(".gs-amount").waitFor();
    expect(await page.locator("gs-panel button.wa-brand").count()).toBe(1);
  });

  it.each([
    ["acc-nothing-owed", "Nothing owed."],
    ["acc-nothing-owed", "Last paid 3 Nov."],
    ["acc-two-currencies", "€580.00"],
    ["acc-two-currencies", "$861.50"],
    ["acc-on-hold", "Paused until 30 Nov"],
    ["acc-with-plan", "1 of 3 payments made"],
    ["acc-stale", "These facts may be out of date"],
    ["acc-ambiguous", "Which account?"],
    ["acc-forbidden", "Ask your admin"],
    ["acc-missing", "No account found"],
  ])("%s says “%s”", async (accountId, words) => {
    const { page } = await openAccount(accountId);
    await page.locator("gs-panel").getByText(words).first().waitFor();
  });

  it("opens the rules and the gates behind Why?", async () => {
    const { page } = await open(TICKET);
    await page.getByRole("button", { name: "Why Second late payment in a year?" }).click();
    await page.getByText("2 late payments in 12 months.").waitFor();
    await page.getByRole("button", { name: /Why Friendly e-mail/ }).click();
    await page.getByText("E-mails go out from 9:00 to 18:00 in Denver.").waitFor();
  });

  it("adds earlier history below what is shown", async () => {
    const { page } = await open(TICKET);
    await page.getByText("History (9)").click();
    await page.getByRole("button", { name: "Show earlier" }).click();
    await page.getByText("First reminder sent").waitFor();
    expect(await page.getByText("E-mail sent").count()).toBe(1);
  });
});

describe("the record without one account", () => {
  it("asks which of several, and remembers it for the record", async () => {
    const { page } = await open("/sandbox/contacts/elena-ruiz");
    await page.evaluate(() => {
      const candidates = [{ accountId: "acc-rivera-plumbing", name: "Rivera Plumbing" }];
      document.querySelector("gs-panel")?.setAttribute("candidates", JSON.stringify(candidates));
    });
    await page.getByRole("button", { name: "Rivera Plumbing" }).click();
    await page.locator(".gs-amount").waitFor();
    await page.getByRole("button", { name: "Change account" }).click();
    await page.getByText("Which account?").waitFor();
  });

  it("finds an account for a record that matches none", async () => {
    const { page } = await open("/sandbox/contacts/sam-okafor");
    await page.getByLabel("Find an account").fill("riv");
    await page.keyboard.press("Enter");
    await page.getByText("1 account found").waitFor();
    await page.getByRole("button", { name: /Rivera Plumbing/ }).click();
    await page.locator(".gs-amount").waitFor();
  });
});

describe("trouble", () => {
  it("keeps the last known facts when the server goes away, with every action off", async () => {
    const { page } = await open(TICKET);
    await page.locator(".gs-amount").waitFor();
    server.down = true;
    await page.getByRole("button", { name: "Refresh" }).click();
    await page.getByText("These are the last known facts").waitFor();
    await page.getByText("$1,240.50").first().waitFor();
    expect(await page.locator('#gs-offer-plan[aria-disabled="true"]').count()).toBe(1);
    server.down = false;
    await page.getByRole("button", { name: "Try again" }).click();
    await page.locator('#gs-offer-plan[aria-disabled="false"]').waitFor();
  });

  it("says so and offers to try again when the first facts can't be loaded", async () => {
    const { page } = await open(TICKET);
    await page.locator(".gs-amount").waitFor();
    server.down = true;
    await page.evaluate(() =>
      document.querySelector("gs-panel")?.setAttribute("account", "acc-on-hold"),
    );
    await page.getByText("could not be loaded").waitFor();
    server.down = false;
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByText("Paused until 30 Nov").first().waitFor();
  });

  it("says on focus and on click why an action is off, and does nothing", async () => {
    const { page } = await openAccount("acc-on-hold");
    const send = page.getByRole("button", { name: "Send now" });
    await send.focus();
    await page
      .locator("wa-tooltip[open]", { hasText: "Paused until 30 Nov. Resume first." })
      .waitFor({ state: "attached" });
    expect(await send.getAttribute("aria-labelledby")).toMatch(/^gs-send-touch-now wa-tooltip/);
    expect(await send.getAttribute("aria-disabled")).toBe("true");
    await page.keyboard.press("Enter");
    await page.getByText("Send now: Paused until 30 Nov. Resume first.").waitFor();
    expect(server.received).toEqual([]);
  });
});

describe("accessible, still and local", () => {
  const pages = [
    ["ticket, narrow", TICKET, NARROW, "light"],
    ["ticket, narrow, dark", TICKET, NARROW, "dark"],
    ["company, wide", COMPANY, WIDE, "light"],
    ["company, wide, dark", COMPANY, WIDE, "dark"],
    ["company at 200% zoom", COMPANY, { width: 640, height: 450 }, "light"],
    ["contact, wide", "/sandbox/contacts/luis-rivera", WIDE, "light"],
    ["contact with two accounts", "/sandbox/contacts/elena-ruiz", NARROW, "light"],
    ["contact without account", "/sandbox/contacts/sam-okafor", NARROW, "dark"],
    ["records", "/sandbox", NARROW, "light"],
    ["start", "/", NARROW, "dark"],
    ["outbox", "/console/outbox", NARROW, "light"],
    ["message", "/console/outbox/msg-2", NARROW, "light"],
    ["letters", "/console/letters", NARROW, "dark"],
    ["simulation", "/console/simulation", NARROW, "light"],
    ["simulation, dark", "/console/simulation", WIDE, "dark"],
  ] as const;

  it.each(pages)("%s", async (_name, path, viewport, colorScheme) => {
    const { page, complaints } = await open(path, { viewport, colorScheme });
    if (path.startsWith("/sandbox/")) await page.locator(".gs-panel").waitFor();
    await page.waitForLoadState("networkidle");
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    expect(await layoutShiftOf(page)).toBeLessThan(0.01);
    expect(complaints).toEqual([]);
  });

  it.each(["acc-nothing-owed", "acc-on-hold", "acc-with-plan", "acc-stale", "acc-forbidden"])(
    "%s has no accessibility finding with everything unfolded",
    async (accountId) => {
      const { page } = await openAccount(accountId);
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll("gs-panel details"))
          fold.setAttribute("open", "");
      });
      for (const why of await page.getByRole("button", { name: /^Why / }).all()) await why.click();
      expect(await axeFindings(page)).toEqual([]);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    },
  );

  it("speaks the rep's language in its own words and in its forms", async () => {
    const { page } = await open(TICKET, { locale: "es-ES" });
    await page.getByRole("heading", { name: "Recomendado" }).waitFor();
    await page.getByRole("button", { name: "Record promise" }).click();
    await page.getByText("Como muy tarde el 21 de diciembre de 2026.").waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it("mirrors for right-to-left without overflow", async () => {
    const { page } = await open(TICKET);
    await page.evaluate(() => document.documentElement.setAttribute("dir", "rtl"));
    await page.locator(".gs-amount").waitFor();
    const name = await page.locator(".gs-name").boundingBox();
    const refresh = await page.getByRole("button", { name: "Refresh" }).boundingBox();
    expect(name?.x ?? 0).toBeGreaterThan(refresh?.x ?? 0);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  });
});
