import type { SandboxHubspot } from "../../../adapters/sandbox-hubspot/index.ts";
import { seededRandom } from "./seeded-random.ts";
import { act, pick, type Random, type Story, type WeightedAction } from "./story-parts.ts";

/** What the people of an account have entered so far. Ids are given, so that two lives are alike. */
interface Account {
  readonly hubspot: SandboxHubspot;
  readonly random: Random;
  readonly companies: string[];
  readonly contacts: { readonly id: string; readonly email: string }[];
  readonly invoices: { readonly id: string; readonly company: string }[];
  readonly payments: string[];
  readonly tickets: string[];
  lastId: number;
}

const FIRST_ID = 1_000_000;
const CONNECTED = "f240bbac-87c9-4f6e-bf70-924b57d47db7";

/** The same people do the same things for the same seed. */
export function tellStory(hubspot: SandboxHubspot, seed: number): Story {
  const account: Account = {
    hubspot,
    random: seededRandom(seed),
    companies: [],
    contacts: [],
    invoices: [],
    payments: [],
    tickets: [],
    lastId: FIRST_ID,
  };
  for (let n = 0; n < 12; n += 1) addCustomer(account);
  return {
    goOn: (actions) => {
      for (let n = 0; n < actions; n += 1) act(account, ACTIONS);
    },
  };
}

const ACTIONS: readonly WeightedAction<Account>[] = [
  [3, addCustomer],
  [12, addInvoice],
  [20, payPart],
  [10, addPayment],
  [4, refund],
  [3, voidInvoice],
  [10, rename],
  [10, newPhone],
  [6, openTicket],
  [6, closeTicket],
  [8, logCall],
  [3, unsubscribe],
  [2, removeContact],
  [1, mergeCompanies],
  [1, eraseContact],
];
function nextId(account: Account): string {
  account.lastId += 1;
  return String(account.lastId);
}

function isThere({ hubspot }: Account, object: string, id: string): boolean {
  return hubspot.read(object, id)?.archived === false;
}

function addCustomer(account: Account): void {
  const { people } = account.hubspot;
  const company = people.create("companies", { name: `Firm ${account.lastId}` }, nextId(account));
  const email = `pay${account.lastId}@customer.example`;
  const values = { email, firstname: "Pat", lastname: `No ${account.lastId}` };
  const contact = people.create("contacts", values, nextId(account));
  people.associate("contacts", contact, "companies", company);
  account.companies.push(company);
  account.contacts.push({ id: contact, email });
  invoiceFor(account, company);
}

function addInvoice(account: Account): void {
  const company = pick(account, account.companies);
  if (company !== undefined && isThere(account, "companies", company)) invoiceFor(account, company);
}

function invoiceFor(account: Account, company: string): void {
  const id = nextId(account);
  const amount = `${100 + Math.floor(account.random() * 900)}.00`;
  account.hubspot.seed(
    "invoices",
    {
      hs_number: `INV-${id}`,
      hs_currency: "USD",
      hs_invoice_status: "open",
      hs_amount_billed: amount,
      hs_balance_due: amount,
      hs_invoice_date: "2026-01-10",
      hs_due_date: "2026-02-10",
    },
    { id, linkedTo: [{ object: "companies", id: company }] },
  );
  account.invoices.push({ id, company });
}

function openInvoice(account: Account) {
  const invoice = pick(account, account.invoices);
  if (invoice === undefined || !isThere(account, "companies", invoice.company)) return null;
  const properties = account.hubspot.read("invoices", invoice.id)?.properties;
  return properties?.hs_invoice_status === "open" ? { ...invoice, properties } : null;
}

function setBalance(account: Account, id: string, cents: number): void {
  account.hubspot.set("invoices", id, {
    hs_balance_due: (cents / 100).toFixed(2),
    hs_invoice_status: cents === 0 ? "paid" : "open",
  });
}

/** A payment HubSpot has no record of: only the balance tells. */
function payPart(account: Account): void {
  const invoice = openInvoice(account);
  if (invoice === null) return;
  const cents = Math.round(Number(invoice.properties.hs_balance_due) * 100);
  const paid = account.random() < 0.4 ? cents : Math.floor(cents / 2);
  setBalance(account, invoice.id, cents - paid);
}

function addPayment(account: Account): void {
  const invoice = openInvoice(account);
  if (invoice === null) return;
  const cents = Math.round(Number(invoice.properties.hs_balance_due) * 100);
  const paid = Math.min(cents, 2_500);
  const id = nextId(account);
  account.hubspot.seed(
    "commerce_payments",
    {
      hs_initial_amount: (paid / 100).toFixed(2),
      hs_currency_code: "USD",
      hs_initiated_date: "2026-02-20T15:00:00.000Z",
      hs_latest_status: "succeeded",
    },
    {
      id,
      linkedTo: [
        { object: "invoices", id: invoice.id },
        { object: "companies", id: invoice.company },
      ],
    },
  );
  account.payments.push(id);
  setBalance(account, invoice.id, cents - paid);
}

function refund(account: Account): void {
  const id = pick(account, account.payments);
  if (id === undefined) return;
  const amount = account.hubspot.read("commerce_payments", id)?.properties.hs_initial_amount ?? "0";
  account.hubspot.set("commerce_payments", id, {
    hs_latest_status: "refunded",
    hs_refunds_amount: amount,
  });
}

function voidInvoice(account: Account): void {
  const invoice = openInvoice(account);
  if (invoice === null) return;
  account.hubspot.set("invoices", invoice.id, { hs_invoice_status: "voided" });
}

function rename(account: Account): void {
  const company = pick(account, account.companies);
  if (company === undefined || !isThere(account, "companies", company)) return;
  const name = `Renamed ${Math.floor(account.random() * 1e6)}`;
  account.hubspot.people.update("companies", company, { name });
}

function newPhone(account: Account): void {
  const contact = pick(account, account.contacts);
  if (contact === undefined || !isThere(account, "contacts", contact.id)) return;
  const phone = `+1212555${String(Math.floor(account.random() * 1e4)).padStart(4, "0")}`;
  account.hubspot.people.update("contacts", contact.id, { phone });
}

function openTicket(account: Account): void {
  const invoice = openInvoice(account);
  if (invoice === null) return;
  const { people } = account.hubspot;
  const disputes = account.random() < 0.5;
  const values = {
    subject: "About my invoice",
    hs_pipeline: "0",
    hs_pipeline_stage: "1",
    hs_ticket_category: disputes ? "BILLING_ISSUE" : "GENERAL_INQUIRY",
  };
  const ticket = people.create("tickets", values, nextId(account));
  people.associate("tickets", ticket, "companies", invoice.company);
  account.tickets.push(ticket);
}

function closeTicket(account: Account): void {
  const ticket = pick(account, account.tickets);
  if (ticket !== undefined) {
    account.hubspot.people.update("tickets", ticket, { hs_pipeline_stage: "4" });
  }
}

function logCall(account: Account): void {
  const contact = pick(account, account.contacts);
  if (contact === undefined || !isThere(account, "contacts", contact.id)) return;
  const { people } = account.hubspot;
  const values = {
    hs_call_title: "Call",
    hs_call_direction: "OUTBOUND",
    hs_call_disposition: CONNECTED,
    hs_timestamp: "2026-03-02T15:00:00.000Z",
  };
  const call = people.create("calls", values, nextId(account));
  people.associate("calls", call, "contacts", contact.id);
}

function unsubscribe(account: Account): void {
  const contact = pick(account, account.contacts);
  if (contact === undefined || !isThere(account, "contacts", contact.id)) return;
  account.hubspot.people.unsubscribe(contact.email);
}

function removeContact(account: Account): void {
  const contact = pick(account, account.contacts);
  if (contact !== undefined) account.hubspot.people.archive("contacts", contact.id);
}

function mergeCompanies(account: Account): void {
  const [first, second] = [pick(account, account.companies), pick(account, account.companies)];
  if (first === undefined || second === undefined || first === second) return;
  if (!isThere(account, "companies", first) || !isThere(account, "companies", second)) return;
  account.hubspot.people.merge("companies", first, second);
}

function eraseContact(account: Account): void {
  const contact = pick(account, account.contacts);
  if (contact === undefined || !isThere(account, "contacts", contact.id)) return;
  account.hubspot.people.erase("contacts", contact.id);
}
