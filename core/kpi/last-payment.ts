import type { LedgerEntry } from "../accounts/account.ts";
import type { AccountFacts } from "../accounts/account-facts.ts";
import type { CurrencyCode } from "../money/money.ts";
import type { CalendarDate } from "../time/calendar-date.ts";

export interface LastPayment {
  readonly on: CalendarDate;
  readonly amountMinor: number;
  readonly currency: CurrencyCode;
}

/** The latest payment that was not taken back, at what is left of it. */
export function lastPaymentOf({ ledger }: AccountFacts, asOf: CalendarDate): LastPayment | null {
  const known = ledger.filter(({ on }) => on <= asOf).sort(latestFirst);
  const left = new Map<LedgerEntry, number>();
  for (const entry of known) if (entry.kind === "payment") left.set(entry, entry.amountMinor);
  for (const entry of known) {
    if (entry.kind === "refund" || entry.kind === "chargeback") takeBack(left, entry);
  }
  for (const [{ on, currency }, amountMinor] of left) {
    if (amountMinor > 0) return { on, amountMinor, currency };
  }
  return null;
}

function latestFirst(a: LedgerEntry, b: LedgerEntry): number {
  if (a.on !== b.on) return a.on < b.on ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}

/** From the payment named, else from the latest ones, as the waterfall does. */
function takeBack(left: Map<LedgerEntry, number>, reversal: LedgerEntry): void {
  let toTake = reversal.amountMinor;
  for (const [entry, amountMinor] of left) {
    if (entry.currency !== reversal.currency || entry.on > reversal.on) continue;
    if (reversal.reverses !== undefined && entry.id !== reversal.reverses) continue;
    if (reversal.invoiceId !== undefined && entry.invoiceId !== reversal.invoiceId) continue;
    const taken = Math.min(amountMinor, toTake);
    left.set(entry, amountMinor - taken);
    toTake -= taken;
    if (toTake === 0) return;
  }
}
