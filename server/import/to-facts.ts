import type { Hold, Invoice, LedgerEntry } from "../../core/accounts/account.ts";
import type { CalendarDate } from "../../core/time/calendar-date.ts";

/**
 * One entry per invoice for all that has come in, under an id that follows from the invoice. When a
 * later file says more was paid, or on another day, it corrects this entry and adds none.
 */
export function toPayment(
  invoice: Invoice,
  paid: { readonly on: CalendarDate; readonly amountMinor: number },
): LedgerEntry {
  return {
    id: `pay-${invoice.id}`,
    kind: "payment",
    on: paid.on,
    currency: invoice.currency,
    amountMinor: paid.amountMinor,
    invoiceId: invoice.id,
  };
}

export function disputeHoldId(invoice: Invoice): string {
  return `dispute-${invoice.id}`;
}

/** A dispute from the invoice date until somebody lifts it; paying the invoice ends it as well. */
export function toHold(invoice: Invoice, settledOn: CalendarDate | null): Hold | null {
  // Paid before it was invoiced: there never was a day to hold.
  if (settledOn !== null && settledOn < invoice.issuedOn) return null;
  return {
    id: disputeHoldId(invoice),
    kind: "dispute",
    from: invoice.issuedOn,
    ...(settledOn === null ? {} : { until: settledOn }),
    invoiceId: invoice.id,
    reason: "The imported file marks this invoice as disputed.",
    setBy: "import",
  };
}
