import { pluralsIn } from "./plurals.ts";
import type { RefusalParts, Words } from "./words.ts";

const n = pluralsIn("en");

function until({ on }: RefusalParts): string {
  return on === null ? "" : ` until ${on}`;
}

export const actionWordsEn: Pick<
  Words,
  "action" | "undo" | "refusal" | "installment" | "plan" | "promise" | "promiseParts"
> = {
  action: {
    "offer-plan": "Offer this plan",
    "record-promise": "Record promise",
    "pause-cadence": "Pause",
    "start-cadence": "Start reminders",
    "stop-cadence": "Stop reminders",
    "resume-cadence": "End pause",
    "mark-dispute": "Mark dispute",
    "mark-hardship": "Mark hardship",
    "send-payment-link": "Send payment link",
    "log-call": "Log call",
    "record-opt-out": "Asked us to stop",
    "record-wish": "Record a wish",
    "record-consent": "Record consent",
    "record-fact": "Record another fact",
    "set-hold": "Put on hold",
    "lift-hold": "Lift a hold",
    "skip-touch": "Skip",
    "send-touch-now": "Send now",
    "propose-plan": "Another agreement",
    "decide-approval": "Decide request",
    "accept-plan": "Customer said yes",
    "reinstate-plan": "Bring plan back",
    "cancel-arrangement": "Cancel plan",
    undo: "Undo",
  },
  undo: (action) => `Undo: ${action}`,
  refusal: {
    nothing_open: () => "Nothing is owed. Possible when an invoice is open.",
    nothing_past_due: () => "Nothing is past due. Possible once an invoice is late.",
    plan_running: () => "A plan is running. Cancel it first to offer another.",
    offer_open: ({ until: when }) =>
      when === null
        ? "An offer is waiting for the customer. Cancel it to offer another."
        : `An offer is waiting for the customer until ${when}. Cancel it to offer another.`,
    too_small: () => "The amount is too small to split. It can be promised or paid at once.",
    needs_approval: () => "A plan here needs a manager's approval. It can be asked for.",
    held_items: () => "What is past due is on hold. Possible when the hold is lifted.",
    promise_recorded: ({ on }) =>
      on === null
        ? "A promise is open. Possible when it is kept, broken or cancelled."
        : `A promise is open until ${on}. Possible after that.`,
    already_paused: (parts) => `Already paused${until(parts)}. End the pause to set another.`,
    already_stopped: () => "Reminders are stopped. Start them first.",
    already_disputed: () => "Everything open is disputed already.",
    already_hardship: () => "Hardship is recorded already.",
    stopped_by_law: () => "A legal hold already stops every message.",
    not_paused: () => "Not paused.",
    not_stopped: () => "Reminders are on.",
    no_next_step: () => "No message is planned. Possible when the next step comes up.",
    next_is_task: () => "The next step is for a person: make the call, then log it.",
    no_offer: () => "No offer is waiting for the customer's answer.",
    no_request: () => "Nothing waits for approval.",
    not_broken: () => "Possible when a plan has ended because a payment was missed.",
    settlement_over: () => "A settlement past its last date needs a new offer.",
    reinstated_too_often: () => "It was brought back as often as policy allows. Offer a new plan.",
    no_arrangement: () => "There is no plan and no open offer.",
    no_hold: () => "Nothing is on hold.",
    no_address: () => "There is no address yet. Add one in the CRM first.",
    nothing_to_undo: () => "There is nothing to undo.",
    undo_over: ({ until: when }) =>
      when === null ? "Too late to undo." : `Could be undone until ${when}.`,
  },
  installment: {
    planned: () => "planned",
    paid: () => "paid",
    part_paid: (paid) => `${paid} paid`,
    due: (paid) => (paid === "" ? "due" : `due, ${paid} paid`),
    missed: (paid) => (paid === "" ? "missed" : `missed, ${paid} paid`),
    moved: (paid) => (paid === "" ? "put off to the end" : `${paid} paid, rest put off to the end`),
  },
  plan: {
    proposed: () => "Plan put together, not offered yet",
    awaiting_approval: ({ until: when }) => `Plan waiting for approval until ${when}`,
    refused: () => "Plan not approved",
    offered: ({ until: when }) => `Plan offered, waiting for the customer until ${when}`,
    active: ({ paid, count, amount, on }) =>
      `Plan on track: ${paid} of ${count} paid, next ${amount} on ${on}`,
    missed: ({ amount, on, until: when }) =>
      `Plan payment of ${amount} missed on ${on}; the plan ends after ${when} unless it is paid`,
    broken: ({ amount, on }) =>
      `Plan ended: ${amount} due on ${on} did not arrive, so the invoices count again`,
    kept: ({ count }) => n(count, { one: "Plan kept", other: "Plan kept, all # payments made" }),
    renegotiated: () => "Replaced by a later plan",
    expired: ({ until: when }) => `Plan offer lapsed on ${when}`,
    cancelled: ({ until: when }) => `Plan cancelled on ${when}`,
  },
  promise: {
    open: (amount, on) => `Promised ${amount} by ${on}`,
    kept: (amount, on) => `Promise kept: ${amount} by ${on}`,
    partially_kept: (amount, on) => `Promise partly kept: ${amount} was promised by ${on}`,
    broken: (amount, on) => `Promise not kept: ${amount} was promised by ${on}`,
    cancelled: (amount, on) => `Promise cancelled: ${amount} by ${on}`,
  },
  promiseParts: (amount, on) => `${amount} by ${on}`,
};
