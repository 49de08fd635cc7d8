import type { AccountFacts } from "../accounts/account-facts.ts";
import { type ContactRules, contactRulesOf, openingOnDay } from "../compliance/contact-rules.ts";
import type { TenantPolicy } from "../policy/policy.ts";
import {
  type CalendarDate,
  type DayNumber,
  fromDayNumber,
  toDayNumber,
} from "../time/calendar-date.ts";
import { type EpochMs, type Instant, toEpochMs } from "../time/instant.ts";
import { toLocal } from "../time/time-zone.ts";

/** The account and the moment a decision is about, read once and handed to every room it passes. */
export interface AccountContext {
  readonly facts: AccountFacts;
  readonly policy: TenantPolicy;
  readonly rules: ContactRules;
  readonly now: Instant;
  readonly nowMs: EpochMs;
  /** Today on the customer's calendar, both ways it is needed. */
  readonly today: DayNumber;
  readonly todayDate: CalendarDate;
}

export function accountContext(
  facts: AccountFacts,
  policy: TenantPolicy,
  now: Instant,
): AccountContext {
  const rules = contactRulesOf(policy, facts.account);
  const nowMs = toEpochMs(now);
  const { day } = toLocal(rules.zone, nowMs);
  return { facts, policy, rules, now, nowMs, today: day, todayDate: fromDayNumber(day) };
}

/** The moment contact may begin on a day, or on the next day that has contact hours. */
export function openingOn({ rules }: AccountContext, date: CalendarDate): Instant {
  return openingOnDay(rules, toDayNumber(date));
}
