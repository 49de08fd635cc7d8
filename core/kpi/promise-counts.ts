import type { AccountFacts } from "../accounts/account-facts.ts";
import { type PromiseStatus, promiseStatusOf } from "../accounts/promise-standing.ts";
import type { TenantPolicy } from "../policy/policy.ts";
import type { CalendarDate } from "../time/calendar-date.ts";

/** How many promises stand where on a day; one not yet given on that day counts nowhere. */
export function promiseCountsOf(
  { promises, ledger }: AccountFacts,
  policy: TenantPolicy,
  asOf: CalendarDate,
): Record<PromiseStatus, number> {
  const counts = { open: 0, kept: 0, partially_kept: 0, broken: 0, cancelled: 0 };
  for (const promise of promises) {
    if (promise.promisedOn > asOf) continue;
    counts[promiseStatusOf(promise, ledger, policy.promises, asOf)] += 1;
  }
  return counts;
}
