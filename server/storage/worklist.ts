import { type RawBuilder, sql } from "kysely";
import type { AccountId } from "../../core/accounts/account.ts";
import type { CalendarDate } from "../../core/time/calendar-date.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { NeedKind } from "../../ui-extensions/console-app/views/worklist.ts";
import { toSearchKey } from "./search-key.ts";
import { manyRows, onlyRow, type Tx } from "./tx.ts";

/** Where a row stands: ranks rise, what is at stake falls, and the id breaks ties. */
export interface WorklistPlace {
  readonly rank: number;
  readonly atStake: number;
  readonly accountId: string;
}

export interface WorklistSearch {
  /** Part of the name, or the start of the external id; empty for all. */
  readonly search: string;
  /** Whose accounts: those with a record in the CRM, those somebody looks after there, or all. */
  readonly scope:
    | { readonly kind: "all" }
    | { readonly kind: "records"; readonly connectionId: string }
    | { readonly kind: "owned"; readonly connectionId: string; readonly userId: string };
  readonly segment?: string | undefined;
  readonly need?: NeedKind | undefined;
  readonly assignee?: string | undefined;
  readonly now: Instant;
}

export interface WorklistRow extends WorklistPlace {
  readonly accountId: AccountId;
  readonly name: string;
  readonly segment: string;
  readonly need: NeedKind;
  readonly needOn: CalendarDate | null;
  readonly needMinor: number | null;
  readonly needCurrency: string | null;
  readonly pastDue: readonly { readonly currency: string; readonly minor: number }[];
  readonly pastDueSince: CalendarDate | null;
  readonly assignee: string | null;
}

/**
 * Accounts that need a person, the most urgent first, from what was last counted of each. The order is
 * an index's, so that a page costs the same wherever it lies in a long list.
 */
export function listWorklist(
  tx: Tx,
  asked: WorklistSearch,
  { after, limit }: { readonly after: WorklistPlace | null; readonly limit: number },
): Promise<WorklistRow[]> {
  return manyRows(
    tx,
    sql<WorklistRow>`select s.account_id as "accountId", a.name, s.segment_id as segment, s.need,
        s.need_on as "needOn", s.need_minor as "needMinor", s.need_currency as "needCurrency",
        s.past_due as "pastDue", s.past_due_since as "pastDueSince", m.assignee, s.rank,
        s.at_stake as "atStake"
      from ${ROWS} where ${wanted(asked)} and ${isAfter(after)}
      order by s.rank, s.at_stake desc, s.account_id limit ${limit}`,
  );
}

export async function countWorklist(tx: Tx, asked: WorklistSearch): Promise<number> {
  const { count } = await onlyRow(
    tx,
    sql<{ count: number }>`select count(*)::int as count from ${ROWS} where ${wanted(asked)}`,
  );
  return count;
}

const ROWS = sql`standings s join accounts a on a.tenant_id = s.tenant_id and a.id = s.account_id
  left join worklist_marks m on m.tenant_id = s.tenant_id and m.account_id = s.account_id`;

function wanted({ search, scope, segment, need, assignee, now }: WorklistSearch) {
  const key = toSearchKey(search);
  const conditions: RawBuilder<unknown>[] = [
    sql`s.need is not null`,
    sql`(m.snoozed_until is null or m.snoozed_until <= ${now}::timestamptz)`,
    inScope(scope),
    ...(key === ""
      ? []
      : [
          sql`(position(${key} in a.search_key) > 0
            or starts_with(lower(a.external_id), lower(${search.trim()})))`,
        ]),
    ...(segment === undefined ? [] : [sql`s.segment_id = ${segment}`]),
    ...(need === undefined ? [] : [sql`s.need = ${need}`]),
    ...(assignee === undefined ? [] : [sql`m.assignee = ${assignee}`]),
  ];
  return sql.join(conditions, sql` and `);
}

function isAfter(place: WorklistPlace | null) {
  if (place === null) return sql`true`;
  const { rank, atStake, accountId } = place;
  return sql`s.rank >= ${rank} and (s.rank > ${rank} or s.at_stake < ${atStake}
    or (s.at_stake = ${atStake} and s.account_id > ${accountId}))`;
}

function inScope(scope: WorklistSearch["scope"]) {
  if (scope.kind === "all") return sql`true`;
  const owner = scope.kind === "owned" ? sql`r.body->>'ownerId' = ${scope.userId}` : sql`true`;
  return sql`exists (select from crm_links l
    join crm_records r on r.tenant_id = l.tenant_id and r.connection_id = l.connection_id
      and r.key = l.key
    where l.connection_id = ${scope.connectionId}::uuid and l.target = '#' || a.id
      and r.noun in ('company', 'person') and r.gone is null and ${owner})`;
}
