import type { z } from "zod";
import { Channel } from "../../../core/accounts/account.ts";
import { cycleIdOf } from "../../../core/cadence/decide-next-step.ts";
import { refuse } from "../../../core/result/result.ts";
import { chasedItems } from "../../../core/treatment/chased-items.ts";
import { planStepNow } from "../../../core/treatment/plan-step-now.ts";
import { toTouch } from "../../../core/treatment/to-touch.ts";
import {
  linkChannelsOf,
  sendNowChannelOf,
} from "../../../ui-extensions/panel/availability-touch.ts";
import type { PanelActionInput } from "../../../ui-extensions/panel/panel-view.ts";
import { plannedStepOf } from "../../../ui-extensions/panel/planned-step.ts";
import { newId } from "../../deps.ts";
import { enqueueOutbox, outboxKey } from "../../storage/outbox.ts";
import { cancelQueued } from "../../storage/outbox-delivery.ts";
import { insertTouch, setTouchStatus } from "../../storage/touches.ts";
import { customerPage } from "../compose-message.ts";
import { queueDirect } from "../queue-direct.ts";
import { type ActionResult, type ActionWork, done } from "./action.ts";

type Input<Name extends keyof typeof PanelActionInput> = z.infer<(typeof PanelActionInput)[Name]>;

/** Writes the address of the customer's page to the customer, and gives it to the rep as well. */
export async function sendPaymentLink(
  work: ActionWork,
  input: Input<"send-payment-link">,
): ActionResult {
  const { deps, account, view } = work;
  const wanted = input.channel === undefined ? null : Channel.safeParse(input.channel);
  if (wanted !== null && !wanted.success)
    return refuse({ field: "channel", message: "There is no such channel." });
  const lead = view.treatment.delinquency.byCurrency.find(({ items }) => items.length > 0);
  if (lead === undefined) return refuse({ field: "", message: "Nothing is owed." });
  const direct = {
    template: "payment_link",
    tone: "friendly",
    currency: lead.currency,
    answersCustomer: false,
  } as const;
  // One channel may be free and another at its cap: the button being enabled speaks for neither.
  const [first = null] = linkChannelsOf(view);
  const channel = wanted === null ? first : wanted.data;
  const isFree = channel !== null && linkChannelsOf(view).includes(channel);
  const queued = isFree ? await queueDirect(account, direct, channel) : null;
  if (queued === null)
    return refuse({
      field: "channel",
      message: "Nothing can be sent on this channel now.",
    });
  const customerUrl = await customerPage(deps, account);
  const result = done("payment_link_sent", { channel: queued.channel, touchId: queued.touchId });
  return { ok: true, value: { ...result.value, customerUrl } };
}

/** Passes over the step that would come next, whether it is queued or still planned. */
export async function skipTouch(
  { account, view }: ActionWork,
  { reason }: Input<"skip-touch">,
): ActionResult {
  const { tx, accountId, facts, policy, now } = account;
  const planned = plannedStepOf(view);
  if (planned === null) return refuse({ field: "", message: "There is no next step to skip." });
  const { step, channel, currency, touchId } = planned;
  const body = { stepId: step.id, channel, reason };
  if (touchId !== null) {
    // Its key comes free at once, so that taking the skip back can queue the step again.
    if (!(await cancelQueued(tx, touchId, now)))
      return refuse({ field: "", message: "This message is already on its way." });
    await setTouchStatus(tx, { accountId, id: touchId }, { status: "skipped", outcome: reason });
    return done("touch_skipped", body, { kind: "step_again", touchId });
  }
  const lane = view.treatment.delinquency.byCurrency.find((each) => each.currency === currency);
  const [anchor] = lane === undefined ? [] : chasedItems(lane, facts.touches, policy);
  if (anchor === undefined || currency === null)
    return refuse({ field: "", message: "There is no next step to skip." });
  const id = newId();
  const kind = step.action === "task" ? "task" : "message";
  const cycle = { cycleId: cycleIdOf(anchor), stepId: step.id, currency, invoiceIds: [] };
  await insertTouch(tx, accountId, {
    id,
    at: now,
    channel,
    status: "skipped",
    kind,
    outcome: reason,
    ...cycle,
  });
  return done("touch_skipped", body, { kind: "step_again", touchId: id });
}

/** Sends the next step before its day. The gates are asked here and again when it leaves. */
export async function sendTouchNow({ account, view }: ActionWork): ActionResult {
  const { tx, accountId, facts, policy, now } = account;
  const planned = plannedStepOf(view);
  const channel = sendNowChannelOf(view);
  if (planned === null || channel === null || planned.currency === null) {
    return refuse({ field: "", message: "There is no message to send now." });
  }
  // Already on its way: the worker only has to be woken.
  if (planned.touchId !== null) return done("touch_queued", { stepId: planned.step.id, channel });
  const point = facts.account.contactPoints.find(
    (each) => each.channel === channel && each.consent !== "withdrawn",
  );
  const wanted = {
    currency: planned.currency,
    stepId: planned.step.id,
    channel,
    contactPointId: point?.id ?? "",
  };
  const early = planStepNow(facts, policy, now, wanted);
  if (early.kind !== "planned")
    return refuse({ field: "", message: "There is no message to send now." });
  const touch = toTouch(early.touch, newId(), now);
  await insertTouch(tx, accountId, touch);
  const queued = await enqueueOutbox(tx, {
    accountId,
    touchId: touch.id,
    idempotencyKey: outboxKey({ accountId, ...early.touch }),
    channel,
    contactPointId: wanted.contactPointId,
    body: { kind: "step", planned: early.touch, early: true },
    at: now,
  });
  if (!queued) return refuse({ field: "", message: "This message was already sent." });
  return done("touch_queued", { stepId: planned.step.id, channel, early: true });
}
