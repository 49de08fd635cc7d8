import type { ActionId, PanelView } from "../../../ui-extensions/panel/panel-view.ts";

// Views as the server words them, so that the panel can be seen in states that are hard to reach.
const usd = (amountMinor: number, text: string) => ({ amountMinor, currency: "USD", text });
const when = (value: string, text: string) => ({ value, text });

const LABELS: readonly (readonly [ActionId, string])[] = [
  ["offer-plan", "Offer this plan"],
  ["record-promise", "Record promise"],
  ["pause-cadence", "Pause"],
  ["resume-cadence", "Resume"],
  ["stop-cadence", "Stop reminders"],
  ["start-cadence", "Start reminders"],
  ["mark-dispute", "Dispute"],
  ["mark-hardship", "Hardship"],
  ["send-payment-link", "Payment link"],
  ["log-call", "Log call"],
  ["skip-touch", "Skip"],
  ["send-touch-now", "Send now"],
  ["cancel-arrangement", "Cancel plan"],
];

type WhyNot = Readonly<Partial<Record<ActionId, string>>>;

const OFF: WhyNot = {
  "resume-cadence": "Nothing is paused.",
  "start-cadence": "Reminders are already running.",
  "cancel-arrangement": "There is no plan to cancel.",
};

function actionsOf(off: WhyNot): PanelView["actions"] {
  return LABELS.map(([id, label]) => {
    const whyNot = off[id] ?? "";
    return { id, label, enabled: whyNot === "", whyNot, needsPreview: false };
  });
}

function part(date: string, text: string, amount: PanelView["offers"][number]["total"]) {
  return { dueOn: when(date, text), amount, status: "planned" as const, statusText: "planned" };
}

const third = usd(41_350, "$413.50");
const half = usd(62_025, "$620.25");

const OFFERS: PanelView["offers"] = [
  {
    id: "plan-3",
    title: "3 payments of $413.50, first today",
    why: "Fits what they paid each month before August.",
    expectedText: "",
    input: null,
    total: usd(124_050, "$1,240.50"),
    schedule: [
      part("2026-11-21", "21 Nov 2026", third),
      part("2026-12-21", "21 Dec 2026", third),
      part("2027-01-21", "21 Jan 2027", third),
    ],
    authority: "in",
    authorityText: "",
  },
  {
    id: "plan-2",
    title: "2 payments of $620.25, first today",
    why: "Clears the balance a month sooner.",
    expectedText: "",
    input: null,
    total: usd(124_050, "$1,240.50"),
    schedule: [part("2026-11-21", "21 Nov 2026", half), part("2026-12-21", "21 Dec 2026", half)],
    authority: "needs_approval",
    authorityText: "Your lead approves plans without a first payment today.",
  },
  {
    id: "plan-12",
    title: "12 payments of $103.38",
    why: "",
    expectedText: "",
    input: null,
    total: usd(124_050, "$1,240.50"),
    schedule: [],
    authority: "not_offerable",
    authorityText: "Plans have at most 6 payments. The nearest is 6 payments of $206.75.",
  },
];

function item(number: string, minor: number, text: string, days: number, due: string) {
  return {
    id: `inv-${number.toLowerCase()}`,
    number,
    kind: "invoice" as const,
    dueOn: when("2026-10-20", due),
    amount: usd(minor, text),
    balance: usd(minor, text),
    daysPastDue: days,
    ageText: `${days} days late`,
    bucketLabel: "31–60 days",
    heldText: "",
  };
}

/** The account in the panel's specification: 32 days late, three invoices. */
export function lateView(changes: Partial<PanelView> = {}): PanelView {
  return { ...BASE, actions: actionsOf(OFF), ...changes };
}

export function withActionsOff(off: WhyNot) {
  return actionsOf({ ...OFF, ...off });
}

const BASE: Omit<PanelView, "actions"> = {
  subject: {
    accountId: "acc-rivera-plumbing",
    name: "Rivera Plumbing",
    language: "en-US",
    timeZones: ["America/Denver"],
    match: "exact",
    candidates: [],
  },
  standing: {
    state: "past_due",
    label: "Past due",
    pastDue: [usd(124_050, "$1,240.50")],
    open: [usd(124_050, "$1,240.50")],
    daysPastDue: 32,
    ageText: "32 days late",
    bucket: { id: "d31", label: "31–60 days", index: 1, count: 4 },
    trendText: "was on time until Aug",
    lastPaidText: "Last paid 3 Jun",
  },
  segment: {
    id: "second-late",
    name: "Second late payment",
    because: "Second late payment in a year",
    rules: [
      {
        id: "r1",
        name: "First time late",
        matched: false,
        text: "Late once before, 12 months back.",
      },
      {
        id: "r2",
        name: "Second late payment",
        matched: true,
        text: "2 late payments in 12 months.",
      },
    ],
  },
  offers: OFFERS,
  next: {
    kind: "send",
    text: "Friendly e-mail, tomorrow 9:00",
    reason: "Third step of “Second late payment”",
    channel: "email",
    at: when("2026-11-22T16:00:00.000Z", "22 Nov, 17:00"),
    customerTimeText: "9:00 in Denver",
    gates: [
      { gate: "dispute", passed: true, text: "No open dispute." },
      { gate: "consent", passed: true, text: "May be e-mailed at this address." },
      {
        gate: "contact_hours",
        passed: false,
        text: "E-mails go out from 9:00 to 18:00 in Denver.",
      },
    ],
  },
  contact: [
    {
      channel: "voice",
      label: "Call",
      address: "+1 303 555 0142",
      allowed: true,
      text: "yes, until 21:00 (Denver)",
      until: when("2026-11-22T04:00:00.000Z", "21:00"),
      gate: null,
    },
    {
      channel: "email",
      label: "E-mail",
      address: "luis@riverapl.example",
      allowed: true,
      text: "yes, until 21:00 (Denver)",
      until: null,
      gate: null,
    },
    {
      channel: "sms",
      label: "SMS",
      address: "+1 303 555 0142",
      allowed: false,
      text: "no, opted out on 3 Oct",
      until: null,
      gate: "consent",
    },
  ],
  items: [
    item("RP-1052", 61_200, "$612.00", 32, "20 Oct"),
    item("RP-1057", 41_350, "$413.50", 18, "3 Nov"),
    { ...item("RP-1060", 21_500, "$215.00", 4, "17 Nov"), heldText: "Disputed: wrong quantity" },
  ],
  arrangement: null,
  promise: null,
  holds: [],
  undo: null,
  timeline: {
    entries: [
      {
        id: "t2",
        at: when("2026-11-18T15:00:00.000Z", "18 Nov, 9:00"),
        actor: "Good Standing",
        kind: "touch.sent",
        title: "E-mail sent",
        detail: "Second reminder, friendly",
      },
      {
        id: "t1",
        at: when("2026-11-10T15:00:00.000Z", "10 Nov, 9:00"),
        actor: "Dana Cho",
        kind: "call.logged",
        title: "Call logged",
        detail: "Left a voicemail",
      },
    ],
    total: 9,
    cursor: "c1",
  },
  guidance: {
    situation: "Late for the first time",
    opening: [
      "Ask for whoever looks after the invoices of Rivera Plumbing.",
      "Hi Luis, it's Dana from Northwind. Do you have two minutes?",
    ],
    listening: ["Ask what changed since August, then let them talk."],
    options: ["3 payments of $413.50", "Pause until 15 December", "A payment link"],
    closing: ["Repeat the dates and amounts, then send the link."],
    avoid: ["Not “debt” but “the open balance”"],
    policy: ["A plan has up to 6 payments; for more, ask for approval. (your policy, version 1)"],
  },
  freshness: {
    asOf: when("2026-11-21T18:00:00.000Z", "11:00"),
    source: "sandbox",
    stale: false,
    text: "2 min ago",
  },
  limits: {
    currency: "USD",
    currencyDecimals: 2,
    today: "2026-11-21",
    promiseDueMax: "2026-12-21",
    promiseAmountMinor: 124_050,
    pauseUntilMax: "2027-01-20",
    installmentsMax: 6,
  },
};
