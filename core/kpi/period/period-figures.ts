import type { CurrencyCode } from "../../money/money.ts";
import type { TenantPolicy } from "../../policy/policy.ts";
import type { ChannelPeriod, Channels } from "./channels.ts";
import { type Kpi, type Period, quotient } from "./kpi.ts";
import type { Moves } from "./movements.ts";
import { newCounts, type OutcomeCounts } from "./outcome-counts.ts";
import { outcomeKpis } from "./outcome-kpis.ts";
import { newTally, type PromiseTallies, type PromiseTally } from "./promises.ts";
import { receivableKpis } from "./receivable-kpis.ts";
import { type Flow, type Flows, newFlow } from "./receivables.ts";

/** Everything the figures of a period are divided from, wherever it was added up. */
export interface PeriodSums {
  readonly accounts: number;
  readonly flows: Flows;
  readonly moves: Moves;
  readonly promises: PromiseTallies;
  readonly channels: Channels;
  readonly outcomes: OutcomeCounts;
}

export interface RollRate extends Kpi {
  readonly bucketId: string;
}

/** What was open in a bucket the evening before and at the end, by due date alone, as ledgers age. */
export interface AgingMove {
  readonly bucketId: string;
  readonly openingMinor: number;
  readonly closingMinor: number;
}

export interface CurrencyFigures {
  readonly currency: CurrencyCode;
  readonly flow: Omit<Flow, "billedByMonth">;
  /** Every bucket of the policy; they add up to what is open. */
  readonly agingMoves: readonly AgingMove[];
  readonly kpis: readonly Kpi[];
  readonly rollRates: readonly RollRate[];
  readonly channels: readonly ChannelPeriod[];
  readonly promises: PromiseTally;
}

export interface PeriodFigures extends Period {
  readonly accounts: number;
  /** Figures that count accounts and contacts. */
  readonly kpis: readonly Kpi[];
  /** Currency codes in alphabetical order; amounts of different currencies are never added. */
  readonly currencies: readonly CurrencyFigures[];
}

export function newSums(): PeriodSums {
  return {
    accounts: 0,
    flows: new Map(),
    moves: new Map(),
    promises: new Map(),
    channels: new Map(),
    outcomes: newCounts(),
  };
}

/** The formulas, over sums: the same whether a book was added up here or by a database. */
export function figuresOf(sums: PeriodSums, policy: TenantPolicy, period: Period): PeriodFigures {
  const codes = [...new Set([...sums.flows.keys(), ...sums.promises.keys()])].sort();
  return {
    ...period,
    accounts: sums.accounts,
    kpis: outcomeKpis(sums.outcomes),
    currencies: codes.map((currency) => {
      const { billedByMonth, ...flow } = sums.flows.get(currency) ?? newFlow();
      const tally = sums.promises.get(currency) ?? newTally();
      const channels = [...(sums.channels.get(currency)?.values() ?? [])].sort((a, b) =>
        a.channel < b.channel ? -1 : 1,
      );
      return {
        currency,
        flow,
        agingMoves: agingMoves(sums.moves, currency, policy),
        kpis: [
          ...receivableKpis({ ...flow, billedByMonth }, period),
          ...promiseKpis(tally, sums.outcomes.spoken),
          costKpi({ currency, channels, collectedMinor: flow.collected }, policy),
        ],
        rollRates: rollRates(sums.moves, currency, policy),
        channels,
        promises: tally,
      };
    }),
  };
}

interface Spent {
  readonly currency: CurrencyCode;
  readonly channels: readonly ChannelPeriod[];
  readonly collectedMinor: number;
}

/** Without a price in the policy there is no cost to speak of, which is not a cost of zero. */
function costKpi({ currency, channels, collectedMinor }: Spent, { contact }: TenantPolicy): Kpi {
  const priceOf = (each: ChannelPeriod) => contact.costs[each.channel]?.perThousandMinor[currency];
  const isPriced = channels.some((each) => priceOf(each) !== undefined);
  const thousandths = channels.reduce((sum, each) => sum + each.contacts * (priceOf(each) ?? 0), 0);
  return quotient({
    id: "cost_per_amount_collected",
    unit: "percent",
    numerator: thousandths,
    denominator: isPriced ? Math.max(0, collectedMinor) * 1_000 : 0,
    formula: "contacts × their price in the policy, per thousand ÷ collected × 1000",
  });
}

function agingMoves(
  moves: Moves,
  currency: CurrencyCode,
  { delinquency }: TenantPolicy,
): AgingMove[] {
  const buckets = moves.get(currency);
  return delinquency.buckets.map(({ id }) => ({
    bucketId: id,
    openingMinor: buckets?.get(id)?.startMinor ?? 0,
    closingMinor: buckets?.get(id)?.endMinor ?? 0,
  }));
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
    if (move === undefined || move.startMinor === 0) return [];
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
