import { MAX_INSTALLMENTS } from "../accounts/arrangement.ts";
import type { AuthorityRole, LimitRange } from "../policy/authority-policy.ts";
import { addDays, type CalendarDate } from "../time/calendar-date.ts";
import { installmentDates } from "./installment-dates.ts";
import { limitRangeFor } from "./measure.ts";
import { downPaymentMinor, percentOf, shareDown } from "./plan-amounts.ts";
import { type PlanRules, usualRhythm } from "./plan-rules.ts";
import type { PlanTerms } from "./plan-terms.ts";
import type { ReliefTerms } from "./relief/relief-terms.ts";
import { overdueOf, type Situation, sumOf } from "./relief/situation.ts";

interface Wish {
  readonly terms: ReliefTerms;
  readonly situation: Situation;
  readonly role: AuthorityRole;
}

/**
 * Terms like the asked ones inside a role's limits, each asking a little less of the creditor than
 * the one before. The list is bounded by the terms' own numbers; the first that passes is nearest.
 */
export function nearerTerms(wish: Wish, rules: PlanRules): ReliefTerms[] {
  const { terms, situation } = wish;
  const { relief } = rules.policy.arrangements;
  const range = rangeOf(wish, rules);
  if (range === null) return [];
  switch (terms.kind) {
    case "plan":
      return nearerPlans(terms.terms, range, rules).map((plan) => ({ kind: "plan", terms: plan }));
    case "extension":
      return downFrom(Math.min(terms.days, relief.extension.daysMax)).map((days) => ({
        ...terms,
        days,
      }));
    case "deferral":
      return downFrom(terms.payments).map((payments) => ({ ...terms, payments }));
    case "reduction": {
      const percent = Math.min(terms.percent, relief.reduction.percentMax);
      return downFrom(terms.payments).map((payments) => ({ ...terms, percent, payments }));
    }
    case "prompt_discount": {
      const most = Math.min(relief.promptDiscount.percentMax, range.discountPercentMax);
      const payBy = lastPromptDay(terms.payBy, situation, relief.promptDiscount.withinDays);
      return most > 0 ? [{ ...terms, percent: Math.min(terms.percent, most), payBy }] : [];
    }
    case "loyalty": {
      const most = Math.min(relief.loyalty.percentMax, range.discountPercentMax);
      return most > 0 ? [{ ...terms, percent: Math.min(terms.percent, most) }] : [];
    }
    case "settlement": {
      const owed = sumOf(situation.open);
      const least = Math.max(
        terms.settleMinor,
        owed - shareDown(owed, range.discountPercentMax),
        percentOf(owed, relief.settlement.percentMin),
      );
      const firstOn = startIn(terms.firstOn, situation.asOf, range, rules);
      return downFrom(Math.min(terms.payments, relief.settlement.paymentsMax)).map((payments) => ({
        ...terms,
        settleMinor: Math.max(1, Math.min(least, owed - 1)),
        payments,
        firstOn,
      }));
    }
    case "re_age": {
      const firstOn = startIn(terms.firstOn, situation.asOf, range, rules);
      return downFrom(terms.count).map((count) => ({ ...terms, count, firstOn }));
    }
    case "reschedule":
      return downFrom(terms.extraPayments).map((extra) => ({ ...terms, extraPayments: extra - 1 }));
    case "re_amortise":
    case "hand_over":
      return [];
  }
}

function rangeOf({ terms, situation, role }: Wish, { policy }: PlanRules): LimitRange | null {
  const { currency, open } = situation;
  return terms.kind === "plan"
    ? limitRangeFor(role, terms.terms.balanceMinor, terms.terms.currency, policy)
    : limitRangeFor(role, sumOf(open), currency, policy);
}

/** `from`, `from` - 1, … 1. */
function downFrom(from: number): number[] {
  return Array.from({ length: Math.max(0, from) }, (_, index) => from - index);
}

function startIn(
  wanted: CalendarDate,
  asOf: CalendarDate,
  range: LimitRange,
  { policy }: PlanRules,
): CalendarDate {
  const latest = addDays(asOf, Math.min(range.daysToStartMax, policy.arrangements.daysToStartMax));
  if (wanted < asOf) return asOf;
  return wanted > latest ? latest : wanted;
}

function lastPromptDay(wanted: CalendarDate, situation: Situation, withinDays: number) {
  const [oldest] = overdueOf(situation);
  const until = oldest === undefined ? wanted : addDays(oldest.dueOn, withinDays);
  if (wanted < situation.asOf) return situation.asOf;
  return wanted > until ? until : wanted;
}

/** As asked but for what the limits forbid; then equal payments, ever fewer of them. */
function nearerPlans(asked: PlanTerms, range: LimitRange, rules: PlanRules): PlanTerms[] {
  const { chargeBan, policy } = rules;
  const { rhythms, charges, installmentsMax } = policy.arrangements;
  const { waivedMinor = 0, rhythm, charged, downPayment, ...rest } = asked;
  const waived = Math.min(waivedMinor, shareDown(asked.balanceMinor, range.discountPercentMax));
  const mayCharge = chargeBan === null && charges.authorisedBy !== "nothing";
  const isPossible = downPaymentMinor(asked.balanceMinor - waived, downPayment).ok;
  const base: PlanTerms = {
    ...rest,
    ...(downPayment !== undefined && isPossible ? { downPayment } : {}),
    ...(waived > 0 ? { waivedMinor: waived } : {}),
    ...(rhythm !== undefined && rhythms.includes(rhythm.every) ? { rhythm } : {}),
    ...(charged === true && mayCharge ? { charged } : {}),
  };
  // What is paid down starts a plan at once, so only one without it has to start soon.
  const firstOn =
    base.downPayment === undefined
      ? startIn(asked.firstOn, asked.agreedOn, range, rules)
      : asked.firstOn;
  const most = asked.size.by === "count" ? asked.size.count : MAX_INSTALLMENTS;
  const counts = downFrom(Math.min(most, range.countMax, installmentsMax));
  const sizes = [asked.size, ...counts.map((count) => ({ by: "count", count }) as const)];
  // A plan that needs no down payment asks less of the customer than one with it.
  return sizes.flatMap((size) => [
    { ...base, size, firstOn },
    withDownPayment({ ...base, size }, range, rules),
  ]);
}

/** With at least the down payment the range wants, and the other payments a step of the rhythm later. */
function withDownPayment(
  plan: PlanTerms,
  { downPaymentPercentMin }: LimitRange,
  { policy, calendar }: PlanRules,
): PlanTerms {
  const owed = Math.max(1, plan.balanceMinor - (plan.waivedMinor ?? 0));
  const wanted = downPaymentMinor(owed, plan.downPayment);
  const isEnough = wanted.ok && wanted.value >= percentOf(owed, downPaymentPercentMin);
  const { rhythm = usualRhythm(policy), agreedOn } = plan;
  const [, next = agreedOn] = installmentDates(agreedOn, rhythm, 2, {
    calendar,
    rule: policy.arrangements.businessDays,
  });
  return {
    ...plan,
    firstOn: plan.firstOn > agreedOn ? plan.firstOn : next,
    ...(isEnough || downPaymentPercentMin === 0
      ? {}
      : { downPayment: { by: "percent", percent: downPaymentPercentMin } }),
  };
}
