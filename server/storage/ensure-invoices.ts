import { sql } from "kysely";
import type { AccountId, Invoice } from "../../core/accounts/account.ts";
import { type EnsuredRow, type EnsureReport, ensureInChunks } from "./bulk.ts";
import { jsonb, manyRows, type Tx } from "./tx.ts";

export interface ImportedInvoice {
  readonly accountId: AccountId;
  readonly invoice: Invoice;
}

export function ensureInvoices(tx: Tx, rows: readonly ImportedInvoice[]): Promise<EnsureReport> {
  return ensureInChunks(
    rows,
    (row) => row.invoice.id,
    (chunk) => writeInvoices(tx, chunk),
  );
}

function writeInvoices(tx: Tx, rows: readonly ImportedInvoice[]): Promise<EnsuredRow[]> {
  const incoming = rows.map(({ accountId, invoice }) => ({ ...invoice, accountId }));
  return manyRows(
    tx,
    sql<EnsuredRow>`
      with written as (
        insert into invoices as known (id, account_id, number, description, currency,
          amount_minor, issued_on, due_on, cancelled_on)
        select id, "accountId", number, description, currency, "amountMinor", "issuedOn",
          "dueOn", "cancelledOn"
        from jsonb_to_recordset(${jsonb(incoming)}) as incoming(id text, "accountId" text,
          number text, description text, currency text, "amountMinor" bigint,
          "issuedOn" date, "dueOn" date, "cancelledOn" date)
        on conflict (tenant_id, id) do update set
          account_id = excluded.account_id, number = excluded.number,
          description = excluded.description, currency = excluded.currency,
          amount_minor = excluded.amount_minor, issued_on = excluded.issued_on,
          due_on = excluded.due_on, cancelled_on = excluded.cancelled_on
        where (known.account_id, known.number, known.description, known.currency,
            known.amount_minor, known.issued_on, known.due_on, known.cancelled_on)
          is distinct from (excluded.account_id, excluded.number, excluded.description,
            excluded.currency, excluded.amount_minor, excluded.issued_on, excluded.due_on,
            excluded.cancelled_on)
        returning id, account_id, xmax = 0 as created
      )
      select id as key, account_id as "accountId", created from written`,
  );
}
