import type { CalendarDate } from "../time/calendar-date.ts";
import type { InvoiceId } from "./account.ts";
import type { Allocation, Application } from "./allocate-ledger.ts";
import { type Arrangement, totalOf } from "./arrangement.ts";

/**
 * Money that counts towards an arrangement. `entryId` is the payment's; null for credit left over
 * from an earlier one, and for what was struck off the invoices without a payment.
 */
export interface PlanPayment {
  readonly entryId: string | null;
  readonly on: CalendarDate;
  readonly amountMinor: number;
}

export interface PaymentSource {
  readonly allocation: Allocation;
  /** Of the same facts and day as the allocation. */
  readonly trail: readonly Application[];
}

/**
 * What the waterfall put on the covered invoices since the terms were made, in date order: from the
 * first day after `acceptedOn` every share, and before that what brought their balance below the
 * sum the terms were made over: the customer paid while thinking the offer over, or an invoice has
 * been cancelled since, so that a running arrangement never asks for more than is open.
 */
export function planPayments(
  arrangement: Arrangement,
  { allocation, trail }: PaymentSource,
  acceptedOn: CalendarDate,
): readonly PlanPayment[] {
  const covered = new Set(arrangement.invoiceIds);
  const shares = trail.filter(({ invoiceId }) => covered.has(invoiceId)).toSorted(byDay);
  const before = shares.filter(({ on }) => on <= acceptedOn);
  const openThen = invoicedMinor(allocation, covered) - sumOf(before);
  const plannedMinor = totalOf(arrangement) + (arrangement.waivedMinor ?? 0);
  return [
    ...lastOf(before, plannedMinor - openThen, acceptedOn),
    ...shares.filter(({ on }) => on > acceptedOn).map(toPayment),
  ];
}

/** What is open on the covered invoices. */
export function coveredMinor({ invoiceIds }: Arrangement, { balances }: Allocation): number {
  const covered = new Set(invoiceIds);
  return balances.reduce(
    (sum, { invoice, balanceMinor }) => (covered.has(invoice.id) ? sum + balanceMinor : sum),
    0,
  );
}

function invoicedMinor({ balances }: Allocation, covered: ReadonlySet<InvoiceId>): number {
  return balances.reduce(
    (sum, { invoice }) => (covered.has(invoice.id) ? sum + invoice.amountMinor : sum),
    0,
  );
}

/** The latest shares that add up to an amount; what they lack has no payment of its own. */
function lastOf(
  shares: readonly Application[],
  amountMinor: number,
  acceptedOn: CalendarDate,
): readonly PlanPayment[] {
  const payments: PlanPayment[] = [];
  let left = Math.max(0, amountMinor);
  for (const share of shares.toReversed()) {
    if (left === 0) break;
    const counted = Math.min(left, share.amountMinor);
    payments.unshift({ ...toPayment(share), amountMinor: counted });
    left -= counted;
  }
  return left === 0
    ? payments
    : [...payments, { entryId: null, on: acceptedOn, amountMinor: left }];
}

function toPayment({ entryId, on, amountMinor }: Application): PlanPayment {
  return { entryId, on, amountMinor };
}

function byDay(a: Application, b: Application): number {
  if (a.on === b.on) return 0;
  return a.on < b.on ? -1 : 1;
}

function sumOf(shares: readonly { readonly amountMinor: number }[]): number {
  return shares.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}
