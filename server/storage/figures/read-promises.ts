import { sql } from "kysely";
import type { Channel } from "../../../core/accounts/account.ts";
import type { Channels } from "../../../core/kpi/period/channels.ts";
import type { PromiseTallies, PromiseTally } from "../../../core/kpi/period/promises.ts";
import type { CurrencyCode } from "../../../core/money/money.ts";
import { manyRows, type Tx } from "../tx.ts";
import { inScope } from "./figure-scope.ts";
import type { PeriodAsked } from "./read-flows.ts";

/** Promises given and decided in the period: `addPromises` over every account. */
export async function readPromises(
  tx: Tx,
  { from, to, scope }: PeriodAsked,
): Promise<PromiseTallies> {
  const decided = sql`decided_on >= ${from}::date and status <> 'cancelled'`;
  const rows = await manyRows(
    tx,
    sql<PromiseTally & { readonly currency: CurrencyCode }>`
      select currency, count(*) filter (where promised_on >= ${from}::date)::int as given,
        count(*) filter (where ${decided} and status = 'kept')::int as kept,
        count(*) filter (where ${decided} and status = 'partially_kept')::int as "partiallyKept",
        count(*) filter (where ${decided} and status = 'broken')::int as broken,
        coalesce(sum(promised_minor) filter (where ${decided}), 0)::bigint as "promisedMinor",
        coalesce(sum(paid_minor) filter (where ${decided}), 0)::bigint as "paidMinor"
      from figure_promises
      where from_on <= ${to}::date and until_on > ${to}::date and ${inScope(scope)}
      group by currency`,
  );
  return new Map(rows.map(({ currency, ...tally }) => [currency, tally]));
}

interface ChannelRow {
  readonly currency: CurrencyCode;
  readonly channel: Channel;
  readonly contacts: number;
  readonly payments: number;
  readonly amountMinor: number;
}

/** What each channel sent and what was paid after it: `addChannels` over every account. */
export async function readChannels(tx: Tx, { from, to, scope }: PeriodAsked): Promise<Channels> {
  const rows = await manyRows(
    tx,
    sql<ChannelRow>`
      select currency, channel, sum(contacts)::int as contacts, sum(payments)::int as payments,
        sum(minor)::bigint as "amountMinor"
      from (
        select unnest(currencies) as currency, channel, 1 as contacts, 0 as payments, 0 as minor
        from figure_contacts where is_attempt and on_day between ${from}::date and ${to}::date
          and ${inScope(scope)}
        union all
        select currency, channel, 0, 1, amount_minor from figure_receipts
        where kind = 'payment' and channel is not null and paid_on >= ${from}::date
          and from_on >= ${from}::date and from_on <= ${to}::date and until_on > ${to}::date
          and ${inScope(scope)}
      ) rows group by currency, channel`,
  );
  const channels: Channels = new Map();
  for (const { currency, ...row } of rows) {
    const own = channels.get(currency) ?? new Map();
    channels.set(currency, own.set(row.channel, row));
  }
  return channels;
}
