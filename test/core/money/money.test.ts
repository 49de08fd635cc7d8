import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatMoney } from "../../../core/money/format.ts";
import {
  allocate,
  CurrencyCode,
  decimalsOf,
  Money,
  money,
  multiplyFloor,
  safe,
  sum,
  toDecimal,
} from "../../../core/money/money.ts";
import { parseDecimal } from "../../../core/money/parse-decimal.ts";

const USD = CurrencyCode.parse("USD");
const JPY = CurrencyCode.parse("JPY");
const KWD = CurrencyCode.parse("KWD");

const ALL_CURRENCIES = Intl.supportedValuesOf("currency").flatMap((code) => {
  const parsed = CurrencyCode.safeParse(code);
  return parsed.success ? [parsed.data] : [];
});
const anyCurrency = fc.constantFrom(
  ...["USD", "EUR", "JPY", "KRW", "KWD", "TND", "CLF", "MGA", "MRU"].map((code) =>
    CurrencyCode.parse(code),
  ),
);
const anyMinor = fc.integer({ min: -(10 ** 13), max: 10 ** 13 });
const anyAmount = fc.record({ amountMinor: anyMinor, currency: anyCurrency });

describe("money", () => {
  it.each(["usd", "US", "XXY", "", "dollar"])("refuses the currency %j by name", (code) => {
    const parsed = CurrencyCode.safeParse(code);
    expect(parsed.success).toBe(false);
    expect(parsed.error?.issues[0]?.message).toContain(`"${code}"`);
  });

  it.each([12.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
    "refuses the amount %d",
    (amountMinor) => {
      expect(Money.safeParse({ amountMinor, currency: "USD" }).success).toBe(false);
      expect(() => money(amountMinor, USD)).toThrow(RangeError);
      expect(() => safe(amountMinor)).toThrow(RangeError);
    },
  );

  it.each([
    ["USD", 2],
    ["JPY", 0],
    ["KWD", 3],
    ["CLF", 4],
    ["MGA", 2],
    ["MRU", 2],
  ])("gives %s %i decimals", (code, decimals) => {
    expect(decimalsOf(CurrencyCode.parse(code))).toBe(decimals);
  });
});

describe("sum", () => {
  it("is the exact total in any order", () => {
    fc.assert(
      fc.property(fc.array(anyMinor, { maxLength: 50 }), (amounts) => {
        const exact = amounts.reduce((total, each) => total + BigInt(each), 0n);
        const all = amounts.map((each) => money(each, USD));
        expect(BigInt(sum(all, USD).amountMinor)).toBe(exact);
        expect(sum(all.toReversed(), USD)).toEqual(sum(all, USD));
      }),
    );
  });

  it("of nothing is zero in the currency asked for", () => {
    expect(sum([], JPY)).toEqual({ amountMinor: 0, currency: "JPY" });
  });

  it("throws on mixed currencies instead of adding yen to dollars", () => {
    expect(() => sum([money(1, USD), money(1, JPY)], USD)).toThrow();
    expect(() => sum([money(1, USD)], JPY)).toThrow();
  });

  it("throws where a number can no longer hold every unit", () => {
    expect(() => sum([money(Number.MAX_SAFE_INTEGER, USD), money(1, USD)], USD)).toThrow(
      RangeError,
    );
  });
});

describe("allocate", () => {
  const anyWeights = fc
    .array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 36 })
    .filter((weights) => weights.some((weight) => weight > 0));

  it.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [-101, [1, 1], [-51, -50]],
    [5, [1, 3], [1, 4]],
    [29, [2, 280, 124], [0, 21, 8]],
    [10, [3, 1, 3], [5, 1, 4]],
    [0, [1, 2], [0, 0]],
    [1, [0, 1], [0, 1]],
  ])("splits %i by %j into %j", (total, weights, expected) => {
    const shares = allocate(money(total, USD), weights);
    expect(shares.map((share) => share.amountMinor)).toEqual(expected);
  });

  it("conserves the total and keeps each share within one unit of its exact part", () => {
    fc.assert(
      fc.property(anyAmount, anyWeights, (total, weights) => {
        const shares = allocate(total, weights);
        expect(shares).toHaveLength(weights.length);
        expect(sum(shares, total.currency)).toEqual(total);
        const all = weights.reduce((running, weight) => running + weight, 0);
        shares.forEach((share, at) => {
          const scaled = BigInt(share.amountMinor) * BigInt(all);
          const off = scaled - BigInt(total.amountMinor) * BigInt(weights[at] ?? 0);
          expect(off >= -BigInt(all) && off <= BigInt(all)).toBe(true);
        });
      }),
    );
  });

  it("gives nothing to a weight of zero", () => {
    fc.assert(
      fc.property(anyAmount, anyWeights, (total, weights) => {
        const shares = allocate(total, [...weights, 0]);
        expect(Math.abs(shares.at(-1)?.amountMinor ?? 1)).toBe(0);
      }),
    );
  });

  it.each([[[]], [[0, 0]], [[-50, -50]], [[150, -50]]])("throws on the weights %j", (weights) => {
    expect(() => allocate(money(100, USD), weights)).toThrow();
  });
});

describe("multiplyFloor", () => {
  it.each([
    [10, 1, 3, 3],
    [-10, 1, 3, -4],
    [-9, 1, 3, -3],
    [9_007_199_254_740_991, 999_999, 1_000_000, 9_007_190_247_541_736],
  ])("floor of %i × %i / %i is %i", (amount, numerator, denominator, expected) => {
    expect(multiplyFloor(amount, numerator, denominator)).toBe(expected);
  });

  it("is the largest whole number not above the exact value", () => {
    const factor = fc.integer({ min: 0, max: 10_000 });
    const divisor = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 11), max: 10 ** 11 }),
        factor,
        divisor,
        (amount, by, over) => {
          const rest =
            BigInt(amount) * BigInt(by) - BigInt(multiplyFloor(amount, by, over)) * BigInt(over);
          expect(rest >= 0n && rest < BigInt(over)).toBe(true);
        },
      ),
    );
  });
});

describe("a plain decimal", () => {
  it.each([
    ["-0.05", -5, USD],
    ["1234", 1_234, JPY],
    ["12.345", 12_345, KWD],
    ["0.00", 0, USD],
  ])("%s is written with exactly the currency's digits", (text, amountMinor, currency) => {
    expect(toDecimal(money(amountMinor, currency))).toBe(text);
    expect(parseDecimal(text, currency)).toEqual({ ok: true, value: { amountMinor, currency } });
  });

  it("reads back to the amount it was written from, in 0 to 4 decimals", () => {
    fc.assert(
      fc.property(anyAmount, (amount) => {
        expect(parseDecimal(toDecimal(amount), amount.currency)).toEqual({
          ok: true,
          value: amount,
        });
      }),
    );
  });

  it.each([
    ["12.3", USD, 1_230],
    ["12.300", USD, 1_230],
    ["007", JPY, 7],
    ["7.000", JPY, 7],
    [" 1.5 ", USD, 150],
    ["-0", USD, 0],
  ])("reads %j", (text, currency, amountMinor) => {
    expect(parseDecimal(text, currency)).toEqual({ ok: true, value: { amountMinor, currency } });
  });

  it.each([
    ["1.005", USD, "too_many_decimals"],
    ["1.5", JPY, "too_many_decimals"],
    ["1.2345", KWD, "too_many_decimals"],
    ["90071992547409.92", USD, "too_large"],
    ["1e3", USD, "not_a_number"],
    ["1,000.00", USD, "not_a_number"],
    [".5", USD, "not_a_number"],
    ["5.", USD, "not_a_number"],
    ["+5", USD, "not_a_number"],
    ["- 5", USD, "not_a_number"],
    ["", USD, "not_a_number"],
    ["٣", USD, "not_a_number"],
  ])("refuses %j in %s: %s", (text, currency, error) => {
    expect(parseDecimal(text, currency)).toEqual({ ok: false, error });
  });
});

describe("formatMoney", () => {
  it.each([
    [124_050, "USD", "en-US", "$1,240.50"],
    [124_050, "EUR", "de-DE", "1.240,50\u00a0€"],
    [1_240, "JPY", "ja-JP", "￥1,240"],
    [1_240_500, "KWD", "en-US", "KWD\u00a01,240.500"],
    [-5, "USD", "en-US", "-$0.05"],
    [12_345, "IQD", "en-US", "IQD\u00a012.345"],
    [9_007_199_254_740_991, "USD", "en-US", "$90,071,992,547,409.91"],
    [12_345, "MGA", "en-US", "MGA\u00a0123.45"],
  ])("writes %i minor %s for %s as %s", (amountMinor, code, locale, text) => {
    expect(formatMoney(money(amountMinor, CurrencyCode.parse(code)), locale)).toBe(text);
  });

  it("shows every digit of the amount in every currency, whatever its size", () => {
    const anySize = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
    fc.assert(
      fc.property(fc.constantFrom(...ALL_CURRENCIES), anySize, (currency, amountMinor) => {
        const shown = formatMoney(money(amountMinor, currency), "en-US").replaceAll(/\D/g, "");
        expect(shown).toBe(String(amountMinor).padStart(decimalsOf(currency) + 1, "0"));
      }),
      { numRuns: 500 },
    );
  });
});
