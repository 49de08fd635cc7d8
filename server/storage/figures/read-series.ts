import { sql } from "kysely";
import { addDays, type CalendarDate } from "../../../core/time/calendar-date.ts";
import { manyRows, type Tx } from "../tx.ts";
import { type FigureScope, inScope } from "./figure-scope.ts";

export interface SeriesAsked {
  readonly currency: string;
  readonly scope: FigureScope;
  /** The first day of each stretch in order, and the day after the last. */
  readonly starts: readonly CalendarDate[];
  readonly end: CalendarDate;
}

export interface SeriesRow {
  /** The stretch's place, from 0. */
  readonly place: number;
  readonly openMinor: number;
  readonly pastDueMinor: number;
  readonly billedMinor: number;
  readonly collectedMinor: number;
}

/**
 * What moved in each stretch, and what was open and past due on its last day, in one pass: a span adds
 * what it owes on the day it begins and takes it off on the day it ends, and the running sum is what
 * stood. Past due begins the day after the due date.
 */
export function readSeries(
  tx: Tx,
  { currency, scope, starts, end }: SeriesAsked,
): Promise<SeriesRow[]> {
  const first = starts[0] ?? end;
  const last = addDays(end, -1);
  // Stretch 0 is everything before the first; it is what the running sums start from.
  const placeOf = (day: ReturnType<typeof sql>) =>
    sql`width_bucket(${day}, ${[...starts, end]}::date[])`;
  const mine = sql`currency = ${currency} and ${inScope(scope)}`;
  return manyRows(
    tx,
    sql<SeriesRow>`
      with moved as (
        select ${placeOf(sql`from_on`)} as place, sum(balance_minor) as open, 0 as late,
          sum(amount_minor) filter (where from_on = issued_on and issued_on >= ${first}::date)
            as billed, 0 as collected
        from figure_items where ${mine} and from_on <= ${last}::date group by 1
        union all
        select ${placeOf(sql`until_on`)}, -sum(balance_minor), 0, 0, 0
        from figure_items where ${mine} and until_on <= ${last}::date group by 1
        union all
        select ${placeOf(sql`greatest(from_on, due_on + 1)`)}, 0, sum(balance_minor), 0, 0
        from figure_items where ${mine} and balance_minor > 0 and until_on > due_on + 1
          and from_on <= ${last}::date and due_on < ${last}::date group by 1
        union all
        select ${placeOf(sql`until_on`)}, 0, -sum(balance_minor), 0, 0
        from figure_items where ${mine} and balance_minor > 0 and until_on > due_on + 1
          and until_on <= ${last}::date group by 1
        union all
        select ${placeOf(sql`from_on`)}, 0, 0, 0, sum(amount_minor)
        from figure_receipts where ${mine} and kind = 'payment'
          and from_on between ${first}::date and ${last}::date group by 1
        union all
        select ${placeOf(sql`until_on`)}, 0, 0, 0, -sum(amount_minor)
        from figure_receipts where ${mine} and kind = 'payment'
          and until_on between ${first}::date and ${last}::date group by 1
      ), stretches as (
        select place, coalesce(sum(moved.open), 0) as open, coalesce(sum(late), 0) as late,
          coalesce(sum(billed), 0) as billed, coalesce(sum(collected), 0) as collected
        from generate_series(0, ${starts.length}::int) as place left join moved using (place)
        group by place
      )
      select place - 1 as place, "openMinor"::bigint, "pastDueMinor"::bigint, billed::bigint as
        "billedMinor", collected::bigint as "collectedMinor"
      from (select place, sum(open) over so_far as "openMinor",
          sum(late) over so_far as "pastDueMinor", billed, collected
        from stretches window so_far as (order by place)) totals
      where place > 0 order by place`,
  );
}
