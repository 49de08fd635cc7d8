import type { HoldKind, InvoiceId } from "../accounts/account.ts";
import type { AccountFacts } from "../accounts/account-facts.ts";
import { allocateLedger } from "../accounts/allocate-ledger.ts";
import type { Arrangement } from "../accounts/arrangement.ts";
import { arrangementStandings } from "../accounts/arrangement-standing.ts";
import { findAccountHold, findInvoiceHold } from "../accounts/hold-state.ts";
import { coveredMinor } from "../accounts/plan-payments.ts";
import type { TenantPolicy } from "../policy/policy.ts";
import { addDays, addMonths, type CalendarDate } from "../time/calendar-date.ts";
import { toEpochMs } from "../time/instant.ts";
import { localDate } from "../time/time-zone.ts";
import type { AuthorityReason } from "./authority.ts";
import { lawsOf } from "./check-laws.ts";
import type { ChargeBan } from "./schedule.ts";

/** Holds under which no plan may be offered, nor one that was offered be accepted. */
export const NO_OFFER_UNDER: readonly HoldKind[] = [
  "bankruptcy",
  "attorney",
  "deceased",
  "breathing_space",
  "dispute",
];

/** What in a customer's situation stands in the way of an agreement over some invoices on a day. */
export function obstaclesOf(
  facts: AccountFacts,
  invoiceIds: readonly InvoiceId[],
  policy: TenantPolicy,
  asOf: CalendarDate,
): AuthorityReason[] {
  const reasons: AuthorityReason[] = [];
  const hold = findAccountHold(facts.holds, NO_OFFER_UNDER, asOf);
  if (hold !== null) reasons.push({ code: "held", hold: hold.kind });
  if (findInvoiceHold(facts.holds, invoiceIds, asOf) !== null) reasons.push({ code: "disputed" });
  const { brokenMax, lookbackDays } = policy.arrangements.eligibility;
  const broken = brokenOn(facts, policy, asOf);
  const times = broken.filter((on) => on > addDays(asOf, -lookbackDays)).length;
  if (times >= brokenMax) reasons.push({ code: "broken_before", times, timesMax: brokenMax });
  for (const { id, notAgainMonths } of lawsOf(policy)) {
    if (notAgainMonths === undefined) continue;
    if (broken.some((on) => on > addMonths(asOf, -notAgainMonths)))
      reasons.push({ code: "law", law: id, limit: "notAgainMonths" });
  }
  return reasons;
}

/** Why no interest or fee may be asked of a customer on a day; null when only the policy decides. */
export function chargeBanOf({ holds }: AccountFacts, asOf: CalendarDate): ChargeBan | null {
  if (findAccountHold(holds, ["breathing_space"], asOf) !== null) return "breathing_space";
  return findAccountHold(holds, ["hardship"], asOf) === null ? null : "hardship";
}

/** For each plan that was broken, and never came good, the last day it was looked at so. */
function brokenOn(facts: AccountFacts, policy: TenantPolicy, asOf: CalendarDate): CalendarDate[] {
  const [zone = policy.defaults.timeZone] = facts.account.timeZones;
  const dayBeforeEnd = ({ cancelledAt }: Arrangement): CalendarDate => {
    if (cancelledAt === undefined) return asOf;
    const end = addDays(localDate(zone, toEpochMs(cancelledAt)), -1);
    return end < asOf ? end : asOf;
  };
  const today = allocateLedger(facts, asOf);
  return facts.arrangements.flatMap((plan) => {
    if (plan.acceptedAt === undefined) return [];
    // Whatever became of the plan: what it was about has been paid.
    if (coveredMinor(plan, today) === 0) return [];
    // Cancelling a broken plan must not wash it clean, so it is looked at as it was before.
    const on = dayBeforeEnd(plan);
    const standing = arrangementStandings(facts, allocateLedger(facts, on), policy, on).find(
      ({ arrangement }) => arrangement.id === plan.id,
    );
    return standing?.status === "broken" ? [on] : [];
  });
}
