import { z } from "zod";
import { type Arrangement, kindOf } from "../../core/accounts/arrangement.ts";
import type { AuthorityReason } from "../../core/arrangements/authority.ts";
import { installmentDates } from "../../core/arrangements/installment-dates.ts";
import type { Judgement } from "../../core/arrangements/judge.ts";
import type { Relief } from "../../core/arrangements/relief/relief.ts";
import type { ReliefTerms } from "../../core/arrangements/relief/relief-terms.ts";
import { judgeIn, type ReliefScene, reliefScene } from "../../core/arrangements/relief-scene.ts";
import { RhythmChoice, rhythmOf } from "../../core/arrangements/rhythm-choice.ts";
import { AmountMinor } from "../../core/money/money.ts";
import { CalendarDate, daysBetween } from "../../core/time/calendar-date.ts";
import type { Rhythm } from "../../core/time/rhythm.ts";
import { type OwnPlanObstacle, obstacleOf } from "./own-plan.ts";
import type { PortalPlan } from "./portal-view.ts";
import type { PortalVisit } from "./portal-visit.ts";
import { runningPlans, type Scene } from "./scene.ts";
import { toSchedulePlan } from "./to-plans.ts";

/** How a customer wants a running plan changed. Amounts in minor units. */
export const PlanChange = z.discriminatedUnion("by", [
  /** The next payment, or all that is late, on a later day; the other dates stay. */
  z.strictObject({ by: z.literal("move"), arrangementId: z.string().max(200), to: CalendarDate }),
  /** Another amount each time, from the next date on, until all is paid. */
  z.strictObject({
    by: z.literal("amount"),
    arrangementId: z.string().max(200),
    installmentMinor: AmountMinor.positive(),
  }),
]);
export type PlanChange = z.infer<typeof PlanChange>;

/** What became of a wish. `ask`: somebody with more authority may agree to it. */
export type PlanChangeAnswer =
  | { readonly kind: "plan"; readonly plan: PortalPlan }
  | { readonly kind: "ask"; readonly plan: PortalPlan; readonly obstacle: OwnPlanObstacle }
  | { readonly kind: "not_here"; readonly obstacle: OwnPlanObstacle };

type Source = Pick<PortalVisit, "facts" | "policy" | "treatment">;

/** Why the running plan can't be changed on the page, or null when it can. */
export type ChangeObstacle = "no_plan" | "settlement" | "too_often" | "offer_open";

export function changeObstacle(
  scene: Scene,
  arrangement: Arrangement | null,
): ChangeObstacle | null {
  if (arrangement === null) return "no_plan";
  if (isSettled(arrangement)) return "settlement";
  const waiting = scene.arrangements.some(
    ({ status, arrangement: { currency } }) =>
      currency === arrangement.currency && (status === "offered" || status === "awaiting_approval"),
  );
  if (waiting) return "offer_open";
  const { renegotiationsMax } = scene.policy.arrangements.life;
  return (arrangement.version ?? 1) > renegotiationsMax ? "too_often" : null;
}

/** Something is forgiven at its end, which was agreed against these very dates: a person looks at it. */
export function isSettled(arrangement: Arrangement): boolean {
  return kindOf(arrangement) === "settlement" || arrangement.waivedMinor !== undefined;
}

/** The plan in force by its id, or the first one; null without. */
export function findRunning(scene: Scene, id?: string): Arrangement | null {
  const running = runningPlans(scene).map(({ arrangement }) => arrangement);
  return running.find((each) => id === undefined || each.id === id) ?? null;
}

export function changeScene(
  { facts, policy, treatment }: Source,
  { currency, invoiceIds }: Arrangement,
): ReliefScene {
  return reliefScene(facts, policy, treatment.delinquency, { currency, invoiceIds });
}

/** The day a later one is counted from: today while something is late, else the next date. */
export function movesFrom({ situation }: ReliefScene): CalendarDate | null {
  const [next] = situation.open;
  if (next === undefined) return null;
  return next.dueOn < situation.asOf ? situation.asOf : next.dueOn;
}

/**
 * The wish in the terms authority is about, the mildest first; none when nothing is left to change.
 * A day too late for the next payment alone may do when the later ones move with it.
 */
function changeTerms(
  change: PlanChange,
  arrangement: Arrangement,
  about: ReliefScene,
): readonly ReliefTerms[] {
  const { situation, balanceMinor } = about;
  const from = movesFrom(about);
  const [next] = situation.open;
  if (from === null || next === undefined) return [];
  if (change.by === "move") {
    const days = daysBetween(from, change.to);
    if (days < 1 || days > DAYS_MAX) return [];
    const { to } = change;
    return [
      { kind: "extension", days },
      { kind: "reschedule", from: next.dueOn, to, extraPayments: 0 },
    ];
  }
  const rhythm = rhythmIn(arrangement, about);
  const terms = {
    currency: situation.currency,
    balanceMinor,
    agreedOn: situation.asOf,
    firstOn: from,
    size: { by: "amount", installmentMinor: change.installmentMinor } as const,
  };
  return [{ kind: "plan", terms: rhythm === undefined ? terms : { ...terms, rhythm } }];
}

// Terms know no longer way.
const DAYS_MAX = 365;

export interface JudgedChange extends Judgement {
  readonly about: ReliefScene;
  readonly terms: ReliefTerms;
}

/** The first way the wish can be met, by a rep alone or by somebody with more authority. */
export function judgeChange(
  visit: Source,
  change: PlanChange,
  arrangement: Arrangement,
): JudgedChange | null {
  const about = changeScene(visit, arrangement);
  const judged = changeTerms(change, arrangement, about).map((terms) => ({
    about,
    terms,
    ...judgeIn(about, terms, "rep"),
  }));
  return judged.find(({ verdict }) => verdict.kind !== "refused") ?? judged[0] ?? null;
}

/** What a rep may agree to alone a customer may too; what a manager may is asked of one. */
export function answerChange(visit: Source, change: PlanChange, scene: Scene): PlanChangeAnswer {
  const arrangement = findRunning(scene, change.arrangementId);
  if (arrangement === null) return { kind: "not_here", obstacle: "other" };
  const judged = judgeChange(visit, change, arrangement);
  if (judged === null) return { kind: "not_here", obstacle: "other" };
  const { relief, verdict } = judged;
  const plan = planOf(relief, scene);
  if (verdict.kind === "allowed" && plan !== null) return { kind: "plan", plan };
  const reasons: readonly AuthorityReason[] = verdict.kind === "allowed" ? [] : verdict.reasons;
  const obstacle = reasons.map(obstacleOf)[0] ?? "other";
  if (verdict.kind === "needs_approval" && plan !== null) return { kind: "ask", plan, obstacle };
  return { kind: "not_here", obstacle };
}

function planOf(relief: Relief | null, scene: Scene): PortalPlan | null {
  const schedule = relief?.schedule ?? null;
  return schedule === null ? null : toSchedulePlan("changed", schedule, scene);
}

/** The named rhythm that makes the plan's own dates; undefined for the policy's usual one. */
function rhythmIn({ installments }: Arrangement, { rules }: ReliefScene): Rhythm | undefined {
  const { calendar, policy } = rules;
  const rule = policy.arrangements.businessDays;
  // A down payment comes before the rhythm begins.
  const tails = [installments, installments.slice(1)].filter((tail) => tail.length > 1);
  return RhythmChoice.options
    .flatMap((choice) => rhythmOf(choice) ?? [])
    .find((rhythm) =>
      tails.some((tail) => {
        const [first] = tail;
        if (first === undefined) return false;
        const dates = installmentDates(first.dueOn, rhythm, tail.length, { calendar, rule });
        return dates.every((date, index) => date === tail[index]?.dueOn);
      }),
    );
}
