import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { defaultPolicy } from "../../../core/policy/default-policy.ts";
import { instant } from "../../../core/time/instant.ts";
import { movableClock } from "../../../server/clock.ts";
import { readConfig } from "../../../server/config.ts";
import { wireDeps } from "../../../server/open-deps.ts";
import {
  clockMover,
  isWithinHours,
  loadClockAhead,
  nextWorkingMorning,
} from "../../../server/sandbox/sandbox-clock.ts";
import { openTestDatabase } from "../../support/database.ts";
import { type FormClient, formClient } from "../../support/form-client.ts";
import { keepWorking, startServer, type TestServer } from "../../support/server.ts";

describe("the next working morning", () => {
  // New York is five hours behind UTC in winter and four in summer; hours open at nine.
  it.each([
    ["a Saturday evening", "2026-11-21T20:01:00Z", "2026-11-23T14:00:00.000Z", false],
    ["before hours", "2026-11-23T13:59:00Z", "2026-11-23T14:00:00.000Z", false],
    ["during hours", "2026-11-23T15:00:00Z", "2026-11-24T14:00:00.000Z", true],
    ["the opening itself", "2026-11-23T14:00:00Z", "2026-11-24T14:00:00.000Z", true],
    ["the eve of a holiday", "2026-11-25T23:59:00Z", "2026-11-27T14:00:00.000Z", true],
    ["a change of the clocks", "2026-03-07T12:00:00Z", "2026-03-09T13:00:00.000Z", false],
  ])("from %s", (_name, now, opens, open) => {
    expect(nextWorkingMorning(defaultPolicy, instant(now))).toBe(opens);
    expect(isWithinHours(defaultPolicy, instant(now))).toBe(open);
  });
});

describe("the clock's buttons", () => {
  let server: TestServer;
  let browser: FormClient;
  let stopWorking: () => Promise<void>;
  beforeAll(async () => {
    server = await startServer(await openTestDatabase(), { now: "2026-11-21T20:01:00Z" });
    browser = await formClient(server);
    // The form waits for the worker.
    stopWorking = keepWorking(server);
  });
  afterAll(async () => {
    await stopWorking();
    await server.close();
  });

  it("stand on every page of the sandbox and the console, with the time in words", async () => {
    for (const path of [
      "/",
      "/console/outbox",
      "/console/import",
      "/console/simulation",
      "/sandbox",
      "/sandbox/companies/rivera-plumbing",
    ]) {
      const { text } = await browser.get(path);
      expect(text).toContain("Sat 21 Nov 2026, 20:01 UTC");
      expect(text).toContain(`name="back" value="${path}"`);
    }
  });

  it("say on a weekend why the outbox is empty, and when that ends", async () => {
    const { text } = await browser.get("/console/outbox");
    expect(text).toContain("Contact hours resume Monday 9:00, New York time.");
    expect(text.match(/Next working day/g)).toHaveLength(2);
  });

  it("come back to the page they stand on, and only to a page of ours", async () => {
    const moved = await browser.post("/sandbox/clock", { back: "/console/outbox", days: "1" });
    expect([moved.status, moved.location]).toEqual([303, "/console/outbox"]);
    for (const back of ["https://elsewhere.example/", "//elsewhere.example", "/sandboxes", ""]) {
      const answer = await browser.post("/sandbox/clock", { back, days: "1" });
      expect([answer.status, answer.location]).toEqual([303, "/"]);
    }
    expect(server.clock.now()).toBe("2026-11-26T20:01:00.000Z");
  });

  it("lead to the next working day, when every zone of the book is open", async () => {
    await browser.post("/sandbox/clock", { back: "/", to: "next_opening" });
    expect(server.clock.now()).toBe("2026-11-27T17:00:00.000Z");
  });

  it.each([
    [{ days: "0" }],
    [{ days: "91" }],
    [{ days: "-1" }],
    [{ days: "soon" }],
    [{ to: "yesterday" }],
    [{}],
  ])("refuse %j in words", async (fields: Record<string, string>) => {
    const before = server.clock.now();
    const answer = await browser.post("/sandbox/clock", { back: "/", ...fields });
    expect([answer.status, answer.text.includes("The clock was not moved")]).toEqual([400, true]);
    expect(server.clock.now()).toBe(before);
  });

  it("move nothing for another site's page", async () => {
    const before = server.clock.now();
    const foreign = await formClient(server, { origin: "https://elsewhere.example" });
    const answer = await foreign.post("/sandbox/clock", { back: "/", days: "1" });
    expect([answer.status, server.clock.now()]).toEqual([403, before]);
  });

  it("still take JSON, as scripts send it", async () => {
    const before = server.clock.now();
    const page = await fetch(`${server.url}/sandbox`);
    const answer = await fetch(`${server.url}/sandbox/clock`, {
      method: "POST",
      headers: {
        cookie: (page.headers.get("set-cookie") ?? "").split(";")[0] ?? "",
        origin: server.url,
        "content-type": "application/json",
      },
      body: JSON.stringify({ days: 1 }),
    });
    expect(await answer.json()).toEqual({ now: server.clock.now() });
    expect(server.clock.now() > before).toBe(true);
  });
});

describe("a restart", () => {
  it("finds the clock as far ahead as it was, however many moves came at once", async () => {
    const db = await openTestDatabase();
    const config = readConfig({ GS_SANDBOX: "true", LOG_LEVEL: "silent" });
    expect(await loadClockAhead(db)).toBe(0);
    const clock = movableClock();
    const { deps, close } = await wireDeps(config, db, pino({ level: "silent" }), clock);
    const move = clockMover(deps, clock);
    await Promise.all([move({ days: 1 }), move({ days: 7 }), move({ days: 2 })]);
    expect(await loadClockAhead(db)).toBe(clock.aheadMs());
    expect(clock.aheadMs()).toBe(10 * 86_400_000);
    await close();
  });
});
