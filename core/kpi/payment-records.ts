import type { AccountFacts } from "../accounts/account-facts.ts";
import { allocateLedger, type InvoiceBalance } from "../accounts/allocate-ledger.ts";
import type { TenantPolicy } from "../policy/policy.ts";
import { type CalendarDate, toDayNumber } from "../time/calendar-date.ts";

/** How one invoice that has come due was paid. */
export interface PaymentRecord {
  readonly dueOn: CalendarDate;
  /** Null while something is still open. */
  readonly settledOn: CalendarDate | null;
  /** Days from the due date to the last payment, or to the as-of date while open; never below 0. */
  readonly daysLate: number;
  readonly onTime: boolean;
}

/** Every invoice due or paid inside the look-back, oldest due date first. */
export function paymentRecordsOf(
  facts: AccountFacts,
  policy: TenantPolicy,
  asOf: CalendarDate,
): PaymentRecord[] {
  const { graceDays, history } = policy.delinquency;
  const asOfDay = toDayNumber(asOf);
  const records: PaymentRecord[] = [];
  for (const balance of allocateLedger(facts, asOf).balances) {
    const { dueOn } = balance.invoice;
    const dueDay = toDayNumber(dueOn);
    const settledOn = settledDayOf(balance);
    if (dueDay < asOfDay - history.lookbackDays) continue;
    // What is neither due nor paid yet says nothing about how the account pays.
    if (settledOn === null && dueDay + graceDays >= asOfDay) continue;
    const closedDay = settledOn === null ? asOfDay : toDayNumber(settledOn);
    const daysLate = Math.max(0, closedDay - dueDay);
    records.push({ dueOn, settledOn, daysLate, onTime: daysLate <= graceDays });
  }
  return records;
}

export interface DaysLate {
  readonly invoices: number;
  readonly totalDays: number;
  /** Rounded half up to whole days; null when no invoice has come due. */
  readonly averageDays: number | null;
}

/** How late this account pays on average, invoices still open counted up to the as-of date. */
export function averageDaysLate(
  facts: AccountFacts,
  policy: TenantPolicy,
  asOf: CalendarDate,
): DaysLate {
  const records = paymentRecordsOf(facts, policy, asOf);
  const totalDays = records.reduce((sum, { daysLate }) => sum + daysLate, 0);
  const invoices = records.length;
  return {
    invoices,
    totalDays,
    averageDays: invoices === 0 ? null : Math.round(totalDays / invoices),
  };
}

function settledDayOf({ balanceMinor, settledOn }: InvoiceBalance): CalendarDate | null {
  return balanceMinor > 0 ? null : settledOn;
}
