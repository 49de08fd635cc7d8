import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aSettingsView } from "../ui-extensions/salesforce/settings-fixture.ts";
import { launchBrowser } from "./support/browser.ts";
import { lateView } from "./support/panel-fixtures.ts";
import { PANEL_STATES } from "./support/panel-states.ts";
import {
  type CardReply,
  RECORD_ID,
  type SalesforceSession,
  startSalesforceSession,
} from "./support/salesforce-session.ts";
import { axeFindings, openPage, overflowOf, type WatchedPage } from "./support/watch-page.ts";

const SLOW_MS = 600_000;
const DONE = "The plan was offered.";

let browser: Browser;
let session: SalesforceSession;
const opened: Page[] = [];

beforeAll(async () => {
  [browser, session] = await Promise.all([launchBrowser(), startSalesforceSession()]);
}, SLOW_MS);

afterAll(async () => {
  await browser.close();
  await session.close();
});

beforeEach(() => {
  session.asked.length = 0;
  session.hidden = [];
  session.language = "en-US";
  session.replies = { "card/panel": () => shown(lateView()) };
});

afterEach(async () => {
  await Promise.all(opened.splice(0).map((page) => page.context().close()));
});

function shown(panel: object): CardReply {
  return { kind: "ok", accountId: "acc-rivera-plumbing", panel };
}

async function open(path = `/Account/${RECORD_ID}`, options = {}): Promise<WatchedPage> {
  const viewport = { width: 1280, height: 900 };
  const watched = await openPage(browser, `${session.url}/sandbox/salesforce${path}`, {
    viewport,
    ...options,
  });
  watched.page.setDefaultTimeout(30_000);
  opened.push(watched.page);
  return watched;
}

async function openShown(options = {}): Promise<WatchedPage> {
  const watched = await open(undefined, options);
  await watched.page.getByText("$1,240.50").first().waitFor();
  return watched;
}

describe("the components on a record page of the sandbox org", () => {
  it("asks as the user who looks, through Apex alone, and leaves this machine for nothing", async () => {
    const { complaints } = await openShown();
    expect(complaints).toEqual([]);
    expect(session.asked).toEqual([
      {
        path: "card/panel",
        question: expect.objectContaining({
          recordId: RECORD_ID,
          objectApiName: "Account",
          userEmail: "rosa@sandbox.example",
          locale: "en-US",
        }),
      },
    ]);
  });

  it("offers the recommended plan in one click, and says so in Lightning's toast", async () => {
    session.replies["card/action"] = () => ({ ...shown(lateView()), kind: "ok", message: DONE });
    const { page } = await openShown();
    await page.getByRole("button", { name: "Offer this plan", exact: true }).click();
    await page.locator(".sf-toast", { hasText: DONE }).waitFor();
    expect(
      session.asked.filter(({ path }) => path === "card/action").map(({ question }) => question),
    ).toEqual([expect.objectContaining({ action: "offer-plan", input: { offerId: "plan-3" } })]);
  });

  it("records a promise with the keyboard alone", async () => {
    session.replies["card/action"] = () => ({
      ...shown(lateView()),
      kind: "ok",
      message: "Promise recorded.",
    });
    const { page } = await openShown();
    await page.getByRole("button", { name: "Record promise", exact: true }).focus();
    await page.keyboard.press("Enter");
    const date = page.getByLabel("Date promised");
    await date.waitFor();
    await date.focus();
    await page.keyboard.type("Dec 1, 2026");
    await page.keyboard.press("Tab");
    await page.getByRole("button", { name: "Record promise", exact: true }).last().focus();
    await page.keyboard.press("Enter");
    await page.locator(".sf-toast", { hasText: "Promise recorded." }).waitFor();
    expect(session.asked.at(-1)?.question).toMatchObject({
      action: "record-promise",
      input: { amount: "1240.50", currency: "USD", dueOn: "2026-12-01" },
    });
  });

  it("tells the server nothing of a record the user may not read", async () => {
    session.hidden = [RECORD_ID];
    const { page } = await open();
    await page.getByText("You can't see collections yet").waitFor();
    expect(session.asked).toEqual([]);
  });

  it("opens a quick action on a screen of its own, and Cancel closes it", async () => {
    const { page } = await openShown();
    await page.getByRole("button", { name: "Record a Promise to Pay" }).click();
    const screen = page.locator(".sf-dialog");
    await screen.getByLabel("Date promised").waitFor();
    await screen.getByRole("button", { name: "Cancel" }).click();
    await expect.poll(() => screen.isVisible()).toBe(false);
  });

  it("lists the day's accounts in the worklist, and opens a record", async () => {
    const record = { object: "Account", id: RECORD_ID };
    const row = {
      accountId: "a",
      name: "Rivera Plumbing",
      pastDueText: "$1,240.50",
      stateLabel: "Past due",
      daysPastDue: 32,
      todo: "Call: promise broken",
      record,
    };
    session.replies["worklist/worklist"] = () => ({ kind: "ok", rows: [row], cursor: null });
    const { page, complaints } = await open("/worklist");
    await page.getByText("Call: promise broken").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Rivera Plumbing" }).click();
    await page.waitForURL(`**/Account/${RECORD_ID}**`);
    expect(complaints).toEqual([]);
  });

  it.each([1280, 320])(
    "shows an admin the settings at %i pixels, and saves them",
    async (width) => {
      session.replies["settings/load"] = () => ({ kind: "ok", settings: aSettingsView() });
      session.replies["settings/save"] = () => ({ kind: "ok", settings: aSettingsView() });
      const { page, complaints } = await open("/settings", { viewport: { width, height: 900 } });
      await page.getByLabel("Currency").fill("EUR");
      await page.getByLabel("Currency").press("Tab");
      expect(await overflowOf(page)).toBe(0);
      expect(await axeFindings(page)).toEqual([]);
      await page.getByRole("button", { name: "Save", exact: true }).click();
      await page.locator(".sf-toast", { hasText: "Saved." }).waitFor();
      expect(session.asked.at(-1)).toEqual({
        path: "settings/save",
        question: expect.objectContaining({
          values: { currency: "EUR" },
          userEmail: "rosa@sandbox.example",
        }),
      });
      expect(complaints).toEqual([]);
    },
  );

  it.each(Object.keys(PANEL_STATES))("is accessible and fits 320 pixels: %s", async (state) => {
    session.replies["card/panel"] = () => shown(PANEL_STATES[state] ?? {});
    const { page, complaints } = await open(undefined, { viewport: { width: 320, height: 900 } });
    await page.locator("c-gs-panel h2, c-gs-panel h3").first().waitFor();
    expect(await overflowOf(page)).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("is accessible with a form open, and in Spanish", async () => {
    session.language = "es";
    const { page } = await openShown();
    await page.getByText("Recomendado").waitFor();
    await page.getByRole("button", { name: "Record promise", exact: true }).click();
    await page.getByLabel("Fecha prometida").waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it("says that the components are being compiled, and in the end why they are not there", async () => {
    const { page } = await openPage(browser, `${session.url}/working`);
    opened.push(page);
    await page.getByText("Compiling the components…").waitFor();
    await page.getByText("It did not work.").waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});
