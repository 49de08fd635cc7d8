import { type CalendarDate, daysBetween } from "../time/calendar-date.ts";
import type { LedgerEntry } from "./account.ts";

/** One payment told of by two systems may carry dates as far apart as a weekend and a bank's day. */
export const TWIN_DAYS = 4;

/** A payment that a provider took for us, as it stands in the ledger. */
export interface TakenPayment
  extends Pick<LedgerEntry, "id" | "currency" | "amountMinor" | "on" | "invoiceId"> {
  /** The provider's names for it. */
  readonly names: readonly string[];
}

/** A payment that another system tells of. */
export interface ToldPayment
  extends Pick<LedgerEntry, "currency" | "amountMinor" | "on" | "invoiceId"> {
  /** The payment provider's name for it, where the other system keeps that. */
  readonly reference?: string | undefined;
  /** It stands for all that the other system's balance says was paid, in however many payments. */
  readonly isBalance: boolean;
}

export interface Twin {
  readonly of: string;
  /** `same`: it carries the provider's own name. `maybe`: only amount and days agree. */
  readonly sure: "same" | "maybe";
}

/** The payment of ours that another system seems to tell of as well; null where it is news. */
export function twinOf(told: ToldPayment, taken: readonly TakenPayment[]): Twin | null {
  const { reference } = told;
  const named = taken.find(({ names }) => reference !== undefined && names.includes(reference));
  if (named !== undefined) return { of: named.id, sure: "same" };
  const own = taken.filter(({ currency }) => currency === told.currency);
  const alike = own
    .filter(
      ({ amountMinor, on }) => amountMinor === told.amountMinor && apart(on, told.on) <= TWIN_DAYS,
    )
    .toSorted((a, b) => apart(a.on, told.on) - apart(b.on, told.on));
  const [nearest] = alike;
  if (nearest !== undefined) return { of: nearest.id, sure: "maybe" };
  return told.isBalance ? balanceTwin(told, own) : null;
}

/** Several payments of ours that together are what the balance says. */
function balanceTwin(told: ToldPayment, own: readonly TakenPayment[]): Twin | null {
  const counted = own.filter(
    ({ invoiceId, on }) =>
      (invoiceId === undefined || invoiceId === told.invoiceId) &&
      (on <= told.on || apart(on, told.on) <= TWIN_DAYS),
  );
  const sumMinor = counted.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const last = counted.toSorted((a, b) => (a.on < b.on ? -1 : 1)).at(-1);
  return last !== undefined && sumMinor === told.amountMinor
    ? { of: last.id, sure: "maybe" }
    : null;
}

function apart(a: CalendarDate, b: CalendarDate): number {
  return Math.abs(daysBetween(a, b));
}
