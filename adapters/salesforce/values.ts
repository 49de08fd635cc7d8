import { CurrencyCode, type Money } from "../../core/money/money.ts";
import { parseDecimal } from "../../core/money/parse-decimal.ts";
import { CalendarDate } from "../../core/time/calendar-date.ts";
import { Instant } from "../../core/time/instant.ts";
import { localDate, TimeZone } from "../../core/time/time-zone.ts";

/** An amount exactly; null when it is not one in the currency. */
export function toMoney(text: string, currency: CurrencyCode): Money | null {
  const parsed = parseDecimal(text, currency);
  return parsed.ok ? parsed.value : null;
}

export function toCurrency(text: string | undefined): CurrencyCode | null {
  const parsed = CurrencyCode.safeParse(text?.toUpperCase());
  return parsed.success ? parsed.data : null;
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

const LETTERS = Array.from({ length: 26 }, (_, n) => String.fromCharCode(65 + n));

let codesByName: ReadonlyMap<string, string> | undefined;

function countryCodes(): ReadonlyMap<string, string> {
  if (codesByName === undefined) {
    const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
    const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
    codesByName = new Map(
      codes.flatMap((code) => {
        const name = names.of(code);
        return name === undefined ? [] : [[name.toLowerCase(), code] as const];
      }),
    );
  }
  return codesByName;
}

/** ISO 3166 alpha-2 from a code or an English name; undefined for what is neither. */
export function toCountry(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (/^[A-Za-z]{2}$/.test(text)) return text.toUpperCase();
  if (/^(usa|u\.s\.a?\.?|united states of america)$/i.test(text)) return "US";
  return countryCodes().get(text.toLowerCase());
}

/** E.164 where the text says so itself; otherwise as written, for a person to read. */
export function toPhone(text: string): string {
  const digits = text.replace(/[\s().\-/]/g, "").replace(/^00/, "+");
  return /^\+[1-9]\d{6,14}$/.test(digits) ? digits : text;
}

/** Each once, in order. */
export function distinct(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined))];
}
