import type { TenantPolicy } from "../policy/policy.ts";
import { type CalendarDate, toDayNumber } from "../time/calendar-date.ts";
import type { InvoiceId } from "./account.ts";
import type { AccountFacts } from "./account-facts.ts";
import type { Allocation } from "./allocate-ledger.ts";
import {
  type ArrangementStanding,
  arrangementStandings,
  beyondPlans,
  isInForce,
} from "./arrangement-standing.ts";
import type { OpenItem } from "./delinquency.ts";
import { type AgeRules, ageOf, ageRules } from "./item-age.ts";

/** What can be paid on a day, oldest due date first: instalments, and invoices outside every plan. */
export function openItems(
  facts: AccountFacts,
  allocation: Allocation,
  policy: TenantPolicy,
  asOf: CalendarDate,
): OpenItem[] {
  const rules = ageRules(facts.holds, policy, asOf);
  // Most accounts never had a plan, and then nothing about plans is worked out.
  if (facts.arrangements.length === 0) return invoiceItems(allocation, NO_PLANS, rules);
  const standings = arrangementStandings(facts, allocation, policy, asOf);
  const invoices = invoiceItems(allocation, beyondPlans(standings, allocation), rules);
  const inForce = standings.filter(({ status }) => isInForce(status));
  if (inForce.length === 0) return invoices;
  const installments = inForce.flatMap((standing) => installmentItems(standing, rules));
  return [...installments, ...invoices].sort(oldestFirst);
}

const NO_PLANS: ReadonlyMap<InvoiceId, number> = new Map();

function oldestFirst(a: OpenItem, b: OpenItem): number {
  if (a.dueOn === b.dueOn) return 0;
  return a.dueOn < b.dueOn ? -1 : 1;
}

/** `beyond` says what of a covered invoice is owed outside its plan; the others are owed whole. */
function invoiceItems(
  { balances }: Allocation,
  beyond: ReadonlyMap<InvoiceId, number>,
  rules: AgeRules,
): OpenItem[] {
  const items: OpenItem[] = [];
  for (const { invoice, dueDay, balanceMinor: leftMinor } of balances) {
    const balanceMinor = beyond.size === 0 ? leftMinor : (beyond.get(invoice.id) ?? leftMinor);
    if (balanceMinor === 0) continue;
    const invoiceIds = [invoice.id];
    const { daysPastDue, delinquentDays, bucketId, heldBy } = ageOf(rules, dueDay, invoiceIds);
    // Written out rather than spread: this is the object every decision makes most of.
    items.push({
      id: invoice.id,
      kind: "invoice",
      number: invoice.number,
      invoiceIds,
      currency: invoice.currency,
      issuedOn: invoice.issuedOn,
      dueOn: invoice.dueOn,
      amountMinor: invoice.amountMinor,
      balanceMinor,
      daysPastDue,
      delinquentDays,
      bucketId,
      heldBy,
    });
  }
  return items;
}

function installmentItems(
  { arrangement, installments }: ArrangementStanding,
  rules: AgeRules,
): OpenItem[] {
  const { id, invoiceIds, currency } = arrangement;
  return installments
    .filter(({ remainingMinor }) => remainingMinor > 0)
    .map(({ installment: { dueOn, amountMinor }, index, remainingMinor }) => ({
      id: `${id}#${index + 1}`,
      kind: "installment",
      number: `${index + 1}/${installments.length}`,
      invoiceIds,
      currency,
      issuedOn: dueOn,
      dueOn,
      amountMinor,
      balanceMinor: remainingMinor,
      ...ageOf(rules, toDayNumber(dueOn), invoiceIds),
    }));
}
