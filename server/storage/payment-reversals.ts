import { sql } from "kysely";
import type { CurrencyCode } from "../../core/money/money.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { PaymentName } from "./received-payments.ts";
import { changedRows, manyRows, type Tx } from "./tx.ts";

/** A refund or dispute as the provider knows it, and what the ledger says of it so far. */
export interface PaymentReversal {
  readonly ref: string;
  readonly kind: "refund" | "chargeback";
  readonly currency: CurrencyCode;
  readonly amountMinor: number;
  readonly takenAt: Instant;
  /** The refund failed or the dispute was won. */
  readonly undoneAt: Instant | null;
  readonly entryId: string | null;
  readonly undoneEntryId: string | null;
}

/** Once undone it stays so: what an older event says of it came late. */
export async function ensureReversal(
  tx: Tx,
  { provider, ref: paymentRef }: PaymentName,
  {
    ref,
    kind,
    currency,
    amountMinor,
    takenAt,
    undoneAt,
  }: Omit<PaymentReversal, "entryId" | "undoneEntryId">,
): Promise<void> {
  await sql`insert into payment_reversals as known (provider, ref, payment_ref, kind, currency,
      amount_minor, taken_at, undone_at)
    values (${provider}, ${ref}, ${paymentRef}, ${kind}, ${currency}, ${amountMinor}::bigint,
      ${takenAt}::timestamptz, ${undoneAt}::timestamptz)
    on conflict (tenant_id, provider, ref) do update set
      undone_at = coalesce(known.undone_at, excluded.undone_at)`.execute(tx);
}

export function listReversals(tx: Tx, { provider, ref }: PaymentName): Promise<PaymentReversal[]> {
  return manyRows(
    tx,
    sql<PaymentReversal>`select ref, kind, currency, amount_minor::bigint as "amountMinor",
        taken_at as "takenAt", undone_at as "undoneAt", entry_id as "entryId",
        undone_entry_id as "undoneEntryId"
      from payment_reversals where provider = ${provider} and payment_ref = ${ref}
      order by taken_at, ref`,
  );
}

/** What of it is in the ledger from now on. */
export async function bookReversal(
  tx: Tx,
  { provider, ref }: PaymentName,
  { entryId, undoneEntryId }: Pick<PaymentReversal, "entryId" | "undoneEntryId">,
): Promise<void> {
  await changedRows(
    tx,
    sql`update payment_reversals set entry_id = ${entryId}, undone_entry_id = ${undoneEntryId}
      where provider = ${provider} and ref = ${ref} returning ref`,
  );
}
