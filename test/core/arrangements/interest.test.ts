import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chargedAmounts } from "../../../core/arrangements/interest/charged-amounts.ts";
import {
  decliningPlan,
  type InterestEvent,
} from "../../../core/arrangements/interest/declining-plan.ts";
import { divideHalfEven } from "../../../core/arrangements/interest/half-even.ts";
import {
  interestOn,
  levelPayment,
  toMultiple,
} from "../../../core/arrangements/interest/level-payment.ts";
import {
  FACTOR_ONE,
  factorOfPart,
  rateFactor,
} from "../../../core/arrangements/interest/rate-factor.ts";
import type { InterestTerms } from "../../../core/arrangements/plan-terms.ts";
import { addMonths, calendarDate } from "../../../core/time/calendar-date.ts";

const NEW_YEAR = calendarDate("2024-01-01");

function span(from: string, until: string) {
  return { from: calendarDate(from), until: calendarDate(until) };
}

const PERIODS = [0, 1, 2, 3, 4, 5].map((index) => ({
  from: addMonths(NEW_YEAR, index),
  until: addMonths(NEW_YEAR, index + 1),
}));
const SEVEN_PERCENT: InterestTerms = { annualRatePpm: 70_000, dayCount: "30/360" };
const DEBT: InterestEvent = { kind: "debt_added", on: NEW_YEAR, amountMinor: 10_000 };

/** Each payment as `1701 = 1643 + 58, 8357 left`. */
function rows(
  events: readonly InterestEvent[],
  interest = SEVEN_PERCENT,
  unitMinor?: number,
): string[] {
  return decliningPlan({ periods: PERIODS, interest, unitMinor }, events).map(
    ({ paymentMinor, principalMinor, interestMinor, balanceMinor }) =>
      `${paymentMinor} = ${principalMinor} + ${interestMinor}, ${balanceMinor} left`,
  );
}

describe("rounding halves to even", () => {
  it.each([
    [10n, 4n, 2n],
    [14n, 4n, 4n],
    [11n, 4n, 3n],
    [9n, 4n, 2n],
    [1n, 2n, 0n],
    [3n, 2n, 2n],
    [0n, 7n, 0n],
  ])("%i / %i is %i", (numerator, denominator, expected) => {
    expect(divideHalfEven(numerator, denominator)).toBe(expected);
  });
});

describe("a period's share of a year", () => {
  it.each<[InterestTerms["dayCount"], string, string, bigint]>([
    ["ACT/365F", "2024-01-01", "2024-02-01", 84_931_506_849n],
    ["ACT/360", "2024-01-01", "2024-02-01", 86_111_111_111n],
    ["ACT/364", "2024-01-01", "2024-01-08", 19_230_769_231n],
    ["30/360", "2024-01-01", "2024-02-01", 83_333_333_333n],
    // 19 days of 2023 and 12 of a leap year.
    ["ACT/ACT", "2023-12-12", "2024-01-12", 84_841_679_766n],
    ["ACT/ACT", "2024-01-01", "2025-01-01", 1_000_007_485_590n],
    ["ACT/ACT", "2025-03-01", "2025-03-02", 2_739_726_027n],
  ])("by %s from %s to %s", (dayCount, from, until, expected) => {
    const whole: InterestTerms = { annualRatePpm: 1_000_000, dayCount };
    expect(rateFactor(whole, span(from, until))).toBe(expected);
  });

  it("falls on each of its days alike, and on none when it has none", () => {
    const period = span("2024-02-01", "2024-03-01");
    expect(factorOfPart(2_900n, period, span("2024-02-01", "2024-02-15"))).toBe(1_400n);
    expect(factorOfPart(5n, span("2024-02-01", "2024-02-01"), period)).toBe(0n);
  });
});

describe("the level payment", () => {
  it.each([
    ["of nothing a year is a plain share", 10_000, [0n, 0n, 0n, 0n], 2_500],
    ["of one period is debt and interest", 10_000, [FACTOR_ONE / 100n], 10_100],
    ["of two periods at 1 %", 10_000, [FACTOR_ONE / 100n, FACTOR_ONE / 100n], 5_075],
    ["of periods that differ", 10_000, [FACTOR_ONE / 50n, FACTOR_ONE / 100n], 5_125],
    ["of no debt", 0, [FACTOR_ONE], 0],
  ])("%s", (_name, balance, factors, expected) => {
    expect(levelPayment(balance, factors)).toBe(expected);
  });

  it("leaves nothing over when paid as often as it was made for", () => {
    const anyFactors = fc.array(fc.bigInt({ min: 0n, max: FACTOR_ONE / 10n }), {
      minLength: 1,
      maxLength: 36,
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000_000 }), anyFactors, (balance, factors) => {
        const payment = levelPayment(balance, factors);
        const left = factors.reduce(
          (rest, factor) => rest + interestOn(rest, factor) - payment,
          balance,
        );
        // Half a unit on the payment and half on each interest, grown by what follows.
        expect(Math.abs(left)).toBeLessThanOrEqual(factors.length * 1.1 ** factors.length);
      }),
    );
  });

  it.each([
    [1_249, 100, 1_200],
    [1_250, 100, 1_300],
    [20, 100, 100],
    [17, 1, 17],
  ])("%i to multiples of %i is %i", (amount, unit, expected) => {
    expect(toMultiple(amount, unit)).toBe(expected);
  });
});

describe("a plan on a declining balance", () => {
  it("pays equal amounts and nothing is left", () => {
    expect(rows([DEBT])).toEqual([
      "1701 = 1643 + 58, 8357 left",
      "1701 = 1652 + 49, 6705 left",
      "1701 = 1662 + 39, 5043 left",
      "1701 = 1672 + 29, 3371 left",
      "1701 = 1681 + 20, 1690 left",
      "1700 = 1690 + 10, 0 left",
    ]);
  });

  it("sets the payments anew from a change of rate on", () => {
    expect(
      rows([DEBT, { kind: "rate_changed", on: calendarDate("2024-02-01"), annualRatePpm: 40_000 }]),
    ).toEqual([
      "1701 = 1643 + 58, 8357 left",
      "1688 = 1660 + 28, 6697 left",
      "1688 = 1666 + 22, 5031 left",
      "1688 = 1671 + 17, 3360 left",
      "1688 = 1677 + 11, 1683 left",
      "1689 = 1683 + 6, 0 left",
    ]);
  });

  it("takes a debt that joins in the middle of a period, with interest from that day", () => {
    const joins: InterestEvent = {
      kind: "debt_added",
      on: calendarDate("2024-02-15"),
      amountMinor: 10_000,
    };
    const [first, second, third] = decliningPlan({ periods: PERIODS, interest: SEVEN_PERCENT }, [
      DEBT,
      joins,
    ]);
    expect(first).toMatchObject({ paymentMinor: 1_701, balanceMinor: 8_357 });
    // The debt a plan begins with does not cut its first period.
    expect(first?.parts).toHaveLength(1);
    expect(
      second?.parts.map(({ from, until, interestMinor }) => [from, until, interestMinor]),
    ).toEqual([
      ["2024-02-01", "2024-02-15", 24],
      ["2024-02-15", "2024-03-01", 55],
    ]);
    expect(second?.paymentMinor).toBe(third?.paymentMinor);
  });

  it("counts a debt that joins on a due date with the period that ends there", () => {
    const joins: InterestEvent = {
      kind: "debt_added",
      on: calendarDate("2024-03-01"),
      amountMinor: 10_000,
    };
    const lines = rows([DEBT, joins]);
    expect(lines[1]).toBe("1701 = 1652 + 49, 16705 left");
    const [, second] = decliningPlan({ periods: PERIODS, interest: SEVEN_PERCENT }, [DEBT, joins]);
    expect(second?.parts).toHaveLength(1);
    expect(lines.at(-1)).toMatch(/, 0 left$/);
  });

  it("keeps payments level when the rate changes after some were made early, and one more after", () => {
    const early = (on: string, dueOn: string, principalMinor: number): InterestEvent => ({
      kind: "paid",
      on: calendarDate(on),
      dueOn: calendarDate(dueOn),
      principalMinor,
    });
    // What is paid early comes off what is left at once; what it saves in interest, off the last.
    expect(
      rows([
        DEBT,
        early("2024-01-20", "2024-04-01", 900),
        early("2024-02-10", "2024-05-01", 700),
        { kind: "rate_changed", on: calendarDate("2024-02-15"), annualRatePpm: 40_000 },
        early("2024-03-10", "2024-06-01", 500),
      ]),
    ).toEqual([
      "1701 = 1644 + 57, 7456 left",
      "1687 = 1655 + 32, 5101 left",
      "1687 = 1671 + 16, 3830 left",
      "1687 = 1674 + 13, 2856 left",
      "1687 = 1677 + 10, 1679 left",
      "1685 = 1679 + 6, 0 left",
    ]);
  });

  it("mends the payments that are set anew by a share for each that is left", () => {
    const usual: InterestTerms = { annualRatePpm: 70_000, dayCount: "ACT/365F" };
    const change: InterestEvent = {
      kind: "rate_changed",
      on: calendarDate("2024-03-01"),
      annualRatePpm: 300_000,
    };
    // 1782 would leave 1785 for the last.
    expect(rows([DEBT, change], usual).map((line) => line.slice(0, 4))).toEqual([
      "1701",
      "1701",
      "1783",
      "1783",
      "1783",
      "1781",
    ]);
  });

  it("saves interest at the end when payments come early", () => {
    const early = PERIODS.slice(0, 5).map(
      ({ until }, index): InterestEvent => ({
        kind: "paid",
        on: calendarDate("2024-01-15"),
        dueOn: until,
        principalMinor: index === 0 ? 1_675 : 1_701,
      }),
    );
    expect(rows([DEBT, ...early])).toEqual([
      "1701 = 1675 + 26, 1521 left",
      "1701 = 1701 + 0, 1521 left",
      "1701 = 1701 + 0, 1521 left",
      "1701 = 1701 + 0, 1521 left",
      "1701 = 1701 + 0, 1521 left",
      "1571 = 1521 + 50, 0 left",
    ]);
  });

  it("asks no more interest for a payment that came late", () => {
    const late: InterestEvent = {
      kind: "paid",
      on: calendarDate("2024-03-20"),
      dueOn: calendarDate("2024-02-01"),
      principalMinor: 1_643,
    };
    expect(rows([DEBT, late])).toEqual(rows([DEBT]));
  });

  it("keeps payments to a multiple, and the last takes the rest", () => {
    const lines = rows([DEBT], SEVEN_PERCENT, 100);
    expect(lines.slice(0, 5).every((line) => line.startsWith("1700 "))).toBe(true);
    expect(lines.at(-1)).toBe("1705 = 1695 + 10, 0 left");
  });

  it("leaves payments that differ by little as they are, and mends those that differ by much", () => {
    const odd: InterestTerms = { annualRatePpm: 156_780, dayCount: "ACT/365F" };
    // 1743 with a last one of 1747 strays by 4; 1744 would stray just as much the other way.
    expect(rows([DEBT], odd).map((line) => line.slice(0, 4))).toEqual([
      "1743",
      "1743",
      "1743",
      "1743",
      "1743",
      "1747",
    ]);
  });

  it("ignores what changes after its last payment", () => {
    const after: InterestEvent = {
      kind: "rate_changed",
      on: calendarDate("2024-07-01"),
      annualRatePpm: 1,
    };
    expect(rows([DEBT, after])).toEqual(rows([DEBT]));
  });
});

describe("equal payments with interest", () => {
  const dates = PERIODS.slice(0, 3).map(({ until }) => until);
  const of = (principalMinor: number) =>
    chargedAmounts({
      principalMinor,
      interest: SEVEN_PERCENT,
      size: { by: "count", count: 3 },
      from: NEW_YEAR,
      dates,
    });

  it("are none where there is less than a unit for each", () => {
    expect(of(2)).toEqual({
      ok: false,
      error: { kind: "installment_too_small", minimumMinor: 1, countMax: 2 },
    });
    expect(of(3)).toMatchObject({ ok: true, value: { length: 3 } });
  });
});
