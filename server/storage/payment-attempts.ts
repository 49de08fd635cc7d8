import { sql } from "kysely";
import type { AccountId } from "../../core/accounts/account.ts";
import type { CurrencyCode } from "../../core/money/money.ts";
import type { Instant } from "../../core/time/instant.ts";
import { changedRows, firstRow, manyRows, onlyRow, type Tx } from "./tx.ts";

/** A payment the gateway is being asked for. */
export interface PaymentAttempt {
  readonly id: string;
  readonly accountId: AccountId;
  readonly currency: CurrencyCode;
  readonly amountMinor: number;
}

/** How a payment stands with the provider whose page the customer was taken to. */
export interface StartedAttempt {
  /** When it was begun at first, and for how much: asking again asks the same. */
  readonly since: Instant;
  readonly amountMinor: number;
  readonly provider: string | null;
  readonly ref: string | null;
  readonly pageUrl: string | null;
}

const STARTED = sql`coalesce(first_started_at, started_at) as since,
  amount_minor::bigint as "amountMinor", provider, provider_ref as ref, page_url as "pageUrl"`;

/** Written before the gateway is asked; asking again for the same payment begins anew. */
export function startPaymentAttempt(
  tx: Tx,
  { id, accountId, currency, amountMinor }: PaymentAttempt,
  at: Instant,
): Promise<StartedAttempt> {
  return onlyRow(
    tx,
    sql<StartedAttempt>`insert into payment_attempts as known (id, account_id, currency,
        amount_minor, started_at, first_started_at)
      values (${id}, ${accountId}, ${currency}, ${amountMinor}, ${at}::timestamptz,
        ${at}::timestamptz)
      on conflict (tenant_id, id) do update set started_at = excluded.started_at,
        first_started_at = case when known.let_go_at is null then known.first_started_at
          else excluded.first_started_at end,
        provider_ref = case when known.let_go_at is null then known.provider_ref end,
        page_url = case when known.let_go_at is null then known.page_url end,
        held_until = case when known.let_go_at is null then known.held_until end,
        let_go_at = null
      returning ${STARTED}`,
  );
}

/** The customer went on at the provider's page, or a bank takes its days. */
export async function leaveAttemptWith(
  tx: Tx,
  id: string,
  left: {
    readonly provider: string;
    readonly ref: string;
    readonly pageUrl: string | null;
    /** Until then nobody else may pay the same amount. */
    readonly until: Instant;
  },
): Promise<void> {
  await changedRows(
    tx,
    sql`update payment_attempts set provider = ${left.provider}, provider_ref = ${left.ref},
        page_url = ${left.pageUrl}, held_until = ${left.until}::timestamptz
      where id = ${id} returning id`,
  );
}

export function findAttempt(tx: Tx, id: string): Promise<(PaymentAttempt & StartedAttempt) | null> {
  return firstRow(
    tx,
    sql<PaymentAttempt & StartedAttempt>`select id, account_id as "accountId", currency,
        ${STARTED}
      from payment_attempts where id = ${id}`,
  );
}

/** The account's payments whose customer was taken to a page and has not come back as far as we know. */
export function listLeftAttempts(
  tx: Tx,
  accountId: AccountId,
): Promise<(PaymentAttempt & StartedAttempt)[]> {
  return manyRows(
    tx,
    sql<PaymentAttempt & StartedAttempt>`select id, account_id as "accountId", currency,
        ${STARTED}
      from payment_attempts where account_id = ${accountId} and page_url is not null
        and let_go_at is null order by id`,
  );
}

/** The page is closed, or left alone: it holds nothing up. Should it be paid after all, we know whose it is. */
export async function letGoOfAttempt(tx: Tx, id: string, at: Instant): Promise<void> {
  await changedRows(
    tx,
    sql`update payment_attempts set let_go_at = ${at}::timestamptz where id = ${id} returning id`,
  );
}

/** The gateway answered. */
export async function endPaymentAttempt(tx: Tx, id: string): Promise<void> {
  await changedRows(tx, sql`delete from payment_attempts where id = ${id} returning id`);
}

/** What other payments begun since then may still take from the account, in this one's currency. */
export async function sumOtherAttempts(
  tx: Tx,
  { id, accountId, currency }: PaymentAttempt,
  { since, now }: { readonly since: Instant; readonly now: Instant },
): Promise<number> {
  const { minor } = await onlyRow(
    tx,
    sql<{ minor: number }>`select coalesce(sum(amount_minor), 0)::bigint as minor
      from payment_attempts
      where account_id = ${accountId} and currency = ${currency} and id <> ${id}
        and let_go_at is null
        and (started_at > ${since}::timestamptz or held_until > ${now}::timestamptz)`,
  );
  return minor;
}
