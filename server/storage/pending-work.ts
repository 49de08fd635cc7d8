import { sql } from "kysely";
import type { Instant } from "../../core/time/instant.ts";
import { onlyRow, type Tx } from "./tx.ts";

/** How many of the tenant's accounts and messages a worker has to see to now, or is seeing to. */
export async function countPendingWork(tx: Tx, now: Instant): Promise<number> {
  // Leases are not asked about: what a worker has claimed is not done before the claim is finished.
  const { pending } = await onlyRow(
    tx,
    sql<{ pending: number }>`select (
        (select count(*) from accounts where next_look_at <= ${now}::timestamptz) +
        (select count(*) from outbox where status = 'queued'
          and available_at <= ${now}::timestamptz) +
        (select count(*) from outbox where status = 'sending')
      )::int as pending`,
  );
  return pending;
}
