import { sql } from "kysely";
import type { AccountId, LedgerEntry } from "../../core/accounts/account.ts";
import { type EnsuredRow, type EnsureReport, ensureInChunks } from "./bulk.ts";
import { jsonb, manyRows, type Tx } from "./tx.ts";

export interface ImportedLedgerEntry {
  readonly accountId: AccountId;
  readonly entry: LedgerEntry;
  /** A payment provider's own name for a payment, where whoever tells of it knows that. */
  readonly reference?: string | undefined;
}

/** Payments, credits and what took them back. A single new payment goes through here as well. */
export function ensureLedgerEntries(
  tx: Tx,
  rows: readonly ImportedLedgerEntry[],
): Promise<EnsureReport> {
  return ensureInChunks(
    rows,
    (row) => row.entry.id,
    (chunk) => writeLedgerEntries(tx, chunk),
  );
}

function writeLedgerEntries(tx: Tx, rows: readonly ImportedLedgerEntry[]): Promise<EnsuredRow[]> {
  const incoming = rows.map(({ accountId, entry }) => ({ ...entry, accountId }));
  return manyRows(
    tx,
    sql<EnsuredRow>`
      with written as (
        insert into ledger_entries as known (id, account_id, kind, entry_on, currency,
          amount_minor, invoice_id, reverses)
        select id, "accountId", kind, "on", currency, "amountMinor", "invoiceId", reverses
        from jsonb_to_recordset(${jsonb(incoming)}) as incoming(id text, "accountId" text,
          kind text, "on" date, currency text, "amountMinor" bigint, "invoiceId" text,
          reverses text)
        on conflict (tenant_id, id) do update set
          account_id = excluded.account_id, kind = excluded.kind,
          entry_on = excluded.entry_on, currency = excluded.currency,
          amount_minor = excluded.amount_minor, invoice_id = excluded.invoice_id,
          reverses = excluded.reverses
        where (known.account_id, known.kind, known.entry_on, known.currency,
            known.amount_minor, known.invoice_id, known.reverses)
          is distinct from (excluded.account_id, excluded.kind, excluded.entry_on,
            excluded.currency, excluded.amount_minor, excluded.invoice_id, excluded.reverses)
        returning id, account_id, xmax = 0 as created
      )
      select id as key, account_id as "accountId", created from written`,
  );
}
