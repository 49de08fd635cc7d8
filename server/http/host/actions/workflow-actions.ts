import { CurrencyCode, money, toDecimal } from "../../../../core/money/money.ts";
import { accountContext } from "../../../../core/treatment/account-context.ts";
import { accountView } from "../../../effects/account-view.ts";
import { panelOf } from "../../../effects/load-panel.ts";
import { type ActionAnswer, type ActionScene, doInPanel, invalid } from "./action-scene.ts";
import { delinquencyOutputs, offerOutputs, promiseOutputs, stateOutputs } from "./panel-outputs.ts";
import { readDate, readDaysAhead } from "./read-inputs.ts";
import { waitForAnswer } from "./wait-for-answer.ts";
import { textOf } from "./workflow-call.ts";

type Perform = (scene: ActionScene) => Promise<ActionAnswer>;

/** Every action a workflow can take, by the last part of its address. The manifest describes them. */
export const WORKFLOW_ACTIONS = {
  "start-cadence": (scene) => doInPanel(scene, "start-cadence", {}, stateOutputs),
  "pause-cadence": pause,
  "stop-cadence": (scene) =>
    doInPanel(scene, "stop-cadence", { reason: reasonOf(scene) }, stateOutputs),
  "offer-plan": offerPlan,
  "offer-plan-and-wait": async (scene) => waitForAnswer(scene, await offerPlan(scene)),
  "record-promise": recordPromise,
  "get-delinquency": async ({ edge, work, reader }) => {
    const panel = await panelOf(work, reader, null);
    return {
      outcome: "done",
      detail: panel.standing.label,
      outputs: delinquencyOutputs(panel, edge.dayText),
    };
  },
} as const satisfies Readonly<Record<string, Perform>>;
export type WorkflowActionName = keyof typeof WORKFLOW_ACTIONS;

function reasonOf({ edge, call }: ActionScene): string {
  const reason = textOf(call, "reason").slice(0, 500);
  return reason === "" ? `Asked for by a ${edge.label} workflow` : reason;
}

async function pause(scene: ActionScene): Promise<ActionAnswer> {
  const { facts, policy, now } = scene.work;
  const today = accountContext(facts, policy, now).todayDate;
  const ahead = readDaysAhead("days", textOf(scene.call, "days"), today);
  if (!ahead.ok) return invalid(ahead.error);
  const named = textOf(scene.call, "until");
  if (ahead.value === null && named === "")
    return invalid({ field: "days", message: "Say for how many days, or until when." });
  const until = named === "" ? null : readDate("until", named);
  if (until !== null && !until.ok) return invalid(until.error);
  const input = { until: until?.value ?? ahead.value, reason: reasonOf(scene) };
  return doInPanel(scene, "pause-cadence", input, stateOutputs);
}

/** The recommended plan. When none can be offered, the panel says why in the words it would use. */
async function offerPlan(scene: ActionScene): Promise<ActionAnswer> {
  const { offers } = await accountView(scene.work);
  const offerId = offers.offers[0]?.id ?? "";
  return doInPanel(scene, "offer-plan", { offerId }, offerOutputs);
}

async function recordPromise(scene: ActionScene): Promise<ActionAnswer> {
  const { call, work } = scene;
  const dueOn = readDate("due_on", textOf(call, "due_on"));
  if (!dueOn.ok) return invalid(dueOn.error);
  const { delinquency } = (await accountView(work)).treatment;
  const named = textOf(call, "currency").toUpperCase();
  const lane =
    named === ""
      ? delinquency.byCurrency.find(({ openMinor }) => openMinor > 0)
      : delinquency.byCurrency.find(({ currency }) => currency === named);
  const currency = CurrencyCode.safeParse(lane?.currency ?? named);
  if (!currency.success)
    return invalid({ field: "currency", message: `Nothing is owed in "${named.slice(0, 10)}".` });
  const amount = textOf(call, "amount");
  const whole = lane === undefined ? "" : toDecimal(money(lane.pastDueMinor, currency.data));
  const input = {
    amount: amount === "" ? whole : amount,
    currency: currency.data,
    dueOn: dueOn.value,
  };
  return doInPanel(scene, "record-promise", input, promiseOutputs);
}
