import { describe, expect, it } from "vitest";
import type { AuthorityReason } from "../../../core/arrangements/authority.ts";
import { type Ask, judge } from "../../../core/arrangements/judge.ts";
import { measure } from "../../../core/arrangements/measure.ts";
import type { PlanRules } from "../../../core/arrangements/plan-rules.ts";
import type { Relief } from "../../../core/arrangements/relief/relief.ts";
import { reliefOf } from "../../../core/arrangements/relief/relief-of.ts";
import type { ReliefTerms } from "../../../core/arrangements/relief/relief-terms.ts";
import type { Situation } from "../../../core/arrangements/relief/situation.ts";
import { CurrencyCode } from "../../../core/money/money.ts";
import {
  type AuthorityRole,
  type LimitRange,
  ReliefKind,
} from "../../../core/policy/authority-policy.ts";
import { calendarDate } from "../../../core/time/calendar-date.ts";
import { day, TODAY } from "../../support/facts.ts";
import { line, rulesWith, termsWith } from "./plan-builders.ts";

type Json = Readonly<Record<string, unknown>>;

const OPEN: LimitRange = {
  fromUnits: 0,
  belowUnits: null,
  kinds: [...ReliefKind.options],
  discountPercentMax: 100,
  countMax: 36,
  lengthDaysMax: 3_650,
  installmentMinimumUnits: 0,
  downPaymentPercentMin: 0,
  daysToStartMax: 365,
};

function rules(rep: Partial<LimitRange>, over: object = {}): PlanRules {
  return rulesWith({
    installmentsMax: 24,
    installmentMinimumUnits: 0,
    authority: {
      rep: [{ ...OPEN, ...rep }],
      manager: [{ ...OPEN, countMax: 18, kinds: ReliefKind.options.slice(0, -1) }],
      admin: [OPEN],
    },
    relief: {
      extension: { daysMax: 30, timesMax: 1, lookbackDays: 365 },
      deferral: { paymentsMax: 2 },
      reduction: { paymentsMax: 3, percentMax: 50 },
      promptDiscount: { percentMax: 10, withinDays: 40 },
      settlement: { percentMin: 50, paymentsMax: 3, fromDaysPastDue: 10 },
      loyalty: { percentMax: 10, paidWithinDays: 0, timesMin: 1 },
      reAge: { accountMonthsMin: 0, paymentsMin: 0, limits: [] },
      handOver: { fromDaysPastDue: 10 },
    },
    ...over,
  });
}

const SITUATION: Situation = {
  currency: CurrencyCode.parse("USD"),
  asOf: TODAY,
  open: [-30, 10, 40, 70].map((offset) => ({ dueOn: day(offset), amountMinor: 25_000 })),
  rhythm: { every: "months", months: 1 },
  extendedOn: [],
  reAgedOn: [],
  customerSince: null,
  paymentsInARow: 0,
  fastInARow: 1,
};

function asking(
  terms: ReliefTerms,
  by: PlanRules,
  role: AuthorityRole = "rep",
  obstacles: readonly AuthorityReason[] = [],
) {
  const ask: Ask = { terms, situation: SITUATION, role, obstacles };
  return judge(ask, by).verdict;
}

function plan(over: Json = {}): ReliefTerms {
  return { kind: "plan", terms: termsWith(over) };
}

const count = (n: number) => ({ by: "count", count: n });

/** The nearest offer's payments, or null. */
function nearestTo(terms: ReliefTerms, by: PlanRules, role: AuthorityRole = "rep") {
  const verdict = asking(terms, by, role);
  if (verdict.kind === "allowed") return "allowed";
  return (
    verdict.nearest?.schedule?.installments.map(({ dueOn, amountMinor }) =>
      line(dueOn, amountMinor),
    ) ?? null
  );
}

function termsOf(verdict: ReturnType<typeof asking>) {
  const terms = verdict.kind === "allowed" ? undefined : verdict.nearest?.terms;
  if (terms?.kind !== "plan") throw new Error("no nearest plan");
  return terms.terms;
}

describe("authority", () => {
  it.each<[string, Partial<LimitRange>, Json, Json, string, number, number]>([
    ["payments", { countMax: 3 }, { size: count(3) }, { size: count(4) }, "count_max", 4, 3],
    [
      "length",
      { lengthDaysMax: 61 },
      { size: count(3) },
      { size: count(4) },
      "length_days_max",
      92,
      61,
    ],
    [
      "the smallest payment",
      { installmentMinimumUnits: 200 },
      { size: count(5) },
      { size: count(6) },
      "installment_minimum_minor",
      16_666,
      20_000,
    ],
    [
      "the first payment's share",
      { downPaymentPercentMin: 25 },
      { size: count(4) },
      { size: count(5) },
      "down_payment_percent_min",
      20,
      25,
    ],
    [
      "the wait for the first payment",
      { daysToStartMax: 5 },
      { firstOn: day(5) },
      { firstOn: day(6) },
      "days_to_start_max",
      6,
      5,
    ],
    [
      "what is waived",
      { discountPercentMax: 10 },
      { waivedMinor: 10_000 },
      { waivedMinor: 10_001 },
      "discount_percent_max",
      10.001,
      10,
    ],
  ])("ends where %s does", (_name, limit, inside, outside, code, asked, allowed) => {
    expect(asking(plan(inside), rules(limit))).toEqual({ kind: "allowed" });
    expect(asking(plan(outside), rules(limit))).toMatchObject({
      kind: "needs_approval",
      by: "manager",
      reasons: [{ code, asked, allowed }],
    });
  });

  it("asks the lowest role that may", () => {
    const limited = rules({ countMax: 12 });
    expect(asking(plan({ size: count(12) }), limited)).toEqual({ kind: "allowed" });
    expect(asking(plan({ size: count(18) }), limited)).toMatchObject({ by: "manager" });
    expect(asking(plan({ size: count(19) }), limited)).toMatchObject({ by: "admin" });
    expect(asking(plan({ size: count(19) }), limited, "manager")).toMatchObject({ by: "admin" });
    expect(asking(plan({ size: count(18) }), limited, "manager")).toEqual({ kind: "allowed" });
    expect(asking(plan({ size: count(24) }), limited, "admin")).toEqual({ kind: "allowed" });
  });

  it("names every limit that is crossed", () => {
    const limited = rules({ countMax: 3, daysToStartMax: 5, lengthDaysMax: 30 });
    const verdict = asking(plan({ size: count(4), firstOn: day(6) }), limited);
    expect(verdict).toMatchObject({
      reasons: [{ code: "count_max" }, { code: "length_days_max" }, { code: "days_to_start_max" }],
    });
  });

  it("refuses what is outside the policy for everybody, and says why", () => {
    expect(asking(plan({ size: count(25) }), rules({}), "admin")).toMatchObject({
      kind: "refused",
      reasons: [{ code: "impossible", refusal: { kind: "too_many_installments", countMax: 24 } }],
    });
  });

  it("refuses what nobody above may do either", () => {
    const nobody = rules(
      {},
      {
        authority: {
          rep: [{ ...OPEN, countMax: 3 }],
          manager: [{ ...OPEN, countMax: 4 }],
          admin: [{ ...OPEN, countMax: 5 }],
        },
      },
    );
    expect(asking(plan({ size: count(6) }), nobody)).toMatchObject({ kind: "refused" });
  });

  it("may leave a kind of relief to others", () => {
    const limited = rules({ kinds: ["plan"] });
    expect(asking({ kind: "extension", days: 5 }, limited)).toEqual({
      kind: "needs_approval",
      by: "manager",
      reasons: [{ code: "kind_not_allowed" }],
      nearest: null,
    });
    expect(asking({ kind: "hand_over" }, limited)).toMatchObject({ by: "admin" });
  });

  it("goes by the range the amount lies in, whose lower end is its own", () => {
    const byAmount = rulesWith({
      authority: {
        rep: [
          { ...OPEN, belowUnits: 1_000, countMax: 2 },
          { ...OPEN, fromUnits: 1_000, countMax: 3 },
        ],
        manager: [OPEN],
        admin: [OPEN],
      },
    });
    expect(asking(plan({ balanceMinor: 99_999 }), byAmount).kind).toBe("needs_approval");
    expect(asking(plan({ balanceMinor: 100_000 }), byAmount).kind).toBe("allowed");
    // A thousand yen are a thousand minor units, a thousand dinars a million.
    expect(asking(plan({ balanceMinor: 999, currency: "JPY" }), byAmount).kind).toBe(
      "needs_approval",
    );
    expect(asking(plan({ balanceMinor: 999_999, currency: "KWD" }), byAmount).kind).toBe(
      "needs_approval",
    );
    expect(asking(plan({ balanceMinor: 1_000_000, currency: "KWD" }), byAmount).kind).toBe(
      "allowed",
    );
  });

  it("lets nobody act where ranges leave an amount out", () => {
    const holed = rulesWith({
      authority: { rep: [{ ...OPEN, fromUnits: 5_000 }], manager: [OPEN], admin: [OPEN] },
    });
    expect(asking(plan(), holed)).toMatchObject({
      by: "manager",
      reasons: [{ code: "kind_not_allowed" }],
      nearest: null,
    });
  });

  it.each<[string, AuthorityReason, AuthorityRole, string]>([
    ["a hold", { code: "held", hold: "attorney" }, "admin", "refused"],
    ["a dispute", { code: "disputed" }, "admin", "refused"],
    ["a law", { code: "law", law: "us-il-280-120", limit: "notAgainMonths" }, "admin", "refused"],
    ["broken plans", { code: "broken_before", times: 2, timesMax: 2 }, "rep", "needs_approval"],
    ["broken plans", { code: "broken_before", times: 2, timesMax: 2 }, "manager", "allowed"],
  ])("is stopped by %s (%o) for a %s", (_name, obstacle, role, kind) => {
    const verdict = asking(plan(), rules({}), role, [obstacle]);
    expect(verdict.kind).toBe(kind);
    if (verdict.kind !== "allowed") {
      expect(verdict.reasons).toEqual([obstacle]);
      expect(verdict.nearest).toBeNull();
    }
  });

  it("names what stands in the way also of what is impossible", () => {
    const held: AuthorityReason = { code: "held", hold: "deceased" };
    expect(asking(plan({ size: count(25) }), rules({}), "rep", [held])).toMatchObject({
      reasons: [held, { code: "impossible" }],
    });
  });

  it("puts a minimum only on payments a customer newly takes on", () => {
    const limited = rules({ installmentMinimumUnits: 300, downPaymentPercentMin: 50 });
    expect(asking({ kind: "extension", days: 5 }, limited)).toEqual({ kind: "allowed" });
    expect(asking({ kind: "re_age", count: 4, firstOn: day(1) }, limited)).toMatchObject({
      reasons: [{ code: "installment_minimum_minor", asked: 25_000, allowed: 30_000 }],
    });
    expect(
      asking({ kind: "settlement", settleMinor: 60_000, payments: 3, firstOn: TODAY }, limited),
    ).toMatchObject({
      reasons: [{ code: "installment_minimum_minor", asked: 20_000, allowed: 30_000 }],
    });
  });
});

describe("what authority measures", () => {
  const measured = (terms: ReliefTerms, by = rules({})) => {
    const relief = reliefOf(terms, SITUATION, by);
    if (!relief.ok) throw new Error(relief.error.kind);
    return measure(relief.value);
  };

  it("of a plan", () => {
    const terms = plan({ waivedMinor: 1, size: count(3), firstOn: day(0) });
    expect(measured(terms)).toEqual({
      kind: "plan",
      balanceMinor: 100_000,
      discountPercent: 0.001,
      count: 3,
      lengthDays: 61,
      daysToStart: 0,
      smallestMinor: 33_333,
      downPaymentPercent: 33.3333,
    });
  });

  it("of a plan with a fee, which pays off none of the debt", () => {
    const charges = {
      annualRatePpm: 0,
      dayCount: "ACT/365F",
      setupFeeUnits: 100,
      authorisedBy: "law",
    };
    const terms = plan({ size: count(4), charged: true });
    expect(measured(terms, rules({}, { charges })).downPaymentPercent).toBe(25);
  });

  it("of a plan that begins later, with nothing down", () => {
    expect(measured(plan({ firstOn: day(3) }))).toMatchObject({
      daysToStart: 3,
      downPaymentPercent: 0,
    });
  });

  it("of relief for what is overdue, which is never begun before today", () => {
    expect(measured({ kind: "deferral", payments: 1 })).toMatchObject({ daysToStart: 0 });
  });

  it("of what is never paid", () => {
    const relief: Relief = {
      kind: "hand_over",
      terms: { kind: "hand_over" },
      balanceMinor: 7,
      schedule: null,
    };
    expect(measure(relief)).toEqual({
      kind: "hand_over",
      balanceMinor: 7,
      discountPercent: 0,
      count: 0,
      lengthDays: 0,
      daysToStart: 0,
      smallestMinor: 0,
      downPaymentPercent: 0,
    });
  });
});

describe("the nearest offer", () => {
  it.each<[string, Json, Partial<LimitRange>, string[] | string | null]>([
    [
      "has as many payments as are allowed",
      { size: count(4) },
      { countMax: 2 },
      ["2026-03-04 500.00", "2026-04-06 500.00"],
    ],
    [
      "has the longest length allowed",
      { size: count(6) },
      { lengthDaysMax: 61 },
      ["2026-03-04 333.34", "2026-04-06 333.33", "2026-05-04 333.33"],
    ],
    [
      "has payments that are large enough",
      { size: count(6) },
      { installmentMinimumUnits: 300 },
      ["2026-03-04 333.34", "2026-04-06 333.33", "2026-05-04 333.33"],
    ],
    [
      "begins as late as allowed",
      { size: count(2), firstOn: day(9) },
      { daysToStartMax: 2 },
      ["2026-03-06 500.00", "2026-04-06 500.00"],
    ],
    [
      "begins today when asked for yesterday",
      { size: count(2), firstOn: day(-1) },
      {},
      ["2026-03-04 500.00", "2026-04-06 500.00"],
    ],
    [
      "waives as much as allowed",
      { size: count(2), waivedMinor: 30_000 },
      { discountPercentMax: 10 },
      ["2026-03-04 450.00", "2026-04-06 450.00"],
    ],
    [
      "adds the down payment that is wanted",
      { size: count(3), firstOn: day(31) },
      { downPaymentPercentMin: 40 },
      ["2026-03-04 400.00", "2026-04-04 200.00", "2026-05-04 200.00", "2026-06-04 200.00"],
    ],
    [
      "and lets the first payment after it wait a month",
      { size: count(4) },
      { downPaymentPercentMin: 40 },
      [
        "2026-03-04 400.00",
        "2026-04-06 150.00",
        "2026-05-06 150.00",
        "2026-06-08 150.00",
        "2026-07-06 150.00",
      ],
    ],
    [
      "keeps a down payment that is enough",
      { size: count(4), firstOn: day(31), downPayment: { by: "amount", amountMinor: 50_000 } },
      { countMax: 3, downPaymentPercentMin: 40 },
      ["2026-03-04 500.00", "2026-04-04 250.00", "2026-05-04 250.00"],
    ],
    [
      "drops a down payment that is everything",
      { size: count(2), firstOn: day(31), downPayment: { by: "percent", percent: 100 } },
      {},
      ["2026-04-04 500.00", "2026-05-04 500.00"],
    ],
    [
      "of payments of one amount is as near as equal ones come",
      { size: { by: "amount", installmentMinor: 10_000 } },
      { countMax: 3 },
      ["2026-03-04 333.34", "2026-04-06 333.33", "2026-05-04 333.33"],
    ],
    [
      "wants its down payment of what is left after the waiver",
      { size: count(2), firstOn: day(31), waivedMinor: 10_000 },
      { downPaymentPercentMin: 40 },
      ["2026-03-04 360.00", "2026-04-04 270.00", "2026-05-04 270.00"],
    ],
    [
      "is not charged for where that is not allowed",
      { size: count(2), charged: true },
      {},
      ["2026-03-04 500.00", "2026-04-06 500.00"],
    ],
    ["is none where one payment is all that is allowed", { size: count(2) }, { countMax: 1 }, null],
    ["is the wish itself where that is allowed", {}, {}, "allowed"],
  ])("%s", (_name, over, limit, expected) => {
    expect(nearestTo(plan(over), rules(limit))).toEqual(expected);
  });

  it("has the usual rhythm where the asked one is not offered", () => {
    const weekly = plan({ size: count(2), rhythm: { every: "weeks", weeks: 1 } });
    expect(nearestTo(weekly, rules({}, { rhythms: ["months"] }))).toEqual([
      "2026-03-04 500.00",
      "2026-04-06 500.00",
    ]);
  });

  it("keeps the rhythm and the charge that may stay", () => {
    const charges = {
      annualRatePpm: 0,
      dayCount: "ACT/365F",
      setupFeeUnits: 10,
      authorisedBy: "law",
    };
    const weekly = plan({ size: count(3), rhythm: { every: "weeks", weeks: 1 }, charged: true });
    const limited = rules({ countMax: 2 }, { charges });
    expect(nearestTo(weekly, limited)).toEqual(["2026-03-04 510.00", "2026-03-11 500.00"]);
    expect(nearestTo(weekly, { ...limited, chargeBan: "hardship" })).toEqual([
      "2026-03-04 500.00",
      "2026-03-11 500.00",
    ]);
  });

  it("says nothing of what was not asked for", () => {
    const verdict = asking(plan({ size: count(4) }), rules({ countMax: 2 }));
    expect(Object.keys(termsOf(verdict)).toSorted()).toEqual([
      "agreedOn",
      "balanceMinor",
      "currency",
      "firstOn",
      "size",
    ]);
  });

  it("goes by the plan's own amount, whatever else is open", () => {
    const { authority } = rules({}).policy.arrangements;
    const rep = [
      { ...OPEN, belowUnits: 500, countMax: 2 },
      { ...OPEN, fromUnits: 500, countMax: 3 },
    ];
    const byAmount = rules({}, { authority: { ...authority, rep } });
    expect(nearestTo(plan({ balanceMinor: 40_000, size: count(4) }), byAmount)).toHaveLength(2);
    expect(nearestTo(plan({ size: count(4) }), byAmount)).toHaveLength(3);
  });

  const late = calendarDate("2026-03-20");
  it.each<[string, ReliefTerms, Partial<LimitRange>, unknown]>([
    [
      "an extension of fewer days",
      { kind: "extension", days: 60 },
      {},
      { kind: "extension", days: 30 },
    ],
    [
      "an extension inside the role's days",
      { kind: "extension", days: 20 },
      { daysToStartMax: 10 },
      { kind: "extension", days: 10 },
    ],
    [
      "a shorter deferral",
      { kind: "deferral", payments: 6 },
      {},
      { kind: "deferral", payments: 2 },
    ],
    [
      "a smaller reduction of fewer payments",
      { kind: "reduction", payments: 5, percent: 80, catchUp: "at_end" },
      {},
      { kind: "reduction", payments: 3, percent: 50, catchUp: "at_end" },
    ],
    [
      "a smaller discount, paid in time",
      { kind: "prompt_discount", percent: 20, payBy: late },
      { discountPercentMax: 4 },
      { kind: "prompt_discount", percent: 4, payBy: "2026-03-14" },
    ],
    [
      "a discount as large as the policy's",
      { kind: "prompt_discount", percent: 20, payBy: day(-3) },
      {},
      { kind: "prompt_discount", percent: 10, payBy: "2026-03-04" },
    ],
    [
      "no discount for who may give none",
      { kind: "prompt_discount", percent: 20, payBy: late },
      { discountPercentMax: 0 },
      undefined,
    ],
    [
      "a smaller reward",
      { kind: "loyalty", percent: 20 },
      { discountPercentMax: 4 },
      { kind: "loyalty", percent: 4 },
    ],
    [
      "a reward of half a percent",
      { kind: "loyalty", percent: 20 },
      { discountPercentMax: 0.5 },
      { kind: "loyalty", percent: 0.5 },
    ],
    [
      "a discount of half a percent",
      { kind: "prompt_discount", percent: 20, payBy: TODAY },
      { discountPercentMax: 0.5 },
      { kind: "prompt_discount", percent: 0.5, payBy: TODAY },
    ],
    [
      "a move with no extra payment",
      { kind: "reschedule", from: late, to: late, extraPayments: 1 },
      { countMax: 4 },
      { kind: "reschedule", from: late, to: late, extraPayments: 0 },
    ],
    [
      "no reward for who may give none",
      { kind: "loyalty", percent: 20 },
      { discountPercentMax: 0 },
      undefined,
    ],
    [
      "a settlement for more, in fewer payments, sooner",
      { kind: "settlement", settleMinor: 10, payments: 9, firstOn: late },
      { discountPercentMax: 40, daysToStartMax: 3 },
      { kind: "settlement", settleMinor: 60_000, payments: 3, firstOn: "2026-03-07" },
    ],
    [
      "a settlement for the least the policy takes",
      { kind: "settlement", settleMinor: 10, payments: 1, firstOn: late },
      {},
      { kind: "settlement", settleMinor: 50_000, payments: 1, firstOn: late },
    ],
    [
      "a settlement of what was offered, when that is more",
      { kind: "settlement", settleMinor: 70_000, payments: 4, firstOn: late },
      {},
      { kind: "settlement", settleMinor: 70_000, payments: 3, firstOn: late },
    ],
    [
      "a re-age in fewer payments",
      { kind: "re_age", count: 30, firstOn: late },
      { countMax: 5 },
      { kind: "re_age", count: 5, firstOn: late },
    ],
    [
      "a move with fewer extra payments",
      { kind: "reschedule", from: late, to: late, extraPayments: 5 },
      { countMax: 6 },
      { kind: "reschedule", from: late, to: late, extraPayments: 2 },
    ],
    ["nothing less than re-amortising", { kind: "re_amortise" }, { countMax: 2 }, undefined],
    ["nothing less than a hand-over", { kind: "hand_over" }, { kinds: ["plan"] }, undefined],
  ])("is %s", (_name, terms, limit, expected) => {
    const verdict = asking(terms, rules(limit));
    if (verdict.kind === "allowed") throw new Error("the wish itself is allowed");
    expect(verdict.nearest?.terms).toEqual(expected);
  });
});
