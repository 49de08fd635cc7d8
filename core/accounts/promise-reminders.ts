import type { TenantPolicy } from "../policy/policy.ts";
import { addBusinessDays } from "../time/business-days.ts";
import { type CalendarDate, fromDayNumber, toDayNumber } from "../time/calendar-date.ts";
import type { Account } from "./account.ts";
import type { PromisePart } from "./promise.ts";
import type { PromiseStanding } from "./promise-standing.ts";

/** One dated amount of a promise, what is missing of it, and the day its customer is reminded. */
export interface PromiseReminder {
  readonly promise: PromiseStanding["promise"];
  /** `amountMinor` is what has not come yet, in minor units of the promise's currency. */
  readonly part: PromisePart;
  readonly remindOn: CalendarDate;
}

/**
 * The parts of open promises that a reminder belongs to, past and to come. A word given on the day of
 * its reminder, or later, needs none: the customer has just been thanked for it.
 */
export function promiseReminders(
  standings: readonly PromiseStanding[],
  policy: Pick<TenantPolicy, "promises" | "contact">,
  account: Pick<Account, "country" | "region">,
): PromiseReminder[] {
  const { remind } = policy.promises;
  if (remind === "never") return [];
  const { country, region } = account;
  const calendar = { country, region, weekdays: policy.contact.weekdays };
  const back = remind === "on_the_day" ? 0 : -1;
  return standings
    .filter(({ status }) => status === "open")
    .flatMap(({ promise, parts }) =>
      parts.flatMap(({ part, paidMinor }) => {
        const amountMinor = part.amountMinor - paidMinor;
        const due = toDayNumber(part.dueOn);
        const remindOn = fromDayNumber(addBusinessDays(calendar, due, back));
        if (amountMinor <= 0 || remindOn <= promise.promisedOn) return [];
        return [{ promise, part: { dueOn: part.dueOn, amountMinor }, remindOn }];
      }),
    );
}
