import { z } from "zod";
import { fromDayNumber, readDay, twoDigits } from "./calendar-date.ts";

/**
 * A moment in UTC in the one canonical form `YYYY-MM-DDTHH:mm:ss.sssZ`, so that text order is time
 * order. Input in any ISO 8601 form with an offset is accepted and rewritten to it.
 */
export const Instant = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text).toISOString())
  .brand<"Instant">();
export type Instant = z.infer<typeof Instant>;

/** Milliseconds since 1970-01-01T00:00Z. */
export type EpochMs = number;

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

const ZERO = 48;

/** Reads the canonical form by position: it is asked constantly, and the form is already known. */
export function toEpochMs(instant: Instant): EpochMs {
  return (
    readDay(instant) * DAY_MS +
    twoDigits(instant, 11) * HOUR_MS +
    twoDigits(instant, 14) * MINUTE_MS +
    twoDigits(instant, 17) * SECOND_MS +
    twoDigits(instant, 20) * 10 +
    instant.charCodeAt(22) -
    ZERO
  );
}

// The form has four digits for the year.
const FIRST_MS = Date.parse("0000-01-01T00:00:00.000Z");
const LAST_MS = Date.parse("9999-12-31T23:59:59.999Z");

const TWO_DIGITS = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, "0"));

/** Writes the canonical form from remembered pieces: every decision writes several. */
export function fromEpochMs(ms: EpochMs): Instant {
  if (!(ms >= FIRST_MS && ms <= LAST_MS)) throw new RangeError(`instant out of range: ${ms}`);
  const day = Math.floor(ms / DAY_MS);
  const inDay = ms - day * DAY_MS;
  const hours = TWO_DIGITS[Math.floor(inDay / HOUR_MS)];
  const minutes = TWO_DIGITS[Math.floor(inDay / MINUTE_MS) % 60];
  const seconds = TWO_DIGITS[Math.floor(inDay / SECOND_MS) % 60];
  const rest = String(inDay % SECOND_MS).padStart(3, "0");
  return brandCanonical(`${fromDayNumber(day)}T${hours}:${minutes}:${seconds}.${rest}Z`);
}

/** Reads any ISO 8601 moment with an offset; throws on anything else. For literals and trusted text. */
export function instant(text: string): Instant {
  return Instant.parse(text);
}

export function addMs(start: Instant, ms: number): Instant {
  return fromEpochMs(toEpochMs(start) + ms);
}

function isCanonical(text: string): text is Instant {
  // Asking for the last letter as well would make the engine join the pieces at once.
  return text.length === 24;
}

// The pieces make the canonical form inside years 0 to 9999; only far-off years fail.
function brandCanonical(text: string): Instant {
  if (!isCanonical(text)) throw new RangeError(`instant out of range: ${text}`);
  return text;
}
