import { sql } from "kysely";
import type { Instant } from "../../core/time/instant.ts";
import type { Database } from "./connect.ts";
import { leaseEnd } from "./leases.ts";
import { changedRows, manyRows, type Tx } from "./tx.ts";

/** The right to read and write one connection, until the lease ends. */
export interface TurnClaim {
  readonly tenantId: string;
  readonly connectionId: string;
  readonly woken: number;
  /** Turns since one last came to an end, this one included. */
  readonly tries: number;
  /** When the turn was due that notices had asked for as this one began; this turn is that one. */
  readonly pushDueAt: Instant | null;
}

/** Takes connections whose turn has come, the longest waiting first; each goes to one worker. */
export function claimTurns(
  db: Database,
  request: {
    readonly workerId: string;
    readonly limit: number;
    readonly leaseMs: number;
    readonly now: Instant;
  },
): Promise<TurnClaim[]> {
  const { workerId, limit, leaseMs, now } = request;
  return db.withSystem((tx) =>
    manyRows(
      tx,
      sql<TurnClaim>`
        with due as materialized (
          select tenant_id, id from crm_connections
          where state = 'active' and greatest(sync_due_at, lease_until) <= ${now}::timestamptz
          order by greatest(sync_due_at, lease_until) limit ${limit}
          for update skip locked
        )
        update crm_connections c set lease_by = ${workerId}, sync_tries = c.sync_tries + 1,
          lease_until = ${leaseEnd(now, leaseMs, sql`c.sync_tries`)}
        from due where c.tenant_id = due.tenant_id and c.id = due.id
        returning c.tenant_id as "tenantId", c.id as "connectionId", c.woken,
          c.sync_tries as tries, c.push_due_at as "pushDueAt"`,
    ),
  );
}

/**
 * Ends a turn. Woken meanwhile, the connection has its next one at once; told of changes meanwhile,
 * when the turn for those is due.
 */
export function finishTurn(
  tx: Tx,
  { connectionId, woken, pushDueAt }: TurnClaim,
  { next, now }: { readonly next: Instant; readonly now: Instant },
): Promise<number> {
  return changedRows(
    tx,
    sql`update crm_connections set lease_until = null, lease_by = null, sync_tries = 0,
        sync_due_at = least(${next}::timestamptz,
          case when woken <> ${woken} then ${now}::timestamptz end,
          case when push_due_at is distinct from ${pushDueAt}::timestamptz then push_due_at end)
      where id = ${connectionId}::uuid returning id`,
  );
}

/** A worker that stops hands its connections back. */
export async function releaseTurns(db: Database, workerId: string): Promise<void> {
  await db.withSystem((tx) =>
    sql`update crm_connections set lease_until = null, lease_by = null,
        sync_tries = greatest(sync_tries - 1, 0)
      where lease_by = ${workerId}`.execute(tx),
  );
}

/** For a database whose former workers are certainly gone. */
export async function releaseDeadTurns(tx: Tx): Promise<void> {
  await sql`update crm_connections set lease_until = null, lease_by = null
    where lease_until is not null`.execute(tx);
}

/** A full reading came to its end: the book has everything that is there. */
export async function setReconciled(tx: Tx, connectionId: string, at: Instant): Promise<void> {
  await sql`update crm_connections set reconciled_at = ${at}::timestamptz
    where id = ${connectionId}::uuid`.execute(tx);
}
