import type { HoldKind, InvoiceId } from "../accounts/account.ts";
import type { AccountFacts } from "../accounts/account-facts.ts";
import type { Installment } from "../accounts/arrangement.ts";
import type { CurrencyDelinquency, Delinquency, OpenItem } from "../accounts/delinquency.ts";
import { findAccountHold } from "../accounts/hold-state.ts";
import { contactRulesOf } from "../compliance/contact-rules.ts";
import type { CurrencyCode } from "../money/money.ts";
import type { TenantPolicy } from "../policy/policy.ts";
import type { Instant } from "../time/instant.ts";
import { proposePlan } from "./propose-plan.ts";

export interface PlanOffer {
  /** Names the offer's terms, so that the same click always means the same plan. */
  readonly id: string;
  readonly currency: CurrencyCode;
  readonly totalMinor: number;
  readonly installments: readonly Installment[];
  readonly invoiceIds: readonly InvoiceId[];
  readonly why: "recommended" | "shortest" | "longest";
}

export type NoOfferReason =
  | "nothing_past_due"
  | "plan_running"
  | "offer_open"
  | "held"
  | "too_small";

export interface OfferDecision {
  readonly offers: readonly PlanOffer[];
  /** Why there is none; null when there is one. */
  readonly reason: NoOfferReason | null;
}

/**
 * The plans policy allows for what is overdue and undisputed in the currency that is longest
 * overdue: the recommended count first, then the shortest, then the longest.
 */
export function recommendOffers(
  facts: AccountFacts,
  policy: TenantPolicy,
  delinquency: Delinquency,
  now: Instant,
): OfferDecision {
  const { asOf } = delinquency;
  const overdue = delinquency.byCurrency.filter(({ pastDueMinor }) => pastDueMinor > 0);
  if (overdue.length === 0) return none("nothing_past_due");
  if (findAccountHold(facts.holds, NO_OFFER_UNDER, asOf) !== null) return none("held");
  const decisions = overdue.map((lane) => offersIn(lane, { facts, policy, delinquency }, now));
  // The longest overdue currency that can have a plan; when none can, the first one says why.
  return (
    decisions.find(({ reason }) => reason === null) ?? decisions[0] ?? none("nothing_past_due")
  );
}

/** Holds under which no plan may be offered, nor one that was offered be accepted. */
export const NO_OFFER_UNDER: readonly HoldKind[] = [
  "bankruptcy",
  "attorney",
  "deceased",
  "breathing_space",
  "dispute",
];

interface OfferInput {
  readonly facts: AccountFacts;
  readonly policy: TenantPolicy;
  readonly delinquency: Delinquency;
}

function offersIn(lane: CurrencyDelinquency, input: OfferInput, now: Instant): OfferDecision {
  if (lane.items.some(({ kind }) => kind === "installment")) return none("plan_running");
  if (hasOpenOffer(input.facts, lane.currency, now)) return none("offer_open");
  const items = lane.items.filter(({ daysPastDue, heldBy }) => daysPastDue > 0 && heldBy === null);
  if (items.length === 0) return none("held");
  const offers = counts(input.policy).flatMap(([count, why]) => toOffer(items, count, why, input));
  return offers.length === 0 ? none("too_small") : { offers, reason: null };
}

function none(reason: NoOfferReason): OfferDecision {
  return { offers: [], reason };
}

function hasOpenOffer(
  { arrangements }: AccountFacts,
  currency: CurrencyCode,
  now: Instant,
): boolean {
  return arrangements.some(
    (each) =>
      each.currency === currency &&
      each.acceptedAt === undefined &&
      each.cancelledAt === undefined &&
      each.expiresAt > now,
  );
}

function counts({ arrangements }: TenantPolicy): (readonly [number, PlanOffer["why"]])[] {
  const wanted: (readonly [number, PlanOffer["why"]])[] = [
    [arrangements.recommendedInstallments, "recommended"],
    [2, "shortest"],
    [arrangements.installmentsMax, "longest"],
  ];
  return wanted.filter(
    ([count], index) => wanted.findIndex(([other]) => other === count) === index,
  );
}

function toOffer(
  items: readonly OpenItem[],
  count: number,
  why: PlanOffer["why"],
  { facts, policy, delinquency }: OfferInput,
): PlanOffer[] {
  const [first] = items;
  if (first === undefined) return [];
  const totalMinor = items.reduce((sum, { balanceMinor }) => sum + balanceMinor, 0);
  const plan = proposePlan(
    {
      currency: first.currency,
      balanceMinor: totalMinor,
      agreedOn: delinquency.asOf,
      firstOn: delinquency.asOf,
      size: { by: "count", count },
    },
    { policy, calendar: contactRulesOf(policy, facts.account).hours.calendar, chargeBan: null },
  );
  if (!plan.ok) return [];
  return [
    {
      id: `plan-${first.currency.toLowerCase()}-${count}`,
      currency: first.currency,
      totalMinor,
      installments: plan.value.installments,
      invoiceIds: items.flatMap(({ invoiceIds }) => invoiceIds),
      why,
    },
  ];
}
