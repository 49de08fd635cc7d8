import { lastProtectedDay, promiseStatusOf } from "../accounts/promise-standing.ts";
import { block, type GateVerdict, passOf } from "../compliance/gate.ts";
import type { CurrencyCode } from "../money/money.ts";
import { addDays } from "../time/calendar-date.ts";
import { type AccountContext, openingOn } from "./account-context.ts";

// Passes never differ, and every lane asks for these two.
const NO_PROMISE = passOf("promise_open");
const NO_OFFER = passOf("arrangement");

/** A customer's word is waited for, in its own currency, until the day after its grace. */
export function promiseGate(context: AccountContext, currency: CurrencyCode): GateVerdict {
  const { facts, policy, todayDate } = context;
  for (const promise of facts.promises) {
    if (promise.currency !== currency || promise.promisedOn > todayDate) continue;
    if (promiseStatusOf(promise, facts.ledger, policy.promises, todayDate) !== "open") continue;
    const until = openingOn(context, addDays(lastProtectedDay(promise, policy.promises), 1));
    return block("promise_open", { ref: promise.id, until });
  }
  return NO_PROMISE;
}

/**
 * An offer on the table is waited for until it expires. A running arrangement does not block:
 * its instalments have taken the invoices' place, so reminders follow the plan.
 */
export function arrangementGate(
  { facts, now }: AccountContext,
  currency: CurrencyCode,
): GateVerdict {
  for (const offer of facts.arrangements) {
    if (offer.currency !== currency || offer.expiresAt <= now) continue;
    if (offer.offeredAt === undefined || offer.offeredAt > now) continue;
    if (offer.acceptedAt !== undefined || offer.cancelledAt !== undefined) continue;
    return block("arrangement", { ref: offer.id, until: offer.expiresAt });
  }
  return NO_OFFER;
}
