import type { LedgerEntry } from "../../core/accounts/account.ts";
import { traceLedger } from "../../core/accounts/allocate-ledger.ts";
import { effectivePayments } from "../../core/accounts/effective-payments.ts";
import type { Scene } from "./scene.ts";

/** As many as anybody reads on a page; older ones are asked for. */
export const PAYMENTS_SHOWN = 100;

/** One movement of money as the customer reads it; every text is finished. */
export interface PortalPayment {
  readonly id: string;
  readonly title: string;
  readonly dateText: string;
  /** With a minus sign for money that went back. */
  readonly amountText: string;
  /** "Taken back" and the like; empty for money that stayed. */
  readonly stateText: string;
  readonly hasReceipt: boolean;
}

export interface PortalReceipt {
  readonly id: string;
  readonly receivedText: string;
  readonly amountText: string;
  /** How much of it was taken back later; empty when it all stayed. */
  readonly stateText: string;
  /** What it paid, the invoice's name first; they add up to what stayed. */
  readonly rows: readonly { readonly title: string; readonly amountText: string }[];
  readonly totalText: string;
}

/** Everything that moved up to today, the newest first. */
export function toPayments(scene: Scene): readonly PortalPayment[] {
  const { words, reader } = scene;
  return ledgerOf(scene).map((entry) => ({
    id: entry.id,
    title: words.paymentKind[entry.kind],
    dateText: reader.date(entry.on),
    amountText: reader.money(
      isBack(entry) ? -entry.amountMinor : entry.amountMinor,
      entry.currency,
    ),
    stateText: stateText(entry, scene),
    hasReceipt: entry.kind === "payment",
  }));
}

export function hasPayments({ facts, today }: Pick<Scene, "facts" | "today">): boolean {
  return facts.ledger.some(({ on }) => on <= today);
}

/** One payment and what it was used for; null for anything but a payment of this account. */
export function toReceipt(paymentId: string, scene: Scene): PortalReceipt | null {
  const { facts, words, reader, today } = scene;
  const entry = facts.ledger.find(({ id, kind }) => id === paymentId && kind === "payment");
  if (entry === undefined || entry.on > today) return null;
  const money = (amountMinor: number) => reader.money(amountMinor, entry.currency);
  const numbers = new Map(facts.invoices.map(({ id, number }) => [id, number]));
  const used = traceLedger(facts, today).filter(({ entryId }) => entryId === entry.id);
  const usedMinor = used.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const creditMinor = stayedMinor(entry, scene) - usedMinor;
  const rows = used.map(({ invoiceId, amountMinor }) => ({
    title: words.invoice(numbers.get(invoiceId) ?? ""),
    amountText: money(amountMinor),
  }));
  const credit = { title: words.receiptCredit, amountText: money(creditMinor) };
  return {
    id: entry.id,
    receivedText: words.receiptReceived(reader.date(entry.on)),
    amountText: money(entry.amountMinor),
    stateText: stateText(entry, scene),
    rows: creditMinor > 0 ? [...rows, credit] : rows,
    totalText: money(stayedMinor(entry, scene)),
  };
}

function ledgerOf({ facts, today }: Scene): LedgerEntry[] {
  const known = facts.ledger.filter(({ on }) => on <= today);
  // What came in later on one day stands above what came first.
  return known
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) =>
      a.entry.on === b.entry.on ? b.index - a.index : a.entry.on < b.entry.on ? 1 : -1,
    )
    .slice(0, PAYMENTS_SHOWN)
    .map(({ entry }) => entry);
}

function isBack({ kind }: LedgerEntry): boolean {
  return kind !== "payment" && kind !== "credit";
}

function stayedMinor(entry: LedgerEntry, { facts, today }: Scene): number {
  const receipts = effectivePayments(facts.ledger, today);
  return receipts.find((each) => each.entry.id === entry.id)?.amountMinor ?? 0;
}

function stateText(entry: LedgerEntry, scene: Scene): string {
  if (isBack(entry)) return "";
  const { words, reader } = scene;
  const goneMinor = entry.amountMinor - stayedMinor(entry, scene);
  if (goneMinor === 0) return "";
  if (goneMinor === entry.amountMinor) return words.paymentTakenBack;
  return words.paymentPartTakenBack(reader.money(goneMinor, entry.currency));
}
