import type { z } from "zod";
import { refuse } from "../../../core/result/result.ts";
import { calendarDate } from "../../../core/time/calendar-date.ts";
import { accountNow } from "../../../ui-extensions/panel/account-now.ts";
import type { PlanActionInput } from "../../../ui-extensions/panel/plan-actions.ts";
import {
  type PlanInputFault,
  readPlanInput,
} from "../../../ui-extensions/panel/read-plan-input.ts";
import { type AcceptRefusal, accept } from "../arrangements/accept.ts";
import { type ApprovalRefusal, decideApproval } from "../arrangements/approve.ts";
import { type ProposeRefusal, propose } from "../arrangements/propose.ts";
import { reinstate } from "../arrangements/reinstate.ts";
import { customerPage } from "../compose-message.ts";
import type { ActionDone, ActionResult, ActionWork } from "./action.ts";

type Input<Name extends keyof typeof PlanActionInput> = z.infer<(typeof PlanActionInput)[Name]>;

/** What these actions do is written to the timeline where it is done, with all its facts. */
const TOLD: ActionDone = { event: null, undo: null, done: "done", customerUrl: null };

/** Offers what the form says, or asks for approval where the rep may not alone. */
export async function proposePlan(
  { deps, account, view, actor, role }: ActionWork,
  { plan, reason }: Input<"propose-plan">,
): ActionResult {
  const wish = readPlanInput(plan, view);
  if (!wish.ok) return refuse({ field: wish.error.field, message: INPUT[wish.error.code] });
  const { scene, terms } = wish.value;
  const { currency } = scene.situation;
  const invoiceIds = plan.invoiceIds === undefined ? null : scene.invoiceIds;
  const asked = { currency, invoiceIds, terms, role, by: actor, reason };
  const proposed = await propose(deps, account, asked);
  if (!proposed.ok) return refuse(PROPOSE[proposed.error.kind]);
  const { arrangement, isOffered } = proposed.value;
  const { id, expiresAt } = arrangement;
  const undo = { kind: "remove_offer", id } as const;
  if (!isOffered)
    return { ok: true, value: { ...TOLD, undo, undoUntil: expiresAt, done: "approval_asked" } };
  const customerUrl = await customerPage(deps, account);
  return { ok: true, value: { ...TOLD, undo, undoUntil: expiresAt, customerUrl } };
}

const INPUT: Readonly<Record<PlanInputFault["code"], string>> = {
  unknown_currency: "This currency is not known.",
  not_an_amount: "Enter an amount such as 120.50.",
  not_positive: "The amount must be more than zero.",
  no_such_invoice: "An invoice is not open any more. Look at the panel again.",
};

const PROPOSE: Readonly<Record<ProposeRefusal["kind"], { field: string; message: string }>> = {
  refused: { field: "", message: "Nobody may grant these terms." },
  reason_needed: { field: "reason", message: "This needs approval: say why it is wanted." },
  offer_open: { field: "", message: "Another offer or request is still open." },
  renegotiated_too_often: {
    field: "",
    message: "This plan was changed as often as policy allows. A manager may change it again.",
  },
};

export async function decidePlan(
  { deps, account, view, actor, role }: ActionWork,
  { granted, reason }: Input<"decide-approval">,
): ActionResult {
  const asked = accountNow(view).arrangements.findLast(
    ({ status }) => status === "awaiting_approval",
  );
  if (asked === undefined) return refuse({ field: "", message: APPROVAL.no_request });
  const decision = { by: actor, role, granted, reason };
  const decided = await decideApproval(deps, account, asked.arrangement.id, decision);
  if (!decided.ok) return refuse({ field: "", message: APPROVAL[decided.error] });
  return { ok: true, value: { ...TOLD, done: granted ? "done" : "refused" } };
}

const APPROVAL: Readonly<Record<ApprovalRefusal, string>> = {
  no_request: "Nothing waits for approval.",
  decided_already: "This request was decided before.",
  request_expired: "This request has expired.",
  own_request: "Nobody decides a request of their own.",
  not_enough_authority: "Somebody with more authority has to decide this.",
};

export async function acceptPlan(
  { deps, account, view, actor }: ActionWork,
  { how }: Input<"accept-plan">,
): ActionResult {
  const offered = accountNow(view).arrangements.findLast(({ status }) => status === "offered");
  if (offered === undefined) return refuse({ field: "", message: ACCEPT.offer_gone });
  const accepted = await accept(deps, account, offered.arrangement.id, { by: actor, how });
  return accepted.ok
    ? { ok: true, value: TOLD }
    : refuse({ field: "", message: ACCEPT[accepted.error] });
}

const ACCEPT: Readonly<Record<AcceptRefusal, string>> = {
  offer_gone: "No offer is waiting for the customer's answer.",
  offer_expired: "The offer has expired.",
  held: "A hold on the account forbids agreeing to anything now.",
  nothing_owed: "Nothing is owed any more on what the offer covers.",
  terms_changed: "The words have changed since they were read. Read them again.",
};

export async function reinstatePlan(
  { deps, account, view, actor }: ActionWork,
  { payBy }: Input<"reinstate-plan">,
): ActionResult {
  const broken = accountNow(view).arrangements.findLast(({ status }) => status === "broken");
  if (broken === undefined) return refuse({ field: "", message: "No plan has ended." });
  const given = await reinstate(deps, account, broken.arrangement.id, {
    by: actor,
    payBy: payBy === undefined ? undefined : calendarDate(payBy),
  });
  if (given.ok) return { ok: true, value: TOLD };
  const { error } = given;
  switch (error.kind) {
    case "too_soon":
      return refuse({ field: "payBy", message: "The day must be today or later." });
    case "too_late":
      return refuse({ field: "payBy", message: `The latest day is ${error.latestOn}.` });
    case "not_broken":
    case "settlement_over":
    case "too_often":
      return refuse({ field: "", message: "This plan can't be brought back." });
  }
}
