import { sql } from "kysely";
import type { AccountId } from "../../core/accounts/account.ts";
import type {
  Acceptance,
  Approval,
  Arrangement,
  Autopay,
  Reinstatement,
} from "../../core/accounts/arrangement.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Owned } from "./owned.ts";
import { changedRows, jsonb, type Tx } from "./tx.ts";

export async function insertArrangement(
  tx: Tx,
  accountId: AccountId,
  arrangement: Arrangement,
): Promise<void> {
  const { id, currency, offeredBy, expiresAt } = arrangement;
  await sql`insert into arrangements (id, account_id, kind, version, replaces, currency,
      invoice_ids, installments, waived_minor, proposed_at, approval, offered_at, offered_by,
      expires_at, accepted_at, acceptance, autopay, reinstatements, cancelled_at, cancelled_by,
      cancel_reason)
    values (${id}, ${accountId}, ${arrangement.kind ?? null}, ${arrangement.version ?? null},
      ${arrangement.replaces ?? null}, ${currency}, ${jsonb(arrangement.invoiceIds)},
      ${jsonb(arrangement.installments)}, ${arrangement.waivedMinor ?? null},
      ${arrangement.proposedAt ?? null}::timestamptz, ${jsonbOrNull(arrangement.approval)},
      ${arrangement.offeredAt ?? null}::timestamptz, ${offeredBy}, ${expiresAt}::timestamptz,
      ${arrangement.acceptedAt ?? null}::timestamptz, ${jsonbOrNull(arrangement.acceptance)},
      ${jsonbOrNull(arrangement.autopay)}, ${jsonbOrNull(arrangement.reinstatements)},
      ${arrangement.cancelledAt ?? null}::timestamptz, ${arrangement.cancelledBy ?? null},
      ${arrangement.cancelReason ?? null})`.execute(tx);
}

export interface Offering {
  readonly at: Instant;
  readonly expiresAt: Instant;
  readonly approval?: Approval | undefined;
}

/** Makes a proposal an offer. False when it was offered or cancelled before. */
export async function offerArrangement(
  tx: Tx,
  { accountId, id }: Owned,
  { at, expiresAt, approval }: Offering,
): Promise<boolean> {
  const offered = await changedRows(
    tx,
    sql`update arrangements set offered_at = ${at}::timestamptz,
        expires_at = ${expiresAt}::timestamptz, approval = coalesce(${jsonbOrNull(approval)}, approval)
      where id = ${id} and account_id = ${accountId} and offered_at is null
        and cancelled_at is null
      returning id`,
  );
  return offered === 1;
}

/** Records a request for approval or what was decided of it. False when it was offered before. */
export async function setApproval(
  tx: Tx,
  { accountId, id }: Owned,
  approval: Approval,
): Promise<boolean> {
  const set = await changedRows(
    tx,
    sql`update arrangements set approval = ${jsonb(approval)}
      where id = ${id} and account_id = ${accountId} and offered_at is null
        and cancelled_at is null
      returning id`,
  );
  return set === 1;
}

/** False when it was accepted before, cancelled, not offered yet, or the offer has expired. */
export async function acceptArrangement(
  tx: Tx,
  { accountId, id }: Owned,
  at: Instant,
  acceptance: Acceptance | null = null,
): Promise<boolean> {
  const accepted = await changedRows(
    tx,
    sql`update arrangements set accepted_at = ${at}::timestamptz,
        acceptance = ${jsonbOrNull(acceptance)}
      where id = ${id} and account_id = ${accountId} and accepted_at is null
        and offered_at is not null and cancelled_at is null and expires_at >= ${at}::timestamptz
      returning id`,
  );
  return accepted === 1;
}

/** Names the touch that carries the written copy of what was agreed. */
export async function setWrittenCopy(tx: Tx, { accountId, id }: Owned, touchId: string) {
  await sql`update arrangements
    set acceptance = jsonb_set(acceptance, '{copyTouchId}', to_jsonb(${touchId}::text))
    where id = ${id} and account_id = ${accountId}`.execute(tx);
}

/** Sets or, by `revokedAt`, takes back the leave to debit. False when nobody accepted the plan. */
export async function setAutopay(
  tx: Tx,
  { accountId, id }: Owned,
  autopay: Autopay,
): Promise<boolean> {
  const set = await changedRows(
    tx,
    sql`update arrangements set autopay = ${jsonb(autopay)}
      where id = ${id} and account_id = ${accountId} and accepted_at is not null
        and cancelled_at is null
      returning id`,
  );
  return set === 1;
}

export async function addReinstatement(
  tx: Tx,
  { accountId, id }: Owned,
  reinstatement: Reinstatement,
): Promise<boolean> {
  const added = await changedRows(
    tx,
    sql`update arrangements
      set reinstatements = coalesce(reinstatements, '[]') || ${jsonb([reinstatement])}
      where id = ${id} and account_id = ${accountId} and accepted_at is not null
        and cancelled_at is null
      returning id`,
  );
  return added === 1;
}

/** Takes the last reinstatement back: only to undo it. */
export async function removeReinstatement(
  tx: Tx,
  { accountId, id }: Owned,
  at: Instant,
): Promise<boolean> {
  const removed = await changedRows(
    tx,
    sql`update arrangements set reinstatements = nullif(reinstatements - (-1), '[]')
      where id = ${id} and account_id = ${accountId} and cancelled_at is null
        and reinstatements->-1->>'at' = ${at}
      returning id`,
  );
  return removed === 1;
}

export interface Cancellation {
  readonly at: Instant;
  readonly by: string;
  readonly reason: string;
}

/** Cancels an arrangement; null takes that back. False when there is no such arrangement. */
export async function cancelArrangement(
  tx: Tx,
  { accountId, id }: Owned,
  cancellation: Cancellation | null,
): Promise<boolean> {
  const cancelled = await changedRows(
    tx,
    sql`update arrangements set cancelled_at = ${cancellation?.at ?? null}::timestamptz,
        cancelled_by = ${cancellation?.by ?? null}, cancel_reason = ${cancellation?.reason ?? null}
      where id = ${id} and account_id = ${accountId} returning id`,
  );
  return cancelled === 1;
}

/** Takes away an offer as if it had never been made: only to undo one that nobody accepted. */
export async function removeArrangement(tx: Tx, { accountId, id }: Owned): Promise<boolean> {
  const removed = await changedRows(
    tx,
    sql`delete from arrangements
      where id = ${id} and account_id = ${accountId} and accepted_at is null returning id`,
  );
  return removed === 1;
}

function jsonbOrNull(value: unknown) {
  return value === undefined || value === null ? sql`null::jsonb` : jsonb(value);
}
