import type { Touch } from "../../core/accounts/touch.ts";
import type { TimelineEvent } from "../../core/timeline/timeline.ts";
import { explainChoice } from "../../core/treatment/explain-choice.ts";
import { toEndTouch, toTaskTouch, toTouch } from "../../core/treatment/to-touch.ts";
import type { Lane, PlannedTouch, Treatment } from "../../core/treatment/treatment.ts";
import { newId } from "../deps.ts";
import { enqueueOutbox, outboxKey } from "../storage/outbox.ts";
import { insertTouch } from "../storage/touches.ts";
import type { AccountWork } from "./account-work.ts";
import { recordVerdict } from "./record-verdict.ts";

/** What an applied lane adds to the account: the touch it made and what the timeline says of it. */
export interface Applied {
  readonly touch: Touch;
  readonly event: TimelineEvent;
}

/** Carries out one lane's action inside the decision's own transaction; null when it asks for nothing. */
export async function applyLane(
  work: AccountWork,
  lane: Lane,
  treatment: Treatment,
): Promise<Applied | null> {
  const { action } = lane;
  switch (action.kind) {
    case "send":
      return queueMessage(work, action.touch, { treatment, gates: lane.gates });
    case "task": {
      const touch = toTaskTouch(action.touch, newId(), work.now);
      await insertTouch(work.tx, work.accountId, touch);
      return {
        touch,
        event: touchEvent(work, "task_created", { touch, planned: action.touch, treatment }),
      };
    }
    case "end": {
      const touch = toEndTouch(action.cycleId, lane.currency, newId(), work.now);
      await insertTouch(work.tx, work.accountId, touch);
      const body = { cycleId: action.cycleId, outcome: action.outcome, currency: lane.currency };
      return { touch, event: { at: work.now, actor: "engine", kind: "cadence_ended", body } };
    }
    case "wait":
    case "hold":
    case "rest":
      return null;
  }
}

async function queueMessage(
  work: AccountWork,
  planned: PlannedTouch,
  { treatment, gates }: { readonly treatment: Treatment; readonly gates: Lane["gates"] },
): Promise<Applied> {
  const touch = toTouch(planned, newId(), work.now);
  await insertTouch(work.tx, work.accountId, touch);
  const queued = await enqueueOutbox(work.tx, {
    accountId: work.accountId,
    touchId: touch.id,
    idempotencyKey: outboxKey({ accountId: work.accountId, ...planned }),
    channel: planned.channel,
    contactPointId: planned.contactPointId,
    body: { kind: "step", planned },
    at: work.now,
  });
  // The step counts as done while its message is queued, so deciding it again means the books disagree.
  if (!queued) throw new Error(`step ${planned.stepId} of ${planned.cycleId} was already sent`);
  const { channel, contactPointId, invoiceIds } = planned;
  const judged = {
    channel,
    contactPointId,
    invoiceIds,
    touchId: touch.id,
    stage: "decision",
    dialledBy: "system",
  } as const;
  await recordVerdict(work, judged);
  const event = touchEvent(work, "touch_queued", { touch, planned, treatment });
  const choice = explainChoice(work, { planned, cadenceId: treatment.cadenceId, gates });
  // A step with one channel left nothing to choose.
  const told = choice.length > 1 ? { ...event, body: { ...event.body, choice } } : event;
  return { touch, event: told };
}

function touchEvent(
  { now }: AccountWork,
  kind: string,
  {
    touch,
    planned,
    treatment: { policyVersion, segment, cadenceId },
  }: { touch: Touch; planned: PlannedTouch; treatment: Treatment },
): TimelineEvent {
  const { cycleId, stepId, channel, currency, amountMinor, invoiceIds, supersedes, tone } = planned;
  const body = {
    touchId: touch.id,
    cycleId,
    stepId,
    channel,
    tone,
    currency,
    amountMinor,
    invoiceIds,
    supersedes,
  };
  const why = { policyVersion, segmentId: segment.segmentId, cadenceId };
  return { at: now, actor: "engine", kind, body: { ...body, ...why } };
}
