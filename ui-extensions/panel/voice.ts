import type { Channel } from "../../core/accounts/account.ts";
import { zonesOf } from "../../core/compliance/contact-rules.ts";
import { formatMoney } from "../../core/money/format.ts";
import { CurrencyCode, money } from "../../core/money/money.ts";
import { type CalendarDate, toDayNumber } from "../../core/time/calendar-date.ts";
import { type EpochMs, type Instant, toEpochMs } from "../../core/time/instant.ts";
import { localDate, offsetMsAt, TimeZone, toLocal } from "../../core/time/time-zone.ts";
import { dayText, monthText, weekdayText } from "./date-text.ts";
import type { PanelInput } from "./panel-input.ts";
import type { MoneyText, WhenText } from "./panel-parts.ts";
import { type Words, wordsFor } from "./words.ts";

/** How one view speaks: whose language, whose clocks, and which day it is. */
export interface Voice {
  readonly words: Words;
  readonly locale: string;
  readonly today: CalendarDate;
  readonly nowMs: EpochMs;
  readonly customerZone: TimeZone;
  readonly repZone: TimeZone;
}

type VoiceInput = Pick<
  PanelInput,
  "facts" | "policy" | "treatment" | "now" | "locale" | "repTimeZone"
>;

export function voiceFor(input: VoiceInput): Voice {
  const { facts, policy, treatment, now, repTimeZone } = input;
  const customerZone = zonesOf(policy, facts.account)[0] ?? policy.defaults.timeZone;
  const repZone = TimeZone.safeParse(repTimeZone);
  return {
    ...wordsFor(input.locale),
    today: treatment.delinquency.asOf,
    nowMs: toEpochMs(now),
    customerZone,
    // A browser may name a zone this runtime does not know; the customer's clock then serves both.
    repZone: repZone.success ? repZone.data : customerZone,
  };
}

/** Raises the first letter: phrases are kept in lower case so that they can follow others. */
export function sentence(text: string, { locale }: Pick<Voice, "locale">): string {
  return text.slice(0, 1).toLocaleUpperCase(locale) + text.slice(1);
}

export function moneyText(voice: Voice, amountMinor: number, currency: CurrencyCode): MoneyText {
  return { amountMinor, currency, text: amountText(voice, amountMinor, currency) };
}

export function amountText({ locale }: Voice, amountMinor: number, currency: CurrencyCode): string {
  return formatMoney(money(amountMinor, currency), locale);
}

/** An amount whose currency comes from storage as text; empty when it is not one. */
export function looseAmountText(voice: Voice, amountMinor: number, currency: string): string {
  const code = CurrencyCode.safeParse(currency);
  return code.success ? amountText(voice, amountMinor, code.data) : "";
}

/** A day as `Oct 3`, with its year when that is not this year's. */
export function day({ locale, today }: Voice, date: CalendarDate): string {
  return dayText(locale, date, today);
}

export function whenDay(voice: Voice, date: CalendarDate): WhenText {
  return { value: date, text: day(voice, date) };
}

export function month({ locale, today }: Voice, date: CalendarDate): string {
  return monthText(locale, date, today);
}

/** A moment on the customer's clock, naming the place when the rep's clock shows another time. */
export function customerMoment(voice: Voice, at: Instant): string {
  const text = momentIn(voice, at, voice.customerZone);
  return clocksDiffer(voice, at) ? `${text} (${customerCity(voice)})` : text;
}

export function repMoment(voice: Voice, at: Instant): string {
  return momentIn(voice, at, voice.repZone);
}

/** The same inside a sentence that has brackets of its own: `tomorrow 9:00 in Denver`. */
export function placedMoment(voice: Voice, at: Instant): string {
  const text = momentIn(voice, at, voice.customerZone);
  return clocksDiffer(voice, at) ? voice.words.time.inCity(text, customerCity(voice)) : text;
}

/** Both clocks when they differ: `tomorrow 9:00 (Denver), 11:00 your time`. */
export function bothMoments(voice: Voice, at: Instant): string {
  const theirs = customerMoment(voice, at);
  if (!clocksDiffer(voice, at)) return theirs;
  return voice.words.time.both(theirs, repAside(voice, at));
}

/** The rep's clock beside the customer's, or empty when they agree. */
export function clockNote(voice: Voice, at: Instant): string {
  if (!clocksDiffer(voice, at)) return "";
  return voice.words.time.both(placedMoment(voice, at), repAside(voice, at));
}

/** The rep's clock next to the customer's: the day is said again only when it is another one. */
function repAside(voice: Voice, at: Instant): string {
  const { customerZone, repZone, words } = voice;
  const theirs = momentIn(voice, at, customerZone);
  const yours = repMoment(voice, at);
  const time = words.time.clock(clockTime(repZone, at));
  return theirs.replace(words.time.clock(clockTime(customerZone, at)), time) === yours
    ? time
    : yours;
}

export function clockTime(zone: TimeZone, at: Instant): string {
  const { minute } = toLocal(zone, toEpochMs(at));
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")}`;
}

/** The closing time of today's hours: `19:00 (Denver)`. */
export function closingText(voice: Voice, at: Instant): string {
  const text = clockTime(voice.customerZone, at);
  return clocksDiffer(voice, at) ? `${text} (${customerCity(voice)})` : text;
}

const NAMED_DAYS_AHEAD = 6;

function momentIn({ words, locale, nowMs }: Voice, at: Instant, zone: TimeZone): string {
  const today = toLocal(zone, nowMs).day;
  const ahead = toLocal(zone, toEpochMs(at)).day - today;
  const time = clockTime(zone, at);
  if (ahead === 0) return words.time.today(time);
  if (ahead === 1) return words.time.tomorrow(time);
  if (ahead === -1) return words.time.yesterday(time);
  const local = localDate(zone, toEpochMs(at));
  if (ahead > 0 && ahead <= NAMED_DAYS_AHEAD) {
    return words.time.at(words.time.weekday(weekdayText(locale, local)), time);
  }
  return words.time.at(words.time.on(dayText(locale, local, localDate(zone, nowMs))), time);
}

function clocksDiffer({ customerZone, repZone }: Voice, at: Instant): boolean {
  const ms = toEpochMs(at);
  return offsetMsAt(customerZone, ms) !== offsetMsAt(repZone, ms);
}

/** `America/Argentina/Buenos_Aires` is `Buenos Aires`, by its name in the rep's language. */
function customerCity({ customerZone, words }: Voice): string {
  const name = (customerZone.split("/").at(-1) ?? customerZone).replaceAll("_", " ");
  return Object.hasOwn(words.cities, name) ? (words.cities[name] ?? name) : name;
}

export function channelList({ words, locale }: Voice, channels: readonly Channel[]): string {
  const names = channels.map((channel) => words.channel[channel]);
  return new Intl.ListFormat(locale, { type: "disjunction" }).format(names);
}

export function daysUntil(voice: Voice, date: CalendarDate): number {
  return toDayNumber(date) - toDayNumber(voice.today);
}
