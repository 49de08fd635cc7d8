import { sql } from "kysely";
import type { Instant } from "../../core/time/instant.ts";
import { changedRows, type Tx } from "./tx.ts";

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
