import type { AccountFacts } from "../../accounts/account-facts.ts";
import { promiseStandings } from "../../accounts/promise-standing.ts";
import { type CurrencyCode, safe } from "../../money/money.ts";
import type { TenantPolicy } from "../../policy/policy.ts";
import type { Period } from "./kpi.ts";

/** Promises given in a period, and what became of those that were decided in it. */
export interface PromiseTally {
  given: number;
  kept: number;
  partiallyKept: number;
  broken: number;
  /** Of the decided ones, in minor units; a promise paid in part counts with that part. */
  promisedMinor: number;
  paidMinor: number;
}

export type PromiseTallies = Map<CurrencyCode, PromiseTally>;

export function addPromises(
  tallies: PromiseTallies,
  { promises, ledger }: AccountFacts,
  policy: TenantPolicy,
  { from, to }: Period,
): void {
  const known = promises.filter(({ promisedOn }) => promisedOn <= to);
  for (const standing of promiseStandings(known, ledger, policy.promises, to)) {
    const { promise, status, decidedOn, paidMinor } = standing;
    const tally = tallyOf(tallies, promise.currency);
    if (promise.promisedOn >= from) tally.given += 1;
    if (decidedOn === null || decidedOn < from || status === "cancelled") continue;
    if (status === "kept") tally.kept += 1;
    else if (status === "partially_kept") tally.partiallyKept += 1;
    else if (status === "broken") tally.broken += 1;
    tally.promisedMinor = safe(tally.promisedMinor + promise.amountMinor);
    tally.paidMinor = safe(tally.paidMinor + Math.min(paidMinor, promise.amountMinor));
  }
}

function tallyOf(tallies: PromiseTallies, currency: CurrencyCode): PromiseTally {
  const tally = tallies.get(currency) ?? newTally();
  tallies.set(currency, tally);
  return tally;
}

export function newTally(): PromiseTally {
  return { given: 0, kept: 0, partiallyKept: 0, broken: 0, promisedMinor: 0, paidMinor: 0 };
}
