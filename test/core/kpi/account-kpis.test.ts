import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeDelinquency } from "../../../core/accounts/compute-delinquency.ts";
import { bucketHistory, MAX_HISTORY_DAYS } from "../../../core/kpi/bucket-history.ts";
import { lastPaymentOf } from "../../../core/kpi/last-payment.ts";
import { averageDaysLate, paymentRecordsOf } from "../../../core/kpi/payment-records.ts";
import { paymentTrendOf } from "../../../core/kpi/payment-trend.ts";
import { promiseCountsOf } from "../../../core/kpi/promise-counts.ts";
import { defaultPolicy } from "../../../core/policy/default-policy.ts";
import { addDays } from "../../../core/time/calendar-date.ts";
import {
  aFacts,
  aHold,
  anInvoice,
  anyFacts,
  aPayment,
  aPolicy,
  day,
  TODAY,
} from "../../support/facts.ts";

const late = anInvoice(32);
const graced = aPolicy({ delinquency: { ...defaultPolicy.delinquency, graceDays: 5 } });

/** Invoices as [due days ago, paid days ago, or null while open]. */
function billed(...rows: readonly (readonly [number, number | null])[]) {
  return aFacts({
    invoices: rows.map(([due], n) => anInvoice(due, { id: `i${n}`, number: `N${n}` })),
    ledger: rows.flatMap(([, paid], n) =>
      paid === null ? [] : [aPayment(paid, 50_000, { id: `p${n}`, invoiceId: `i${n}` })],
    ),
  });
}

describe("bucketHistory", () => {
  it.each([
    ["never late", billed([20, 25]), [["2026-01-01", "current"]]],
    [
      "ages through its buckets",
      billed([40, null]),
      [
        ["2026-01-01", "current"],
        ["2026-01-24", "1-30"],
        ["2026-02-23", "31-60"],
      ],
    ],
    [
      "comes back when it pays",
      billed([40, 10]),
      [
        ["2026-01-01", "current"],
        ["2026-01-24", "1-30"],
        ["2026-02-22", "current"],
      ],
    ],
  ])("%s", (_name, facts, changes) => {
    const history = bucketHistory(facts, defaultPolicy, day(-62), TODAY);
    expect(history.map(({ on, bucketId }) => [on, bucketId])).toEqual(changes);
  });

  it("reopens when a payment is taken back", () => {
    const taken = aPayment(5, 50_000, { id: "back", kind: "chargeback", reverses: "pay20" });
    const facts = aFacts({ invoices: [late], ledger: [aPayment(20, 50_000), taken] });
    const history = bucketHistory(facts, defaultPolicy, day(-25), TODAY);
    expect(history.map(({ on, bucketId }) => [on, bucketId])).toEqual([
      [day(-25), "1-30"],
      [day(-20), "current"],
      [day(-5), "1-30"],
      [day(-1), "31-60"],
    ]);
  });

  it("agrees on every day with what that day would have decided", () => {
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: -60, max: 0 }), (facts, offset) => {
        const history = bucketHistory(facts, defaultPolicy, day(-60), TODAY);
        const on = day(offset);
        const shown = history.findLast((change) => change.on <= on)?.bucketId;
        expect(shown).toBe(computeDelinquency(facts, defaultPolicy, on).bucketId);
      }),
      { numRuns: 50 },
    );
  });

  it("refuses a span nobody can have meant", () => {
    const tooFar = addDays(TODAY, MAX_HISTORY_DAYS + 1);
    expect(() => bucketHistory(aFacts(), defaultPolicy, TODAY, tooFar)).toThrow(RangeError);
  });
});

describe("how an account pays", () => {
  it.each([
    ["nothing due yet", billed([-5, null]), null, "new"],
    ["paid before the due date", billed([20, 25]), 0, "always_on_time"],
    ["paid ten days late", billed([20, 10]), 10, "late"],
    ["ten and twenty days late", billed([60, 50], [40, 20]), 15, "late"],
    ["open for 32 days", billed([32, null]), 32, "late"],
    ["on time twice, then late", billed([90, 90], [60, 62], [30, null]), 10, "on_time_until"],
    ["on time once, then late", billed([60, 60], [30, null]), 15, "late"],
    ["late, on time since", billed([90, 60], [60, 60], [30, 30]), 10, "late"],
    ["late more than a year ago", billed([400, 300], [30, 30]), 0, "always_on_time"],
  ])("%s", (_name, facts, averageDays, trend) => {
    expect(averageDaysLate(facts, defaultPolicy, TODAY).averageDays).toBe(averageDays);
    expect(paymentTrendOf(facts, defaultPolicy, TODAY).kind).toBe(trend);
  });

  it("counts days inside grace as on time", () => {
    const facts = billed([20, 16]);
    expect(paymentRecordsOf(facts, graced, TODAY)).toMatchObject([{ daysLate: 4, onTime: true }]);
    expect(paymentTrendOf(facts, graced, TODAY)).toEqual({ kind: "always_on_time", invoices: 1 });
  });

  it("counts as late exactly what core calls late", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const records = paymentRecordsOf(facts, defaultPolicy, TODAY);
        const { lateCount } = computeDelinquency(facts, defaultPolicy, TODAY);
        expect(records.filter(({ onTime }) => !onTime).length).toBe(lateCount);
      }),
    );
  });
});

describe("last payment", () => {
  const back = (over: Record<string, unknown>) => ({ kind: "refund", id: "back", ...over });
  it.each([
    ["none", [], null],
    ["a credit is no payment", [aPayment(3, 500, { kind: "credit" })], null],
    ["the latest of two", [aPayment(9, 700), aPayment(3, 500)], [day(-3), 500]],
    ["one of the future is not known yet", [aPayment(9, 700), aPayment(-2, 500)], [day(-9), 700]],
    [
      "the one before, when the latest was taken back by name",
      [aPayment(9, 700), aPayment(3, 500), aPayment(1, 500, back({ reverses: "pay3" }))],
      [day(-9), 700],
    ],
    [
      "what is left, when part was taken back",
      [aPayment(9, 700), aPayment(3, 500), aPayment(1, 200, back({}))],
      [day(-3), 300],
    ],
    [
      "the one before, when more than the latest was taken back",
      [aPayment(9, 700), aPayment(3, 500), aPayment(1, 600, back({}))],
      [day(-9), 600],
    ],
  ])("%s", (_name, ledger, expected) => {
    const last = lastPaymentOf(aFacts({ invoices: [late], ledger }), TODAY);
    expect(last === null ? null : [last.on, last.amountMinor]).toEqual(expected);
  });
});

describe("promises", () => {
  it("counts kept, partly kept, broken, cancelled and open ones", () => {
    const promise = (id: string, from: number, due: number, over = {}) => ({
      id,
      currency: "USD",
      amountMinor: 10_000,
      promisedOn: day(from),
      dueOn: day(due),
      recordedBy: "rep",
      ...over,
    });
    const facts = aFacts({
      invoices: [late],
      ledger: [aPayment(28, 10_000), aPayment(18, 4_000)],
      holds: [aHold("hardship")],
      promises: [
        promise("kept", -30, -27),
        promise("partly", -20, -17),
        promise("broken", -10, -7),
        promise("cancelled", -5, 5, { cancelledOn: day(-1) }),
        promise("open", -1, 6),
        promise("not given yet", 1, 6),
      ],
    });
    expect(promiseCountsOf(facts, defaultPolicy, TODAY)).toEqual({
      kept: 1,
      partially_kept: 1,
      broken: 1,
      cancelled: 1,
      open: 1,
    });
  });
});
