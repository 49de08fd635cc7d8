import { sql } from "kysely";
import type { AccountId } from "../../core/accounts/account.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Database } from "./connect.ts";
import { TELL_CRMS } from "./crm-exports.ts";
import { leaseEnd } from "./leases.ts";
import { changedRows, manyRows, type Tx } from "./tx.ts";

export const CLAIM_MAX = 1_000;

export interface ClaimRequest {
  readonly workerId: string;
  readonly limit: number;
  /**
   * Longer than the slowest work: after this, another worker may take the same row. Doubled for each
   * earlier claim that came to nothing.
   */
  readonly leaseMs: number;
  readonly now: Instant;
}

/** A claim of one tenant's work: whose turn it is is decided before, see `due-tenants.ts`. */
export interface TenantClaimRequest extends ClaimRequest {
  readonly tenantId: string;
}

/** The right to look at one account, until the lease ends or somebody's newer claim replaces it. */
export interface Claim {
  readonly tenantId: string;
  readonly accountId: AccountId;
  readonly version: number;
  /** Claims since work on it last came to an end, this one included. */
  readonly tries: number;
  /** Until when nobody else takes it; if the work fails, when it is tried again. */
  readonly leaseUntil: Instant;
}

/**
 * Takes a tenant's due accounts, the longest due first. SKIP LOCKED lets any number of workers
 * ask at once: each row goes to exactly one of them, and none waits for another.
 */
export function claimDueAccounts(
  db: Database,
  { tenantId, workerId, limit, leaseMs, now }: TenantClaimRequest,
): Promise<Claim[]> {
  return db.withSystem((tx) =>
    manyRows(
      tx,
      sql<Claim>`
        with due as materialized (
          select tenant_id, id from accounts
          where tenant_id = ${tenantId}::uuid and next_look_at is not null
            and greatest(next_look_at, lease_until) <= ${now}::timestamptz
          order by greatest(next_look_at, lease_until)
          limit ${Math.min(limit, CLAIM_MAX)}
          for update skip locked
        )
        update accounts a set
          lease_until = ${leaseEnd(now, leaseMs, sql`a.look_tries`)},
          lease_by = ${workerId}, look_version = a.look_version + 1,
          look_tries = a.look_tries + 1
        from due where a.tenant_id = due.tenant_id and a.id = due.id
        returning a.tenant_id as "tenantId", a.id as "accountId", a.look_version as version,
          a.look_tries as tries, a.lease_until as "leaseUntil"`,
    ),
  );
}

/**
 * Ends the claim and sets the next look. False when the claim is stale: the lease ran out and
 * another worker took the account, so this one must roll back whatever it did.
 */
export async function finishClaim(
  tx: Tx,
  claim: Claim,
  nextLookAt: Instant | null,
): Promise<boolean> {
  const finished = await changedRows(
    tx,
    sql`with finished as (
        update accounts set next_look_at = ${nextLookAt}::timestamptz, lease_until = null,
          lease_by = null, look_tries = 0
        where id = ${claim.accountId} and look_version = ${claim.version}
          and lease_until is not null
        returning id
      ), told as (${TELL_CRMS} from finished where account_id = finished.id and not changed)
      select id from finished`,
  );
  return finished === 1;
}
