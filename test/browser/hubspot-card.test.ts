import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchBrowser } from "./support/browser.ts";
import {
  type HubspotSession,
  panelReply,
  SETTINGS,
  startHubspotSession,
} from "./support/hubspot-session.ts";
import { axeFindings, openPage, overflowOf, type WatchedPage } from "./support/watch-page.ts";

const LATE = "acc-rivera-plumbing";
const DONE = "The plan was offered.";

let browser: Browser;
let session: HubspotSession;
const opened: Page[] = [];

beforeAll(async () => {
  [browser, session] = await Promise.all([launchBrowser(), startHubspotSession()]);
});

afterAll(async () => {
  await browser.close();
  await session.close();
});

beforeEach(async () => {
  await Promise.all(opened.splice(0).map((page) => page.context().close()));
  session.asked.length = 0;
  session.replies = { panel: () => panelReply(LATE) };
});

async function open(path = "", options: Parameters<typeof openPage>[2] = {}): Promise<WatchedPage> {
  const viewport = { width: 1440, height: 1000 };
  const url = `${session.url}/sandbox/hubspot${path || `/company/${session.company}`}`;
  const watched = await openPage(browser, url, { viewport, ...options });
  opened.push(watched.page);
  return watched;
}

function tabOf(page: Page) {
  return page.locator(".hs-middle .hs-card");
}

function sidebarOf(page: Page) {
  return page.locator(".hs-right .hs-card");
}

async function openShown(options = {}) {
  const watched = await open("", options);
  await tabOf(watched.page).getByText("$1,240.50").first().waitFor();
  await sidebarOf(watched.page).getByText("$1,240.50").first().waitFor();
  return watched;
}

function named(name: string) {
  return session.asked.filter((each) => each.name === name);
}

describe("the card in HubSpot's tab and sidebar", () => {
  it("shows both, each from its own worker, and asks nothing of anybody but HubSpot", async () => {
    const { complaints } = await openShown();
    expect(complaints).toEqual([]);
    expect(named("panel")).toHaveLength(2);
    for (const { signature, query, body } of named("panel")) {
      expect(signature).toBe("valid");
      expect(query).toEqual({
        userId: "7002",
        portalId: "4242",
        userEmail: "rosa.rep@sandbox.example",
        appId: "77",
      });
      expect(body).toMatchObject({
        record: { objectTypeId: "0-2", objectId: session.company },
        recordKey: "key-of-rivera-plumbing",
      });
    }
  });

  it("shows who, how much, how late, what now and may I, in that order, at 320 pixels too", async () => {
    const { page } = await openShown({ viewport: { width: 350, height: 900 } });
    const text = await sidebarOf(page).innerText();
    const order = [
      "Rivera Plumbing",
      "$1,240.50",
      "32 days late",
      "31–60 days",
      "Second late payment",
      "3 payments of $413.50",
      "Offer this plan",
      "Friendly e-mail",
      "opted out on 3 Oct",
      "Record promise",
      "Invoices (3)",
      "What to say",
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(await overflowOf(page)).toBe(0);
  });

  it("offers the recommended plan in one click, and says so in HubSpot's own alert", async () => {
    session.replies.action = () => ({ ...panelReply(LATE), kind: "ok", message: DONE });
    const { page } = await openShown();
    await tabOf(page).getByRole("button", { name: "Offer this plan", exact: true }).click();
    await page.locator(".hs-toast", { hasText: DONE }).waitFor();
    expect(named("action").map(({ body }) => body)).toEqual([
      expect.objectContaining({ action: "offer-plan", input: { offerId: "plan-3" } }),
    ]);
  });

  it("can't do a thing twice: HubSpot's retry and the rep's carry the same key", async () => {
    const replies: (ReturnType<typeof panelReply> | number)[] = [503, 503];
    session.replies.action = () =>
      replies.shift() ?? { ...panelReply(LATE), kind: "ok", message: DONE };
    const { page } = await openShown();
    await tabOf(page).getByRole("button", { name: "Offer this plan", exact: true }).click();
    await tabOf(page).getByText("may or may not have gone through").waitFor();
    await tabOf(page).getByRole("button", { name: "Try again" }).click();
    await page.locator(".hs-toast", { hasText: DONE }).waitFor();
    const keys = named("action").map(({ body }) => body.key);
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
  });

  it("asks with the keyboard alone, and comes back to the button it came from", async () => {
    session.replies.action = () => ({ ...panelReply(LATE), kind: "ok", message: "Paused." });
    const { page } = await openShown();
    await tabOf(page).getByRole("button", { name: "Pause" }).focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Pause" });
    await dialog.getByLabel("Reason").focus();
    await page.keyboard.type("Waiting for a credit note");
    await dialog.getByRole("button", { name: "Pause" }).focus();
    await page.keyboard.press("Enter");
    await dialog.getByText("Pause until is required.").waitFor();
    expect(named("action")).toEqual([]);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Pause");
  });

  it("keeps what is typed however slowly its owner echoes it", async () => {
    const { page } = await openShown();
    await tabOf(page).getByRole("button", { name: "Hardship" }).click();
    const reason = page.getByRole("dialog").getByLabel("Reason");
    const text = "Lost the main contract in March; asks for time until June.";
    await reason.pressSequentially(text);
    await page.getByRole("dialog").getByText("Reminders stop.").waitFor();
    expect(await reason.inputValue()).toBe(text);
  });
});

describe("the card's states", () => {
  it.each([
    ["not_synced", "Not matched yet."],
    ["no_permission", "Ask for a role."],
    ["disconnected", "Connect it again."],
  ] as const)("says what is missing and nothing else: %s", async (kind, detail) => {
    session.replies.panel = () => ({ kind, detail });
    const { page } = await open();
    await tabOf(page).getByText(detail).waitFor();
    expect(await tabOf(page).innerText()).not.toContain("$");
    expect(await axeFindings(page)).toEqual([]);
  });

  it("finds an account by name where the record stands for none", async () => {
    session.replies.panel = () => ({ kind: "none" });
    const row = {
      accountId: LATE,
      name: "Rivera Plumbing",
      pastDueText: "$1,240.50",
      stateLabel: "",
    };
    session.replies.search = () => ({ kind: "ok", accounts: [row] });
    session.replies.choose = () => panelReply(LATE);
    const { page } = await open();
    const tab = tabOf(page);
    await tab.getByLabel("Find an account").fill("rivera");
    await page.keyboard.press("Enter");
    await tab.getByRole("button", { name: "Rivera Plumbing" }).click();
    await tab.getByText("32 days late").first().waitFor();
    expect(named("search").map(({ body }) => body.text)).toEqual(["rivera"]);
    expect(named("choose").map(({ body }) => body.accountId)).toEqual([LATE]);
  });

  it.each(["acc-nothing-owed", "acc-on-hold", "acc-with-plan", "acc-arabic", "acc-stale", LATE])(
    "has nothing axe finds wrong with: %s",
    async (state) => {
      session.replies.panel = () => panelReply(state);
      const { page } = await open();
      await tabOf(page)
        .getByRole("button", { name: /^History/ })
        .click();
      await tabOf(page).getByRole("button", { name: "What to say" }).click();
      expect(await axeFindings(page)).toEqual([]);
    },
  );

  it("has nothing axe finds wrong with an open form", async () => {
    const { page } = await openShown();
    await tabOf(page).getByRole("button", { name: "Log call" }).click();
    await page.getByRole("dialog").getByText("What happened?").waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it("speaks Spanish to a rep who does", async () => {
    const { page } = await open("", { locale: "es-ES" });
    await tabOf(page).getByText("Recomendado").waitFor();
    expect(named("panel")[0]?.body.locale).toBe("es");
  });
});

describe("the settings page", () => {
  beforeEach(() => {
    session.replies.load = () => ({ kind: "ok", settings: SETTINGS });
  });

  it("shows the connection, what was not granted and how far the sync is", async () => {
    const { page, complaints } = await open("/settings?user=7001");
    for (const text of ["Connected", "Invoices are not read.", "Invoices: 310 read so far"])
      await page.getByText(text).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("saves only what was changed, and shows a refusal beside its field", async () => {
    session.replies.save = () => ({
      kind: "problem",
      problem: {
        type: "about:blank",
        title: "Not accepted",
        status: 422,
        detail: "Check the marked fields.",
        errors: [{ field: "currency", message: "use a code of three letters" }],
      },
    });
    const { page } = await open("/settings?user=7001");
    await page.getByLabel("Currency").fill("EURO");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("use a code of three letters").waitFor();
    expect(named("save").map(({ body }) => body.values)).toEqual([{ currency: "EURO" }]);
  });

  it("makes no field of ours before the admin has seen the list", async () => {
    const step = { object: "companies", name: "gs_state", what: "field", detail: "" } as const;
    session.replies["schema-plan"] = () => ({ kind: "ok", steps: [{ ...step, state: "missing" }] });
    session.replies["schema-make"] = () => ({ kind: "ok", steps: [{ ...step, state: "made" }] });
    const { page } = await open("/settings?user=7001");
    await page.getByRole("button", { name: "Show the list" }).waitFor();
    expect(await page.getByRole("button", { name: "Make what is missing" }).count()).toBe(0);
    await page.getByRole("button", { name: "Show the list" }).click();
    await page.getByRole("button", { name: "Make what is missing" }).click();
    await page.getByText("All of them are there.").waitFor();
    expect(session.asked.map(({ name }) => name)).toEqual(["load", "schema-plan", "schema-make"]);
  });
});
