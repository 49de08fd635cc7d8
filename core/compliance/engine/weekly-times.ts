import { type DayNumber, isoWeekday, LAST_DAY } from "../../time/calendar-date.ts";
import { type EpochMs, MINUTE_MS } from "../../time/instant.ts";
import { fromLocal, offsetMsAt, type TimeZone, toLocal } from "../../time/time-zone.ts";

/** Minutes after local midnight, `to` not included. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** The spans of each ISO weekday (index 1 to 7; index 0 is empty), in order and apart from each other. */
export type WeeklyTimes = readonly (readonly Span[])[];

const DAY_MINUTES = 24 * 60;
// Longer than any run of holidays and closed weekdays: beyond it the times are never open.
const SEARCH_DAYS_MAX = 40;

export interface SpanOnDays extends Span {
  readonly weekdays: readonly number[];
}

/** Times of a week from spans on days; one that ends before it begins runs past midnight. */
export function weeklyTimesOf(spans: readonly SpanOnDays[]): WeeklyTimes {
  const week: Span[][] = Array.from({ length: 8 }, () => []);
  for (const { weekdays, from, to } of spans) {
    for (const weekday of weekdays) {
      if (from < to) week[weekday]?.push({ from, to });
      else {
        week[weekday]?.push({ from, to: DAY_MINUTES });
        week[(weekday % 7) + 1]?.push({ from: 0, to });
      }
    }
  }
  return week.map(joined);
}

/** All other minutes of the week. */
export function outside(times: WeeklyTimes): WeeklyTimes {
  return times.map((spans, weekday) => {
    if (weekday === 0) return [];
    const gaps: Span[] = [];
    let from = 0;
    for (const span of spans) {
      if (span.from > from) gaps.push({ from, to: span.from });
      from = span.to;
    }
    if (from < DAY_MINUTES) gaps.push({ from, to: DAY_MINUTES });
    return gaps;
  });
}

function joined(spans: readonly Span[]): readonly Span[] {
  const apart: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    if (span.to <= span.from) continue;
    const last = apart.at(-1);
    if (last === undefined || span.from > last.to) apart.push(span);
    else apart[apart.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
  }
  return apart;
}

/** Whether a day is closed whatever its weekday. */
export type IsClosed = (day: DayNumber) => boolean;

export function isInTimes(
  times: WeeklyTimes,
  isClosed: IsClosed,
  zone: TimeZone,
  at: EpochMs,
): boolean {
  const { day, minute } = toLocal(zone, at);
  for (const { from, to } of times[isoWeekday(day)] ?? [])
    if (minute >= from && minute < to) return !isClosed(day);
  return false;
}

/** The first moment at or after `at` inside the times, or null when none comes for weeks. */
export function nextInTimes(
  times: WeeklyTimes,
  isClosed: IsClosed,
  zone: TimeZone,
  at: EpochMs,
): EpochMs | null {
  const { day, minute } = toLocal(zone, at);
  const last = Math.min(SEARCH_DAYS_MAX, LAST_DAY - day);
  for (let ahead = 0; ahead <= last; ahead += 1) {
    const tried = day + ahead;
    if (isClosed(tried)) continue;
    for (const { from, to } of times[isoWeekday(tried)] ?? []) {
      if (ahead === 0 && to <= minute) continue;
      if (ahead === 0 && from <= minute) return at;
      const opens = firstMoment(zone, tried, from);
      if (opens > at) return clockTurnedBack(times, isClosed, zone, at, opens);
      // The clock was turned back since and shows the same hour again: count minutes from here.
      return at - (at % MINUTE_MS) + (from - minute) * MINUTE_MS;
    }
  }
  return null;
}

/** A clock turned back before the opening shows earlier minutes once more, which may be open. */
function clockTurnedBack(
  times: WeeklyTimes,
  isClosed: IsClosed,
  zone: TimeZone,
  at: EpochMs,
  opens: EpochMs,
): EpochMs {
  if (offsetMsAt(zone, opens) >= offsetMsAt(zone, at)) return opens;
  const turned = changeBetween(zone, at, opens);
  return turned > at ? (nextInTimes(times, isClosed, zone, turned) ?? opens) : opens;
}

/** The first moment a zone's clock shows `minute` of `day` or, where a change skips it, a later time. */
export function firstMoment(zone: TimeZone, day: DayNumber, minute: number): EpochMs {
  const moment = fromLocal(zone, day, minute);
  const shown = toLocal(zone, moment);
  if (shown.day === day && shown.minute === minute) return moment;
  // Skipped: what follows the change is the first time past it.
  return changeBetween(zone, moment - 3 * 60 * MINUTE_MS, moment);
}

/** The moment of the change of offset between two moments, to the millisecond. */
function changeBetween(zone: TimeZone, from: EpochMs, to: EpochMs): EpochMs {
  const before = offsetMsAt(zone, from);
  let [same, changed] = [from, to];
  while (changed - same > 1) {
    const middle = Math.floor((same + changed) / 2);
    if (offsetMsAt(zone, middle) === before) same = middle;
    else changed = middle;
  }
  return changed;
}

/** The first moment of a local day. */
export function dayBegins(zone: TimeZone, day: DayNumber): EpochMs {
  return firstMoment(zone, day, 0);
}
