import { type CalendarDate, daysBetween } from "../time/calendar-date.ts";
import { type Instant, toEpochMs } from "../time/instant.ts";
import { localDate, type TimeZone } from "../time/time-zone.ts";
import type { Arrangement, Installment } from "./arrangement.ts";

export type ArrangementStatus =
  | "offered"
  | "expired"
  | "active"
  | "missed"
  | "broken"
  | "kept"
  | "cancelled";

export interface InstallmentStanding {
  readonly installment: Installment;
  readonly index: number;
  readonly paidMinor: number;
}

export interface ArrangementStanding {
  readonly arrangement: Arrangement;
  readonly status: ArrangementStatus;
  readonly installments: readonly InstallmentStanding[];
}

export interface ArrangementRules {
  readonly graceDays: number;
  readonly brokenAfterDays: number;
  /** Whose calendar decides on which day something was cancelled or expired. */
  readonly zone: TimeZone;
}

/**
 * Where an arrangement stands, from what is still owed on the invoices it covers. What was paid
 * fills the instalments in date order, so early, short and over payments need no bookkeeping, and a
 * refund reopens the instalments it had paid.
 */
export function standingOf(
  arrangement: Arrangement,
  coveredBalanceMinor: number,
  rules: ArrangementRules,
  asOf: CalendarDate,
): ArrangementStanding {
  const totalMinor = arrangement.installments.reduce((sum, each) => sum + each.amountMinor, 0);
  let paidMinor =
    arrangement.acceptedAt === undefined ? 0 : Math.max(0, totalMinor - coveredBalanceMinor);
  const installments = arrangement.installments.map((installment, index) => {
    const paid = Math.min(installment.amountMinor, paidMinor);
    paidMinor -= paid;
    return { installment, index, paidMinor: paid };
  });
  return { arrangement, status: statusOf(arrangement, installments, rules, asOf), installments };
}

function statusOf(
  arrangement: Arrangement,
  installments: readonly InstallmentStanding[],
  rules: ArrangementRules,
  asOf: CalendarDate,
): ArrangementStatus {
  if (arrangement.cancelledAt !== undefined && dayOf(arrangement.cancelledAt, rules.zone) <= asOf)
    return "cancelled";
  if (arrangement.acceptedAt === undefined)
    return dayOf(arrangement.expiresAt, rules.zone) < asOf ? "expired" : "offered";
  const unpaid = installments.find(
    ({ installment, paidMinor }) => paidMinor < installment.amountMinor,
  );
  if (unpaid === undefined) return "kept";
  const daysLate = daysBetween(unpaid.installment.dueOn, asOf);
  if (daysLate > rules.brokenAfterDays) return "broken";
  return daysLate > rules.graceDays ? "missed" : "active";
}

/** In force: the instalments, not the covered invoices, say what is due. */
export function isInForce(status: ArrangementStatus): boolean {
  return status === "active" || status === "missed";
}

function dayOf(instant: Instant, zone: TimeZone): CalendarDate {
  return localDate(zone, toEpochMs(instant));
}
