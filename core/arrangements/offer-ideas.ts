import { MAX_INSTALLMENTS } from "../accounts/arrangement.ts";
import type { PaymentHistory } from "../accounts/delinquency.ts";
import type { CurrencyCode } from "../money/money.ts";
import type { OfferRule } from "../policy/arrangement-policy.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { Rhythm } from "../time/rhythm.ts";
import { installmentDates } from "./installment-dates.ts";
import type { OfferReason, PlanOffer } from "./offer.ts";
import { type PlanRules, toMinorUnits, usualRhythm } from "./plan-rules.ts";
import type { PlanSize } from "./plan-terms.ts";
import { maxInstallments } from "./propose-plan.ts";
import type { ReliefTerms } from "./relief/relief-terms.ts";

/** What is known beyond the account's facts when offers are made. */
export interface OfferHints {
  readonly segmentId?: string | undefined;
  /** What the customer says they can pay, and how often. */
  readonly canPay?:
    | { readonly amountMinor: number; readonly rhythm?: Rhythm | undefined }
    | undefined;
}

export interface IdeaInput {
  readonly currency: CurrencyCode;
  readonly balanceMinor: number;
  readonly asOf: CalendarDate;
  readonly history: PaymentHistory;
  readonly hints: OfferHints;
}

/** Terms worth proposing, before anybody asked whether they are possible. */
export interface OfferIdea {
  readonly terms: ReliefTerms;
  readonly why: PlanOffer["why"];
  readonly reason: OfferReason;
}

/**
 * Ideas best first: what the customer says they can pay, what the creditor's rule says for such a
 * customer, the usual plan, the shortest, and the longest.
 */
export function offerIdeas(input: IdeaInput, rules: PlanRules): OfferIdea[] {
  const { policy } = rules;
  const rule = policy.arrangements.offerRules.find((each) => fits(each, input));
  const longest = maxInstallments(input.balanceMinor, input.currency, policy);
  const byCount = (count: number): ReliefTerms => plan(input, { by: "count", count });
  return [
    ...fromCapacity(input),
    ...(rule === undefined ? [] : [fromRule(rule, input, rules)]),
    {
      terms: byCount(policy.arrangements.recommendedInstallments),
      why: "recommended",
      reason: { code: "usual_plan" },
    },
    { terms: byCount(2), why: "shortest", reason: { code: "soonest_paid" } },
    {
      terms: byCount(Math.max(2, Math.min(longest, MAX_INSTALLMENTS))),
      why: "longest",
      reason: { code: "lowest_payments" },
    },
  ];
}

function fits({ segments, histories, ...rule }: OfferRule, input: IdeaInput): boolean {
  const { currency, balanceMinor, history, hints } = input;
  const { amountFromUnits = 0, amountBelowUnits } = rule;
  if (segments !== undefined && !segments.includes(hints.segmentId ?? "")) return false;
  if (histories !== undefined && !histories.includes(history)) return false;
  if (balanceMinor < toMinorUnits(amountFromUnits, currency)) return false;
  return amountBelowUnits === undefined || balanceMinor < toMinorUnits(amountBelowUnits, currency);
}

function fromCapacity(input: IdeaInput): OfferIdea[] {
  const { canPay } = input.hints;
  if (canPay === undefined) return [];
  const size: PlanSize = { by: "amount", installmentMinor: Math.max(1, canPay.amountMinor) };
  return [
    {
      terms: plan(input, size, canPay.rhythm),
      why: "recommended",
      reason: { code: "fits_what_customer_can_pay" },
    },
  ];
}

function fromRule({ id, offer }: OfferRule, input: IdeaInput, rules: PlanRules): OfferIdea {
  const about = { why: "recommended", reason: { code: "rule", rule: id } } as const;
  if (offer.kind === "extension")
    return { ...about, terms: { kind: "extension", days: offer.days } };
  const { count, downPaymentPercent } = offer;
  if (downPaymentPercent === 0) return { ...about, terms: plan(input, { by: "count", count }) };
  const { policy, calendar } = rules;
  // The down payment is the first of them, and the others follow in rhythm.
  const [, firstOn = input.asOf] = installmentDates(input.asOf, usualRhythm(policy), 2, {
    calendar,
    rule: policy.arrangements.businessDays,
  });
  return {
    ...about,
    terms: {
      kind: "plan",
      terms: {
        currency: input.currency,
        balanceMinor: input.balanceMinor,
        agreedOn: input.asOf,
        firstOn,
        downPayment: { by: "percent", percent: downPaymentPercent },
        size: { by: "count", count: count - 1 },
      },
    },
  };
}

function plan(
  { currency, balanceMinor, asOf }: IdeaInput,
  size: PlanSize,
  rhythm?: Rhythm,
): ReliefTerms {
  const terms = { currency, balanceMinor, agreedOn: asOf, firstOn: asOf, size };
  return { kind: "plan", terms: rhythm === undefined ? terms : { ...terms, rhythm } };
}
