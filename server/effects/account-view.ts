import { recommendOffers } from "../../core/arrangements/recommend-offers.ts";
import { decideTreatment } from "../../core/treatment/decide-treatment.ts";
import type {
  AvailabilityInput,
  PendingTouch,
  UndoSource,
} from "../../ui-extensions/panel/panel-input.ts";
import { PanelActionInput, type PanelActionName } from "../../ui-extensions/panel/panel-view.ts";
import { findUndoableAction } from "../storage/actions.ts";
import type { AccountWork } from "./account-work.ts";

/** What the panel and every action start from: the account's facts and what the engine makes of them. */
export async function accountView(work: AccountWork): Promise<AvailabilityInput> {
  const { tx, accountId, facts, policy, now } = work;
  const treatment = decideTreatment(facts, policy, now);
  const offers = recommendOffers(facts, policy, treatment.delinquency, now, {
    segmentId: treatment.segment.segmentId,
  });
  const last = await findUndoableAction(tx, accountId, now);
  return {
    facts,
    policy,
    treatment,
    offers,
    now,
    undo: toUndoSource(last),
    pendingTouch: pendingTouchOf(work),
  };
}

function toUndoSource(last: Awaited<ReturnType<typeof findUndoableAction>>): UndoSource | null {
  if (last === null || last.undoUntil === null || !isActionName(last.actionId)) return null;
  return { actionId: last.id, action: last.actionId, until: last.undoUntil };
}

export function isActionName(text: string): text is PanelActionName {
  return Object.hasOwn(PanelActionInput, text);
}

function pendingTouchOf({ facts }: AccountWork): PendingTouch | null {
  for (const { id, channel, stepId, at, status, kind } of facts.touches) {
    if (status === "queued" && kind === "message" && stepId !== undefined)
      return { touchId: id, channel, stepId, at };
  }
  return null;
}
