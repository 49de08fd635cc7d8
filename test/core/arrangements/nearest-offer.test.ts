import { describe, expect, it } from "vitest";
import { judge } from "../../../core/arrangements/judge.ts";
import type { ReliefTerms } from "../../../core/arrangements/relief/relief-terms.ts";
import type { Situation } from "../../../core/arrangements/relief/situation.ts";
import { CurrencyCode } from "../../../core/money/money.ts";
import { type LimitRange, ReliefKind } from "../../../core/policy/authority-policy.ts";
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

/** What a rep may do is limited, and nobody above is. */
function rulesFor(rep: readonly Partial<LimitRange>[], over: Json = {}) {
  const { relief } = rulesWith().policy.arrangements;
  return rulesWith({
    installmentsMax: 24,
    installmentMinimumUnits: 0,
    businessDays: "any",
    authority: { rep: rep.map((range) => ({ ...OPEN, ...range })), manager: [OPEN], admin: [OPEN] },
    relief: {
      ...relief,
      promptDiscount: { percentMax: 10, withinDays: 40 },
      loyalty: { percentMax: 10, paidWithinDays: 0, timesMin: 1 },
    },
    ...over,
  });
}

function situation(open: readonly (readonly [number, number])[]): Situation {
  return {
    currency: CurrencyCode.parse("USD"),
    asOf: TODAY,
    open: open.map(([offset, amountMinor]) => ({ dueOn: day(offset), amountMinor })),
    rhythm: { every: "months", months: 1 },
    extendedOn: [],
    reAgedOn: [],
    customerSince: calendarDate("2020-01-01"),
    paymentsInARow: 3,
    fastInARow: 3,
  };
}

const TWO_TO_COME = situation([
  [6, 10_000],
  [37, 10_000],
]);

function verdictOn(terms: ReliefTerms, rules: ReturnType<typeof rulesFor>, given = TWO_TO_COME) {
  return judge({ terms, situation: given, role: "rep", obstacles: [] }, rules).verdict;
}

function nearestTo(...asked: Parameters<typeof verdictOn>) {
  const verdict = verdictOn(...asked);
  return verdict.kind === "allowed" ? null : verdict.nearest;
}

function plan(over: Json): ReliefTerms {
  return { kind: "plan", terms: termsWith(over) };
}

const law = (id: string) => ({ eligibility: { brokenMax: 9, lookbackDays: 365, laws: [id] } });
const count = (n: number) => ({ by: "count", count: n });
const downPercent = (percent: number, later: number, firstOn = day(31)) => ({
  downPayment: { by: "percent", percent },
  firstOn,
  size: count(later),
});

describe("the nearest plan", () => {
  it.each<[string, Json, Partial<LimitRange>, Json, string[]]>([
    [
      "has two payments where one was asked for",
      { size: count(1) },
      {},
      {},
      ["2026-03-04 500.00", "2026-04-04 500.00"],
    ],
    [
      "has two where one payment was to be more than all that is owed",
      { size: { by: "amount", installmentMinor: 150_000 } },
      {},
      {},
      ["2026-03-04 500.00", "2026-04-04 500.00"],
    ],
    [
      "has no more payments than the asked amount makes",
      { size: { by: "amount", installmentMinor: 30_000 } },
      { lengthDaysMax: 61 },
      {},
      ["2026-03-04 333.34", "2026-04-04 333.33", "2026-05-04 333.33"],
    ],
    [
      "has as many more payments as a law wants",
      { size: count(3) },
      {},
      law("us-tx-25-480-notice"),
      ["2026-03-04 250.00", "2026-04-04 250.00", "2026-05-04 250.00", "2026-06-04 250.00"],
    ],
    [
      "has a down payment of what a law takes at most",
      downPercent(60, 2),
      {},
      law("us-tx-25-480"),
      ["2026-03-04 500.00", "2026-04-04 250.00", "2026-05-04 250.00"],
    ],
    [
      "has none where it leaves too little for later",
      downPercent(95, 3),
      {},
      { installmentMinimumUnits: 100 },
      ["2026-04-04 333.34", "2026-05-04 333.33", "2026-06-04 333.33"],
    ],
    [
      "has as many as a law wants of what is left after a waiver",
      { size: { by: "amount", installmentMinor: 30_000 }, waivedMinor: 40_000 },
      {},
      law("us-tx-25-480-notice"),
      ["2026-03-04 150.00", "2026-04-04 150.00", "2026-05-04 150.00", "2026-06-04 150.00"],
    ],
    [
      "has a down payment of what a law takes at most of what is left after a waiver",
      { ...downPercent(60, 2), waivedMinor: 20_000 },
      {},
      law("us-tx-25-480"),
      ["2026-03-04 400.00", "2026-04-04 200.00", "2026-05-04 200.00"],
    ],
    [
      "has as many payments as the steps that were asked for",
      {
        size: {
          by: "steps",
          steps: [
            { count: 2, installmentMinor: 40_000 },
            { count: 1, installmentMinor: 15_000 },
            { count: 1, installmentMinor: 5_000 },
          ],
        },
      },
      {},
      { installmentMinimumUnits: 100 },
      ["2026-03-04 250.00", "2026-04-04 250.00", "2026-05-04 250.00", "2026-06-04 250.00"],
    ],
    [
      "lets what comes after a down payment come when it was asked for",
      downPercent(50, 4),
      { countMax: 3, daysToStartMax: 5 },
      {},
      ["2026-03-04 500.00", "2026-04-04 250.00", "2026-05-04 250.00"],
    ],
    [
      "keeps a down payment of more than is wanted when the next payment was to be the same day",
      downPercent(50, 2, TODAY),
      { downPaymentPercentMin: 40 },
      {},
      ["2026-03-04 500.00", "2026-04-04 250.00", "2026-05-04 250.00"],
    ],
    [
      "keeps one where none is wanted",
      downPercent(50, 2, TODAY),
      {},
      {},
      ["2026-03-04 500.00", "2026-04-04 250.00", "2026-05-04 250.00"],
    ],
    [
      "measures it against what is left after a waiver",
      {
        downPayment: { by: "amount", amountMinor: 36_000 },
        firstOn: TODAY,
        size: count(2),
        waivedMinor: 20_000,
      },
      { downPaymentPercentMin: 40 },
      {},
      ["2026-03-04 360.00", "2026-04-04 220.00", "2026-05-04 220.00"],
    ],
  ])("%s", (_name, asked, rep, over, expected) => {
    const found = nearestTo(plan(asked), rulesFor([rep], over));
    expect(found?.schedule?.installments.map((each) => line(each.dueOn, each.amountMinor))).toEqual(
      expected,
    );
  });

  it.each<[string, Json, Partial<LimitRange>, Json, Json]>([
    [
      "a down payment of exactly what a law takes",
      downPercent(50, 9),
      {},
      law("us-tx-25-480"),
      { downPayment: { by: "percent", percent: 50 }, size: count(5) },
    ],
    [
      "a down payment of exactly what is wanted",
      {
        downPayment: { by: "amount", amountMinor: 40_000 },
        firstOn: TODAY,
        size: count(2),
      },
      { downPaymentPercentMin: 40 },
      {},
      { downPayment: { by: "amount", amountMinor: 40_000 }, size: count(2) },
    ],
    [
      "the percentage that is wanted down",
      { size: count(2) },
      { downPaymentPercentMin: 60 },
      {},
      { downPayment: { by: "percent", percent: 60 }, size: count(2) },
    ],
  ])("says it as it was said: %s", (_name, asked, rep, over, expected) => {
    expect(nearestTo(plan(asked), rulesFor([rep], over))?.terms).toMatchObject({
      terms: expected,
    });
  });

  it("says nothing of charges nobody asked for, where they could be charged", () => {
    const charges = { annualRatePpm: 0, dayCount: "30/360", setupFeeUnits: 9, authorisedBy: "law" };
    const found = nearestTo(plan({ size: count(9) }), rulesFor([{ countMax: 3 }], { charges }));
    expect(found?.terms).toStrictEqual(plan({ size: count(3) }));
  });

  it("goes by its own amount also in what may be waived", () => {
    const ranges = [
      { belowUnits: 500, discountPercentMax: 10 },
      { fromUnits: 500, discountPercentMax: 0 },
    ];
    const owing = situation([[-9, 90_000]]);
    const asked = plan({ balanceMinor: 40_000, waivedMinor: 20_000, size: count(2) });
    expect(nearestTo(asked, rulesFor(ranges), owing)?.schedule?.waivedMinor).toBe(4_000);
  });

  it("is looked for in vain where something else is in the way", () => {
    const { verdict } = judge(
      {
        terms: plan({ size: count(9) }),
        situation: TWO_TO_COME,
        role: "rep",
        obstacles: [{ code: "disputed" }],
      },
      rulesFor([{ countMax: 3 }]),
    );
    expect(verdict).toMatchObject({ kind: "refused", nearest: null });
  });
});

describe("the nearest other relief", () => {
  // A rep may give 5 % off up to 10,000, and nothing above.
  const byAmount = [
    { belowUnits: 10_000, discountPercentMax: 5 },
    { fromUnits: 10_000, discountPercentMax: 0 },
  ];

  it("goes by what is overdue for a discount on that, not by all that is open", () => {
    const given = situation([
      [-3, 900_000],
      [28, 300_000],
    ]);
    const asked: ReliefTerms = { kind: "prompt_discount", percent: 8, payBy: day(1) };
    expect(nearestTo(asked, rulesFor(byAmount), given)?.terms).toEqual({ ...asked, percent: 5 });
  });

  it("goes by all that is open for a settlement", () => {
    const given = situation([
      [-40, 900_000],
      [28, 300_000],
    ]);
    const ranges = [
      { belowUnits: 10_000, discountPercentMax: 30 },
      { fromUnits: 10_000, discountPercentMax: 20 },
    ];
    const { relief } = rulesWith().policy.arrangements;
    const settlement = { percentMin: 50, paymentsMax: 3, fromDaysPastDue: 10 };
    const rules = rulesFor(ranges, { relief: { ...relief, settlement } });
    const asked = (settleMinor: number): ReliefTerms => ({
      kind: "settlement",
      settleMinor,
      payments: 1,
      firstOn: TODAY,
    });
    expect(nearestTo(asked(1), rules, given)?.terms).toEqual(asked(960_000));
    // Who offers everything is taken at a cent less: more than that settles nothing.
    expect(nearestTo(asked(1_200_000), rules, given)?.terms).toEqual(asked(1_199_999));
  });

  it("is none of a discount where nothing is overdue", () => {
    const asked: ReliefTerms = { kind: "prompt_discount", percent: 8, payBy: day(1) };
    expect(verdictOn(asked, rulesFor(byAmount))).toMatchObject({
      kind: "refused",
      reasons: [{ code: "impossible", refusal: { kind: "nothing_overdue" } }],
      nearest: null,
    });
  });

  it("goes by the next payment for a reward on that", () => {
    const given = situation([
      [28, 90_000],
      [58, 1_110_000],
    ]);
    const found = nearestTo({ kind: "loyalty", percent: 8 }, rulesFor(byAmount), given);
    expect(found?.terms).toEqual({ kind: "loyalty", percent: 5 });
  });

  it.each<[string, ReliefTerms, Partial<LimitRange>, object]>([
    [
      "a move to an earlier day",
      { kind: "reschedule", from: day(6), to: day(87), extraPayments: 0 },
      { daysToStartMax: 30 },
      { kind: "reschedule", from: day(6), to: day(30), extraPayments: 0 },
    ],
    [
      "a reduction caught up with the later payments",
      { kind: "reduction", payments: 2, percent: 50, catchUp: "at_end" },
      { lengthDaysMax: 60 },
      { kind: "reduction", payments: 1, percent: 50, catchUp: "spread" },
    ],
  ])("is %s", (_name, asked, rep, expected) => {
    expect(nearestTo(asked, rulesFor([rep]))?.terms).toEqual(expected);
  });
});

describe("a law on plans", () => {
  it("may leave every plan to one role", () => {
    const illinois = rulesFor([{}], law("us-il-30-ilcs-210-10-2"));
    const asked = plan({ size: count(4) });
    const as = (role: "rep" | "manager" | "admin") =>
      judge({ terms: asked, situation: TWO_TO_COME, role, obstacles: [] }, illinois).verdict;
    const only = { code: "law", law: "us-il-30-ilcs-210-10-2", limit: "approvalBy" };
    expect(as("rep")).toEqual({
      kind: "needs_approval",
      by: "admin",
      reasons: [only],
      nearest: null,
    });
    expect(as("manager")).toMatchObject({ kind: "needs_approval", by: "admin", reasons: [only] });
    expect(as("admin")).toEqual({ kind: "allowed" });
    // Another law beside it, that leaves plans to nobody, adds no reason.
    expect(
      judge(
        { terms: asked, situation: TWO_TO_COME, role: "rep", obstacles: [] },
        rulesFor([{}], law("us-tx-25-480")),
      ).verdict,
    ).toEqual({ kind: "allowed" });
  });

  it("says nothing of relief that is no plan", () => {
    const texas = rulesFor([{}], law("us-tx-25-480-notice"));
    expect(verdictOn({ kind: "deferral", payments: 1 }, texas)).toEqual({ kind: "allowed" });
  });
});

describe("a plan a law gives a right to", () => {
  const utah = law("us-ut-r746-200-5");
  const small = plan({ balanceMinor: 18_000, size: count(12) });

  it.each<[string, Json]>([
    ["smaller payments than the policy wants", { installmentMinimumUnits: 20 }],
    ["a longer time than the policy gives", { lengthDaysMax: 180 }],
  ])("may have %s", (_name, over) => {
    expect(verdictOn(small, rulesFor([{ countMax: 3 }], { ...utah, ...over })).kind).toBe(
      "allowed",
    );
    expect(verdictOn(small, rulesFor([{ countMax: 3 }], over)).kind).toBe("refused");
  });

  it("gives nobody a right to other relief that looks like it", () => {
    const given = situation([[-60, 120_000]]);
    const asked: ReliefTerms = { kind: "re_age", count: 12, firstOn: TODAY };
    expect(verdictOn(asked, rulesFor([{ kinds: ["plan"] }], utah), given)).toMatchObject({
      kind: "needs_approval",
      reasons: [{ code: "kind_not_allowed" }],
    });
  });
});

describe("a payment that is never due", () => {
  const never = { dueOn: calendarDate("9999-12-31"), amountMinor: 5_000 };
  const given = { ...TWO_TO_COME, open: [...TWO_TO_COME.open, never] };

  it.each<ReliefTerms>([
    { kind: "deferral", payments: 1 },
    { kind: "reduction", payments: 1, percent: 50, catchUp: "at_end" },
  ])("has nothing put behind it: $kind", (terms) => {
    expect(verdictOn(terms, rulesFor([{}]), given)).toMatchObject({
      kind: "refused",
      reasons: [{ code: "impossible", refusal: { kind: "nothing_to_come" } }],
    });
  });
});

describe("an extension that ends on a Saturday", () => {
  it.each([
    ["next", "2026-03-09"],
    ["any", "2026-03-07"],
  ])("ends, where days off move by the rule %s, on %s", (businessDays, dueOn) => {
    const asked: ReliefTerms = { kind: "extension", days: 3 };
    const { relief } = judge(
      { terms: asked, situation: situation([[-9, 5_000]]), role: "rep", obstacles: [] },
      rulesFor([{}], { businessDays }),
    );
    expect(relief?.schedule?.endsOn).toBe(dueOn);
  });
});
