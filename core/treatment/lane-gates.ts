import type { AccountFacts } from "../accounts/account-facts.ts";
import { lastProtectedDay, promiseStatusOf } from "../accounts/promise-standing.ts";
import { block, type GateVerdict, passOf } from "../compliance/gate.ts";
import type { CurrencyCode } from "../money/money.ts";
import type { TenantPolicy } from "../policy/policy.ts";
import { addDays, type CalendarDate } from "../time/calendar-date.ts";
import type { Instant } from "../time/instant.ts";

export interface LaneQuestion {
  readonly facts: AccountFacts;
  readonly policy: TenantPolicy;
  readonly currency: CurrencyCode;
  readonly today: CalendarDate;
  readonly now: Instant;
  readonly openOn: (day: CalendarDate) => Instant | null;
}

/** A customer's word is waited for, in its own currency, until the day after its grace. */
export function promiseGate({ facts, policy, currency, today, openOn }: LaneQuestion): GateVerdict {
  for (const promise of facts.promises) {
    if (promise.currency !== currency || promise.promisedOn > today) continue;
    if (promiseStatusOf(promise, facts.ledger, policy.promises, today) !== "open") continue;
    const until = openOn(addDays(lastProtectedDay(promise, policy.promises), 1));
    return block("promise_open", { ref: promise.id, until });
  }
  return passOf("promise_open");
}

/**
 * An offer on the table is waited for until it expires. A running arrangement does not block:
 * its instalments have taken the invoices' place, so reminders follow the plan.
 */
export function arrangementGate({ facts, currency, now }: LaneQuestion): GateVerdict {
  for (const {
    id,
    currency: own,
    offeredAt,
    expiresAt,
    acceptedAt,
    cancelledAt,
  } of facts.arrangements) {
    if (own !== currency || offeredAt > now || expiresAt <= now) continue;
    if (acceptedAt !== undefined || cancelledAt !== undefined) continue;
    return block("arrangement", { ref: id, until: expiresAt });
  }
  return passOf("arrangement");
}
