import { sql } from "kysely";
import { afterEach, beforeEach, expect, it } from "vitest";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../../core/time/instant.ts";
import { receiveSignals } from "../../../server/crm/receive-signals.ts";
import { listCursors } from "../../../server/storage/crm-cursors.ts";
import { listStoppedWrites } from "../../../server/storage/crm-outbox.ts";
import { type HubspotScene, hubspotScene } from "./hubspot-scene.ts";
import { describeOnDatabases } from "./on-databases.ts";

const OVERDUE = {
  ...{ hs_currency: "USD", hs_invoice_date: "2026-01-10", hs_due_date: "2026-02-10" },
  ...{ hs_invoice_status: "open", hs_amount_billed: "500.00", hs_balance_due: "500.00" },
};

describeOnDatabases("a HubSpot account", (db) => {
  let scene: HubspotScene;
  beforeEach(async () => {
    scene = await hubspotScene(db());
  });
  afterEach(() => scene.close());

  const rows = async (query: ReturnType<typeof sql<Record<string, unknown>>>) =>
    scene.inTenant(async (tx) => (await query.execute(tx)).rows);
  const count = async (table: string): Promise<number> => {
    const [row] = await rows(sql`select count(*)::int as n from ${sql.table(table)}`);
    return Number(row?.n);
  };
  const seedCompany = (n: number) => {
    const { hubspot } = scene;
    const company = hubspot.seed("companies", { name: `Company ${n}`, country: "United States" });
    const link = { linkedTo: [{ object: "companies", id: company }] };
    const contact = hubspot.seed(
      "contacts",
      { firstname: "Ana", lastname: `No ${n}`, email: `ana${n}@c${n}.example` },
      link,
    );
    const invoice = hubspot.seed("invoices", { ...OVERDUE, hs_number: `INV-${n}` }, link);
    return { company, contact, invoice };
  };

  it("is read to its end, and each record shows where its account stands", async () => {
    const { company, contact } = seedCompany(1);
    for (let n = 2; n <= 130; n += 1) seedCompany(n);
    scene.hubspot.seed("companies", { name: "Owes nothing" });
    await scene.sync();
    expect(await count("accounts")).toBe(130);
    expect(await count("invoices")).toBe(130);
    expect(await rows(sql`select name, kind from accounts where name = 'Company 1'`)).toEqual([
      { name: "Company 1", kind: "business" },
    ]);
    const cursors = await scene.inTenant((tx) => listCursors(tx, scene.connection.id));
    expect(cursors.filter(({ error }) => error !== null)).toEqual([]);
    expect(cursors.find(({ noun }) => noun === "company")).toMatchObject({ unreadable: 0 });
    const shown = scene.hubspot.read("companies", company);
    expect(shown?.properties).toMatchObject({ gs_state: "past_due", gs_past_due: "500.00" });
    expect(scene.hubspot.read("contacts", contact)?.properties.gs_record_key).toMatch(
      /^[\w-]{43}$/,
    );
    expect(await scene.inTenant((tx) => listStoppedWrites(tx, scene.connection.id, 10))).toEqual(
      [],
    );
  });

  it("brings nothing of our own writing back: the next polls change and write nothing", async () => {
    seedCompany(1);
    await scene.sync();
    await scene.later(10 * MINUTE_MS);
    const writes = () => rows(sql`select key, version, written_at from crm_outbox order by key`);
    const before = await writes();
    await scene.later(HOUR_MS);
    await scene.later(HOUR_MS);
    expect(await writes()).toEqual(before);
  });

  it("follows a payment and an opt-out that somebody enters there", async () => {
    const { company, contact, invoice } = seedCompany(1);
    await scene.sync();
    scene.hubspot.people.update("invoices", invoice, { hs_balance_due: "0" });
    await scene.later(10 * MINUTE_MS);
    expect(await rows(sql`select id, amount_minor from ledger_entries`)).toEqual([
      { id: expect.stringMatching(/^pay-crm-/), amount_minor: 50_000 },
    ]);
    expect(scene.hubspot.read("companies", company)?.properties).toMatchObject({
      gs_state: "paid_up",
    });
    expect(contact).not.toBe("");
  });

  it("is asked for what notices name, and forgets whom a privacy request names", async () => {
    const { contact } = seedCompany(1);
    await scene.sync();
    expect(await count("contact_points")).toBeGreaterThan(0);
    const ref = { object: "contacts", id: contact };
    const at = scene.clock.now();
    await receiveSignals(scene.deps, scene.connection, [
      { kind: "gone", noun: "person", ref, at, why: "erased" },
    ]);
    await scene.sync();
    expect(await rows(sql`select address from contact_points where address like 'ana1@%'`)).toEqual(
      [],
    );
    expect(await rows(sql`select body, gone from crm_records where noun = 'person'`)).toEqual([
      { body: null, gone: "erased" },
    ]);
    await scene.later(2 * DAY_MS);
    expect(await rows(sql`select body from crm_records where noun = 'person'`)).toEqual([
      { body: null },
    ]);
  });

  it("learns at the daily reading what no notice told of", async () => {
    const { invoice } = seedCompany(1);
    seedCompany(2);
    await scene.sync();
    scene.hubspot.people.archive("invoices", invoice);
    await scene.later(10 * MINUTE_MS);
    expect(await rows(sql`select 1 from invoices where cancelled_on is not null`)).toEqual([]);
    await scene.later(DAY_MS + HOUR_MS);
    expect(await rows(sql`select number from invoices where cancelled_on is not null`)).toEqual([
      { number: "INV-1" },
    ]);
  });

  it("that took the app out is read no more, keeps its book, and comes back with a new consent", async () => {
    seedCompany(1);
    await scene.sync();
    scene.hubspot.removeApp();
    await scene.later(HOUR_MS);
    expect((await scene.again()).state).not.toBe("active");
    expect(await count("invoices")).toBe(1);
  });
});
