import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { problem } from "./support/fixture-server.ts";
import { type PanelSession, startPanelSession } from "./support/panel-session.ts";
import { axeFindings } from "./support/watch-page.ts";

let session: PanelSession;

beforeAll(async () => {
  session = await startPanelSession();
});

afterAll(() => session.close());

beforeEach(() => session.restart());

describe("refusals and failures", () => {
  it("names the fields at fault, keeps the input and sends nothing", async () => {
    await session.press("Record promise");
    await session.page.getByLabel("Amount (USD)").fill("12,5");
    await session.page.getByLabel("Date promised").fill("2027-03-01");
    await session.confirm();
    await session.page.getByText("Amount (USD) must be a number with up to 2 decimals").waitFor();
    await session.page.getByText("Date promised can't be after December 21, 2026.").waitFor();
    await expect.poll(session.focused).toBe("gs-field-amount");
    expect(await session.page.getByLabel("Amount (USD)").inputValue()).toBe("12,5");
    expect(await axeFindings(session.page)).toEqual([]);
    expect(session.server.received).toEqual([]);
  });

  it("shows the server's refusal in words, at the field it names", async () => {
    session.server.answerWith = (_request, response) =>
      problem(response, 422, "The amount is more than what is owed.", [
        { field: "amount", message: "At most $1,240.50." },
      ]);
    await session.press("Record promise");
    await session.page.getByLabel("Date promised").fill("2026-12-05");
    await session.confirm();
    await session.page.getByText("The amount is more than what is owed.").waitFor();
    await session.page.getByText("At most $1,240.50.").waitFor();
    expect(await session.page.getByLabel("Date promised").inputValue()).toBe("2026-12-05");
  });

  it("keeps one key over every try of the same wish", async () => {
    session.server.answerWith = (request) => request.socket.destroy();
    await session.press("Send now");
    await session.dialog().waitFor();
    await session.confirm();
    await session.page.getByText("it can't happen twice").waitFor();
    session.server.answerWith = null;
    await session.confirm();
    await session.page.getByText("Done: send-touch-now").waitFor();
    // The browser itself may repeat a request whose connection was cut, hence more than two.
    const keys = session.server.received.map(({ key }) => key);
    expect(keys.length).toBeGreaterThanOrEqual(2);
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(new Set(keys).size).toBe(1);
  });

  it("takes a new key once the wish has changed", async () => {
    session.server.answerWith = (request) => request.socket.destroy();
    await session.press("Hardship");
    await session.page.getByLabel("Reason").fill("Hours cut");
    await session.confirm();
    await session.page.getByText("it can't happen twice").waitFor();
    session.server.answerWith = null;
    await session.page.getByLabel("Reason").fill("Hours cut since May");
    await session.confirm();
    await session.page.getByText("Done: mark-hardship").waitFor();
    expect(new Set(session.server.received.map(({ key }) => key)).size).toBe(2);
  });

  it("finishes an unsettled wish from the notice after its dialog was closed", async () => {
    session.server.answerWith = (request) => request.socket.destroy();
    await session.press("Send now");
    await session.dialog().waitFor();
    await session.confirm();
    await session.page.getByText("it can't happen twice").waitFor();
    await session.page.keyboard.press("Escape");
    await session.dialog().waitFor({ state: "detached" });
    session.server.answerWith = null;
    await session.press("Try again");
    await session.page.getByText("Done: send-touch-now").waitFor();
    expect(new Set(session.server.received.map(({ key }) => key)).size).toBe(1);
  });

  it("announces what became of an action", async () => {
    await session.press("Send now");
    await session.dialog().waitFor();
    await session.confirm();
    await session.page.getByText("Done: send-touch-now").waitFor();
    const live = session.page.locator('[role="status"][aria-live="polite"]');
    expect(await live.innerText()).toContain("Done: send-touch-now");
  });
});
