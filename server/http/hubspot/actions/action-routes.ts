import { Router } from "express";
import { findConnection } from "../../../crm/connections.ts";
import type { ActionAnswer, Outcome } from "../../host/actions/action-scene.ts";
import { runAction } from "../../host/actions/run-action.ts";
import { WORKFLOW_ACTIONS, type WorkflowActionName } from "../../host/actions/workflow-actions.ts";
import { invalidInput, problems, sendProblem } from "../../problem.ts";
import type { HubspotEdge } from "../hubspot-edge.ts";
import { hubspotHost } from "../hubspot-host.ts";
import { type SignedCall, signedByHubspot } from "../signed.ts";
import { ActionCall, toWorkflowCall } from "./action-call.ts";

export const ACTIONS_PATH = "/hubspot/actions";
/** By then the record has usually been read. */
const RETRY_AFTER_S = 60;

/** What HubSpot's workflows call. A 4xx ends the passage, so it is only for what trying again can't mend. */
export function actionRoutes(edge: HubspotEdge): Router {
  const router = Router();
  // HubSpot's documentation names the older signature for these; the callback id makes a repeated
  // one harmless.
  const rules = { acceptsV2: true, hasCaller: false, keepsTexts: true };
  for (const name of Object.keys(WORKFLOW_ACTIONS).filter(isActionName)) {
    const handle = (call: SignedCall) => answer(edge, name, call);
    router.post(`${ACTIONS_PATH}/${name}`, ...signedByHubspot(edge, rules, handle));
  }
  return router;
}

function isActionName(name: string): name is WorkflowActionName {
  return Object.hasOwn(WORKFLOW_ACTIONS, name);
}

async function answer(
  edge: HubspotEdge,
  name: WorkflowActionName,
  { res, body }: SignedCall,
): Promise<void> {
  if (!body.ok) return sendProblem(res, body.error);
  const call = ActionCall.safeParse(body.value);
  if (!call.success) return sendProblem(res, invalidInput(call.error));
  const { portalId } = call.data.origin;
  const connection = await findConnection(edge.deps.db, "hubspot", portalId);
  if (connection === null || connection.state === "disconnected")
    return sendProblem(res, problems.forbidden("This HubSpot account isn't connected."));
  const asked = toWorkflowCall(call.data, connection);
  const done = await runAction({ edge: hubspotHost(edge), connection, name, call: asked });
  if (done !== "later") return void res.json(toReply(done));
  res.set("retry-after", String(RETRY_AFTER_S));
  sendProblem(res, { ...problems.unavailable(), detail: "The record is being read; try again." });
}

/** Failing goes on with the workflow too: what to do then is for its branches to say. */
function toReply({ outcome, detail, outputs, waitDays }: ActionAnswer) {
  const state =
    waitDays !== undefined
      ? { hs_execution_state: "BLOCK", hs_expiration_duration: `P${waitDays}D` }
      : { hs_execution_state: isSuccess(outcome) ? "SUCCESS" : "FAIL_CONTINUE" };
  return { outputFields: { ...outputs, outcome, detail, ...state } };
}

function isSuccess(outcome: Outcome): boolean {
  return outcome === "done" || outcome === "already";
}
