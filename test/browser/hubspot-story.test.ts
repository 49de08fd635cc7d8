import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { SandboxHubspot } from "../../adapters/sandbox-hubspot/index.ts";
import { launchBrowser } from "./support/browser.ts";
import { type DemoServer, startDemos } from "./support/demo-server.ts";
import { axeFindings, openPage } from "./support/watch-page.ts";

/** A Tuesday morning in every zone the demo's customers are in. */
const NOW = "2026-11-24T17:00:00Z";
const PATIENCE = { timeout: 30_000, interval: 100 };

let browser: Browser;
let server: DemoServer;
let sandbox: SandboxHubspot;
const opened: Page[] = [];

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startDemos(NOW)]);
  sandbox = hubspotOf(server);
  const isWritten = () => expect(companyNamed("Summit Ridge Roofing").gs_state).toBeDefined();
  await vi.waitFor(isWritten, PATIENCE);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

beforeEach(async () => {
  await Promise.all(opened.splice(0).map((page) => page.context().close()));
});

function hubspotOf({ demos }: DemoServer): SandboxHubspot {
  if (demos.hubspot === null) throw new Error("the demo has no HubSpot");
  return demos.hubspot.sandbox;
}

function companyNamed(name: string): Readonly<Record<string, string>> {
  const all = sandbox.all("companies");
  return all.find(({ properties }) => properties.name === name)?.properties ?? {};
}

function idOf(name: string): string {
  return companyNamed(name).hs_object_id ?? "";
}

async function openCompany(name: string, user = "") {
  const url = `${server.url}/sandbox/hubspot/company/${idOf(name)}${user}`;
  const watched = await openPage(browser, url, { viewport: { width: 1440, height: 1000 } });
  opened.push(watched.page);
  const tab = watched.page.locator(".hs-middle .hs-card");
  await tab.getByRole("button", { name: "What to say" }).waitFor();
  return { ...watched, tab };
}

describe("a rep at a record of HubSpot, over the real server", () => {
  it("offers the recommended plan in one click: the property, the event and the other card follow", async () => {
    const name = "Harbor Light Dental";
    const { page, tab, complaints } = await openCompany(name);
    await tab.getByRole("button", { name: "Offer this plan", exact: true }).click();
    await page.locator(".hs-toast", { hasText: "Plan offered" }).waitFor();
    await expect.poll(() => companyNamed(name).gs_arrangement_state, PATIENCE).toBe("offered");
    const events = () =>
      sandbox
        .timeline()
        .filter(({ objectId }) => objectId === idOf(name))
        .map(({ properties }) => properties.title);
    await expect.poll(events, PATIENCE).toContain("Plan offered");
    // What the page shows is what HubSpot holds, put in without loading the page again.
    await page.locator("#hs-activity").getByText("Plan offered").waitFor();
    await page.locator("#hs-ours").getByText("offered", { exact: true }).waitFor();
    const sidebar = page.locator(".hs-right .hs-card");
    await sidebar.getByText("waiting for the customer").first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("takes the offer back, and the record says so too", async () => {
    const name = "Saffron Street Catering";
    const { page, tab } = await openCompany(name);
    await tab.getByRole("button", { name: "Offer this plan", exact: true }).click();
    await expect.poll(() => companyNamed(name).gs_arrangement_state, PATIENCE).toBe("offered");
    await tab.getByRole("button", { name: /^Undo/ }).click();
    await tab.getByRole("button", { name: "Offer this plan", exact: true }).waitFor();
    await expect.poll(() => companyNamed(name).gs_arrangement_state, PATIENCE).not.toBe("offered");
    await page.locator("#hs-activity").getByText("Plan offered").waitFor();
  });

  it("has a task for what a person must do, with an owner and a day", async () => {
    const mine = () =>
      sandbox
        .linked("companies", idOf("Tallgrass Landscaping"), "tasks")
        .map((id) => sandbox.read("tasks", id)?.properties);
    await expect.poll(() => mine().length, PATIENCE).toBeGreaterThan(0);
    expect(mine()[0]).toMatchObject({
      hs_task_subject: expect.stringContaining("Tallgrass Landscaping"),
      hubspot_owner_id: expect.stringMatching(/^8100\d$/),
      hs_timestamp: expect.stringMatching(/^2026-11-/),
    });
  });

  it("records a promise in the modal, and the day is on the record", async () => {
    const name = "Bayou Street Records";
    const { page, tab } = await openCompany(name);
    await tab.getByRole("button", { name: "Record promise" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Date promised").fill("2026-11-27");
    await dialog.getByRole("button", { name: "Record promise" }).click();
    await dialog.waitFor({ state: "detached" });
    await expect.poll(() => companyNamed(name).gs_promise_due_on, PATIENCE).toBe("2026-11-27");
  });

  it("shows a rep nothing where the record does not show its key", async () => {
    const company = idOf("Foxglove Garden Centre");
    sandbox.set("companies", company, { gs_record_key: "" });
    const url = `${server.url}/sandbox/hubspot/company/${company}`;
    const { page } = await openPage(browser, url, { viewport: { width: 1440, height: 1000 } });
    opened.push(page);
    const tab = page.locator(".hs-middle .hs-card");
    await tab.getByText("No account found for this record").waitFor();
    expect(await tab.innerText()).not.toContain("$");
  });

  it("works out a changed plan before it is offered", async () => {
    const { page, tab } = await openCompany("Summit Ridge Roofing");
    await tab.getByRole("button", { name: "Change it" }).first().click();
    const dialog = page.getByRole("dialog");
    const payments = dialog.getByLabel(/^Payments/);
    // The fields come empty and are filled a moment later; what is typed in between would be lost.
    await expect.poll(() => payments.inputValue(), PATIENCE).not.toBe("");
    await payments.fill("2");
    await dialog.getByRole("row").filter({ hasText: "$4,382.50" }).first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it("lets an admin see the connection work, a manager look at it, and a rep not", async () => {
    const admin = await openPage(browser, `${server.url}/sandbox/hubspot/settings?user=7001`);
    const rep = await openPage(browser, `${server.url}/sandbox/hubspot/settings?user=7002`);
    const manager = await openPage(browser, `${server.url}/sandbox/hubspot/settings?user=7003`);
    opened.push(admin.page, rep.page, manager.page);
    await manager.page.getByText("An admin of the connection can change this.").waitFor();
    expect(await manager.page.getByRole("button", { name: "Save" }).count()).toBe(0);
    await admin.page.getByText("Connected").waitFor();
    await admin.page.getByText(/Companies: \d+ read/).waitFor();
    await rep.page.getByText("Only managers and admins").waitFor();
    expect(await axeFindings(admin.page)).toEqual([]);
  });
});
