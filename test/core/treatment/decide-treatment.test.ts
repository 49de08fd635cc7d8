import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isHoldActive } from "../../../core/accounts/hold-state.ts";
import { contactRulesOf, openingOnDay } from "../../../core/compliance/contact-rules.ts";
import { toEpochMs } from "../../../core/time/instant.ts";
import { toLocal } from "../../../core/time/time-zone.ts";
import { decideTreatment } from "../../../core/treatment/decide-treatment.ts";
import {
  aFacts,
  aHold,
  anInvoice,
  anyFacts,
  aPayment,
  aPolicy,
  aTouch,
  at,
  day,
  NOON,
  TODAY,
} from "../../support/facts.ts";

const policy = aPolicy();

function action(sketch: Parameters<typeof aFacts>[0], now = NOON, by = policy) {
  return decideTreatment(aFacts(sketch), by, now).lanes[0]?.action;
}

const five = anInvoice(5);
const optedOut = (consent: string) => ({
  contactPoints: [
    { id: "cp-email", channel: "email", address: "pay@acme.example", consent },
    { id: "cp-sms", channel: "sms", address: "+15550100", consent },
  ],
});

describe("decideTreatment", () => {
  it.each([
    [
      "sends the step that is due",
      { invoices: [five] },
      { kind: "send", touch: { stepId: "day-5", channel: "sms", amountMinor: 50_000 } },
    ],
    [
      "asks a person where the policy does",
      { invoices: [anInvoice(20)], touches: [aTouch(8, "day-12", anInvoice(20))] },
      { kind: "task", touch: { stepId: "day-20" } },
    ],
    [
      "rests until the next step",
      { invoices: [five], touches: [aTouch(0, "day-5", five)] },
      { kind: "rest", next: { stepId: "day-12" } },
    ],
    [
      "bundles everything overdue in one message",
      { invoices: [five, anInvoice(2)] },
      { kind: "send", touch: { amountMinor: 100_000, invoiceIds: ["inv5", "inv2"] } },
    ],
    [
      "leaves a disputed invoice out",
      { invoices: [five, anInvoice(2)], holds: [aHold("dispute", { invoiceId: "inv5" })] },
      { kind: "send", touch: { stepId: "day-1", invoiceIds: ["inv2"] } },
    ],
    [
      "holds when all is disputed",
      { invoices: [five], holds: [aHold("dispute", { invoiceId: "inv5" })] },
      { kind: "hold", gate: "dispute" },
    ],
    [
      "stops for bankruptcy before anything else",
      { invoices: [five], holds: [aHold("pause", { until: day(5) }), aHold("bankruptcy")] },
      { kind: "hold", gate: "legal_stop", until: null },
    ],
    [
      "pauses until the day after the pause",
      { invoices: [five], holds: [aHold("pause", { until: day(1) })] },
      { kind: "hold", gate: "pause", until: at("2026-03-06T14:00:00Z") },
    ],
    [
      "goes on when a hold was lifted early",
      { invoices: [five], holds: [aHold("pause", { until: day(9), liftedOn: day(0) })] },
      { kind: "send" },
    ],
    [
      "holds for hardship",
      { invoices: [five], holds: [aHold("hardship")] },
      { kind: "hold", gate: "hardship" },
    ],
    [
      "respects a person who stopped the cadence",
      { invoices: [five], cadenceStoppedAt: at("2026-03-01T12:00:00Z") },
      { kind: "hold", gate: "cadence_stopped" },
    ],
    [
      "uses another channel when one has no consent",
      {
        invoices: [five],
        account: {
          contactPoints: optedOut("granted").contactPoints.map((point) =>
            point.channel === "sms" ? { ...point, consent: "withdrawn" } : point,
          ),
        },
      },
      { kind: "send", touch: { channel: "email" } },
    ],
    [
      "never texts without a recorded yes",
      { invoices: [five], account: optedOut("unknown") },
      { kind: "send", touch: { channel: "email" } },
    ],
    [
      "asks a person when no channel is left",
      { invoices: [five], account: optedOut("withdrawn") },
      { kind: "task" },
    ],
    [
      "holds where the law stops every contact until something happens",
      {
        invoices: [five],
        contactEvents: [{ type: "bankruptcy_filed", at: "2026-03-01T12:00:00Z" }],
      },
      { kind: "hold", gate: "contact_law", until: null, ref: "us.bankruptcy.stay" },
    ],
    [
      "writes by another channel than the one refused",
      {
        invoices: [five],
        contactEvents: [{ type: "medium_opt_out", at: "2026-03-01T12:00:00Z", medium: "sms" }],
      },
      { kind: "send", touch: { channel: "email" } },
    ],
    [
      "prefers the customer's channel",
      { invoices: [five], account: { preferredChannel: "email" } },
      { kind: "send", touch: { channel: "email" } },
    ],
    [
      "lets a tiny balance rest",
      { invoices: [anInvoice(5, { amountMinor: 99 })] },
      { kind: "rest" },
    ],
    [
      "still speaks of a later invoice beside a tiny arrear",
      { invoices: [anInvoice(5, { amountMinor: 99 }), anInvoice(-3)] },
      { kind: "send", touch: { stepId: "before-3", invoiceIds: ["inv-3"] } },
    ],
    [
      "hands over after the last step",
      { invoices: [anInvoice(95)], touches: [aTouch(20, "day-75", anInvoice(95))] },
      { kind: "end", outcome: "assign_to_person" },
    ],
    [
      "is silent once handed over",
      { invoices: [anInvoice(95)], touches: [aTouch(1, "end", anInvoice(95), { kind: "task" })] },
      { kind: "rest", reason: "handed_over" },
    ],
  ])("%s", (_name, sketch, expected) => {
    expect(action(sketch)).toMatchObject(expected);
  });

  it("has nothing to say when nothing is owed", () => {
    const paid = decideTreatment(
      aFacts({ invoices: [five], ledger: [aPayment(1, 50_000)] }),
      policy,
      NOON,
    );
    expect(paid).toMatchObject({ lanes: [], nextLookAt: null });
  });

  it.each([
    ["too early in the morning", "2026-03-04T13:59:00Z", "2026-03-04T14:00:00.000Z"],
    ["after hours, until the next morning", "2026-03-05T01:00:00Z", "2026-03-05T14:00:00.000Z"],
    ["on a Saturday, until Monday", "2026-03-07T17:00:00Z", "2026-03-09T13:00:00.000Z"],
    ["over a holiday weekend", "2026-05-23T17:00:00Z", "2026-05-26T13:00:00.000Z"],
  ])("waits %s", (_name, now, until) => {
    expect(
      action(
        { invoices: [anInvoice(5, { dueOn: "2026-02-20", issuedOn: "2026-02-01" })] },
        at(now),
      ),
    ).toMatchObject({ kind: "wait", gate: "contact_hours", until });
  });

  it("waits for hours that hold in every zone the customer may be in", () => {
    const zones = { timeZones: ["America/New_York", "America/Los_Angeles"] };
    expect(action({ invoices: [five], account: zones }, at("2026-03-04T15:00:00Z"))).toMatchObject({
      kind: "wait",
      until: "2026-03-04T17:00:00.000Z",
    });
  });

  it("asks nobody to call on the day a message went out", () => {
    const old = anInvoice(48, { amountMinor: 900_000 });
    const notice = action({ invoices: [old] });
    expect(notice).toMatchObject({ kind: "send", touch: { stepId: "day-30" } });
    const sent = aTouch(0, "day-30", old, { status: "queued" });
    const until = "2026-03-06T17:00:00.000Z";
    expect(action({ invoices: [old], touches: [sent] })).toMatchObject({
      kind: "wait",
      gate: "min_interval",
      stepId: "day-45",
      until,
    });
    const before = aTouch(3, "day-30", old);
    expect(action({ invoices: [old], touches: [before] })).toMatchObject({
      kind: "task",
      touch: { stepId: "day-45" },
    });
  });

  it("asks nobody to call before the law allows it", () => {
    const spoke = {
      id: "c",
      at: "2026-03-02T17:00:00Z",
      channel: "voice",
      status: "sent",
      kind: "call",
      invoiceIds: [],
      callOutcome: "conversation",
    };
    const large = {
      account: { kind: "consumer" },
      invoices: [anInvoice(5, { amountMinor: 600_000 })],
      touches: [spoke],
    };
    const agency = aPolicy({ collector: { id: "agency", type: "third_party" } });
    const later = at("2026-03-05T17:00:00Z");
    expect(action(large, later)).toMatchObject({ kind: "task" });
    expect(action(large, later, agency)).toMatchObject({
      kind: "wait",
      gate: "contact_law",
      until: "2026-03-09T12:00:00.000Z",
    });
  });

  it("leaves two days between messages", () => {
    const sent = aTouch(1, "day-1", five);
    expect(action({ invoices: [five], touches: [sent] })).toMatchObject({
      kind: "wait",
      gate: "min_interval",
      until: "2026-03-05T17:00:00.000Z",
    });
  });

  it("counts calls and messages against the same cap", () => {
    const touches = [3, 5, 8, 10].map((daysAgo) =>
      aTouch(daysAgo, "x", five, {
        id: `t${daysAgo}`,
        kind: "call",
        channel: "voice",
        cycleId: undefined,
        stepId: undefined,
      }),
    );
    expect(action({ invoices: [five], touches })).toMatchObject({
      kind: "wait",
      gate: "frequency_cap",
      until: "2026-03-09T13:00:00.000Z",
    });
  });

  it("waits for a promise, and goes on the day after its grace", () => {
    const promise = {
      id: "p",
      currency: "USD",
      amountMinor: 50_000,
      promisedOn: day(-2),
      dueOn: day(2),
      recordedBy: "rep",
    };
    expect(action({ invoices: [five], promises: [promise] })).toMatchObject({
      kind: "hold",
      gate: "promise_open",
      until: at("2026-03-09T13:00:00Z"),
    });
    expect(
      action({
        invoices: [anInvoice(12)],
        promises: [{ ...promise, promisedOn: day(-9), dueOn: day(-5) }],
      }),
    ).toMatchObject({ kind: "send" });
  });

  it("waits while an offer is open and follows the instalments once it is accepted", () => {
    const offer = {
      id: "plan",
      currency: "USD",
      invoiceIds: ["inv5"],
      installments: [
        { dueOn: TODAY, amountMinor: 25_000 },
        { dueOn: day(30), amountMinor: 25_000 },
      ],
      offeredAt: at("2026-03-03T12:00:00Z"),
      offeredBy: "rep",
      expiresAt: at("2026-03-10T12:00:00Z"),
    };
    const accepted = { ...offer, acceptedAt: at("2026-03-04T12:00:00Z") };
    expect(action({ invoices: [five], arrangements: [offer] })).toMatchObject({
      kind: "hold",
      gate: "arrangement",
      until: offer.expiresAt,
    });
    const paidFirst = { invoices: [five], arrangements: [accepted], ledger: [aPayment(0, 25_000)] };
    expect(action(paidFirst)).toMatchObject({
      kind: "rest",
      next: { stepId: "before-3", on: "2026-03-31" },
    });
  });

  it("goes on when an offer was not taken", () => {
    const lapsed = {
      id: "plan",
      currency: "USD",
      invoiceIds: ["inv5"],
      installments: [{ dueOn: TODAY, amountMinor: 50_000 }],
      offeredAt: at("2026-02-20T12:00:00Z"),
      offeredBy: "rep",
      expiresAt: at("2026-03-04T16:59:59Z"),
    };
    expect(action({ invoices: [five], arrangements: [lapsed] })).toMatchObject({ kind: "send" });
  });

  it("falls back to the invoices when the plan is broken", () => {
    const plan = {
      id: "plan",
      currency: "USD",
      invoiceIds: ["inv60"],
      installments: [
        { dueOn: day(-30), amountMinor: 25_000 },
        { dueOn: day(0), amountMinor: 25_000 },
      ],
      offeredAt: at("2026-01-20T12:00:00Z"),
      offeredBy: "rep",
      expiresAt: at("2026-01-27T12:00:00Z"),
      acceptedAt: at("2026-01-21T12:00:00Z"),
    };
    const { delinquency } = decideTreatment(
      aFacts({ invoices: [anInvoice(60)], arrangements: [plan] }),
      policy,
      NOON,
    );
    expect(delinquency.byCurrency[0]?.items).toMatchObject([{ kind: "invoice", daysPastDue: 60 }]);
  });

  it.each([
    [
      "on the day after the hold on one of several invoices",
      {
        invoices: [anInvoice(-20), anInvoice(-25)],
        holds: [aHold("dispute", { invoiceId: "inv-20", until: day(1) })],
      },
      day(2),
    ],
    [
      "when an invoice dated later is issued",
      { invoices: [anInvoice(-40, { issuedOn: day(6) })] },
      day(6),
    ],
    [
      "when a chargeback dated later comes",
      {
        invoices: [five],
        ledger: [
          aPayment(2, 50_000),
          { ...aPayment(0, 50_000, { kind: "chargeback" }), on: day(5) },
        ],
      },
      day(5),
    ],
    [
      "every day while something overdue is chased",
      { invoices: [five], touches: [aTouch(0, "day-5", five)] },
      day(1),
    ],
    [
      "even where the hours of its zones never meet",
      { invoices: [anInvoice(-10)], account: { timeZones: ["America/New_York", "Asia/Tokyo"] } },
      day(7),
    ],
  ])("looks again %s", (_name, sketch, on) => {
    expect(decideTreatment(aFacts(sketch), policy, NOON).nextLookAt?.slice(0, 10)).toBe(on);
  });

  it("forgets nobody: nothing becomes due before the next look", () => {
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: 1, max: 30 }), (facts, ahead) => {
        const first = decideTreatment(facts, policy, NOON);
        const { day: today } = toLocal(policy.defaults.timeZone, toEpochMs(NOON));
        const later = openingOnDay(contactRulesOf(policy, facts.account), today + ahead);
        if (
          first.lanes.some(
            (lane) =>
              lane.action.kind === "send" ||
              lane.action.kind === "task" ||
              lane.action.kind === "end",
          )
        )
          return;
        if (first.nextLookAt !== null && first.nextLookAt <= later) return;
        for (const lane of decideTreatment(facts, policy, later).lanes) {
          expect(["rest", "hold", "wait"]).toContain(lane.action.kind);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it("sends one message at a time when two currencies are due", () => {
    const facts = aFacts({ invoices: [five, anInvoice(5, { id: "eur", currency: "EUR" })] });
    const kinds = decideTreatment(facts, policy, NOON).lanes.map((lane) => lane.action.kind);
    expect(kinds.toSorted()).toEqual(["send", "wait"]);
  });

  it("gives the same decision for the same facts", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const again = decideTreatment(structuredClone(facts), policy, NOON);
        expect(decideTreatment(facts, policy, NOON)).toEqual(again);
      }),
    );
  });

  it("never touches an account under a hold, nor an invoice under one", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { lanes, delinquency } = decideTreatment(facts, policy, NOON);
        const active = facts.holds.filter((hold) => isHoldActive(hold, delinquency.asOf));
        for (const { action: chosen } of lanes) {
          if (chosen.kind !== "send" && chosen.kind !== "task") continue;
          expect(active.filter(({ invoiceId }) => invoiceId === undefined)).toEqual([]);
          for (const { invoiceId } of active)
            expect(chosen.touch.invoiceIds).not.toContain(invoiceId);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("says why: whatever is not sent names a gate or a next step", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const { action: chosen, gates } of decideTreatment(facts, policy, NOON).lanes) {
          if (chosen.kind === "hold" || chosen.kind === "wait") {
            expect(
              gates.some(({ gate, verdict }) => gate === chosen.gate && verdict === "block"),
            ).toBe(true);
          }
          if (chosen.kind === "send")
            expect(
              gates.filter(
                ({ channel, verdict }) =>
                  verdict === "block" && (channel === null || channel === chosen.touch.channel),
              ),
            ).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });
});
