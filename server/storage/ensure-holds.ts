import { type RawBuilder, sql } from "kysely";
import type { AccountId, Hold } from "../../core/accounts/account.ts";
import type { CalendarDate } from "../../core/time/calendar-date.ts";
import { type EnsuredRow, type EnsureReport, ensureInChunks } from "./bulk.ts";
import { jsonb, manyRows, type Tx } from "./tx.ts";

export interface ImportedHold {
  readonly accountId: AccountId;
  readonly hold: Hold;
}

/** Creates and updates holds. One that somebody lifted here stays lifted, whatever a file says. */
export function ensureHolds(tx: Tx, rows: readonly ImportedHold[]): Promise<EnsureReport> {
  return ensureInChunks(
    rows,
    (row) => row.hold.id,
    (chunk) => manyRows(tx, holdsStatement(chunk)),
  );
}

function holdsStatement(rows: readonly ImportedHold[]): RawBuilder<EnsuredRow> {
  const incoming = rows.map(({ accountId, hold }) => ({ ...hold, accountId }));
  return sql`
    with written as (
      insert into holds as known (id, account_id, kind, from_on, until_on, lifted_on, invoice_id,
        reason, set_by)
      select id, "accountId", kind, "from", "until", "liftedOn", "invoiceId", reason, "setBy"
      from jsonb_to_recordset(${jsonb(incoming)}) as incoming(id text, "accountId" text,
        kind text, "from" date, "until" date, "liftedOn" date, "invoiceId" text, reason text,
        "setBy" text)
      on conflict (tenant_id, id) do update set
        account_id = excluded.account_id, kind = excluded.kind, from_on = excluded.from_on,
        until_on = excluded.until_on, invoice_id = excluded.invoice_id
      where (known.account_id, known.kind, known.from_on, known.until_on, known.invoice_id)
        is distinct from (excluded.account_id, excluded.kind, excluded.from_on,
          excluded.until_on, excluded.invoice_id)
      returning id, account_id, xmax = 0 as created
    )
    select id as key, account_id as "accountId", created from written`;
}

/**
 * Lets holds that are still open run out on a day. It sets `until`, not the lifting, so that a file
 * which disputes the invoice again opens the hold again.
 */
export async function endHolds(
  tx: Tx,
  holdIds: readonly string[],
  on: CalendarDate,
): Promise<AccountId[]> {
  const rows = await manyRows(
    tx,
    sql<{ accountId: AccountId }>`
      update holds set until_on = greatest(from_on, ${on}::date)
      where id in (select jsonb_array_elements_text(${jsonb(holdIds)}))
        and lifted_on is null and until_on is null
      returning account_id as "accountId"`,
  );
  return rows.map(({ accountId }) => accountId);
}

/** Whose holds these are, as far as nobody lifted them. */
export async function findHolders(tx: Tx, holdIds: readonly string[]): Promise<AccountId[]> {
  if (holdIds.length === 0) return [];
  const rows = await manyRows(
    tx,
    sql<{ accountId: AccountId }>`select distinct account_id as "accountId" from holds
      where id in (select jsonb_array_elements_text(${jsonb(holdIds)})) and lifted_on is null`,
  );
  return rows.map(({ accountId }) => accountId);
}
