import { z } from "zod";
import type { AccountFacts } from "../accounts/account-facts.ts";
import { computeDelinquency } from "../accounts/compute-delinquency.ts";
import { effectivePayments } from "../accounts/effective-payments.ts";
import type { TenantPolicy } from "../policy/policy.ts";
import { addDays, type CalendarDate } from "../time/calendar-date.ts";

/** Fewer accounts than this say too little about the next ones. */
export const HISTORY_MIN = 30;
/** Four outcomes of five lie within, if accounts pay independently of each other. */
const WIDTH = 1.2816;

const Money = z.object({ low: z.int(), expected: z.int(), high: z.int() });

/** What comes in within the next days of what is past due now, bucket by bucket. Minor units. */
export const CollectionsForecast = z.object({
  days: z.int(),
  lines: z.array(
    z.object({
      currency: z.string(),
      bucketId: z.string(),
      accounts: z.int(),
      pastDueMinor: z.int(),
      /** Accounts that stood in this bucket one window ago: what the forecast knows. */
      history: z.int(),
      /** The share of their past-due amount that they paid since; null with too few of them. */
      paidShare: z.number().nullable(),
      collected: Money.nullable(),
    }),
  ),
});
export type CollectionsForecast = z.infer<typeof CollectionsForecast>;

interface Sums {
  n: number;
  owed: number;
  paid: number;
  owedSquared: number;
  owedPaid: number;
  paidSquared: number;
  accountsNow: number;
  owedNow: number;
  owedNowSquared: number;
}

const NOTHING: Sums = {
  ...{ n: 0, owed: 0, paid: 0, owedSquared: 0, owedPaid: 0, paidSquared: 0 },
  ...{ accountsNow: 0, owedNow: 0, owedNowSquared: 0 },
};

export interface OpenForecast {
  add(facts: AccountFacts): void;
  read(): CollectionsForecast;
}

/**
 * Says of the `days` days from `from` on what the `days` days before it showed: per currency and
 * bucket, the share of the past-due amount that was paid. It knows nothing of how a policy changes
 * what customers do, and says so by being the same for every policy.
 */
export function openForecast(policy: TenantPolicy, from: CalendarDate, days: number): OpenForecast {
  const since = addDays(from, -days);
  const groups = new Map<string, Sums>();
  const sumsOf = (currency: string, bucketId: string): Sums => {
    const key = `${currency}/${bucketId}`;
    const sums = groups.get(key) ?? { ...NOTHING };
    groups.set(key, sums);
    return sums;
  };
  return {
    add(facts) {
      if (facts.invoices.length === 0) return;
      for (const { currency, bucketId, pastDueMinor } of pastDueOn(facts, policy, from)) {
        const sums = sumsOf(currency, bucketId);
        sums.accountsNow += 1;
        sums.owedNow += pastDueMinor;
        sums.owedNowSquared += pastDueMinor ** 2;
      }
      for (const { currency, bucketId, pastDueMinor } of pastDueOn(facts, policy, since)) {
        const paid = Math.min(pastDueMinor, paidBetween(facts, currency, since, from));
        const sums = sumsOf(currency, bucketId);
        sums.n += 1;
        sums.owed += pastDueMinor;
        sums.paid += paid;
        sums.owedSquared += pastDueMinor ** 2;
        sums.owedPaid += pastDueMinor * paid;
        sums.paidSquared += paid ** 2;
      }
    },
    read: () => ({ days, lines: linesOf(groups, policy) }),
  };
}

function pastDueOn(facts: AccountFacts, policy: TenantPolicy, on: CalendarDate) {
  return computeDelinquency(facts, policy, on).byCurrency.filter(
    ({ pastDueMinor }) => pastDueMinor > 0,
  );
}

/** After the first day, before the last one: the last one is the first of the forecast. */
function paidBetween(
  { ledger }: AccountFacts,
  currency: string,
  since: CalendarDate,
  from: CalendarDate,
): number {
  let minor = 0;
  for (const { entry, amountMinor } of effectivePayments(ledger, addDays(from, -1)))
    if (entry.kind === "payment" && entry.currency === currency && entry.on > since)
      minor += amountMinor;
  return minor;
}

function linesOf(
  groups: ReadonlyMap<string, Sums>,
  { delinquency: { buckets } }: TenantPolicy,
): CollectionsForecast["lines"] {
  const order = buckets.map(({ id }) => id);
  return [...groups]
    .filter(([, { accountsNow }]) => accountsNow > 0)
    .map(([key, sums]) => {
      const [currency = "", bucketId = ""] = key.split(/\/(.*)/s);
      return {
        currency,
        bucketId,
        accounts: sums.accountsNow,
        pastDueMinor: sums.owedNow,
        history: sums.n,
        ...forecastOf(sums),
      };
    })
    .sort((a, b) =>
      a.currency === b.currency
        ? order.indexOf(a.bucketId) - order.indexOf(b.bucketId)
        : a.currency < b.currency
          ? -1
          : 1,
    );
}

/**
 * A ratio estimate. The spread has two parts: how well the share is known, and how differently single
 * accounts pay; the second grows with the squares of what they owe, so few large accounts widen it.
 */
function forecastOf(
  sums: Sums,
): Pick<CollectionsForecast["lines"][number], "paidShare" | "collected"> {
  const { n, owed, paid, owedSquared, owedPaid, paidSquared, owedNow, owedNowSquared } = sums;
  if (n < HISTORY_MIN) return { paidShare: null, collected: null };
  const share = paid / owed;
  const misses = Math.max(0, paidSquared - 2 * share * owedPaid + share ** 2 * owedSquared);
  const ofShare = (owedNow ** 2 * n * (misses / (n - 1))) / owed ** 2;
  const ofAccounts = (owedNowSquared * (misses / owedSquared) * n) / (n - 1);
  const spread = WIDTH * Math.sqrt(ofShare + ofAccounts);
  const expected = share * owedNow;
  return {
    paidShare: share,
    collected: {
      low: Math.round(Math.max(0, expected - spread)),
      expected: Math.round(expected),
      high: Math.round(Math.min(owedNow, expected + spread)),
    },
  };
}
