import { describe, expect, it } from "vitest";
import { maxInstallments, proposePlan } from "../../../core/arrangements/propose-plan.ts";
import { CurrencyCode } from "../../../core/money/money.ts";
import { day } from "../../support/facts.ts";
import { planLines, rulesWith, termsWith } from "./plan-builders.ts";

const MONTHS = { every: "months", months: 1 };
const everyDay = { calendar: { country: "XX", weekdays: [1, 2, 3, 4, 5, 6, 7] } };

describe("a plan", () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    [
      "in three equal payments",
      {},
      ["2026-03-04 333.34", "2026-04-06 333.33", "2026-05-04 333.33"],
    ],
    [
      "with a quarter down and the rest in three from next month",
      { downPayment: { by: "percent", percent: 25 }, firstOn: "2026-04-04" },
      ["2026-03-04 250.00", "2026-04-04 250.00", "2026-05-04 250.00", "2026-06-04 250.00"],
    ],
    [
      "with a given amount down",
      { downPayment: { by: "amount", amountMinor: 10_000 }, firstOn: "2026-03-05" },
      ["2026-03-04 100.00", "2026-03-05 300.00", "2026-04-06 300.00", "2026-05-05 300.00"],
    ],
    [
      "with a down payment that does not divide, rounded up",
      {
        downPayment: { by: "percent", percent: 33.3333 },
        firstOn: "2026-04-04",
        size: { by: "count", count: 1 },
      },
      ["2026-03-04 333.34", "2026-04-04 666.66"],
    ],
    [
      "of as many payments of one amount as it takes",
      { size: { by: "amount", installmentMinor: 30_000 } },
      ["2026-03-04 300.00", "2026-04-06 300.00", "2026-05-04 300.00", "2026-06-04 100.00"],
    ],
    [
      "whose last payment would be below the minimum, so it is paid with the one before",
      { size: { by: "amount", installmentMinor: 33_000 } },
      ["2026-03-04 330.00", "2026-04-06 330.00", "2026-05-04 340.00"],
    ],
    [
      "whose last payment is just the minimum",
      { size: { by: "amount", installmentMinor: 49_000 } },
      ["2026-03-04 490.00", "2026-04-06 490.00", "2026-05-04 20.00"],
    ],
    [
      "in steps, the last of which takes what is left",
      {
        size: {
          by: "steps",
          steps: [
            { count: 2, installmentMinor: 10_000 },
            { count: 2, installmentMinor: 20_000 },
          ],
        },
      },
      ["2026-03-04 100.00", "2026-04-06 100.00", "2026-05-04 200.00", "2026-06-04 600.00"],
    ],
    [
      "in steps that are more than enough, cut where nothing is left",
      {
        size: {
          by: "steps",
          steps: [
            { count: 1, installmentMinor: 70_000 },
            { count: 5, installmentMinor: 20_000 },
          ],
        },
      },
      ["2026-03-04 700.00", "2026-04-06 200.00", "2026-05-04 100.00"],
    ],
    [
      "in whole dollars, the odd cents with the first that has no extra dollar",
      { balanceMinor: 100_050, unitMinor: 100 },
      ["2026-03-04 334.00", "2026-04-06 333.50", "2026-05-04 333.00"],
    ],
    [
      "less what is waived",
      { waivedMinor: 10_000 },
      ["2026-03-04 300.00", "2026-04-06 300.00", "2026-05-04 300.00"],
    ],
    [
      "by the customer's own rhythm",
      { rhythm: { every: "weeks", weeks: 2 }, firstOn: "2026-03-13" },
      ["2026-03-13 333.34", "2026-03-27 333.33", "2026-04-10 333.33"],
    ],
  ])("%s", (_name, over, expected) => {
    expect(planLines(over)).toEqual(expected);
  });

  it.each([
    ["first", ["2026-03-04 333.34", "2026-04-06 333.33", "2026-05-04 333.33"]],
    ["last", ["2026-03-04 333.33", "2026-04-06 333.33", "2026-05-04 333.34"]],
    ["nearest_last", ["2026-03-04 333.33", "2026-04-06 333.33", "2026-05-04 333.34"]],
  ])("puts what does not divide with the %s", (remainder, expected) => {
    expect(planLines({}, rulesWith({ remainder }))).toEqual(expected);
  });

  it.each([
    ["first", ["2026-03-04 100.00", "2026-04-06 300.00", "2026-05-04 300.00", "2026-06-04 300.00"]],
    ["last", ["2026-03-04 300.00", "2026-04-06 300.00", "2026-05-04 300.00", "2026-06-04 100.00"]],
  ])("puts the one smaller payment %s", (remainder, expected) => {
    const size = { by: "amount", installmentMinor: 30_000 };
    expect(planLines({ size }, rulesWith({ remainder }))).toEqual(expected);
  });

  it("pays a smaller first payment below the minimum with the second", () => {
    const size = { by: "amount", installmentMinor: 33_000 };
    expect(planLines({ size }, rulesWith({ remainder: "first" }))).toEqual([
      "2026-03-04 340.00",
      "2026-04-06 330.00",
      "2026-05-04 330.00",
    ]);
  });

  it("follows the policy's rhythm of days", () => {
    expect(planLines({}, rulesWith({ everyMonths: 0, everyDays: 14 }))).toEqual([
      "2026-03-04 333.34",
      "2026-03-18 333.33",
      "2026-04-01 333.33",
    ]);
  });

  it.each<[string, Record<string, unknown>, Record<string, unknown>, unknown]>([
    ["nothing is owed", { balanceMinor: 0 }, {}, { kind: "nothing_owed" }],
    [
      "a single cent is owed",
      { balanceMinor: 1, size: { by: "count", count: 2 } },
      {},
      { kind: "installment_too_small", minimumMinor: 2_000, countMax: 0 },
    ],
    ["less than nothing is owed", { balanceMinor: -1 }, {}, { kind: "nothing_owed" }],
    [
      "all of it is waived",
      { waivedMinor: 100_000 },
      {},
      { kind: "waives_everything", waivedMaxMinor: 99_999 },
    ],
    [
      "it starts yesterday",
      { firstOn: "2026-03-03" },
      {},
      { kind: "starts_before_agreed", earliestOn: "2026-03-04" },
    ],
    [
      "the payment after the down payment is on the same day",
      { downPayment: { by: "percent", percent: 25 } },
      {},
      { kind: "starts_before_agreed", earliestOn: "2026-03-05" },
    ],
    [
      "it starts too late",
      { firstOn: "2026-03-15" },
      { daysToStartMax: 10 },
      { kind: "starts_too_late", latestOn: "2026-03-14" },
    ],
    [
      "the rhythm is not offered",
      { rhythm: { every: "weeks", weeks: 1 } },
      { rhythms: ["months"] },
      { kind: "rhythm_not_offered" },
    ],
    [
      "everything is paid down",
      { downPayment: { by: "percent", percent: 100 }, firstOn: "2026-04-04" },
      {},
      { kind: "down_payment_too_large", maximumMinor: 99_999 },
    ],
    [
      "one payment is all there is",
      { size: { by: "count", count: 1 } },
      {},
      { kind: "too_few_installments", countMin: 2 },
    ],
    [
      "there are too many payments",
      { size: { by: "count", count: 7 } },
      {},
      { kind: "too_many_installments", countMax: 6 },
    ],
    [
      "the down payment is one too many",
      {
        size: { by: "count", count: 6 },
        downPayment: { by: "percent", percent: 10 },
        firstOn: "2026-04-04",
      },
      {},
      { kind: "too_many_installments", countMax: 6 },
    ],
    [
      "payments of one amount are too many for any plan",
      { size: { by: "amount", installmentMinor: 1 } },
      {},
      { kind: "too_many_installments", countMax: 36 },
    ],
    [
      "payments are too small",
      { balanceMinor: 8_000, size: { by: "count", count: 5 } },
      {},
      { kind: "installment_too_small", minimumMinor: 2_000, countMax: 4 },
    ],
    [
      "payments after a down payment are too small",
      {
        balanceMinor: 11_000,
        size: { by: "count", count: 4 },
        downPayment: { by: "amount", amountMinor: 5_000 },
        firstOn: "2026-04-04",
      },
      {},
      { kind: "installment_too_small", minimumMinor: 2_000, countMax: 4 },
    ],
    [
      "there are more payments than units to pay",
      { balanceMinor: 4, size: { by: "count", count: 5 } },
      { installmentMinimumUnits: 0 },
      { kind: "installment_too_small", minimumMinor: 1, countMax: 4 },
    ],
    [
      "it lasts too long",
      { size: { by: "count", count: 4 } },
      { lengthDaysMax: 91 },
      { kind: "too_long", lengthDaysMax: 91 },
    ],
    [
      "it is charged without leave",
      { charged: true },
      {},
      { kind: "charges_not_allowed", why: "not_authorised" },
    ],
  ])("is refused when %s", (_name, over, policy, error) => {
    expect(proposePlan(termsWith(over), rulesWith(policy))).toEqual({ ok: false, error });
  });

  it.each([
    ["it starts on the last day allowed", { firstOn: "2026-03-14" }, { daysToStartMax: 10 }],
    [
      "a down payment is made at once, and the next is late",
      { firstOn: "2026-05-04", downPayment: { by: "percent", percent: 10 } },
      { daysToStartMax: 10 },
    ],
    ["it lasts just long enough", { size: { by: "count", count: 4 } }, { lengthDaysMax: 92 }],
    ["it has as many payments as there may be", { size: { by: "count", count: 6 } }, {}],
    [
      "a single cent is paid down",
      { downPayment: { by: "amount", amountMinor: 1 }, firstOn: "2026-04-04" },
      { installmentMinimumUnits: 0 },
    ],
    ["its rhythm is offered", { rhythm: MONTHS }, { rhythms: ["months"] }],
  ])("is made when %s", (_name, over, policy) => {
    expect(proposePlan(termsWith(over), rulesWith(policy)).ok).toBe(true);
  });

  it("counts a single cent paid down as the first payment", () => {
    const down = { downPayment: { by: "amount", amountMinor: 1 }, firstOn: "2026-04-04" };
    expect(planLines(down, rulesWith({ installmentMinimumUnits: 0 }))).toEqual([
      "2026-03-04 0.01",
      "2026-04-04 333.33",
      "2026-05-04 333.33",
      "2026-06-04 333.33",
    ]);
  });

  it("says nothing of what payments are made of where the plan costs nothing", () => {
    const plan = proposePlan(termsWith({ size: { by: "count", count: 2 } }), rulesWith());
    expect(plan.ok && plan.value.installments).toEqual([
      { dueOn: "2026-03-04", amountMinor: 50_000 },
      { dueOn: "2026-04-06", amountMinor: 50_000 },
    ]);
    expect(plan.ok && Object.keys(plan.value.installments[0] ?? {})).toEqual([
      "dueOn",
      "amountMinor",
    ]);
  });

  it("says everything it is made of", () => {
    const plan = proposePlan(
      termsWith({
        waivedMinor: 1_000,
        downPayment: { by: "percent", percent: 10 },
        firstOn: day(31),
      }),
      rulesWith(),
    );
    expect(plan).toMatchObject({
      ok: true,
      value: {
        currency: "USD",
        balanceMinor: 100_000,
        waivedMinor: 1_000,
        interestMinor: 0,
        feeMinor: 0,
        totalMinor: 99_000,
        hasDownPayment: true,
        agreedOn: "2026-03-04",
        endsOn: "2026-06-04",
      },
    });
  });
});

describe("a plan that is charged for", () => {
  const charged = (over: Record<string, unknown> = {}) =>
    rulesWith(
      {
        charges: {
          annualRatePpm: 120_000,
          dayCount: "30/360",
          setupFeeUnits: 5,
          authorisedBy: "agreement",
        },
        ...over,
      },
      everyDay,
    );
  const parts = (over: Record<string, unknown>, rules = charged()) => {
    const plan = proposePlan(termsWith({ charged: true, ...over }), rules);
    if (!plan.ok) return plan.error;
    return plan.value.installments.map(
      ({ amountMinor, principalMinor, interestMinor, feeMinor }) =>
        `${amountMinor} = ${principalMinor} + ${interestMinor} + ${feeMinor}`,
    );
  };

  it.each<[string, Record<string, unknown>, string[]]>([
    [
      "has equal payments of debt and interest, and the fee with the first",
      { firstOn: "2026-04-04" },
      ["34502 = 33002 + 1000 + 500", "34002 = 33332 + 670 + 0", "34003 = 33666 + 337 + 0"],
    ],
    [
      "carries no interest on what is paid today",
      {},
      ["34165 = 33665 + 0 + 500", "33665 = 33002 + 663 + 0", "33666 = 33333 + 333 + 0"],
    ],
    [
      "in payments of a given amount",
      { firstOn: "2026-04-04", size: { by: "amount", installmentMinor: 40_000 } },
      ["40500 = 39000 + 1000 + 500", "40000 = 39390 + 610 + 0", "21826 = 21610 + 216 + 0"],
    ],
    [
      "in steps",
      {
        firstOn: "2026-04-04",
        size: {
          by: "steps",
          steps: [
            { count: 1, installmentMinor: 20_000 },
            { count: 2, installmentMinor: 40_000 },
          ],
        },
      },
      ["20500 = 19000 + 1000 + 500", "40000 = 39190 + 810 + 0", "42228 = 41810 + 418 + 0"],
    ],
  ])("%s", (_name, over, expected) => {
    expect(parts(over)).toEqual(expected);
  });

  it("is charged only when that is asked for", () => {
    expect(planLines({}, charged())).toEqual([
      "2026-03-04 333.34",
      "2026-04-04 333.33",
      "2026-05-04 333.33",
    ]);
  });

  it("with a fee alone says what it is made of as well", () => {
    const rules = charged({
      charges: { annualRatePpm: 0, dayCount: "30/360", setupFeeUnits: 5, authorisedBy: "law" },
    });
    expect(parts({}, rules)).toEqual([
      "33834 = 33334 + 0 + 500",
      "33333 = 33333 + 0 + 0",
      "33333 = 33333 + 0 + 0",
    ]);
  });

  it.each([
    ["the law grants breathing space", "breathing_space"],
    ["the customer is in hardship", "hardship"],
  ] as const)("is refused while %s", (_name, chargeBan) => {
    expect(parts({}, { ...charged(), chargeBan })).toEqual({
      kind: "charges_not_allowed",
      why: chargeBan,
    });
  });

  it("says what it costs in all", () => {
    const plan = proposePlan(termsWith({ charged: true, firstOn: "2026-04-04" }), charged());
    expect(plan).toMatchObject({
      value: { balanceMinor: 100_000, interestMinor: 2_007, feeMinor: 500, totalMinor: 102_507 },
    });
  });

  it.each([
    [10_000, { kind: "interest_exceeds_installment", minimumMinor: 10_001 }],
    [10_001, { kind: "too_many_installments", countMax: 36 }],
  ])("needs payments larger than the interest: %i", (installmentMinor, expected) => {
    const size = { by: "amount", installmentMinor };
    expect(parts({ balanceMinor: 1_000_000, firstOn: "2026-04-04", size })).toEqual(expected);
  });

  it("is refused when a payment would not even cover the interest", () => {
    const size = { by: "amount", installmentMinor: 2_000 };
    expect(parts({ balanceMinor: 1_000_000, firstOn: "2026-04-04", size })).toEqual({
      kind: "interest_exceeds_installment",
      minimumMinor: 10_001,
    });
  });

  it("is refused when there are more payments than units to pay, and made when there are as many", () => {
    const rules = charged({
      installmentMinimumUnits: 0,
      charges: { annualRatePpm: 10, dayCount: "30/360", setupFeeUnits: 0, authorisedBy: "law" },
    });
    expect(parts({ balanceMinor: 3, size: { by: "count", count: 5 } }, rules)).toEqual({
      kind: "installment_too_small",
      minimumMinor: 1,
      countMax: 3,
    });
    expect(
      planLines({ charged: true, balanceMinor: 3, size: { by: "count", count: 3 } }, rules),
    ).toEqual(["2026-03-04 0.01", "2026-04-04 0.01", "2026-05-04 0.01"]);
  });

  it("is refused when payments of an amount never come to an end", () => {
    const size = { by: "amount", installmentMinor: 2_500 };
    const rules = charged({ installmentsMax: 36 });
    expect(parts({ firstOn: "2026-04-04", size }, rules)).toEqual({
      kind: "too_many_installments",
      countMax: 36,
    });
  });
});

describe("the most instalments", () => {
  it.each([
    [12_000, 6],
    [11_999, 5],
    [1_999, 0],
    [900_000, 6],
  ])("for %i cents are %i", (balanceMinor, expected) => {
    expect(maxInstallments(balanceMinor, CurrencyCode.parse("USD"), rulesWith().policy)).toBe(
      expected,
    );
  });
});
