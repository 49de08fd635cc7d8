import { sql } from "kysely";
import type { AccountId } from "../../core/accounts/account.ts";
import type { Instant } from "../../core/time/instant.ts";
import { firstRow, manyRows, type Tx } from "./tx.ts";

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

/** Of a timeline row `r`: a person is asked, and nobody of the staff has done anything since. */
export const IS_OPEN_REPLY = sql`r.kind in ('reply.received', 'reply.unsettled')
  and r.body->>'asksPerson' = 'true'
  and not exists (select from timeline d where d.tenant_id = r.tenant_id
    and d.account_id = r.account_id and d.seq > r.seq
    and d.actor not in ('engine', 'customer', 'provider', 'crm', 'system'))`;

/** The last reply of each account that waits for a person; one that has none is left out. */
export async function findOpenReplies(
  tx: Tx,
  accountIds: readonly AccountId[],
): Promise<ReadonlyMap<AccountId, OpenReply>> {
  if (accountIds.length === 0) return new Map();
  const rows = await manyRows(
    tx,
    sql<OpenReply & { readonly accountId: AccountId }>`
      select distinct on (r.account_id) r.account_id as "accountId", r.at, r.body from timeline r
      where r.account_id = any(${[...accountIds]}::text[]) and ${IS_OPEN_REPLY}
      order by r.account_id, r.seq desc`,
  );
  return new Map(rows.map(({ accountId, at, body }) => [accountId, { at, body }]));
}

export async function findOpenReply(tx: Tx, accountId: AccountId): Promise<OpenReply | null> {
  return (await findOpenReplies(tx, [accountId])).get(accountId) ?? null;
}
