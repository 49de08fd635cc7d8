import type { TenantPolicy } from "../policy/policy.ts";
import { addDays, type CalendarDate } from "../time/calendar-date.ts";
import { dayOf } from "./arrangement-ending.ts";
import { type ArrangementStanding, isInForce } from "./arrangement-standing.ts";
import { partsOf } from "./promise.ts";
import type { PromiseStanding } from "./promise-standing.ts";

/**
 * The first day after today on which an arrangement or a promise can stand otherwise by itself: an
 * instalment falls due, is missed or breaks the plan, an offer lapses, a promised day is over. Null
 * when only a new fact can change anything.
 */
export function nextMoment(
  arrangements: readonly ArrangementStanding[],
  promises: readonly PromiseStanding[],
  policy: TenantPolicy,
  today: CalendarDate,
): CalendarDate | null {
  const days = [
    ...arrangements.flatMap((each) => daysOf(each, policy)),
    ...promises.flatMap((each) => promiseDays(each, policy)),
  ];
  return days.reduce<CalendarDate | null>(
    (soonest, day) => (day > today && (soonest === null || day < soonest) ? day : soonest),
    null,
  );
}

function daysOf(
  { arrangement, status, installments }: ArrangementStanding,
  { arrangements: { graceDays, brokenAfterDays }, defaults }: TenantPolicy,
): CalendarDate[] {
  if (status === "offered" || status === "awaiting_approval")
    return [addDays(dayOf(arrangement.expiresAt, defaults.timeZone), 1)];
  if (!isInForce(status)) return [];
  return installments.flatMap(({ installment: { dueOn }, status: each }) =>
    each === "paid" || each === "moved"
      ? []
      : [dueOn, addDays(dueOn, graceDays + 1), addDays(dueOn, brokenAfterDays + 1)],
  );
}

function promiseDays(
  { promise, status }: PromiseStanding,
  { promises: { graceDays } }: TenantPolicy,
): CalendarDate[] {
  if (status !== "open") return [];
  return partsOf(promise).map(({ dueOn }) => addDays(dueOn, graceDays + 1));
}
