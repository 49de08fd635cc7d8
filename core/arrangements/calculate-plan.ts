import { MAX_INSTALLMENTS } from "../accounts/arrangement.ts";
import { ok, type Result, refuse } from "../result/result.ts";
import type { Rhythm } from "../time/rhythm.ts";
import type { PlanRules } from "./plan-rules.ts";
import type { PlanTerms } from "./plan-terms.ts";
import { proposePlan } from "./propose-plan.ts";
import type { PlanRefusal, Schedule } from "./schedule.ts";

/** Terms before it is decided how many payments there are, or of how much. */
export type OpenTerms = Omit<PlanTerms, "size">;

export interface Calculation {
  /** Payments after the down payment. */
  readonly count: number;
  /** The largest of them, fee left out: what the customer needs to have each time. */
  readonly installmentMinor: number;
  readonly schedule: Schedule;
}

/** How much each payment is when there are so many. */
export function calculateByCount(
  terms: OpenTerms,
  count: number,
  rules: PlanRules,
): Result<Calculation, PlanRefusal> {
  return calculate({ ...terms, size: { by: "count", count } }, rules);
}

/** How many payments there are when each is so much. */
export function calculateByAmount(
  terms: OpenTerms,
  installmentMinor: number,
  rules: PlanRules,
): Result<Calculation, PlanRefusal> {
  return calculate({ ...terms, size: { by: "amount", installmentMinor } }, rules);
}

function calculate(terms: PlanTerms, rules: PlanRules): Result<Calculation, PlanRefusal> {
  const plan = proposePlan(terms, rules);
  if (!plan.ok) return plan;
  const { installments, hasDownPayment } = plan.value;
  const later = hasDownPayment ? installments.slice(1) : installments;
  const amounts = later.map(({ amountMinor, feeMinor = 0 }) => amountMinor - feeMinor);
  return ok({
    count: later.length,
    installmentMinor: Math.max(...amounts),
    schedule: plan.value,
  });
}

/** What a customer says they can pay, and how often. */
export interface Capacity {
  readonly amountMinor: number;
  readonly rhythm?: Rhythm | undefined;
}

/** A plan made from what the customer can pay, or the one nearest to it that passes. */
export type Affordable =
  | { readonly kind: "fits"; readonly calculation: Calculation }
  | {
      readonly kind: "nearest";
      readonly calculation: Calculation;
      readonly refusal: PlanRefusal;
    };

/**
 * The plan that payments of the given amount make. When that is too long or too small for the policy,
 * the plan of smallest payments that is not, with the reason the asked one is refused.
 */
export function affordablePlan(
  { amountMinor, rhythm }: Capacity,
  terms: OpenTerms,
  rules: PlanRules,
): Result<Affordable, PlanRefusal> {
  const own: OpenTerms = rhythm === undefined ? terms : { ...terms, rhythm };
  const asked = calculateByAmount(own, amountMinor, rules);
  if (asked.ok) return ok({ kind: "fits", calculation: asked.value });
  for (let count = MAX_INSTALLMENTS; count > 0; count -= 1) {
    const nearest = calculateByCount(own, count, rules);
    if (nearest.ok)
      return ok({ kind: "nearest", calculation: nearest.value, refusal: asked.error });
  }
  return refuse(asked.error);
}
