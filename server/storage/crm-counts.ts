import { sql } from "kysely";
import type { CrmNoun } from "../../adapters/crm-ref.ts";
import { manyRows, type Tx } from "./tx.ts";

export interface RecordCount {
  readonly noun: CrmNoun;
  /** Records that are there now; a feed's own count also has every reading of the same record. */
  readonly records: number;
  /** Those with a field that can't be used. */
  readonly unreadable: number;
}

/** How many records of each kind are known, for people. Bounded by nouns. */
export function countRecords(tx: Tx, connectionId: string): Promise<RecordCount[]> {
  return manyRows(
    tx,
    sql<RecordCount>`select noun, count(*)::int as records,
        count(*) filter (where problem is not null)::int as unreadable
      from crm_records
      where connection_id = ${connectionId}::uuid and gone is null group by noun`,
  );
}
