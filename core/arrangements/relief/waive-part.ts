import { money } from "../../money/money.ts";
import { ok, type Result, refuse } from "../../result/result.ts";
import { addDays } from "../../time/calendar-date.ts";
import { percentOf, shareDown } from "../plan-amounts.ts";
import type { PlanRules } from "../plan-rules.ts";
import { splitEqually } from "../split-amount.ts";
import { onDates } from "./move-payments.ts";
import type { ReliefRefusal } from "./relief.ts";
import type { ReliefTerms } from "./relief-terms.ts";
import {
  datesFrom,
  daysPastDueOf,
  type OpenPayment,
  overdueOf,
  type Situation,
  sumOf,
} from "./situation.ts";
import { startProblem } from "./spread-payments.ts";

type Terms<Kind extends ReliefTerms["kind"]> = Extract<ReliefTerms, { kind: Kind }>;

/** What is still paid, and what is given up for it once it is. */
export interface Waiver {
  readonly payments: readonly OpenPayment[];
  readonly waivedMinor: number;
}

type Waived = Result<Waiver, ReliefRefusal>;

/** Something off what is overdue when the rest comes inside the first days of arrears. */
export function discountPromptPayment(
  { percent, payBy }: Terms<"prompt_discount">,
  situation: Situation,
  { policy }: PlanRules,
): Waived {
  const { percentMax, withinDays } = policy.arrangements.relief.promptDiscount;
  const overdue = overdueOf(situation);
  const [oldest] = overdue;
  if (percentMax === 0) return refuse({ kind: "not_offered" });
  if (oldest === undefined) return refuse({ kind: "nothing_overdue" });
  if (percent > percentMax) return refuse({ kind: "percent_too_high", percentMax });
  const until = addDays(oldest.dueOn, withinDays);
  if (payBy > until || situation.asOf > until) return refuse({ kind: "too_late", until });
  if (payBy < situation.asOf)
    return refuse({ kind: "starts_before_agreed", earliestOn: situation.asOf });
  return ok(lessPercent(sumOf(overdue), percent, payBy));
}

/** A credit on the next payment for a customer who has kept paying fast. */
export function rewardLoyalty(
  { percent }: Terms<"loyalty">,
  { open, fastInARow }: Situation,
  { policy }: PlanRules,
): Waived {
  const { percentMax, timesMin } = policy.arrangements.relief.loyalty;
  const [next] = open;
  if (percentMax === 0) return refuse({ kind: "not_offered" });
  if (next === undefined) return refuse({ kind: "nothing_owed" });
  if (percent > percentMax) return refuse({ kind: "percent_too_high", percentMax });
  if (fastInARow < timesMin) return refuse({ kind: "not_earned", timesMin });
  return ok(lessPercent(next.amountMinor, percent, next.dueOn));
}

/** A part accepted as the whole, at once or in a few payments; the rest is given up when it is paid. */
export function settle(terms: Terms<"settlement">, situation: Situation, rules: PlanRules): Waived {
  const { settleMinor, payments, firstOn } = terms;
  const { percentMin, paymentsMax, fromDaysPastDue } = rules.policy.arrangements.relief.settlement;
  const owed = sumOf(situation.open);
  if (owed === 0) return refuse({ kind: "nothing_owed" });
  if (daysPastDueOf(situation) < fromDaysPastDue)
    return refuse({ kind: "too_early", daysPastDueMin: fromDaysPastDue });
  if (settleMinor >= owed) return refuse({ kind: "settles_nothing", settleMaxMinor: owed - 1 });
  const settleMinMinor = percentOf(owed, percentMin);
  if (settleMinor < settleMinMinor)
    return refuse({ kind: "settles_for_too_little", settleMinMinor });
  if (payments > paymentsMax) return refuse({ kind: "too_many_payments", paymentsMax });
  const start = startProblem(firstOn, situation, rules);
  if (start !== null) return refuse(start);
  const { remainder } = rules.policy.arrangements;
  const split = splitEqually(money(settleMinor, situation.currency), {
    count: payments,
    remainder,
  });
  if (!split.ok)
    return refuse({ kind: "installment_too_small", minimumMinor: 1, countMax: settleMinor });
  const dates = datesFrom(firstOn, payments, situation, rules);
  return ok({ payments: onDates(split.value, dates), waivedMinor: owed - settleMinor });
}

/** The waiver is rounded down, so that never more than the percentage is given up. */
function lessPercent(owedMinor: number, percent: number, dueOn: OpenPayment["dueOn"]): Waiver {
  const waivedMinor = Math.min(shareDown(owedMinor, percent), owedMinor - 1);
  return { payments: [{ dueOn, amountMinor: owedMinor - waivedMinor }], waivedMinor };
}
