import type { AccountFacts } from "../../accounts/account-facts.ts";
import type { TenantPolicy } from "../../policy/policy.ts";
import { type CurrencyKpis, portfolioKpis } from "../portfolio-kpis.ts";
import { addChannels } from "./channels.ts";
import type { Period } from "./kpi.ts";
import { addMoves } from "./movements.ts";
import { addOutcome } from "./outcome-counts.ts";
import {
  type CurrencyFigures,
  figuresOf,
  newSums,
  type PeriodFigures,
  type PeriodSums,
} from "./period-figures.ts";
import { addPromises } from "./promises.ts";
import { addFlows } from "./receivables.ts";

export interface CurrencyReport extends CurrencyFigures {
  /** As the policy ages: pauses and grace count, and plans have their own days. */
  readonly aging: CurrencyKpis["aging"];
}

export interface PeriodReport extends Omit<PeriodFigures, "currencies"> {
  readonly currencies: readonly CurrencyReport[];
}

/**
 * The usual figures of a book over a period, each with its formula and its base. Facts after the
 * period's last day play no part, so a report of a month that is over stays as it was unless the
 * facts of that month are corrected.
 */
export function periodKpis(
  book: readonly AccountFacts[],
  policy: TenantPolicy,
  period: Period,
): PeriodReport {
  const sums = sumsOf(book, policy, period);
  const aging = new Map(
    portfolioKpis(book, policy, period.to).byCurrency.map((each) => [each.currency, each.aging]),
  );
  const { currencies, ...rest } = figuresOf(sums, policy, period);
  return {
    ...rest,
    currencies: currencies.map((each) => ({
      ...each,
      aging: aging.get(each.currency) ?? emptyAging(policy),
    })),
  };
}

/** What a period comes to, added up account by account. */
export function sumsOf(
  book: readonly AccountFacts[],
  policy: TenantPolicy,
  period: Period,
): PeriodSums {
  if (period.from > period.to) throw new RangeError("the period ends before it begins");
  const sums = newSums();
  for (const facts of book) {
    addFlows(sums.flows, facts, period);
    addMoves(sums.moves, facts, policy, period);
    addPromises(sums.promises, facts, policy, period);
    addChannels(sums.channels, facts, policy, period);
    addOutcome(sums.outcomes, facts, policy, period);
  }
  return { ...sums, accounts: book.length };
}

function emptyAging({ delinquency }: TenantPolicy): CurrencyReport["aging"] {
  return delinquency.buckets.map(({ id }) => ({ bucketId: id, items: 0, amountMinor: 0 }));
}
