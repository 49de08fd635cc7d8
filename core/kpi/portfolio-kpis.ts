import type { AccountFacts } from "../accounts/account-facts.ts";
import { computeDelinquency } from "../accounts/compute-delinquency.ts";
import { type CurrencyCode, safe } from "../money/money.ts";
import type { TenantPolicy } from "../policy/policy.ts";
import type { CalendarDate } from "../time/calendar-date.ts";

export interface BucketKpi {
  readonly bucketId: string;
  /** Open items in this bucket, and what is still owed on them. */
  readonly items: number;
  readonly amountMinor: number;
}

export interface CurrencyKpis {
  readonly currency: CurrencyCode;
  readonly openMinor: number;
  readonly pastDueMinor: number;
  readonly accountsPastDue: number;
  /** Every bucket of the policy in its order, empty ones too: a table never changes shape. */
  readonly aging: readonly BucketKpi[];
}

export interface PortfolioKpis {
  readonly asOf: CalendarDate;
  readonly accounts: number;
  readonly accountsPastDue: number;
  /** Currency codes in alphabetical order; amounts of different currencies are never added. */
  readonly byCurrency: readonly CurrencyKpis[];
}

interface Running {
  openMinor: number;
  pastDueMinor: number;
  accountsPastDue: number;
  readonly aging: Map<string, { items: number; amountMinor: number }>;
}

/** Aging and past-due totals over a whole book on one day. */
export function portfolioKpis(
  book: readonly AccountFacts[],
  policy: TenantPolicy,
  asOf: CalendarDate,
): PortfolioKpis {
  const totals = new Map<CurrencyCode, Running>();
  let accountsPastDue = 0;
  for (const facts of book) {
    const { byCurrency, daysPastDue } = computeDelinquency(facts, policy, asOf);
    if (daysPastDue > 0) accountsPastDue += 1;
    for (const { currency, openMinor, pastDueMinor, items } of byCurrency) {
      const running = runningOf(totals, currency, policy);
      running.openMinor = safe(running.openMinor + openMinor);
      running.pastDueMinor = safe(running.pastDueMinor + pastDueMinor);
      if (pastDueMinor > 0) running.accountsPastDue += 1;
      for (const { bucketId, balanceMinor } of items) {
        const cell = running.aging.get(bucketId);
        if (cell === undefined) throw new Error(`unknown bucket ${bucketId}`);
        cell.items += 1;
        cell.amountMinor = safe(cell.amountMinor + balanceMinor);
      }
    }
  }
  const byCurrency = [...totals].map(toKpis).sort((a, b) => (a.currency < b.currency ? -1 : 1));
  return { asOf, accounts: book.length, accountsPastDue, byCurrency };
}

function runningOf(
  totals: Map<CurrencyCode, Running>,
  currency: CurrencyCode,
  { delinquency }: TenantPolicy,
): Running {
  const known = totals.get(currency);
  if (known !== undefined) return known;
  const aging = new Map(delinquency.buckets.map(({ id }) => [id, { items: 0, amountMinor: 0 }]));
  const created = { openMinor: 0, pastDueMinor: 0, accountsPastDue: 0, aging };
  totals.set(currency, created);
  return created;
}

function toKpis([currency, { aging, ...sums }]: readonly [CurrencyCode, Running]): CurrencyKpis {
  return {
    currency,
    ...sums,
    aging: [...aging].map(([bucketId, cell]) => ({ bucketId, ...cell })),
  };
}
