import type { AccountFacts } from "../../../core/accounts/account-facts.ts";
import type { UndoSource } from "../../../ui-extensions/panel/panel-input.ts";
import { aFacts, aHold, anInvoice, aTouch, at, day, NOON } from "../../support/facts.ts";
import { aPlan, aPromise, type PanelSketch } from "./panel-of.ts";

export const fresh = anInvoice(5);
export const late = anInvoice(32);
const ended = aPlan(late, -28);
const request = aPlan(late, 1, {
  acceptedAt: undefined,
  offeredAt: undefined,
  proposedAt: `${day(-1)}T12:00:00Z`,
  approval: {
    requestedAt: `${day(-1)}T12:00:00Z`,
    requestedBy: "Dana",
    reason: "They asked for longer.",
    codes: ["count_max"],
    from: "manager",
  },
});
const chance = (on: number) => ({
  at: `${day(on)}T12:00:00Z`,
  by: "Dana",
  on: day(on),
  amountMinor: 20_000,
  payBy: day(on),
});
const euros = anInvoice(8, { id: "eur", number: "E1", currency: "EUR" });
const plan = aPlan(late, 4);
const offer = aPlan(late, 1, { acceptedAt: undefined });
const night: PanelSketch = { now: at("2026-03-05T02:00:00Z") };
export const undo: UndoSource = {
  actionId: "act-1",
  action: "pause-cadence",
  until: at("2026-03-04T17:10:00Z"),
};
export const gone: PanelSketch = { undo: { ...undo, until: NOON } };
export const calls = [6, 5, 2].map((n) =>
  aTouch(n, `c${n}`, late, { kind: "call", channel: "voice" }),
);
const smsSent = aTouch(3, "day-1", fresh, { channel: "sms" });
const emailSentToday = aTouch(0, "day-1", fresh);

type Row = readonly [string, AccountFacts, string, PanelSketch?];

/** Each row: an account, and what the action answers there. */
export const table: Readonly<Record<string, readonly Row[]>> = {
  "propose-plan": [
    ["late", aFacts({ invoices: [late] }), "possible"],
    ["nothing owed", aFacts(), "nothing_open"],
    ["not due yet, for a later due date", aFacts({ invoices: [anInvoice(-5)] }), "possible"],
    ["a plan runs, to change it", aFacts({ invoices: [late], arrangements: [plan] }), "possible"],
    ["an offer is open", aFacts({ invoices: [late], arrangements: [offer] }), "offer_open"],
    ["a request waits", aFacts({ invoices: [late], arrangements: [request] }), "offer_open"],
    ["bankrupt", aFacts({ invoices: [late], holds: [aHold("bankruptcy")] }), "legal_stop"],
  ],
  "decide-approval": [
    ["nothing asked", aFacts({ invoices: [late] }), "no_request"],
    ["a request waits", aFacts({ invoices: [late], arrangements: [request] }), "possible"],
    ["an offer is open", aFacts({ invoices: [late], arrangements: [offer] }), "no_request"],
  ],
  "accept-plan": [
    ["no offer", aFacts({ invoices: [late] }), "no_offer"],
    ["an offer is open", aFacts({ invoices: [late], arrangements: [offer] }), "possible"],
    [
      "an offer is open and the debt disputed",
      aFacts({ invoices: [late], arrangements: [offer], holds: [aHold("dispute")] }),
      "dispute",
    ],
    ["agreed already", aFacts({ invoices: [late], arrangements: [plan] }), "no_offer"],
  ],
  "reinstate-plan": [
    ["no plan", aFacts({ invoices: [late] }), "not_broken"],
    ["a plan runs", aFacts({ invoices: [late], arrangements: [plan] }), "not_broken"],
    ["a plan has ended", aFacts({ invoices: [late], arrangements: [ended] }), "possible"],
    [
      "a plan has ended for good",
      aFacts({
        invoices: [late],
        arrangements: [aPlan(late, -28, { reinstatements: [chance(-27), chance(-26)] })],
      }),
      "reinstated_too_often",
    ],
  ],
  "offer-plan": [
    ["late", aFacts({ invoices: [late] }), "possible"],
    ["nothing owed", aFacts(), "nothing_past_due"],
    ["not due yet", aFacts({ invoices: [anInvoice(-5)] }), "nothing_past_due"],
    ["disputed as a whole", aFacts({ invoices: [late], holds: [aHold("dispute")] }), "dispute"],
    [
      "its only invoice disputed",
      aFacts({ invoices: [late], holds: [aHold("dispute", { invoiceId: late.id })] }),
      "held_items",
    ],
    ["a plan runs", aFacts({ invoices: [late], arrangements: [plan] }), "plan_running"],
    ["an offer is open", aFacts({ invoices: [late], arrangements: [offer] }), "offer_open"],
    ["bankrupt", aFacts({ invoices: [late], holds: [aHold("bankruptcy")] }), "legal_stop"],
    [
      "asked for silence",
      aFacts({ invoices: [late], holds: [aHold("cease_contact")] }),
      "legal_stop",
    ],
    [
      "breathing space",
      aFacts({ invoices: [late], holds: [aHold("breathing_space")] }),
      "breathing_space",
    ],
    [
      "hardship is when a plan helps",
      aFacts({ invoices: [late], holds: [aHold("hardship")] }),
      "possible",
    ],
    [
      "too small to split",
      aFacts({ invoices: [anInvoice(32, { amountMinor: 2_500 })] }),
      "too_small",
    ],
  ],
  "record-promise": [
    ["late", aFacts({ invoices: [late] }), "possible"],
    ["not due yet", aFacts({ invoices: [anInvoice(-5)] }), "possible"],
    ["nothing owed", aFacts(), "nothing_open"],
    ["one is open", aFacts({ invoices: [late], promises: [aPromise(3)] }), "promise_recorded"],
    [
      "one is open in another currency",
      aFacts({ invoices: [late, euros], promises: [aPromise(3)] }),
      "possible",
    ],
    ["the last one was broken", aFacts({ invoices: [late], promises: [aPromise(-9)] }), "possible"],
    [
      "an attorney speaks for them",
      aFacts({ invoices: [late], holds: [aHold("attorney")] }),
      "legal_stop",
    ],
    [
      "they call in spite of no contact",
      aFacts({ invoices: [late], holds: [aHold("cease_contact")] }),
      "possible",
    ],
  ],
  "pause-cadence": [
    ["late", aFacts({ invoices: [late] }), "possible"],
    ["nothing owed", aFacts(), "nothing_open"],
    ["paused", aFacts({ invoices: [late], holds: [aHold("pause")] }), "already_paused"],
    ["stopped", aFacts({ invoices: [late], cadenceStoppedAt: NOON }), "already_stopped"],
    ["a legal hold", aFacts({ invoices: [late], holds: [aHold("deceased")] }), "stopped_by_law"],
  ],
  "resume-cadence": [
    ["paused", aFacts({ invoices: [late], holds: [aHold("pause")] }), "possible"],
    ["not paused", aFacts({ invoices: [late] }), "not_paused"],
    [
      "the pause is over",
      aFacts({ invoices: [late], holds: [aHold("pause", { from: day(-9), until: day(-1) })] }),
      "not_paused",
    ],
  ],
  "start-cadence": [
    ["stopped", aFacts({ invoices: [late], cadenceStoppedAt: NOON }), "possible"],
    ["running", aFacts({ invoices: [late] }), "not_stopped"],
  ],
  "stop-cadence": [
    ["running", aFacts({ invoices: [late] }), "possible"],
    ["stopped", aFacts({ invoices: [late], cadenceStoppedAt: NOON }), "already_stopped"],
    ["nothing owed", aFacts(), "nothing_open"],
  ],
  "mark-dispute": [
    ["late", aFacts({ invoices: [late] }), "possible"],
    ["nothing owed", aFacts(), "nothing_open"],
    [
      "disputed as a whole",
      aFacts({ invoices: [late], holds: [aHold("dispute")] }),
      "already_disputed",
    ],
    [
      "one of two disputed",
      aFacts({ invoices: [late, fresh], holds: [aHold("dispute", { invoiceId: late.id })] }),
      "possible",
    ],
  ],
  "mark-hardship": [
    ["late", aFacts({ invoices: [late] }), "possible"],
    ["known", aFacts({ invoices: [late], holds: [aHold("hardship")] }), "already_hardship"],
  ],
  "send-payment-link": [
    ["late", aFacts({ invoices: [late] }), "possible"],
    ["nothing owed", aFacts(), "nothing_open"],
    ["at night", aFacts({ invoices: [late] }), "contact_hours", night],
    ["paused, but they ask", aFacts({ invoices: [late], holds: [aHold("pause")] }), "possible"],
    [
      "written to this morning, but they ask",
      aFacts({ invoices: [fresh], touches: [emailSentToday] }),
      "possible",
    ],
    ["nowhere to send it", aFacts({ account: { contactPoints: [] }, invoices: [late] }), "consent"],
    ["bankrupt", aFacts({ invoices: [late], holds: [aHold("bankruptcy")] }), "legal_stop"],
  ],
  "record-opt-out": [
    ["whatever the account is like", aFacts(), "possible"],
    ["bankrupt", aFacts({ holds: [aHold("bankruptcy")] }), "possible"],
  ],
  "record-wish": [["whatever the account is like", aFacts(), "possible"]],
  "record-fact": [["whatever the account is like", aFacts(), "possible"]],
  "set-hold": [["whatever the account is like", aFacts(), "possible"]],
  "record-consent": [
    ["an address", aFacts(), "possible"],
    ["no address", aFacts({ account: { contactPoints: [] } }), "no_address"],
  ],
  "lift-hold": [
    ["nothing held", aFacts(), "no_hold"],
    ["held", aFacts({ holds: [aHold("complaint")] }), "possible"],
    ["held once", aFacts({ holds: [aHold("complaint", { liftedOn: day(0) })] }), "no_hold"],
  ],
  "log-call": [
    ["nothing owed", aFacts(), "possible"],
    ["bankrupt", aFacts({ invoices: [late], holds: [aHold("bankruptcy")] }), "possible"],
  ],
  "skip-touch": [
    ["a step is due", aFacts({ invoices: [fresh] }), "possible"],
    ["a step is due tomorrow morning", aFacts({ invoices: [fresh] }), "possible", night],
    ["nothing owed", aFacts(), "nothing_open"],
    ["disputed", aFacts({ invoices: [fresh], holds: [aHold("dispute")] }), "dispute"],
    ["paused", aFacts({ invoices: [fresh], holds: [aHold("pause")] }), "pause"],
    ["a promise is open", aFacts({ invoices: [fresh], promises: [aPromise(3)] }), "promise_open"],
    [
      "a person has it",
      aFacts({ invoices: [late], touches: [aTouch(1, "end", late, { kind: "task" })] }),
      "no_next_step",
    ],
  ],
  "send-touch-now": [
    ["a step is due", aFacts({ invoices: [fresh] }), "possible"],
    ["before its day", aFacts({ invoices: [anInvoice(-20)] }), "possible"],
    [
      "written to this morning",
      aFacts({ invoices: [fresh], touches: [emailSentToday] }),
      "possible",
    ],
    ["at night", aFacts({ invoices: [fresh] }), "contact_hours", night],
    ["nothing owed", aFacts(), "nothing_open"],
    ["the step is a call", aFacts({ invoices: [anInvoice(20)] }), "next_is_task"],
    [
      "nowhere to send it",
      aFacts({ account: { contactPoints: [] }, invoices: [fresh] }),
      "consent",
    ],
    ["disputed", aFacts({ invoices: [fresh], holds: [aHold("dispute")] }), "dispute"],
    [
      "breathing space",
      aFacts({ invoices: [fresh], holds: [aHold("breathing_space")] }),
      "breathing_space",
    ],
    ["stopped", aFacts({ invoices: [fresh], cadenceStoppedAt: NOON }), "cadence_stopped"],
    [
      "SMS is used up, e-mail is not",
      aFacts({ invoices: [fresh], touches: [smsSent] }),
      "possible",
    ],
    [
      "four contacts in two weeks",
      aFacts({ invoices: [late], touches: [...calls, aTouch(9, "day-12", late)] }),
      "frequency_cap",
    ],
  ],
  "cancel-arrangement": [
    ["a plan runs", aFacts({ invoices: [late], arrangements: [plan] }), "possible"],
    ["an offer is open", aFacts({ invoices: [late], arrangements: [offer] }), "possible"],
    ["no plan", aFacts({ invoices: [late] }), "no_arrangement"],
    [
      "cancelled a minute ago",
      aFacts({
        invoices: [late],
        arrangements: [aPlan(late, 4, { cancelledAt: "2026-03-04T16:59:00Z" })],
      }),
      "no_arrangement",
    ],
    [
      "the offer lapsed this morning",
      aFacts({
        invoices: [late],
        arrangements: [
          aPlan(late, 1, { acceptedAt: undefined, expiresAt: "2026-03-04T09:00:00Z" }),
        ],
      }),
      "no_arrangement",
    ],
  ],
  undo: [
    ["nothing done", aFacts(), "nothing_to_undo"],
    ["just done", aFacts(), "possible", { undo }],
    ["too late", aFacts(), "undo_over", gone],
  ],
};
