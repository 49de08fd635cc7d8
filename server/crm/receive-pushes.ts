import type { CrmNoun, CrmRef } from "../../adapters/crm-ref.ts";
import { MINUTE_MS } from "../../core/time/instant.ts";
import { wakeSpaced } from "../storage/crm-connections.ts";
import { countInbox, keepSignals } from "../storage/crm-inbox.ts";
import type { CrmConnection } from "./connections.ts";
import type { CrmDeps } from "./crm-deps.ts";

/**
 * The first notice after a quiet minute is read at once; under many, once a minute. A minute's turn
 * takes a call for each kind of record, which an org's allowance holds beside the polls.
 */
export const PUSH_SPACING_MS = MINUTE_MS;

/**
 * Records that may wait for their reading. A mass change tells of each record by itself; beyond this
 * the next poll reads them, two thousand in a call.
 */
export const PUSHED_MAX = 500;

export interface PushedRecord {
  readonly ref: CrmRef;
  readonly noun: CrmNoun;
}

/**
 * Keeps which records somebody in the CRM says have changed, and brings the connection's turn
 * forward. It says nothing of their values and is believed nothing: the records are read again, and
 * what is never told of, or told of in vain, comes with the polls. Answers how many were kept.
 */
export async function receivePushes(
  { db, clock, wake }: CrmDeps,
  { id, tenantId }: Pick<CrmConnection, "id" | "tenantId">,
  records: readonly PushedRecord[],
): Promise<number> {
  const now = clock.now();
  const kept = await db.withTenant(tenantId, async (tx) => {
    const room = PUSHED_MAX - (await countInbox(tx, id, PUSHED_MAX));
    const rows = records
      .slice(0, room)
      .map(({ ref, noun }) => ({ ref, noun, at: now, what: "changed" as const, into: null }));
    if (rows.length === 0) return 0;
    await keepSignals(tx, id, { rows, now });
    await wakeSpaced(tx, id, { at: now, spacingMs: PUSH_SPACING_MS });
    return rows.length;
  });
  if (kept > 0) wake();
  return kept;
}
