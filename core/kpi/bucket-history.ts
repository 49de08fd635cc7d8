import type { AccountFacts } from "../accounts/account-facts.ts";
import { computeDelinquency } from "../accounts/compute-delinquency.ts";
import type { TenantPolicy } from "../policy/policy.ts";
import { type CalendarDate, fromDayNumber, toDayNumber } from "../time/calendar-date.ts";

export interface BucketChange {
  readonly on: CalendarDate;
  readonly bucketId: string;
  readonly daysPastDue: number;
}

// Ten years of days: the longest look-back a policy may set.
export const MAX_HISTORY_DAYS = 3_650;

/**
 * The bucket the account was in on `from` and each day it moved to another, up to `to`. Asked day
 * by day of the same function that decides today, so the past can't disagree with the present.
 */
export function bucketHistory(
  facts: AccountFacts,
  policy: TenantPolicy,
  from: CalendarDate,
  to: CalendarDate,
): BucketChange[] {
  const last = toDayNumber(to);
  const first = toDayNumber(from);
  if (last - first > MAX_HISTORY_DAYS) {
    throw new RangeError(`a bucket history spans at most ${MAX_HISTORY_DAYS} days`);
  }
  const changes: BucketChange[] = [];
  for (let day = first; day <= last; day += 1) {
    const on = fromDayNumber(day);
    const { bucketId, daysPastDue } = computeDelinquency(facts, policy, on);
    if (changes.at(-1)?.bucketId !== bucketId) changes.push({ on, bucketId, daysPastDue });
  }
  return changes;
}
