import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { type CalendarDate, type DayNumber, fromDayNumber, toDayNumber } from "./calendar-date.ts";
import { DAY_MS, type EpochMs, fromEpochMs, type Instant, MINUTE_MS } from "./instant.ts";

/** An IANA time zone name the runtime knows, such as `America/Denver`. */
export const TimeZone = z
  .string()
  .refine(isKnownZone, { error: (issue) => `unknown time zone "${String(issue.input)}"` });
export type TimeZone = z.infer<typeof TimeZone>;

function isKnownZone(zone: string): boolean {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone) !== null;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** A stretch of time in which a zone's offset does not change: `from` inclusive, `until` exclusive. */
interface OffsetSpan {
  readonly from: EpochMs;
  readonly until: EpochMs;
  readonly offsetMs: number;
}

// Time zone data is constant for the life of the process, so remembering it keeps callers pure.
const spansByZone = new Map<TimeZone, OffsetSpan[]>();

/** The zone's offset from UTC at a moment, in milliseconds; east is positive. */
export function offsetMsAt(zone: TimeZone, at: EpochMs): number {
  let spans = spansByZone.get(zone);
  if (spans === undefined) {
    spans = [];
    spansByZone.set(zone, spans);
  }
  for (const span of spans) if (at >= span.from && at < span.until) return span.offsetMs;
  const span = readSpan(zone, at);
  spans.push(span);
  return span.offsetMs;
}

function readSpan(zone: TimeZone, at: EpochMs): OffsetSpan {
  const here = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const next = here.getTimeZoneTransition("next");
  // "previous" is strictly earlier, so ask from one nanosecond later to keep a transition's own moment.
  const previous = here.add({ nanoseconds: 1 }).getTimeZoneTransition("previous");
  return {
    from: previous?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    until: next?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offsetMs: here.offsetNanoseconds / 1_000_000,
  };
}

/** A moment as a person in the zone reads it: the local day and minutes after local midnight. */
export interface LocalTime {
  readonly day: DayNumber;
  readonly minute: number;
}

export function toLocal(zone: TimeZone, at: EpochMs): LocalTime {
  const local = at + offsetMsAt(zone, at);
  const day = Math.floor(local / DAY_MS);
  return { day, minute: Math.floor((local - day * DAY_MS) / MINUTE_MS) };
}

export function localDate(zone: TimeZone, at: EpochMs): CalendarDate {
  return fromDayNumber(toLocal(zone, at).day);
}

/**
 * The moment a wall clock in the zone shows `minute` on `day`. A time skipped by a clock change
 * moves forward by the gap; a repeated one is its first showing (Temporal's "compatible").
 */
export function fromLocal(zone: TimeZone, day: DayNumber, minute: number): EpochMs {
  const local = day * DAY_MS + minute * MINUTE_MS;
  const before = offsetMsAt(zone, local - DAY_MS);
  const after = offsetMsAt(zone, local + DAY_MS);
  if (before === after) return local - before;
  const early = local - before;
  // In an overlap or outside any change `early` reads back right; in a gap it lands past the gap.
  if (offsetMsAt(zone, early) === before) return early;
  const late = local - after;
  return offsetMsAt(zone, late) === after ? late : early;
}

export function startOfDay(zone: TimeZone, date: CalendarDate): Instant {
  return fromEpochMs(fromLocal(zone, toDayNumber(date), 0));
}
