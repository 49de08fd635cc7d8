import { type RawBuilder, sql } from "kysely";
import type { Measure } from "../../../ui-extensions/console-app/views/figures.ts";
import { manyRows, type Tx } from "../tx.ts";
import { inScope } from "./figure-scope.ts";
import { invoicesOf, type PeriodAsked } from "./read-flows.ts";
import { lateAccounts } from "./read-outcomes.ts";

export interface AccountsAsked extends PeriodAsked {
  readonly measure: Measure;
  /** Null for measures that count accounts, whatever they owe in. */
  readonly currency: string | null;
  /** After this account: what the last page ended with. */
  readonly after: { readonly amount: number; readonly id: string } | null;
  readonly limit: number;
}

export interface AccountShare {
  readonly id: string;
  readonly name: string;
  readonly segment: string | null;
  readonly amount: number;
}

/** The accounts a figure is made of, those with most of it first; `limit` of them. */
export async function readAccounts(
  tx: Tx,
  asked: AccountsAsked,
): Promise<{ readonly rows: AccountShare[]; readonly total: number; readonly sum: number }> {
  const { after, limit } = asked;
  const later =
    after === null
      ? sql`true`
      : sql`(amount < ${after.amount} or (amount = ${after.amount} and account_id > ${after.id}))`;
  // Worked out once, for the page and for what all of it comes to.
  const found = await manyRows(
    tx,
    sql<AccountShare & { readonly total: number; readonly sum: number }>`
      with shares as materialized (
        select account_id, amount from (${sharesOf(asked)}) s where amount <> 0
      ), page as (
        select account_id, amount from shares where ${later}
        order by amount desc, account_id limit ${limit}
      )
      select a.id, a.name, t.segment_id as segment, p.amount,
        (select count(*)::int from shares) as total,
        (select sum(amount)::bigint from shares) as sum
      from page p join accounts a on a.id = p.account_id
        left join standings t on t.account_id = a.id
      order by p.amount desc, a.id`,
  );
  const rows = found.map(({ id, name, segment, amount }) => ({ id, name, segment, amount }));
  return { rows, total: found[0]?.total ?? 0, sum: found[0]?.sum ?? 0 };
}

/** Measures that count accounts or what happened to them, and are of no currency. */
export const COUNTS: ReadonlySet<Measure> = new Set(["cured", "still_late", "contacted"]);

function sharesOf(asked: AccountsAsked): RawBuilder<unknown> {
  const { measure, from, to, scope } = asked;
  const mine = sql`currency = ${asked.currency}`;
  const invoices = (amount: RawBuilder<unknown>, where: RawBuilder<unknown>) =>
    sql`select account_id, sum(${amount})::bigint as amount from (${invoicesOf(asked)}) i
      where ${mine} and ${where} group by account_id`;
  switch (measure) {
    case "open":
      return invoices(sql`finish`, sql`true`);
    case "past_due":
      return invoices(sql`finish`, sql`due_on < ${to}::date`);
    case "over_90":
      return invoices(sql`finish`, sql`${to}::date - due_on > 90`);
    case "billed":
      return invoices(sql`amount_minor`, sql`"is" and not was`);
    case "settled_late":
      return invoices(sql`greatest(0, start - finish)`, sql`"is" and due_on < ${to}::date`);
    case "collected":
      return sql`select account_id, sum((case when from_on >= ${from}::date then amount_minor else 0 end)
          - (case when until_on <= ${to}::date then amount_minor else 0 end))::bigint as amount
        from figure_receipts where ${mine} and kind = 'payment' and ${inScope(scope)}
          and (from_on between ${from}::date and ${to}::date
            or until_on between ${from}::date and ${to}::date)
        group by account_id`;
    case "promises_kept":
    case "promises_broken": {
      const wanted = measure === "promises_kept" ? ["kept"] : ["broken", "partially_kept"];
      return sql`select account_id, sum(promised_minor)::bigint as amount from figure_promises
        where ${mine} and from_on <= ${to}::date and until_on > ${to}::date
          and decided_on >= ${from}::date and status = any(${wanted}::text[]) and ${inScope(scope)}
        group by account_id`;
    }
    case "cured":
      return sql`select account_id, 1::bigint as amount from (${lateAccounts(asked)}) l
        where not still_late`;
    case "still_late":
      return sql`select account_id, 1::bigint as amount from (${lateAccounts(asked)}) l
        where still_late`;
    case "contacted":
      return sql`select account_id, count(*)::bigint as amount from figure_contacts
        where is_attempt and on_day between ${from}::date and ${to}::date and ${inScope(scope)}
        group by account_id`;
  }
}
