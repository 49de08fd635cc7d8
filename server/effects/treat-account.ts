import type { Instant } from "../../core/time/instant.ts";
import type { TimelineEvent } from "../../core/timeline/timeline.ts";
import { decideTreatment } from "../../core/treatment/decide-treatment.ts";
import type { Treatment } from "../../core/treatment/treatment.ts";
import type { Deps } from "../deps.ts";
import { setNextLook } from "../storage/accounts.ts";
import { findLastTreatment, insertDecision } from "../storage/decisions.ts";
import { type Claim, finishClaim } from "../storage/due-accounts.ts";
import { appendTimeline } from "../storage/timeline.ts";
import { type AccountWork, withAccount } from "./account-work.ts";
import { applyLane } from "./apply-lane.ts";
import { noticeMoments } from "./arrangements/notice-moments.ts";
import { nextLookAt } from "./next-look.ts";
import { recordVerdict } from "./record-verdict.ts";

// Each round makes at most one touch per currency; more rounds than this is a decision that never rests.
const ROUNDS_MAX = 20;

class StaleClaim extends Error {}

/** Looks at one claimed account. False when the claim was lost: then nothing has been done. */
export async function treatClaimed(deps: Deps, claim: Claim): Promise<boolean> {
  try {
    const lanes = await withAccount(deps, claim.tenantId, claim.accountId, async (work) => {
      const { treatment, next } = await look(work);
      if (!(await finishClaim(work.tx, claim, next))) throw new StaleClaim();
      return treatment.lanes;
    });
    for (const { action } of lanes ?? [])
      if (action.kind === "wait" || action.kind === "hold") deps.metrics.refused(action.gate);
    return true;
  } catch (error) {
    if (error instanceof StaleClaim) return false;
    throw error;
  }
}

/** Looks at one account now, inside a transaction that already holds its lock, and plans the next look. */
export async function treatNow(work: AccountWork): Promise<Treatment> {
  const { treatment, next } = await look(work);
  await setNextLook(work.tx, work.accountId, next);
  return treatment;
}

/** What a plan or promise has come to is told first, so that it counts against the caps of the rest. */
async function look(work: AccountWork): Promise<{ treatment: Treatment; next: Instant | null }> {
  const noticed = await noticeMoments(work);
  const treatment = await settleAccount(noticed);
  return { treatment, next: nextLookAt(noticed, treatment) };
}

/**
 * Decides, carries out and decides again until the account rests, then records. Deciding again after
 * every touch lets each one count against the caps of the next.
 */
async function settleAccount(work: AccountWork): Promise<Treatment> {
  const events: TimelineEvent[] = [];
  let { facts } = work;
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const treatment = decideTreatment(facts, work.policy, work.now);
    const acting = treatment.lanes.find(({ action }) => isActing(action.kind));
    if (acting === undefined) {
      await record(work, { facts, treatment }, events);
      return treatment;
    }
    const applied = await applyLane({ ...work, facts }, acting, treatment);
    if (applied === null) throw new Error("an acting lane was not carried out");
    await insertDecision(work.tx, toDecision(work, facts, treatment));
    events.push(applied.event);
    facts = { ...facts, touches: [...facts.touches, applied.touch] };
  }
  throw new Error(`account never rests: ${ROUNDS_MAX} touches in one look`);
}

function isActing(kind: string): boolean {
  return kind === "send" || kind === "task" || kind === "end";
}

function toDecision(work: AccountWork, facts: AccountWork["facts"], treatment: Treatment) {
  return {
    accountId: work.accountId,
    at: work.now,
    policyVersion: work.policy.version,
    facts,
    treatment,
  };
}

/** A look that changes nothing is not news: only a different answer from the last one is kept. */
async function record(
  work: AccountWork,
  { facts, treatment }: { facts: AccountWork["facts"]; treatment: Treatment },
  events: readonly TimelineEvent[],
): Promise<void> {
  const last = await findLastTreatment(work.tx, work.accountId);
  if (last === null || answerOf(last) !== answerOf(treatment)) {
    await insertDecision(work.tx, toDecision(work, facts, treatment));
    await recordRefusals({ ...work, facts }, treatment);
  }
  if (events.length > 0) await appendTimeline(work.tx, work.accountId, events);
}

/** What a decision comes down to, without the amounts and dates that change every day. */
function answerOf({ segment, lanes, policyVersion }: Treatment): string {
  return JSON.stringify([
    policyVersion,
    segment.segmentId,
    lanes.map(({ currency, action }) => [currency, summaryOf(action)]),
  ]);
}

function summaryOf(action: Treatment["lanes"][number]["action"]): string {
  switch (action.kind) {
    case "send":
    case "task":
      return `${action.kind} ${action.touch.cycleId} ${action.touch.stepId}`;
    case "end":
      return `end ${action.cycleId}`;
    case "wait":
      return `wait ${action.gate} ${action.until}`;
    case "hold":
      return `hold ${action.gate} ${action.ref} ${action.until}`;
    case "rest":
      return `rest ${action.reason} ${action.next?.at}`;
  }
}

/** What law alone keeps from being sent: why there is no message to ask about. */
async function recordRefusals(work: AccountWork, { lanes }: Treatment): Promise<void> {
  for (const { gates, action } of lanes) {
    if (action.kind !== "wait" && action.kind !== "hold") continue;
    for (const { gate, verdict, channel } of gates) {
      if (gate !== "contact_law" || verdict !== "block" || channel === null) continue;
      const points = work.facts.account.contactPoints.filter((each) => each.channel === channel);
      const point = points.find(({ consent }) => consent !== "withdrawn") ?? points[0];
      // Without an address there is nothing law could have allowed.
      if (point === undefined) continue;
      const judged = { channel, contactPointId: point.id, touchId: null, invoiceIds: [] };
      // The engine's own calls are a machine's, whose rules are stricter than a person's.
      await recordVerdict(work, { ...judged, stage: "decision", dialledBy: "system" });
    }
  }
}
