import { MINUTE_MS } from "../../core/time/instant.ts";
import { type Deps, newId } from "../deps.ts";
import { deliverMessage, markUnconfirmed } from "../effects/deliver-message.ts";
import { treatClaimed } from "../effects/treat-account.ts";
import { claimDueAccounts } from "../storage/due-accounts.ts";
import { claimExpiredSends, claimOutbox } from "../storage/outbox-delivery.ts";
import type { JobHandlers } from "./job-transport.ts";

const BATCH = 50;
const LEASE_MS = 2 * MINUTE_MS;

/** The three kinds of work, each claimed in batches that no other worker can also win. */
export function jobHandlers(deps: Deps): JobHandlers {
  const workerId = newId();
  const request = () => ({ workerId, limit: BATCH, leaseMs: LEASE_MS, now: deps.clock.now() });
  return {
    treatDue: async () =>
      each(deps, await claimDueAccounts(deps.db, request()), (claim) => treatClaimed(deps, claim)),
    deliver: async () =>
      each(deps, await claimOutbox(deps.db, request()), (claim) => deliverMessage(deps, claim)),
    settleLost: async () =>
      each(deps, await claimExpiredSends(deps.db, request()), (claim) =>
        markUnconfirmed(deps, claim),
      ),
  };
}

/** One account's fault must not hold up the others: it is logged, and its lease brings it back. */
async function each<T extends { readonly accountId: string }>(
  { log }: Deps,
  claims: readonly T[],
  work: (claim: T) => Promise<unknown>,
): Promise<number> {
  for (const claim of claims) {
    try {
      await work(claim);
    } catch (error) {
      log.error({ err: error, accountId: claim.accountId }, "work on an account failed");
    }
  }
  return claims.length;
}
