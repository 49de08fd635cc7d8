import { type Ask, judge } from "../../core/arrangements/judge.ts";
import type { PlanRules } from "../../core/arrangements/plan-rules.ts";
import { PlanTerms } from "../../core/arrangements/plan-terms.ts";
import type { Situation } from "../../core/arrangements/relief/situation.ts";
import { CurrencyCode } from "../../core/money/money.ts";
import {
  type AuthorityRole,
  type LimitRange,
  ReliefKind,
} from "../../core/policy/authority-policy.ts";
import { defaultPolicy } from "../../core/policy/default-policy.ts";
import { validatePolicy } from "../../core/policy/validate-policy.ts";
import { calendarDate } from "../../core/time/calendar-date.ts";

export const TODAY = calendarDate("2026-03-04");
export const USD = CurrencyCode.parse("USD");

export type Json = Readonly<Record<string, unknown>>;

/** The default policy with other rules for arrangements, checked like any a customer would save. */
export function rulesWith(arrangements: Json): PlanRules {
  const policy = validatePolicy({
    ...defaultPolicy,
    arrangements: { ...defaultPolicy.arrangements, installmentsMax: 36, ...arrangements },
  });
  if (!policy.ok) throw new Error(JSON.stringify(policy.error));
  return {
    policy: policy.value,
    calendar: { country: "XX", weekdays: [1, 2, 3, 4, 5, 6, 7] },
    chargeBan: null,
  };
}

export const NO_LIMIT: LimitRange = {
  fromUnits: 0,
  belowUnits: null,
  kinds: [...ReliefKind.options],
  discountPercentMax: 100,
  countMax: 36,
  lengthDaysMax: 3_650,
  installmentMinimumUnits: 0,
  downPaymentPercentMin: 0,
  daysToStartMax: 365,
};

/** One limit for reps, none for anybody above. */
export function repLimit(limit: Partial<LimitRange>): Json {
  return {
    installmentMinimumUnits: 0,
    authority: { rep: [{ ...NO_LIMIT, ...limit }], manager: [NO_LIMIT], admin: [NO_LIMIT] },
  };
}

export function law(id: string): Json {
  return { ...repLimit({}), eligibility: { brokenMax: 20, lookbackDays: 365, laws: [id] } };
}

export function plan(over: Json): Ask["terms"] {
  const terms = PlanTerms.parse({
    currency: "USD",
    balanceMinor: 120_000,
    agreedOn: TODAY,
    firstOn: TODAY,
    rhythm: { every: "months", months: 1 },
    ...over,
  });
  return { kind: "plan", terms };
}

export function situation(over: Partial<Situation> = {}): Situation {
  return {
    currency: USD,
    asOf: TODAY,
    open: [{ dueOn: calendarDate("2025-12-01"), amountMinor: 120_000 }],
    rhythm: { every: "months", months: 1 },
    extendedOn: [],
    reAgedOn: [],
    customerSince: calendarDate("2024-01-01"),
    paymentsInARow: 3,
    fastInARow: 0,
    ...over,
  };
}

/** `allowed`, or the verdict with the code or law of its first reason. */
export function verdictOn(
  terms: Ask["terms"],
  rules: PlanRules,
  role: AuthorityRole = "rep",
): string {
  const { verdict } = judge({ terms, situation: situation(), role, obstacles: [] }, rules);
  if (verdict.kind === "allowed") return "allowed";
  const [reason] = verdict.reasons;
  return `${verdict.kind}: ${reason?.code === "law" ? reason.limit : reason?.code}`;
}

export const COUNT = (count: number) => ({ by: "count", count });
export const DOWN = (percent: number, count: number, firstOn = "2026-04-04") => ({
  downPayment: { by: "percent", percent },
  firstOn,
  size: COUNT(count),
});
