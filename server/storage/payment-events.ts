import { sql } from "kysely";
import type { Instant } from "../../core/time/instant.ts";
import { changedRows, onlyRow, type Tx } from "./tx.ts";

/** Writes down that an event was taken in; false when it was before. In one transaction with what it did. */
export async function insertPaymentEvent(
  tx: Tx,
  event: { readonly provider: string; readonly id: string; readonly at: Instant },
): Promise<boolean> {
  const inserted = await changedRows(
    tx,
    sql`insert into payment_events (provider, event_id, received_at)
      values (${event.provider}, ${event.id}, ${event.at}::timestamptz)
      on conflict do nothing returning event_id`,
  );
  return inserted === 1;
}

/** How many were taken in before a moment. */
export async function countPaymentEvents(tx: Tx, before: Instant): Promise<number> {
  const { count } = await onlyRow(
    tx,
    sql<{ count: number }>`select count(*)::int as count from payment_events
      where received_at < ${before}::timestamptz`,
  );
  return count;
}

/** Forgets those that were taken in before a moment; answers how many. */
export function dropPaymentEvents(tx: Tx, before: Instant): Promise<number> {
  return changedRows(
    tx,
    sql`delete from payment_events where received_at < ${before}::timestamptz returning event_id`,
  );
}
