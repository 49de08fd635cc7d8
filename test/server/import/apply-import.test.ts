import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AccountId } from "../../../core/accounts/account.ts";
import { calendarDate } from "../../../core/time/calendar-date.ts";
import { instant } from "../../../core/time/instant.ts";
import { applyImport, tryImport } from "../../../server/import/apply-import.ts";
import { bytesSource, type ImportSource } from "../../../server/import/import-source.ts";
import { findAccount } from "../../../server/storage/accounts.ts";
import type { Database } from "../../../server/storage/connect.ts";
import { ensureAccounts } from "../../../server/storage/ensure-accounts.ts";
import { loadFacts } from "../../../server/storage/facts.ts";
import { liftHold } from "../../../server/storage/holds.ts";
import { ensureTenant } from "../../../server/storage/tenants.ts";
import { openTestDatabase } from "../../support/database.ts";
import { defaults, importText } from "./support.ts";

const HEADER = "Invoice,Customer ID,Customer,Invoice Date,Due Date,Amount,Paid On,Disputed";
const now = instant("2026-03-02T15:00:00Z");
const acme = AccountId.parse("C1");

let db: Database;
let tenants = 0;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

/** Each test has a tenant of its own, so none sees another's rows. */
async function newTenant(): Promise<string> {
  tenants += 1;
  const id = `00000000-0000-4000-8000-${String(tenants).padStart(12, "0")}`;
  await db.withSystem((tx) => ensureTenant(tx, { id, name: `Tenant ${tenants}` }));
  return id;
}

const source = (...rows: string[]): ImportSource =>
  bytesSource("book.csv", Buffer.from([HEADER, ...rows].join("\n")));
const apply = (tenantId: string, ...rows: string[]) =>
  applyImport(db, { tenantId, source: source(...rows), options: { defaults }, now });
const factsOf = (tenantId: string, id = acme) => db.withTenant(tenantId, (tx) => loadFacts(tx, id));

const OPEN = "INV-1,C1,Acme,2026-01-01,2026-01-31,100.00,,";
const DISPUTED = `${OPEN}yes`;

describe("applyImport", () => {
  it("stores what the file says, and an account that needs a look", async () => {
    const tenant = await newTenant();
    const { written } = await apply(
      tenant,
      OPEN,
      "INV-2,C1,Acme,2026-01-01,2026-01-31,5,2026-02-01,",
    );
    expect(written).toMatchObject({
      accounts: { created: 1 },
      invoices: { created: 2 },
      ledger: { created: 1 },
    });
    const expected = await importText(
      [HEADER, OPEN, "INV-2,C1,Acme,2026-01-01,2026-01-31,5,2026-02-01,"].join("\n"),
    );
    const facts = await factsOf(tenant);
    expect(facts?.invoices).toEqual(expected.invoices.map(({ invoice }) => invoice));
    expect(facts?.ledger).toEqual(expected.ledger.map(({ entry }) => entry));
    const account = await db.withTenant(tenant, (tx) => findAccount(tx, acme));
    expect(account?.nextLookAt).toBe(now);
  });

  it("changes nothing the second time", async () => {
    const tenant = await newTenant();
    await apply(tenant, DISPUTED);
    const facts = await factsOf(tenant);
    const { written } = await apply(tenant, DISPUTED);
    const unchanged = { created: 0, updated: 0, unchanged: 1 };
    expect(written).toEqual({
      accounts: unchanged,
      invoices: unchanged,
      ledger: { created: 0, updated: 0, unchanged: 0 },
      holds: unchanged,
      holdsEnded: 0,
    });
    expect(await factsOf(tenant)).toEqual(facts);
  });

  it("corrects the one payment entry when a later file says more was paid", async () => {
    const tenant = await newTenant();
    await apply(tenant, OPEN);
    await apply(tenant, "INV-1,C1,Acme,2026-01-01,2026-01-31,100.00,2026-02-20,");
    const { written } = await apply(
      tenant,
      "INV-1,C1,Acme,2026-01-01,2026-01-31,100.00,2026-02-21,",
    );
    expect(written.ledger).toEqual({ created: 0, updated: 1, unchanged: 0 });
    expect((await factsOf(tenant))?.ledger.map(({ on }) => on)).toEqual(["2026-02-21"]);
  });

  it("ends a dispute the file no longer names, and opens it again when it does", async () => {
    const tenant = await newTenant();
    await apply(tenant, DISPUTED);
    expect((await apply(tenant, `${OPEN}no`)).written.holdsEnded).toBe(1);
    expect((await factsOf(tenant))?.holds).toMatchObject([{ until: "2026-03-02" }]);
    expect((await apply(tenant, `${OPEN}no`)).written.holdsEnded).toBe(0);
    await apply(tenant, DISPUTED);
    expect((await factsOf(tenant))?.holds[0]).not.toHaveProperty("until");
  });

  it("leaves a dispute lifted that somebody lifted here", async () => {
    const tenant = await newTenant();
    await apply(tenant, DISPUTED);
    const owned = { accountId: acme, id: "dispute-INV-1" };
    await db.withTenant(tenant, (tx) => liftHold(tx, owned, calendarDate("2026-02-10")));
    await apply(tenant, DISPUTED);
    expect((await factsOf(tenant))?.holds).toMatchObject([{ liftedOn: "2026-02-10" }]);
  });

  it("gives facts to the account another system brought in under that customer number", async () => {
    const tenant = await newTenant();
    const { accounts } = await importText([HEADER, OPEN].join("\n"));
    const crm = AccountId.parse("crm-77");
    const rows = accounts.map(({ externalId, account }) => ({
      externalId,
      account: { ...account, id: crm, score: 0.4, language: "es", country: "ES", name: "Acme" },
    }));
    await db.withTenant(tenant, (tx) => ensureAccounts(tx, rows));
    const { written } = await apply(tenant, DISPUTED);
    expect(written.accounts).toEqual({ created: 0, updated: 0, unchanged: 1 });
    const facts = await factsOf(tenant, crm);
    expect([facts?.invoices.length, facts?.holds.length]).toEqual([1, 1]);
    // What the file doesn't say is left as the other system said it.
    expect(facts?.account).toMatchObject({ score: 0.4, language: "es", country: "ES" });
    expect(await factsOf(tenant)).toBeNull();
  });

  it("writes nothing when the file breaks half way", async () => {
    const tenant = await newTenant();
    const rows = Array.from(
      { length: 9_000 },
      (_, index) => `I${index},C1,Acme,2026-01-01,2026-01-31,1,,`,
    );
    const whole = source(...rows);
    let opened = 0;
    const broken: ImportSource = {
      name: "broken.csv",
      open: () => {
        opened += 1;
        const stream = whole.open();
        let chunks = 0;
        // The last pass is the one that writes; it gets some of the file and then an error.
        if (opened > 3)
          stream.on("data", () => ++chunks > 4 && stream.destroy(new Error("disk gone")));
        return stream;
      },
    };
    const job = { tenantId: tenant, source: broken, options: { defaults }, now };
    await expect(applyImport(db, job)).rejects.toThrow("disk gone");
    expect(await factsOf(tenant)).toBeNull();
  });
});

describe("tryImport", () => {
  it("tells what would happen and writes nothing", async () => {
    const tenant = await newTenant();
    const job = { tenantId: tenant, source: source(DISPUTED), options: { defaults }, now };
    const tried = await tryImport(db, job);
    expect(tried.written).toMatchObject({ accounts: { created: 1 }, holds: { created: 1 } });
    expect(await factsOf(tenant)).toBeNull();
    expect((await applyImport(db, job)).written).toEqual(tried.written);
  });
});
