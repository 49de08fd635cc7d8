import { z } from "zod";
import type { AuthorityReason } from "../../core/arrangements/authority.ts";
import { PlanSize } from "../../core/arrangements/plan-terms.ts";
import type { Relief } from "../../core/arrangements/relief/relief.ts";
import type { ReliefTerms } from "../../core/arrangements/relief/relief-terms.ts";
import { judgeIn, type ReliefScene, reliefScene } from "../../core/arrangements/relief-scene.ts";
import { choiceOf, RhythmChoice, rhythmOf } from "../../core/arrangements/rhythm-choice.ts";
import { CurrencyCode } from "../../core/money/money.ts";
import { CalendarDate } from "../../core/time/calendar-date.ts";
import type { PortalPlan } from "./portal-view.ts";
import type { PortalVisit } from "./portal-visit.ts";
import type { Scene } from "./scene.ts";
import { toSchedulePlan } from "./to-plans.ts";

/** A plan as a customer puts it together. Amounts in minor units. */
export const OwnPlan = z.strictObject({
  currency: CurrencyCode,
  size: PlanSize,
  every: RhythmChoice,
  firstOn: CalendarDate,
});
export type OwnPlan = z.infer<typeof OwnPlan>;

type Source = Pick<PortalVisit, "facts" | "policy" | "treatment">;

/** Which part of a wish goes too far, as the page has words for it. */
export type OwnPlanObstacle = "too_long" | "too_small" | "too_late" | "too_few" | "other";

/** What became of a wish: a plan that can be accepted, or why not and the nearest that can. */
export type OwnPlanAnswer =
  | { readonly kind: "plan"; readonly plan: PortalPlan }
  | {
      readonly kind: "not_here";
      readonly obstacle: OwnPlanObstacle;
      /** The plan as wished, where somebody with more authority may agree to it. */
      readonly asked: PortalPlan | null;
      readonly nearest: { readonly plan: PortalPlan; readonly own: OwnPlan } | null;
    };

/** What own plans are about: all that is overdue and undisputed, as the plans on offer are. */
export function ownPlanScene(
  { facts, policy, treatment }: Source,
  { currency }: Pick<OwnPlan, "currency">,
): ReliefScene {
  return reliefScene(facts, policy, treatment.delinquency, { currency, invoiceIds: null });
}

export function ownPlanTerms(
  { currency, size, every, firstOn }: OwnPlan,
  { balanceMinor, situation }: ReliefScene,
): ReliefTerms {
  const rhythm = rhythmOf(every);
  const terms = { currency, balanceMinor, agreedOn: situation.asOf, firstOn, size };
  return { kind: "plan", terms: rhythm === undefined ? terms : { ...terms, rhythm } };
}

/** What a customer may agree to alone is what a rep may offer alone: nobody has to be asked. */
export function answerOwnPlan(visit: Source, own: OwnPlan, scene: Scene): OwnPlanAnswer {
  const about = ownPlanScene(visit, own);
  const { relief, verdict } = judgeIn(about, ownPlanTerms(own, about), "rep");
  if (verdict.kind === "allowed") {
    const plan = relief === null ? null : planOf(relief, scene);
    return plan === null ? notHere([], null, null) : { kind: "plan", plan };
  }
  const mayAsk = verdict.kind === "needs_approval" && relief !== null;
  return notHere(verdict.reasons, verdict.nearest, mayAsk ? relief : null);

  function notHere(
    reasons: readonly AuthorityReason[],
    nearest: Relief | null,
    asked: Relief | null,
  ): OwnPlanAnswer {
    const plan = nearest === null ? null : planOf(nearest, scene);
    const wish = nearest === null ? null : ownOf(nearest, scene);
    return {
      kind: "not_here",
      obstacle: reasons.map(obstacleOf)[0] ?? "other",
      asked: asked === null ? null : planOf(asked, scene),
      nearest: plan === null || wish === null ? null : { plan, own: wish },
    };
  }
}

function planOf({ schedule }: Relief, scene: Scene): PortalPlan | null {
  return schedule === null ? null : toSchedulePlan("own", schedule, scene);
}

function ownOf({ terms }: Relief, { policy }: Scene): OwnPlan | null {
  // A down payment is nothing the form asks for.
  if (terms.kind !== "plan" || terms.terms.downPayment !== undefined) return null;
  const { currency, size, rhythm, firstOn } = terms.terms;
  return { currency, size, every: choiceOf(rhythm, policy), firstOn };
}

/** Which words the page has for a limit that was crossed. */
export function obstacleOf(reason: AuthorityReason): OwnPlanObstacle {
  switch (reason.code) {
    case "count_max":
    case "length_days_max":
      return "too_long";
    case "installment_minimum_minor":
      return "too_small";
    case "days_to_start_max":
      return "too_late";
    case "impossible":
      return impossible(reason.refusal.kind);
    default:
      return "other";
  }
}

function impossible(
  kind: Extract<AuthorityReason, { code: "impossible" }>["refusal"]["kind"],
): OwnPlanObstacle {
  switch (kind) {
    case "too_many_installments":
    case "too_long":
      return "too_long";
    case "installment_too_small":
      return "too_small";
    case "starts_too_late":
    case "too_many_days":
    case "used_up":
      return "too_late";
    case "too_few_installments":
      return "too_few";
    default:
      return "other";
  }
}
