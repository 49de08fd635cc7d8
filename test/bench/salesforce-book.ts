import type { CrmChange } from "../../adapters/crm-change.ts";
import type { SandboxSalesforce } from "../../adapters/sandbox-salesforce/index.ts";
import { cents } from "./hubspot-book.ts";
import { mark, range } from "./numbers.ts";

/** How many of each are in the org. */
export interface BookSize {
  readonly accounts: number;
  readonly contacts: number;
  readonly invoices: number;
  readonly payments: number;
}

/** The ids of what was seeded, in the order it was. */
export interface SalesforceBook {
  readonly Account: readonly string[];
  readonly Contact: readonly string[];
  readonly Invoice: readonly string[];
  readonly Payment: readonly string[];
}

/** Accounts with contacts, their invoices, and payments applied to some of them. */
export function seedBook({ people }: SandboxSalesforce, size: BookSize): SalesforceBook {
  const Account = range(size.accounts).map((n) =>
    people.create("Account", { Name: `Company ${n}`, BillingCountry: "US" }),
  );
  const accountOf = (n: number) => Account[n % Account.length] ?? "";
  const Contact = range(size.contacts).map((n) =>
    people.create("Contact", {
      LastName: `Payer ${n}`,
      Email: `pay${n}@c${n}.example`,
      AccountId: accountOf(n),
    }),
  );
  const Invoice = range(size.invoices).map((n) =>
    people.create("Invoice", {
      DocumentNumber: `INV-${n}`,
      BillingAccountId: accountOf(n),
      TotalAmountWithTax: (n % 900) + 100,
      Balance: (n % 900) + 100,
      InvoiceDate: "2026-02-01T12:00:00Z",
      DueDate: "2026-03-01",
      Status: "Posted",
    }),
  );
  const Payment = range(size.payments).map((n) => {
    const id = people.create("Payment", {
      AccountId: accountOf(n),
      Amount: (n % 50) + 1,
      Status: "Processed",
      EffectiveDate: "2026-03-05T15:00:00Z",
    });
    const InvoiceId = Invoice[n % Invoice.length] ?? "";
    people.create("PaymentLineInvoice", { PaymentId: id, InvoiceId, Type: "Applied" });
    return id;
  });
  return { Account, Contact, Invoice, Payment };
}

/** The latest of each record as the adapter told it, in numbers, so that it takes no room. */
export interface Mirror {
  readonly at: ReadonlyMap<string, number>;
  readonly marks: Int32Array;
}

export function mirrorOf(book: SalesforceBook): Mirror {
  const keys = Object.entries(book).flatMap(([object, ids]) =>
    ids.map((id: string) => `${object}:${id}`),
  );
  return { at: new Map(keys.map((key, n) => [key, n])), marks: new Int32Array(keys.length) };
}

export function keep({ at, marks }: Mirror, change: CrmChange): void {
  const index = at.get(`${change.ref.object}:${change.ref.id}`);
  if (index === undefined) throw new Error(`nobody seeded ${change.ref.object} ${change.ref.id}`);
  marks[index] = markOf(change);
}

function markOf(change: CrmChange): number {
  switch (change.kind) {
    case "company":
      return mark(change.name);
    case "person":
      return mark(`${change.companyRefs[0]?.id}${change.phones[0] ?? ""}`);
    case "invoice":
      return mark(`${change.partyRefs[0]?.id}${change.balanceMinor}`);
    case "payment":
      return mark(`${change.invoiceRef?.id}${change.amountMinor}`);
    default:
      throw new Error(`unexpected ${change.kind}`);
  }
}

/** Records whose latest telling is not what Salesforce has. */
export function countLost(
  org: SandboxSalesforce,
  book: SalesforceBook,
  { at, marks }: Mirror,
): number {
  const wrong = (object: string, id: string, expected: number) =>
    marks[at.get(`${object}:${id}`) ?? -1] === expected ? 0 : 1;
  const valuesOf = (object: string, id: string) => org.read(object, id) ?? {};
  let lost = 0;
  for (const id of book.Account) lost += wrong("Account", id, mark(valuesOf("Account", id).Name));
  for (const id of book.Contact) {
    const { AccountId, MobilePhone = "" } = valuesOf("Contact", id);
    lost += wrong("Contact", id, mark(`${AccountId}${MobilePhone}`));
  }
  for (const id of book.Invoice) {
    const { BillingAccountId, Balance } = valuesOf("Invoice", id);
    lost += wrong("Invoice", id, mark(`${BillingAccountId}${cents(Balance)}`));
  }
  for (const [n, id] of book.Payment.entries()) {
    const invoice = book.Invoice[n % book.Invoice.length];
    lost += wrong("Payment", id, mark(`${invoice}${cents(valuesOf("Payment", id).Amount)}`));
  }
  return lost;
}
