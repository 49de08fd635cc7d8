import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "./support/browser.ts";
import { type DemoServer, startDemos } from "./support/demo-server.ts";
import { axeFindings, openPage, overflowOf, type WatchedPage } from "./support/watch-page.ts";

const DESK = { width: 1280, height: 800 };
const TABLET = { width: 820, height: 1180 };
const SETUP = ["connect", "check", "map", "policy", "try", "live"].map((id) => `setup/${id}`);

describe("a first run, from connecting to going live", () => {
  let browser: Browser;
  let server: DemoServer;
  const opened: WatchedPage[] = [];

  beforeAll(async () => {
    // A Wednesday noon in New York: messages may leave.
    [browser, server] = await Promise.all([
      launchBrowser(),
      startDemos("2026-03-04T17:00:00.000Z"),
    ]);
    // Bundles the console, which takes its time on a busy machine.
    await (await fetch(`${server.url}/console/home`)).text();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  afterEach(async () => {
    // A browser complains of every refusal, and refusals are what is tried here.
    const complaints = opened
      .flatMap((each) => each.complaints)
      .filter((text) => !/status of 40[09]/.test(text));
    for (const { page } of opened.splice(0)) await page.context().close();
    expect(complaints).toEqual([]);
  });

  async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const watched = await openPage(browser, server.url + path, { viewport: DESK, ...options });
    opened.push(watched);
    return watched.page;
  }
  const send = (page: Page, path: string, body: object) =>
    page.evaluate(
      ([address, text]) =>
        fetch(address, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: text,
        }).then(({ status }) => status),
      [`/api/v1${path}`, JSON.stringify(body)] as const,
    );
  const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
  const step = (page: Page, name: string) => page.waitForURL(`**/console/setup/${name}`);

  it("is left and resumed, tries the policy on the real book, and goes live for a few, then all", {
    timeout: 120_000,
  }, async () => {
    const page = await open("/console/home");
    await page.getByRole("heading", { level: 1 }).waitFor();
    // As a company begins: nobody is contacted.
    expect(await send(page, "/setup/live", { liveShare: 0 })).toBe(200);
    await page.reload();
    await page.getByRole("link", { name: /Set Good Standing up/ }).click();
    await step(page, "connect");
    await page.getByRole("cell", { name: "Sandbox HubSpot" }).waitFor();
    await button(page, "Go on").click();
    await step(page, "check");
    await page.getByText("Every permission was granted").first().waitFor();
    await button(page, "Go on").click();
    await step(page, "map");

    await page.goto(`${server.url}/console/home`);
    await page.getByRole("link", { name: /Setup is not finished/ }).click();
    await step(page, "map");
    await page.locator("label", { hasText: /^HubSpot$/ }).click();
    await page
      .getByRole("cell", { name: /^HB-\d+$/ })
      .first()
      .waitFor();
    const currency = page.getByLabel("Currency where none is named");
    await currency.fill("nonsense");
    await page.reload();
    await page.locator("label", { hasText: /^HubSpot$/ }).click();
    await expect.poll(() => currency.inputValue()).toBe("nonsense");
    await button(page, "Save 1 changed").click();
    await expect.poll(() => currency.getAttribute("aria-invalid")).toBe("true");
    await button(page, "Undo").click();
    await button(page, "Looks right, go on").click();
    await step(page, "policy");

    await page.getByRole("radio", { name: "Gentle" }).click();
    await button(page, "Put it in force and go on").click();
    await step(page, "try");
    await page.getByText(/would hear\s+from you in the next 7 days/).waitFor();
    await page.getByRole("cell", { name: "The customer disputes what is owed" }).waitFor();
    await button(page, "Go on").click();
    await step(page, "live");

    await button(page, "Go live for 10 %").click();
    await page.getByText(/Live for 10 % of accounts: about/).waitFor();
    await button(page, "Go live for all…").click();
    await page.getByRole("dialog").getByRole("button", { name: "Go live for all" }).click();
    await page.getByText(/^Live for all \d+ accounts\.$/).waitFor();
    await page.goto(`${server.url}/console/home`);
    await page.getByText("live for 100 %").waitFor();
    expect(await page.getByText("Setup is not finished").count()).toBe(0);
  });

  it("lets people in and makes a key that is shown once", async () => {
    const page = await open("/console/users");
    await button(page, "Invite").click();
    await page.getByLabel("Name").fill("Ana");
    await page.getByLabel("E-mail").fill("ana");
    await page.getByRole("dialog").getByRole("button", { name: "Invite" }).click();
    await page.getByText("use an address such as ana@example.com").waitFor();
    await page.getByLabel("E-mail").fill("ana@example.com");
    await page.getByRole("dialog").getByRole("button", { name: "Invite" }).click();
    await page.getByRole("cell", { name: "ana@example.com" }).waitFor();
    await page.getByRole("textbox", { name: "Role of Ana" }).click();
    await page.getByRole("option", { name: "Admin" }).click();
    await page.getByText("Ana is admin now.").waitFor();
    await page.getByRole("button", { name: "More for Ana" }).click();
    await page.getByRole("menuitem", { name: "Take out…" }).click();
    await button(page, "Take out").click();
    await page.getByText("This is the last admin").waitFor();

    await page.getByRole("tab", { name: "API keys" }).click();
    await button(page, "Make a key").click();
    await page.getByLabel("What it is for").fill("Nightly export");
    await button(page, "Make the key").click();
    expect(await page.getByLabel("Key", { exact: true }).inputValue()).toMatch(/^gs_[\w-]{43}$/);
    await button(page, "I have copied it").click();
    await page.getByRole("cell", { name: "Nightly export" }).waitFor();
    expect(await page.locator("body").innerText()).not.toMatch(/gs_[\w-]{43}/);
    await button(page, "End…").click();
    await button(page, "End it").click();
    await page.getByText("Ended", { exact: true }).waitFor();
  });

  it("shows the sandbox as another role sees it", async () => {
    const page = await open("/console/home");
    await page.getByRole("link", { name: "Setup", exact: true }).first().waitFor();
    await button(page, "Sandbox rep").click();
    await page.getByRole("menuitem", { name: "auditor" }).click();
    await button(page, "Sandbox auditor").waitFor();
    expect(await page.getByRole("link", { name: "Users and keys" }).count()).toBe(0);
  });

  it.each([
    ["light", [...SETUP, "home", "users", "users/keys", "users/rights", "sign-in"]],
    ["dark", ["home", "setup/map", "setup/try", "users", "sign-in"]],
  ] as const)(
    "can be read by everybody, %s",
    async (colorScheme, paths) => {
      const page = await open("/console/home", { colorScheme });
      for (const path of paths) {
        await page.goto(`${server.url}/console/${path}`);
        await page.getByRole("heading", { level: 1 }).waitFor();
        await page.waitForLoadState("networkidle");
        expect([path, await axeFindings(page)]).toEqual([path, []]);
        await page.setViewportSize(TABLET);
        expect([path, await overflowOf(page)]).toEqual([path, 0]);
        await page.setViewportSize(DESK);
      }
    },
    120_000,
  );
});
