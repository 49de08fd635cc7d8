import type { CalendarDate } from "../time/calendar-date.ts";
import type { Installment } from "./arrangement.ts";
import { isOpen, type PlanItem } from "./plan-item.ts";
import type { PlanPayment } from "./plan-payments.ts";

/**
 * `planned` still to come, `due` on its date and in its grace, `missed` after it, `moved` behind the
 * last one, `paid` in full or but for a tolerated rest.
 */
export type InstallmentStatus = "planned" | "due" | "missed" | "moved" | "paid";

export interface InstallmentStanding {
  /** As it is to be paid now: a second chance or a missed payment put off has changed it. */
  readonly installment: Installment;
  readonly index: number;
  /** The date first agreed. */
  readonly agreedOn: CalendarDate;
  readonly status: InstallmentStatus;
  readonly paidMinor: number;
  readonly remainingMinor: number;
  readonly paidOn: CalendarDate | null;
  /** Against the date first agreed; null until it is paid. */
  readonly timing: "early" | "on_time" | "late" | null;
  /** Which money paid it, in the order it came. */
  readonly payments: readonly PlanPayment[];
}

export function toInstallmentStanding(item: PlanItem, asOf: CalendarDate): InstallmentStanding {
  const { index, dueOn, amountMinor, remainingMinor, agreedOn, paidOn, payments } = item;
  return {
    installment: { dueOn, amountMinor },
    index,
    agreedOn,
    status: statusOf(item, asOf),
    paidMinor: amountMinor - remainingMinor,
    remainingMinor,
    paidOn,
    timing: timingOf(item),
    payments,
  };
}

/** One of an arrangement nobody has agreed to yet. */
export function plannedInstallment(installment: Installment, index: number): InstallmentStanding {
  return {
    installment,
    index,
    agreedOn: installment.dueOn,
    status: "planned",
    paidMinor: 0,
    remainingMinor: installment.amountMinor,
    paidOn: null,
    timing: null,
    payments: [],
  };
}

function statusOf(item: PlanItem, asOf: CalendarDate): InstallmentStatus {
  if (item.movedTo !== null) return "moved";
  if (!isOpen(item)) return "paid";
  if (item.missedOn !== null) return "missed";
  return item.dueOn <= asOf ? "due" : "planned";
}

function timingOf({ paidOn, agreedOn }: PlanItem): InstallmentStanding["timing"] {
  if (paidOn === null) return null;
  if (paidOn < agreedOn) return "early";
  return paidOn === agreedOn ? "on_time" : "late";
}
