import { sql } from "kysely";
import type { AccountId } from "../../core/accounts/account.ts";
import type { CalendarDate } from "../../core/time/calendar-date.ts";
import type { Instant } from "../../core/time/instant.ts";
import { changedRows, manyRows, type Tx } from "./tx.ts";

/** What the engine noticed of one arrangement or promise on one day. */
export interface NoticedMoment {
  readonly subjectId: string;
  readonly kind: string;
  readonly on: CalendarDate;
}

/** True the first time; false when the same was noticed before, whoever asks. */
export async function noticeOnce(
  tx: Tx,
  accountId: AccountId,
  { subjectId, kind, on }: NoticedMoment,
  at: Instant,
): Promise<boolean> {
  const noticed = await changedRows(
    tx,
    sql`insert into moments (account_id, subject_id, kind, on_date, at)
      values (${accountId}, ${subjectId}, ${kind}, ${on}::date, ${at}::timestamptz)
      on conflict (tenant_id, subject_id, kind, on_date) do nothing returning kind`,
  );
  return noticed === 1;
}

/** Everything noticed of an account, bounded by its arrangements and promises. */
export function listMoments(tx: Tx, accountId: AccountId): Promise<NoticedMoment[]> {
  return manyRows(
    tx,
    sql<NoticedMoment>`select subject_id as "subjectId", kind, on_date as "on" from moments
      where account_id = ${accountId} order by at, subject_id, kind, on_date`,
  );
}
