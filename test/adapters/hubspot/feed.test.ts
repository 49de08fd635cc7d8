import { afterEach, describe, expect, it } from "vitest";
import type { CrmNoun } from "../../../adapters/crm-ref.ts";
import { changeOf, latest, pullAll } from "../crm-harness.ts";
import { openSandbox, type SandboxScene } from "./open-sandbox.ts";

const closes: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closes.splice(0)) await close();
});

type Options = Parameters<typeof openSandbox>;

async function aScene(...options: Options): Promise<SandboxScene> {
  const scene = await openSandbox(...options);
  closes.push(scene.close);
  return scene;
}

/** How many calls reached each endpoint while something was done. */
async function callsOf(
  { hubspot }: SandboxScene,
  work: () => Promise<unknown>,
): Promise<Readonly<Record<string, number>>> {
  const before = new Map(Object.entries(hubspot.counts()).map(([name, n]) => [name, n.calls]));
  await work();
  const after = Object.entries(hubspot.counts()).map(
    ([name, { calls }]) => [name, calls - (before.get(name) ?? 0)] as const,
  );
  return Object.fromEntries(after.filter(([, calls]) => calls > 0));
}

function sumOf(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, calls) => sum + calls, 0);
}

function seedCompanies({ hubspot }: SandboxScene, count: number): string[] {
  return Array.from({ length: count }, (_, n) => hubspot.seed("companies", { name: `C${n}` }));
}

function seedInvoices({ hubspot }: SandboxScene, companies: readonly string[]): string[] {
  return companies.map((id, n) =>
    hubspot.seed(
      "invoices",
      {
        hs_number: `I${n}`,
        hs_amount_billed: "100.00",
        hs_balance_due: "100.00",
        hs_currency: "USD",
        hs_invoice_date: "2026-01-31",
        hs_due_date: "2026-03-02",
        hs_invoice_status: "open",
      },
      { linkedTo: [{ object: "companies", id }] },
    ),
  );
}

const HOUR = 3_600_000;

describe("the feed of changes", () => {
  it("goes past what a search shows at most, when all changed in the same moment", async () => {
    // HubSpot's own ceiling is ten times as high, and so would be the time this takes.
    const scene = await aScene({ limits: { searchResultsMax: 1_000 } });
    const { hubspot, port, clock } = scene;
    const ids = seedCompanies(scene, 1_850);
    await clock.wait(HOUR);
    const first = await pullAll(port, "company");
    await clock.wait(HOUR);
    for (const id of ids) hubspot.set("companies", id, { name: "Changed" });
    await clock.wait(HOUR);
    const second = await pullAll(port, "company", first.cursor);
    const found = latest(second.changes);
    expect(found.size).toBe(ids.length);
    expect([...found.values()].every((each) => "name" in each && each.name === "Changed")).toBe(
      true,
    );
  });

  it("loses nothing that the search learns of late, changing while it is read", async () => {
    const scene = await aScene({ indexLagMs: 25_000 });
    const { hubspot, port, clock } = scene;
    const ids = seedCompanies(scene, 60);
    await clock.wait(HOUR);
    let { cursor } = await pullAll(port, "company");
    const names = new Map<string, string>();
    let n = 0;
    for (let round = 0; round < 120; round += 1) {
      for (let each = 0; each < 7; each += 1) {
        n += 1;
        const id = ids[(n * 13) % ids.length] ?? "";
        hubspot.people.update("companies", id, { name: `Name ${n}` });
        await clock.wait(700);
      }
      const page = await port.pull("company", cursor);
      if (!page.ok) throw new Error(JSON.stringify(page.error));
      cursor = page.value.cursor;
      for (const change of page.value.changes) {
        if (change.kind === "company") names.set(change.ref.id, change.name);
      }
    }
    await clock.wait(HOUR);
    for (const change of (await pullAll(port, "company", cursor)).changes) {
      if (change.kind === "company") names.set(change.ref.id, change.name);
    }
    const there = new Map(hubspot.all("companies").map((c) => [c.id, c.properties.name]));
    expect(names).toEqual(there);
  });

  it("finds what changed while the first reading went on", async () => {
    const scene = await aScene({ indexLagMs: 5_000 });
    const { hubspot, port, clock } = scene;
    const [first = ""] = seedCompanies(scene, 350);
    await clock.wait(HOUR);
    const page = await port.pull("company", null);
    if (!page.ok) throw new Error(JSON.stringify(page.error));
    hubspot.people.update("companies", first, { name: "Meanwhile" });
    await clock.wait(HOUR);
    const { changes } = await pullAll(port, "company", page.value.cursor);
    expect(changeOf(changes, { object: "companies", id: first })).toMatchObject({
      name: "Meanwhile",
    });
  });

  it("reads calls, mails and messages as one feed, as far back as rules look", async () => {
    const { hubspot, port, clock } = await aScene({}, { activityDays: 30 });
    hubspot.seed("calls", { hs_timestamp: "2026-01-01T12:00:00Z", hs_call_direction: "OUTBOUND" });
    await clock.wait(60 * 24 * HOUR);
    const at = new Date(clock.nowMs()).toISOString();
    hubspot.seed("calls", { hs_timestamp: at, hs_call_direction: "OUTBOUND" });
    hubspot.seed("emails", { hs_timestamp: at, hs_email_direction: "EMAIL" });
    const sms = { hs_communication_channel_type: "SMS", hs_communication_logged_from: "CRM" };
    hubspot.seed("communications", { hs_timestamp: at, ...sms });
    await clock.wait(HOUR);
    const first = await pullAll(port, "activity");
    const channels = first.changes.map((each) => (each.kind === "activity" ? each.channel : ""));
    expect(channels).toEqual(["voice", "email", "sms"]);
    await clock.wait(HOUR);
    expect((await pullAll(port, "activity", first.cursor)).changes).toEqual([]);
  });

  it("reads every mapped field, however many an admin mapped", async () => {
    const names = Array.from(
      { length: 50 },
      (_, n) => `custom_field_with_a_rather_long_name_${n}_and_more`,
    );
    const properties = names.map((name) => ({ name, type: "string" as const }));
    const company = Object.fromEntries(names.map((name, n) => [`a${n}`, name]));
    const scene = await aScene(
      { properties: { companies: properties } },
      { attributes: { company } },
    );
    const { hubspot, port, clock } = scene;
    const id = hubspot.seed("companies", { name: "Acme" });
    await clock.wait(HOUR);
    const { cursor } = await pullAll(port, "company");
    await clock.wait(HOUR);
    hubspot.people.update("companies", id, { [names[49] ?? ""]: "mapped" });
    await clock.wait(HOUR);
    expect((await pullAll(port, "company", cursor)).changes).toMatchObject([
      { name: "Acme", attributes: { a49: "mapped" } },
    ]);
  });

  it.each([
    ["companies", "company"],
    ["contacts", "person"],
  ] as const)(
    "reads the customer's number where an account is one of the %s",
    async (object, noun) => {
      const made = { [object]: [{ name: "erp_number", type: "string" as const }] };
      const settings = { accounts: object, customerNumber: "erp_number" };
      const { hubspot, port, clock } = await aScene({ properties: made }, settings);
      hubspot.seed(object, { name: "Acme", email: "a@acme.example", erp_number: "C-100" });
      await clock.wait(HOUR);
      const { changes } = await pullAll(port, noun);
      expect(changes).toMatchObject([{ customerNumber: "C-100" }]);
    },
  );

  it("says what an invoice is for, when it is asked to", async () => {
    const scene = await aScene({}, { lineItems: true });
    const { hubspot, port } = scene;
    const [company = ""] = seedCompanies(scene, 1);
    const [invoice = ""] = seedInvoices(scene, [company]);
    for (const name of ["Repairs", "Parts"]) {
      hubspot.seed("line_items", { name }, { linkedTo: [{ object: "invoices", id: invoice }] });
    }
    const { changes } = await pullAll(port, "invoice");
    const ref = { object: "invoices", id: invoice };
    expect(changeOf(changes, ref)).toMatchObject({ description: "Repairs, Parts" });
  });
});

describe("calls it takes", () => {
  // What HubSpot's own ceilings make the least, see the README.
  it.each<[string, CrmNoun, number]>([
    ["companies, from searches of 200", "company", 4_000 / 200],
    ["invoices, from searches and two questions about parties", "invoice", 4_000 / 200 + 2 * 4],
  ])("to catch up with 4,000 changed %s", async (_case, noun, least) => {
    const scene = await aScene();
    const { hubspot, port, clock } = scene;
    const companies = seedCompanies(scene, 4_000);
    const invoices = seedInvoices(scene, companies);
    await clock.wait(HOUR);
    const { cursor } = await pullAll(port, noun);
    await clock.wait(HOUR);
    for (const id of companies) hubspot.set("companies", id, { name: "Changed" });
    for (const id of invoices) hubspot.set("invoices", id, { hs_balance_due: "50.00" });
    await clock.wait(HOUR);
    // The token expired meanwhile; renewing it is not what is counted here.
    await port.listUsers();
    const counts = await callsOf(scene, async () => {
      expect((await pullAll(port, noun, cursor)).changes).toHaveLength(4_000);
    });
    expect(sumOf(counts) / least).toBeLessThanOrEqual(1.1);
  });

  it("for the first reading of 4,000 invoices: lists of 100, and little else", async () => {
    const scene = await aScene();
    seedInvoices(scene, seedCompanies(scene, 4_000));
    await scene.clock.wait(HOUR);
    await scene.port.listUsers();
    const counts = await callsOf(scene, () => pullAll(scene.port, "invoice"));
    expect(sumOf(counts) / (4_000 / 100)).toBeLessThanOrEqual(1.1);
  });

  it("none is refused for being too many, whatever is read at once", async () => {
    const scene = await aScene();
    const { hubspot, port, clock } = scene;
    seedInvoices(scene, seedCompanies(scene, 3_000));
    await clock.wait(HOUR);
    await Promise.all([
      pullAll(port, "company"),
      pullAll(port, "invoice"),
      pullAll(port, "person"),
    ]);
    const refused = Object.values(hubspot.counts()).map(({ rateLimited }) => rateLimited);
    expect(Math.max(...refused)).toBe(0);
  });
});
