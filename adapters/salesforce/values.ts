import type { CurrencyCode, Money } from "../../core/money/money.ts";
import { parseDecimal } from "../../core/money/parse-decimal.ts";
import { CalendarDate } from "../../core/time/calendar-date.ts";
import { Instant } from "../../core/time/instant.ts";
import { localDate, TimeZone } from "../../core/time/time-zone.ts";

/** An amount exactly; null when it is not one in the currency. */
export function toMoney(text: string, currency: CurrencyCode): Money | null {
  const parsed = parseDecimal(text, currency);
  return parsed.ok ? parsed.value : null;
}

/** A moment as Salesforce writes it, `2026-04-01T12:00:00.000+0000`; null for anything else. */
export function toInstant(text: string | undefined): Instant | null {
  const parsed = Instant.safeParse(text?.replace(/([+-]\d{2})(\d{2})$/, "$1:$2"));
  return parsed.success ? parsed.data : null;
}

/** A date, or the day a moment falls on in the org's zone. */
export function toDay(text: string | undefined, zone: TimeZone): CalendarDate | null {
  if (text === undefined) return null;
  const day = CalendarDate.safeParse(text);
  if (day.success) return day.data;
  const instant = toInstant(text);
  return instant === null ? null : localDate(zone, Date.parse(instant));
}

export function toTimeZone(text: string | undefined): TimeZone | undefined {
  const parsed = TimeZone.safeParse(text);
  return parsed.success ? parsed.data : undefined;
}
