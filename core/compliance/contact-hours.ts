import { type BusinessCalendar, businessDaysOf } from "../time/business-days.ts";
import { type DayNumber, isoWeekday } from "../time/calendar-date.ts";
import type { EpochMs } from "../time/instant.ts";
import { fromLocal, type TimeZone, toLocal } from "../time/time-zone.ts";

/** Opening and closing as minutes after local midnight, closing not included. */
export interface ContactHours {
  readonly fromMinute: number;
  readonly toMinute: number;
  readonly calendar: BusinessCalendar;
  /** When true, holidays count as ordinary days. */
  readonly onHolidays: boolean;
}

// Two weeks span any run of weekends and holidays; beyond that the policy is wrong, not the date.
const SEARCH_DAYS_MAX = 21;

export function minuteOf(clockTime: string): number {
  return Number(clockTime.slice(0, 2)) * 60 + Number(clockTime.slice(3, 5));
}

/** Open now in every zone the customer may be in. An empty list is nobody's local time: closed. */
export function isOpen(hours: ContactHours, zones: readonly TimeZone[], at: EpochMs): boolean {
  for (const zone of zones) {
    const { day, minute } = toLocal(zone, at);
    if (minute < hours.fromMinute || minute >= hours.toMinute || !isContactDay(hours, day))
      return false;
  }
  return zones.length > 0;
}

/** The first moment at or after `at` that is open in every zone, or null when the hours never meet. */
export function nextOpening(
  hours: ContactHours,
  zones: readonly TimeZone[],
  at: EpochMs,
): EpochMs | null {
  const [first] = zones;
  if (first === undefined) return null;
  const { day } = toLocal(first, at);
  for (let ahead = -1; ahead <= SEARCH_DAYS_MAX; ahead += 1) {
    const [opens, closes] = windowOn(hours, zones, day + ahead);
    if (Math.max(opens, at) < closes) return Math.max(opens, at);
  }
  return null;
}

/** When today's hours end, for an open moment. */
export function closingAfter(
  hours: ContactHours,
  zones: readonly TimeZone[],
  at: EpochMs,
): EpochMs {
  return Math.min(...zones.map((zone) => fromLocal(zone, toLocal(zone, at).day, hours.toMinute)));
}

function windowOn(
  hours: ContactHours,
  zones: readonly TimeZone[],
  day: DayNumber,
): readonly [EpochMs, EpochMs] {
  if (!isContactDay(hours, day)) return [0, 0];
  let opens = Number.NEGATIVE_INFINITY;
  let closes = Number.POSITIVE_INFINITY;
  for (const zone of zones) {
    opens = Math.max(opens, fromLocal(zone, day, hours.fromMinute));
    closes = Math.min(closes, fromLocal(zone, day, hours.toMinute));
  }
  return [opens, closes];
}

function isContactDay({ calendar, onHolidays }: ContactHours, day: DayNumber): boolean {
  // Working days are remembered, and every decision asks about today.
  if (!onHolidays) return businessDaysOf(calendar).has(day);
  return calendar.weekdays.includes(isoWeekday(day));
}
