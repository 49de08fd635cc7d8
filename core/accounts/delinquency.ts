import type { CurrencyCode } from "../money/money.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { InvoiceId } from "./account.ts";

/** One thing that can be paid: an invoice, or an instalment of an arrangement that replaced some. */
export interface OpenItem {
  readonly id: string;
  readonly kind: "invoice" | "installment";
  readonly number: string;
  readonly invoiceIds: readonly InvoiceId[];
  readonly currency: CurrencyCode;
  readonly issuedOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly amountMinor: number;
  readonly balanceMinor: number;
  /** Days from the due date to the as-of date; 0 when not overdue. */
  readonly daysPastDue: number;
  /** Days past due less grace and paused days. */
  readonly delinquentDays: number;
  readonly bucketId: string;
  /** The hold on this item alone, when there is one. */
  readonly heldBy: string | null;
}

export interface CurrencyDelinquency {
  readonly currency: CurrencyCode;
  readonly openMinor: number;
  readonly pastDueMinor: number;
  readonly daysPastDue: number;
  readonly delinquentDays: number;
  readonly bucketId: string;
  /** Money received that no item has used. */
  readonly creditMinor: number;
  /** Oldest due date first. */
  readonly items: readonly OpenItem[];
}

export type PaymentHistory =
  | "new"
  | "always_on_time"
  | "first_time_late"
  | "repeat_late"
  | "chronic_late";

/** How late the account is on one day, computed from dated facts and stored nowhere. */
export interface Delinquency {
  readonly asOf: CalendarDate;
  readonly daysPastDue: number;
  readonly bucketId: string;
  readonly history: PaymentHistory;
  readonly lateCount: number;
  readonly byCurrency: readonly CurrencyDelinquency[];
}
