import type { CurrencyCode } from "../money/money.ts";
import type { TenantPolicy } from "../policy/policy.ts";
import { addDays, type CalendarDate } from "../time/calendar-date.ts";
import { toEpochMs } from "../time/instant.ts";
import { localDate, type TimeZone } from "../time/time-zone.ts";
import type { AccountFacts } from "./account-facts.ts";
import { computeDelinquency } from "./compute-delinquency.ts";
import { effectivePayments } from "./effective-payments.ts";

/** Money that brought an account back into good standing. */
export interface Cure {
  readonly on: CalendarDate;
  /** Of what was late longest. */
  readonly currency: CurrencyCode;
  /** The payments of that day. */
  readonly paymentIds: readonly string[];
  /** Whether we had written or called since the oldest of it fell due. */
  readonly wasContacted: boolean;
}

/**
 * The cure of the last few days: nothing is late today, and without the payments of their last day
 * something would have been. Null where something is late, or where no money did it: an invoice that
 * was cancelled, or a plan that was agreed, brings nobody back.
 */
export function cureOf(
  facts: AccountFacts,
  policy: TenantPolicy,
  { today, zone, withinDays }: CureAsked,
): Cure | null {
  const earliest = addDays(today, -withinDays);
  const last = effectivePayments(facts.ledger, today).findLast(
    ({ entry }) => entry.kind === "payment",
  );
  if (last === undefined || last.entry.on < earliest) return null;
  if (lateOf(facts, policy, today) !== null) return null;
  const { on } = last.entry;
  const paid = facts.ledger.filter((entry) => entry.kind === "payment" && entry.on === on);
  const without = facts.ledger.filter((entry) => !paid.includes(entry));
  const late = lateOf({ ...facts, ledger: without }, policy, on);
  if (late === null) return null;
  const wasContacted = facts.touches.some(
    ({ status, kind, direction, at }) =>
      status === "sent" &&
      kind !== "task" &&
      direction !== "inbound" &&
      localDate(zone, toEpochMs(at)) > late.since,
  );
  return { on, currency: late.currency, paymentIds: paid.map(({ id }) => id), wasContacted };
}

interface CureAsked {
  readonly today: CalendarDate;
  readonly zone: TimeZone;
  /** A payment before that is history. */
  readonly withinDays: number;
}

/** What is late longest on a day, and since when it is due; null when nothing is. */
function lateOf(facts: AccountFacts, policy: TenantPolicy, on: CalendarDate) {
  const { byCurrency } = computeDelinquency(facts, policy, on);
  for (const { currency, pastDueMinor, items } of byCurrency) {
    const oldest = items.find(
      ({ daysPastDue, balanceMinor }) => daysPastDue > 0 && balanceMinor > 0,
    );
    if (pastDueMinor > 0 && oldest !== undefined) return { currency, since: oldest.dueOn };
  }
  return null;
}
