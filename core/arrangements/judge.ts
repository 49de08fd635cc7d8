import { type AuthorityRole, AuthorityRole as Roles } from "../policy/authority-policy.ts";
import type { AuthorityReason, AuthorityVerdict } from "./authority.ts";
import { isOwed, lawsAgainst, lawsOf } from "./check-laws.ts";
import { limitRangeFor, measure, reasonsAgainst } from "./measure.ts";
import { nearerTerms } from "./nearer-terms.ts";
import type { PlanRules } from "./plan-rules.ts";
import type { Relief } from "./relief/relief.ts";
import { reliefOf } from "./relief/relief-of.ts";
import type { ReliefTerms } from "./relief/relief-terms.ts";
import type { Situation } from "./relief/situation.ts";

/** Somebody's wish to agree to terms with a customer. */
export interface Ask {
  readonly terms: ReliefTerms;
  readonly situation: Situation;
  readonly role: AuthorityRole;
  /** What in the customer's situation stands in the way (`obstaclesOf`). */
  readonly obstacles: readonly AuthorityReason[];
}

export interface Judgement {
  /** The relief worked out; null where there is none to be had. */
  readonly relief: Relief | null;
  readonly verdict: AuthorityVerdict;
}

/** Whether a role may agree to terms by itself, whom it may ask, and what it may offer instead. */
export function judge(ask: Ask, rules: PlanRules): Judgement {
  const { terms, situation, role, obstacles } = ask;
  const worked = reliefOf(terms, situation, rules);
  if (!worked.ok) {
    const reasons: AuthorityReason[] = [
      ...obstacles,
      { code: "impossible", refusal: worked.error },
    ];
    return { relief: null, verdict: { kind: "refused", reasons, nearest: nearest(ask, rules) } };
  }
  const relief = worked.value;
  const reasons = reasonsFor(relief, role, ask, rules);
  if (reasons.length === 0) return { relief, verdict: { kind: "allowed" } };
  const by = higherThan(role).find((other) => isFree(reasonsFor(relief, other, ask, rules)));
  const instead = nearest(ask, rules);
  const verdict: AuthorityVerdict =
    by === undefined
      ? { kind: "refused", reasons, nearest: instead }
      : { kind: "needs_approval", by, reasons, nearest: instead };
  return { relief, verdict };
}

/** Why a role may not agree to relief by itself; empty when it may. */
function reasonsFor(
  relief: Relief,
  role: AuthorityRole,
  { situation, obstacles }: Ask,
  { policy }: PlanRules,
): AuthorityReason[] {
  const { schedule, balanceMinor } = relief;
  const laws = lawsOf(policy);
  const standing = obstacles.filter((reason) => !isLifted(reason, role));
  // The right is to a plan; other relief that happens to look like one is still judged.
  if (schedule !== null && relief.kind === "plan" && isOwed(schedule, laws)) return standing;
  const { currency } = schedule ?? situation;
  const range = limitRangeFor(role, balanceMinor, currency, policy);
  const limits = reasonsAgainst(measure(relief), range, currency);
  if (schedule === null || relief.kind !== "plan") return [...standing, ...limits];
  const approvals = laws.flatMap(({ id, approvalBy }): AuthorityReason[] =>
    approvalBy !== undefined && isBelow(role, approvalBy)
      ? [{ code: "law", law: id, limit: "approvalBy" }]
      : [],
  );
  return [...standing, ...limits, ...lawsAgainst(schedule, laws), ...approvals];
}

/** A plan broken before is a reason to look twice, and a manager's look is enough. */
function isLifted({ code }: AuthorityReason, role: AuthorityRole): boolean {
  return code === "broken_before" && role !== "rep";
}

function isFree(reasons: readonly AuthorityReason[]): boolean {
  return reasons.length === 0;
}

function higherThan(role: AuthorityRole): readonly AuthorityRole[] {
  return Roles.options.slice(Roles.options.indexOf(role) + 1);
}

function isBelow(role: AuthorityRole, other: AuthorityRole): boolean {
  return Roles.options.indexOf(role) < Roles.options.indexOf(other);
}

/** The first of nearby terms that the role may agree to by itself. */
function nearest(ask: Ask, rules: PlanRules): Relief | null {
  // What stands in the way of the wish stands in the way of every other.
  if (ask.obstacles.some((reason) => !isLifted(reason, ask.role))) return null;
  for (const terms of nearerTerms(ask, rules)) {
    const worked = reliefOf(terms, ask.situation, rules);
    if (worked.ok && isFree(reasonsFor(worked.value, ask.role, ask, rules))) return worked.value;
  }
  return null;
}
