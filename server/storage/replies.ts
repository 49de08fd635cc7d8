import { sql } from "kysely";
import type { AccountId } from "../../core/accounts/account.ts";
import type { Instant } from "../../core/time/instant.ts";
import { firstRow, type Tx } from "./tx.ts";

export interface AnswerSince {
  readonly kind: string;
  readonly template: string;
  readonly since: Instant;
}

/** Whether an entry of this kind about this template was written since. */
export async function hasTimelineSince(
  tx: Tx,
  accountId: AccountId,
  { kind, template, since }: AnswerSince,
): Promise<boolean> {
  const found = await firstRow(
    tx,
    sql<{ seq: number }>`select seq from timeline
      where account_id = ${accountId} and kind = ${kind} and at > ${since}::timestamptz
        and body->>'template' = ${template} limit 1`,
  );
  return found !== null;
}

export interface OpenReply {
  readonly at: Instant;
  readonly body: Record<string, unknown>;
}

/**
 * The last reply that a person was asked to read and that nobody of the staff has done anything
 * about since; null when there is none.
 */
export function findOpenReply(tx: Tx, accountId: AccountId): Promise<OpenReply | null> {
  return firstRow(
    tx,
    sql<OpenReply>`select r.at, r.body from timeline r
      where r.account_id = ${accountId} and r.kind in ('reply.received', 'reply.unsettled')
        and r.body->>'asksPerson' = 'true'
        and not exists (select from timeline d where d.tenant_id = r.tenant_id
          and d.account_id = r.account_id and d.seq > r.seq
          and d.actor not in ('engine', 'customer', 'provider', 'crm', 'system'))
      order by r.seq desc limit 1`,
  );
}
