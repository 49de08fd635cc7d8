import { type CurrencyCode, decimalsOf } from "../../core/money/money.ts";
import type { TenantPolicy } from "../../core/policy/policy.ts";
import { addDays, type CalendarDate } from "../../core/time/calendar-date.ts";
import type { AccountNow } from "./account-now.ts";
import { promiseCurrenciesOf } from "./availability-terms.ts";
import type { PanelView } from "./panel-view.ts";
import type { SectionInput } from "./section-input.ts";

export function toLimits({ account, input }: SectionInput): PanelView["limits"] {
  const { today } = account;
  const currency = formCurrency(account);
  return {
    currency: currency ?? "",
    currencyDecimals: currency === null ? 0 : decimalsOf(currency),
    today,
    promiseDueMax: promiseDueMaxOf(input.policy, today),
    promiseAmountMinor: currency === null ? 0 : promiseAmountOf(account, currency),
    pauseUntilMax: pauseUntilMaxOf(input.policy, today),
    installmentsMax: input.policy.arrangements.installmentsMax,
  };
}

/** The last day a promise given today may name. */
export function promiseDueMaxOf({ promises }: TenantPolicy, today: CalendarDate): CalendarDate {
  return addDays(today, promises.daysAheadMax);
}

/** The last day a pause set today may last. */
export function pauseUntilMaxOf({ pause }: TenantPolicy, today: CalendarDate): CalendarDate {
  return addDays(today, pause.daysMax);
}

/** The currency a form starts with: one that can still be promised, else the last one used. */
function formCurrency(account: AccountNow): CurrencyCode | null {
  const { lead, input } = account;
  const used = input.facts.invoices.at(-1)?.currency ?? null;
  return promiseCurrenciesOf(account)[0] ?? lead?.currency ?? used;
}

/** What is past due, else what is open: the amount most customers promise. */
function promiseAmountOf({ input }: AccountNow, currency: CurrencyCode): number {
  const own = input.treatment.delinquency.byCurrency.find((each) => each.currency === currency);
  if (own === undefined) return 0;
  return own.pastDueMinor > 0 ? own.pastDueMinor : own.openMinor;
}
