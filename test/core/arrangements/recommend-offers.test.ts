import { describe, expect, it } from "vitest";
import { computeDelinquency } from "../../../core/accounts/compute-delinquency.ts";
import { expectedRecovery } from "../../../core/arrangements/expected-recovery.ts";
import type { PlanOffer } from "../../../core/arrangements/offer.ts";
import type { OfferHints } from "../../../core/arrangements/offer-ideas.ts";
import type { PlanRules } from "../../../core/arrangements/plan-rules.ts";
import { proposePlan } from "../../../core/arrangements/propose-plan.ts";
import { recommendOffers } from "../../../core/arrangements/recommend-offers.ts";
import {
  aFacts,
  aHold,
  anInvoice,
  aPayment,
  day,
  type FactsSketch,
  NOON,
  TODAY,
} from "../../support/facts.ts";
import { line, rulesWith, termsWith } from "./plan-builders.ts";

type Json = Readonly<Record<string, unknown>>;

function decide(sketch: FactsSketch, { policy }: PlanRules = rulesWith(), hints: OfferHints = {}) {
  const facts = aFacts(sketch);
  return recommendOffers(facts, policy, computeDelinquency(facts, policy, TODAY), NOON, hints);
}

/** `recommended plan-usd-3: usual_plan`. */
function summary({ why, id, reasons }: PlanOffer): string {
  return `${why} ${id}: ${reasons.map(({ code }) => code).join(", ")}`;
}

const LATE = { invoices: [anInvoice(20), anInvoice(3)] };

/** A plan accepted long ago and broken, which somebody cancelled then. */
function brokenPlan(id: string, daysAgo: number, over: Json = {}): Json {
  return {
    id,
    currency: "USD",
    invoiceIds: ["inv400"],
    installments: [
      { dueOn: day(-daysAgo), amountMinor: 25_000 },
      { dueOn: day(-daysAgo + 30), amountMinor: 25_000 },
    ],
    offeredAt: `${day(-daysAgo)}T10:00:00Z`,
    offeredBy: "rep",
    expiresAt: `${day(-daysAgo + 5)}T10:00:00Z`,
    acceptedAt: `${day(-daysAgo)}T11:00:00Z`,
    cancelledAt: `${day(-daysAgo + 60)}T11:00:00Z`,
    ...over,
  };
}

describe("recommended offers", () => {
  it("are the usual plan, then the others by what they are expected to bring, each with why", () => {
    const { offers, onApproval, reason } = decide(LATE);
    expect(offers.map(summary)).toEqual([
      "recommended plan-usd-3: usual_plan",
      "shortest plan-usd-2: soonest_paid",
      "longest plan-usd-6: lowest_payments",
    ]);
    expect([onApproval, reason]).toEqual([[], null]);
    expect(offers[0]?.authority).toEqual({ kind: "allowed" });
    expect(offers[0]?.relief.schedule?.installments).toEqual(offers[0]?.installments);
  });

  it("name a plan once, with everything that speaks for it", () => {
    const { offers } = decide(LATE, rulesWith({ installmentsMax: 3 }));
    expect(offers.map(summary)).toEqual([
      "recommended plan-usd-3: usual_plan, lowest_payments",
      "shortest plan-usd-2: soonest_paid",
    ]);
  });

  it("are as near to the usual plan as the amount allows", () => {
    const small = { invoices: [anInvoice(20, { amountMinor: 5_000 })] };
    expect(decide(small).offers.map(summary)).toEqual([
      "recommended plan-usd-2: usual_plan, soonest_paid, lowest_payments",
    ]);
  });

  it("may be a single one", () => {
    const small = { invoices: [anInvoice(20, { amountMinor: 4_000 })] };
    expect(decide(small)).toMatchObject({ offers: [{ id: "plan-usd-2" }], reason: null });
  });

  it("say that nothing is overdue before they say that a hold forbids them", () => {
    expect(decide({ invoices: [anInvoice(-3)], holds: [aHold("attorney")] }).reason).toBe(
      "nothing_past_due",
    );
  });

  it("say that the amount is too small where no plan could be approved either", () => {
    const tiny = { invoices: [anInvoice(20, { amountMinor: 3_000 })] };
    expect(decide(tiny)).toEqual({ offers: [], onApproval: [], reason: "too_small" });
  });

  it("stay inside what a rep may do alone", () => {
    const { authority } = rulesWith().policy.arrangements;
    const rep = authority.rep.map((range) => ({ ...range, countMax: 4 }));
    const { offers, onApproval } = decide(LATE, rulesWith({ authority: { ...authority, rep } }));
    expect(offers.map(({ id }) => id)).toEqual(["plan-usd-3", "plan-usd-2", "plan-usd-4"]);
    expect(onApproval).toEqual([]);
  });

  it("wait for approval where a rep may offer no plan", () => {
    const { authority } = rulesWith().policy.arrangements;
    const rep = authority.rep.map((range) => ({ ...range, kinds: [] }));
    const { offers, onApproval, reason } = decide(
      LATE,
      rulesWith({ authority: { ...authority, rep } }),
    );
    expect([offers, reason]).toEqual([[], "needs_approval"]);
    expect(onApproval.map(({ authority: { kind } }) => kind)).toEqual([
      "needs_approval",
      "needs_approval",
      "needs_approval",
    ]);
  });

  it("are three at most, also those that wait for approval", () => {
    const { authority } = rulesWith().policy.arrangements;
    const rep = authority.rep.map((range) => ({ ...range, kinds: [] }));
    const offerRules = [{ id: "own", offer: { kind: "plan", count: 4, downPaymentPercent: 0 } }];
    const rules = rulesWith({ authority: { ...authority, rep }, offerRules });
    expect(decide(LATE, rules).onApproval.map(({ id }) => id)).toEqual([
      "plan-usd-4",
      "plan-usd-2",
      "plan-usd-3",
    ]);
  });

  it("are none where nobody may agree to a plan", () => {
    const { authority } = rulesWith().policy.arrangements;
    const none = authority.rep.map((range) => ({ ...range, kinds: [] }));
    const rules = rulesWith({ authority: { rep: none, manager: none, admin: none } });
    expect(decide(LATE, rules)).toMatchObject({ offers: [], onApproval: [] });
  });

  it("come after the first by what they bring, whoever thought of them first", () => {
    const offerRules = [{ id: "own", offer: { kind: "plan", count: 4, downPaymentPercent: 0 } }];
    const { keptPercent } = rulesWith().policy.arrangements.recovery;
    const recovery = { keptPercent, lossPerMonthPercent: 10 };
    expect(decide(LATE, rulesWith({ offerRules, recovery })).offers.map(({ id }) => id)).toEqual([
      "plan-usd-4",
      "plan-usd-2",
      "plan-usd-3",
    ]);
  });

  it("ask for what they say, and for nothing nobody asked for", () => {
    const offerRules = [{ id: "own", offer: { kind: "plan", count: 4, downPaymentPercent: 25 } }];
    const [first, second] = decide({ invoices: [anInvoice(20)] }, rulesWith({ offerRules })).offers;
    const usual = { currency: "USD", balanceMinor: 50_000, agreedOn: TODAY };
    expect(first?.relief.terms).toStrictEqual({
      kind: "plan",
      terms: {
        ...usual,
        firstOn: "2026-04-06",
        downPayment: { by: "percent", percent: 25 },
        size: { by: "count", count: 3 },
      },
    });
    expect(second?.relief.terms).toStrictEqual({
      kind: "plan",
      terms: { ...usual, firstOn: TODAY, size: { by: "count", count: 2 } },
    });
  });

  const customers = { segments: ["standard"], histories: ["first_time_late"] };
  it.each<[string, Json, OfferHints, string]>([
    [
      "for such a customer",
      { ...customers, offer: { kind: "plan", count: 4, downPaymentPercent: 0 } },
      { segmentId: "standard" },
      "recommended plan-usd-4: rule",
    ],
    [
      "with a down payment",
      { offer: { kind: "plan", count: 4, downPaymentPercent: 25 } },
      {},
      "recommended plan-usd-4-down-12500: rule",
    ],
    [
      "of a little more time",
      { offer: { kind: "extension", days: 14 } },
      {},
      "recommended extension-usd-1-2026-03-18: rule",
    ],
    [
      "for another segment",
      { segments: ["vip"], offer: { kind: "extension", days: 14 } },
      { segmentId: "standard" },
      "recommended plan-usd-3: usual_plan",
    ],
    [
      "for a segment that is not known",
      { segments: ["vip"], offer: { kind: "extension", days: 14 } },
      {},
      "recommended plan-usd-3: usual_plan",
    ],
    [
      "for another history",
      { histories: ["new", "chronic_late"], offer: { kind: "extension", days: 14 } },
      {},
      "recommended plan-usd-3: usual_plan",
    ],
    [
      "for larger amounts",
      { amountFromUnits: 501, offer: { kind: "extension", days: 14 } },
      {},
      "recommended plan-usd-3: usual_plan",
    ],
    [
      "from this amount on",
      { amountFromUnits: 500, offer: { kind: "extension", days: 14 } },
      {},
      "recommended extension-usd-1-2026-03-18: rule",
    ],
    [
      "below this amount",
      { amountBelowUnits: 500, offer: { kind: "extension", days: 14 } },
      {},
      "recommended plan-usd-3: usual_plan",
    ],
    [
      "for amounts up to this",
      { amountBelowUnits: 501, offer: { kind: "extension", days: 14 } },
      {},
      "recommended extension-usd-1-2026-03-18: rule",
    ],
  ])("begin with the creditor's own rule %s", (_name, rule, hints, expected) => {
    const rules = rulesWith({ offerRules: [{ id: "own", ...rule }] });
    const { offers } = decide({ invoices: [anInvoice(20)] }, rules, hints);
    expect(offers.map(summary)[0]).toBe(expected);
    expect(offers.length).toBeLessThanOrEqual(3);
  });

  it("begin with what the customer says they can pay", () => {
    const canPay = { amountMinor: 30_000, rhythm: { every: "weeks", weeks: 2 } } as const;
    const [first] = decide(LATE, rulesWith(), { canPay }).offers;
    expect(first && summary(first)).toBe(
      "recommended plan-usd-4-of-30000-weeks-2026-04-15: fits_what_customer_can_pay",
    );
    expect(first?.installments.map(({ dueOn, amountMinor }) => line(dueOn, amountMinor))).toEqual([
      "2026-03-04 300.00",
      "2026-03-18 300.00",
      "2026-04-01 300.00",
      "2026-04-15 100.00",
    ]);
  });

  it("come as near to what the customer can pay as the policy lets them", () => {
    const [first] = decide(LATE, rulesWith(), { canPay: { amountMinor: 0 } }).offers;
    expect(first && summary(first)).toBe(
      "recommended plan-usd-6: nearest_to_what_customer_can_pay, lowest_payments",
    );
  });

  it.each<[string, FactsSketch, string[] | string]>([
    ["once", { arrangements: [brokenPlan("a", 300)] }, ["plan-usd-3", "plan-usd-2", "plan-usd-6"]],
    ["twice", { arrangements: [brokenPlan("a", 300), brokenPlan("b", 200)] }, "needs_approval"],
    [
      "twice, once long ago",
      { arrangements: [brokenPlan("a", 427), brokenPlan("b", 200)] },
      ["plan-usd-3", "plan-usd-2", "plan-usd-6"],
    ],
    [
      "twice, once exactly a year ago",
      { arrangements: [brokenPlan("a", 424), brokenPlan("b", 200)] },
      ["plan-usd-3", "plan-usd-2", "plan-usd-6"],
    ],
    [
      "twice, once a day less than a year ago",
      { arrangements: [brokenPlan("a", 423), brokenPlan("b", 200)] },
      "needs_approval",
    ],
    [
      "never: it was cancelled in time",
      {
        arrangements: [
          brokenPlan("a", 300, { cancelledAt: `${day(-290)}T11:00:00Z` }),
          brokenPlan("b", 200, { cancelledAt: `${day(-190)}T11:00:00Z` }),
        ],
      },
      ["plan-usd-3", "plan-usd-2", "plan-usd-6"],
    ],
  ])("for a customer who broke a plan %s", (_name, sketch, expected) => {
    const invoices = [anInvoice(20), anInvoice(3), anInvoice(400)];
    const { offers, onApproval, reason } = decide({ invoices, ...sketch });
    expect(reason ?? offers.map(({ id }) => id)).toEqual(expected);
    if (reason !== null) {
      expect(onApproval[0]?.authority).toMatchObject({
        kind: "needs_approval",
        by: "manager",
        reasons: [{ code: "broken_before", times: 2, timesMax: 2 }],
      });
    }
  });

  it("are over what is a day late, once an earlier offer has run out this very moment", () => {
    const offer = {
      id: "a",
      currency: "USD",
      invoiceIds: ["inv1"],
      installments: [{ dueOn: day(5), amountMinor: 50_000 }],
      offeredAt: `${day(-2)}T10:00:00Z`,
      offeredBy: "rep",
      expiresAt: NOON,
    };
    const { offers } = decide({ invoices: [anInvoice(1)], arrangements: [offer] });
    expect(offers[0]?.invoiceIds).toEqual(["inv1"]);
  });

  const offered = {
    id: "a",
    currency: "USD",
    invoiceIds: ["inv20"],
    installments: [{ dueOn: day(5), amountMinor: 50_000 }],
    offeredAt: `${day(-2)}T10:00:00Z`,
    offeredBy: "rep",
    expiresAt: `${day(5)}T10:00:00Z`,
  };
  it.each<[string, FactsSketch]>([
    [
      "in another currency",
      { invoices: [anInvoice(3), anInvoice(20)], arrangements: [{ ...offered, currency: "EUR" }] },
    ],
    [
      "that was taken back",
      {
        invoices: [anInvoice(3), anInvoice(20)],
        arrangements: [{ ...offered, cancelledAt: `${day(-1)}T10:00:00Z` }],
      },
    ],
    [
      "that was accepted and has been paid",
      {
        invoices: [anInvoice(3), anInvoice(20)],
        ledger: [aPayment(0, 50_000, { invoiceId: "inv20" })],
        arrangements: [{ ...offered, acceptedAt: `${day(-1)}T10:00:00Z` }],
      },
    ],
  ])("are not kept from anybody by an offer %s", (_name, sketch) => {
    expect(decide(sketch)).toMatchObject({
      reason: null,
      offers: [{ why: "recommended" }, {}, {}],
    });
  });

  it("are none beside a running plan, whatever else is overdue", () => {
    const arrangements = [{ ...offered, acceptedAt: `${day(-1)}T10:00:00Z` }];
    expect(decide({ invoices: [anInvoice(3), anInvoice(20)], arrangements }).reason).toBe(
      "plan_running",
    );
  });

  it("leave out what is disputed, and are not stopped by it", () => {
    const [first, second] = LATE.invoices;
    const holds = [aHold("dispute", { invoiceId: first?.id })];
    const { offers } = decide({ ...LATE, holds });
    expect(offers[0]?.invoiceIds).toEqual([second?.id]);
  });

  it.each([
    [
      "plan_running",
      {
        acceptedAt: `${TODAY}T10:00:00Z`,
        installments: [
          { dueOn: day(-1), amountMinor: 25_000 },
          { dueOn: day(30), amountMinor: 25_000 },
        ],
      },
    ],
    ["offer_open", {}],
  ])("are none while there is %s", (reason, over) => {
    const plan = {
      id: "a",
      currency: "USD",
      invoiceIds: ["inv20"],
      installments: [{ dueOn: day(5), amountMinor: 50_000 }],
      offeredAt: `${day(-2)}T10:00:00Z`,
      offeredBy: "rep",
      expiresAt: `${day(5)}T10:00:00Z`,
      ...over,
    };
    expect(decide({ invoices: [anInvoice(20)], arrangements: [plan] })).toEqual({
      offers: [],
      onApproval: [],
      reason,
    });
  });
});

describe("what a plan is expected to bring", () => {
  const schedule = (over: Json = {}) => {
    const plan = proposePlan(termsWith(over), rulesWith());
    if (!plan.ok) throw new Error(plan.error.kind);
    return plan.value;
  };
  const recovery = (over: Json) => rulesWith({ recovery: over }).policy;
  const keptPercent = {
    new: 70,
    always_on_time: 100,
    first_time_late: 50,
    repeat_late: 12.5,
    chronic_late: 0,
  };

  it.each([
    ["always_on_time", 0, 100_000],
    ["first_time_late", 0, 49_999],
    ["repeat_late", 0, 12_498],
    ["chronic_late", 0, 0],
    // 333.34 now, 333.33 after 33 days at 90 %, 333.33 after 61 days at 81 %.
    ["always_on_time", 10, 33_334 + 29_999 + 26_999],
    ["first_time_late", 10, 16_667 + 14_999 + 13_499],
  ] as const)("from a customer who is %s, losing %i %% a month", (history, loss, expected) => {
    const policy = recovery({ keptPercent, lossPerMonthPercent: loss });
    expect(expectedRecovery(schedule(), history, policy)).toEqual({
      expectedMinor: expected,
      totalMinor: 100_000,
      history,
      keptPercent: keptPercent[history],
      lossPerMonthPercent: loss,
    });
  });

  it("counts whole months of thirty days", () => {
    const policy = recovery({ keptPercent, lossPerMonthPercent: 10 });
    const from = (offset: number) =>
      expectedRecovery(
        schedule({
          firstOn: day(offset),
          size: { by: "count", count: 2 },
          rhythm: { every: "days", days: 1 },
        }),
        "always_on_time",
        policy,
      ).expectedMinor;
    expect(from(28)).toBe(100_000);
    expect(from(30)).toBe(90_000);
  });
});
