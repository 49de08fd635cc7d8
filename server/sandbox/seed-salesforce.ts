import type { SandboxSalesforce } from "../../adapters/sandbox-salesforce/index.ts";
import { addDays, type CalendarDate } from "../../core/time/calendar-date.ts";
import type { DemoUser } from "./salesforce-demo.ts";

interface DemoAccount {
  readonly name: string;
  /** The customer's number in every system; none where Salesforce alone knows them. */
  readonly number?: string;
  readonly state: string;
  readonly contact: readonly [string, string];
  readonly phone: string;
  /** Days since each invoice fell due, and its amount; none where another system has them. */
  readonly invoices?: readonly (readonly [number, number])[];
  readonly dispute?: string;
}

/** Invented customers. Those with a number are also in the sandbox's book, HubSpot or Zendesk. */
const ACCOUNTS: readonly DemoAccount[] = [
  {
    ...{ name: "Harbor Light Dental", number: "C-2001", state: "Oregon" },
    ...{ contact: ["Dana", "Whitfield"], phone: "+12025550110" },
  },
  {
    ...{ name: "Cedar & Pine Joinery", number: "C-2002", state: "Colorado" },
    ...{ contact: ["Miguel", "Salas"], phone: "+12025550111" },
  },
  {
    ...{ name: "Rivera Plumbing", number: "acc-rivera-plumbing", state: "Colorado" },
    ...{ contact: ["Luis", "Rivera"], phone: "+12025550131" },
  },
  {
    ...{ name: "Meridian Freight Lines", number: "C-3001", state: "Illinois" },
    ...{ contact: ["Paula", "Novak"], phone: "+12025550132" },
    invoices: [
      [41, 12_480],
      [11, 6_240],
    ],
  },
  {
    ...{ name: "Blue Heron Hospitality", number: "C-3002", state: "Georgia" },
    ...{ contact: ["Simone", "Achebe"], phone: "+12025550133" },
    invoices: [[19, 3_915.5]],
    dispute: "Charged for two nights that were cancelled",
  },
  {
    ...{ name: "Copperfield Analytics", state: "Massachusetts" },
    ...{ contact: ["Henry", "Okafor"], phone: "+12025550134" },
    invoices: [[-9, 1_800]],
  },
];

const TERMS_DAYS = 30;

/** Fills an empty org. The same day gives the same records under the same ids. */
export function seedSalesforce(
  { people, all, userId }: SandboxSalesforce,
  today: CalendarDate,
): readonly DemoUser[] {
  const rob = String(all("User").find(({ Name }) => Name === "Rob Rep")?.Id);
  const hired = (name: string, email: string) =>
    people.create("User", {
      ...{ Name: name, Username: email, Email: email, IsActive: true, UserType: "Standard" },
    });
  const mia = hired("Mia Manager", "mia@acme.example");
  const lucia = hired("Lucía Agente", "lucia@acme.example");
  ACCOUNTS.forEach((sketch, n) => {
    const { name, number, state, contact, phone, invoices = [], dispute } = sketch;
    const domain = `${name.toLowerCase().replaceAll(/[^a-z]+/g, "-")}.example`;
    const account = people.create("Account", {
      ...{ Name: name, AccountNumber: number ?? null, Website: domain, Phone: phone },
      ...{ BillingCountry: "United States", BillingState: state, OwnerId: rob },
    });
    const [FirstName, LastName] = contact;
    const Email = `${FirstName}.${LastName}@${domain}`.toLowerCase();
    people.create("Contact", {
      ...{ FirstName, LastName, Email, Phone: phone, AccountId: account, OwnerId: rob },
      ...{ MailingCountry: "United States", MailingState: state },
    });
    invoices.forEach(([late, amount], m) => {
      const DueDate = addDays(today, -late);
      people.create("Invoice", {
        ...{ DocumentNumber: `SF-${4001 + n * 10 + m}`, BillingAccountId: account, DueDate },
        ...{ TotalAmountWithTax: amount, Balance: amount, Status: "Posted" },
        InvoiceDate: `${addDays(DueDate, -TERMS_DAYS)}T15:00:00Z`,
      });
    });
    if (dispute !== undefined)
      people.create("Case", {
        ...{ Subject: dispute, AccountId: account, Status: "New", Reason: "Billing dispute" },
        OwnerId: rob,
      });
  });
  const english = "en-US";
  return [
    { id: rob, name: "Rob Rep", email: "rob@acme.example", role: "rep", locale: english },
    { id: mia, name: "Mia Manager", email: "mia@acme.example", role: "manager", locale: english },
    { id: userId, name: "Ada Admin", email: "ada@acme.example", role: "admin", locale: english },
    { id: lucia, name: "Lucía Agente", email: "lucia@acme.example", role: "rep", locale: "es-US" },
  ];
}
