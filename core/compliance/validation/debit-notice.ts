import { addBusinessDays, type BusinessCalendar } from "../../time/business-days.ts";
import {
  type CalendarDate,
  daysBetween,
  fromDayNumber,
  toDayNumber,
} from "../../time/calendar-date.ts";
import { FEDERAL_CALENDAR } from "./federal-calendar.ts";

/** Both days included. */
export interface DebitNoticeWindow {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** 15 USC 1692f(2): not more than ten nor less than three business days before the deposit. */
const DAYS_BEFORE_MAX = 10;
const DAYS_BEFORE_MIN = 3;
/** 15 USC 1692f(2): what is postdated by more than five days needs the notice. */
const POSTDATED_DAYS = 5;

/** The days on which notice of a debit on `debitOn` may be sent. */
export function debitNoticeWindow(
  debitOn: CalendarDate,
  calendar: BusinessCalendar = FEDERAL_CALENDAR,
): DebitNoticeWindow {
  const before = (days: number) =>
    fromDayNumber(addBusinessDays(calendar, toDayNumber(debitOn), -days));
  return { from: before(DAYS_BEFORE_MAX), to: before(DAYS_BEFORE_MIN) };
}

/** Whether a debit agreed on one day for a later one is postdated far enough to need notice. */
export function needsDebitNotice(agreedOn: CalendarDate, debitOn: CalendarDate): boolean {
  return daysBetween(agreedOn, debitOn) > POSTDATED_DAYS;
}

/** Whether a debit may go out: in time for its notice, and never before its own day (1692f(4)). */
export function mayDebit(
  debit: { readonly agreedOn: CalendarDate; readonly debitOn: CalendarDate },
  noticeSentOn: CalendarDate | null,
  today: CalendarDate,
): boolean {
  if (today < debit.debitOn) return false;
  if (!needsDebitNotice(debit.agreedOn, debit.debitOn)) return true;
  if (noticeSentOn === null) return false;
  const { from, to } = debitNoticeWindow(debit.debitOn);
  return noticeSentOn >= from && noticeSentOn <= to;
}
