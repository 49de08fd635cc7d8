import { sql } from "kysely";
import { manyRows, type Tx } from "./tx.ts";

/** An invoice as it was understood, with whose it is where that is known. */
export interface InvoiceSample {
  readonly number: string;
  readonly customer: string | null;
  readonly amountMinor: number;
  readonly balanceMinor: number | null;
  readonly currency: string;
  readonly issuedOn: string;
  readonly dueOn: string;
}

/** The invoices that changed last at the CRM, for somebody to compare with what they see there. */
export function sampleInvoices(
  tx: Tx,
  connectionId: string,
  max: number,
): Promise<InvoiceSample[]> {
  return manyRows(
    tx,
    sql<InvoiceSample>`select r.body->>'number' as number,
        (r.body->>'amountMinor')::float8 as "amountMinor",
        (r.body->>'balanceMinor')::float8 as "balanceMinor", r.body->>'currency' as currency,
        r.body->>'issuedOn' as "issuedOn", r.body->>'dueOn' as "dueOn",
        (select a.name from accounts a where a.id = r.account_ids[1]) as customer
      from crm_records r
      where r.connection_id = ${connectionId}::uuid and r.noun = 'invoice' and r.gone is null
        and r.body is not null
      order by r.changed_at desc, r.key limit ${max}`,
  );
}
