import { sql } from "kysely";
import type { AccountId } from "../../core/accounts/account.ts";
import type { Instant } from "../../core/time/instant.ts";
import { firstRow, manyRows, type Tx } from "./tx.ts";

/** One answer of a customer: 1 is very poor and 5 very good. */
export interface Feedback {
  readonly at: Instant;
  readonly score: number;
  /** Null where nothing was written, or it was erased with the person. */
  readonly comment: string | null;
}

export async function insertFeedback(
  tx: Tx,
  accountId: AccountId,
  { at, score, comment }: Feedback,
): Promise<void> {
  await sql`insert into feedback (account_id, at, score, comment)
    values (${accountId}, ${at}::timestamptz, ${score}, ${comment})`.execute(tx);
}

/** An account's answers, the oldest first; bounded by what one customer can send in a day each. */
export function listFeedback(tx: Tx, accountId: AccountId): Promise<Feedback[]> {
  return manyRows(
    tx,
    sql<Feedback>`select at, score, comment from feedback
      where account_id = ${accountId} order by at, id`,
  );
}

export async function findLastFeedbackAt(tx: Tx, accountId: AccountId): Promise<Instant | null> {
  const row = await firstRow(
    tx,
    sql<{ at: Instant }>`select at from feedback where account_id = ${accountId}
      order by at desc limit 1`,
  );
  return row?.at ?? null;
}

/** How many of each score a tenant was given from one moment until another, that one left out. */
export async function countScores(
  tx: Tx,
  { from, until }: { readonly from: Instant; readonly until: Instant },
): Promise<ReadonlyMap<number, number>> {
  const rows = await manyRows(
    tx,
    sql<{ score: number; count: number }>`select score, count(*)::int as count from feedback
      where at >= ${from}::timestamptz and at < ${until}::timestamptz group by score`,
  );
  return new Map(rows.map(({ score, count }) => [score, count]));
}
