import type { SimulationReport } from "../../../core/treatment/simulation-report.ts";
import type { CapturedMessage, UnsentRow } from "../../../ui-extensions/console/outbox-view.ts";
import type { WordingView } from "../../../ui-extensions/console/wording-page.ts";

export const CAPTURED: readonly CapturedMessage[] = [
  {
    id: "msg-2",
    at: { value: "2026-11-21T16:00:00.000Z", text: "21 Nov, 9:00" },
    channel: "E-mail",
    to: "luis@riverapl.example",
    accountName: "Rivera Plumbing",
    subject: "Your invoice RP-1052",
    status: "captured",
    statusText: "Kept here",
    why: "Third step of “Second late payment”. All 13 gates passed at 9:00 in Denver.",
    headers: [
      { name: "From", value: "Northwind <accounts@northwind.example>" },
      { name: "Subject", value: "Your invoice RP-1052" },
      { name: "List-Unsubscribe", value: "<https://pay.northwind.example/u/1>" },
    ],
    text: "Hi Luis,\n\nInvoice RP-1052 for $612.00 was due on 20 October.\n\nPay or choose a plan: https://pay.northwind.example/p/1\n",
    html: "<!doctype html><p style='font-family:sans-serif'>Hi Luis,</p><p style='font-family:sans-serif'>Invoice <b>RP-1052</b> for $612.00 was due on 20 October.</p>",
  },
  {
    id: "msg-1",
    at: { value: "2026-11-20T16:00:00.000Z", text: "20 Nov, 9:00" },
    channel: "SMS",
    to: "+1 312 555 0167",
    accountName: "Northside Fitness",
    subject: "Northwind: invoice NF-0904 …",
    status: "cancelled",
    statusText: "Stopped",
    why: "A payment arrived between the decision and the sending.",
    headers: [],
    text: "Northwind: invoice NF-0904 of $199.00 was due yesterday.",
    html: null,
  },
];

export const UNSENT: Readonly<Record<"waiting" | "stopped", readonly UnsentRow[]>> = {
  waiting: [
    {
      id: "out-2",
      at: { value: "2026-11-21T16:00:00.000Z", text: "21 Nov, 16:00" },
      accountName: "Northside Fitness",
      accountHref: "/sandbox/companies/northside-fitness",
      channel: "email",
      template: "plan_confirmation",
      status: "queued",
      untilText: "Monday 9:00, Chicago time",
      reason: "contact_hours",
    },
  ],
  stopped: [
    {
      id: "out-1",
      at: { value: "2026-11-20T16:00:00.000Z", text: "20 Nov, 16:00" },
      accountName: "Thornton Print Works",
      accountHref: "/sandbox/companies/thornton-print",
      channel: "email",
      template: "reminder",
      status: "failed",
      untilText: null,
      reason: "recipient_refused: 550 5.1.1",
    },
  ],
};

const NAMES = ["Rivera Plumbing", "Thornton Print Works", "Atlas Construction Partners"];

/** Thirty days with every channel, enough touches for three pages, and one broken check. */
export const SIMULATED: SimulationReport = {
  from: "2026-11-21",
  days: 30,
  policyVersion: 3,
  accounts: 15,
  accountsTouched: 9,
  looks: 412,
  totals: { messages: 104, tasks: 14, ended: 2 },
  byChannel: { email: 70, sms: 34, task: 14, end: 2 },
  byStep: { "day-3": 40, "day-10": 30, "day-20": 22, "day-40": 28 },
  perDay: Array.from({ length: 30 }, (_, index) => ({
    date: new Date(Date.UTC(2026, 10, 21 + index)).toISOString().slice(0, 10),
    byChannel: {
      email: (index * 7) % 5,
      sms: (index * 3) % 4,
      task: index % 9 === 0 ? 2 : 0,
      end: index === 20 ? 2 : 0,
    },
  })),
  gates: { contact_hours: 31, promise_open: 4, dispute: 9, consent: 12 },
  receivedMinor: { USD: 124_050, EUR: 46_275 },
  checks: [
    {
      id: "nothing_due",
      label: "No account is touched while nothing is due",
      ok: true,
      checked: 120,
      violations: [],
    },
    {
      id: "doubled",
      label: "No step is made twice for the same item",
      ok: true,
      checked: 120,
      violations: [],
    },
    {
      id: "skipped",
      label: "No step is skipped without a later one standing in for it",
      ok: false,
      checked: 120,
      violations: ["acc-thornton-print day-10 before day-20"],
    },
  ],
  touches: Array.from({ length: 120 }, (_, index) => ({
    at: new Date(Date.UTC(2026, 10, 21 + Math.floor(index / 4), 14 + (index % 4))).toISOString(),
    accountId: `acc-${index % 3}`,
    accountName: NAMES[index % 3] ?? "",
    kind: index % 11 === 0 ? ("task" as const) : ("message" as const),
    channel: index % 3 === 0 ? "sms" : "email",
    cycleId: "c1",
    stepId: "day-10",
    dueOn: "2026-11-21",
    template: "reminder",
    tone: "friendly",
    currency: "USD",
    amountMinor: 61_200 + index * 100,
    daysPastDue: 10 + (index % 40),
    segmentId: "second-late",
    supersedes: index % 10 === 0 ? ["day-3"] : [],
    waitedFor: index % 6 === 0 ? "contact_hours" : null,
    reason: "10 days past due, step “day-10” of the friendly cadence",
  })),
};

export const WORDING: WordingView = {
  templates: 64,
  findings: [
    {
      template: "follow_up",
      channel: "email",
      language: "en",
      severity: "blocks",
      sentence:
        "If we do not hear from you by Friday, we will have no choice but to take legal action.",
      plain: "Threatens court or legal action.",
      suggestion:
        "Leave it out. Where a lawyer has decided on a claim, the lawyer writes about it.",
      citation: "15 USC 1692e(5)",
    },
    {
      template: "reminder",
      channel: "sms",
      language: "es",
      severity: "warns",
      sentence: "PAGUE SU FACTURA",
      plain: "Several words in capitals read as shouting.",
      suggestion: "Write it in ordinary letters.",
      citation: "Good Standing's own standard",
    },
  ],
  duties: [
    {
      id: "us.reg_f.disclosure_subsequent",
      plain: "Every later message must say that it is from a debt collector.",
      citation: "15 USC 1692e(11); 12 CFR 1006.18(e)(2)",
      mustVerify: false,
    },
    {
      id: "us.house.time_barred",
      plain: "A message about a debt too old to sue on must say that nobody will sue.",
      citation: "Compare 12 CFR 1006.26(b)",
      mustVerify: true,
    },
  ],
};
