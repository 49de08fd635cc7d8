import { HoldKind } from "../../core/accounts/account.ts";
import type { AuthorityReason, LimitCrossed } from "../../core/arrangements/authority.ts";
import type { ReliefRefusal } from "../../core/arrangements/relief/relief.ts";
import type { CurrencyCode } from "../../core/money/money.ts";
import type { RefusalFigures } from "./agreement-words.ts";
import { amountText, day, type Voice } from "./voice.ts";

/** What stands in the way of an agreement, in one sentence with what would do. */
export function reasonText(voice: Voice, currency: CurrencyCode, reason: AuthorityReason): string {
  const { limit, obstacle, impossible } = voice.words.agreement;
  switch (reason.code) {
    case "kind_not_allowed":
      return obstacle.kind_not_allowed;
    case "disputed":
      return obstacle.disputed;
    case "held":
      return obstacle.held(holdLabel(voice, reason.hold));
    case "broken_before":
      return obstacle.broken_before(reason.times);
    case "law":
      return obstacle.law(reason.law);
    case "impossible":
      return impossible[reason.refusal.kind](figuresOf(voice, currency, reason.refusal));
    default: {
      const figure = (value: number) => limitFigure(voice, currency, reason.code, value);
      return limit[reason.code](figure(reason.asked), figure(reason.allowed));
    }
  }
}

function holdLabel({ words }: Voice, hold: string): string {
  const kind = HoldKind.safeParse(hold);
  return kind.success ? words.hold[kind.data].label : hold;
}

function limitFigure(
  voice: Voice,
  currency: CurrencyCode,
  code: LimitCrossed["code"],
  value: number,
): string {
  switch (code) {
    case "installment_minimum_minor":
      return amountText(voice, value, currency);
    case "discount_percent_max":
    case "down_payment_percent_min":
      return percentText(voice, value);
    case "count_max":
    case "length_days_max":
    case "days_to_start_max":
      return String(value);
  }
}

/** `12.5` as `12.5%`, the way the rep's language writes it. */
export function percentText({ locale }: Pick<Voice, "locale">, percent: number): string {
  const format = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 });
  return format.format(percent / 100);
}

const NO_FIGURES: RefusalFigures = {
  amount: "",
  day: "",
  count: 0,
  percent: "",
  months: 0,
  ban: null,
};

function figuresOf(voice: Voice, currency: CurrencyCode, refusal: ReliefRefusal): RefusalFigures {
  const amount = (minor: number) => amountText(voice, minor, currency);
  switch (refusal.kind) {
    case "waives_everything":
      return { ...NO_FIGURES, amount: amount(refusal.waivedMaxMinor) };
    case "starts_before_agreed":
      return { ...NO_FIGURES, day: day(voice, refusal.earliestOn) };
    case "starts_too_late":
      return { ...NO_FIGURES, day: day(voice, refusal.latestOn) };
    case "down_payment_too_large":
      return { ...NO_FIGURES, amount: amount(refusal.maximumMinor) };
    case "too_few_installments":
      return { ...NO_FIGURES, count: refusal.countMin };
    case "too_many_installments":
      return { ...NO_FIGURES, count: refusal.countMax };
    case "installment_too_small":
      return { ...NO_FIGURES, amount: amount(refusal.minimumMinor), count: refusal.countMax };
    case "too_long":
      return { ...NO_FIGURES, count: refusal.lengthDaysMax };
    case "charges_not_allowed":
      return { ...NO_FIGURES, ban: refusal.why };
    case "interest_exceeds_installment":
      return { ...NO_FIGURES, amount: amount(refusal.minimumMinor) };
    case "too_many_days":
      return { ...NO_FIGURES, count: refusal.daysMax };
    case "too_many_payments":
      return { ...NO_FIGURES, count: refusal.paymentsMax };
    case "percent_too_high":
      return { ...NO_FIGURES, percent: percentText(voice, refusal.percentMax) };
    case "settles_for_too_little":
      return { ...NO_FIGURES, amount: amount(refusal.settleMinMinor) };
    case "settles_nothing":
      return { ...NO_FIGURES, amount: amount(refusal.settleMaxMinor) };
    case "used_up":
      return { ...NO_FIGURES, count: refusal.timesMax, months: refusal.months };
    case "too_early":
      return { ...NO_FIGURES, count: refusal.daysPastDueMin };
    case "too_late":
      return { ...NO_FIGURES, day: day(voice, refusal.until) };
    case "account_too_young":
      return { ...NO_FIGURES, months: refusal.monthsMin };
    case "not_earned":
      return { ...NO_FIGURES, count: refusal.timesMin };
    case "nothing_owed":
    case "rhythm_not_offered":
    case "not_offered":
    case "nothing_overdue":
    case "nothing_to_come":
      return NO_FIGURES;
  }
}
