import type { PanelView } from "../../../ui-extensions/panel/panel-view.ts";
import { lateView, withActionsOff } from "./panel-fixtures.ts";

const late = lateView();
const zero = { amountMinor: 0, currency: "USD", text: "$0.00" };

const nothingOwed = lateView({
  standing: {
    ...late.standing,
    state: "paid_up",
    label: "Paid up",
    pastDue: [],
    open: [zero],
    daysPastDue: 0,
    ageText: "",
    trendText: "",
    lastPaidText: "Last paid 3 Nov.",
  },
  offers: [],
  items: [],
  next: {
    ...late.next,
    kind: "rest",
    text: "Nothing to do",
    reason: "",
    customerTimeText: "",
    gates: [],
  },
  actions: withActionsOff({
    "offer-plan": "Nothing is owed.",
    "record-promise": "Nothing is owed.",
    "send-payment-link": "Nothing is owed.",
    "mark-dispute": "Nothing is owed.",
    "skip-touch": "Nothing is planned.",
    "send-touch-now": "Nothing is planned.",
  }),
});

const twoCurrencies = lateView({
  standing: {
    ...late.standing,
    pastDue: [
      { amountMinor: 58_000, currency: "EUR", text: "€580.00" },
      { amountMinor: 86_150, currency: "USD", text: "$861.50" },
    ],
  },
});

const onHold = lateView({
  standing: { ...late.standing, state: "on_hold", label: "On hold" },
  offers: [],
  holds: [
    {
      id: "h1",
      kind: "pause",
      label: "Paused",
      reason: "Flooded street, shop closed for repairs",
      setBy: "Irene Vidal",
      until: { value: "2026-11-30", text: "30 Nov" },
    },
  ],
  next: {
    ...late.next,
    kind: "hold",
    text: "Nothing until 30 Nov",
    reason: "Paused by Irene Vidal",
    customerTimeText: "",
  },
  actions: withActionsOff({
    "pause-cadence": "Already paused until 30 Nov.",
    "resume-cadence": "",
    "skip-touch": "Nothing is planned while it is paused.",
    "send-touch-now": "Paused until 30 Nov. Resume first.",
  }),
});

const withPlan = lateView({
  standing: { ...late.standing, state: "in_arrangement", label: "On a plan" },
  offers: [],
  arrangement: {
    id: "arr-1",
    status: "active",
    kindText: "Payment plan",
    progressText: "$300.00 of $900.00 paid",
    approval: null,
    reinstate: null,
    statusText: "1 of 3 payments made, next $300.00 on 1 Dec",
    schedule: [
      {
        dueOn: { value: "2026-11-01", text: "1 Nov 2026" },
        amount: { amountMinor: 30_000, currency: "USD", text: "$300.00" },
        status: "paid",
        statusText: "paid",
      },
      {
        dueOn: { value: "2026-12-01", text: "1 Dec 2026" },
        amount: { amountMinor: 30_000, currency: "USD", text: "$300.00" },
        status: "planned",
        statusText: "planned",
      },
    ],
    customerUrl: "/pay/demo",
  },
  actions: withActionsOff({ "cancel-arrangement": "" }),
  undo: {
    actionId: "act-1",
    label: "Undo: Offer this plan",
    until: { value: "2026-11-21T18:10:00.000Z", text: "11:10" },
  },
});

const arabic = lateView({
  subject: { ...late.subject, name: "سباكة النور" },
});

/** Every standing state by the account id that the fixture server answers it for. */
export const PANEL_STATES: Readonly<Record<string, PanelView>> = {
  "acc-rivera-plumbing": late,
  "acc-nothing-owed": nothingOwed,
  "acc-two-currencies": twoCurrencies,
  "acc-on-hold": onHold,
  "acc-with-plan": withPlan,
  "acc-arabic": arabic,
  "acc-stale": lateView({
    freshness: { ...late.freshness, stale: true, text: "Last read 3 hours ago" },
  }),
  "acc-ambiguous": lateView({
    subject: {
      ...late.subject,
      match: "ambiguous",
      candidates: [
        { accountId: "acc-rivera-plumbing", name: "Rivera Plumbing" },
        { accountId: "acc-on-hold", name: "Café del Valle" },
      ],
    },
  }),
};
