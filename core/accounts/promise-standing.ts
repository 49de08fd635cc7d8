import { addDays, type CalendarDate } from "../time/calendar-date.ts";
import type { LedgerEntry } from "./account.ts";
import type { PromiseToPay } from "./promise.ts";

export type PromiseStatus = "open" | "kept" | "partially_kept" | "broken" | "cancelled";

export interface PromiseRules {
  readonly graceDays: number;
  readonly tolerancePercent: number;
}

/**
 * Kept, partly kept or broken by the money that came in its currency from the day it was given to
 * its date plus grace, less what was taken back. A small shortfall inside the tolerance counts as kept.
 */
export function promiseStatusOf(
  promise: PromiseToPay,
  ledger: readonly LedgerEntry[],
  rules: PromiseRules,
  asOf: CalendarDate,
): PromiseStatus {
  if (promise.cancelledOn !== undefined && promise.cancelledOn <= asOf) return "cancelled";
  const lastDay = addDays(promise.dueOn, rules.graceDays);
  const paidMinor = receivedBetween(promise, ledger, lastDay < asOf ? lastDay : asOf, asOf);
  if (isEnough(paidMinor, promise.amountMinor, rules.tolerancePercent)) return "kept";
  if (asOf <= lastDay) return "open";
  return paidMinor > 0 ? "partially_kept" : "broken";
}

/** Compares exactly: the tolerance may be a fraction of a percent, and a cent must not hang on a float. */
function isEnough(paidMinor: number, amountMinor: number, tolerancePercent: number): boolean {
  const keptPpm = BigInt(1_000_000 - Math.round(tolerancePercent * 10_000));
  return BigInt(paidMinor) * 1_000_000n >= BigInt(amountMinor) * keptPpm;
}

/** The last day an open promise still protects from chasing. */
export function lastProtectedDay(promise: PromiseToPay, rules: PromiseRules): CalendarDate {
  return addDays(promise.dueOn, rules.graceDays);
}

function receivedBetween(
  { currency, promisedOn }: PromiseToPay,
  ledger: readonly LedgerEntry[],
  lastDay: CalendarDate,
  asOf: CalendarDate,
): number {
  const counted = new Set<string>();
  let minor = 0;
  for (const entry of ledger) {
    if (entry.kind !== "payment" || entry.currency !== currency) continue;
    if (entry.on < promisedOn || entry.on > lastDay) continue;
    counted.add(entry.id);
    minor += entry.amountMinor;
  }
  for (const entry of ledger) {
    if (entry.reverses !== undefined && counted.has(entry.reverses) && entry.on <= asOf)
      minor -= entry.amountMinor;
  }
  return minor;
}
