import { sql } from "kysely";
import type { CalendarDate } from "../../../core/time/calendar-date.ts";
import { onlyRow, type Tx } from "../tx.ts";

export interface Choices {
  readonly currencies: string[];
  readonly segments: string[];
  readonly policyVersions: number[];
  readonly assignees: string[];
  /** The day the first invoice was issued; null before there is one. */
  readonly firstDay: CalendarDate | null;
}

/** What figures and worklists can be filtered by, each in order; currencies by how much is kept in them. */
export function readChoices(tx: Tx): Promise<Choices> {
  return onlyRow(
    tx,
    sql<Choices>`select
      array(select currency from figure_items group by 1 order by count(*) desc, 1) as currencies,
      array(select distinct segment_id from standings order by 1) as segments,
      array(select distinct policy_version from standings order by 1) as "policyVersions",
      array(select distinct assignee from worklist_marks where assignee is not null order by 1)
        as assignees,
      (select min(from_on) from figure_items) as "firstDay"`,
  );
}
