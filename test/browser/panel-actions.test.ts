import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type PanelSession, startPanelSession } from "./support/panel-session.ts";
import { axeFindings } from "./support/watch-page.ts";

let session: PanelSession;

beforeAll(async () => {
  session = await startPanelSession();
});

afterAll(() => session.close());

beforeEach(() => session.restart());

describe("every action by keyboard alone", () => {
  it("offers the recommended plan after a preview with every instalment", async () => {
    await session.press("Offer this plan");
    await session.dialog().waitFor();
    await expect.poll(() => session.content().locator("tbody tr").count()).toBe(3);
    expect(await axeFindings(session.page)).toEqual([]);
    await session.confirm();
    await session.page.getByText("Done: offer-plan").waitFor();
    expect(session.server.received).toMatchObject([
      { accountId: "acc-rivera-plumbing", actionId: "offer-plan", body: { offerId: "plan-3" } },
    ]);
    await expect.poll(session.focused).toBe("gs-offer-plan");
  });

  it("previews another option, which asks for approval", async () => {
    await session.press("Other options (2)");
    await session.press(/^Preview 2 payments/);
    await session.content().getByText("Your lead approves").waitFor();
    await session.confirm();
    await session.page.getByText("Done: offer-plan").waitFor();
    expect(session.server.received).toMatchObject([{ body: { offerId: "plan-2" } }]);
  });

  it("records a promise, amount and date within bounds", async () => {
    await session.press("Record promise");
    await expect.poll(session.focused).toBe("gs-field-amount");
    expect(await session.page.getByLabel("Amount (USD)").inputValue()).toBe("1240.50");
    await session.page.getByLabel("Date promised").fill("2026-12-05");
    expect(await axeFindings(session.page)).toEqual([]);
    await session.confirm();
    await session.page.getByText("Done: record-promise").waitFor();
    expect(session.server.received).toMatchObject([
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
    await session.press(label);
    // The dialog moves the focus to its first field once it stands; typing before would be lost.
    await expect.poll(session.focused).toMatch(/^gs-field-/);
    if ("until" in body) await session.page.getByLabel("Pause until").fill(body.until);
    await session.page.getByLabel("Reason").focus();
    await session.page.keyboard.type("Back from leave then");
    await session.confirm();
    await session.page.getByText(`Done: ${actionId}`).waitFor();
    expect(session.server.received).toMatchObject([{ actionId, body }]);
  });

  it("disputes one invoice only", async () => {
    await session.press("Dispute");
    await session.page.getByLabel("Invoice").selectOption("inv-rp-1057");
    await session.page.getByLabel("Reason").fill("Wrong quantity");
    await session.confirm();
    await session.page.getByText("Done: mark-dispute").waitFor();
    expect(session.server.received).toMatchObject([
      { body: { invoiceId: "inv-rp-1057", reason: "Wrong quantity" } },
    ]);
  });

  it("logs a call with the arrow keys", async () => {
    await session.press("Log call");
    await session.dialog().waitFor();
    await session.page.keyboard.press("Space");
    await session.page.keyboard.press("ArrowDown");
    await session.confirm();
    await session.page.getByText("Done: log-call").waitFor();
    expect(session.server.received).toMatchObject([{ body: { outcome: "voicemail" } }]);
  });

  it("sends a payment link by a channel that is allowed now", async () => {
    await session.press("Payment link");
    await session.dialog().waitFor();
    expect(await session.content().getByRole("radio").count()).toBe(1);
    await session.confirm();
    await session.page.getByText("Done: send-payment-link").waitFor();
    expect(session.server.received).toMatchObject([{ body: { channel: "email" } }]);
  });

  it("sends the next touch now after one confirm", async () => {
    await session.press("Send now");
    await session.content().getByText("Friendly e-mail, tomorrow 9:00").waitFor();
    await session.confirm();
    await session.page.getByText("Done: send-touch-now").waitFor();
  });

  it("resumes at once", async () => {
    await session.showAccount("acc-on-hold");
    await session.press("Resume");
    await session.page.getByText("Done: resume-cadence").waitFor();
    expect(session.server.received).toMatchObject([{ actionId: "resume-cadence", body: {} }]);
  });

  it("cancels a plan with a reason", async () => {
    await session.showAccount("acc-with-plan");
    await session.page.locator("summary", { hasText: "Plan" }).click();
    await session.press("Cancel plan");
    await session.page.getByLabel("Reason").fill("Customer paid in full");
    await session.confirm();
    await session.page.getByText("Done: cancel-arrangement").waitFor();
  });

  it("takes the last action back", async () => {
    await session.showAccount("acc-with-plan");
    await session.press("Undo: Offer this plan");
    await session.page.getByText("Done: undo").waitFor();
    expect(session.server.received).toMatchObject([
      { actionId: "undo", body: { actionId: "act-1" } },
    ]);
  });

  it("closes on Escape, back on the button, with nothing sent", async () => {
    await session.press("Hardship");
    await session.dialog().waitFor();
    await session.page.keyboard.press("Escape");
    await session.dialog().waitFor({ state: "detached" });
    await expect.poll(session.focused).toBe("gs-mark-hardship");
    expect(session.server.received).toEqual([]);
  });
});
