import { setImmediate as nextTurn } from "node:timers/promises";
import { addMs, MINUTE_MS } from "../../core/time/instant.ts";
import { syncCrm } from "../crm/sync-crm.ts";
import { failureCode } from "../dead-letters/failure-code.ts";
import { type Deps, newId } from "../deps.ts";
import { deliverMessage, markUnconfirmed } from "../effects/deliver-message.ts";
import { LOST_AFTER_MS, settleMoney } from "../effects/money/settle-money.ts";
import { hearingCrm } from "../effects/replies/hear-crm.ts";
import { treatClaimed } from "../effects/treat-account.ts";
import { countFigures } from "../figures/count-changes.ts";
import { openMailboxReader } from "../inbound/read-mailboxes.ts";
import { traced } from "../observability/tracing.ts";
import { isConnectionFault } from "../storage/connection-fault.ts";
import { releaseTurns } from "../storage/crm-turns.ts";
import { type Claim, claimDueAccounts } from "../storage/due-accounts.ts";
import { listTenantsWithDueAccounts, listTenantsWithDueMessages } from "../storage/due-tenants.ts";
import { handBack, releaseWorker } from "../storage/leases.ts";
import { findMoneyWork } from "../storage/money-work.ts";
import { claimExpiredSends, claimOutbox } from "../storage/outbox-delivery.ts";
import { forgetFailure, noteFailure } from "../storage/work-failures.ts";
import { BATCH, type JobHandlers, type TenantJob } from "./job-transport.ts";

const LEASE_MS = 2 * MINUTE_MS;

/** The kinds of work, each claimed in batches that no other worker can also win. */
export function jobHandlers(deps: Deps): JobHandlers {
  const { db } = deps;
  const workerId = newId();
  const mailboxes = openMailboxReader(deps, workerId);
  const request = () => ({ workerId, limit: BATCH, leaseMs: LEASE_MS, now: deps.clock.now() });
  const treat: TenantJob = {
    find: () => listTenantsWithDueAccounts(db, deps.clock.now()),
    run: async (tenantId, stop) =>
      each(
        { deps, stop, job: "treat" },
        await claimDueAccounts(db, { ...request(), tenantId }),
        (claim) => treatClaimed(deps, claim),
      ),
  };
  const deliver: TenantJob = {
    find: () => listTenantsWithDueMessages(db, deps.clock.now()),
    run: async (tenantId, stop) =>
      each(
        { deps, stop, job: "deliver" },
        await claimOutbox(db, { ...request(), tenantId }),
        (claim) => deliverMessage(deps, claim),
      ),
  };
  return {
    treatDue: (stop) => inTurn(treat, stop),
    deliver: (stop) => inTurn(deliver, stop),
    byTenant: { treat, deliver },
    settleLost: async (stop) => {
      const lost = await claimExpiredSends(db, request());
      await each({ deps, stop, job: "settle" }, lost, (claim) => markUnconfirmed(deps, claim));
      const settled = await settleDue(deps, stop);
      // Last, so that what the round did is in the figures too.
      return lost.length + settled + (await countFigures(deps, stop));
    },
    syncCrm: (stop) => syncCrm(hearingCrm(deps), workerId, stop),
    readMail: mailboxes.read,
    letGo: async () => {
      await mailboxes.letGo();
      await releaseWorker(db, workerId);
      await releaseTurns(db, workerId);
    },
  };
}

/** A batch of every tenant's: the tenant with most to do gets no more of a round than any other. */
async function inTurn({ find, run }: TenantJob, stop: AbortSignal | undefined): Promise<number> {
  let found = 0;
  for (const { tenantId } of await find()) {
    if (stop?.aborted === true) break;
    found += await run(tenantId, stop);
  }
  return found;
}

/** What a gateway has to be asked. There is no lease, so only what succeeded counts as work found. */
async function settleDue(deps: Deps, stop: AbortSignal | undefined): Promise<number> {
  const now = deps.clock.now();
  const lostBefore = addMs(now, -LOST_AFTER_MS);
  const due = await findMoneyWork(deps.db, { now, lostBefore, limit: BATCH });
  const claims = due.map((work) => ({ ...work, leaseUntil: now }));
  let settled = 0;
  await each({ deps, stop, job: "money" }, claims, async (work) => {
    await settleMoney(deps, work);
    settled += 1;
  });
  return settled;
}

interface Batch {
  readonly deps: Deps;
  readonly stop: AbortSignal | undefined;
  readonly job: "treat" | "deliver" | "settle" | "money";
}

type AnyClaim = Pick<Claim, "tenantId" | "accountId" | "tries" | "leaseUntil"> & {
  /** The message's, where the work is one. */
  readonly id?: string;
  /** Absent where there is no lease to give back. */
  readonly version?: number;
};

/**
 * One account's fault must not hold up the others: it is logged, and its lease brings it back, each
 * time later than before. A stop leaves the rest of the batch for `letGo`.
 */
async function each<T extends AnyClaim>(
  { deps, stop, job }: Batch,
  claims: readonly T[],
  work: (claim: T) => Promise<unknown>,
): Promise<number> {
  const { log, metrics } = deps;
  for (const claim of claims) {
    // The embedded database answers without ever leaving this turn of the event loop: unless the
    // work lets go of it, no request is served and no signal heard until a whole sweep is done.
    await nextTurn();
    if (stop?.aborted === true) break;
    const began = performance.now();
    let outcome: "done" | "failed" = "done";
    try {
      await traced({ name: `job ${job}` }, () => work(claim));
      if (claim.tries > 1) await forget(deps, job, claim);
    } catch (error) {
      const { accountId, tries, leaseUntil: againAt } = claim;
      log.error({ err: error, job, accountId, tries, againAt }, "work on an account failed");
      outcome = "failed";
      await (isConnectionFault(error) && claim.version !== undefined && job !== "settle"
        ? giveBack(deps, job, { ...claim, version: claim.version })
        : note(deps, { job, claim, error }));
    }
    metrics.work(job, outcome, (performance.now() - began) / 1_000);
  }
  return claims.length;
}

/** What is kept of a failure; a message whose fate is settled belongs to its delivery. */
function failingWork(job: Batch["job"], { id, accountId }: AnyClaim) {
  return { kind: job === "settle" ? "deliver" : job, subject: id ?? accountId } as const;
}

async function forget({ db }: Deps, job: Batch["job"], claim: AnyClaim): Promise<void> {
  await db.withTenant(claim.tenantId, (tx) => forgetFailure(tx, failingWork(job, claim)));
}

/** The database went away and this was rolled back: it is due again at once, not after its lease. */
async function giveBack(
  { db, log }: Deps,
  job: Batch["job"],
  claim: AnyClaim & { readonly version: number },
): Promise<void> {
  try {
    await handBack(db, claim);
  } catch (error) {
    log.warn({ err: error, job, accountId: claim.accountId }, "a claim waits for its lease");
  }
}

/** Only for whoever looks: the lease brings the work back, whether or not the reason could be kept. */
async function note(
  { db, clock, log }: Deps,
  {
    job,
    claim,
    error,
  }: { readonly job: Batch["job"]; readonly claim: AnyClaim; readonly error: unknown },
): Promise<void> {
  const { tenantId, accountId } = claim;
  const failure = { accountId, reason: failureCode(error), at: clock.now() };
  try {
    await db.withTenant(tenantId, (tx) =>
      noteFailure(tx, { ...failingWork(job, claim), ...failure }),
    );
  } catch (cause) {
    log.warn({ err: cause, job, accountId }, "why work failed could not be kept");
  }
}
