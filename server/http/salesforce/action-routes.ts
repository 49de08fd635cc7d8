import { Router } from "express";
import { z } from "zod";
import type { CrmRef } from "../../../adapters/crm-ref.ts";
import type { ActionAnswer } from "../host/actions/action-scene.ts";
import { runAction } from "../host/actions/run-action.ts";
import type { WorkflowActionName } from "../host/actions/workflow-actions.ts";
import { invalidInput, problems, sendProblem } from "../problem.ts";
import { askedByOrg, type OrgCall, SalesforceId } from "./asked-by-org.ts";
import type { SalesforceEdge } from "./salesforce-edge.ts";
import { refOfId, salesforceHost } from "./salesforce-host.ts";

export const ACTIONS_PATH = "/salesforce/actions";

/** What a flow can do. A flow can't wait for a customer, so nothing here does. */
export const FLOW_ACTIONS = [
  "start-cadence",
  "pause-cadence",
  "stop-cadence",
  "offer-plan",
  "record-promise",
  "get-delinquency",
] as const satisfies readonly WorkflowActionName[];

const INPUTS_MAX = 50;
const Value = z.union([z.string().max(10_000), z.number(), z.boolean()]).nullish();

const Question = z.object({
  inputs: z
    .array(
      z
        .object({
          /** Made by Apex for one record of one run of a flow, and the same when it is tried again. */
          id: z.string().min(8).max(100),
          recordId: SalesforceId,
        })
        .catchall(Value),
    )
    .max(INPUTS_MAX),
});
type Input = z.infer<typeof Question>["inputs"][number];

interface ActionResult {
  readonly id: string;
  readonly outcome: ActionAnswer["outcome"] | "not_read_yet";
  readonly detail: string;
  readonly outputs: Readonly<Record<string, string>>;
}

const NOT_READ: Omit<ActionResult, "id"> = {
  outcome: "not_read_yet",
  detail: "The record is being read; try again in a minute.",
  outputs: {},
};

/** As many results as inputs, in the same order: what goes wrong with one is said of that one. */
export function actionRoutes(edge: SalesforceEdge): Router {
  const router = Router();
  for (const name of FLOW_ACTIONS) {
    const handle = (call: OrgCall) => answer(edge, name, call);
    router.post(`${ACTIONS_PATH}/${name}`, ...askedByOrg(edge, handle));
  }
  return router;
}

async function answer(
  edge: SalesforceEdge,
  name: WorkflowActionName,
  { res, body, connection }: OrgCall,
): Promise<void> {
  if (connection.state === "disconnected")
    return sendProblem(res, problems.forbidden("This Salesforce org isn't connected."));
  const asked = Question.safeParse(body);
  if (!asked.success) return sendProblem(res, invalidInput(asked.error));
  const results: ActionResult[] = [];
  for (const input of asked.data.inputs) {
    const call = toCall(input);
    const { id } = input;
    try {
      const done = await runAction({ edge: salesforceHost(edge), connection, name, call });
      results.push({ id, ...(done === "later" ? NOT_READ : resultOf(done)) });
    } catch (error) {
      edge.deps.log.error({ err: error, id: res.locals.requestId }, "an action of a flow failed");
      const detail = "Something went wrong on our side; trying again does it at most once.";
      results.push({ id, outcome: "refused", detail, outputs: {} });
    }
  }
  res.json({ results });
}

function resultOf({ outcome, detail, outputs }: ActionAnswer): Omit<ActionResult, "id"> {
  return { outcome, detail, outputs };
}

function toCall({ id, recordId, ...said }: Input) {
  const ref: CrmRef | null = refOfId(recordId);
  const fields = Object.fromEntries(
    Object.entries(said).map(([name, value]) => [name, String(value ?? "").trim()]),
  );
  return { key: id, ref, actor: "Salesforce flow", locale: "en-US", fields };
}
