import { addBusinessDays } from "../../time/business-days.ts";
import {
  addDays,
  type CalendarDate,
  fromDayNumber,
  toDayNumber,
} from "../../time/calendar-date.ts";
import { FEDERAL_CALENDAR } from "./federal-calendar.ts";

/** A validation notice as it was provided. Days are those of the customer's own calendar. */
export interface ValidationNotice {
  readonly providedOn: CalendarDate;
  /** Came back, bounced or is otherwise known not to have arrived. */
  readonly undeliverable: boolean;
  /** The day it is known to have arrived, where that is known. */
  readonly receivedOn?: CalendarDate;
}

export interface ValidationPeriod {
  readonly providedOn: CalendarDate;
  /** The day of receipt or assumed receipt: day zero of the thirty. */
  readonly receivedOn: CalendarDate;
  /** The last day on which a dispute or request is in time. */
  readonly endsOn: CalendarDate;
}

/** 12 CFR 1006.34(b)(5): receipt may be assumed five business days after the notice is provided. */
const ASSUMED_RECEIPT_DAYS = 5;
/** 15 USC 1692g(b): thirty days, and these are calendar days. */
const PERIOD_DAYS = 30;
/** 15 USC 1692g(a): validation information follows the first communication within five days. */
const NOTICE_DAYS = 5;

/**
 * The validation period that runs from the latest notice that arrived, or null when none did: a
 * notice that came back starts nothing (comment 34(b)(5)-2). The order of `notices` is immaterial.
 */
export function validationPeriodOf(notices: readonly ValidationNotice[]): ValidationPeriod | null {
  let latest: ValidationPeriod | null = null;
  for (const notice of notices) {
    if (notice.undeliverable) continue;
    const period = periodOf(notice);
    if (latest === null || isLater(period, latest)) latest = period;
  }
  return latest;
}

/** Of two notices of one day, the one that runs longer. */
function isLater(period: ValidationPeriod, than: ValidationPeriod): boolean {
  if (period.providedOn !== than.providedOn) return period.providedOn > than.providedOn;
  return period.endsOn > than.endsOn;
}

function periodOf({ providedOn, receivedOn }: ValidationNotice): ValidationPeriod {
  const assumed = assumedReceiptOf(providedOn);
  // The rule lets a collector assume receipt; news of a later arrival ends the assumption.
  const received = receivedOn !== undefined && receivedOn > assumed ? receivedOn : assumed;
  return { providedOn, receivedOn: received, endsOn: addDays(received, PERIOD_DAYS) };
}

/** The earliest day on which receipt of a notice may be assumed. */
export function assumedReceiptOf(providedOn: CalendarDate): CalendarDate {
  return fromDayNumber(
    addBusinessDays(FEDERAL_CALENDAR, toDayNumber(providedOn), ASSUMED_RECEIPT_DAYS),
  );
}

/**
 * Whether a dispute or an original-creditor request that arrived on `arrivedOn` stops collection.
 * It does up to the end of the period of any notice provided by then. Before any notice has
 * arrived the period has not ended either, so there it stops collection too.
 */
export function isInTime(notices: readonly ValidationNotice[], arrivedOn: CalendarDate): boolean {
  const before = notices.filter(({ providedOn }) => providedOn <= arrivedOn);
  const delivered = before.filter(({ undeliverable }) => !undeliverable);
  return delivered.length === 0 || delivered.some((notice) => arrivedOn <= periodOf(notice).endsOn);
}

/** Whether a message leaving on `on` must not overshadow the right to dispute (1006.34(b)(1)). */
export function isInsideValidationPeriod(
  notices: readonly ValidationNotice[],
  on: CalendarDate,
): boolean {
  const provided = notices.filter(({ providedOn }) => providedOn <= on);
  const period = validationPeriodOf(provided);
  // A notice that came back leaves its reader's right to dispute untouched until the next arrives.
  return period === null ? provided.length > 0 : on <= period.endsOn;
}

/** The last day validation information may be sent when it was not in the first communication. */
export function noticeDueBy(firstCommunicationOn: CalendarDate): CalendarDate {
  return addDays(firstCommunicationOn, NOTICE_DAYS);
}
