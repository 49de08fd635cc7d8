import type { CalendarDate } from "../time/calendar-date.ts";
import type { LedgerEntry } from "./account.ts";
import { putInOrder } from "./in-order.ts";

/** A payment or credit, and what is left of it after reversals. */
export interface Receipt {
  readonly entry: LedgerEntry;
  amountMinor: number;
}

/** Receipts up to the day, each less what was taken back, in date order. */
export function effectivePayments(
  ledger: readonly LedgerEntry[],
  asOf: CalendarDate,
): readonly Receipt[] {
  const receipts: Receipt[] = [];
  const reversals: LedgerEntry[] = [];
  for (const entry of ledger) {
    if (entry.on > asOf) continue;
    if (isReversal(entry)) reversals.push(entry);
    else receipts.push({ entry, amountMinor: entry.amountMinor });
  }
  putInOrder(receipts, earliestFirst);
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

function inDateOrder(a: LedgerEntry, b: LedgerEntry): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function earliestFirst(a: Receipt, b: Receipt): number {
  return inDateOrder(a.entry, b.entry);
}

function isReversal(entry: LedgerEntry): boolean {
  return entry.kind !== "payment" && entry.kind !== "credit";
}
