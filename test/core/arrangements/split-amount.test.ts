import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_INSTALLMENTS } from "../../../core/accounts/arrangement.ts";
import {
  type RemainderPlacement,
  splitByAmount,
  splitEqually,
} from "../../../core/arrangements/split-amount.ts";
import { CurrencyCode, type Money, money, sum } from "../../../core/money/money.ts";
import type { Result } from "../../../core/result/result.ts";

const USD = CurrencyCode.parse("USD");
const usd = (amountMinor: number) => money(amountMinor, USD);
const minors = (split: Result<Money[], string>) =>
  split.ok ? split.value.map((each) => each.amountMinor) : split.error;

const anyTotal = fc.integer({ min: 1, max: 10 ** 12 });
const anyCount = fc.integer({ min: 1, max: MAX_INSTALLMENTS });
const anyPlacement = fc.constantFrom<RemainderPlacement>("first", "last", "spread_first");

describe("splitEqually", () => {
  it.each<[number, number, RemainderPlacement, number | undefined, number[]]>([
    [100, 3, "first", undefined, [34, 33, 33]],
    [100, 3, "last", undefined, [33, 33, 34]],
    [101, 3, "spread_first", undefined, [34, 34, 33]],
    [101, 3, "first", undefined, [35, 33, 33]],
    [99, 3, "last", undefined, [33, 33, 33]],
    [100, 1, "spread_first", undefined, [100]],
    [123_456, 6, "last", 100, [20_500, 20_500, 20_500, 20_500, 20_500, 20_956]],
    [123_456, 6, "first", 100, [20_956, 20_500, 20_500, 20_500, 20_500, 20_500]],
    [123_456, 6, "spread_first", 100, [20_600, 20_600, 20_600, 20_600, 20_556, 20_500]],
  ])("%i in %i, rest %s, unit %s", (total, count, remainder, unitMinor, expected) => {
    expect(minors(splitEqually(usd(total), { count, remainder, unitMinor }))).toEqual(expected);
  });

  it("conserves the total and gives exactly the instalments asked for, none empty", () => {
    const anyUnit = fc.constantFrom(1, 5, 100, 1_000);
    fc.assert(
      fc.property(
        anyTotal,
        anyCount,
        anyPlacement,
        anyUnit,
        (total, count, remainder, unitMinor) => {
          const split = splitEqually(usd(total), { count, remainder, unitMinor });
          if (!split.ok) {
            expect(Math.floor(total / unitMinor)).toBeLessThan(count);
            return;
          }
          expect(sum(split.value, USD)).toEqual(usd(total));
          expect(split.value).toHaveLength(count);
          for (const each of split.value) expect(each.amountMinor).toBeGreaterThan(0);
        },
      ),
    );
  });

  it("keeps spread instalments within one unit of each other, never rising", () => {
    fc.assert(
      fc.property(anyTotal, anyCount, fc.constantFrom(1, 100), (total, count, unitMinor) => {
        const split = splitEqually(usd(total), { count, remainder: "spread_first", unitMinor });
        const amounts = split.ok ? split.value.map((each) => each.amountMinor) : [0];
        expect(amounts).toEqual(amounts.toSorted((a, b) => b - a));
        expect((amounts[0] ?? 0) - (amounts.at(-1) ?? 0)).toBeLessThanOrEqual(unitMinor);
      }),
    );
  });

  it.each([
    ["nothing_to_split", 0, 3],
    ["nothing_to_split", -100, 3],
    ["installment_too_small", 2, 3],
    ["too_many_installments", 100_000, MAX_INSTALLMENTS + 1],
  ])("refuses with %s: %i in %i", (error, total, count) => {
    expect(splitEqually(usd(total), { count, remainder: "last" })).toEqual({ ok: false, error });
  });

  it.each([0, -1, 1.5])("throws on %d instalments", (count) => {
    expect(() => splitEqually(usd(100), { count, remainder: "last" })).toThrow(RangeError);
  });
});

describe("splitByAmount", () => {
  it.each<[number, number, "first" | "last", number[]]>([
    [203, 50, "last", [50, 50, 50, 50, 3]],
    [203, 50, "first", [3, 50, 50, 50, 50]],
    [200, 50, "last", [50, 50, 50, 50]],
    [30, 50, "last", [30]],
  ])("%i by %i, rest %s", (total, installmentMinor, remainder, expected) => {
    expect(minors(splitByAmount(usd(total), { installmentMinor, remainder }))).toEqual(expected);
  });

  it("conserves the total with one smaller instalment at most", () => {
    const placement = fc.constantFrom<"first" | "last">("first", "last");
    fc.assert(
      fc.property(
        anyCount,
        fc.integer({ min: 1, max: 10 ** 9 }),
        placement,
        (count, each, remainder) => {
          const total = Math.max(1, (count - 1) * each + Math.ceil(each / 3));
          const split = splitByAmount(usd(total), { installmentMinor: each, remainder });
          const amounts = split.ok ? split.value : [];
          expect(sum(amounts, USD)).toEqual(usd(total));
          expect(amounts.filter((amount) => amount.amountMinor !== each).length).toBeLessThan(2);
        },
      ),
    );
  });

  it.each([
    ["nothing_to_split", 0, 50],
    ["too_many_installments", MAX_INSTALLMENTS * 50 + 1, 50],
  ])("refuses with %s: %i by %i", (error, total, installmentMinor) => {
    const split = splitByAmount(usd(total), { installmentMinor, remainder: "last" });
    expect(split).toEqual({ ok: false, error });
  });
});
