import { CRM_ERROR_ANSWER } from "../../adapters/crm-error.ts";
import { addMs, DAY_MS, type Instant, MINUTE_MS } from "../../core/time/instant.ts";
import { decideTreatment } from "../../core/treatment/decide-treatment.ts";
import { openWork } from "../effects/account-work.ts";
import {
  findOpenCallbacks,
  finishCallback,
  postponeCallback,
  type WaitingWorkflow,
} from "../storage/crm-callbacks.ts";
import type { CrmConnection } from "./connections.ts";
import type { CrmDeps } from "./crm-deps.ts";
import type { OpenedCrm } from "./crm-hub.ts";
import { portOf } from "./crm-port.ts";

const CALLBACKS_MAX = 100;
const LOOK_EVERY_MS = MINUTE_MS;
const TRIES_MAX = 12;

/** What became of the offer a workflow waits for; null while the customer may still answer. */
type Answer = "accepted" | "withdrawn" | "expired" | "paid";

/**
 * Lets workflows go on that wait for an offer's answer; answers how many did. One that can't be told
 * now is told later, and after that its CRM goes on by itself.
 */
export async function completeCallbacks(deps: CrmDeps, connection: CrmConnection): Promise<number> {
  const port = portOf(deps, connection);
  if (port === null) return 0;
  const { tenantId, id } = connection;
  const now = deps.clock.now();
  const waiting = await deps.db.withTenant(tenantId, (tx) =>
    findOpenCallbacks(tx, id, { now, limit: CALLBACKS_MAX }),
  );
  let told = 0;
  for (const each of waiting) if (await complete(deps, connection, port, each)) told += 1;
  return told;
}

async function complete(
  deps: CrmDeps,
  { tenantId, id }: CrmConnection,
  port: OpenedCrm,
  { callbackId, tries, ...waiting }: WaitingWorkflow,
): Promise<boolean> {
  const now = deps.clock.now();
  const answer = await answerTo(deps, tenantId, waiting, now);
  const postpone = (at: Instant, triesNow: number) =>
    deps.db.withTenant(tenantId, (tx) =>
      postponeCallback(tx, id, { callbackId, at, tries: triesNow }),
    );
  if (answer === null) {
    await postpone(addMs(now, LOOK_EVERY_MS), tries);
    return false;
  }
  const state = answer === "accepted" || answer === "paid" ? "SUCCESS" : "FAIL_CONTINUE";
  const sent = await port.completeCallback(callbackId, { state, outputs: { outcome: answer } });
  const again = !sent.ok && CRM_ERROR_ANSWER[sent.error.kind] === "retry" && tries < TRIES_MAX;
  if (again) {
    await postpone(addMs(now, Math.min(LOOK_EVERY_MS * 2 ** tries, DAY_MS)), tries + 1);
    return false;
  }
  const outcome = sent.ok ? answer : `${answer}, not told: ${sent.error.kind}`;
  await deps.db.withTenant(tenantId, (tx) =>
    finishCallback(tx, id, { callbackId, outcome, at: now }),
  );
  return sent.ok;
}

function answerTo(
  deps: CrmDeps,
  tenantId: string,
  { accountId, subjectId }: Pick<WaitingWorkflow, "accountId" | "subjectId">,
  now: Instant,
): Promise<Answer | null> {
  return deps.db.withTenant(tenantId, async (tx) => {
    const work = await openWork(deps, tx, tenantId, accountId);
    const offer = work?.facts.arrangements.find(({ id }) => id === subjectId);
    if (work === null || offer === undefined) return "withdrawn";
    if (offer.acceptedAt !== undefined) return "accepted";
    if (offer.cancelledAt !== undefined) return "withdrawn";
    if (offer.expiresAt <= now) return "expired";
    const { delinquency } = decideTreatment(work.facts, work.policy, now);
    const lane = delinquency.byCurrency.find(({ currency }) => currency === offer.currency);
    return (lane?.openMinor ?? 0) === 0 ? "paid" : null;
  });
}
