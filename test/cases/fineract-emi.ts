import { z } from "zod";
import {
  type DecliningRow,
  type DecliningTerms,
  decliningPlan,
  type InterestEvent,
  type Period,
} from "../../core/arrangements/interest/declining-plan.ts";
import type { InterestTerms } from "../../core/arrangements/plan-terms.ts";
import {
  addDays,
  addMonths,
  type CalendarDate,
  calendarDate,
} from "../../core/time/calendar-date.ts";
import { readJson } from "./read-data.ts";
import { attempt, type CaseResult, type CaseSuite, compare, notExpressible } from "./suite.ts";

/** Level payments on a declining balance, as Fineract's progressive loans work them out. */
export const suite: CaseSuite = {
  name: "fineract-emi",
  origin: "apache/fineract ProgressiveEMICalculatorTest.java",
  licence: "Apache-2.0",
  run: () => readJson("fineract/emi_cases.json", Cases).cases.flatMap(runCase),
};

const Step = z.record(z.string(), z.union([z.string(), z.array(z.number())]));
const Case = z.looseObject({
  test: z.string(),
  interestRate: z.string(),
  daysInYear: z.string(),
  daysInMonth: z.string(),
  frequency: z.string(),
  repayEvery: z.string(),
  installmentAmountInMultiplesOf: z.string(),
  periods: z.array(z.tuple([z.string(), z.string()])),
  steps: z.array(Step),
});
type Case = z.infer<typeof Case>;
const Cases = z.looseObject({ cases: z.array(Case) });

class Inexpressible extends Error {}

/** Lives one test through and checks each row at its place in it. */
function runCase(given: Case): CaseResult[] {
  let terms: DecliningTerms;
  try {
    terms = toTerms(given);
  } catch (error) {
    if (error instanceof Inexpressible) return [notExpressible(given.test, error.message)];
    throw error;
  }
  const events: InterestEvent[] = [];
  const results: CaseResult[] = [];
  let drawn = "";
  let unknown: string | null = null;
  for (const [index, step] of given.steps.entries()) {
    const [[name, value] = ["", ""]] = Object.entries(step);
    const id = `${given.test} step ${index + 1} ${name}`;
    if (name === "checkPeriod" && Array.isArray(value)) {
      results.push(
        unknown === null
          ? attempt(id, () => checkPeriod(id, decliningPlan(terms, events), value))
          : notExpressible(id, unknown),
      );
    } else if (name === "disbursedAmount") drawn = String(value);
    else {
      const event = toEvent(name, String(value), { drawn, test: given.test, before: events });
      if (event === null) unknown = UNNAMED;
      else events.push(event);
    }
  }
  return results;
}

const UNNAMED =
  "after a change whose date or amount the file gives only by the name of a Java variable";

function toTerms(given: Case): DecliningTerms {
  const unit = given.installmentAmountInMultiplesOf;
  return {
    periods: given.periods.map(([from]) => toPeriod(calendarDate(from), given)),
    interest: { annualRatePpm: ppm(given.interestRate), dayCount: dayCountOf(given) },
    ...(unit === "null" ? {} : { unitMinor: Number(unit) * 100 }),
  };
}

/** Fineract counts a period as one whole repayment interval, also where its last one is cut short. */
function toPeriod(from: CalendarDate, { frequency, repayEvery }: Case): Period {
  const every = Number(repayEvery);
  switch (frequency) {
    case "MONTHS":
      return { from, until: addMonths(from, every) };
    case "WEEKS":
      return { from, until: addDays(from, every * 7) };
    case "DAYS":
      return { from, until: addDays(from, every) };
    default:
      throw new Inexpressible(`periods of ${frequency} are none of ours`);
  }
}

function dayCountOf({ daysInYear, daysInMonth, frequency }: Case): InterestTerms["dayCount"] {
  const inMonths = frequency === "MONTHS";
  if (inMonths && daysInMonth === "DAYS_30" && daysInYear === "DAYS_360") return "30/360";
  if (inMonths && daysInMonth !== "ACTUAL")
    throw new Inexpressible(`months of ${daysInMonth} over ${daysInYear}: no such day count here`);
  const byYear: Readonly<Record<string, InterestTerms["dayCount"]>> = {
    DAYS_360: "ACT/360",
    DAYS_364: "ACT/364",
    DAYS_365: "ACT/365F",
    ACTUAL: "ACT/ACT",
  };
  const dayCount = byYear[daysInYear];
  if (dayCount === undefined) throw new Inexpressible(`a year of ${daysInYear}`);
  return dayCount;
}

function ppm(percent: string): number {
  return Math.round(Number(percent) * 10_000);
}

interface Given {
  readonly drawn: string;
  readonly test: string;
  readonly before: readonly InterestEvent[];
}

/** The event a call makes; null where the call names its values without giving them. */
function toEvent(name: string, call: string, given: Given): InterestEvent | null {
  const dates = [...call.matchAll(/LocalDate\.of\((\d+), (\d+), (\d+)\)/g)].map(
    ([, y = "", m = "", d = ""]) =>
      calendarDate(`${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`),
  );
  const amount = amountIn(call) ?? (/, disbursedAmount$/.test(call) ? minor(given.drawn) : null);
  const [first, second] = dates;
  switch (name) {
    case "addDisbursement":
      if (first === undefined || amount === null) return null;
      return { kind: "debt_added", on: first, amountMinor: amount };
    case "changeInterestRate":
      return rateChange(call, first, given);
    case "payPrincipal":
      if (first === undefined || second === undefined || amount === null) return null;
      return { kind: "paid", on: second, dueOn: first, principalMinor: amount };
    case "payInterest":
      // Interest paid is what had accrued: it takes nothing off the debt.
      return first === undefined
        ? null
        : { kind: "paid", on: second ?? first, dueOn: first, principalMinor: 0 };
    default:
      return null;
  }
}

/** Some tests say days and rates only in their own name, in order: `interest_on0201_4per`. */
function rateChange(
  call: string,
  on: CalendarDate | undefined,
  { test, before }: Given,
): InterestEvent | null {
  const nth = before.filter(({ kind }) => kind === "rate_changed").length;
  const named = [...test.matchAll(/_on(\d\d)(\d\d)_(\d+)per/g)][nth];
  const rate = /BigDecimal\("?([\d.]+)"?\)|BigDecimal\.valueOf\(([\d.]+)\)/.exec(call);
  const percent = rate?.[1] ?? rate?.[2] ?? named?.[3];
  const day =
    on ?? (named === undefined ? undefined : calendarDate(`2024-${named[1]}-${named[2]}`));
  if (percent === undefined || day === undefined) return null;
  return { kind: "rate_changed", on: day, annualRatePpm: ppm(percent) };
}

function amountIn(call: string): number | null {
  const found = /toMoney\(([\d.]+)\)|BigDecimal\.valueOf\(([\d.]+)\)/.exec(call);
  const text = found?.[1] ?? found?.[2];
  return text === undefined ? null : minor(text);
}

function minor(text: string): number {
  return Math.round(Number(text) * 100);
}

/** Columns: period, part, payment, factor, interest of the part, of the period, principal, balance. */
function checkPeriod(id: string, rows: readonly DecliningRow[], value: number[]): CaseResult {
  const [period = 0, part = 0, payment, factor, partInterest, ...rest] = value;
  // With seven columns the part is the whole period's interest.
  const expected = rest.length === 3 ? rest : [partInterest, ...rest];
  const row = rows[period];
  if (row === undefined) throw new Error(`no period ${period}`);
  // Fineract opens with an empty part on the day the money is paid out.
  const parts = period === 0 ? [{ factor: 0n, interestMinor: 0 }, ...row.parts] : row.parts;
  const own = parts[part];
  if (own === undefined) throw new Error(`no part ${part} in period ${period}`);
  return compare(
    id,
    [
      row.paymentMinor / 100,
      Number(own.factor) / 1e12,
      own.interestMinor / 100,
      row.interestMinor / 100,
      row.principalMinor / 100,
      row.balanceMinor / 100,
    ],
    [payment, factor, partInterest, ...expected],
  );
}
