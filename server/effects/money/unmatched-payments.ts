import type { InvoiceId } from "../../../core/accounts/account.ts";
import { ok, type Result, refuse } from "../../../core/result/result.ts";
import type { Deps } from "../../deps.ts";
import { lockAccount } from "../../storage/accounts.ts";
import {
  assignReceived,
  ensureReceived,
  findReceived,
  findToldAccount,
  type PaymentName,
  putAside,
  type ReceivedPayment,
} from "../../storage/received-payments.ts";
import type { Tx } from "../../storage/tx.ts";
import { openWork } from "../account-work.ts";
import { bookPayment, whyNot } from "./book-payment.ts";

export type AssignRefusal =
  | "no_such_payment"
  | "assigned_already"
  | "no_such_account"
  | "no_such_invoice"
  | "wrong_currency";

/** Whose a payment is, as a person says: the account by our id or the company's number. */
export interface Assignment extends PaymentName {
  readonly account: string;
  /** By id or number; the waterfall decides where it is left out. */
  readonly invoice?: string | undefined;
  readonly by: string;
}

export type Book = Pick<Deps, "db" | "clock" | "policies">;

/**
 * Gives money that nobody could match to an account: it is paid there on the day it came, less what went
 * back since. Money is never converted, so an account without an invoice in its currency is refused.
 */
export function assignPayment(
  deps: Book,
  tenantId: string,
  { account, invoice, by, ...name }: Assignment,
): Promise<Result<null, AssignRefusal>> {
  return deps.db.withTenant(tenantId, async (tx) => {
    const waiting = await findWaiting(tx, name);
    if (!waiting.ok) return waiting;
    const accountId = await findToldAccount(tx, account);
    if (accountId === null || !(await lockAccount(tx, accountId))) return refuse("no_such_account");
    const work = await openWork(deps, tx, tenantId, accountId);
    if (work === null) return refuse("no_such_account");
    // Locked only now, behind its account, as everywhere; it may have found its way meanwhile.
    const payment = await ensureReceived(tx, name);
    if (payment.entryId !== null) return refuse("assigned_already");
    const invoiceId = invoice === undefined ? null : findInvoice(work.facts.invoices, invoice);
    if (invoice !== undefined && invoiceId === null) return refuse("no_such_invoice");
    const assigned = { ...payment, accountId, invoiceId };
    if (whyNot(work.facts, assigned) !== null) return refuse("wrong_currency");
    await assignReceived(tx, name, { accountId, invoiceId });
    await bookPayment(deps, work, assigned, by);
    return ok(null);
  });
}

/** Says that money is none of ours, such as a sale without an account here; it is listed no more. */
export function setPaymentAside(
  { db, clock }: Book,
  tenantId: string,
  { by, ...name }: PaymentName & { readonly by: string },
): Promise<Result<null, AssignRefusal>> {
  return db.withTenant(tenantId, async (tx) => {
    const waiting = await findWaiting(tx, name);
    if (!waiting.ok) return waiting;
    const isPut = await putAside(tx, name, { by, at: clock.now() });
    return isPut ? ok(null) : refuse("assigned_already");
  });
}

async function findWaiting(
  tx: Tx,
  name: PaymentName,
): Promise<Result<ReceivedPayment, AssignRefusal>> {
  const payment = await findReceived(tx, name);
  if (payment === null || payment.amountMinor === null) return refuse("no_such_payment");
  return payment.entryId === null ? ok(payment) : refuse("assigned_already");
}

function findInvoice(
  invoices: readonly { readonly id: InvoiceId; readonly number: string }[],
  told: string,
): InvoiceId | null {
  const byId = invoices.find(({ id }) => id === told);
  const [byNumber, another] = invoices.filter(({ number }) => number === told);
  return byId?.id ?? (another === undefined ? (byNumber?.id ?? null) : null);
}
