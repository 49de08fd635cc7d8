import { type RawBuilder, sql } from "kysely";

/** Which accounts a figure is about; an absent one is about all. */
export interface FigureScope {
  readonly segment?: string | undefined;
  readonly policyVersion?: number | undefined;
  readonly assignee?: string | undefined;
}

/** A condition on a row's `account_id`; true for the whole book, so that nothing is joined for it. */
export function inScope(
  { segment, policyVersion, assignee }: FigureScope,
  table: string | null = null,
): RawBuilder<unknown> {
  const accountId = table === null ? sql.ref("account_id") : sql.ref(`${table}.account_id`);
  const conditions = [
    ...(segment === undefined ? [] : [sql`s.segment_id = ${segment}`]),
    ...(policyVersion === undefined ? [] : [sql`s.policy_version = ${policyVersion}`]),
  ];
  const standing =
    conditions.length === 0
      ? sql`true`
      : sql`${accountId} in (select s.account_id from standings s
          where ${sql.join(conditions, sql` and `)})`;
  if (assignee === undefined) return standing;
  return sql`${standing} and ${accountId} in (select m.account_id from worklist_marks m
    where m.assignee = ${assignee})`;
}
