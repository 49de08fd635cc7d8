import type { SandboxHubspot } from "../../adapters/sandbox-hubspot/index.ts";
import { addDays, type CalendarDate } from "../../core/time/calendar-date.ts";

interface DemoInvoice {
  /** Days since it fell due; negative is still to come. */
  readonly late: number;
  readonly amount: string;
  /** Still to pay, where that is less. */
  readonly balance?: string;
  /** A payment that HubSpot keeps a record of. */
  readonly paid?: string;
}

interface DemoCompany {
  readonly name: string;
  readonly city: string;
  readonly state: string;
  readonly contact: readonly [first: string, last: string, language: string];
  readonly invoices: readonly DemoInvoice[];
  /** A ticket about what is owed. */
  readonly ticket?: string;
  readonly deal?: string;
}

/** Invented companies, one for each thing worth seeing. The order gives them their numbers. */
const COMPANIES: readonly DemoCompany[] = [
  {
    ...{ name: "Harbor Light Dental", city: "Portland", state: "OR" },
    contact: ["Dana", "Whitfield", "en"],
    invoices: [{ late: 23, amount: "1840.00" }],
    deal: "Annual service plan",
  },
  {
    ...{ name: "Cedar & Pine Joinery", city: "Denver", state: "CO" },
    contact: ["Miguel", "Salas", "es"],
    invoices: [
      { late: 41, amount: "6200.00", balance: "4200.00", paid: "2000.00" },
      { late: 11, amount: "980.00" },
    ],
  },
  {
    ...{ name: "Blue Mesa Outfitters", city: "Durango", state: "CO" },
    contact: ["Priya", "Raman", "en"],
    invoices: [{ late: 67, amount: "12450.00" }],
    ticket: "Billed for kayaks that were sent back",
  },
  {
    ...{ name: "Northside Veterinary", city: "Columbus", state: "OH" },
    contact: ["Helen", "Brandt", "en"],
    invoices: [{ late: 4, amount: "735.50" }],
  },
  {
    ...{ name: "Lakeview Montessori", city: "Madison", state: "WI" },
    contact: ["Ruth", "Okafor", "en"],
    invoices: [{ late: -6, amount: "2100.00" }],
  },
  {
    ...{ name: "Ironworks Fitness", city: "Tulsa", state: "OK" },
    contact: ["Cole", "Haddad", "en"],
    invoices: [
      { late: 96, amount: "3300.00" },
      { late: 66, amount: "3300.00" },
      { late: 36, amount: "3300.00" },
    ],
  },
  {
    ...{ name: "Saffron Street Catering", city: "Austin", state: "TX" },
    contact: ["Leila", "Farouk", "en"],
    invoices: [{ late: 15, amount: "1275.25" }],
  },
  {
    ...{ name: "Tallgrass Landscaping", city: "Wichita", state: "KS" },
    contact: ["Tomás", "Rey", "es"],
    invoices: [{ late: 29, amount: "540.00" }],
  },
  {
    ...{ name: "Quill & Copper Print", city: "Boston", state: "MA" },
    contact: ["Owen", "Marsh", "en"],
    invoices: [{ late: 8, amount: "4890.00", balance: "0.00", paid: "4890.00" }],
  },
  {
    ...{ name: "Summit Ridge Roofing", city: "Boise", state: "ID" },
    contact: ["Grace", "Lindqvist", "en"],
    invoices: [{ late: 52, amount: "8765.00" }],
  },
  {
    ...{ name: "Bayou Street Records", city: "New Orleans", state: "LA" },
    contact: ["Andre", "Fontenot", "en"],
    invoices: [{ late: 2, amount: "310.00" }],
  },
  {
    ...{ name: "Foxglove Garden Centre", city: "Raleigh", state: "NC" },
    contact: ["Iris", "Calloway", "en"],
    invoices: [{ late: -20, amount: "1500.00" }],
  },
  {
    // Another customer of the sandbox's book has the very same name.
    ...{ name: "Alder & Finch Books", city: "Boston", state: "MA" },
    contact: ["Maeve", "Donnelly", "en"],
    invoices: [{ late: 12, amount: "866.40" }],
  },
];

const OWNERS = ["81002", "81003"];
const TERMS_DAYS = 30;

/** Fills an empty HubSpot account. The same day gives the same records under the same numbers. */
export function seedHubspot(hubspot: SandboxHubspot, today: CalendarDate): void {
  COMPANIES.forEach((sketch, n) => {
    const { name, city, state } = sketch;
    const place = { city, state, country: "United States" };
    const ownership = { hubspot_owner_id: OWNERS[n % OWNERS.length] ?? "" };
    const domain = `${name.toLowerCase().replaceAll(/[^a-z]+/g, "-")}.example`;
    const customer_number = `C-${2001 + n}`;
    const own = { name, domain, customer_number, ...place, ...ownership };
    const company = hubspot.seed("companies", own);
    const [firstname, lastname, hs_language] = sketch.contact;
    const email = `${plain(firstname)}.${plain(lastname)}@${domain}`;
    // Numbers of the range that is kept for fiction.
    const phone = `+1202555${String(110 + n).padStart(4, "0")}`;
    const person = { firstname, lastname, hs_language, email, phone, jobtitle: "Accounts payable" };
    const ofCompany = { linkedTo: [{ object: "companies", id: company }] };
    const contact = hubspot.seed("contacts", { ...person, ...place, ...ownership }, ofCompany);
    const parties = [...ofCompany.linkedTo, { object: "contacts", id: contact }];
    sketch.invoices.forEach((invoice, m) => {
      seedInvoice(hubspot, { ...invoice, number: `HB-${1001 + n * 10 + m}` }, parties, today);
    });
    if (sketch.ticket !== undefined) {
      const about = { subject: sketch.ticket, hs_ticket_category: "BILLING_ISSUE" };
      const stage = { hs_pipeline: "0", hs_pipeline_stage: "1" };
      hubspot.seed("tickets", { ...about, ...stage, ...ownership }, { linkedTo: parties });
    }
    if (sketch.deal !== undefined) {
      const deal = { dealname: sketch.deal, dealstage: "contractsent", amount: "9800" };
      hubspot.seed("deals", { ...deal, ...ownership }, { linkedTo: parties });
    }
  });
}

type Links = readonly { readonly object: string; readonly id: string }[];

function seedInvoice(
  hubspot: SandboxHubspot,
  { number, late, amount, balance = amount, paid }: DemoInvoice & { readonly number: string },
  parties: Links,
  today: CalendarDate,
): void {
  const dueOn = addDays(today, -late);
  const invoice = hubspot.seed(
    "invoices",
    {
      ...{ hs_number: number, hs_currency: "USD", hs_due_date: dueOn },
      hs_invoice_date: addDays(dueOn, -TERMS_DAYS),
      hs_invoice_status: balance === "0.00" ? "paid" : "open",
      ...{ hs_amount_billed: amount, hs_balance_due: balance },
    },
    { linkedTo: parties },
  );
  if (paid === undefined) return;
  hubspot.seed(
    "commerce_payments",
    {
      ...{ hs_initial_amount: paid, hs_currency_code: "USD", hs_latest_status: "succeeded" },
      hs_initiated_date: `${addDays(dueOn, 2)}T16:00:00.000Z`,
    },
    { linkedTo: [{ object: "invoices", id: invoice }, ...parties] },
  );
}

function plain(name: string): string {
  return name
    .normalize("NFD")
    .replaceAll(/[^A-Za-z]/g, "")
    .toLowerCase();
}
