import type { AccountFacts } from "../accounts/account-facts.ts";
import type { TenantPolicy } from "../policy/policy.ts";
import { addMonths, type CalendarDate, calendarDate } from "../time/calendar-date.ts";

/**
 * The last day anything was done or happened over an account's debts: a contact, a payment, a
 * promise, a plan, a hold, or a fact about contact. Null when nothing ever was, and an invoice is
 * only a claim until somebody acts on it.
 */
export function lastActivityOn(facts: AccountFacts): CalendarDate | null {
  const days: string[] = [
    ...facts.touches.map(({ at }) => at),
    ...facts.contactEvents.map(({ at }) => at),
    ...facts.ledger.map(({ on }) => on),
    ...facts.promises.flatMap(({ promisedOn, dueOn, cancelledOn }) => [
      promisedOn,
      dueOn,
      cancelledOn ?? promisedOn,
    ]),
    ...facts.arrangements.flatMap(({ offeredAt, acceptedAt, cancelledAt, expiresAt }) =>
      [offeredAt, acceptedAt, cancelledAt, expiresAt].flatMap((at) => at ?? []),
    ),
    ...facts.arrangements.flatMap(({ installments }) => installments.map(({ dueOn }) => dueOn)),
    ...facts.holds.flatMap(({ from, until, liftedOn }) => [from, liftedOn ?? until ?? from]),
  ];
  let last: string | null = null;
  for (const day of days) {
    const on = day.slice(0, 10);
    if (last === null || on > last) last = on;
  }
  return last === null ? null : calendarDate(last);
}

/**
 * The first day the evidence about an account need not be kept any more: three years after the last
 * collection activity (12 CFR 1006.100), or as much later as policy says. Null while something is
 * owed, because collection may go on, and while nothing has happened yet.
 */
export function keptUntil(
  facts: AccountFacts,
  policy: TenantPolicy,
  openMinor: number,
): CalendarDate | null {
  const last = lastActivityOn(facts);
  if (last === null || openMinor > 0) return null;
  return addMonths(last, 12 * policy.retention.years);
}
