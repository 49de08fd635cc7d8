import type { CurrencyCode, Money } from "../../core/money/money.ts";
import { parseDecimal } from "../../core/money/parse-decimal.ts";
import { type CalendarDate, CalendarDate as Day } from "../../core/time/calendar-date.ts";
import { fromEpochMs, Instant } from "../../core/time/instant.ts";
import { localDate, type TimeZone, TimeZone as Zone } from "../../core/time/time-zone.ts";

const NUMBER = /^(-?)(\d+)(?:\.(\d+))?[eE]([+-]?\d{1,2})$/;

/** An amount as HubSpot writes it, `413.5` or `1.2345E7`, exactly; null when it is not one. */
export function toMoney(text: string, currency: CurrencyCode): Money | null {
  const parsed = parseDecimal(plainDecimal(text), currency);
  return parsed.ok ? parsed.value : null;
}

/** Moves the point by hand, because reading `1.1E1` as a number is where cents get lost. */
function plainDecimal(text: string): string {
  const match = NUMBER.exec(text.trim());
  if (match === null) return text;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  const padded = digits.padStart(digits.length + Math.max(1 - point, 0), "0");
  const at = Math.max(point, 1);
  const before = padded.slice(0, at).padEnd(at, "0");
  const after = padded.slice(at);
  return `${sign}${before}${after === "" ? "" : `.${after}`}`;
}

/** A moment from ISO text or from milliseconds, the two forms HubSpot uses; null for anything else. */
export function toInstant(text: string | undefined): Instant | null {
  if (text === undefined) return null;
  if (/^\d{11,14}$/.test(text)) return fromEpochMs(Number(text));
  const parsed = Instant.safeParse(text);
  return parsed.success ? parsed.data : null;
}

/**
 * The day of a date, or the day a moment falls on in the account's zone. HubSpot writes a date as
 * `2026-03-04` or as midnight UTC, and midnight UTC is the day before in America: that one form is
 * taken as the date it stands for.
 */
export function toDay(text: string | undefined, zone: TimeZone): CalendarDate | null {
  if (text === undefined) return null;
  const day = Day.safeParse(text);
  if (day.success) return day.data;
  const instant = toInstant(text);
  if (instant === null) return null;
  if (instant.endsWith("T00:00:00.000Z")) return Day.parse(instant.slice(0, 10));
  return localDate(zone, Date.parse(instant));
}

/** An IANA zone from its own name or from HubSpot's, `america_slash_new_york`. */
export function toTimeZone(text: string | undefined): TimeZone | undefined {
  if (text === undefined) return undefined;
  const name = text.replaceAll("_slash_", "/").replaceAll("_hyphen_", "-");
  const parsed = Zone.safeParse(name);
  if (!parsed.success) return undefined;
  // The runtime knows how each zone is written, which matters to whoever compares two.
  return new Intl.DateTimeFormat("en", { timeZone: parsed.data }).resolvedOptions().timeZone;
}
