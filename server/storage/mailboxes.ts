import { sql } from "kysely";
import type { Instant } from "../../core/time/instant.ts";
import type { Database } from "./connect.ts";
import { leaseEnd } from "./leases.ts";
import { firstRow, manyRows, type Tx } from "./tx.ts";

/** The right to read one mailbox, until the lease ends. */
export interface MailboxClaim {
  readonly tenantId: string;
  readonly providerId: string;
  /** Turns since one last came on, this one included. */
  readonly tries: number;
}

/** How far a mailbox was read. */
export interface MailboxPosition {
  /** Null before it was ever opened. */
  readonly uidValidity: string | null;
  readonly lastUid: number;
  /** When it was last read to its end; before that, when it was set up. */
  readonly since: Instant;
}

export interface MailboxClaimRequest {
  readonly workerId: string;
  readonly limit: number;
  readonly leaseMs: number;
  readonly now: Instant;
}

/**
 * Takes mailboxes whose turn has come. A mailbox stays with the worker that has it, which keeps its
 * connection open, until that worker was silent for the length of its lease.
 */
export function claimMailboxes(
  db: Database,
  request: MailboxClaimRequest,
): Promise<MailboxClaim[]> {
  const { workerId, limit, leaseMs, now } = request;
  return db.withSystem(async (tx) => {
    await sql`insert into mailboxes (tenant_id, provider_id, due_at)
      select tenant_id, id, ${now}::timestamptz from providers where kind = 'imap'
      on conflict (tenant_id, provider_id) do nothing`.execute(tx);
    return manyRows(
      tx,
      sql<MailboxClaim>`
        with due as materialized (
          select tenant_id, provider_id from mailboxes
          where due_at <= ${now}::timestamptz
            and (lease_until is null or lease_by = ${workerId}
              or lease_until <= ${now}::timestamptz)
          order by due_at limit ${limit}
          for update skip locked
        )
        update mailboxes m set lease_by = ${workerId}, tries = m.tries + 1,
          lease_until = ${leaseEnd(now, leaseMs, sql`m.tries`)},
          due_at = ${leaseEnd(now, leaseMs, sql`m.tries`)}
        from due where m.tenant_id = due.tenant_id and m.provider_id = due.provider_id
        returning m.tenant_id as "tenantId", m.provider_id as "providerId", m.tries`,
    );
  });
}

export async function findMailboxPosition(
  tx: Tx,
  providerId: string,
): Promise<MailboxPosition | null> {
  const row = await firstRow(
    tx,
    sql<Omit<MailboxPosition, "lastUid"> & { lastUid: string }>`
      select m.uid_validity as "uidValidity", m.last_uid::text as "lastUid",
        coalesce(m.checked_at, p.changed_at) as since
      from mailboxes m join providers p on p.id = m.provider_id
      where m.provider_id = ${providerId}::uuid`,
  );
  return row === null ? null : { ...row, lastUid: Number(row.lastUid) };
}

/** Everything up to this message was taken in; whatever failed before has come on. */
export async function setMailboxPosition(
  tx: Tx,
  providerId: string,
  { uidValidity, lastUid }: Pick<MailboxPosition, "uidValidity" | "lastUid">,
): Promise<void> {
  await sql`update mailboxes set uid_validity = ${uidValidity}, last_uid = ${lastUid}, tries = 0
    where provider_id = ${providerId}::uuid`.execute(tx);
}

export interface MailboxTurnEnd {
  readonly next: Instant;
  /** Until when no other worker takes it. */
  readonly leaseUntil: Instant;
  /** Null when the mailbox was read to its end; else the code of what is in the way. */
  readonly trouble: string | null;
  readonly now: Instant;
}

export async function finishMailboxTurn(
  tx: Tx,
  providerId: string,
  { next, leaseUntil, trouble, now }: MailboxTurnEnd,
): Promise<void> {
  const checked = trouble === null ? sql`${now}::timestamptz` : sql`checked_at`;
  await sql`update mailboxes set due_at = ${next}::timestamptz, trouble = ${trouble}, tries = 0,
      lease_until = ${leaseUntil}::timestamptz, checked_at = ${checked}
    where provider_id = ${providerId}::uuid`.execute(tx);
}

/** Something came: whoever has the mailbox reads it now. */
export async function wakeMailbox(tx: Tx, providerId: string, now: Instant): Promise<void> {
  await sql`update mailboxes set due_at = least(due_at, ${now}::timestamptz)
    where provider_id = ${providerId}::uuid`.execute(tx);
}

/** A worker that stops hands its mailboxes to the others. */
export function releaseMailboxes(db: Database, workerId: string): Promise<void> {
  return db.withSystem(async (tx) => {
    await sql`update mailboxes set lease_until = null, lease_by = null where lease_by = ${workerId}`.execute(
      tx,
    );
  });
}

/** For a database whose former workers are certainly gone. */
export async function releaseDeadMailboxes(tx: Tx): Promise<void> {
  await sql`update mailboxes set lease_until = null, lease_by = null
    where lease_until is not null`.execute(tx);
}

/** How a tenant's mailbox stands, for whoever set it up. */
export interface MailboxState {
  readonly lastUid: number;
  readonly checkedAt: Instant | null;
  readonly trouble: string | null;
}

/** Null when the tenant has none, or none that was ever looked at. */
export async function findMailboxState(tx: Tx): Promise<MailboxState | null> {
  const row = await firstRow(
    tx,
    sql<Omit<MailboxState, "lastUid"> & { lastUid: string }>`
      select last_uid::text as "lastUid", checked_at as "checkedAt", trouble
      from mailboxes order by provider_id limit 1`,
  );
  return row === null ? null : { ...row, lastUid: Number(row.lastUid) };
}
