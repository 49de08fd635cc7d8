import { describe, expect, it } from "vitest";
import {
  equalCountMax,
  percentOf,
  planAmounts,
  shareDown,
} from "../../../core/arrangements/plan-amounts.ts";
import type { PlanSize } from "../../../core/arrangements/plan-terms.ts";
import { CurrencyCode, money } from "../../../core/money/money.ts";

const USD = CurrencyCode.parse("USD");

describe("shares of an amount", () => {
  it.each([
    [100, 25, 25, 25],
    [101, 25, 26, 25],
    [1_000_001, 0.0001, 2, 1],
    [1_000_000, 0.0001, 1, 1],
    [0, 50, 0, 0],
    [9_007_199_254_740_991, 100, 9_007_199_254_740_991, 9_007_199_254_740_991],
  ])("%i at %d %% are %i asked for and %i given up", (amount, percent, up, down) => {
    expect(percentOf(amount, percent)).toBe(up);
    expect(shareDown(amount, percent)).toBe(down);
  });
});

describe("how many equal payments there can be", () => {
  it.each([
    [100, 30, undefined, 3],
    [120, 30, undefined, 4],
    // In tens: ten and a rest of nine, four of them for a minimum of 31.
    [109, 31, 10, 2],
    [100, 5, 10, 10],
  ])("of %i, at least %i each, in units of %s: %i", (rest, minimumMinor, unitMinor, expected) => {
    expect(equalCountMax(rest, { minimumMinor, unitMinor })).toBe(expected);
  });
});

describe("amounts of a plan", () => {
  const rules = { remainder: "last", minimumMinor: 1 } as const;
  const steps = (count: number): PlanSize => ({
    by: "steps",
    steps: [{ count, installmentMinor: 1 }],
  });

  it.each<[string, PlanSize]>([
    ["equal ones", { by: "count", count: 37 }],
    ["steps", steps(37)],
    ["one amount", { by: "amount", installmentMinor: 27 }],
  ])("are refused beyond the most any plan may have: %s", (_name, size) => {
    expect(planAmounts(money(1_000, USD), size, rules)).toEqual({
      ok: false,
      error: { kind: "too_many_installments", countMax: 36 },
    });
  });

  it("join a last payment too small to ask for with the one before it, however many there are", () => {
    const size = { by: "amount", installmentMinor: 180 } as const;
    const amounts = planAmounts(money(1_000, USD), size, { ...rules, minimumMinor: 150 });
    expect(amounts).toEqual({ ok: true, value: [180, 180, 180, 180, 280] });
  });

  it.each<[string, PlanSize]>([
    ["equal ones", { by: "count", count: 36 }],
    ["steps", steps(36)],
    ["one amount", { by: "amount", installmentMinor: 28 }],
  ])("are made of as many as a plan may have: %s", (_name, size) => {
    const amounts = planAmounts(money(1_000, USD), size, rules);
    expect(amounts.ok && amounts.value.length).toBe(36);
  });
});
