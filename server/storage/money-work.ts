import { sql } from "kysely";
import type { AccountId } from "../../core/accounts/account.ts";
import type { CurrencyCode } from "../../core/money/money.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Database } from "./connect.ts";
import type { PaymentAttempt } from "./payment-attempts.ts";
import { changedRows, manyRows, type Tx } from "./tx.ts";

/** An account whose gateway has to be asked something. */
export interface MoneyWork {
  readonly tenantId: string;
  readonly accountId: AccountId;
}

/**
 * Accounts with a debit that is due, or a payment asked for before `lostBefore` whose answer never
 * came. Two workers may find the same one: the gateway charges once for a key, and the account's lock
 * lets one record it.
 */
export function findMoneyWork(
  db: Database,
  { now, lostBefore, limit }: { now: Instant; lostBefore: Instant; limit: number },
): Promise<MoneyWork[]> {
  return db.withSystem((tx) =>
    manyRows(
      tx,
      sql<MoneyWork>`select tenant_id as "tenantId", account_id as "accountId" from (
          select tenant_id, account_id from debits
            where finished_at is null and due_at <= ${now}::timestamptz
          union
          select tenant_id, account_id from payment_attempts
            where greatest(started_at, checked_at) <= ${lostBefore}::timestamptz
        ) work limit ${limit}`,
    ),
  );
}

interface LostAttempt {
  readonly id: string;
  readonly currency: CurrencyCode;
  readonly amountMinor: number;
}

/** An account's payments whose answer is overdue. */
export async function listLostAttempts(
  tx: Tx,
  accountId: AccountId,
  before: Instant,
): Promise<PaymentAttempt[]> {
  const rows = await manyRows(
    tx,
    sql<LostAttempt>`select id, currency, amount_minor::bigint as "amountMinor"
      from payment_attempts
      where account_id = ${accountId} and greatest(started_at, checked_at) <= ${before}::timestamptz
      order by started_at, id`,
  );
  return rows.map((row) => ({ ...row, accountId }));
}

/** The gateway was asked about it and could not answer now. */
export async function markAttemptChecked(tx: Tx, id: string, at: Instant): Promise<void> {
  await changedRows(
    tx,
    sql`update payment_attempts set checked_at = ${at}::timestamptz where id = ${id} returning id`,
  );
}
