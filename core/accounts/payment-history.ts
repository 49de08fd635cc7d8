import type { TenantPolicy } from "../policy/policy.ts";
import { type DayNumber, toDayNumber } from "../time/calendar-date.ts";
import type { InvoiceBalance } from "./allocate-ledger.ts";
import type { PaymentHistory } from "./delinquency.ts";

/** Invoices due inside the look-back that were paid, or still wait, after their due date plus grace. */
export function lateCountOf(
  balances: readonly InvoiceBalance[],
  policy: TenantPolicy,
  asOfDay: DayNumber,
): number {
  const { graceDays, history } = policy.delinquency;
  let late = 0;
  for (const { dueDay, balanceMinor, settledOn } of balances) {
    if (dueDay < asOfDay - history.lookbackDays) continue;
    const closedDay = balanceMinor > 0 || settledOn === null ? asOfDay : toDayNumber(settledOn);
    if (closedDay > dueDay + graceDays) late += 1;
  }
  return late;
}

export function paymentHistoryOf(
  balances: readonly InvoiceBalance[],
  lateCount: number,
  policy: TenantPolicy,
): PaymentHistory {
  const { repeatFrom, chronicFrom } = policy.delinquency.history;
  if (lateCount >= chronicFrom) return "chronic_late";
  if (lateCount >= repeatFrom) return "repeat_late";
  if (lateCount > 0) return "first_time_late";
  return balances.some(({ settledOn }) => settledOn !== null) ? "always_on_time" : "new";
}
