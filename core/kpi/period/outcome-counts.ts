import type { AccountFacts } from "../../accounts/account-facts.ts";
import type { TenantPolicy } from "../../policy/policy.ts";
import { addDays, type CalendarDate } from "../../time/calendar-date.ts";
import { outcomeOf } from "./account-outcomes.ts";
import { contactsOf } from "./contacts.ts";
import type { Period } from "./kpi.ts";

/** A customer billed again within so many days of coming back has stayed one. */
export const RETENTION_DAYS = 90;

/** How many accounts, calls and items there were of each kind that a figure counts. */
export interface OutcomeCounts {
  late: number;
  cured: number;
  curedAfterContact: number;
  curedAfterOne: number;
  tried: number;
  reached: number;
  calls: number;
  rightPartyCalls: number;
  /** Contacts in which the customer spoke with us, calls or not. */
  spoken: number;
  recoveryDays: number;
  recoveries: number;
  /** Accounts that came back in the period as it lay `RETENTION_DAYS` earlier, and those that stayed. */
  curedEarlier: number;
  retained: number;
}

export function newCounts(): OutcomeCounts {
  return {
    ...{ late: 0, cured: 0, curedAfterContact: 0, curedAfterOne: 0, tried: 0, reached: 0 },
    ...{ calls: 0, rightPartyCalls: 0, spoken: 0, recoveryDays: 0, recoveries: 0 },
    ...{ curedEarlier: 0, retained: 0 },
  };
}

/** The period whose cures have had `RETENTION_DAYS` by the end of this one. */
export function earlierPeriod({ from, to }: Period): Period {
  return { from: addDays(from, -RETENTION_DAYS), to: addDays(to, -RETENTION_DAYS) };
}

export function addOutcome(
  counts: OutcomeCounts,
  facts: AccountFacts,
  { defaults }: TenantPolicy,
  period: Period,
): void {
  const { attempts, isReached } = contactsOf(facts, period, defaults.timeZone);
  const outcome = outcomeOf(facts, period, attempts);
  const calls = attempts.filter(({ isCall }) => isCall);
  counts.tried += Number(attempts.length > 0);
  counts.reached += Number(attempts.length > 0 && isReached);
  counts.calls += calls.length;
  counts.rightPartyCalls += calls.filter(({ isRightParty }) => isRightParty).length;
  counts.spoken += attempts.filter(({ isRightParty }) => isRightParty).length;
  counts.recoveryDays += outcome.recoveryDays.reduce((sum, days) => sum + days, 0);
  counts.recoveries += outcome.recoveryDays.length;
  counts.late += Number(outcome.wasPastDue);
  if (outcome.wasPastDue && !outcome.isPastDue) {
    counts.cured += 1;
    counts.curedAfterContact += Number(outcome.contactsUntilCured > 0);
    counts.curedAfterOne += Number(outcome.contactsUntilCured === 1);
  }
  const earlier = earlierPeriod(period);
  const then = outcomeOf(facts, earlier, []);
  if (!then.wasPastDue || then.isPastDue) return;
  counts.curedEarlier += 1;
  counts.retained += Number(isBilledAgain(facts, then.curedOn ?? earlier.to, period.to));
}

function isBilledAgain({ invoices }: AccountFacts, curedOn: CalendarDate, to: CalendarDate) {
  return invoices.some(
    ({ issuedOn, cancelledOn }) =>
      issuedOn > curedOn &&
      issuedOn <= addDays(curedOn, RETENTION_DAYS) &&
      (cancelledOn === undefined || cancelledOn > to),
  );
}
