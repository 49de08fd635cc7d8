import type { InvoiceId } from "../accounts/account.ts";
import type { AccountFacts } from "../accounts/account-facts.ts";
import type {
  CurrencyDelinquency,
  Delinquency,
  OpenItem,
  PaymentHistory,
} from "../accounts/delinquency.ts";
import { findAccountHold } from "../accounts/hold-state.ts";
import { contactRulesOf } from "../compliance/contact-rules.ts";
import type { CurrencyCode } from "../money/money.ts";
import type { TenantPolicy } from "../policy/policy.ts";
import type { Instant } from "../time/instant.ts";
import type { AuthorityReason, AuthorityVerdict } from "./authority.ts";
import { expectedRecovery } from "./expected-recovery.ts";
import { type Judgement, judge } from "./judge.ts";
import { chargeBanOf, NO_OFFER_UNDER, obstaclesOf } from "./obstacles.ts";
import type { NoOfferReason, OfferDecision, OfferReason, PlanOffer } from "./offer.ts";
import { type OfferHints, type OfferIdea, offerIdeas } from "./offer-ideas.ts";
import type { PlanRules } from "./plan-rules.ts";
import type { Relief } from "./relief/relief.ts";
import { type Situation, sumOf } from "./relief/situation.ts";
import type { Schedule } from "./schedule.ts";
import { situationOf } from "./situation-of.ts";

export { NO_OFFER_UNDER } from "./obstacles.ts";
export type { NoOfferReason, OfferDecision, PlanOffer } from "./offer.ts";

const OFFERS_MAX = 3;

/**
 * Up to three offers over what is overdue and undisputed in the currency that is longest overdue:
 * the recommended one first, the others by what they are expected to bring.
 */
export function recommendOffers(
  facts: AccountFacts,
  policy: TenantPolicy,
  delinquency: Delinquency,
  now: Instant,
  hints: OfferHints = {},
): OfferDecision {
  const { asOf } = delinquency;
  const overdue = delinquency.byCurrency.filter(({ pastDueMinor }) => pastDueMinor > 0);
  const hold = findAccountHold(facts.holds, NO_OFFER_UNDER, asOf);
  if (hold !== null && overdue.length > 0) return none("held");
  const input: OfferInput = { facts, policy, delinquency, hints };
  const decisions = overdue.map((lane) => offersIn(lane, input, now));
  // The longest overdue currency that can have a plan; when none can, the first one says why.
  return (
    decisions.find(({ reason }) => reason === null) ?? decisions[0] ?? none("nothing_past_due")
  );
}

interface OfferInput {
  readonly facts: AccountFacts;
  readonly policy: TenantPolicy;
  readonly delinquency: Delinquency;
  readonly hints: OfferHints;
}

function none(reason: NoOfferReason): OfferDecision {
  return { offers: [], onApproval: [], reason };
}

function offersIn(lane: CurrencyDelinquency, input: OfferInput, now: Instant): OfferDecision {
  if (lane.items.some(({ kind }) => kind === "installment")) return none("plan_running");
  if (hasOpenOffer(input.facts, lane.currency, now)) return none("offer_open");
  const items = lane.items.filter(({ daysPastDue, heldBy }) => daysPastDue > 0 && heldBy === null);
  if (items.length === 0) return none("held");
  return proposeFor(lane.currency, items, input);
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

interface OfferScene {
  readonly situation: Situation;
  readonly obstacles: readonly AuthorityReason[];
  readonly rules: PlanRules;
  readonly history: PaymentHistory;
  readonly invoiceIds: readonly InvoiceId[];
}

function proposeFor(
  currency: CurrencyCode,
  items: readonly OpenItem[],
  { facts, policy, delinquency, hints }: OfferInput,
): OfferDecision {
  const { asOf, history } = delinquency;
  const situation = situationOf(facts, currency, items, policy, asOf);
  const invoiceIds = items.flatMap((item) => item.invoiceIds);
  const scene: OfferScene = {
    situation,
    obstacles: obstaclesOf(facts, invoiceIds, policy, asOf),
    rules: {
      policy,
      calendar: contactRulesOf(policy, facts.account).hours.calendar,
      chargeBan: chargeBanOf(facts, asOf),
    },
    history,
    invoiceIds,
  };
  const balanceMinor = sumOf(situation.open);
  const ideas = offerIdeas({ currency, balanceMinor, asOf, history, hints }, scene.rules);
  const ranked = rank(ideas.flatMap((idea) => toOffer(idea, scene)));
  const offers = ranked.filter(({ authority }) => authority.kind === "allowed");
  const onApproval = ranked.filter(({ authority }) => authority.kind !== "allowed");
  return {
    offers: offers.slice(0, OFFERS_MAX),
    onApproval: onApproval.slice(0, OFFERS_MAX),
    reason: offers.length > 0 ? null : onApproval.length > 0 ? "needs_approval" : "too_small",
  };
}

function toOffer(idea: OfferIdea, scene: OfferScene): PlanOffer[] {
  const { situation, obstacles, rules, history, invoiceIds } = scene;
  const judged = judge({ terms: idea.terms, situation, role: "rep", obstacles }, rules);
  const possible = possibleOf(judged);
  if (possible === null) return [];
  const [relief, authority] = possible;
  const { schedule } = relief;
  if (schedule === null) return [];
  return [
    {
      id: idOf(relief, schedule),
      currency: schedule.currency,
      totalMinor: schedule.totalMinor,
      installments: schedule.installments,
      invoiceIds,
      why: idea.why,
      relief,
      reasons: [reasonFor(idea, judged)],
      expected: expectedRecovery(schedule, history, rules.policy),
      authority,
    },
  ];
}

/** What the customer can pay may be less than may be granted, and then it must not be said to fit. */
function reasonFor({ reason }: OfferIdea, { verdict }: Judgement): OfferReason {
  return reason.code === "fits_what_customer_can_pay" && verdict.kind !== "allowed"
    ? { code: "nearest_to_what_customer_can_pay" }
    : reason;
}

/** The wish itself where a rep may grant it, else the nearest they may, else what others may. */
function possibleOf({ relief, verdict }: Judgement): readonly [Relief, AuthorityVerdict] | null {
  if (verdict.kind === "allowed") return relief === null ? null : [relief, verdict];
  if (verdict.nearest !== null) return [verdict.nearest, { kind: "allowed" }];
  return verdict.kind === "needs_approval" && relief !== null ? [relief, verdict] : null;
}

/**
 * One name for one schedule. The usual plan of so many payments is named by their number alone; any
 * other also by what makes it differ.
 */
function idOf(
  { kind, terms }: Relief,
  { currency, installments, endsOn, hasDownPayment }: Schedule,
): string {
  const name = `${kind}-${currency.toLowerCase()}-${installments.length}`;
  if (terms.kind !== "plan") return `${name}-${endsOn}`;
  const down = hasDownPayment ? `-down-${installments[0]?.amountMinor ?? 0}` : "";
  const { rhythm, size } = terms.terms;
  const fixed = size.by === "amount" ? `-of-${size.installmentMinor}` : "";
  const other = rhythm === undefined ? "" : `-${rhythm.every}-${endsOn}`;
  return `${name}${down}${fixed}${other}`;
}

/** Each plan once, with everything that spoke for it; the first as it came, the rest by what they bring. */
function rank(offers: readonly PlanOffer[]): PlanOffer[] {
  const byId = new Map<string, PlanOffer>();
  for (const offer of offers) {
    const same = byId.get(offer.id);
    byId.set(
      offer.id,
      same === undefined ? offer : { ...same, reasons: [...same.reasons, ...offer.reasons] },
    );
  }
  const [first, ...others] = byId.values();
  if (first === undefined) return [];
  return [first, ...others.sort((a, b) => b.expected.expectedMinor - a.expected.expectedMinor)];
}
