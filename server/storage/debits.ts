import { sql } from "kysely";
import type { AccountId } from "../../core/accounts/account.ts";
import type { CurrencyCode } from "../../core/money/money.ts";
import type { CalendarDate } from "../../core/time/calendar-date.ts";
import type { Instant } from "../../core/time/instant.ts";
import { changedRows, manyRows, type Tx } from "./tx.ts";

export type DebitOutcome =
  | "paid"
  | "soft_decline"
  | "hard_decline"
  /** Only the customer can pay it, for example because the bank wants to see them. */
  | "needs_customer"
  | "withdrawn";

/** One debit of a saved method, from its notice to the gateway's answer. */
export interface Debit {
  /** What the gateway knows it by. */
  readonly key: string;
  readonly arrangementId: string;
  /** The date the instalment was first agreed for, which names it. */
  readonly dueOn: CalendarDate;
  readonly attempt: number;
  readonly currency: CurrencyCode;
  /** As announced: never more is taken, and less when less is left to pay. */
  readonly amountMinor: number;
  readonly debitOn: CalendarDate;
  /** The message that announced it; null where none was needed. */
  readonly noticeTouchId: string | null;
  readonly noticedOn: CalendarDate | null;
  readonly dueAt: Instant;
  /** Set once the gateway may have been asked. */
  readonly askedAt: Instant | null;
  readonly outcome: DebitOutcome | null;
  readonly finishedAt: Instant | null;
}

/** False when this attempt was planned before. */
export async function insertDebit(
  tx: Tx,
  accountId: AccountId,
  debit: Omit<Debit, "askedAt" | "outcome" | "finishedAt">,
): Promise<boolean> {
  const inserted = await changedRows(
    tx,
    sql`insert into debits (key, account_id, arrangement_id, due_on, attempt, currency,
        amount_minor, debit_on, notice_touch_id, noticed_on, due_at)
      values (${debit.key}, ${accountId}, ${debit.arrangementId}, ${debit.dueOn}::date,
        ${debit.attempt}, ${debit.currency}, ${debit.amountMinor}, ${debit.debitOn}::date,
        ${debit.noticeTouchId}, ${debit.noticedOn}::date, ${debit.dueAt}::timestamptz)
      on conflict do nothing returning key`,
  );
  return inserted === 1;
}

/** Every debit of an account, in the order of the instalments. */
export function listDebits(tx: Tx, accountId: AccountId): Promise<Debit[]> {
  return manyRows(
    tx,
    sql<Debit>`select key, arrangement_id as "arrangementId", due_on as "dueOn", attempt, currency,
        amount_minor::bigint as "amountMinor", debit_on as "debitOn",
        notice_touch_id as "noticeTouchId", noticed_on as "noticedOn", due_at as "dueAt",
        asked_at as "askedAt", outcome, finished_at as "finishedAt"
      from debits where account_id = ${accountId} order by due_on, attempt`,
  );
}

/** Marks that the gateway is being asked; it is looked at again then, should the answer be lost. */
export async function askDebit(
  tx: Tx,
  key: string,
  { at, againAt }: { readonly at: Instant; readonly againAt: Instant },
): Promise<void> {
  await sql`update debits set asked_at = coalesce(asked_at, ${at}::timestamptz),
      due_at = ${againAt}::timestamptz
    where key = ${key} and finished_at is null`.execute(tx);
}

/** The bank takes its days over it, so it is asked after later. */
export async function postponeDebit(tx: Tx, key: string, until: Instant): Promise<void> {
  await changedRows(
    tx,
    sql`update debits set due_at = ${until}::timestamptz
      where key = ${key} and finished_at is null returning key`,
  );
}

export interface DebitEnd {
  readonly at: Instant;
  readonly outcome: DebitOutcome;
  readonly reason?: string;
  readonly providerId?: string;
}

/** False when it had ended before. */
export async function finishDebit(tx: Tx, key: string, end: DebitEnd): Promise<boolean> {
  const finished = await changedRows(
    tx,
    sql`update debits set finished_at = ${end.at}::timestamptz, outcome = ${end.outcome},
        reason = ${end.reason ?? null}, provider_id = ${end.providerId ?? null}
      where key = ${key} and finished_at is null returning key`,
  );
  return finished === 1;
}
