import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { launchBrowser } from "./support/browser.ts";
import { axeFindings, overflowOf } from "./support/watch-page.ts";
import {
  openWorkspace,
  organizationNamed,
  personNamed,
  standingOf,
  startZendesk,
  ticketPath,
  type Workspace,
  type ZendeskServer,
} from "./support/zendesk-workspace.ts";

/** A Tuesday morning in every zone the demo's customers in the United States are in. */
const NOW = "2026-11-24T17:00:00Z";
const PATIENCE = { timeout: 40_000, interval: 100 };

let browser: Browser;
let server: ZendeskServer;
const opened: Page[] = [];

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startZendesk(NOW)]);
  for (const name of ["Rivera Plumbing", "Summit Ridge Roofing", "Harbor Light Dental"])
    await vi.waitFor(() => expect(standing(name).gs_state).toBeDefined(), PATIENCE);
}, 180_000);

afterAll(async () => {
  await closeAll();
  await browser.close();
  await server.close();
});

beforeEach(closeAll);

/** A page that goes asks for things to the last, and nobody is there to answer. */
async function closeAll(): Promise<void> {
  for (const page of opened.splice(0)) {
    await page.context().unrouteAll({ behavior: "ignoreErrors" });
    await page.context().close();
  }
}

function standing(organization: string) {
  return standingOf(server, `organizations:${organizationNamed(server, organization)}`);
}

async function open(path: string, options = {}): Promise<Workspace> {
  const workspace = await openWorkspace(browser, server, path, options);
  opened.push(workspace.page);
  return workspace;
}

async function openTicket(subject: string, query = "", options = {}) {
  const workspace = await open(`${ticketPath(server, subject)}${query}`, options);
  return { ...workspace, sidebar: await workspace.app("ticket_sidebar") };
}

function as(name: string): string {
  return `?agent=${personNamed(server, name).id}`;
}

function button(place: Page | Frame, name: string | RegExp) {
  return place.getByRole("button", { name, ...(typeof name === "string" ? { exact: true } : {}) });
}

describe("an agent at a ticket, under Zendesk's own names", () => {
  it("sees the requester's account beside the conversation, and nothing else is asked for", async () => {
    const { page, sidebar, complaints } = await openTicket("Question about what we owe");
    await sidebar.getByText("$1,240.50").first().waitFor();
    await sidebar.getByText("What to say").waitFor();
    await page.locator("#zd-ours").getByText("past due", { exact: true }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await axeFindings(sidebar)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("changes the plan in Zendesk's modal and offers it: the fields on the ticket follow", async () => {
    const { page, app, sidebar, complaints } = await openTicket("Which account do we pay HB-1001");
    await button(sidebar, "Change it").first().click();
    const modal = await app("modal");
    await modal.getByLabel(/^Payments/).fill("2");
    await modal.getByRole("row").filter({ hasText: "$920.00" }).first().waitFor();
    // A button that may be pressed now is still changing its colours.
    await expect.poll(() => axeFindings(modal), PATIENCE).toEqual([]);
    await button(modal, "Offer this").click();
    await page.locator("dialog.zd-modal").waitFor({ state: "detached" });
    const state = () => standing("Harbor Light Dental").gs_arrangement_state;
    await expect.poll(state, PATIENCE).toBe("offered");
    await page.locator("#zd-ours").getByText("offered", { exact: true }).waitFor();
    expect(complaints).toEqual([]);
  });

  it("inserts the payment link into the reply, and sends it as the agent", async () => {
    const subject = "Question about what we owe";
    const { page, sidebar } = await openTicket(subject);
    await button(sidebar, "Insert payment link").click();
    await sidebar.getByText("Inserted into your reply").waitFor();
    const editor = page.getByRole("textbox", { name: "Your reply" });
    await editor
      .getByRole("link", { name: `${server.url}/p/` })
      .first()
      .waitFor();
    await button(page, "Submit").click();
    const said = page.locator("#zd-comments li").last();
    await said
      .getByRole("link", { name: `${server.url}/p/` })
      .first()
      .waitFor();
    expect(await said.getAttribute("data-kind")).toBe("agent");
    expect(await said.innerText()).toContain("Abe Agent");
    expect(await editor.innerText()).toBe("");
  });

  it("is not let send it once the customer asked us to stop, and is told why; other words go", async () => {
    const { page, sidebar } = await openTicket("Could HB-1091 be paid in parts?");
    await button(sidebar, "Insert payment link").click();
    await sidebar.getByText("Inserted into your reply").waitFor();
    await sidebar.getByText("What the customer said about contact").click();
    await button(sidebar, "Asked us to stop").click();
    const byMail = sidebar.getByRole("radio", { name: /^E-mail/ });
    // The form is drawn again while the panel is read again, and a click may fall between.
    await expect
      .poll(async () => {
        await byMail.click({ force: true });
        return byMail.isChecked();
      }, PATIENCE)
      .toBe(true);
    await button(sidebar, "Asked us to stop").last().click();
    await sidebar.getByText("Noted. Nothing more is sent there").waitFor();
    const before = await page.locator("#zd-comments li").count();
    await button(page, "Submit").click();
    const refusal = page.locator("#zd-save-error");
    await refusal.getByText("may not be sent now").waitFor();
    expect(await page.locator("#zd-comments li").count()).toBe(before);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("textbox", { name: "Your reply" }).fill("We look into it, Grace.");
    await button(page, "Submit").click();
    await page.locator("#zd-comments li").filter({ hasText: "We look into it, Grace." }).waitFor();
    expect(await refusal.innerText()).toBe("");
  });

  it("finds a promise in the fields and in an internal note of the case opened for it", async () => {
    const { page, sidebar } = await openTicket("Payment will be made on Friday");
    await button(sidebar, "Record promise").click();
    await sidebar.getByLabel("Date promised").fill("2026-11-27");
    await button(sidebar, "Record promise").last().click();
    await page.locator("#zd-ours").getByText("2026-11-27").waitFor({ timeout: 40_000 });
    const kase = () =>
      [...server.sandbox.account.tickets.values()].find(
        ({ tags, subject }) => tags.includes("good_standing_case") && /promise/i.test(subject),
      );
    await expect.poll(() => kase()?.id, PATIENCE).toBeDefined();
    await page.goto(page.url().replace(/tickets\/\d+/, `tickets/${kase()?.id}`));
    const note = page.locator("#zd-comments li[data-kind='note']").filter({ hasText: /promise/i });
    await note.first().waitFor();
    expect(await page.locator("#zd-comments li[data-kind='agent']").count()).toBe(0);
  });

  it("pauses reminders by a tag: the trigger takes it away and the account is paused", async () => {
    const { page } = await openTicket("¿Podemos pagar en dos plazos?");
    await page.getByLabel("Add a tag").fill("pause_reminders");
    await button(page, "Add").click();
    await expect.poll(() => standing("Cerámica López").gs_state, PATIENCE).toMatch(/on_hold$/);
    await page.locator("#zd-ours").getByText("on hold", { exact: true }).waitFor();
    expect(await page.locator("#zd-tags").innerText()).not.toContain("pause_reminders");
  });
});

describe("requesters who are not simply one account", () => {
  it("offers both accounts of one name, and remembers which one was chosen", async () => {
    const { page, sidebar } = await openTicket("One statement for both shops", as("Ada Admin"));
    const choices = button(sidebar, /Alder & Finch Books/);
    await choices.first().waitFor();
    expect(await choices.count()).toBe(2);
    expect(await axeFindings(sidebar)).toEqual([]);
    await choices.first().click();
    await sidebar.getByText("past due").first().waitFor();
    await page.reload();
    const again = await page.waitForSelector("iframe[data-location='ticket_sidebar']");
    await (await again.contentFrame())?.getByText("past due").first().waitFor();
  });

  it.each([
    ["nobody we know", "Do you ship to Norway?", "No account found"],
    ["nobody who can be written to", "Voicemail from", "no e-mail address in Zendesk"],
  ])("says so of %s", async (_who, subject, words) => {
    const { sidebar, complaints } = await openTicket(subject, as("Ada Admin"));
    await sidebar.getByText(words).first().waitFor();
    expect(await sidebar.locator("body").innerText()).not.toMatch(/[$£€]\d/);
    expect(complaints).toEqual([]);
  });

  it("waits for the requester of a new ticket, then shows whose it is", async () => {
    const { page, app } = await open("/tickets/new");
    const sidebar = await app("new_ticket_sidebar");
    await sidebar.getByText("No requester yet").waitFor();
    await page.getByLabel("Requester").selectOption({ label: "Luis Rivera · Rivera Plumbing" });
    await sidebar.getByText("$1,240.50").first().waitFor();
  });
});

describe("whoever looks", () => {
  it("as a light agent sees the account and may do nothing", async () => {
    const { page, sidebar } = await openTicket("Question about what we owe", as("Lena Light"));
    await sidebar.getByText("$1,240.50").first().waitFor();
    await button(sidebar, "Offer this plan").click();
    await sidebar.getByText("You can look, but not change anything").waitFor();
    expect(standing("Rivera Plumbing").gs_arrangement_state ?? "").toBe("");
    await page.getByText("Light agents write internal notes only.").waitFor();
  });

  it("as an agent who reads Spanish has page and app in Spanish", async () => {
    const { page, sidebar } = await openTicket("¿Podemos pagar", as("Elena Agente"));
    await sidebar.getByText("días de atraso").first().waitFor();
    await button(page, "Enviar").waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("es");
    expect(await sidebar.locator("html").getAttribute("lang")).toBe("es");
    expect(await axeFindings(sidebar)).toEqual([]);
  });

  it("comes to a customer from the day's list", async () => {
    const { page, app, complaints } = await open("/apps/good-standing");
    const list = await app("nav_bar");
    const rivera = list
      .getByRole("link", { name: "Rivera Plumbing" })
      .or(button(list, /Rivera Plumbing/))
      .first();
    await rivera.waitFor();
    expect(await axeFindings(list)).toEqual([]);
    await rivera.click();
    await page.waitForURL(/\/organizations\/\d+/);
    const panel = await app("organization_sidebar");
    await panel.getByText("$1,240.50").first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("outside of Zendesk is told to open it there, and of no account", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    opened.push(page);
    await page.goto(`${server.url}/zendesk/app/ticket_sidebar`);
    await page.getByRole("heading", { name: "Open this inside Zendesk" }).waitFor();
  });

  it("on a narrow screen has everything in one column, and nothing runs over", async () => {
    const viewport = { width: 360, height: 800 };
    const { page, sidebar } = await openTicket("Question about what we owe", "", { viewport });
    await sidebar.getByText("$1,240.50").first().waitFor();
    expect(await overflowOf(page)).toBe(0);
    const width = await sidebar.evaluate("document.documentElement.scrollWidth - innerWidth");
    expect(width).toBe(0);
  });
});
