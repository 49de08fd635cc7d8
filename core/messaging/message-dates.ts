import type { Channel } from "../accounts/account.ts";
import { type CalendarDate, toDayNumber } from "../time/calendar-date.ts";
import { DAY_MS } from "../time/instant.ts";
import { measureSms } from "./sms-segments.ts";
import { toPlainSpaces } from "./to-text.ts";

const DATE_STYLES = {
  long: { dateStyle: "long" },
  medium: { dateStyle: "medium" },
  number: { day: "numeric", month: "numeric", year: "numeric" },
} as const;
type DateStyle = keyof typeof DATE_STYLES;

const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** A day as the reader writes it. Formatted in UTC, where a day number is that day everywhere. */
function formatDate(date: CalendarDate, locale: string, style: DateStyle): string {
  const key = `${locale}/${style}`;
  let format = dateFormats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale, { ...DATE_STYLES[style], timeZone: "UTC" });
    dateFormats.set(key, format);
  }
  return format.format(toDayNumber(date) * DAY_MS);
}

export type ToDate = (date: CalendarDate, locale: string) => string;

export const toLongDate: ToDate = (date, locale) => formatDate(date, locale, "long");
/** One ç in "março" would more than double what the message costs. */
const toCheapDate: ToDate = (date, locale) => {
  const long = toLongDate(date, locale);
  return measureSms(toPlainSpaces(long)).alphabet === "gsm7"
    ? long
    : formatDate(date, locale, "number");
};
export const dateWriter = (channel: Channel | undefined) =>
  channel === "sms" ? toCheapDate : toLongDate;

/** For table columns: on a phone a long date would leave no room for the invoice's number. */
export const toShortDate = (date: CalendarDate, locale: string) =>
  formatDate(date, locale, "medium");
