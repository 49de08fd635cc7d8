import type { AccountFacts } from "../../accounts/account-facts.ts";
import type { CurrencyCode } from "../../money/money.ts";
import type { TenantPolicy } from "../../policy/policy.ts";
import { type CurrencyKpis, portfolioKpis } from "../portfolio-kpis.ts";
import { type AccountOutcome, outcomeOf } from "./account-outcomes.ts";
import { addChannels, type ChannelPeriod, type Channels } from "./channels.ts";
import { type AccountContacts, contactsOf } from "./contacts.ts";
import { type Kpi, type Period, quotient } from "./kpi.ts";
import { addMoves, type Moves } from "./movements.ts";
import { outcomeKpis } from "./outcome-kpis.ts";
import { addPromises, newTally, type PromiseTallies, type PromiseTally } from "./promises.ts";
import { receivableKpis } from "./receivable-kpis.ts";
import { addFlows, type Flow, type Flows, newFlow } from "./receivables.ts";

export interface RollRate extends Kpi {
  readonly bucketId: string;
}

export interface CurrencyReport {
  readonly currency: CurrencyCode;
  readonly flow: Omit<Flow, "billedByMonth">;
  readonly aging: CurrencyKpis["aging"];
  readonly kpis: readonly Kpi[];
  readonly rollRates: readonly RollRate[];
  readonly channels: readonly ChannelPeriod[];
  readonly promises: PromiseTally;
}

export interface PeriodReport extends Period {
  readonly accounts: number;
  /** Figures that count accounts and contacts. */
  readonly kpis: readonly Kpi[];
  /** Currency codes in alphabetical order; amounts of different currencies are never added. */
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
  if (period.from > period.to) throw new RangeError("the period ends before it begins");
  const flows: Flows = new Map();
  const moves: Moves = new Map();
  const promises: PromiseTallies = new Map();
  const channels: Channels = new Map();
  const seen: { contacts: AccountContacts; outcome: AccountOutcome }[] = [];
  for (const facts of book) {
    addFlows(flows, facts, period);
    addMoves(moves, facts, policy, period);
    addPromises(promises, facts, policy, period);
    addChannels(channels, facts, policy, period);
    const contacts = contactsOf(facts, period, policy.defaults.timeZone);
    seen.push({ contacts, outcome: outcomeOf(facts, period, contacts.attempts) });
  }
  const aging = new Map(
    portfolioKpis(book, policy, period.to).byCurrency.map((each) => [each.currency, each.aging]),
  );
  const codes = [...new Set([...flows.keys(), ...promises.keys()])].sort();
  return {
    ...period,
    accounts: book.length,
    kpis: outcomeKpis(seen),
    currencies: codes.map((currency) => {
      const { billedByMonth, ...flow } = flows.get(currency) ?? newFlow();
      const tally = promises.get(currency) ?? newTally();
      const calls = seen.flatMap(({ contacts }) => contacts.attempts);
      const spoken = calls.filter(({ isRightParty }) => isRightParty).length;
      return {
        currency,
        flow,
        aging: aging.get(currency) ?? emptyAging(policy),
        kpis: [
          ...receivableKpis({ ...flow, billedByMonth }, period),
          ...promiseKpis(tally, spoken),
        ],
        rollRates: rollRates(moves, currency, policy),
        channels: [...(channels.get(currency)?.values() ?? [])],
        promises: tally,
      };
    }),
  };
}

function emptyAging({ delinquency }: TenantPolicy): CurrencyReport["aging"] {
  return delinquency.buckets.map(({ id }) => ({ bucketId: id, items: 0, amountMinor: 0 }));
}

function promiseKpis(tally: PromiseTally, spoken: number): Kpi[] {
  const { given, kept, partiallyKept, broken, promisedMinor, paidMinor } = tally;
  return [
    quotient({
      id: "promise_rate",
      unit: "percent",
      numerator: given,
      denominator: spoken,
      formula: "promises given ÷ calls in which the customer spoke with us",
    }),
    quotient({
      id: "promise_kept_rate",
      unit: "percent",
      numerator: kept,
      denominator: kept + partiallyKept + broken,
      formula: "promises kept ÷ promises decided in the period; open and cancelled ones left out",
    }),
    quotient({
      id: "promise_kept_rate_by_amount",
      unit: "percent",
      numerator: paidMinor,
      denominator: promisedMinor,
      formula: "paid on promises decided in the period ÷ promised by them",
    }),
  ];
}

function rollRates(
  moves: Moves,
  currency: CurrencyCode,
  { delinquency }: TenantPolicy,
): RollRate[] {
  const buckets = moves.get(currency);
  return delinquency.buckets.flatMap(({ id }) => {
    const move = buckets?.get(id);
    if (move === undefined) return [];
    const rate = quotient({
      id: "roll_rate",
      unit: "percent",
      numerator: move.worseMinor,
      denominator: move.startMinor,
      formula: "of what was open in the bucket before, the part that is in a later one now",
    });
    return [{ ...rate, bucketId: id }];
  });
}
