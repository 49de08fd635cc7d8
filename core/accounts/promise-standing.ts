import type { PromisePolicy } from "../policy/life-policy.ts";
import { addDays, type CalendarDate } from "../time/calendar-date.ts";
import type { LedgerEntry } from "./account.ts";
import { effectivePayments, type Receipt } from "./effective-payments.ts";
import { type PromisePart, type PromiseToPay, partsOf } from "./promise.ts";
import { toleranceOf } from "./tolerance.ts";

export type PromiseStatus = "open" | "kept" | "partially_kept" | "broken" | "cancelled";

export type PromiseRules = Pick<PromisePolicy, "graceDays" | "tolerancePercent"> &
  Partial<Pick<PromisePolicy, "toleranceFixedUnits" | "toleranceMethod">>;

export interface PromisePartStanding {
  readonly part: PromisePart;
  readonly paidMinor: number;
  /** The day it was paid in full. */
  readonly paidOn: CalendarDate | null;
}

export interface PromiseStanding {
  readonly promise: PromiseToPay;
  readonly status: PromiseStatus;
  readonly parts: readonly PromisePartStanding[];
  readonly paidMinor: number;
  /** The day it was decided: kept, broken or cancelled; null while it is open. */
  readonly decidedOn: CalendarDate | null;
  /**
   * A payment that kept it was taken back after it was decided. The word was kept, so the promise
   * stays kept; the money is owed again, and a person should look.
   */
  readonly needsReview: boolean;
}

/**
 * Where each promise stands at the end of a day, in the order of the facts. Payments of the same
 * currency from the day a promise was given until its last day of grace count, the oldest promise
 * first, and money one promise has used keeps no other. What is taken back while a promise is open
 * does not count for it; once it is decided, it is decided.
 */
export function promiseStandings(
  promises: readonly PromiseToPay[],
  ledger: readonly LedgerEntry[],
  rules: PromiseRules,
  asOf: CalendarDate,
): PromiseStanding[] {
  if (promises.length === 0) return [];
  const used = new Map<string, number>();
  const standings = new Map<PromiseToPay, PromiseStanding>();
  for (const promise of promises.toSorted(oldestFirst))
    standings.set(promise, standingOf(promise, { ledger, rules, asOf, used }));
  return promises.flatMap((promise) => standings.get(promise) ?? []);
}

/** The standing of one promise by itself. */
export function promiseStatusOf(
  promise: PromiseToPay,
  ledger: readonly LedgerEntry[],
  rules: PromiseRules,
  asOf: CalendarDate,
): PromiseStatus {
  return standingOf(promise, { ledger, rules, asOf, used: new Map() }).status;
}

/** The last day an open promise still protects from chasing; the cadence resumes the day after. */
export function lastProtectedDay(
  promise: PromiseToPay,
  { graceDays }: Pick<PromiseRules, "graceDays">,
): CalendarDate {
  return addDays(promise.dueOn, graceDays);
}

interface Asked {
  readonly ledger: readonly LedgerEntry[];
  readonly rules: PromiseRules;
  readonly asOf: CalendarDate;
  /** What earlier promises have taken of each payment. */
  readonly used: Map<string, number>;
}

function oldestFirst(a: PromiseToPay, b: PromiseToPay): number {
  if (a.promisedOn !== b.promisedOn) return a.promisedOn < b.promisedOn ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function standingOf(promise: PromiseToPay, asked: Asked): PromiseStanding {
  const verdict = verdictOf(promise, asked);
  const filled = fill(promise, asked, verdict.at);
  for (const [id, minor] of filled.taken) asked.used.set(id, (asked.used.get(id) ?? 0) + minor);
  const { status, decidedOn } = verdict;
  return {
    promise,
    status,
    parts: filled.parts,
    paidMinor: filled.paidMinor,
    decidedOn,
    needsReview: status === "kept" && isTakenBack(promise, asked, filled),
  };
}

/** What was decided, and the day whose payments and reversals decided it. */
interface Verdict {
  readonly status: PromiseStatus;
  readonly decidedOn: CalendarDate | null;
  readonly at: CalendarDate;
}

/** Cancelling a promise that was decided before must not wash it clean. */
function verdictOf(promise: PromiseToPay, asked: Asked): Verdict {
  const { cancelledOn } = promise;
  if (cancelledOn === undefined || cancelledOn > asked.asOf) return paidVerdict(promise, asked);
  const before = paidVerdict(promise, { ...asked, asOf: cancelledOn });
  return before.status === "open"
    ? { status: "cancelled", decidedOn: cancelledOn, at: cancelledOn }
    : before;
}

function paidVerdict(promise: PromiseToPay, asked: Asked): Verdict {
  const { asOf, rules } = asked;
  let requiredMinor = 0;
  for (const { dueOn, amountMinor } of partsOf(promise)) {
    requiredMinor += amountMinor;
    const deadline = addDays(dueOn, rules.graceDays);
    if (deadline >= asOf) break;
    const { paidMinor } = fill(promise, asked, deadline);
    if (paidMinor >= requiredMinor - tolerated(promise, requiredMinor, rules)) continue;
    const status = paidMinor > 0 ? "partially_kept" : "broken";
    return { status, decidedOn: addDays(deadline, 1), at: deadline };
  }
  const end = lastProtectedDay(promise, rules);
  const at = end < asOf ? end : asOf;
  const { paidMinor, enoughOn } = fill(promise, asked, at);
  return paidMinor >= enoughFor(promise, rules)
    ? { status: "kept", decidedOn: enoughOn, at }
    : { status: "open", decidedOn: null, at };
}

function isTakenBack(promise: PromiseToPay, asked: Asked, then: Filled): boolean {
  const own = { ...asked, used: without(asked.used, then.taken) };
  const { paidMinor } = fill(promise, own, asked.asOf, lastProtectedDay(promise, asked.rules));
  return paidMinor < enoughFor(promise, asked.rules);
}

function without(used: ReadonlyMap<string, number>, taken: ReadonlyMap<string, number>) {
  const rest = new Map(used);
  for (const [id, minor] of taken) rest.set(id, (rest.get(id) ?? 0) - minor);
  return rest;
}

/** The money that has come for a promise, put on its parts in order. */
interface Filled {
  readonly parts: readonly PromisePartStanding[];
  readonly paidMinor: number;
  /** The day the whole promise had enough. */
  readonly enoughOn: CalendarDate | null;
  readonly taken: ReadonlyMap<string, number>;
}

function fill(
  promise: PromiseToPay,
  { ledger, rules, used }: Asked,
  asOf: CalendarDate,
  lastDay: CalendarDate = asOf,
): Filled {
  const parts = partsOf(promise).map((part) => ({ part, paidMinor: 0 }));
  const paidOn: (CalendarDate | null)[] = parts.map(() => null);
  const taken = new Map<string, number>();
  let paidMinor = 0;
  let enoughOn: CalendarDate | null = null;
  for (const receipt of effectivePayments(ledger, asOf)) {
    if (!countsFor(promise, receipt, lastDay)) continue;
    const free = receipt.amountMinor - (used.get(receipt.entry.id) ?? 0);
    let left = Math.min(Math.max(0, free), promise.amountMinor - paidMinor);
    if (left === 0) continue;
    taken.set(receipt.entry.id, left);
    paidMinor += left;
    for (const [at, each] of parts.entries()) {
      const share = Math.min(left, each.part.amountMinor - each.paidMinor);
      each.paidMinor += share;
      left -= share;
      if (each.paidMinor === each.part.amountMinor) paidOn[at] ??= receipt.entry.on;
    }
    if (paidMinor >= enoughFor(promise, rules)) enoughOn ??= receipt.entry.on;
  }
  const standings = parts.map((each, at) => ({ ...each, paidOn: paidOn[at] ?? null }));
  return { parts: standings, paidMinor, enoughOn, taken };
}

function countsFor({ currency, promisedOn }: PromiseToPay, { entry }: Receipt, last: CalendarDate) {
  const isOurs = entry.kind === "payment" && entry.currency === currency;
  return isOurs && entry.on >= promisedOn && entry.on <= last;
}

function enoughFor(promise: PromiseToPay, rules: PromiseRules): number {
  return promise.amountMinor - tolerated(promise, promise.amountMinor, rules);
}

function tolerated({ currency }: PromiseToPay, minor: number, rules: PromiseRules): number {
  return toleranceOf(minor, currency, {
    method: rules.toleranceMethod ?? "larger",
    fixedUnits: rules.toleranceFixedUnits ?? 0,
    percent: rules.tolerancePercent,
  });
}
