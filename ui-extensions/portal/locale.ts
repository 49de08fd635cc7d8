import type { Account } from "../../core/accounts/account.ts";
import { formatMoney } from "../../core/money/format.ts";
import { type CurrencyCode, money, toDecimal } from "../../core/money/money.ts";
import { type CalendarDate, toDayNumber } from "../../core/time/calendar-date.ts";
import { DAY_MS, type Instant, toEpochMs } from "../../core/time/instant.ts";
import { localDate, type TimeZone } from "../../core/time/time-zone.ts";

export const PORTAL_LANGUAGES = ["en", "es", "fr", "de", "pt"] as const;
export type PortalLanguage = (typeof PORTAL_LANGUAGES)[number];

/** The page's language for a tag such as `es-CO`, or null when there are no words in it. */
export function findLanguage(tag: string): PortalLanguage | null {
  const base = tag.toLowerCase().split("-")[0];
  return PORTAL_LANGUAGES.find((language) => language === base) ?? null;
}

/** How the customer's own country writes the page's language: Spanish in Mexico has its own numbers. */
export function localeOf({ language, country }: Account, shown: PortalLanguage): string {
  const own = new Intl.Locale(language);
  const region = own.language === shown && own.region !== undefined ? own.region : country;
  return `${shown}-${region}`;
}

export interface Separators {
  readonly decimal: string;
  readonly group: string;
}

export function separatorsOf(locale: string): Separators {
  // Spanish and Portuguese write four digits without a group sign, so the sample has five.
  const parts = new Intl.NumberFormat(locale).formatToParts(12_345.6);
  const find = (type: string): string => parts.find((part) => part.type === type)?.value ?? "";
  return { decimal: find("decimal"), group: find("group") };
}

/** Dates and money as one reader reads them. */
export interface Reader {
  readonly locale: string;
  readonly zone: TimeZone;
  money(amountMinor: number, currency: CurrencyCode): string;
  /** `1240.50` with the locale's decimal sign and nothing else: what an input starts with. */
  plainAmount(amountMinor: number, currency: CurrencyCode): string;
  /** `3 November 2026`: for sentences. */
  date(date: CalendarDate): string;
  /** `3 Nov 2026`: for lists. */
  shortDate(date: CalendarDate): string;
  dayOf(at: Instant): CalendarDate;
}

export function readerOf(locale: string, zone: TimeZone): Reader {
  // A calendar date has no zone: it is read as midnight UTC and written as midnight UTC.
  const long = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  const short = new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  return {
    locale,
    zone,
    money: (amountMinor, currency) => formatMoney(money(amountMinor, currency), locale),
    plainAmount: (amountMinor, currency) =>
      toDecimal(money(amountMinor, currency)).replace(".", separatorsOf(locale).decimal),
    date: (date) => long.format(toDayNumber(date) * DAY_MS),
    shortDate: (date) => short.format(toDayNumber(date) * DAY_MS),
    dayOf: (at) => localDate(zone, toEpochMs(at)),
  };
}
