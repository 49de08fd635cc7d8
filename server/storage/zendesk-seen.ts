import { sql } from "kysely";
import type { Instant } from "../../core/time/instant.ts";
import { changedRows, firstRow, type Tx } from "./tx.ts";

export interface Seen {
  readonly what: "invocation" | "token";
  readonly id: string;
}

export async function wasSeen(tx: Tx, connectionId: string, { what, id }: Seen): Promise<boolean> {
  const row = await firstRow(
    tx,
    sql<{ id: string }>`select id from zendesk_seen
      where connection_id = ${connectionId}::uuid and what = ${what} and id = ${id}`,
  );
  return row !== null;
}

/**
 * True for the first who brings it. What can come no more is forgotten on the way, so that the table
 * stays as small as a day.
 */
export async function markSeen(
  tx: Tx,
  connectionId: string,
  { what, id, until, now }: Seen & { readonly until: Instant; readonly now: Instant },
): Promise<boolean> {
  await sql`delete from zendesk_seen
    where connection_id = ${connectionId}::uuid and until < ${now}::timestamptz`.execute(tx);
  const added = await changedRows(
    tx,
    sql`insert into zendesk_seen (connection_id, what, id, until)
      values (${connectionId}::uuid, ${what}, ${id}, ${until}::timestamptz)
      on conflict do nothing returning id`,
  );
  return added === 1;
}
