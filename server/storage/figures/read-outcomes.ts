import { sql } from "kysely";
import type { Period } from "../../../core/kpi/period/kpi.ts";
import {
  earlierPeriod,
  type OutcomeCounts,
  RETENTION_DAYS,
} from "../../../core/kpi/period/outcome-counts.ts";
import { addDays } from "../../../core/time/calendar-date.ts";
import { onlyRow, type Tx } from "../tx.ts";
import { type FigureScope, inScope } from "./figure-scope.ts";
import { invoicesOf, type PeriodAsked } from "./read-flows.ts";

/** What became of accounts in a period: `addOutcome` over every account. */
export async function readOutcomes(tx: Tx, asked: PeriodAsked): Promise<OutcomeCounts> {
  const cures = await onlyRow(tx, curesOf(asked));
  const contacts = await onlyRow(tx, contactsOf(asked));
  const recoveries = await onlyRow(tx, recoveriesOf(asked));
  const retention = await onlyRow(tx, retentionOf(asked));
  return { ...cures, ...contacts, ...recoveries, ...retention };
}

/**
 * Accounts that were past due the evening before, whether they still are, and when the last of what was
 * past due was settled.
 */
export function lateAccounts(asked: PeriodAsked) {
  const { from, to } = asked;
  const before = addDays(from, -1);
  return sql`
    select account_id, bool_or(finish > 0 and due_on < ${to}::date) as still_late,
      max(settled_on) filter (where start > 0 and due_on < ${before}::date) as cured_on
    from (${invoicesOf(asked)}) i group by account_id
    having bool_or(start > 0 and due_on < ${before}::date)`;
}

type Cures = Pick<OutcomeCounts, "late" | "cured" | "curedAfterContact" | "curedAfterOne">;

function curesOf(asked: PeriodAsked) {
  const { from, to } = asked;
  return sql<Cures>`
    with late as materialized (${lateAccounts(asked)})
    select (select count(*)::int from late) as late,
      (select count(*)::int from late where not still_late) as cured,
      count(*) filter (where contacts > 0)::int as "curedAfterContact",
      count(*) filter (where contacts = 1)::int as "curedAfterOne"
    from (
      select l.account_id, count(*)::int as contacts
      from late l join figure_contacts c on c.account_id = l.account_id and c.is_attempt
        and c.on_day >= ${from}::date and c.on_day <= coalesce(l.cured_on, ${to}::date)
      where not l.still_late group by l.account_id
    ) contacted`;
}

type Contacts = Pick<OutcomeCounts, "tried" | "reached" | "calls" | "rightPartyCalls" | "spoken">;

function contactsOf({ from, to, scope }: Period & { readonly scope: FigureScope }) {
  return sql<Contacts>`
    select count(*) filter (where attempts > 0)::int as tried,
      count(*) filter (where attempts > 0 and (spoken > 0 or answered >= first))::int as reached,
      coalesce(sum(calls), 0)::int as calls,
      coalesce(sum(right_calls), 0)::int as "rightPartyCalls",
      coalesce(sum(spoken), 0)::int as spoken
    from (
      select account_id, count(*) filter (where is_attempt) as attempts,
        min(on_day) filter (where is_attempt) as first,
        max(on_day) filter (where not is_attempt) as answered,
        count(*) filter (where is_attempt and is_call) as calls,
        count(*) filter (where is_attempt and is_call and is_right_party) as right_calls,
        count(*) filter (where is_attempt and is_right_party) as spoken
      from figure_contacts where on_day between ${from}::date and ${to}::date
        and ${inScope(scope)}
      group by account_id
    ) accounts`;
}

/** Items settled late in the period after a contact in it; the contact must have come after the due day. */
function recoveriesOf({ from, to, scope }: PeriodAsked) {
  return sql<Pick<OutcomeCounts, "recoveries" | "recoveryDays">>`
    select count(*)::int as recoveries, coalesce(sum(days), 0)::int as "recoveryDays"
    from (
      select i.settled_on - min(c.on_day) as days
      from figure_items i join figure_contacts c on c.account_id = i.account_id and c.is_attempt
        and c.on_day >= ${from}::date and c.on_day > i.due_on and c.on_day <= i.settled_on
      where i.from_on <= ${to}::date and i.until_on > ${to}::date
        and i.from_on >= ${from}::date
        and i.settled_on between ${from}::date and ${to}::date and i.settled_on > i.due_on
        and ${inScope(scope, "i")}
      group by i.account_id, i.invoice_id, i.settled_on
    ) recovered`;
}

function retentionOf(asked: PeriodAsked) {
  const earlier = earlierPeriod(asked);
  const { to } = asked;
  return sql<Pick<OutcomeCounts, "curedEarlier" | "retained">>`
    select count(*)::int as "curedEarlier",
      count(*) filter (where exists (
        select from figure_items i where i.account_id = cured.account_id
          and i.from_on <= ${to}::date and i.until_on > ${to}::date
          and i.issued_on > cured.cured_on and i.issued_on <= cured.cured_on + ${RETENTION_DAYS}::int
      ))::int as retained
    from (
      select account_id, coalesce(cured_on, ${earlier.to}::date) as cured_on
      from (${lateAccounts({ ...asked, ...earlier })}) late where not still_late
    ) cured`;
}
