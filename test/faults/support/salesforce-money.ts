import { type Account, create, isThere, next, someCustomer, update } from "./salesforce-entered.ts";
import { pick } from "./story-parts.ts";

export function addInvoice(account: Account): void {
  const customer = someCustomer(account);
  if (customer !== undefined) invoiceFor(account, customer.id);
}

export function invoiceFor(account: Account, customer: string): void {
  const amount = 100 + Math.floor(account.random() * 900);
  const id = create(account, "Invoice", {
    ...{ DocumentNumber: `INV-${next(account)}`, BillingAccountId: customer, Status: "Posted" },
    ...{ TotalAmountWithTax: amount, Balance: amount },
    ...{ InvoiceDate: "2026-01-10T15:00:00Z", DueDate: "2026-02-10" },
  });
  account.invoices.push({ id, customer });
}

/** One on which something is left to pay. */
function openInvoice(account: Account) {
  const invoice = pick(account, account.invoices);
  if (invoice === undefined || !isThere(account, "Account", invoice.customer)) return null;
  const { Status, Balance } = account.setting.org.read("Invoice", invoice.id) ?? {};
  const cents = Math.round(Number(Balance) * 100);
  return Status === "Posted" && cents > 0 ? { ...invoice, cents } : null;
}

/** A payment Salesforce has no record of: only the balance tells. */
export function payPart(account: Account): void {
  const invoice = openInvoice(account);
  if (invoice === null) return;
  const left = account.random() < 0.4 ? 0 : Math.ceil(invoice.cents / 2);
  update(account, "Invoice", invoice.id, { Balance: left / 100 });
}

export function addPayment(account: Account): void {
  const invoice = openInvoice(account);
  if (invoice === null) return;
  const paid = Math.min(invoice.cents, 2_500);
  const PaymentId = create(account, "Payment", {
    ...{ AccountId: invoice.customer, Amount: paid / 100, Status: "Processed" },
    EffectiveDate: "2026-02-20T15:00:00Z",
  });
  const applied = { InvoiceId: invoice.id, Amount: paid / 100, Type: "Applied" };
  create(account, "PaymentLineInvoice", { PaymentId, ...applied });
  account.payments.push(PaymentId);
  update(account, "Invoice", invoice.id, { Balance: (invoice.cents - paid) / 100 });
}

export function refund(account: Account): void {
  const id = pick(account, account.payments);
  if (id === undefined) return;
  const { Amount } = account.setting.org.read("Payment", id) ?? {};
  update(account, "Payment", id, { NetRefundApplied: Number(Amount) });
}

export function voidInvoice(account: Account): void {
  const invoice = openInvoice(account);
  if (invoice !== null) update(account, "Invoice", invoice.id, { Status: "Voided" });
}
