import { toEpochMs } from "../../core/time/instant.ts";
import { localDate } from "../../core/time/time-zone.ts";
import { dryRun } from "../../core/treatment/dry-run.ts";
import type { DryRunPart } from "../../ui-extensions/console-app/views/setup.ts";
import type { Deps } from "../deps.ts";
import { countAccounts } from "../storage/account-sample.ts";
import { findAccounts } from "../storage/accounts.ts";
import { loadFactsMany } from "../storage/facts.ts";

export const DRY_RUN_DAYS = 7;
/** Small enough to be answered at once, so that whoever waits sees it move. */
export const PART = 500;

/** One part of the book under the policy in force. Whoever asks adds the parts up. */
export async function dryRunPart(
  deps: Pick<Deps, "db" | "policies" | "clock">,
  tenantId: string,
  cursor: string | null,
): Promise<DryRunPart> {
  const { db, policies, clock } = deps;
  const page = cursor === null ? { limit: PART } : { limit: PART, cursor };
  const read = await db.withTenant(tenantId, async (tx) => {
    const { items, nextCursor } = await findAccounts(tx, page);
    return {
      book: await loadFactsMany(
        tx,
        items.map(({ id }) => id),
      ),
      next: nextCursor ?? null,
      total: await countAccounts(tx),
      policy: await policies.current(tx, tenantId),
    };
  });
  const { book, policy, next, total } = read;
  const from = localDate(policy.defaults.timeZone, toEpochMs(clock.now()));
  const part = dryRun({ book, policy, from, days: DRY_RUN_DAYS });
  return { part, total, next, from, days: DRY_RUN_DAYS };
}
