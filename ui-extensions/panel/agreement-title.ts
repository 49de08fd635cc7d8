import type { Installment } from "../../core/accounts/arrangement.ts";
import type { Relief } from "../../core/arrangements/relief/relief.ts";
import type { CurrencyCode } from "../../core/money/money.ts";
import { type CalendarDate, calendarDate } from "../../core/time/calendar-date.ts";
import { percentText } from "./verdict-text.ts";
import { amountText, day, daysUntil, type Voice } from "./voice.ts";

type Dated = Pick<Installment, "dueOn" | "amountMinor">;

/** What relief amounts to in one line; empty for a hand-over, after which nothing is paid. */
export function reliefTitle(voice: Voice, { terms, schedule }: Relief): string {
  if (schedule === null) return "";
  const { title } = voice.words.agreement;
  const { installments, currency, totalMinor, endsOn } = schedule;
  const total = amountText(voice, totalMinor, currency);
  const payments = paymentsTitle(voice, installments, currency);
  const [first] = installments;
  switch (terms.kind) {
    case "settlement":
      return title.settlement(
        total,
        installments.length,
        first === undefined ? "" : firstText(voice, first.dueOn),
      );
    case "prompt_discount":
    case "loyalty":
      return title.promptDiscount(total, day(voice, endsOn));
    case "extension":
      return title.extension(day(voice, endsOn));
    case "deferral":
      return title.deferral(terms.payments, day(voice, endsOn));
    case "reduction":
      return title.reduction(terms.payments, percentText(voice, terms.percent));
    case "re_age":
      return title.reAge(payments);
    case "re_amortise":
      return title.reAmortise(payments);
    case "plan":
    case "reschedule":
    case "hand_over":
      return payments;
  }
}

/** `3 payments of $413.50, first today`; unequal ones also say exactly which amounts. */
export function paymentsTitle(
  voice: Voice,
  installments: readonly Dated[],
  currency: CurrencyCode,
): string {
  const { offer, agreement } = voice.words;
  const [head] = installments;
  if (head === undefined) return "";
  const amount = (minor: number) => amountText(voice, minor, currency);
  const first = firstText(voice, head.dueOn);
  if (installments.length === 1) return agreement.title.onePayment(amount(head.amountMinor), first);
  const runs = runsOf(installments);
  if (runs.length === 1) return offer.equal(installments.length, amount(head.amountMinor), first);
  const exact = runs.map(([count, minor]) => offer.run(count, amount(minor)));
  const usual = runs.reduce((longest, run) => (run[0] > longest[0] ? run : longest));
  return offer.about(installments.length, amount(usual[1]), exact.join(offer.afterwards), first);
}

// A day of another year than any instalment's, next to which every date is written in full.
const LONG_AGO = calendarDate("1970-01-01");

/** The same for what is read on other days than it was written: `first on Mar 5, 2026`. */
export function lastingTitle(
  voice: Voice,
  installments: readonly Dated[],
  currency: CurrencyCode,
): string {
  return paymentsTitle({ ...voice, today: LONG_AGO }, installments, currency);
}

/** Neighbours of the same amount, counted: 413.51, 413.50, 413.50 is [1, 413.51], [2, 413.50]. */
function runsOf(installments: readonly Dated[]): (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const { amountMinor } of installments) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === amountMinor) run[0] += 1;
    else runs.push([1, amountMinor]);
  }
  return runs;
}

function firstText(voice: Voice, date: CalendarDate): string {
  const { first } = voice.words.offer;
  const days = daysUntil(voice, date);
  if (days === 0) return first.today;
  return days === 1 ? first.tomorrow : first.on(day(voice, date));
}
