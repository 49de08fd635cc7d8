import type { AccountFacts } from "../accounts/account-facts.ts";
import type { TenantPolicy } from "../policy/policy.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import { type PaymentRecord, paymentRecordsOf } from "./payment-records.ts";

export type PaymentTrend =
  /** Nothing has come due yet. */
  | { readonly kind: "new" }
  | { readonly kind: "always_on_time"; readonly invoices: number }
  /** On time for a while, late on everything since. `lastOn` is the last due date that was met. */
  | { readonly kind: "on_time_until"; readonly lastOn: CalendarDate }
  | { readonly kind: "late"; readonly count: number; readonly lookbackDays: number };

// One invoice on time is luck, two are a habit worth telling the rep about.
const HABIT_MIN = 2;

/** What the look-back says about how the account pays, in the one sentence a rep needs. */
export function paymentTrendOf(
  facts: AccountFacts,
  policy: TenantPolicy,
  asOf: CalendarDate,
): PaymentTrend {
  const records = paymentRecordsOf(facts, policy, asOf);
  const count = records.filter(({ onTime }) => !onTime).length;
  if (records.length === 0) return { kind: "new" };
  if (count === 0) return { kind: "always_on_time", invoices: records.length };
  const last = lastOfHabit(records);
  if (last !== null) return { kind: "on_time_until", lastOn: last.dueOn };
  return { kind: "late", count, lookbackDays: policy.delinquency.history.lookbackDays };
}

function lastOfHabit(records: readonly PaymentRecord[]): PaymentRecord | null {
  const firstLate = records.findIndex(({ onTime }) => !onTime);
  if (firstLate < HABIT_MIN || records.slice(firstLate).some(({ onTime }) => onTime)) return null;
  return records[firstLate - 1] ?? null;
}
