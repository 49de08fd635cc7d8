import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchBrowser } from "./support/browser.ts";
import { type FixtureServer, problem, startFixtureServer } from "./support/fixture-server.ts";
import { axeFindings, openPage } from "./support/watch-page.ts";

const TICKET = "/sandbox/tickets/4821";

let browser: Browser;
let server: FixtureServer;
let page: Page;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startFixtureServer()]);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

beforeEach(async () => {
  await page?.context().close();
  server.down = false;
  server.answerWith = null;
  server.received.length = 0;
  ({ page } = await openPage(browser, server.url + TICKET, {
    viewport: { width: 400, height: 800 },
  }));
  await page.locator(".gs-amount").waitFor();
});

/** Presses a button the way somebody without a mouse does. */
async function press(name: string | RegExp): Promise<void> {
  await page.getByRole("button", { name }).first().focus();
  await page.keyboard.press("Enter");
}

async function showAccount(accountId: string): Promise<void> {
  await page.evaluate(
    (id) => document.querySelector("gs-panel")?.setAttribute("account", id),
    accountId,
  );
  await page.locator(".gs-name").waitFor();
}

/** Tabs to the dialog's confirm button, as nothing else may be needed to reach it. */
async function confirm(): Promise<void> {
  for (let tabs = 0; tabs < 15; tabs += 1) {
    const there = await page.evaluate(
      () => document.activeElement?.matches('.gs-dialog-buttons [type="submit"]') ?? false,
    );
    if (there) return page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
  }
  throw new Error("the confirm button can't be reached with Tab");
}

const focused = () => page.evaluate(() => document.activeElement?.id ?? "");
// What the dialog shows is slotted, so it is found under the element, not under its inner dialog.
const content = () => page.locator("wa-dialog[open]");
const dialog = () => page.getByRole("dialog");

describe("every action by keyboard alone", () => {
  it("offers the recommended plan after a preview with every instalment", async () => {
    await press("Offer this plan");
    await dialog().waitFor();
    await expect.poll(() => content().locator("tbody tr").count()).toBe(3);
    expect(await axeFindings(page)).toEqual([]);
    await confirm();
    await page.getByText("Done: offer-plan").waitFor();
    expect(server.received).toMatchObject([
      { accountId: "acc-rivera-plumbing", actionId: "offer-plan", body: { offerId: "plan-3" } },
    ]);
    await expect.poll(focused).toBe("gs-offer-plan");
  });

  it("previews another option, which asks for approval", async () => {
    await press("Other options (2)");
    await press(/^Preview 2 payments/);
    await content().getByText("Your lead approves").waitFor();
    await confirm();
    await page.getByText("Done: offer-plan").waitFor();
    expect(server.received).toMatchObject([{ body: { offerId: "plan-2" } }]);
  });

  it("records a promise, amount and date within bounds", async () => {
    await press("Record promise");
    await expect.poll(focused).toBe("gs-field-amount");
    expect(await page.getByLabel("Amount (USD)").inputValue()).toBe("1240.50");
    await page.getByLabel("Date promised").fill("2026-12-05");
    expect(await axeFindings(page)).toEqual([]);
    await confirm();
    await page.getByText("Done: record-promise").waitFor();
    expect(server.received).toMatchObject([
      { body: { amount: "1240.50", currency: "USD", dueOn: "2026-12-05" } },
    ]);
  });

  it.each([
    ["Pause", "pause-cadence", { until: "2026-12-01", reason: "Back from leave then" }],
    ["Dispute", "mark-dispute", { reason: "Back from leave then" }],
    ["Hardship", "mark-hardship", { reason: "Back from leave then" }],
    ["Stop reminders", "stop-cadence", { reason: "Back from leave then" }],
    ["Skip", "skip-touch", { reason: "Back from leave then" }],
  ])("%s asks for a reason", async (label, actionId, body) => {
    await press(label);
    await dialog().waitFor();
    if ("until" in body) await page.getByLabel("Pause until").fill(body.until);
    await page.getByLabel("Reason").focus();
    await page.keyboard.type("Back from leave then");
    expect(await axeFindings(page)).toEqual([]);
    await confirm();
    await page.getByText(`Done: ${actionId}`).waitFor();
    expect(server.received).toMatchObject([{ actionId, body }]);
  });

  it("disputes one invoice only", async () => {
    await press("Dispute");
    await page.getByLabel("Invoice").selectOption("inv-rp-1057");
    await page.getByLabel("Reason").fill("Wrong quantity");
    await confirm();
    await page.getByText("Done: mark-dispute").waitFor();
    expect(server.received).toMatchObject([
      { body: { invoiceId: "inv-rp-1057", reason: "Wrong quantity" } },
    ]);
  });

  it("logs a call with the arrow keys", async () => {
    await press("Log call");
    await dialog().waitFor();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await confirm();
    await page.getByText("Done: log-call").waitFor();
    expect(server.received).toMatchObject([{ body: { outcome: "voicemail" } }]);
  });

  it("sends a payment link by a channel that is allowed now", async () => {
    await press("Payment link");
    await dialog().waitFor();
    expect(await content().getByRole("radio").count()).toBe(1);
    await confirm();
    await page.getByText("Done: send-payment-link").waitFor();
    expect(server.received).toMatchObject([{ body: { channel: "email" } }]);
  });

  it("sends the next touch now after one confirm", async () => {
    await press("Send now");
    await content().getByText("Friendly e-mail, tomorrow 9:00").waitFor();
    await confirm();
    await page.getByText("Done: send-touch-now").waitFor();
  });

  it("resumes at once", async () => {
    await showAccount("acc-on-hold");
    await press("Resume");
    await page.getByText("Done: resume-cadence").waitFor();
    expect(server.received).toMatchObject([{ actionId: "resume-cadence", body: {} }]);
  });

  it("cancels a plan with a reason", async () => {
    await showAccount("acc-with-plan");
    await page.locator("summary", { hasText: "Plan" }).click();
    await press("Cancel plan");
    await page.getByLabel("Reason").fill("Customer paid in full");
    await confirm();
    await page.getByText("Done: cancel-arrangement").waitFor();
  });

  it("takes the last action back", async () => {
    await showAccount("acc-with-plan");
    await press("Undo: Plan offered");
    await page.getByText("Done: undo").waitFor();
    expect(server.received).toMatchObject([{ actionId: "undo", body: { actionId: "act-1" } }]);
  });

  it("closes on Escape, back on the button, with nothing sent", async () => {
    await press("Hardship");
    await dialog().waitFor();
    await page.keyboard.press("Escape");
    await dialog().waitFor({ state: "detached" });
    await expect.poll(focused).toBe("gs-mark-hardship");
    expect(server.received).toEqual([]);
  });
});

describe("refusals and failures", () => {
  it("names the fields at fault, keeps the input and sends nothing", async () => {
    await press("Record promise");
    await page.getByLabel("Amount (USD)").fill("12,5");
    await page.getByLabel("Date promised").fill("2027-03-01");
    await confirm();
    await page.getByText("Amount (USD) must be a number with up to 2 decimals").waitFor();
    await page.getByText("Date promised can't be after December 21, 2026.").waitFor();
    await expect.poll(focused).toBe("gs-field-amount");
    expect(await page.getByLabel("Amount (USD)").inputValue()).toBe("12,5");
    expect(await axeFindings(page)).toEqual([]);
    expect(server.received).toEqual([]);
  });

  it("shows the server's refusal in words, at the field it names", async () => {
    server.answerWith = (_request, response) =>
      problem(response, 422, "The amount is more than what is owed.", [
        { field: "amount", message: "At most $1,240.50." },
      ]);
    await press("Record promise");
    await page.getByLabel("Date promised").fill("2026-12-05");
    await confirm();
    await page.getByText("The amount is more than what is owed.").waitFor();
    await page.getByText("At most $1,240.50.").waitFor();
    expect(await page.getByLabel("Date promised").inputValue()).toBe("2026-12-05");
  });

  it("keeps one key over every try of the same wish", async () => {
    server.answerWith = (request) => request.socket.destroy();
    await press("Send now");
    await dialog().waitFor();
    await confirm();
    await page.getByText("it can't happen twice").waitFor();
    server.answerWith = null;
    await confirm();
    await page.getByText("Done: send-touch-now").waitFor();
    // The browser itself may repeat a request whose connection was cut, hence more than two.
    const keys = server.received.map(({ key }) => key);
    expect(keys.length).toBeGreaterThanOrEqual(2);
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(new Set(keys).size).toBe(1);
  });

  it("takes a new key once the wish has changed", async () => {
    server.answerWith = (request) => request.socket.destroy();
    await press("Hardship");
    await page.getByLabel("Reason").fill("Hours cut");
    await confirm();
    await page.getByText("it can't happen twice").waitFor();
    server.answerWith = null;
    await page.getByLabel("Reason").fill("Hours cut since May");
    await confirm();
    await page.getByText("Done: mark-hardship").waitFor();
    expect(new Set(server.received.map(({ key }) => key)).size).toBe(2);
  });

  it("finishes an unsettled wish from the notice after its dialog was closed", async () => {
    server.answerWith = (request) => request.socket.destroy();
    await press("Send now");
    await dialog().waitFor();
    await confirm();
    await page.getByText("it can't happen twice").waitFor();
    await page.keyboard.press("Escape");
    await dialog().waitFor({ state: "detached" });
    server.answerWith = null;
    await press("Try again");
    await page.getByText("Done: send-touch-now").waitFor();
    expect(new Set(server.received.map(({ key }) => key)).size).toBe(1);
  });

  it("announces what became of an action", async () => {
    await press("Send now");
    await dialog().waitFor();
    await confirm();
    await page.getByText("Done: send-touch-now").waitFor();
    const live = page.locator('[role="status"][aria-live="polite"]');
    expect(await live.innerText()).toContain("Done: send-touch-now");
  });
});
