import { assertNever, ok, type Result, refuse } from "../../result/result.ts";
import type { PlanRules } from "../plan-rules.ts";
import { proposePlan } from "../propose-plan.ts";
import { defer, extend, reschedule } from "./move-payments.ts";
import type { Relief, ReliefRefusal } from "./relief.ts";
import type { ReliefTerms } from "./relief-terms.ts";
import { daysPastDueOf, type OpenPayment, type Situation, sumOf, toSchedule } from "./situation.ts";
import { reAge, reAmortise, reduce } from "./spread-payments.ts";
import { discountPromptPayment, rewardLoyalty, settle, type Waiver } from "./waive-part.ts";

/**
 * Works relief out inside the policy's outer limits, whoever grants it, or says why there is none.
 * Who may grant it is `judge`'s to say.
 */
export function reliefOf(
  terms: ReliefTerms,
  situation: Situation,
  rules: PlanRules,
): Result<Relief, ReliefRefusal> {
  switch (terms.kind) {
    case "plan": {
      const plan = proposePlan(terms.terms, rules);
      if (!plan.ok) return plan;
      const { balanceMinor } = plan.value;
      return ok({ kind: "plan", terms, balanceMinor, schedule: plan.value });
    }
    case "extension":
      return paying(terms, situation, extend(terms, situation, rules));
    case "deferral":
      return paying(terms, situation, defer(terms, situation, rules));
    case "reschedule":
      return paying(terms, situation, reschedule(terms, situation, rules));
    case "reduction":
      return paying(terms, situation, reduce(terms, situation, rules));
    case "re_amortise":
      return paying(terms, situation, reAmortise(terms, situation, rules));
    case "re_age":
      return paying(terms, situation, reAge(terms, situation, rules));
    case "prompt_discount":
      return waiving(terms, situation, discountPromptPayment(terms, situation, rules));
    case "loyalty":
      return waiving(terms, situation, rewardLoyalty(terms, situation, rules));
    case "settlement":
      return waiving(terms, situation, settle(terms, situation, rules));
    case "hand_over":
      return handOver(terms, situation, rules);
    default:
      return assertNever(terms);
  }
}

function paying(
  terms: ReliefTerms,
  situation: Situation,
  payments: Result<readonly OpenPayment[], ReliefRefusal>,
): Result<Relief, ReliefRefusal> {
  if (!payments.ok) return payments;
  return waiving(terms, situation, ok({ payments: payments.value, waivedMinor: 0 }));
}

function waiving(
  terms: ReliefTerms,
  situation: Situation,
  waiver: Result<Waiver, ReliefRefusal>,
): Result<Relief, ReliefRefusal> {
  if (!waiver.ok) return waiver;
  const { payments, waivedMinor } = waiver.value;
  const schedule = toSchedule(situation, payments, waivedMinor);
  return ok({ kind: terms.kind, terms, balanceMinor: schedule.balanceMinor, schedule });
}

function handOver(
  terms: ReliefTerms,
  situation: Situation,
  { policy }: PlanRules,
): Result<Relief, ReliefRefusal> {
  const { fromDaysPastDue } = policy.arrangements.relief.handOver;
  const balanceMinor = sumOf(situation.open);
  if (balanceMinor === 0) return refuse({ kind: "nothing_owed" });
  if (daysPastDueOf(situation) < fromDaysPastDue)
    return refuse({ kind: "too_early", daysPastDueMin: fromDaysPastDue });
  return ok({ kind: "hand_over", terms, balanceMinor, schedule: null });
}
