import type { AccountFacts } from "../../accounts/account-facts.ts";
import { partsOf } from "../../accounts/promise.ts";
import type { TenantPolicy } from "../../policy/policy.ts";
import { addDays, type CalendarDate } from "../../time/calendar-date.ts";

/** Every day on which what is owed or paid may be another than the day before, in order. */
export function ledgerDays({ invoices, ledger, holds }: AccountFacts): CalendarDate[] {
  const days = new Set<CalendarDate>();
  for (const { issuedOn, cancelledOn } of invoices) {
    days.add(issuedOn);
    if (cancelledOn !== undefined) days.add(cancelledOn);
  }
  for (const { on } of ledger) days.add(on);
  // Money goes to a disputed invoice last, so credit may move when a dispute begins or ends.
  for (const { kind, invoiceId, from, until, liftedOn } of holds) {
    if (kind !== "dispute" || invoiceId === undefined) continue;
    days.add(from);
    if (until !== undefined) days.add(addDays(until, 1));
    if (liftedOn !== undefined) days.add(liftedOn);
  }
  return [...days].sort();
}

/** Every day on which a promise may stand otherwise than the day before, in order. */
export function promiseDays(
  { promises, ledger }: AccountFacts,
  { promises: rules }: TenantPolicy,
): CalendarDate[] {
  const days = new Set<CalendarDate>();
  for (const { on } of ledger) days.add(on);
  for (const promise of promises) {
    days.add(promise.promisedOn);
    if (promise.cancelledOn !== undefined) days.add(promise.cancelledOn);
    for (const { dueOn } of partsOf(promise)) days.add(addDays(dueOn, rules.graceDays + 1));
  }
  return [...days].sort();
}
