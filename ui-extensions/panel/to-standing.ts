import { HoldKind } from "../../core/accounts/account.ts";
import { isInForce } from "../../core/accounts/arrangement-standing.ts";
import type { CurrencyDelinquency } from "../../core/accounts/delinquency.ts";
import { lastPaymentOf } from "../../core/kpi/last-payment.ts";
import { type PaymentTrend, paymentTrendOf } from "../../core/kpi/payment-trend.ts";
import { type AccountNow, accountHold } from "./account-now.ts";
import { ageText } from "./age-text.ts";
import type { PanelView } from "./panel-view.ts";
import type { SectionInput } from "./section-input.ts";
import { amountText, day, daysUntil, moneyText, month, type Voice } from "./voice.ts";
import type { StandingState } from "./words.ts";

// A week ahead is when a reminder before the due date makes sense.
const DUE_SOON_DAYS = 7;

export function toStanding(section: SectionInput): PanelView["standing"] {
  const { account, voice, input } = section;
  const { byCurrency, daysPastDue } = input.treatment.delinquency;
  const state = standingStateOf(account, voice);
  return {
    state,
    label: voice.words.standing[state],
    pastDue: byCurrency
      .filter(({ pastDueMinor }) => pastDueMinor > 0)
      .map(({ pastDueMinor, currency }) => moneyText(voice, pastDueMinor, currency)),
    open: byCurrency
      .filter(({ openMinor }) => openMinor > 0)
      .map(({ openMinor, currency }) => moneyText(voice, openMinor, currency)),
    daysPastDue,
    ageText: leadAge(account, voice),
    bucket: toBucket(section),
    trendText: trendText(section),
    lastPaidText: lastPaidText(section),
  };
}

/** The lead currency's standing; what others owe is in the sums and in the next step's reason. */
export function standingStateOf(account: AccountNow, voice: Voice): StandingState {
  const { lead, input } = account;
  if (lead === null)
    return lastPaymentOf(input.facts, account.today) === null ? "current" : "paid_up";
  if (accountHold(account, HoldKind.options) !== null) return "on_hold";
  if (lead.items.every(({ heldBy }) => heldBy !== null)) return "on_hold";
  const { currency, pastDueMinor, items } = lead;
  if (account.promises.some((each) => each.status === "open" && each.promise.currency === currency))
    return "promise_open";
  if (isOnPlan(account, lead)) return "in_arrangement";
  if (pastDueMinor > 0) return "past_due";
  const [next] = items;
  const dueSoon = next !== undefined && daysUntil(voice, next.dueOn) <= DUE_SOON_DAYS;
  return dueSoon ? "due_soon" : "current";
}

/** On a plan as long as nothing outside it is late: a late new invoice is a matter of its own. */
function isOnPlan({ arrangements }: AccountNow, { currency, items }: CurrencyDelinquency): boolean {
  const running = arrangements.some(
    ({ status, arrangement }) => isInForce(status) && arrangement.currency === currency,
  );
  const late = items.some(({ kind, daysPastDue }) => kind === "invoice" && daysPastDue > 0);
  return running && !late;
}

export function leadAge({ lead }: AccountNow, voice: Voice): string {
  const [oldest] = lead?.items ?? [];
  return oldest === undefined ? "" : ageText(voice, oldest);
}

function toBucket({ input }: SectionInput): PanelView["standing"]["bucket"] {
  const { buckets } = input.policy.delinquency;
  const { bucketId } = input.treatment.delinquency;
  const index = buckets.findIndex(({ id }) => id === bucketId);
  return { id: bucketId, label: buckets[index]?.label ?? "", index, count: buckets.length };
}

function trendText({ input, account, voice }: SectionInput): string {
  const trend = paymentTrendOf(input.facts, input.policy, account.today);
  const { lookbackDays } = input.policy.delinquency.history;
  return voice.words.trend[trend.kind]({
    month: trend.kind === "on_time_until" ? month(voice, trend.lastOn) : "",
    count: countOf(trend),
    lookbackDays,
  });
}

function countOf(trend: PaymentTrend): number {
  if (trend.kind === "late") return trend.count;
  return trend.kind === "always_on_time" ? trend.invoices : 0;
}

function lastPaidText({ input, account, voice }: SectionInput): string {
  const last = lastPaymentOf(input.facts, account.today);
  if (last === null) return "";
  const { on, amountMinor, currency } = last;
  return voice.words.lastPaid(day(voice, on), amountText(voice, amountMinor, currency));
}
