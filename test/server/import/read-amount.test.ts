import { describe, expect, it } from "vitest";
import {
  decideDecimalStyle,
  emptyAmountTally,
  tallyAmount,
} from "../../../server/import/detect-decimal-style.ts";
import { readAmount } from "../../../server/import/read-amount.ts";

describe("readAmount", () => {
  it.each([
    ["1,234.56", "1234.56"],
    ["1.234,56", "1234.56"],
    ["1 234,56", "1234.56"],
    ["1\u00a0234,56", "1234.56"],
    ["1\u202f234,56", "1234.56"],
    ["1'234.56", "1234.56"],
    ["1234.5", "1234.5"],
    ["1234,5", "1234.5"],
    ["12,34,567.89", "1234567.89"],
    ["1.234.567", "1234567"],
    ["0,5", "0.5"],
    [".5", "0.5"],
    ["42", "42"],
    ["$1,234.56", "1234.56"],
    ["-$12.00", "-12.00"],
    ["$-12.00", "-12.00"],
    ["(12.00)", "-12.00"],
    ["($12.00)", "-12.00"],
    ["12.00-", "-12.00"],
    ["−12.00", "-12.00"],
    ["12.00 CR", "-12.00"],
    ["12.00 DR", "12.00"],
    ["+12.00", "12.00"],
    ["1e+06", "1000000"],
    ["1.25E2", "125"],
    ["5e-2", "0.05"],
    ["55.940000000000005", "55.94"],
    ["99.99999999999999", "100"],
    ["0.30000000000000004", "0.3"],
    ["12.345", "12.345"],
  ])("reads %s as %s", (text, decimal) => {
    expect(readAmount(text, "point")).toMatchObject({ ok: true, value: { decimal } });
  });

  it.each([
    ["€ 12,50", "EUR"],
    ["12.50 USD", "USD"],
    ["USD 12.50", "USD"],
    ["US$ 12.50", "USD"],
    ["£12.50", "GBP"],
    ["$12.50", null],
    ["Rs. 500", null],
  ])("takes the currency of %s as %s", (text, currency) => {
    expect(readAmount(text, "point")).toMatchObject({ ok: true, value: { currency } });
  });

  it("names a code that is no currency", () => {
    expect(readAmount("12.50 XQZ", "point")).toMatchObject({ value: { unknownCurrency: "XQZ" } });
  });

  it.each([
    ["", "empty"],
    ["-", "empty"],
    ["NaN", "not_finite"],
    ["Infinity", "not_finite"],
    ["-inf", "not_finite"],
    ["#DIV/0!", "not_finite"],
    ["#N/A", "not_finite"],
    ["null", "not_finite"],
    ["twelve", "not_a_number"],
    ["12/03/2020", "not_a_number"],
    ["12%", "not_a_number"],
    ["12 34", "not_a_number"],
    ["1,23,4.5", "not_a_number"],
    ["0x1F", "not_a_number"],
  ])("refuses %s as %s", (text, problem) => {
    expect(readAmount(text, "point")).toEqual({ ok: false, error: problem });
  });
});

describe("decideDecimalStyle", () => {
  it.each([
    ["points", ["1,234.56", "1,000"], "point", "this_column", false],
    ["commas", ["1.234,56", "1.000"], "comma", "this_column", false],
    ["spaces and commas", ["1 234,56"], "comma", "this_column", false],
    ["whole numbers", ["1", "20"], "point", "none_needed", false],
    ["only 1,234", ["1,234", "5,678"], "point", "grouping", true],
    ["only 1.234", ["1.234", "5.678"], "comma", "grouping", true],
    ["both kinds", ["1,50", "1.50"], null, "this_column", false],
  ] as const)("decides %s", (_name, values, style, basis, ambiguous) => {
    const tally = emptyAmountTally();
    for (const value of values) tallyAmount(tally, value);
    expect(decideDecimalStyle(tally, null)).toMatchObject({ style, basis, ambiguous });
    expect(decideDecimalStyle(tally, "comma")).toMatchObject({ style: "comma", basis: "mapping" });
  });

  it("refuses 1.234 in a column that uses both styles, and still reads what is plain", () => {
    expect(readAmount("1.234", null)).toEqual({ ok: false, error: "unclear_separator" });
    expect(readAmount("1.234,5", null)).toMatchObject({ ok: true, value: { decimal: "1234.5" } });
  });
});
