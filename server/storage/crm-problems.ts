import { sql } from "kysely";
import type { UnreadableRecord } from "../../adapters/crm-change.ts";
import type { CrmNoun, CrmRef } from "../../adapters/crm-ref.ts";
import type { Instant } from "../../core/time/instant.ts";
import { jsonb, manyRows, type Tx } from "./tx.ts";

/** A record whose facts are not in the book, which field is to blame, and what it should be. */
export interface CrmProblem {
  readonly ref: CrmRef;
  readonly noun: CrmNoun;
  readonly field: string;
  readonly message: string;
}

interface Problems {
  readonly noun: CrmNoun;
  readonly problems: readonly UnreadableRecord[];
  /** The adapter could not read it: any good reading ends that. Else only other content does. */
  readonly unreadable: boolean;
  readonly now: Instant;
}

/** Keeps why records can't be used, for an admin to put right. */
export async function saveProblems(
  tx: Tx,
  connectionId: string,
  { noun, problems, unreadable, now }: Problems,
): Promise<void> {
  const byRef = new Map(problems.map((each) => [JSON.stringify(each.ref), each]));
  if (byRef.size === 0) return;
  const rows = [...byRef.values()].map(({ ref, field, message }) => ({ ...ref, field, message }));
  await sql`insert into crm_records as known (connection_id, object, crm_id, noun, changed_at,
      seen_at, problem)
    select ${connectionId}::uuid, object, id, ${noun}, '-infinity', ${now}::timestamptz,
      jsonb_strip_nulls(jsonb_build_object('field', field, 'message', message,
        'unreadable', nullif(${unreadable}::boolean, false)))
    from jsonb_to_recordset(${jsonb(rows)}) as i(object text, id text, field text, message text)
    order by object, id
    on conflict (tenant_id, connection_id, key) do update set
      problem = excluded.problem, seen_at = excluded.seen_at`.execute(tx);
}

export function listProblems(tx: Tx, connectionId: string, limit: number): Promise<CrmProblem[]> {
  return manyRows(
    tx,
    sql<CrmProblem>`select jsonb_build_object('object', object, 'id', crm_id) as ref, noun,
        problem ->> 'field' as field, problem ->> 'message' as message
      from crm_records where connection_id = ${connectionId}::uuid and problem is not null
      order by seen_at desc, key limit ${limit}`,
  );
}
