import type { Installment } from "../../core/accounts/arrangement.ts";
import type { PlanOffer } from "../../core/arrangements/recommend-offers.ts";
import type { CurrencyCode } from "../../core/money/money.ts";
import type { CalendarDate } from "../../core/time/calendar-date.ts";
import type { PanelOffer } from "./panel-arrangement.ts";
import type { SectionInput } from "./section-input.ts";
import { amountText, day, daysUntil, moneyText, type Voice, whenDay } from "./voice.ts";
import { whyNotText } from "./why-not-text.ts";

/** Every plan the rep may put to the customer, best first, to the cent and the day. */
export function toOffers(section: SectionInput): PanelOffer[] {
  return section.input.offers.offers.map((offer) => toOffer(section, offer));
}

function toOffer({ input, voice, availability }: SectionInput, offer: PlanOffer): PanelOffer {
  const { id, why, totalMinor, currency, installments } = offer;
  const last = installments.at(-1);
  const allowed = availability["offer-plan"];
  return {
    id,
    title: offerTitle(voice, installments, currency),
    why: last === undefined ? "" : voice.words.offer.why[why](day(voice, last.dueOn)),
    total: moneyText(voice, totalMinor, currency),
    schedule: installments.map(({ dueOn, amountMinor }) => ({
      dueOn: whenDay(voice, dueOn),
      amount: moneyText(voice, amountMinor, currency),
      status: "planned",
      statusText: voice.words.installment.planned(""),
    })),
    authority: allowed.enabled ? "in" : "not_offerable",
    authorityText: allowed.enabled
      ? voice.words.offer.inAuthority
      : whyNotText(voice, input, allowed),
  };
}

/** `3 payments of $413.50, first today`; unequal ones also say exactly which amounts. */
function offerTitle(
  voice: Voice,
  installments: readonly Installment[],
  currency: CurrencyCode,
): string {
  const { offer } = voice.words;
  const [head] = installments;
  if (head === undefined) return "";
  const amount = (minor: number) => amountText(voice, minor, currency);
  const first = firstText(voice, head.dueOn);
  const runs = runsOf(installments);
  if (runs.length === 1) return offer.equal(installments.length, amount(head.amountMinor), first);
  const exact = runs.map(([count, minor]) => offer.run(count, amount(minor)));
  const usual = runs.reduce((longest, run) => (run[0] > longest[0] ? run : longest));
  return offer.about(installments.length, amount(usual[1]), exact.join(offer.afterwards), first);
}

/** Neighbours of the same amount, counted: 413.51, 413.50, 413.50 is [1, 413.51], [2, 413.50]. */
function runsOf(installments: readonly Installment[]): (readonly [number, number])[] {
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
