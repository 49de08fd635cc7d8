import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AccountId } from "../../../core/accounts/account.ts";
import { instant } from "../../../core/time/instant.ts";
import { SANDBOX_TENANT } from "../../../server/sandbox/tenant.ts";
import { enqueueOutbox, listOutbox } from "../../../server/storage/outbox.ts";
import { finishOutbox, postponeOutbox } from "../../../server/storage/outbox-delivery.ts";
import type { Tx } from "../../../server/storage/tx.ts";
import { openTestDatabase } from "../../support/database.ts";
import { type FormClient, formClient } from "../../support/form-client.ts";
import { startServer, type TestServer } from "../../support/server.ts";

const RIVERA = AccountId.parse("acc-rivera-plumbing");
// A Wednesday noon in New York.
const NOW = instant("2026-03-04T17:00:00Z");

let server: TestServer;
let browser: FormClient;

beforeAll(async () => {
  server = await startServer(await openTestDatabase(), { now: NOW });
  browser = await formClient(server);
});
afterAll(() => server.close());

const inSandbox = <T>(work: (tx: Tx) => Promise<T>) =>
  server.deps.db.withTenant(SANDBOX_TENANT.id, work);

/** A message of its own in the outbox, as an action would queue it. */
async function queued(key: string) {
  return inSandbox(async (tx) => {
    const direct = {
      template: "payment_link",
      tone: "friendly",
      currency: "USD",
      answersCustomer: false,
    };
    await enqueueOutbox(tx, {
      accountId: RIVERA,
      touchId: key,
      idempotencyKey: key,
      channel: "email",
      contactPointId: "cp",
      body: { kind: "direct", direct },
      at: NOW,
    });
    const rows = await listOutbox(tx, { limit: 10 });
    const row = rows.items.find(({ idempotencyKey }) => idempotencyKey === key);
    if (row === undefined) throw new Error("nothing was queued");
    return { tenantId: SANDBOX_TENANT.id, id: row.id, accountId: RIVERA, version: row.version };
  });
}

describe("the outbox", () => {
  it("says that work is under way, and how much", async () => {
    const { text } = await browser.get("/console/outbox");
    expect(text).toMatch(/Working… \d+ accounts and messages to go/);
  });

  it("shows what waits and until when, and what did not leave and why", async () => {
    const waits = await queued("waits");
    const stops = await queued("stops");
    const fails = await queued("fails");
    await inSandbox(async (tx) => {
      const until = instant("2026-03-05T16:00:00Z");
      await postponeOutbox(tx, waits, { until, reason: "contact_hours" });
      await finishOutbox(tx, stops, { status: "cancelled", reason: "nothing_due", at: NOW });
      const reason = "recipient_refused: 550 5.1.1";
      await finishOutbox(tx, fails, { status: "failed", reason, at: NOW });
    });
    const { text } = await browser.get("/console/outbox");
    for (const words of [
      "Waits until Thursday 9:00, Denver time (outside contact hours)",
      "Nothing is due any more",
      "The address does not take mail (550 5.1.1)",
      'href="/sandbox/companies/rivera-plumbing"',
    ])
      expect(text).toContain(words);
  });

  it("answers an address it did not give out with a page or a problem, never a fault", async () => {
    expect((await browser.get("/console/outbox/none")).status).toBe(404);
    expect((await browser.get("/console/outbox?cursor=nonsense")).status).toBe(400);
    expect((await browser.get("/console/outbox?part=waiting&cursor=nonsense")).status).toBe(400);
  });
});

describe("the simulation", () => {
  it("asks from today for thirty days, runs, and shows what it found", async () => {
    const { text } = await browser.get("/console/simulation");
    expect(text).toContain('value="2026-03-04"');
    expect(text).toContain('value="30"');
    expect(text).toContain("No simulation yet");
    const ran = await browser.post("/console/simulation", { from: "2026-03-09", days: "10" });
    expect([ran.status, ran.location]).toEqual([303, "/console/simulation"]);
    const shown = (await browser.get("/console/simulation")).text;
    expect(shown).toContain("10 days from Mar 9");
    expect(shown).toContain("Checked against the book");
    expect(shown).toContain('value="2026-03-09"');
  });

  it.each([
    [{ from: "", days: "30" }, "Choose the first day"],
    [{ from: "2026-02-30", days: "30" }, "Choose the first day"],
    [{ from: "9999-12-31", days: "30" }, "Choose the first day"],
    [{ from: "2026-03-09", days: "0" }, "Choose 1 to 180 days"],
    [{ from: "2026-03-09", days: "1e9" }, "Choose 1 to 180 days"],
  ])("refuses %j in words", async (fields, words) => {
    const answer = await browser.post("/console/simulation", fields);
    expect([answer.status, answer.text.includes(words)]).toEqual([400, true]);
  });

  it("runs nothing for another site's page", async () => {
    const foreign = await formClient(server, { origin: "https://elsewhere.example" });
    const form = { from: "2026-03-09", days: "10" };
    expect((await foreign.post("/console/simulation", form)).status).toBe(403);
  });
});

describe("the sandbox's list", () => {
  beforeAll(async () => {
    const rows = Array.from(
      { length: 60 },
      (_, n) =>
        `C${n},Harbour Trading ${String(n).padStart(2, "0")},H-${n},2026-02-01,2026-03-01,10.00`,
    );
    const file = {
      name: "book.csv",
      bytes: `Customer ID,Customer,Invoice no,Invoice date,Due date,Amount\n${rows.join("\n")}\n`,
    };
    const { location } = await browser.upload("/console/import", file);
    await browser.post(location ?? "", {});
  });

  it("has the imported accounts beside the records, a page at a time", async () => {
    const { text } = await browser.get("/sandbox");
    expect(text).toContain("Imported accounts");
    expect(text.match(/Harbour Trading \d\d<\/span>/g)).toHaveLength(50);
    const cursor = /name="cursor" value="([^"]+)"/.exec(text)?.[1] ?? "";
    const more = await browser.post("/sandbox", { search: "", cursor });
    expect(more.text.match(/Harbour Trading \d\d<\/span>/g)).toHaveLength(10);
    expect(more.text).not.toContain("Rivera Plumbing");
  });

  it("lists no account twice: the records' own accounts are not imported ones", async () => {
    const { text } = await browser.post("/sandbox", { search: "rivera plumbing" });
    expect(text.match(/class="row-name">Rivera Plumbing</g)).toHaveLength(1);
    expect(text).not.toContain("acc-rivera-plumbing");
  });

  it("finds by name among all, and each one opens", async () => {
    const { text } = await browser.post("/sandbox", { search: "harbour trading 59" });
    expect(text).toContain("1 record");
    const href = /href="(\/sandbox\/companies\/[^"]+)"/.exec(text)?.[1] ?? "";
    const page = await browser.get(href);
    expect([page.status, page.text.includes("Harbour Trading 59")]).toEqual([200, true]);
  });

  it("takes a cursor it did not give out for a bad request", async () => {
    const answer = await browser.post("/sandbox", { search: "", cursor: "nonsense" });
    expect(answer.status).toBe(400);
  });
});
