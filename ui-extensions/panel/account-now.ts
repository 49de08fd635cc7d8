import type { Hold, HoldKind } from "../../core/accounts/account.ts";
import { allocateLedger } from "../../core/accounts/allocate-ledger.ts";
import {
  type ArrangementStanding,
  type ArrangementStatus,
  arrangementStandings,
  isInForce,
} from "../../core/accounts/arrangement-standing.ts";
import type { CurrencyDelinquency } from "../../core/accounts/delinquency.ts";
import { isHoldActive } from "../../core/accounts/hold-state.ts";
import type { PromiseToPay } from "../../core/accounts/promise.ts";
import { type PromiseStatus, promiseStatusOf } from "../../core/accounts/promise-standing.ts";
import { askAccountGates } from "../../core/compliance/account-gates.ts";
import { contactRulesOf, openingOnDay } from "../../core/compliance/contact-rules.ts";
import type { GateVerdict } from "../../core/compliance/gate.ts";
import { type CalendarDate, toDayNumber } from "../../core/time/calendar-date.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { AvailabilityInput } from "./panel-input.ts";

/** What several sections and rules read, computed once per view. */
export interface AccountNow {
  readonly input: AvailabilityInput;
  /** Today on the customer's calendar, the one that days are counted on. */
  readonly today: CalendarDate;
  /** The currency that is longest overdue and has something open; null when nothing is owed. */
  readonly lead: CurrencyDelinquency | null;
  readonly holds: readonly Hold[];
  readonly accountGates: readonly GateVerdict[];
  readonly arrangements: readonly ArrangementStanding[];
  readonly promises: readonly { readonly promise: PromiseToPay; readonly status: PromiseStatus }[];
}

export function accountNow(input: AvailabilityInput): AccountNow {
  const { facts, policy, treatment, now } = input;
  const today = treatment.delinquency.asOf;
  const rules = contactRulesOf(policy, facts.account);
  return {
    input,
    today,
    lead: treatment.delinquency.byCurrency.find(({ items }) => items.length > 0) ?? null,
    holds: facts.holds.filter((hold) => isHoldActive(hold, today)),
    accountGates: askAccountGates(facts, today, (day) => openingOnDay(rules, toDayNumber(day))),
    arrangements: standings(input, today, now),
    promises: facts.promises
      .filter(({ promisedOn }) => promisedOn <= today)
      .map((promise) => ({
        promise,
        status: promiseStatusOf(promise, facts.ledger, policy.promises, today),
      })),
  };
}

function standings(
  { facts, policy }: AvailabilityInput,
  today: CalendarDate,
  now: Instant,
): ArrangementStanding[] {
  if (facts.arrangements.length === 0) return [];
  const allocation = allocateLedger(facts, today);
  return arrangementStandings(facts, allocation, policy, today).map((standing) => ({
    ...standing,
    status: statusAt(standing, now),
  }));
}

/** An offer lapses and a cancellation counts at their moment, not at the end of that day. */
function statusAt({ arrangement, status }: ArrangementStanding, now: Instant): ArrangementStatus {
  const { cancelledAt, acceptedAt, expiresAt } = arrangement;
  if (cancelledAt !== undefined && cancelledAt <= now) return "cancelled";
  if (acceptedAt !== undefined) return status;
  return expiresAt <= now ? "expired" : status;
}

/**
 * The plan that counts now: in force before offered before waiting for approval, the newest of each;
 * null when none does.
 */
export function currentArrangement({ arrangements }: AccountNow): ArrangementStanding | null {
  const inForce = arrangements.findLast(({ status }) => isInForce(status));
  return inForce ?? openArrangement({ arrangements }) ?? null;
}

/** What is on the table beside a plan in force: an offer, or terms that wait for approval. */
export function openArrangement({
  arrangements,
}: Pick<AccountNow, "arrangements">): ArrangementStanding | null {
  const latest = (wanted: ArrangementStatus) =>
    arrangements.findLast(({ status }) => status === wanted);
  return latest("offered") ?? latest("awaiting_approval") ?? null;
}

export function accountHold({ holds }: AccountNow, kinds: readonly HoldKind[]): Hold | null {
  return (
    holds.find(({ kind, invoiceId }) => invoiceId === undefined && kinds.includes(kind)) ?? null
  );
}
