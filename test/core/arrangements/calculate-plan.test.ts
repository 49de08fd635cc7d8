import { describe, expect, it } from "vitest";
import {
  affordablePlan,
  calculateByAmount,
  calculateByCount,
  type OpenTerms,
} from "../../../core/arrangements/calculate-plan.ts";
import { day } from "../../support/facts.ts";
import { rulesWith, termsWith } from "./plan-builders.ts";

const { size: _size, ...TERMS } = termsWith();
const withDown: OpenTerms = {
  ...TERMS,
  downPayment: { by: "amount", amountMinor: 40_000 },
  firstOn: day(31),
};
const rules = rulesWith();

describe("the calculator", () => {
  it.each([
    ["three payments", calculateByCount(TERMS, 3, rules), 3, 33_334],
    ["three after a down payment", calculateByCount(withDown, 3, rules), 3, 20_000],
    ["payments of 300", calculateByAmount(TERMS, 30_000, rules), 4, 30_000],
    ["payments of 300 after a down payment", calculateByAmount(withDown, 30_000, rules), 2, 30_000],
  ])("makes %s", (_name, result, count, installmentMinor) => {
    expect(result).toMatchObject({ ok: true, value: { count, installmentMinor } });
  });

  it("leaves the fee out of what is needed each time", () => {
    const charges = { annualRatePpm: 0, dayCount: "30/360", setupFeeUnits: 9, authorisedBy: "law" };
    const result = calculateByCount({ ...TERMS, charged: true }, 4, rulesWith({ charges }));
    expect(result).toMatchObject({ ok: true, value: { installmentMinor: 25_000 } });
  });

  it("passes on why there is no such plan", () => {
    expect(calculateByCount(TERMS, 7, rules)).toEqual({
      ok: false,
      error: { kind: "too_many_installments", countMax: 6 },
    });
  });
});

describe("a plan from what the customer can pay", () => {
  it("fits when the policy allows it", () => {
    const plan = affordablePlan({ amountMinor: 25_000 }, TERMS, rules);
    expect(plan).toMatchObject({ ok: true, value: { kind: "fits", calculation: { count: 4 } } });
  });

  it("keeps the customer's rhythm", () => {
    const rhythm = { every: "weeks", weeks: 1 } as const;
    const plan = affordablePlan({ amountMinor: 25_000, rhythm }, TERMS, rules);
    expect(plan).toMatchObject({
      ok: true,
      value: { calculation: { schedule: { endsOn: day(21) } } },
    });
  });

  it("keeps the rhythm of the terms where the customer names none", () => {
    const rhythm = { every: "weeks", weeks: 2 } as const;
    expect(affordablePlan({ amountMinor: 25_000 }, { ...TERMS, rhythm }, rules)).toMatchObject({
      value: { calculation: { schedule: { endsOn: day(42) } } },
    });
  });

  it.each([
    ["is too little", 10_000, {}, 6, { kind: "too_many_installments", countMax: 6 }],
    ["takes too long", 20_000, { lengthDaysMax: 92 }, 4, { kind: "too_long", lengthDaysMax: 92 }],
    [
      "is below the minimum",
      4_000,
      { installmentMinimumUnits: 300, installmentsMax: 30 },
      3,
      { kind: "installment_too_small", minimumMinor: 30_000, countMax: 3 },
    ],
  ])("is the nearest that passes when that %s", (_name, amountMinor, policy, count, refusal) => {
    expect(affordablePlan({ amountMinor }, TERMS, rulesWith(policy))).toMatchObject({
      ok: true,
      value: { kind: "nearest", calculation: { count }, refusal },
    });
  });

  it("is none when no plan passes, for the reason the asked one does not", () => {
    const tiny: OpenTerms = { ...TERMS, balanceMinor: 3_000 };
    expect(affordablePlan({ amountMinor: 1_000 }, tiny, rules)).toEqual({
      ok: false,
      error: { kind: "installment_too_small", minimumMinor: 2_000, countMax: 1 },
    });
  });
});
