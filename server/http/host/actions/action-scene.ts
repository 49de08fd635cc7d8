import { z } from "zod";
import type { PanelActionName, PanelView } from "../../../../ui-extensions/panel/panel-view.ts";
import { PanelActionInput } from "../../../../ui-extensions/panel/panel-view.ts";
import type { CrmConnection } from "../../../crm/connections.ts";
import type { AccountWork } from "../../../effects/account-work.ts";
import type { ActionRefusal } from "../../../effects/actions/action.ts";
import { panelOf, type Reader } from "../../../effects/load-panel.ts";
import { performAction } from "../../../effects/perform-action.ts";
import type { HostEdge } from "../host-edge.ts";
import type { WorkflowCall } from "./workflow-call.ts";

/** A workflow at one of our actions, with the account of its record locked. */
export interface ActionScene {
  readonly edge: HostEdge;
  readonly connection: CrmConnection;
  readonly call: WorkflowCall;
  readonly work: AccountWork;
  readonly reader: Reader;
}

/** What a workflow can branch on. `already`: it was so before, and nothing was to do. */
const Outcome = z.enum([
  "done",
  "already",
  "waiting",
  "refused",
  "invalid",
  "no_account",
  "several_accounts",
]);
export type Outcome = z.infer<typeof Outcome>;

/** What an action came to; kept, so that a call that comes again gets the same. */
export const ActionAnswer = z.object({
  outcome: Outcome,
  /** For a person who reads the workflow's log. */
  detail: z.string(),
  /** Values of the action's output fields, all of them text. */
  outputs: z.record(z.string(), z.string()),
  /** Set while the workflow has to wait, at most so many days. */
  waitDays: z.int().optional(),
});
export type ActionAnswer = z.infer<typeof ActionAnswer>;
export type Outputs = ActionAnswer["outputs"];

// What the action was to bring about is so already: for a workflow that is success.
const ALREADY: readonly string[] = [
  "already_paused",
  "already_stopped",
  "not_stopped",
  "offer_open",
  "promise_recorded",
];

/** What a workflow is told of the panel, with days as its CRM takes them. */
export type OutputsOf = (panel: PanelView, dayText: HostEdge["dayText"]) => Outputs;

/** Does one action of the panel, and tells of it from the panel as it is afterwards. */
export async function doInPanel(
  { edge, work, reader }: ActionScene,
  action: PanelActionName,
  input: Readonly<Record<string, unknown>>,
  outputsOf: OutputsOf,
): Promise<ActionAnswer> {
  const parsed = PanelActionInput[action].safeParse(input);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return invalid({ field: String(issue?.path[0] ?? ""), message: issue?.message ?? "" });
  }
  const { accountId } = work;
  const actor = reader.viewer.name;
  const request = { accountId, action, input: parsed.data, actor, reader };
  const result = await performAction(edge.deps, work, request);
  if (result.ok) {
    const { message, panel } = result.value;
    return { outcome: "done", detail: message, outputs: outputsOf(panel, edge.dayText) };
  }
  const { error } = result;
  if (error.kind === "invalid") return invalid(error);
  const outcome = ALREADY.includes(error.code) ? "already" : "refused";
  const panel = await panelOf(work, reader, null);
  return { outcome, detail: error.detail, outputs: outputsOf(panel, edge.dayText) };
}

export function invalid({ field, message }: ActionRefusal): ActionAnswer {
  const detail = field === "" ? message : `${field}: ${message}`;
  return { outcome: "invalid", detail, outputs: {} };
}
