import type { CurrencyCode } from "../money/money.ts";
import { type CalendarDate, type DayNumber, toDayNumber } from "../time/calendar-date.ts";
import type { Hold, Invoice, InvoiceId, LedgerEntry } from "./account.ts";
import { isHoldActive } from "./hold-state.ts";

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

/** What the waterfall reads of an account's facts. */
export interface AllocationInput {
  readonly invoices: readonly Invoice[];
  readonly ledger: readonly LedgerEntry[];
  readonly holds: readonly Hold[];
}

/** The invoices money can go to, and where to look for them. */
interface Waterfall {
  /** Oldest due date first. */
  readonly balances: readonly InvoiceBalance[];
  readonly byId: ReadonlyMap<InvoiceId, InvoiceBalance> | null;
  readonly disputes: ReadonlyMap<InvoiceId, readonly Hold[]>;
  /** Every balance before this one is zero. */
  firstOpen: number;
}

/**
 * The waterfall. A payment pays the invoice it names; what is over, and a payment that names none,
 * pays the oldest due invoice first; what no invoice can use stays as credit for the next one. Money
 * for several debts may not go to a disputed one (Regulation F, 12 CFR 1006.30(c)), so those come
 * last, when there is nothing else it could be meant for. A refund or chargeback takes the money back
 * as if it had never come, so nothing needs undoing.
 */
export function allocateLedger(input: AllocationInput, asOf: CalendarDate): Allocation {
  const waterfall = openWaterfall(input, asOf);
  const { balances } = waterfall;
  const creditMinor = new Map<CurrencyCode, number>();
  for (const { entry, amountMinor } of effectivePayments(input.ledger, asOf)) {
    const left = payNamed(waterfall, entry, amountMinor);
    const credit = left === 0 ? 0 : payOldest(waterfall, entry, left);
    if (credit > 0)
      creditMinor.set(entry.currency, (creditMinor.get(entry.currency) ?? 0) + credit);
  }
  if (creditMinor.size > 0) useCredit(waterfall, creditMinor, asOf);
  return { balances, creditMinor };
}

function openWaterfall({ invoices, holds }: AllocationInput, asOf: CalendarDate): Waterfall {
  const balances: InvoiceBalance[] = [];
  for (const invoice of invoices) {
    if (invoice.issuedOn > asOf) continue;
    if (invoice.cancelledOn !== undefined && invoice.cancelledOn <= asOf) continue;
    const dueDay = toDayNumber(invoice.dueOn);
    balances.push({ invoice, dueDay, balanceMinor: invoice.amountMinor, settledOn: null });
  }
  if (balances.length > 1) balances.sort(oldestFirst);
  return { balances, byId: indexOf(balances), disputes: disputesOf(holds), firstOpen: 0 };
}

// A handful is found faster by looking than by an index that has to be made first.
const INDEX_FROM = 24;

function indexOf(
  balances: readonly InvoiceBalance[],
): ReadonlyMap<InvoiceId, InvoiceBalance> | null {
  if (balances.length < INDEX_FROM) return null;
  return new Map(balances.map((each) => [each.invoice.id, each] as const));
}

const NO_DISPUTES: ReadonlyMap<InvoiceId, readonly Hold[]> = new Map();

function disputesOf(holds: readonly Hold[]): ReadonlyMap<InvoiceId, readonly Hold[]> {
  if (holds.length === 0) return NO_DISPUTES;
  const disputes = new Map<InvoiceId, Hold[]>();
  for (const hold of holds) {
    if (hold.kind !== "dispute" || hold.invoiceId === undefined) continue;
    const own = disputes.get(hold.invoiceId);
    if (own === undefined) disputes.set(hold.invoiceId, [hold]);
    else own.push(hold);
  }
  return disputes;
}

function isDisputed({ disputes }: Waterfall, { id }: Invoice, on: CalendarDate): boolean {
  if (disputes.size === 0) return false;
  return disputes.get(id)?.some((hold) => isHoldActive(hold, on)) === true;
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
  const byId = new Map(receipts.map((receipt) => [receipt.entry.id, receipt]));
  const latestFirst = receipts.toReversed();
  for (const reversal of reversals.sort(inDateOrder)) takeBack(latestFirst, byId, reversal);
  return receipts.filter(({ amountMinor }) => amountMinor > 0);
}

/** From the payment named, else from the latest ones that could be meant. */
function takeBack(
  latestFirst: readonly Receipt[],
  byId: ReadonlyMap<string, Receipt>,
  reversal: LedgerEntry,
): void {
  let toTake = reversal.amountMinor;
  const named = reversal.reverses === undefined ? undefined : byId.get(reversal.reverses);
  const candidates =
    reversal.reverses === undefined ? latestFirst : named === undefined ? [] : [named];
  for (const receipt of candidates) {
    const { entry, amountMinor } = receipt;
    if (entry.currency !== reversal.currency || entry.on > reversal.on) continue;
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

function payNamed({ balances, byId }: Waterfall, entry: LedgerEntry, amountMinor: number): number {
  if (entry.invoiceId === undefined) return amountMinor;
  const { invoiceId } = entry;
  const named =
    byId === null ? balances.find(({ invoice }) => invoice.id === invoiceId) : byId.get(invoiceId);
  if (named === undefined || named.invoice.currency !== entry.currency) return amountMinor;
  return pay(named, amountMinor, entry.on);
}

function payOldest(waterfall: Waterfall, entry: LedgerEntry, amountMinor: number): number {
  const { balances } = waterfall;
  while (balances[waterfall.firstOpen]?.balanceMinor === 0) waterfall.firstOpen += 1;
  const disputed: InvoiceBalance[] = [];
  let left = amountMinor;
  for (let at = waterfall.firstOpen; at < balances.length && left > 0; at += 1) {
    const balance = balances[at];
    if (balance === undefined) break;
    const { invoice, balanceMinor } = balance;
    // Money can't pay an invoice that did not exist yet; it waits as credit.
    if (balanceMinor === 0 || invoice.currency !== entry.currency || invoice.issuedOn > entry.on)
      continue;
    if (isDisputed(waterfall, invoice, entry.on)) disputed.push(balance);
    else left = pay(balance, left, entry.on);
  }
  for (const balance of disputed) left = pay(balance, left, entry.on);
  return left;
}

function useCredit(
  waterfall: Waterfall,
  creditMinor: Map<CurrencyCode, number>,
  asOf: CalendarDate,
): void {
  const disputed: InvoiceBalance[] = [];
  for (const balance of waterfall.balances) {
    if (isDisputed(waterfall, balance.invoice, asOf)) disputed.push(balance);
    else payFromCredit(balance, creditMinor);
  }
  for (const balance of disputed) payFromCredit(balance, creditMinor);
}

function payFromCredit(balance: InvoiceBalance, creditMinor: Map<CurrencyCode, number>): void {
  const { currency, issuedOn } = balance.invoice;
  const credit = creditMinor.get(currency) ?? 0;
  if (credit > 0 && balance.balanceMinor > 0)
    creditMinor.set(currency, pay(balance, credit, issuedOn));
}
