import { decliningPlan } from "../../core/arrangements/interest/declining-plan.ts";
import { levelPayment } from "../../core/arrangements/interest/level-payment.ts";
import { rateFactor } from "../../core/arrangements/interest/rate-factor.ts";
import {
  type EqualSplit,
  type FixedSplit,
  splitByAmount,
  splitEqually,
} from "../../core/arrangements/split-amount.ts";
import { allocate, CurrencyCode, type Money, money, sum } from "../../core/money/money.ts";
import { parseDecimal } from "../../core/money/parse-decimal.ts";
import type { Result } from "../../core/result/result.ts";
import { addMonths, calendarDate } from "../../core/time/calendar-date.ts";
import {
  attempt,
  type CaseResult,
  type CaseSuite,
  compare,
  notExpressible,
  passed,
} from "./suite.ts";

export const suite: CaseSuite = {
  name: "rounding",
  origin: "dinero.js allocate.test.ts @76b969e5; public issues named in each case",
  licence: "MIT; numbers only for the issues",
  run: () => [...allocations(), ...refusals(), ...splits(), ...levelPayments(), ...inexpressible()],
};

const USD = CurrencyCode.parse("USD");
const MGA = CurrencyCode.parse("MGA");
const DKK = CurrencyCode.parse("DKK");

const ALLOCATIONS: readonly (readonly [
  CurrencyCode,
  number,
  readonly number[],
  readonly number[],
])[] = [
  [USD, 1_003, [50, 50], [502, 501]],
  [USD, 100, [1, 3], [25, 75]],
  [USD, 1_003, [0, 50, 50], [0, 502, 501]],
  [MGA, 5, [50, 50], [3, 2]],
  [MGA, 5, [1, 3], [1, 4]],
  [MGA, 5, [0, 50, 50], [0, 3, 2]],
];

function allocations(): CaseResult[] {
  return ALLOCATIONS.map(([currency, total, weights, expected]) =>
    compare(
      `dinero ${total} ${currency} by ${weights.join(":")}`,
      allocate(money(total, currency), weights).map(({ amountMinor }) => amountMinor),
      expected,
    ),
  );
}

function refusals(): CaseResult[] {
  return [[], [-50, -50], [0, 0]].map((weights) => {
    const id = `dinero refuses weights [${weights.join(", ")}]`;
    try {
      return compare(id, allocate(money(100, USD), weights), "an error");
    } catch (error) {
      return passed(id, String(error));
    }
  });
}

function read(text: string, currency: CurrencyCode): Money {
  const parsed = parseDecimal(text, currency);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.error}`);
  return parsed.value;
}

function minors(split: Result<Money[], string>): readonly number[] | string {
  return split.ok ? split.value.map(({ amountMinor }) => amountMinor) : split.error;
}

function splits(): CaseResult[] {
  const fixed = (id: string, total: Money, by: FixedSplit, expected: readonly number[]) =>
    attempt(id, () => compare(id, minors(splitByAmount(total, by)), expected));
  const equal = (id: string, total: Money, by: EqualSplit, expected: readonly number[]) =>
    attempt(id, () => compare(id, minors(splitEqually(total, by)), expected));
  return [
    fixed(
      "repayment.tusass.gl #6: 203 kr by 50 kr, the last takes the rest",
      read("203", DKK),
      { installmentMinor: 5_000, remainder: "last" },
      [5_000, 5_000, 5_000, 5_000, 300],
    ),
    equal(
      "repayment.tusass.gl #6: 203 kr in 6, whole kroner, the last smaller",
      read("203", DKK),
      { count: 6, remainder: "spread_first", unitMinor: 100 },
      [3_400, 3_400, 3_400, 3_400, 3_400, 3_300],
    ),
    equal(
      "XLS-66d #240: 11 in 10 whole units, the last takes all that is left",
      money(11, USD),
      { count: 10, remainder: "last" },
      [1, 1, 1, 1, 1, 1, 1, 1, 1, 2],
    ),
    equal(
      "erpnext #26951: 30000.00 in thirds is 3 × 10000.00",
      read("30000.00", USD),
      { count: 3, remainder: "last" },
      [1_000_000, 1_000_000, 1_000_000],
    ),
    eventra(),
  ];
}

/** A quarter up front and the rest in four must make 99.99; rounding each made it 100.00. */
function eventra(): CaseResult {
  const id = "Eventra #16201: 25 % of 99.99 up front, the rest in 4, sums to 99.99";
  return attempt(id, () => {
    const [upFront, rest] = allocate(read("99.99", USD), [25, 75]);
    if (upFront === undefined || rest === undefined) throw new Error("two shares expected");
    const split = splitEqually(rest, { count: 4, remainder: "last" });
    const total = split.ok ? sum([upFront, ...split.value], USD).amountMinor : split.error;
    return compare(id, total, 9_999);
  });
}

/** A loan's equal monthly payment, a month being a twelfth of a year. */
function monthlyFactors(annualRatePpm: number, count: number): bigint[] {
  const interest = { annualRatePpm, dayCount: "30/360" } as const;
  const month = { from: calendarDate("2026-01-01"), until: calendarDate("2026-02-01") };
  return Array.from({ length: count }, () => rateFactor(interest, month));
}

function levelPayments(): CaseResult[] {
  const lending = "frappe/lending #31: 100000 at 9.99 % over 36 months";
  const exact = levelPayment(10_000_000, monthlyFactors(99_900, 36));
  return [
    compare(`${lending}, exact`, exact, 322_625),
    compare(`${lending}, whole units up`, Math.ceil(exact / 100) * 100, 322_700),
    ...mortgage(),
  ];
}

/** Payments of the rounded amount, which still have to end at nothing left. */
function mortgage(): CaseResult[] {
  const id = "austinmcconnell/mortgage #29: 200000 at 6 % over 360 months";
  const start = calendarDate("2026-01-01");
  const periods = Array.from({ length: 360 }, (_, index) => ({
    from: addMonths(start, index),
    until: addMonths(start, index + 1),
  }));
  const rows = decliningPlan({ periods, interest: { annualRatePpm: 60_000, dayCount: "30/360" } }, [
    { kind: "debt_added", on: start, amountMinor: 20_000_000 },
  ]);
  const principal = rows.reduce((total, { principalMinor }) => total + principalMinor, 0);
  const odd = rows.filter((row) => row.principalMinor + row.interestMinor !== row.paymentMinor);
  return [
    compare(`${id}: the payment`, rows[0]?.paymentMinor, 119_910),
    compare(`${id}: principal adds up to the loan`, principal, 20_000_000),
    compare(`${id}: nothing is left`, rows.at(-1)?.balanceMinor, 0),
    compare(`${id}: each payment is its principal and interest`, odd.length, 0),
  ];
}

function inexpressible(): CaseResult[] {
  return [
    notExpressible(
      "dinero 10000000000000000.25 as bigint by 50:50",
      "an amount above 2^53 minor units is refused, not computed",
    ),
  ];
}
