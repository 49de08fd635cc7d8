import type { CurrencyCode } from "../money/money.ts";
import type { Bucket, TenantPolicy } from "../policy/policy.ts";
import { type CalendarDate, type DayNumber, toDayNumber } from "../time/calendar-date.ts";
import type { Hold } from "./account.ts";
import type { AccountFacts } from "./account-facts.ts";
import { type Allocation, allocateLedger } from "./allocate-ledger.ts";
import {
  type ArrangementStanding,
  arrangementStandings,
  beyondPlans,
  isInForce,
} from "./arrangement-standing.ts";
import type { CurrencyDelinquency, Delinquency, OpenItem } from "./delinquency.ts";
import { findInvoiceHold, pausedDaysBetween } from "./hold-state.ts";
import { lateCountOf, paymentHistoryOf } from "./payment-history.ts";

interface ItemSource
  extends Omit<OpenItem, "daysPastDue" | "delinquentDays" | "bucketId" | "heldBy"> {
  readonly dueDay: DayNumber;
}

interface AsOf {
  readonly asOf: CalendarDate;
  readonly asOfDay: DayNumber;
}

/** What is owed and how late on one day, per item and per currency. Amounts in minor units. */
export function computeDelinquency(
  facts: AccountFacts,
  policy: TenantPolicy,
  asOf: CalendarDate,
): Delinquency {
  const day = { asOf, asOfDay: toDayNumber(asOf) };
  const allocation = allocateLedger(facts, asOf);
  const sources = itemSources(facts, allocation, policy, asOf);
  const byCurrency = groupByCurrency(
    toOpenItems(sources, facts.holds, policy, day),
    allocation,
    policy,
  );
  const daysPastDue = byCurrency.reduce((most, each) => Math.max(most, each.daysPastDue), 0);
  const lateCount = lateCountOf(allocation.balances, policy, day.asOfDay);
  return {
    asOf,
    daysPastDue,
    bucketId: byCurrency[0]?.bucketId ?? bucketOf(policy, 0).id,
    history: paymentHistoryOf(allocation.balances, lateCount, policy),
    lateCount,
    byCurrency,
  };
}

/** The bucket that holds a number of days. Buckets are validated to leave no gap, so one always does. */
export function bucketOf(policy: TenantPolicy, days: number): Bucket {
  const { buckets } = policy.delinquency;
  for (const bucket of buckets) {
    if (days >= bucket.fromDays && (bucket.toDays === null || days <= bucket.toDays)) return bucket;
  }
  throw new Error(`no bucket holds ${days} days`);
}

function itemSources(
  facts: AccountFacts,
  allocation: Allocation,
  policy: TenantPolicy,
  asOf: CalendarDate,
): ItemSource[] {
  const standings =
    facts.arrangements.length === 0 ? [] : arrangementStandings(facts, allocation, policy, asOf);
  const inForce = standings.filter(({ status }) => isInForce(status));
  const sources: ItemSource[] = inForce.flatMap(installmentSources);
  const beyond = beyondPlans(standings, allocation);
  for (const balance of allocation.balances) {
    const { invoice, dueDay } = balance;
    const balanceMinor = beyond.get(invoice.id) ?? balance.balanceMinor;
    if (balanceMinor === 0) continue;
    sources.push({
      id: invoice.id,
      kind: "invoice",
      number: invoice.number,
      invoiceIds: [invoice.id],
      currency: invoice.currency,
      issuedOn: invoice.issuedOn,
      dueOn: invoice.dueOn,
      dueDay,
      amountMinor: invoice.amountMinor,
      balanceMinor,
    });
  }
  // Balances already come oldest first; only instalments can disturb that.
  return inForce.length === 0 ? sources : sources.sort((a, b) => a.dueDay - b.dueDay);
}

function installmentSources({ arrangement, installments }: ArrangementStanding): ItemSource[] {
  return installments
    .filter(({ remainingMinor }) => remainingMinor > 0)
    .map(({ installment, index, remainingMinor }) => ({
      id: `${arrangement.id}#${index + 1}`,
      kind: "installment",
      number: `${index + 1}/${installments.length}`,
      invoiceIds: arrangement.invoiceIds,
      currency: arrangement.currency,
      issuedOn: installment.dueOn,
      dueOn: installment.dueOn,
      dueDay: toDayNumber(installment.dueOn),
      amountMinor: installment.amountMinor,
      balanceMinor: remainingMinor,
    }));
}

function toOpenItems(
  sources: readonly ItemSource[],
  holds: readonly Hold[],
  policy: TenantPolicy,
  day: AsOf,
): OpenItem[] {
  if (holds.length === 0) return sources.map((source) => toOpenItem(source, holds, policy, day));
  const forAll = holds.filter(({ invoiceId }) => invoiceId === undefined);
  const byInvoice = Map.groupBy(holds, ({ invoiceId }) => invoiceId);
  return sources.map((source) => {
    const own = new Set(source.invoiceIds);
    const about = [...forAll, ...[...own].flatMap((id) => byInvoice.get(id) ?? [])];
    return toOpenItem(source, about, policy, day);
  });
}

function toOpenItem(
  source: ItemSource,
  holds: readonly Hold[],
  policy: TenantPolicy,
  { asOf, asOfDay }: AsOf,
): OpenItem {
  const { id, kind, number, invoiceIds, currency, issuedOn, dueOn, amountMinor, balanceMinor } =
    source;
  const daysPastDue = source.dueDay < asOfDay ? asOfDay - source.dueDay : 0;
  const held = holds.length === 0 ? null : findInvoiceHold(holds, invoiceIds, asOf);
  const paused = daysPastDue === 0 ? 0 : pausedDaysBetween(holds, invoiceIds, dueOn, asOf);
  const delinquentDays = Math.max(0, daysPastDue - policy.delinquency.graceDays - paused);
  // Written out rather than spread: this is the object the hot path makes most of.
  return {
    id,
    kind,
    number,
    invoiceIds,
    currency,
    issuedOn,
    dueOn,
    amountMinor,
    balanceMinor,
    daysPastDue,
    delinquentDays,
    bucketId: bucketOf(policy, bucketDays(policy, daysPastDue, delinquentDays)).id,
    heldBy: held === null ? null : held.id,
  };
}

function bucketDays(policy: TenantPolicy, daysPastDue: number, delinquentDays: number): number {
  return policy.delinquency.bucketBy === "days_past_due" ? daysPastDue : delinquentDays;
}

function groupByCurrency(
  items: readonly OpenItem[],
  allocation: Allocation,
  policy: TenantPolicy,
): CurrencyDelinquency[] {
  const groups: { currency: CurrencyCode; items: OpenItem[] }[] = [];
  for (const item of items) {
    const group = groups.find(({ currency }) => currency === item.currency);
    if (group === undefined) groups.push({ currency: item.currency, items: [item] });
    else group.items.push(item);
  }
  for (const [currency, minor] of allocation.creditMinor) {
    if (minor > 0 && !groups.some((group) => group.currency === currency))
      groups.push({ currency, items: [] });
  }
  const totals = groups.map(({ currency, items: own }) =>
    totalOf(currency, own, allocation.creditMinor.get(currency) ?? 0, policy),
  );
  return totals.length < 2 ? totals : totals.sort(mostLateFirst);
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
  const bucketId = bucketOf(policy, bucketDays(policy, daysPastDue, delinquentDays)).id;
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
