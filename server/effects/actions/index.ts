import type { PanelActionName } from "../../../ui-extensions/panel/panel-view.ts";
import { PanelActionInput } from "../../../ui-extensions/panel/panel-view.ts";
import { startCadence, stopCadence } from "../../storage/accounts.ts";
import { type ActionResult, type ActionWork, done } from "./action.ts";
import { logCall, optOut, recordConsent } from "./contact.ts";
import { lift, markDispute, markHardship, pause, resume, setHold } from "./holds.ts";
import { acceptPlan, decidePlan, proposePlan, reinstatePlan } from "./plans.ts";
import { recordPromiseAction } from "./promise.ts";
import { cancelPlan, offerPlan } from "./terms.ts";
import { sendPaymentLink, sendTouchNow, skipTouch } from "./touches.ts";
import { recordFact, recordWish } from "./wishes.ts";

type Perform = (work: ActionWork, input: unknown) => ActionResult;

/** Every action but undo, each parsing its own input; the HTTP route has parsed it once already. */
export const ACTIONS: Readonly<Record<Exclude<PanelActionName, "undo">, Perform>> = {
  "offer-plan": (work, input) => offerPlan(work, PanelActionInput["offer-plan"].parse(input)),
  "record-promise": (work, input) =>
    recordPromiseAction(work, PanelActionInput["record-promise"].parse(input)),
  "pause-cadence": (work, input) => pause(work, PanelActionInput["pause-cadence"].parse(input)),
  "resume-cadence": (work) => resume(work),
  "start-cadence": async ({ account }) => {
    await startCadence(account.tx, account.accountId);
    return done("cadence_started", {}, { kind: "stop_cadence" });
  },
  "stop-cadence": async ({ account }, input) => {
    const { reason } = PanelActionInput["stop-cadence"].parse(input);
    await stopCadence(account.tx, account.accountId, account.now);
    return done("cadence_stopped", { reason }, { kind: "start_cadence" });
  },
  "mark-dispute": (work, input) => markDispute(work, PanelActionInput["mark-dispute"].parse(input)),
  "mark-hardship": (work, input) =>
    markHardship(work, PanelActionInput["mark-hardship"].parse(input)),
  "send-payment-link": (work, input) =>
    sendPaymentLink(work, PanelActionInput["send-payment-link"].parse(input)),
  "log-call": (work, input) => logCall(work, PanelActionInput["log-call"].parse(input)),
  "record-consent": (work, input) =>
    recordConsent(work, PanelActionInput["record-consent"].parse(input)),
  "record-opt-out": (work, input) => optOut(work, PanelActionInput["record-opt-out"].parse(input)),
  "record-wish": (work, input) => recordWish(work, PanelActionInput["record-wish"].parse(input)),
  "record-fact": (work, input) => recordFact(work, PanelActionInput["record-fact"].parse(input)),
  "set-hold": (work, input) => setHold(work, PanelActionInput["set-hold"].parse(input)),
  "lift-hold": (work, input) => lift(work, PanelActionInput["lift-hold"].parse(input)),
  "skip-touch": (work, input) => skipTouch(work, PanelActionInput["skip-touch"].parse(input)),
  "send-touch-now": (work) => sendTouchNow(work),
  "propose-plan": (work, input) => proposePlan(work, PanelActionInput["propose-plan"].parse(input)),
  "decide-approval": (work, input) =>
    decidePlan(work, PanelActionInput["decide-approval"].parse(input)),
  "accept-plan": (work, input) => acceptPlan(work, PanelActionInput["accept-plan"].parse(input)),
  "reinstate-plan": (work, input) =>
    reinstatePlan(work, PanelActionInput["reinstate-plan"].parse(input)),
  "cancel-arrangement": (work, input) =>
    cancelPlan(work, PanelActionInput["cancel-arrangement"].parse(input)),
};
