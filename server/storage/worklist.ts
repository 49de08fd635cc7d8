import { sql } from "kysely";
import type { AccountId } from "../../core/accounts/account.ts";
import type { CalendarDate } from "../../core/time/calendar-date.ts";
import type { Instant } from "../../core/time/instant.ts";
import { IS_OPEN_REPLY } from "./replies.ts";
import { toSearchKey } from "./search-key.ts";
import { manyRows, type Tx } from "./tx.ts";

export interface CandidateSearch {
  /** Part of the name, or the start of the external id; empty for all. */
  readonly search: string;
  /** Whose accounts: those with a record in the CRM, those somebody looks after there, or all. */
  readonly scope:
    | { readonly kind: "all" }
    | { readonly kind: "records"; readonly connectionId: string }
    | { readonly kind: "owned"; readonly connectionId: string; readonly userId: string };
  /** Promises that fell due before this day are nobody's business of today. */
  readonly promisedSince: CalendarDate;
  readonly now: Instant;
  readonly limit: number;
}

/**
 * Accounts that may need a person today, those with a promise, a hardship, a reply or a request first and then
 * the longest open. It only says whom to look at: what there is to do, core decides from their facts.
 */
export async function findWorklistCandidates(
  tx: Tx,
  { search, scope, promisedSince, now, limit }: CandidateSearch,
): Promise<AccountId[]> {
  const wanted = toSearchKey(search);
  const matches =
    wanted === ""
      ? sql`true`
      : sql`(position(${wanted} in a.search_key) > 0
          or starts_with(lower(a.external_id), lower(${search.trim()})))`;
  const rows = await manyRows(
    tx,
    sql<{ id: AccountId }>`
      select a.id from accounts a cross join lateral (
        select
          (exists (select from promises p where p.tenant_id = a.tenant_id and p.account_id = a.id
              and p.cancelled_on is null and p.due_on >= ${promisedSince}::date)
            or exists (select from holds h where h.tenant_id = a.tenant_id and h.account_id = a.id
              and h.kind = 'hardship' and h.lifted_on is null)
            or exists (select from timeline r where r.tenant_id = a.tenant_id
              and r.account_id = a.id and ${IS_OPEN_REPLY})
            or exists (select from arrangements r where r.tenant_id = a.tenant_id
              and r.account_id = a.id and r.approval is not null and r.offered_at is null
              and r.cancelled_at is null and r.expires_at > ${now}::timestamptz)) as special,
          (select min(i.due_on) from invoices i where i.tenant_id = a.tenant_id
            and i.account_id = a.id and i.cancelled_on is null) as since,
          exists (select from (
              select i.currency, i.amount_minor::bigint as minor from invoices i
                where i.tenant_id = a.tenant_id and i.account_id = a.id and i.cancelled_on is null
              union all
              select l.currency, case when l.kind in ('payment', 'credit')
                  then -l.amount_minor::bigint else l.amount_minor::bigint end
                from ledger_entries l where l.tenant_id = a.tenant_id and l.account_id = a.id
            ) m group by m.currency having sum(m.minor) > 0) as owes
      ) w
      where a.erased_at is null and ${matches} and ${inScope(scope)} and (w.special or w.owes)
      order by w.special desc, w.since nulls last, a.id limit ${limit}`,
  );
  return rows.map(({ id }) => id);
}

function inScope(scope: CandidateSearch["scope"]) {
  if (scope.kind === "all") return sql`true`;
  const owner = scope.kind === "owned" ? sql`r.body->>'ownerId' = ${scope.userId}` : sql`true`;
  return sql`exists (select from crm_links l
    join crm_records r on r.tenant_id = l.tenant_id and r.connection_id = l.connection_id
      and r.key = l.key
    where l.connection_id = ${scope.connectionId}::uuid and l.target = '#' || a.id
      and r.noun in ('company', 'person') and r.gone is null and ${owner})`;
}
