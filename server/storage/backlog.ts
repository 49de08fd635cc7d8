import { sql } from "kysely";
import type { Instant } from "../../core/time/instant.ts";
import type { Database } from "./connect.ts";
import { onlyRow } from "./tx.ts";

/** What waits to be done over all tenants, and how long the first of it has waited. */
export interface Backlog {
  readonly dueAccounts: number;
  readonly oldestDueSeconds: number;
  readonly dueMessages: number;
  readonly oldestMessageSeconds: number;
  /** Handed to a provider and not answered yet. */
  readonly sendingMessages: number;
}

export function readBacklog(db: Database, now: Instant): Promise<Backlog> {
  const waited = (since: string) =>
    sql`coalesce(extract(epoch from ${now}::timestamptz - min(${sql.ref(since)})), 0)::float8`;
  return db.withSystem((tx) =>
    onlyRow(
      tx,
      sql<Backlog>`select
          accounts.due::int as "dueAccounts", accounts.waited as "oldestDueSeconds",
          queued.due::int as "dueMessages", queued.waited as "oldestMessageSeconds",
          (select count(*)::int from outbox where status = 'sending') as "sendingMessages"
        from
          (select count(*) as due, ${waited("next_look_at")} as waited from accounts
            where next_look_at <= ${now}::timestamptz) as accounts,
          (select count(*) as due, ${waited("available_at")} as waited from outbox
            where status = 'queued' and available_at <= ${now}::timestamptz) as queued`,
    ),
  );
}
