import type { InvoiceId } from "../accounts/account.ts";
import type { AccountFacts } from "../accounts/account-facts.ts";
import type { Delinquency, OpenItem } from "../accounts/delinquency.ts";
import { contactRulesOf } from "../compliance/contact-rules.ts";
import type { CurrencyCode } from "../money/money.ts";
import type { AuthorityRole } from "../policy/authority-policy.ts";
import type { TenantPolicy } from "../policy/policy.ts";
import type { AuthorityReason } from "./authority.ts";
import { type Judgement, judge } from "./judge.ts";
import { chargeBanOf, obstaclesOf } from "./obstacles.ts";
import type { PlanRules } from "./plan-rules.ts";
import type { ReliefTerms } from "./relief/relief-terms.ts";
import { type Situation, sumOf } from "./relief/situation.ts";
import { situationOf } from "./situation-of.ts";

/** What relief is asked for about. */
export interface ReliefSubject {
  readonly currency: CurrencyCode;
  /** Null for what relief is usually about (`usualItems`). */
  readonly invoiceIds: readonly InvoiceId[] | null;
}

/** Everything relief over some of an account's open items is worked out and judged from. */
export interface ReliefScene {
  readonly items: readonly OpenItem[];
  readonly invoiceIds: readonly InvoiceId[];
  /** What is open on the items, in minor units. */
  readonly balanceMinor: number;
  readonly situation: Situation;
  readonly obstacles: readonly AuthorityReason[];
  readonly rules: PlanRules;
}

export function reliefScene(
  facts: AccountFacts,
  policy: TenantPolicy,
  delinquency: Delinquency,
  { currency, invoiceIds: wanted }: ReliefSubject,
): ReliefScene {
  const { asOf, byCurrency } = delinquency;
  const open = byCurrency.find((lane) => lane.currency === currency)?.items ?? [];
  const items = wanted === null ? usualItems(open) : itemsOver(open, wanted);
  const invoiceIds = [...new Set(items.flatMap((item) => item.invoiceIds))];
  const situation = situationOf(facts, currency, items, policy, asOf);
  return {
    items,
    invoiceIds,
    balanceMinor: sumOf(situation.open),
    situation,
    obstacles: obstaclesOf(facts, invoiceIds, policy, asOf),
    rules: {
      policy,
      calendar: contactRulesOf(policy, facts.account).hours.calendar,
      chargeBan: chargeBanOf(facts, asOf),
    },
  };
}

/** Whether a role may grant terms over the scene's items, and what it may grant instead. */
export function judgeIn(scene: ReliefScene, terms: ReliefTerms, role: AuthorityRole): Judgement {
  const { situation, obstacles, rules } = scene;
  return judge({ terms, situation, role, obstacles }, rules);
}

/**
 * A running plan's payments; without one what is overdue, or else all that is open. What is held,
 * such as a disputed invoice, is left out: nobody is asked to agree to pay what they dispute.
 */
export function usualItems(open: readonly OpenItem[]): readonly OpenItem[] {
  const free = open.filter(({ heldBy }) => heldBy === null);
  const planned = free.filter(({ kind }) => kind === "installment");
  if (planned.length > 0) return planned;
  const overdue = free.filter(({ daysPastDue }) => daysPastDue > 0);
  return overdue.length > 0 ? overdue : free;
}

function itemsOver(open: readonly OpenItem[], wanted: readonly InvoiceId[]): readonly OpenItem[] {
  return open.filter(({ invoiceIds }) => invoiceIds.some((id) => wanted.includes(id)));
}
