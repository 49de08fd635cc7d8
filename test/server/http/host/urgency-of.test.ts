import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recommendOffers } from "../../../../core/arrangements/recommend-offers.ts";
import { decideTreatment } from "../../../../core/treatment/decide-treatment.ts";
import { urgencyOf } from "../../../../server/http/host/worklist/urgency-of.ts";
import type { AvailabilityInput } from "../../../../ui-extensions/panel/panel-input.ts";
import {
  aFacts,
  aHold,
  anInvoice,
  aPayment,
  aPolicy,
  day,
  type FactsSketch,
  NOON,
} from "../../../support/facts.ts";

const POLICY = aPolicy();

function viewOf(sketch: FactsSketch): AvailabilityInput {
  const facts = aFacts(sketch);
  const treatment = decideTreatment(facts, POLICY, NOON);
  const { segmentId } = treatment.segment;
  const offers = recommendOffers(facts, POLICY, treatment.delinquency, NOON, { segmentId });
  return { facts, policy: POLICY, treatment, offers, now: NOON, undo: null, pendingTouch: null };
}

const needOf = (sketch: FactsSketch) => urgencyOf(viewOf(sketch))?.need.kind ?? null;

function aPromise(promisedDaysAgo: number, dueIn: number) {
  return {
    ...{ id: `p${dueIn}`, currency: "USD", amountMinor: 20_000, recordedBy: "rep" },
    ...{ promisedOn: day(-promisedDaysAgo), dueOn: day(dueIn) },
  };
}

const LATE = [anInvoice(40)];

describe("why an account needs somebody today", () => {
  it.each<[string, FactsSketch, string | null]>([
    ["nothing is owed", {}, null],
    ["nothing is late yet", { invoices: [anInvoice(-10)] }, null],
    ["what was late was paid", { invoices: LATE, ledger: [aPayment(1, 50_000)] }, null],
    ["something is late", { invoices: LATE }, "past_due"],
    ["a promise was broken", { invoices: LATE, promises: [aPromise(20, -8)] }, "broken_promise"],
    [
      "a promise was broken long ago",
      { invoices: LATE, promises: [aPromise(60, -45)] },
      "past_due",
    ],
    [
      "a broken promise was followed by another",
      { invoices: LATE, promises: [aPromise(20, -8), aPromise(1, 5)] },
      null,
    ],
    ["a promise falls due today", { invoices: LATE, promises: [aPromise(5, 0)] }, "promise_today"],
    ["a promise is still to come", { invoices: LATE, promises: [aPromise(5, 3)] }, null],
    ["a hardship was told of", { invoices: LATE, holds: [aHold("hardship")] }, "hardship"],
    [
      "a hardship was told of and is over",
      { invoices: LATE, holds: [aHold("hardship", { liftedOn: day(-1) })] },
      "past_due",
    ],
    ["it is disputed", { invoices: LATE, holds: [aHold("dispute")] }, null],
    ["it is stopped by law", { invoices: LATE, holds: [aHold("bankruptcy")] }, null],
  ])("%s", (_why, sketch, need) => {
    expect(needOf(sketch)).toBe(need);
  });

  it("puts a broken word before a hardship, a promise of today before what is merely late", () => {
    const rank = (sketch: FactsSketch) => urgencyOf(viewOf(sketch))?.rank ?? 99;
    const ranks = [
      rank({ invoices: LATE, promises: [aPromise(20, -8)] }),
      rank({ invoices: LATE, holds: [aHold("hardship")] }),
      rank({ invoices: LATE, promises: [aPromise(5, 0)] }),
      rank({ invoices: LATE }),
    ];
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(new Set(ranks).size).toBe(ranks.length);
  });

  it("has more at stake the more is overdue, and the less likely it is to come", () => {
    const stake = (amountMinor: number, score?: number) =>
      urgencyOf(
        viewOf({
          invoices: [anInvoice(40, { amountMinor })],
          ...(score === undefined ? {} : { account: { score } }),
        }),
      )?.atStake ?? 0;
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 1_000_000 }), (amount) => {
        expect(stake(amount * 2, 0.5)).toBeGreaterThan(stake(amount, 0.5));
        expect(stake(amount, 0.9)).toBeGreaterThan(stake(amount, 0.3));
      }),
    );
  });
});
