import { type RawBuilder, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AccountId } from "../../../core/accounts/account.ts";
import { HOUR_MS } from "../../../core/time/instant.ts";
import { receiveReply } from "../../../server/effects/receive-reply.ts";
import { hearingCrm } from "../../../server/effects/replies/hear-crm.ts";
import type { Database } from "../../../server/storage/connect.ts";
import { insertTouch } from "../../../server/storage/touches.ts";
import { openTestDatabase } from "../../support/database.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import type { CrmScene } from "./crm-scene.ts";
import { hubspotScene } from "./hubspot-scene.ts";
import { salesforceScene } from "./salesforce-scene.ts";

const HARDSHIP = "I lost my job in January and can't pay this right now, I am sorry.";
const DISPUTE = "I dispute this invoice, the goods never arrived and I told you so.";

/** One customer in a CRM, and the ways they have to say something there. */
interface Customer {
  readonly scene: CrmScene;
  writesMail(text: string): void;
  opensTicket(text: string, by: "customer" | "rep"): void;
}

async function inHubspot(db: Database): Promise<Customer> {
  const scene = await hubspotScene(db);
  const { hubspot } = scene;
  const company = hubspot.seed("companies", { name: "Acme" });
  const linkedTo = { linkedTo: [{ object: "companies", id: company }] };
  const dates = { hs_invoice_date: "2026-01-10", hs_due_date: "2026-02-10" };
  const owed = { hs_number: "INV-1", hs_currency: "USD", hs_amount_billed: "500" };
  hubspot.seed("invoices", { ...dates, ...owed, hs_invoice_status: "open" }, linkedTo);
  const now = () => scene.clock.now();
  return {
    scene,
    writesMail(hs_email_text) {
      const mail = { hs_timestamp: now(), hs_email_direction: "INCOMING_EMAIL" };
      hubspot.seed("emails", { ...mail, hs_email_text }, linkedTo);
    },
    opensTicket(content, by) {
      const source_type = by === "customer" ? "EMAIL" : "PHONE";
      hubspot.seed("tickets", { subject: "Help", content, source_type }, linkedTo);
    },
  };
}

async function inSalesforce(db: Database): Promise<Customer> {
  const scene = await salesforceScene(db);
  const { people } = scene.org;
  const AccountId = people.create("Account", { Name: "Acme" });
  people.create("Invoice", {
    ...{ BillingAccountId: AccountId, InvoiceDate: "2026-01-10", DueDate: "2026-02-10" },
    ...{ TotalAmountWithTax: 500, Balance: 500, Status: "Posted" },
  });
  return {
    scene,
    writesMail: (TextBody) => {
      const mail = { Incoming: true, Status: "3", RelatedToId: AccountId };
      people.create("EmailMessage", { ...mail, TextBody, MessageDate: scene.clock.now() });
    },
    opensTicket: (Description, by) => {
      const Origin = by === "customer" ? "Web" : "Phone";
      people.create("Case", { Subject: "Help", Description, Origin, AccountId });
    },
  };
}

let db: Database;
let server: TestServer;
beforeAll(async () => {
  db = await openTestDatabase();
  server = await startServer(db);
});
afterAll(() => server.close());

describe.each([
  ["HubSpot", inHubspot],
  ["Salesforce", inSalesforce],
])("what a customer writes in %s", (_name, open) => {
  let customer: Customer;
  let accountId: AccountId;
  beforeAll(async () => {
    customer = await open(db);
    const { scene } = customer;
    Object.assign(scene.deps, { hear: hearingCrm(server.deps).hear });
    await scene.sync();
    const [row] = await rows(sql<{ id: string }>`select account_id as id from invoices`);
    accountId = AccountId.parse(row?.id);
  });
  afterAll(() => customer.scene.close());

  const rows = <Row>(query: RawBuilder<Row>) =>
    customer.scene.inTenant(async (tx) => (await query.execute(tx)).rows);
  /** Two hours on, with all that was written read at the end of them. */
  async function later(): Promise<void> {
    await customer.scene.later(HOUR_MS);
    server.clock.set(customer.scene.clock.now());
    await customer.scene.later(HOUR_MS);
  }
  const holds = async () =>
    (await rows(sql<{ kind: string }>`select kind from holds order by kind`)).map(
      ({ kind }) => kind,
    );
  const heard = async () =>
    (await rows(sql`select 1 from timeline where kind = 'reply.received'`)).length;

  // In order: each finds the account as the one before it left it.
  it("is no answer where we had not written", async () => {
    await later();
    customer.writesMail(DISPUTE);
    await later();
    expect([await holds(), await heard()]).toEqual([[], 0]);
    const touch = { id: "t-1", channel: "email", status: "sent", kind: "message" } as const;
    await customer.scene.inTenant((tx) =>
      insertTouch(tx, accountId, { ...touch, at: customer.scene.clock.now(), invoiceIds: [] }),
    );
  });

  it("is understood once, as any other answer, and not kept with the record", async () => {
    await later();
    customer.writesMail(HARDSHIP);
    await later();
    await later();
    expect([await holds(), await heard()]).toEqual([["hardship"], 1]);
    expect(await rows(sql`select 1 from crm_records where body::text like '%my job%'`)).toEqual([]);
  });

  it("is heard on a ticket where its words are theirs", async () => {
    customer.opensTicket(DISPUTE, "rep");
    await later();
    expect([await holds(), await heard()]).toEqual([["hardship"], 1]);
    customer.opensTicket(DISPUTE, "customer");
    await later();
    expect([await holds(), await heard()]).toEqual([["dispute", "hardship"], 2]);
  });

  it("is not heard again where our own mailbox brought it first", async () => {
    const text = "When will somebody answer what I asked you last week?";
    await receiveReply(server.deps, customer.scene.connection.tenantId, {
      ...{ id: "mail-1", channel: "email", address: "ana@acme.example", text },
      ...{ at: customer.scene.clock.now(), accountIds: [accountId] },
    });
    customer.writesMail(`${text}\n\n> On Tuesday you wrote`);
    await later();
    expect(await heard()).toBe(3);
  });
});
