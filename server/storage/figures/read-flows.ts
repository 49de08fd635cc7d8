import { type RawBuilder, sql } from "kysely";
import type { Period } from "../../../core/kpi/period/kpi.ts";
import type { Moves } from "../../../core/kpi/period/movements.ts";
import { type Flow, type Flows, newFlow } from "../../../core/kpi/period/receivables.ts";
import type { CurrencyCode } from "../../../core/money/money.ts";
import type { TenantPolicy } from "../../../core/policy/policy.ts";
import { addDays } from "../../../core/time/calendar-date.ts";
import { manyRows, type Tx } from "../tx.ts";
import { type FigureScope, inScope } from "./figure-scope.ts";

export interface PeriodAsked extends Period {
  readonly policy: TenantPolicy;
  readonly scope: FigureScope;
}

interface FlowRow extends Omit<Flow, "billedByMonth" | "openingCredit" | "closingCredit"> {
  readonly currency: CurrencyCode;
}

/** What moved in each currency, and between buckets: `addFlows` and `addMoves` over every account. */
export async function readFlows(
  tx: Tx,
  asked: PeriodAsked,
): Promise<{ readonly flows: Flows; readonly moves: Moves }> {
  const flows: Flows = new Map();
  const moves: Moves = new Map();
  const flowOf = (currency: CurrencyCode) => {
    const flow = flows.get(currency) ?? newFlow();
    flows.set(currency, flow);
    return flow;
  };
  for (const row of await manyRows(tx, movesByBucket(asked))) {
    const { currency, startBucket, endBucket, ...amounts } = row;
    const flow = flowOf(currency);
    flow.opening += amounts.opening;
    flow.billed += amounts.billed;
    flow.cancelled += amounts.cancelled;
    flow.closing += amounts.closing;
    flow.closingCurrent += amounts.closingCurrent;
    flow.closingOver90 += amounts.closingOver90;
    flow.due += amounts.due;
    flow.settledOfDue += amounts.settledOfDue;
    addMove(moves, asked.policy, row);
  }
  for (const { currency, collected, credited } of await manyRows(tx, receiptsOf(asked))) {
    flowOf(currency).collected += collected;
    flowOf(currency).credited += credited;
  }
  for (const { currency, opening, closing } of await manyRows(tx, creditsOf(asked))) {
    flowOf(currency).openingCredit += opening;
    flowOf(currency).closingCredit += closing;
  }
  for (const { currency, month, minor } of await manyRows(tx, billedByMonth(asked)))
    flowOf(currency).billedByMonth.set(month, minor);
  return { flows, moves };
}

interface MoveRow extends Omit<FlowRow, "collected" | "credited"> {
  /** Places in the policy's list of buckets, from 1; null where nothing was open. */
  readonly startBucket: number | null;
  readonly endBucket: number | null;
  readonly moved: number;
}

function addMove(moves: Moves, { delinquency }: TenantPolicy, row: MoveRow): void {
  const buckets = moves.get(row.currency) ?? new Map();
  moves.set(row.currency, buckets);
  const moveOf = (place: number | null) => {
    const id = place === null ? undefined : delinquency.buckets[place - 1]?.id;
    if (id === undefined) return null;
    const move = buckets.get(id) ?? { startMinor: 0, worseMinor: 0, endMinor: 0 };
    buckets.set(id, move);
    return move;
  };
  const start = moveOf(row.startBucket);
  const end = moveOf(row.endBucket);
  if (start !== null) start.startMinor += row.opening;
  if (end !== null) end.endMinor += row.closing;
  if (start !== null && (row.endBucket ?? 0) > (row.startBucket ?? 0))
    start.worseMinor += row.moved;
}

/**
 * Each invoice once, with what it owed the evening before and at the end. Most did not change and are
 * one row for both days; only those that did have to be brought together.
 */
export function invoicesOf({ from, to, scope }: PeriodAsked): RawBuilder<unknown> {
  const before = addDays(from, -1);
  return sql`
    select account_id, currency, due_on, amount_minor, true as was, true as "is",
      balance_minor as start, balance_minor as finish, settled_on
    from figure_items
    where balance_minor > 0 and from_on <= ${before}::date and until_on > ${to}::date
      and ${inScope(scope)}
    union all
    select account_id, min(currency), min(due_on), min(amount_minor),
      bool_or(from_on <= ${before}::date and until_on > ${before}::date),
      bool_or(from_on <= ${to}::date and until_on > ${to}::date),
      coalesce(sum(balance_minor) filter (where from_on <= ${before}::date
        and until_on > ${before}::date), 0)::bigint,
      coalesce(sum(balance_minor) filter (where from_on <= ${to}::date
        and until_on > ${to}::date), 0)::bigint,
      max(settled_on) filter (where from_on <= ${to}::date and until_on > ${to}::date)
    from figure_items
    where ((from_on > ${before}::date and from_on <= ${to}::date)
        or (until_on > ${before}::date and until_on <= ${to}::date))
      and ${inScope(scope)}
    group by account_id, invoice_id`;
}

function movesByBucket(asked: PeriodAsked) {
  const { from, to } = asked;
  const before = addDays(from, -1);
  const bucketAt = (on: string) =>
    sql`width_bucket(greatest(0, ${on}::date - due_on), ${startsOf(asked)})`;
  return sql<MoveRow>`
    select currency, "startBucket", "endBucket",
      sum(start)::bigint as opening, sum(finish)::bigint as closing,
      coalesce(sum(amount_minor) filter (where "is" and not was), 0)::bigint as billed,
      coalesce(sum(amount_minor) filter (where was and not "is"), 0)::bigint as cancelled,
      coalesce(sum(finish) filter (where due_on >= ${to}::date), 0)::bigint as "closingCurrent",
      coalesce(sum(finish) filter (where ${to}::date - due_on > 90), 0)::bigint as "closingOver90",
      coalesce(sum(finish + settled) filter (where "is" and due_on <= ${to}::date), 0)::bigint
        as due,
      coalesce(sum(settled) filter (where "is" and due_on <= ${to}::date), 0)::bigint
        as "settledOfDue",
      sum(least(start, finish))::bigint as moved
    from (
      select i.*,
        greatest(0, (case when was then start else amount_minor end) - finish) as settled,
        case when start > 0 then ${bucketAt(before)} end as "startBucket",
        case when finish > 0 then ${bucketAt(to)} end as "endBucket"
      from (${invoicesOf(asked)}) i
    ) moves group by currency, "startBucket", "endBucket"`;
}

/** The first day of each bucket but that the first holds whatever is younger. */
function startsOf({ policy }: PeriodAsked) {
  const [, ...later] = policy.delinquency.buckets.map(({ fromDays }) => fromDays);
  return sql`${[0, ...later]}::int[]`;
}

function receiptsOf({ from, to, scope }: PeriodAsked) {
  const before = addDays(from, -1);
  const change = sql`(case when from_on > ${before}::date then amount_minor else 0 end)
    - (case when until_on <= ${to}::date then amount_minor else 0 end)`;
  return sql<{ currency: CurrencyCode; collected: number; credited: number }>`
    select currency,
      coalesce(sum(${change}) filter (where kind = 'payment'), 0)::bigint as collected,
      coalesce(sum(${change}) filter (where kind <> 'payment'), 0)::bigint as credited
    from figure_receipts
    where ((from_on > ${before}::date and from_on <= ${to}::date)
        or (until_on > ${before}::date and until_on <= ${to}::date))
      and ${inScope(scope)}
    group by currency`;
}

function creditsOf({ from, to, scope }: PeriodAsked) {
  const before = addDays(from, -1);
  return sql<{ currency: CurrencyCode; opening: number; closing: number }>`
    select currency,
      coalesce(sum(amount_minor) filter (where from_on <= ${before}::date
        and until_on > ${before}::date), 0)::bigint as opening,
      coalesce(sum(amount_minor) filter (where from_on <= ${to}::date
        and until_on > ${to}::date), 0)::bigint as closing
    from figure_credits where from_on <= ${to}::date and until_on > ${before}::date
      and ${inScope(scope)} group by currency`;
}

function billedByMonth({ to, scope }: PeriodAsked) {
  return sql<{ currency: CurrencyCode; month: string; minor: number }>`
    select currency, to_char(month, 'YYYY-MM') as month, minor from (
      select currency, date_trunc('month', issued_on::timestamp) as month,
        sum(amount_minor)::bigint as minor
      from figure_items where from_on <= ${to}::date and until_on > ${to}::date
        and ${inScope(scope)}
      group by 1, 2) months`;
}
