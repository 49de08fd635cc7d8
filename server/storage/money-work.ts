import { sql } from "kysely";
import type { AccountId } from "../../core/accounts/account.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Database } from "./connect.ts";
import type { PaymentAttempt, StartedAttempt } from "./payment-attempts.ts";
import { changedRows, manyRows, type Tx } from "./tx.ts";

/** An account whose gateway has to be asked something. */
export interface MoneyWork {
  readonly tenantId: string;
  readonly accountId: AccountId;
  /** Since it last came to an end, this one included. */
  readonly tries: number;
}

/**
 * Accounts with a debit that is due, or a payment asked for before `lostBefore` whose answer never
 * came. Two workers may find the same one: the gateway charges once for a key, and the account's lock
 * lets one record it. What failed is put off, each time longer, so that it crowds out no other.
 */
export function findMoneyWork(
  db: Database,
  { now, lostBefore, limit }: { now: Instant; lostBefore: Instant; limit: number },
): Promise<MoneyWork[]> {
  return db.withSystem((tx) =>
    manyRows(
      tx,
      sql<MoneyWork>`select work.tenant_id as "tenantId", work.account_id as "accountId",
          coalesce(f.tries, 0) + 1 as tries from (
          select tenant_id, account_id from debits
            where finished_at is null and due_at <= ${now}::timestamptz
          union
          select tenant_id, account_id from payment_attempts
            where let_go_at is null
              and greatest(started_at, checked_at) <= ${lostBefore}::timestamptz
        ) work
        left join work_failures f on f.tenant_id = work.tenant_id and f.kind = 'money'
          and f.subject = work.account_id
        where f.next_try_at is null or f.next_try_at <= ${now}::timestamptz
        limit ${limit}`,
    ),
  );
}

/** A payment whose answer is overdue. */
export interface LostAttempt extends PaymentAttempt, StartedAttempt {
  readonly heldUntil: Instant | null;
}

/** An account's payments whose answer is overdue. */
export function listLostAttempts(
  tx: Tx,
  accountId: AccountId,
  before: Instant,
): Promise<LostAttempt[]> {
  return manyRows(
    tx,
    sql<LostAttempt>`select id, account_id as "accountId", currency,
        amount_minor::bigint as "amountMinor", coalesce(first_started_at, started_at) as since,
        provider, provider_ref as ref, page_url as "pageUrl", held_until as "heldUntil"
      from payment_attempts
      where account_id = ${accountId} and let_go_at is null
        and greatest(started_at, checked_at) <= ${before}::timestamptz
      order by started_at, id`,
  );
}

/** The gateway was asked about it then. A day to come puts the next question off. */
export async function markAttemptChecked(tx: Tx, id: string, at: Instant): Promise<void> {
  await changedRows(
    tx,
    sql`update payment_attempts set checked_at = ${at}::timestamptz where id = ${id} returning id`,
  );
}
