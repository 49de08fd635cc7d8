import type { AuthorityRole, LimitRange } from "../policy/authority-policy.ts";
import { addDays, type CalendarDate } from "../time/calendar-date.ts";
import { lawsOf } from "./check-laws.ts";
import { installmentDates } from "./installment-dates.ts";
import { limitRangeFor } from "./measure.ts";
import { downPaymentMinor, percentOf, shareDown, stepList } from "./plan-amounts.ts";
import { type PlanRules, usualRhythm } from "./plan-rules.ts";
import type { DownPayment, PlanTerms } from "./plan-terms.ts";
import type { ReliefTerms } from "./relief/relief-terms.ts";
import { overdueOf, type Situation, sumOf } from "./relief/situation.ts";

interface Wish {
  readonly terms: ReliefTerms;
  readonly situation: Situation;
  readonly role: AuthorityRole;
}

/**
 * Terms like the asked ones inside a role's limits, nearest first: those asking a little less of the
 * creditor, then those that ask more but may be all that passes. The list is bounded by the terms'
 * own numbers and the policy's.
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
      const fewer = downFrom(terms.payments).map((payments) => ({ ...terms, percent, payments }));
      // Caught up with the later payments it ends no later than it did.
      return [...fewer, ...fewer.map((each) => ({ ...each, catchUp: "spread" as const }))];
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
    case "reschedule": {
      const sooner = startIn(terms.to, situation.asOf, range, rules);
      return downFrom(terms.extraPayments + 1).flatMap((extra) =>
        [terms.to, sooner].map((to) => ({ ...terms, to, extraPayments: extra - 1 })),
      );
    }
    case "re_amortise":
    case "hand_over":
      return [];
  }
}

function rangeOf(wish: Wish, { policy }: PlanRules): LimitRange | null {
  const { terms, situation, role } = wish;
  return terms.kind === "plan"
    ? limitRangeFor(role, terms.terms.balanceMinor, terms.terms.currency, policy)
    : limitRangeFor(role, aboutMinor(wish), situation.currency, policy);
}

/** What relief other than a plan is about, as `reliefOf` has it. */
function aboutMinor({ terms, situation }: Wish): number {
  if (terms.kind === "prompt_discount") return sumOf(overdueOf(situation));
  if (terms.kind === "loyalty") return sumOf(situation.open.slice(0, 1));
  return sumOf(situation.open);
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

/**
 * As asked but for what the limits forbid; then equal payments, ever fewer of them; then more, where
 * a law or the policy wants more; and last without the down payment, where that is in the way.
 */
function nearerPlans(asked: PlanTerms, range: LimitRange, rules: PlanRules): PlanTerms[] {
  const { chargeBan, policy } = rules;
  const { rhythms, charges } = policy.arrangements;
  const { waivedMinor = 0, rhythm, charged, downPayment, ...rest } = asked;
  const waived = Math.min(waivedMinor, shareDown(asked.balanceMinor, range.discountPercentMax));
  const mayCharge = chargeBan === null && charges.authorisedBy !== "nothing";
  const down = possibleDownPayment(asked.balanceMinor - waived, downPayment, rules);
  const bare: PlanTerms = {
    ...rest,
    ...(waived > 0 ? { waivedMinor: waived } : {}),
    ...(rhythm !== undefined && rhythms.includes(rhythm.every) ? { rhythm } : {}),
    ...(charged === true && mayCharge ? { charged } : {}),
  };
  const base = down === null ? bare : { ...bare, downPayment: down };
  // What is paid down starts a plan at once, so only one without it has to start soon.
  const soon = startIn(asked.firstOn, asked.agreedOn, range, rules);
  const firstOn = down === null ? soon : asked.firstOn;
  const counts = countsNear(countOf(asked, asked.balanceMinor - waived), range, rules);
  const sizes = [asked.size, ...counts.map((count) => ({ by: "count", count }) as const)];
  // A plan that needs no down payment asks less of the customer than one with it.
  const plans = sizes.flatMap((size) => [
    { ...base, size, firstOn },
    withDownPayment({ ...base, size }, range, rules),
  ]);
  if (down === null) return plans;
  return [...plans, ...sizes.map((size) => ({ ...bare, size, firstOn: soon }))];
}

/** The wished down payment as far as it leaves something for later and no law caps it; else null. */
function possibleDownPayment(
  owedMinor: number,
  wanted: DownPayment | undefined,
  { policy }: PlanRules,
): DownPayment | null {
  const minor = downPaymentMinor(owedMinor, wanted);
  if (wanted === undefined || !minor.ok) return null;
  const percentMax = Math.min(
    ...lawsOf(policy).map(({ limits }) => limits.downPaymentPercentMax ?? 100),
    100,
  );
  const most = shareDown(owedMinor, percentMax);
  return minor.value > most ? { by: "amount", amountMinor: most } : wanted;
}

/** How many payments were asked for, those of given amounts counted as if without interest. */
function countOf({ size }: PlanTerms, owedMinor: number): number {
  switch (size.by) {
    case "count":
      return size.count;
    case "amount":
      return Math.ceil(owedMinor / size.installmentMinor);
    case "steps":
      return stepList(size.steps).length;
  }
}

/** As many as asked or as allowed, then ever fewer, then ever more. */
function countsNear(asked: number, range: LimitRange, { policy }: PlanRules): number[] {
  const top = Math.min(range.countMax, policy.arrangements.installmentsMax);
  const fewer = downFrom(Math.min(asked, top));
  return [...fewer, ...downFrom(top).reverse().slice(fewer.length)];
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
    ...(isEnough ? {} : { downPayment: { by: "percent", percent: downPaymentPercentMin } }),
  };
}
