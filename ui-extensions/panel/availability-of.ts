import { type AccountNow, accountNow } from "./account-now.ts";
import {
  canLift,
  canMarkDispute,
  canMarkHardship,
  canRecordConsent,
} from "./availability-holds.ts";
import { canAccept, canDecide, canPropose, canReinstate } from "./availability-plan.ts";
import { canCancelPlan, canOfferPlan, canPromise, canUndo } from "./availability-terms.ts";
import { canSendLink, canSendNow, canSkip } from "./availability-touch.ts";
import { canPause, canResume, canStart, canStop } from "./availability-wait.ts";
import type { AvailabilityInput } from "./panel-input.ts";
import type { PanelActionName } from "./panel-view.ts";
import { type Availability, POSSIBLE } from "./why-not.ts";

/**
 * What may be done to this account now, and why not. The panel shows this answer and the server
 * asks for it again before acting, so that no button promises what the server would refuse.
 */
export function availabilityOf(input: AvailabilityInput): Record<PanelActionName, Availability> {
  return availabilityNow(accountNow(input));
}

export function availabilityNow(account: AccountNow): Record<PanelActionName, Availability> {
  return {
    "offer-plan": canOfferPlan(account),
    "record-promise": canPromise(account),
    "pause-cadence": canPause(account),
    "resume-cadence": canResume(account),
    "start-cadence": canStart(account),
    "stop-cadence": canStop(account),
    "mark-dispute": canMarkDispute(account),
    "mark-hardship": canMarkHardship(account),
    "send-payment-link": canSendLink(account),
    // A call that took place is a fact; no rule can make it not have happened.
    "log-call": POSSIBLE,
    // Nor can one undo what a customer said.
    "record-opt-out": POSSIBLE,
    "record-wish": POSSIBLE,
    "record-fact": POSSIBLE,
    "set-hold": POSSIBLE,
    "record-consent": canRecordConsent(account),
    "lift-hold": canLift(account),
    "skip-touch": canSkip(account),
    "send-touch-now": canSendNow(account),
    "propose-plan": canPropose(account),
    "decide-approval": canDecide(account),
    "accept-plan": canAccept(account),
    "reinstate-plan": canReinstate(account),
    "cancel-arrangement": canCancelPlan(account),
    undo: canUndo(account),
  };
}
