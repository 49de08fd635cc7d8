import type { CurrencyCode } from "../money/money.ts";
import type { TenantPolicy } from "../policy/policy.ts";
import { type CalendarDate, toDayNumber } from "../time/calendar-date.ts";
import type { AccountFacts } from "./account-facts.ts";
import { type Allocation, allocateLedger } from "./allocate-ledger.ts";
import type { CurrencyDelinquency, Delinquency, OpenItem } from "./delinquency.ts";
import { bucketOf } from "./item-age.ts";
import { openItems } from "./open-items.ts";
import { lateCountOf, paymentHistoryOf } from "./payment-history.ts";

/** What is owed and how late on one day, per item and per currency. Amounts in minor units. */
export function computeDelinquency(
  facts: AccountFacts,
  policy: TenantPolicy,
  asOf: CalendarDate,
): Delinquency {
  const allocation = allocateLedger(facts, asOf);
  const items = openItems(facts, allocation, policy, asOf);
  const byCurrency = perCurrency(items, allocation, policy);
  const [longestOverdue] = byCurrency;
  const lateCount = lateCountOf(allocation.balances, policy, toDayNumber(asOf));
  return {
    asOf,
    daysPastDue: longestOverdue?.daysPastDue ?? 0,
    bucketId: longestOverdue?.bucketId ?? bucketOf(policy, 0, 0).id,
    history: paymentHistoryOf(allocation.balances, lateCount, policy),
    lateCount,
    byCurrency,
  };
}

interface CurrencyItems {
  readonly currency: CurrencyCode;
  readonly items: OpenItem[];
}

function perCurrency(
  items: readonly OpenItem[],
  { creditMinor }: Allocation,
  policy: TenantPolicy,
): CurrencyDelinquency[] {
  const groups: CurrencyItems[] = [];
  let group: CurrencyItems | undefined;
  for (const item of items) {
    // Nearly always the currency of the one before.
    if (group?.currency !== item.currency) group = ensureGroup(groups, item.currency);
    group.items.push(item);
  }
  // Asked first, because walking an empty map costs more than all of the above.
  if (creditMinor.size > 0) addCredits(groups, creditMinor);
  const totals: CurrencyDelinquency[] = [];
  for (const { currency, items: own } of groups)
    totals.push(totalOf(currency, own, creditMinor.get(currency) ?? 0, policy));
  return totals.length < 2 ? totals : totals.sort(mostLateFirst);
}

/** Credit in a currency in which nothing is open is still the customer's. */
function addCredits(groups: CurrencyItems[], creditMinor: Allocation["creditMinor"]): void {
  for (const [currency, minor] of creditMinor) if (minor > 0) ensureGroup(groups, currency);
}

function ensureGroup(groups: CurrencyItems[], currency: CurrencyCode): CurrencyItems {
  for (const group of groups) if (group.currency === currency) return group;
  const group = { currency, items: [] };
  groups.push(group);
  return group;
}

function totalOf(
  currency: CurrencyCode,
  items: readonly OpenItem[],
  creditMinor: number,
  policy: TenantPolicy,
): CurrencyDelinquency {
  let openMinor = 0;
  let pastDueMinor = 0;
  let daysPastDue = 0;
  let delinquentDays = 0;
  for (const item of items) {
    openMinor += item.balanceMinor;
    if (item.daysPastDue > 0) pastDueMinor += item.balanceMinor;
    if (item.daysPastDue > daysPastDue) daysPastDue = item.daysPastDue;
    if (item.delinquentDays > delinquentDays) delinquentDays = item.delinquentDays;
  }
  const bucketId = bucketOf(policy, daysPastDue, delinquentDays).id;
  return {
    currency,
    openMinor,
    pastDueMinor,
    daysPastDue,
    delinquentDays,
    bucketId,
    creditMinor,
    items,
  };
}

/** Longest overdue, then most owed; the code last, so that the order never depends on input order. */
function mostLateFirst(a: CurrencyDelinquency, b: CurrencyDelinquency): number {
  if (a.daysPastDue !== b.daysPastDue) return b.daysPastDue - a.daysPastDue;
  if (a.pastDueMinor !== b.pastDueMinor) return b.pastDueMinor - a.pastDueMinor;
  return a.currency < b.currency ? -1 : 1;
}
