import { sql } from "kysely";
import type { AccountId, InvoiceId } from "../../core/accounts/account.ts";
import type { CurrencyCode } from "../../core/money/money.ts";
import type { Instant } from "../../core/time/instant.ts";
import { changedRows, firstRow, manyRows, onlyRow, type Tx } from "./tx.ts";

export type UnmatchedReason =
  | "unknown_account"
  | "unknown_invoice"
  | "wrong_currency"
  /** A CRM's payment that looks like one a provider told us of: `twinOf`. */
  | "may_be_same";

/** A payment by the provider's name for it. */
export interface PaymentName {
  readonly provider: string;
  readonly ref: string;
}

/** What is known of whose a payment is. */
export interface PaymentOwner {
  readonly accountId: AccountId | null;
  readonly attemptId: string | null;
  readonly invoiceId: InvoiceId | null;
}

/** A payment as a provider knows it. Null amounts: only its refund has come so far. */
export interface ReceivedPayment extends PaymentName, PaymentOwner {
  readonly currency: CurrencyCode | null;
  readonly amountMinor: number | null;
  readonly receivedAt: Instant | null;
  readonly told: string | null;
  readonly entryId: string | null;
  readonly why: UnmatchedReason | null;
}

export type NewPayment = PaymentName & Partial<Omit<ReceivedPayment, "entryId" | "why">>;

const PAYMENT = sql`provider, ref, currency, amount_minor::bigint as "amountMinor",
  received_at as "receivedAt", account_id as "accountId", attempt_id as "attemptId",
  invoice_id as "invoiceId", told, entry_id as "entryId", why`;

export function findReceived(
  tx: Tx,
  { provider, ref }: PaymentName,
): Promise<ReceivedPayment | null> {
  return firstRow(
    tx,
    sql<ReceivedPayment>`select ${PAYMENT} from received_payments
      where provider = ${provider} and ref = ${ref}`,
  );
}

/**
 * The payment with what was known and what is told now, locked. What was known first stays, so that the
 * ways we hear of one payment may come in any order.
 */
export function ensureReceived(tx: Tx, payment: NewPayment): Promise<ReceivedPayment> {
  const { provider, ref, currency = null, amountMinor = null, receivedAt = null } = payment;
  const { accountId = null, attemptId = null, invoiceId = null, told = null } = payment;
  return onlyRow(
    tx,
    sql<ReceivedPayment>`insert into received_payments as known (provider, ref, currency,
        amount_minor, received_at, account_id, attempt_id, invoice_id, told)
      values (${provider}, ${ref}, ${currency}, ${amountMinor}::bigint,
        ${receivedAt}::timestamptz, ${accountId}, ${attemptId}, ${invoiceId}, ${told})
      on conflict (tenant_id, provider, ref) do update set
        currency = coalesce(known.currency, excluded.currency),
        amount_minor = coalesce(known.amount_minor, excluded.amount_minor),
        received_at = coalesce(known.received_at, excluded.received_at),
        account_id = coalesce(known.account_id, excluded.account_id),
        attempt_id = coalesce(known.attempt_id, excluded.attempt_id),
        invoice_id = coalesce(known.invoice_id, excluded.invoice_id),
        told = coalesce(known.told, excluded.told)
      returning ${PAYMENT}`,
  );
}

/** An account's payments as the providers know them, the oldest first. */
export function listReceived(tx: Tx, accountId: AccountId): Promise<ReceivedPayment[]> {
  return manyRows(
    tx,
    sql<ReceivedPayment>`select ${PAYMENT} from received_payments
      where account_id = ${accountId} order by received_at, provider, ref`,
  );
}

/** The payment is in the ledger from now on. What somebody told about it is needed no more. */
export async function bookReceived(
  tx: Tx,
  { provider, ref }: PaymentName,
  entryId: string,
): Promise<void> {
  await changedRows(
    tx,
    sql`update received_payments set entry_id = ${entryId}, why = null, told = null
      where provider = ${provider} and ref = ${ref} returning ref`,
  );
}

/** The payment waits for a person. */
export async function keepUnmatched(
  tx: Tx,
  { provider, ref }: PaymentName,
  why: UnmatchedReason,
): Promise<void> {
  await changedRows(
    tx,
    sql`update received_payments set why = ${why}
      where provider = ${provider} and ref = ${ref} returning ref`,
  );
}

/** A person said whose it is. */
export async function assignReceived(
  tx: Tx,
  { provider, ref }: PaymentName,
  { accountId, invoiceId }: Pick<PaymentOwner, "accountId" | "invoiceId">,
): Promise<void> {
  await changedRows(
    tx,
    sql`update received_payments set account_id = ${accountId}, invoice_id = ${invoiceId}
      where provider = ${provider} and ref = ${ref} and entry_id is null returning ref`,
  );
}

/** A person said that it is none of ours; false when it is in the ledger, or was never there. */
export async function putAside(
  tx: Tx,
  { provider, ref }: PaymentName,
  { by, at }: { readonly by: string; readonly at: Instant },
): Promise<boolean> {
  const put = await changedRows(
    tx,
    sql`update received_payments set put_aside_at = ${at}::timestamptz, put_aside_by = ${by},
        told = null
      where provider = ${provider} and ref = ${ref} and entry_id is null
        and amount_minor is not null returning ref`,
  );
  return put === 1;
}

/** Money that waits for a person to say whose it is. */
export interface UnmatchedPayment extends PaymentName {
  readonly currency: CurrencyCode;
  readonly amountMinor: number;
  /** What of it went back since. */
  readonly returnedMinor: number;
  readonly receivedAt: Instant;
  /** As the provider or the payer named it. */
  readonly told: string | null;
  /** The account it seems to be for. */
  readonly accountId: AccountId | null;
  readonly why: UnmatchedReason;
  /** The ledger entry it may be the same payment as. */
  readonly twinOf: string | null;
}

/** What waits, the longest first. Money that all went back waits for nobody. */
export function listUnmatched(tx: Tx, limit: number): Promise<UnmatchedPayment[]> {
  return manyRows(
    tx,
    sql<UnmatchedPayment>`select * from (
        select p.provider, p.ref, p.currency, p.amount_minor::bigint as "amountMinor",
          coalesce((select sum(r.amount_minor) from payment_reversals r
            where r.tenant_id = p.tenant_id and r.provider = p.provider
              and r.payment_ref = p.ref and r.undone_at is null), 0)::bigint as "returnedMinor",
          p.received_at as "receivedAt", p.told, p.account_id as "accountId", p.why,
          p.twin_of as "twinOf"
        from received_payments p
        where p.entry_id is null and p.amount_minor is not null and p.put_aside_at is null
      ) waiting where "amountMinor" > "returnedMinor"
      order by "receivedAt", provider, ref limit ${limit}`,
  );
}

/** The account a provider may mean: by our id, or by the company's own number where that is one's. */
export async function findToldAccount(tx: Tx, told: string): Promise<AccountId | null> {
  const rows = await manyRows(
    tx,
    sql<{ id: AccountId }>`select id from accounts
      where erased_at is null and (id = ${told} or external_id = ${told})
      order by id = ${told} desc limit 2`,
  );
  const [only] = rows;
  return only !== undefined && (rows.length === 1 || only.id === told) ? only.id : null;
}

/** The invoice a payer may mean, by id or number; null where there is none, or more than one. */
export async function findToldInvoice(
  tx: Tx,
  told: string,
): Promise<{ readonly id: InvoiceId; readonly accountId: AccountId } | null> {
  const rows = await manyRows(
    tx,
    sql<{ id: InvoiceId; accountId: AccountId }>`select id, account_id as "accountId"
      from invoices where id = ${told} or number = ${told} limit 2`,
  );
  const [only] = rows;
  return only !== undefined && rows.length === 1 ? only : null;
}
