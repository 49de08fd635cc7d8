import type { SandboxHubspot } from "../../adapters/sandbox-hubspot/index.ts";
import { range } from "./numbers.ts";

/** How many of each are in the account. */
export interface BookSize {
  readonly companies: number;
  readonly invoices: number;
  readonly payments: number;
}

/** The ids of what was seeded, in the order it was. */
export interface HubspotBook {
  readonly companies: readonly string[];
  readonly contacts: readonly string[];
  readonly invoices: readonly string[];
  readonly payments: readonly string[];
}

const CENTS = 100;

/** Companies with a contact each, their invoices, and payments on some of them. */
export function seedBook(hubspot: SandboxHubspot, size: BookSize): HubspotBook {
  const companies = range(size.companies).map((n) =>
    hubspot.seed("companies", { name: `Company ${n}`, domain: `c${n}.example`, country: "US" }),
  );
  const contacts = companies.map((id, n) =>
    hubspot.seed(
      "contacts",
      { email: `pay${n}@c${n}.example`, firstname: "Pat", lastname: `Payer ${n}` },
      { linkedTo: [{ object: "companies", id }] },
    ),
  );
  const invoices = range(size.invoices).map((n) => {
    const amount = `${(n % 900) + 100}.00`;
    return hubspot.seed(
      "invoices",
      {
        hs_number: `INV-${n}`,
        hs_currency: "USD",
        hs_invoice_status: "open",
        hs_amount_billed: amount,
        hs_balance_due: amount,
        hs_invoice_date: "2026-02-01",
        hs_due_date: "2026-03-01",
      },
      { linkedTo: [{ object: "companies", id: companies[n % companies.length] ?? "" }] },
    );
  });
  const payments = range(size.payments).map((n) => {
    const invoice = invoices[n % invoices.length] ?? "";
    const [company = ""] = hubspot.linked("invoices", invoice, "companies");
    return hubspot.seed(
      "commerce_payments",
      {
        hs_initial_amount: "25.00",
        hs_currency_code: "USD",
        hs_initiated_date: "2026-03-05T15:00:00Z",
        hs_latest_status: "succeeded",
      },
      {
        linkedTo: [
          { object: "invoices", id: invoice },
          { object: "companies", id: company },
        ],
      },
    );
  });
  return { companies, contacts, invoices, payments };
}

export function cents(text: string | undefined): number {
  return text === undefined ? -1 : Math.round(Number(text) * CENTS);
}
