import type { CurrencyCode } from "../money/money.ts";
import { type CalendarDate, type DayNumber, toDayNumber } from "../time/calendar-date.ts";
import type { Hold, Invoice, InvoiceId, LedgerEntry } from "./account.ts";
import { effectivePayments } from "./effective-payments.ts";
import { isHoldActive } from "./hold-state.ts";
import { putInOrder } from "./in-order.ts";

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

/** One payment's share in one invoice. `entryId` is null for what was left over from earlier ones. */
export interface Application {
  readonly entryId: string | null;
  readonly invoiceId: InvoiceId;
  readonly on: CalendarDate;
  readonly amountMinor: number;
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
  /** Where each share is written down; null for most, who only ask what is left. */
  readonly trail: Application[] | null;
}

/**
 * The waterfall. A payment pays the invoice it names; what is over, and a payment that names none,
 * pays the oldest due invoice first; what no invoice can use stays as credit for the next one. Money
 * for several debts may not go to a disputed one (Regulation F, 12 CFR 1006.30(c)), so those come
 * last, when there is nothing else it could be meant for. A refund or chargeback takes the money back
 * as if it had never come, so nothing needs undoing.
 */
export function allocateLedger(input: AllocationInput, asOf: CalendarDate): Allocation {
  return allocate(input, asOf, null);
}

/** Which payment paid what, in the order the money came: the waterfall again, written down. */
export function traceLedger(input: AllocationInput, asOf: CalendarDate): readonly Application[] {
  const trail: Application[] = [];
  allocate(input, asOf, trail);
  return trail;
}

function allocate(
  input: AllocationInput,
  asOf: CalendarDate,
  trail: Application[] | null,
): Allocation {
  const waterfall = openWaterfall(input, asOf, trail);
  const { balances } = waterfall;
  // Made only when there is some: nearly all money finds its invoice.
  let creditMinor: Map<CurrencyCode, number> | null = null;
  for (const { entry, amountMinor } of effectivePayments(input.ledger, asOf)) {
    const left = payNamed(waterfall, entry, amountMinor);
    const credit = left === 0 ? 0 : payOldest(waterfall, entry, left);
    if (credit === 0) continue;
    creditMinor ??= new Map();
    creditMinor.set(entry.currency, (creditMinor.get(entry.currency) ?? 0) + credit);
  }
  if (creditMinor === null) return { balances, creditMinor: NO_CREDIT };
  useCredit(waterfall, creditMinor, asOf);
  return { balances, creditMinor };
}

const NO_CREDIT: ReadonlyMap<CurrencyCode, number> = new Map();

function openWaterfall(
  { invoices, holds }: AllocationInput,
  asOf: CalendarDate,
  trail: Application[] | null,
): Waterfall {
  const balances: InvoiceBalance[] = [];
  for (const invoice of invoices) {
    if (invoice.issuedOn > asOf) continue;
    if (invoice.cancelledOn !== undefined && invoice.cancelledOn <= asOf) continue;
    const dueDay = toDayNumber(invoice.dueOn);
    balances.push({ invoice, dueDay, balanceMinor: invoice.amountMinor, settledOn: null });
  }
  putInOrder(balances, oldestFirst);
  return { balances, byId: indexOf(balances), disputes: disputesOf(holds), firstOpen: 0, trail };
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

function pay(
  { trail }: Waterfall,
  balance: InvoiceBalance,
  amountMinor: number,
  { id, on }: Pick<LedgerEntry, "on"> & { readonly id: string | null },
): number {
  const paid = Math.min(balance.balanceMinor, amountMinor);
  balance.balanceMinor -= paid;
  if (balance.balanceMinor === 0 && paid > 0) balance.settledOn = on;
  if (trail !== null && paid > 0)
    trail.push({ entryId: id, invoiceId: balance.invoice.id, on, amountMinor: paid });
  return amountMinor - paid;
}

function payNamed(waterfall: Waterfall, entry: LedgerEntry, amountMinor: number): number {
  if (entry.invoiceId === undefined) return amountMinor;
  const named = findBalance(waterfall, entry.invoiceId);
  if (named === undefined || named.invoice.currency !== entry.currency) return amountMinor;
  return pay(waterfall, named, amountMinor, entry);
}

function findBalance(
  { balances, byId }: Waterfall,
  invoiceId: InvoiceId,
): InvoiceBalance | undefined {
  if (byId !== null) return byId.get(invoiceId);
  for (const balance of balances) if (balance.invoice.id === invoiceId) return balance;
  return undefined;
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
    else left = pay(waterfall, balance, left, entry);
  }
  for (const balance of disputed) left = pay(waterfall, balance, left, entry);
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
    else payFromCredit(waterfall, balance, creditMinor);
  }
  for (const balance of disputed) payFromCredit(waterfall, balance, creditMinor);
}

function payFromCredit(
  waterfall: Waterfall,
  balance: InvoiceBalance,
  creditMinor: Map<CurrencyCode, number>,
): void {
  const { currency, issuedOn } = balance.invoice;
  const credit = creditMinor.get(currency) ?? 0;
  if (credit > 0 && balance.balanceMinor > 0)
    creditMinor.set(currency, pay(waterfall, balance, credit, { id: null, on: issuedOn }));
}
