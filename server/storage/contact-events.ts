import { sql } from "kysely";
import type { AccountId } from "../../core/accounts/account.ts";
import { ContactEvent } from "../../core/accounts/contact-event.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Owned } from "./owned.ts";
import { changedRows, jsonb, type Tx } from "./tx.ts";

/** An event as it is kept: it has a name, so that it can be found, shown and retracted. */
export const KeptContactEvent = ContactEvent.required({ id: true, recordedBy: true });
export type KeptContactEvent = ReturnType<typeof KeptContactEvent.parse>;

/**
 * Adds facts to an account's contact history. `recordedAt` is when we learned them: `event.at` may
 * lie before it. An event whose id is known already is left as it is, so that an import may repeat.
 * Answers how many were new.
 */
export function insertContactEvents(
  tx: Tx,
  accountId: AccountId,
  { events, recordedAt }: { events: readonly KeptContactEvent[]; recordedAt: Instant },
): Promise<number> {
  if (events.length === 0) return Promise.resolve(0);
  const rows = events.map((event) => ({ ...event, event }));
  return changedRows(
    tx,
    sql`insert into contact_events (id, account_id, at, type, event, recorded_at, recorded_by)
      select id, ${accountId}, at, type, event, ${recordedAt}::timestamptz, "recordedBy"
      from jsonb_to_recordset(${jsonb(rows)}) as incoming(id text, at timestamptz, type text,
        event jsonb, "recordedBy" text)
      on conflict (tenant_id, id) do nothing
      returning id`,
  );
}

/**
 * Takes a fact back that was recorded by mistake. It stays stored with who took it back, but no
 * decision sees it any more. False when there is no such fact or it was retracted before.
 */
export async function retractContactEvent(
  tx: Tx,
  { accountId, id }: Owned,
  { at, by }: { readonly at: Instant; readonly by: string },
): Promise<boolean> {
  const retracted = await changedRows(
    tx,
    sql`update contact_events set retracted_at = ${at}::timestamptz, retracted_by = ${by}
      where id = ${id} and account_id = ${accountId} and retracted_at is null returning id`,
  );
  return retracted === 1;
}
