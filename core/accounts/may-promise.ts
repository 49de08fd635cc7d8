import type { CurrencyCode } from "../money/money.ts";
import type { TenantPolicy } from "../policy/policy.ts";
import { addDays, type CalendarDate } from "../time/calendar-date.ts";
import type { AccountFacts } from "./account-facts.ts";
import { promiseStandings } from "./promise-standing.ts";

/** Why a customer's word is not taken once more. */
export type PromiseDenial =
  | { readonly kind: "one_open"; readonly promiseId: string; readonly dueOn: CalendarDate }
  | { readonly kind: "broken_too_often"; readonly times: number; readonly timesMax: number };

/**
 * Whether another promise may be taken: one at a time in a currency, and not after too many were
 * broken lately in any. Null when it may.
 */
export function mayPromise(
  { promises, ledger }: Pick<AccountFacts, "promises" | "ledger">,
  { promises: rules }: Pick<TenantPolicy, "promises">,
  currency: CurrencyCode,
  today: CalendarDate,
): PromiseDenial | null {
  const standings = promiseStandings(promises, ledger, rules, today);
  const open = standings.find(
    ({ promise, status }) => status === "open" && promise.currency === currency,
  );
  if (open !== undefined)
    return { kind: "one_open", promiseId: open.promise.id, dueOn: open.promise.dueOn };
  const since = addDays(today, -rules.brokenLookbackDays);
  const times = standings.filter(
    ({ status, decidedOn }) => status === "broken" && decidedOn !== null && decidedOn > since,
  ).length;
  return times >= rules.brokenMax
    ? { kind: "broken_too_often", times, timesMax: rules.brokenMax }
    : null;
}
