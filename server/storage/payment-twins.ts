import { sql } from "kysely";
import type { AccountId, LedgerEntry } from "../../core/accounts/account.ts";
import type { TakenPayment } from "../../core/accounts/payment-twin.ts";
import type { CalendarDate } from "../../core/time/calendar-date.ts";
import type { Instant } from "../../core/time/instant.ts";
import { changedRows, manyRows, type Tx } from "./tx.ts";

/** Under this name a CRM's payment waits among the others for a person. */
export const CRM_PROVIDER = "crm";

/** A CRM's payment by its ledger entry and amount: one that is corrected is asked about anew. */
export function twinRef({ id, amountMinor }: Pick<LedgerEntry, "id" | "amountMinor">): string {
  return `${id}@${amountMinor}`;
}

export function entryOfTwin(ref: string): string {
  return ref.slice(0, ref.lastIndexOf("@"));
}

export interface OwnedPayment extends TakenPayment {
  readonly accountId: AccountId;
  /** The CRM's entry that was taken for it. */
  readonly pairedWith: string | null;
}

/** Payments in the ledger of these accounts that a provider took for us. */
export async function listTaken(tx: Tx, accountIds: readonly AccountId[]): Promise<OwnedPayment[]> {
  type Row = Omit<OwnedPayment, "names" | "invoiceId"> & {
    readonly names: readonly (string | null)[];
    readonly invoiceId: OwnedPayment["invoiceId"] | null;
  };
  const rows = await manyRows(
    tx,
    sql<Row>`select e.id, e.account_id as "accountId", e.currency,
        e.amount_minor::bigint as "amountMinor", e.entry_on as "on", e.invoice_id as "invoiceId",
        jsonb_build_array(p.ref, p.attempt_id) as names,
        (select t.ref from received_payments t
          where t.account_id = e.account_id and t.twin_of = e.id limit 1) as "pairedWith"
      from received_payments p join ledger_entries e on e.id = p.entry_id
      where p.account_id = any(${[...accountIds]}::text[]) and p.provider <> ${CRM_PROVIDER}
      order by e.entry_on, e.id`,
  );
  return rows.map(({ names, invoiceId, ...row }) => ({
    ...row,
    names: names.filter((name) => name !== null),
    ...(invoiceId === null ? {} : { invoiceId }),
  }));
}

/** What became of CRM payments that looked like ours: whether they count. */
export function listTwins(
  tx: Tx,
  refs: readonly string[],
): Promise<{ readonly ref: string; readonly counts: boolean }[]> {
  return manyRows(
    tx,
    sql<{ ref: string; counts: boolean }>`select ref, entry_id is not null as counts
      from received_payments where provider = ${CRM_PROVIDER} and ref = any(${[...refs]}::text[])`,
  );
}

/** Which of these entries the ledger has. */
export async function findKnownEntries(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const rows = await manyRows(
    tx,
    sql<{ id: string }>`select id from ledger_entries where id = any(${[...ids]}::text[])`,
  );
  return new Set(rows.map(({ id }) => id));
}

/** A CRM's payments in the ledger that nobody has compared with ours yet. */
export async function listToldPayments(
  tx: Tx,
  accountId: AccountId,
  prefixes: readonly string[],
): Promise<LedgerEntry[]> {
  type Row = Omit<LedgerEntry, "invoiceId"> & {
    readonly invoiceId: LedgerEntry["invoiceId"] | null;
  };
  const rows = await manyRows(
    tx,
    sql<Row>`select id, kind, entry_on as "on", currency,
        amount_minor::bigint as "amountMinor", invoice_id as "invoiceId"
      from ledger_entries e where account_id = ${accountId} and kind = 'payment'
        and exists (select from unnest(${[...prefixes]}::text[]) as known(prefix)
          where starts_with(e.id, known.prefix))
        and not exists (select from received_payments p where p.entry_id = e.id)
      order by entry_on, id`,
  );
  return rows.map(({ invoiceId, ...row }) => (invoiceId === null ? row : { ...row, invoiceId }));
}

export interface KeptTwin {
  readonly accountId: AccountId;
  readonly entry: LedgerEntry;
  readonly twinOf: string;
  /** Set where no person has to be asked: who is sure that it is the same. */
  readonly sureBy: string | null;
  readonly now: Instant;
}

/** Takes a CRM's payment out of the ledger, with what the CRM says went back of it, until somebody knows. */
export async function withholdTwin(tx: Tx, twin: KeptTwin): Promise<void> {
  const { accountId, entry, twinOf, sureBy, now } = twin;
  await changedRows(
    tx,
    sql`insert into received_payments (provider, ref, currency, amount_minor, received_at,
        account_id, invoice_id, why, twin_of, put_aside_at, put_aside_by)
      values (${CRM_PROVIDER}, ${twinRef(entry)}, ${entry.currency}, ${entry.amountMinor}::bigint,
        ${noonOf(entry.on)}::timestamptz, ${accountId}, ${entry.invoiceId ?? null}, 'may_be_same',
        ${twinOf}, ${sureBy === null ? null : now}::timestamptz, ${sureBy})
      on conflict (tenant_id, provider, ref) do nothing returning ref`,
  );
  // What it said before under another amount is said no more, and nobody need look at it.
  await changedRows(
    tx,
    sql`update received_payments set put_aside_at = ${now}::timestamptz, put_aside_by = 'corrected'
      where provider = ${CRM_PROVIDER} and starts_with(ref, ${`${entry.id}@`})
        and ref <> ${twinRef(entry)} and entry_id is null and put_aside_at is null returning ref`,
  );
  await changedRows(
    tx,
    sql`delete from ledger_entries where account_id = ${accountId}
      and (id = ${entry.id} or reverses = ${entry.id}) returning id`,
  );
}

/** A CRM keeps a day: its middle is that day wherever the customer is. */
function noonOf(on: CalendarDate): string {
  return `${on}T12:00:00.000Z`;
}
