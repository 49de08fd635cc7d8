import { describe, expect, it } from "vitest";
import { splitByAmount, splitEqually } from "../../../core/arrangements/split-amount.ts";
import { CurrencyCode, money } from "../../../core/money/money.ts";

const USD = CurrencyCode.parse("USD");

function equal(total: number, count: number, unitMinor = 1) {
  const split = splitEqually(money(total, USD), { count, remainder: "nearest_last", unitMinor });
  return split.ok ? split.value.map(({ amountMinor }) => amountMinor).join(" ") : split.error;
}

function fixed(total: number, installmentMinor: number) {
  const split = splitByAmount(money(total, USD), { installmentMinor, remainder: "last" });
  return split.ok ? split.value.length : split.error;
}

describe("each rounded to the nearest, the last takes the rest", () => {
  it.each([
    [87_500, 3, 1, "29167 29167 29166"],
    [100, 3, 1, "33 33 34"],
    [10, 4, 1, "3 3 3 1"],
    [9, 2, 1, "5 4"],
    [12_550, 2, 100, "6300 6250"],
    // Three each would leave the last nothing, so each is rounded down.
    [15, 6, 1, "2 2 2 2 2 5"],
    [1, 1, 1, "1"],
    [2, 2, 1, "1 1"],
    [1, 2, 1, "installment_too_small"],
  ])("%i in %i, in units of %i", (total, count, unit, expected) => {
    expect(equal(total, count, unit)).toBe(expected);
  });
});

describe("splitting by amount", () => {
  it.each([
    [1, 1, 1],
    [36, 1, 36],
    [37, 1, "too_many_installments"],
    [72, 2, 36],
    [73, 2, "too_many_installments"],
    [71, 2, 36],
  ])("%i by %i", (total, amount, expected) => {
    expect(fixed(total, amount)).toBe(expected);
  });

  it.each([0, -1, 1.5, Number.NaN])("has no count of %d", (count) => {
    expect(() => equal(100, count)).toThrow("count must be a whole number from 1");
    expect(() => fixed(100, count)).toThrow("installmentMinor must be a whole number from 1");
    expect(() => equal(100, 2, count)).toThrow("unitMinor must be a whole number from 1");
  });
});
