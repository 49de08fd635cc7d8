import type { CrmStanding } from "../../adapters/crm-write.ts";
import type { AccountFacts } from "../../core/accounts/account-facts.ts";
import { allocateLedger } from "../../core/accounts/allocate-ledger.ts";
import { arrangementStandings, isInForce } from "../../core/accounts/arrangement-standing.ts";
import type { CurrencyDelinquency, Delinquency } from "../../core/accounts/delinquency.ts";
import { isHoldActive } from "../../core/accounts/hold-state.ts";
import { promiseStandings } from "../../core/accounts/promise-standing.ts";
import type { TenantPolicy } from "../../core/policy/policy.ts";
import { addDays, type CalendarDate } from "../../core/time/calendar-date.ts";
import type { Instant } from "../../core/time/instant.ts";
import { decideTreatment } from "../../core/treatment/decide-treatment.ts";
import type { Action, Treatment } from "../../core/treatment/treatment.ts";
import { dayOf } from "./to-money.ts";

/** From how many days before its due day an invoice counts as due soon. */
const SOON_DAYS = 7;

/** What a CRM's record shows of an account, but for the key, which each record has its own. */
export type AccountStanding = Omit<CrmStanding, "recordKey">;

/** Where an account stands on a moment, in one currency: the one with most past due. */
export function toCrmStanding(
  facts: AccountFacts,
  policy: TenantPolicy,
  now: Instant,
): { readonly standing: AccountStanding; readonly treatment: Treatment } {
  const treatment = decideTreatment(facts, policy, now);
  const { delinquency } = treatment;
  const today = delinquency.asOf;
  const lead = leadOf(delinquency);
  const promise = promiseStandings(facts.promises, facts.ledger, policy.promises, today).find(
    ({ status }) => status === "open",
  );
  const arrangement = arrangementOf(facts, policy, today);
  const held = facts.holds.some(
    (hold) => hold.invoiceId === undefined && isHoldActive(hold, today),
  );
  const open = delinquency.byCurrency.some(({ openMinor }) => openMinor > 0);
  const standing: AccountStanding = {
    state: !open
      ? "paid_up"
      : held
        ? "on_hold"
        : arrangement !== null && isInForce(arrangement)
          ? "in_arrangement"
          : promise !== undefined
            ? "promise_open"
            : stateOf(delinquency, today),
    pastDueMinor: lead?.pastDueMinor ?? 0,
    currency: lead?.currency ?? facts.invoices[0]?.currency ?? "USD",
    daysPastDue: delinquency.daysPastDue,
    bucket: delinquency.bucketId,
    segment: treatment.segment.segmentId,
    nextTouchOn: earliest(treatment.lanes.map(({ action }) => nextOn(action, today))),
    promiseDueOn: promise?.promise.dueOn ?? null,
    arrangementState: arrangement,
  };
  return { standing, treatment };
}

function leadOf({ byCurrency }: Delinquency): CurrencyDelinquency | null {
  const [lead = null] = byCurrency.toSorted(
    (a, b) => b.pastDueMinor - a.pastDueMinor || b.openMinor - a.openMinor,
  );
  return lead;
}

function stateOf({ byCurrency }: Delinquency, today: CalendarDate): AccountStanding["state"] {
  if (byCurrency.some(({ pastDueMinor }) => pastDueMinor > 0)) return "past_due";
  const soon = addDays(today, SOON_DAYS);
  const items = byCurrency.flatMap((each) => each.items);
  return items.some(({ dueOn }) => dueOn <= soon) ? "due_soon" : "current";
}

/** The status of the plan that counts now: in force before offered, the newest of each. */
function arrangementOf(facts: AccountFacts, policy: TenantPolicy, today: CalendarDate) {
  if (facts.arrangements.length === 0) return null;
  const standings = arrangementStandings(facts, allocateLedger(facts, today), policy, today);
  const inForce = standings.findLast(({ status }) => isInForce(status));
  return (inForce ?? standings.at(-1))?.status ?? null;
}

function nextOn(action: Action, today: CalendarDate): CalendarDate | null {
  switch (action.kind) {
    case "send":
    case "task":
    case "end":
      return today;
    case "wait":
      return dayOf(action.until);
    case "hold":
      return action.until === null ? null : dayOf(action.until);
    case "rest":
      return action.next?.on ?? null;
  }
}

function earliest(days: readonly (CalendarDate | null)[]): CalendarDate | null {
  const [first = null] = days.filter((day) => day !== null).sort();
  return first;
}
