import { sql } from "kysely";
import type { AccountId } from "../../core/accounts/account.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Database } from "./connect.ts";
import { CLAIM_MAX, type ClaimRequest, type TenantClaimRequest } from "./due-accounts.ts";
import { leaseEnd } from "./leases.ts";
import { changedRows, manyRows, type Tx } from "./tx.ts";

/** The right to deliver one message, or to say what became of it. */
export interface OutboxClaim {
  readonly tenantId: string;
  readonly id: string;
  readonly accountId: AccountId;
  readonly version: number;
  /** Claims since work on it last came to an end, this one included. */
  readonly tries: number;
  readonly leaseUntil: Instant;
}

/** What an outbox row is written by; a claim is one. */
type Held = Pick<OutboxClaim, "id" | "version">;

export type DeliveryOutcome =
  | {
      readonly status: "sent";
      readonly providerId: string;
      /** The address it went to, which may be another one by the time it bounces. */
      readonly sentTo?: string;
      /** Parts of a text message, each of which costs. */
      readonly segments?: number;
    }
  | { readonly status: "cancelled" | "failed" | "unconfirmed"; readonly reason: string };

/**
 * Takes a tenant's queued messages. A worker that dies before `startSending` has sent nothing,
 * so after its lease the message is simply claimed again.
 */
export function claimOutbox(db: Database, request: TenantClaimRequest): Promise<OutboxClaim[]> {
  const { tenantId, now } = request;
  const due = sql`select tenant_id, id from outbox
    where tenant_id = ${tenantId}::uuid and status = 'queued'
      and greatest(available_at, lease_until) <= ${now}::timestamptz
    order by greatest(available_at, lease_until)`;
  return claim(db, due, request);
}

/**
 * Takes messages whose worker went silent between `startSending` and `finishOutbox`. Nobody can know
 * whether they left, so they must be finished as `unconfirmed` and never be sent again unasked.
 */
export function claimExpiredSends(db: Database, request: ClaimRequest): Promise<OutboxClaim[]> {
  const expired = sql`select tenant_id, id from outbox
    where status = 'sending' and lease_until <= ${request.now}::timestamptz
    order by lease_until`;
  return claim(db, expired, request);
}

function claim(
  db: Database,
  candidates: ReturnType<typeof sql>,
  { workerId, limit, leaseMs, now }: ClaimRequest,
): Promise<OutboxClaim[]> {
  return db.withSystem((tx) =>
    manyRows(
      tx,
      sql<OutboxClaim>`
        with due as materialized (
          ${candidates} limit ${Math.min(limit, CLAIM_MAX)} for update skip locked
        )
        update outbox o set lease_until = ${leaseEnd(now, leaseMs, sql`o.tries`)},
          lease_by = ${workerId}, version = o.version + 1, tries = o.tries + 1
        from due where o.tenant_id = due.tenant_id and o.id = due.id
        returning o.tenant_id as "tenantId", o.id, o.account_id as "accountId", o.version,
          o.tries, o.lease_until as "leaseUntil"`,
    ),
  );
}

/**
 * Holds the message for this transaction, so that no claim can take it over between a look at it and
 * what is then written. False when one already has.
 */
export async function holdOutbox(tx: Tx, { id, version }: Held): Promise<boolean> {
  const held = await changedRows(
    tx,
    sql`select id from outbox where id = ${id} and version = ${version} for update`,
  );
  return held === 1;
}

interface Leaving {
  readonly providerId: string | null;
  readonly sentTo: string | null;
}

/**
 * Marks the point of no return, in a transaction of its own that commits before the provider is
 * called. False when the claim is stale: then nothing may be sent.
 */
export async function startSending(
  tx: Tx,
  { id, version }: Held,
  leaseUntil: Instant,
  /** Its name and where it goes, as far as they are known before: nobody may be there to say so after. */
  { providerId = null, sentTo = null }: Partial<Leaving> = {},
): Promise<boolean> {
  const started = await changedRows(
    tx,
    sql`update outbox set status = 'sending', attempts = attempts + 1, provider_id = ${providerId},
        sent_to = ${sentTo}, lease_until = ${leaseUntil}::timestamptz
      where id = ${id} and version = ${version} and status = 'queued' returning id`,
  );
  return started === 1;
}

/**
 * Records what became of a message. False when the claim is stale or the message was finished
 * before. A captured message is inserted and finished in one transaction, without `startSending`.
 */
export async function finishOutbox(
  tx: Tx,
  { id, version }: Held,
  outcome: DeliveryOutcome & { readonly at: Instant },
): Promise<boolean> {
  const providerId = outcome.status === "sent" ? outcome.providerId : null;
  const sentTo = outcome.status === "sent" ? (outcome.sentTo ?? null) : null;
  const segments = outcome.status === "sent" ? (outcome.segments ?? null) : null;
  const reason = outcome.status === "sent" ? null : outcome.reason;
  // By the name it left under, a bounce or an answer may still say what became of it.
  const isUnknown = outcome.status === "unconfirmed";
  const finished = await changedRows(
    tx,
    sql`update outbox set status = ${outcome.status},
        provider_id = case when ${isUnknown} then provider_id else ${providerId} end,
        sent_to = case when ${isUnknown} then sent_to else ${sentTo} end, segments = ${segments}, reason = ${reason},
        finished_at = ${outcome.at}::timestamptz, lease_until = null, lease_by = null, tries = 0
      where id = ${id} and version = ${version} and status in ('queued', 'sending') returning id`,
  );
  return finished === 1;
}

/**
 * Puts a message back for a later attempt. Only for one that certainly did not leave: the gates said
 * wait, or the provider refused it for now.
 */
export async function postponeOutbox(
  tx: Tx,
  { id, version }: Held,
  { until, reason }: { readonly until: Instant; readonly reason: string },
): Promise<boolean> {
  const postponed = await changedRows(
    tx,
    sql`update outbox set status = 'queued', available_at = ${until}::timestamptz,
        reason = ${reason}, lease_until = null, lease_by = null, tries = 0
      where id = ${id} and version = ${version} and status in ('queued', 'sending') returning id`,
  );
  return postponed === 1;
}

/** Takes a queued message back for a person who wants it skipped. False when it is leaving or left. */
export async function cancelQueued(tx: Tx, touchId: string, at: Instant): Promise<boolean> {
  const cancelled = await changedRows(
    tx,
    sql`update outbox set status = 'cancelled', reason = 'skipped',
        finished_at = ${at}::timestamptz, lease_until = null, lease_by = null, tries = 0
      where touch_id = ${touchId} and status = 'queued' returning id`,
  );
  return cancelled === 1;
}

/** A person found out what became of an unconfirmed message. */
export async function resolveUnconfirmed(
  tx: Tx,
  id: string,
  outcome: { readonly status: "sent" | "failed"; readonly reason: string; readonly at: Instant },
): Promise<boolean> {
  const resolved = await changedRows(
    tx,
    sql`update outbox set status = ${outcome.status}, reason = ${outcome.reason},
        finished_at = ${outcome.at}::timestamptz
      where id = ${id} and status = 'unconfirmed' returning id`,
  );
  return resolved === 1;
}
