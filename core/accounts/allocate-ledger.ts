import type { CurrencyCode } from "../money/money.ts";
import { type CalendarDate, type DayNumber, toDayNumber } from "../time/calendar-date.ts";
import type { Invoice, LedgerEntry } from "./account.ts";

/** What is left of one invoice, and the day it reached zero. */
export interface InvoiceBalance {
  readonly invoice: Invoice;
  /** The due date as a number, since every reader of a balance counts with it. */
  readonly dueDay: DayNumber;
  balanceMinor: number;
  settledOn: CalendarDate | null;
}

export interface Allocation {
  /** Every invoice in force on the day, oldest due date first. */
  readonly balances: readonly InvoiceBalance[];
  /** Money received that no invoice could use, per currency. */
  readonly creditMinor: ReadonlyMap<CurrencyCode, number>;
}

/**
 * The waterfall. A payment pays the invoice it names; what is over, and a payment that names none,
 * pays the oldest due invoice first; what no invoice can use stays as credit for the next one. A
 * refund or chargeback takes the money back as if it had never come, so nothing needs undoing.
 */
export function allocateLedger(
  invoices: readonly Invoice[],
  ledger: readonly LedgerEntry[],
  asOf: CalendarDate,
): Allocation {
  const balances: InvoiceBalance[] = [];
  for (const invoice of invoices) {
    if (invoice.issuedOn > asOf) continue;
    if (invoice.cancelledOn !== undefined && invoice.cancelledOn <= asOf) continue;
    const dueDay = toDayNumber(invoice.dueOn);
    balances.push({ invoice, dueDay, balanceMinor: invoice.amountMinor, settledOn: null });
  }
  if (balances.length > 1) balances.sort(oldestFirst);
  const creditMinor = new Map<CurrencyCode, number>();
  for (const { entry, amountMinor } of effectivePayments(ledger, asOf)) {
    const left = payNamed(balances, entry, amountMinor);
    const credit = left === 0 ? 0 : payOldest(balances, entry, left);
    if (credit > 0)
      creditMinor.set(entry.currency, (creditMinor.get(entry.currency) ?? 0) + credit);
  }
  if (creditMinor.size > 0) useCredit(balances, creditMinor);
  return { balances, creditMinor };
}

function oldestFirst(a: InvoiceBalance, b: InvoiceBalance): number {
  const { invoice: left } = a;
  const { invoice: right } = b;
  if (a.dueDay !== b.dueDay) return a.dueDay - b.dueDay;
  if (left.issuedOn !== right.issuedOn) return left.issuedOn < right.issuedOn ? -1 : 1;
  return left.id < right.id ? -1 : 1;
}

function inDateOrder(a: LedgerEntry, b: LedgerEntry): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function isReversal(entry: LedgerEntry): boolean {
  return entry.kind !== "payment" && entry.kind !== "credit";
}

/** A payment or credit, and what is left of it after reversals. */
interface Receipt {
  readonly entry: LedgerEntry;
  amountMinor: number;
}

/** Receipts up to the day, each less what was taken back, in date order. */
function effectivePayments(ledger: readonly LedgerEntry[], asOf: CalendarDate): readonly Receipt[] {
  const receipts: Receipt[] = [];
  const reversals: LedgerEntry[] = [];
  for (const entry of ledger) {
    if (entry.on > asOf) continue;
    if (isReversal(entry)) reversals.push(entry);
    else receipts.push({ entry, amountMinor: entry.amountMinor });
  }
  if (receipts.length > 1) receipts.sort((a, b) => inDateOrder(a.entry, b.entry));
  if (reversals.length === 0) return receipts;
  for (const reversal of reversals.sort(inDateOrder)) takeBack(receipts, reversal);
  return receipts.filter(({ amountMinor }) => amountMinor > 0);
}

/** From the payment named, else from the latest ones that could be meant. */
function takeBack(receipts: readonly Receipt[], reversal: LedgerEntry): void {
  let toTake = reversal.amountMinor;
  for (const receipt of receipts.toReversed()) {
    const { entry, amountMinor } = receipt;
    if (entry.currency !== reversal.currency || entry.on > reversal.on) continue;
    if (reversal.reverses !== undefined && entry.id !== reversal.reverses) continue;
    if (reversal.invoiceId !== undefined && entry.invoiceId !== reversal.invoiceId) continue;
    const taken = Math.min(amountMinor, toTake);
    receipt.amountMinor = amountMinor - taken;
    toTake -= taken;
    if (toTake === 0) return;
  }
}

function pay(balance: InvoiceBalance, amountMinor: number, on: CalendarDate): number {
  const paid = Math.min(balance.balanceMinor, amountMinor);
  balance.balanceMinor -= paid;
  if (balance.balanceMinor === 0 && paid > 0) balance.settledOn = on;
  return amountMinor - paid;
}

function payNamed(balances: InvoiceBalance[], entry: LedgerEntry, amountMinor: number): number {
  if (entry.invoiceId === undefined) return amountMinor;
  const named = balances.find(({ invoice }) => invoice.id === entry.invoiceId);
  if (named === undefined || named.invoice.currency !== entry.currency) return amountMinor;
  return pay(named, amountMinor, entry.on);
}

function payOldest(balances: InvoiceBalance[], entry: LedgerEntry, amountMinor: number): number {
  let left = amountMinor;
  for (const balance of balances) {
    if (left === 0) break;
    const { invoice, balanceMinor } = balance;
    // Money can't pay an invoice that did not exist yet; it waits as credit.
    if (balanceMinor === 0 || invoice.currency !== entry.currency || invoice.issuedOn > entry.on)
      continue;
    left = pay(balance, left, entry.on);
  }
  return left;
}

function useCredit(balances: InvoiceBalance[], creditMinor: Map<CurrencyCode, number>): void {
  for (const balance of balances) {
    const { currency, issuedOn } = balance.invoice;
    const credit = creditMinor.get(currency) ?? 0;
    if (credit > 0 && balance.balanceMinor > 0)
      creditMinor.set(currency, pay(balance, credit, issuedOn));
  }
}
