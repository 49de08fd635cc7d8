import { sql } from "kysely";
import type { AccountId } from "../../core/accounts/account.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Tx } from "./tx.ts";

/** Work whose failures are written down; what has words of its own already is not among them. */
export type FailingWork = "treat" | "deliver" | "money" | "crm_write" | "crm_event" | "crm_sync";

export interface WorkFailure {
  readonly kind: FailingWork;
  /** The failing row's own key. */
  readonly subject: string;
  readonly accountId: AccountId | null;
  /** A code. It is shown to people who may not see the account. */
  readonly reason: string;
  readonly at: Instant;
}

/** The longest work waits that has no lease: a minute doubled this often is about four hours. */
const DOUBLINGS_MAX = 8;

/**
 * Writes down why work failed. What somebody dismissed shows again once it fails for another reason.
 */
export async function noteFailure(tx: Tx, failure: WorkFailure): Promise<void> {
  const { kind, subject, accountId, reason, at } = failure;
  await sql`insert into work_failures as known (kind, subject, account_id, tries, reason,
      first_failed_at, failed_at, next_try_at)
    values (${kind}, ${subject}, ${accountId}, 1, ${reason}, ${at}::timestamptz,
      ${at}::timestamptz, ${at}::timestamptz + interval '1 minute')
    on conflict (tenant_id, kind, subject) do update set
      tries = known.tries + 1, reason = excluded.reason, failed_at = excluded.failed_at,
      next_try_at = excluded.failed_at
        + interval '1 minute' * power(2, least(known.tries, ${DOUBLINGS_MAX})),
      dismissed_at = case when known.reason = excluded.reason then known.dismissed_at end,
      dismissed_by = case when known.reason = excluded.reason then known.dismissed_by end`.execute(
    tx,
  );
}

/** The work came to its end, or is to begin anew: nothing is known against it. */
export async function forgetFailure(
  tx: Tx,
  { kind, subject }: Pick<WorkFailure, "kind" | "subject">,
): Promise<void> {
  await sql`delete from work_failures where kind = ${kind} and subject = ${subject}`.execute(tx);
}

/** Nobody has to look at it any more; `reason` is what it says where nothing was known. */
export async function dismissFailure(
  tx: Tx,
  { by, version, ...failure }: WorkFailure & { readonly by: string; readonly version: number },
): Promise<void> {
  const { kind, subject, accountId, reason, at } = failure;
  await sql`insert into work_failures (kind, subject, account_id, reason, first_failed_at,
      failed_at, dismissed_at, dismissed_by, dismissed_version)
    values (${kind}, ${subject}, ${accountId}, ${reason}, ${at}::timestamptz, ${at}::timestamptz,
      ${at}::timestamptz, ${by}, ${version})
    on conflict (tenant_id, kind, subject) do update set
      dismissed_at = excluded.dismissed_at, dismissed_by = excluded.dismissed_by,
      dismissed_version = excluded.dismissed_version`.execute(tx);
}
