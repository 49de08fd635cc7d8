import { sql } from "kysely";
import type { AccountId } from "../../core/accounts/account.ts";
import type { CurrencyCode } from "../../core/money/money.ts";
import type { Instant } from "../../core/time/instant.ts";
import { changedRows, onlyRow, type Tx } from "./tx.ts";

/** A payment the gateway is being asked for. */
export interface PaymentAttempt {
  readonly id: string;
  readonly accountId: AccountId;
  readonly currency: CurrencyCode;
  readonly amountMinor: number;
}

/** Written before the gateway is asked; asking again for the same payment begins anew. */
export async function startPaymentAttempt(
  tx: Tx,
  { id, accountId, currency, amountMinor }: PaymentAttempt,
  at: Instant,
): Promise<void> {
  await sql`insert into payment_attempts (id, account_id, currency, amount_minor, started_at)
    values (${id}, ${accountId}, ${currency}, ${amountMinor}, ${at}::timestamptz)
    on conflict (tenant_id, id) do update set started_at = excluded.started_at`.execute(tx);
}

/** The gateway answered. */
export async function endPaymentAttempt(tx: Tx, id: string): Promise<void> {
  await changedRows(tx, sql`delete from payment_attempts where id = ${id} returning id`);
}

/** What other payments begun since then may still take from the account, in this one's currency. */
export async function sumOtherAttempts(
  tx: Tx,
  { id, accountId, currency }: PaymentAttempt,
  since: Instant,
): Promise<number> {
  const { minor } = await onlyRow(
    tx,
    sql<{ minor: number }>`select coalesce(sum(amount_minor), 0)::bigint as minor
      from payment_attempts
      where account_id = ${accountId} and currency = ${currency} and id <> ${id}
        and started_at > ${since}::timestamptz`,
  );
  return minor;
}
