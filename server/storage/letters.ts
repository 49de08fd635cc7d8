import { sql } from "kysely";
import type { AccountId } from "../../core/accounts/account.ts";
import type { Instant } from "../../core/time/instant.ts";
import { changedRows, firstRow, jsonb, manyRows, onlyRow, type Tx } from "./tx.ts";

/** A letter in the tray. */
export interface LetterRow {
  readonly id: string;
  readonly accountId: AccountId;
  readonly outboxId: string;
  readonly touchId: string;
  /** As it was put in. */
  readonly content: unknown;
  readonly madeAt: Instant;
  readonly printedAt: Instant | null;
}

/** How many are printed at once. */
export const TRAY_MAX = 200;

export async function insertLetter(
  tx: Tx,
  letter: Pick<LetterRow, "accountId" | "outboxId" | "touchId" | "content" | "madeAt">,
): Promise<string> {
  const row = await onlyRow(
    tx,
    sql<{ id: string }>`insert into letters (account_id, outbox_id, touch_id, content, made_at)
      values (${letter.accountId}, ${letter.outboxId}::uuid, ${letter.touchId},
        ${jsonb(letter.content)}, ${letter.madeAt}::timestamptz)
      returning id`,
  );
  return row.id;
}

const LETTER = sql`id, account_id as "accountId", outbox_id as "outboxId", touch_id as "touchId",
  content, made_at as "madeAt", printed_at as "printedAt"`;
const WAITING = sql`posted_at is null and withdrawn_at is null`;

/** Letters neither posted nor taken out, the oldest first, at most `TRAY_MAX`. */
export function listWaitingLetters(tx: Tx): Promise<LetterRow[]> {
  return manyRows(
    tx,
    sql<LetterRow>`select ${LETTER} from letters where ${WAITING}
      order by made_at, id limit ${TRAY_MAX}`,
  );
}

/** Every letter written to one account, posted or not. */
export interface KeptLetter extends LetterRow {
  readonly postedAt: Instant | null;
  readonly withdrawnAt: Instant | null;
}

export function listLettersOf(tx: Tx, accountId: AccountId): Promise<KeptLetter[]> {
  return manyRows(
    tx,
    sql<KeptLetter>`select ${LETTER}, posted_at as "postedAt", withdrawn_at as "withdrawnAt"
      from letters where account_id = ${accountId} order by made_at, id`,
  );
}

/** Held until the transaction ends; null when it was posted or taken out, or is not the tenant's. */
export function holdWaitingLetter(tx: Tx, id: string): Promise<LetterRow | null> {
  return firstRow(
    tx,
    sql<LetterRow>`select ${LETTER} from letters where id::text = ${id} and ${WAITING} for update`,
  );
}

export async function markPrinted(tx: Tx, id: string, at: Instant): Promise<void> {
  await sql`update letters set printed_at = coalesce(printed_at, ${at}::timestamptz)
    where id = ${id}::uuid`.execute(tx);
}

export async function markPosted(
  tx: Tx,
  id: string,
  { at, by }: { readonly at: Instant; readonly by: string },
): Promise<boolean> {
  const posted = await changedRows(
    tx,
    sql`update letters set posted_at = ${at}::timestamptz, posted_by = ${by}
      where id = ${id}::uuid and ${WAITING} returning id`,
  );
  return posted === 1;
}

export async function markWithdrawn(
  tx: Tx,
  id: string,
  { at, because }: { readonly at: Instant; readonly because: string },
): Promise<boolean> {
  const withdrawn = await changedRows(
    tx,
    sql`update letters set withdrawn_at = ${at}::timestamptz, withdrawn_because = ${because}
      where id = ${id}::uuid and ${WAITING} returning id`,
  );
  return withdrawn === 1;
}
