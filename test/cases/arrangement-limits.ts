import { judge } from "../../core/arrangements/judge.ts";
import { proposePlan } from "../../core/arrangements/propose-plan.ts";
import type { LimitRange } from "../../core/policy/authority-policy.ts";
import { defaultPolicy } from "../../core/policy/default-policy.ts";
import { validatePolicy } from "../../core/policy/validate-policy.ts";
import {
  COUNT,
  DOWN,
  type Json,
  NO_LIMIT,
  plan,
  repLimit,
  rulesWith,
  situation,
  verdictOn,
} from "./arrangement-build.ts";
import { minor } from "./build.ts";
import { type CaseResult, compare } from "./suite.ts";

/** Each limit of Interprose's screen, crossed by one and met exactly. */
export function authorityLimits(): CaseResult[] {
  const page = "Interprose limits";
  const rows: readonly (readonly [string, Partial<LimitRange>, Json, Json, string])[] = [
    ["most payments", { countMax: 6 }, { size: COUNT(6) }, { size: COUNT(7) }, "count_max"],
    [
      "longest plan in days",
      { lengthDaysMax: 92 },
      { size: COUNT(4) },
      { size: COUNT(5) },
      "length_days_max",
    ],
    [
      "smallest payment",
      { installmentMinimumUnits: 100 },
      { size: COUNT(12) },
      { size: COUNT(13) },
      "installment_minimum_minor",
    ],
    [
      "least down payment",
      { downPaymentPercentMin: 20 },
      DOWN(20, 4),
      DOWN(19, 4),
      "down_payment_percent_min",
    ],
    [
      "latest start",
      { daysToStartMax: 14 },
      { size: COUNT(3), firstOn: "2026-03-18" },
      { size: COUNT(3), firstOn: "2026-03-19" },
      "days_to_start_max",
    ],
    [
      "smallest settlement, as what may be waived",
      { discountPercentMax: 30 },
      { size: COUNT(3), waivedMinor: 36_000 },
      { size: COUNT(3), waivedMinor: 36_001 },
      "discount_percent_max",
    ],
  ];
  const limits = rows.flatMap(([name, limit, inside, outside, code]) => {
    const rules = rulesWith(repLimit(limit));
    return [
      compare(`${page}: ${name}, met`, verdictOn(plan(inside), rules), "allowed"),
      compare(
        `${page}: ${name}, crossed`,
        verdictOn(plan(outside), rules),
        `needs_approval: ${code}`,
      ),
    ];
  });
  return [...limits, ...smallestIsShown()];
}

/** Artiva: ten a month is below the parameters, is refused, and the collector sees what would do. */
function smallestIsShown(): CaseResult[] {
  const rules = rulesWith({ installmentMinimumUnits: 25 });
  const terms = plan({ balanceMinor: 20_000, size: { by: "amount", installmentMinor: 1_000 } });
  if (terms.kind !== "plan") return [];
  const refused = proposePlan(terms.terms, rules);
  const { verdict } = judge({ terms, situation: situation(), role: "rep", obstacles: [] }, rules);
  const nearest = verdict.kind === "allowed" ? null : verdict.nearest;
  return [
    compare(
      "Artiva: below the parameters, the minimum is shown",
      !refused.ok && refused.error.kind === "installment_too_small"
        ? refused.error.minimumMinor
        : refused,
      2_500,
    ),
    compare(
      "Artiva: what would do is offered",
      nearest?.schedule?.installments.every(({ amountMinor }) => amountMinor >= 2_500),
      true,
    ),
  ];
}

/** Collect!: ranges by amount owing cover everything; the border belongs to the upper one. */
export function amountRanges(): CaseResult[] {
  const page = "Collect! payment plan rules";
  const ranges = (border: number, next: number) => ({
    installmentMinimumUnits: 0,
    authority: {
      rep: [
        { ...NO_LIMIT, belowUnits: border, countMax: 3 },
        { ...NO_LIMIT, fromUnits: next, belowUnits: null, countMax: 6 },
      ],
      manager: [NO_LIMIT],
      admin: [NO_LIMIT],
    },
  });
  const rules = rulesWith(ranges(1_000, 1_000));
  const sixOf = (amount: string) =>
    verdictOn(plan({ balanceMinor: minor(amount), size: COUNT(6) }), rules);
  const problems = (border: number, next: number) => {
    const policy = validatePolicy({
      ...defaultPolicy,
      arrangements: { ...defaultPolicy.arrangements, ...ranges(border, next) },
    });
    return policy.ok ? [] : policy.error.map(({ message }) => message.split(":")[0]);
  };
  return [
    compare(
      `${page}: 999.99 is in the range below 1,000`,
      sixOf("999.99"),
      "needs_approval: count_max",
    ),
    compare(`${page}: 1,000.00 is in the range from it`, sixOf("1000.00"), "allowed"),
    compare(`${page}: a gap between ranges is refused`, problems(1_000, 1_001), ["gap"]),
    compare(`${page}: so is an overlap`, problems(1_000, 900), ["overlap"]),
  ];
}
