import { type RawBuilder, sql } from "kysely";
import type { Instant } from "../../core/time/instant.ts";
import type { Database } from "./connect.ts";
import type { Tx } from "./tx.ts";

/** The longest lease is this many times doubled: with two minutes to begin with, over four hours. */
const DOUBLINGS_MAX = 7;
/** Claimed this often without coming to an end, a row may be what ends its workers. */
const TRIES_SUSPECT = 10;

/**
 * How long a claim holds. Each one that came to nothing doubles the next, so that work which always
 * fails is tried ever less often and never crowds out the rest.
 */
export function leaseEnd(
  now: Instant,
  leaseMs: number,
  tries: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`${now}::timestamptz
    + make_interval(secs => ${leaseMs / 1_000} * power(2, least(${tries}, ${DOUBLINGS_MAX})))`;
}

/**
 * Gives back what was claimed and not done because the database went away: no failed try, and due now.
 * A message that is with its provider already stays claimed.
 */
export function handBack(
  db: Database,
  claim: {
    readonly tenantId: string;
    readonly accountId: string;
    readonly version: number;
    /** The message's, where that was claimed. */
    readonly id?: string;
  },
): Promise<void> {
  const { tenantId, version } = claim;
  const done = sql`lease_until = null, lease_by = null`;
  return db.withSystem(async (tx) => {
    if (claim.id === undefined)
      await sql`update accounts set ${done}, look_tries = greatest(look_tries - 1, 0)
        where tenant_id = ${tenantId}::uuid and id = ${claim.accountId}
          and look_version = ${version}`.execute(tx);
    else
      await sql`update outbox set ${done}, tries = greatest(tries - 1, 0)
        where tenant_id = ${tenantId}::uuid and id = ${claim.id}::uuid
          and version = ${version} and status = 'queued'`.execute(tx);
  });
}

/** A worker that stops hands back what it claimed and did not get to; that is no failed try. */
export function releaseWorker(db: Database, workerId: string): Promise<void> {
  return db.withSystem(async (tx) => {
    const done = sql`lease_until = null, lease_by = null`;
    await sql`update accounts set ${done}, look_tries = greatest(look_tries - 1, 0)
      where lease_by = ${workerId}`.execute(tx);
    await sql`update outbox set ${done}, tries = greatest(tries - 1, 0)
      where lease_by = ${workerId} and status = 'queued'`.execute(tx);
  });
}

/**
 * Ends every lease, for a database whose former workers are certainly gone: the embedded one has one
 * process at a time. What was being sent when it died is due to be settled at once. Rows that were
 * claimed again and again keep their lease, or one that kills its process would do so for ever.
 */
export function releaseDeadWorkers(db: Database, now: Instant): Promise<void> {
  return db.withSystem(async (tx) => {
    await endLeases(tx);
    await sql`update outbox set lease_until = ${now}::timestamptz
      where status = 'sending' and lease_until > ${now}::timestamptz
        and tries < ${TRIES_SUSPECT}`.execute(tx);
  });
}

async function endLeases(tx: Tx): Promise<void> {
  await sql`update accounts set lease_until = null, lease_by = null
    where lease_until is not null and look_tries < ${TRIES_SUSPECT}`.execute(tx);
  await sql`update outbox set lease_until = null, lease_by = null
    where lease_until is not null and status = 'queued' and tries < ${TRIES_SUSPECT}`.execute(tx);
}
