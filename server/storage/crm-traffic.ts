import { sql } from "kysely";
import type { Instant } from "../../core/time/instant.ts";
import { onlyRow, type Tx } from "./tx.ts";

/** What is on its way between a CRM and us. */
export interface CrmTraffic {
  /** Notices received and not taken in yet. */
  readonly noticesWaiting: number;
  readonly writesWaiting: number;
  /** Refused for good until somebody acts. */
  readonly writesStopped: number;
  readonly lastWriteAt: Instant | null;
}

/** Counted for people who look at one connection. */
export function countTraffic(tx: Tx, connectionId: string): Promise<CrmTraffic> {
  return onlyRow(
    tx,
    sql<CrmTraffic>`select
        (select count(*)::int from crm_inbox where connection_id = ${connectionId}::uuid)
          as "noticesWaiting",
        count(*) filter (where state = 'waiting')::int as "writesWaiting",
        count(*) filter (where state = 'stopped')::int as "writesStopped",
        max(written_at) as "lastWriteAt"
      from crm_outbox where connection_id = ${connectionId}::uuid`,
  );
}
