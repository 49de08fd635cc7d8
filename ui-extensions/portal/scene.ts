import type { AccountFacts } from "../../core/accounts/account-facts.ts";
import { type Allocation, allocateLedger } from "../../core/accounts/allocate-ledger.ts";
import type { ArrangementStanding } from "../../core/accounts/arrangement-standing.ts";
import { arrangementStandings, isInForce } from "../../core/accounts/arrangement-standing.ts";
import type { CurrencyDelinquency } from "../../core/accounts/delinquency.ts";
import { zonesOf } from "../../core/compliance/contact-rules.ts";
import type { TenantPolicy } from "../../core/policy/policy.ts";
import type { CalendarDate } from "../../core/time/calendar-date.ts";
import type { Instant } from "../../core/time/instant.ts";
import { localeOf, type PortalLanguage, type Reader, readerOf } from "./locale.ts";
import type { PortalVisit } from "./portal-visit.ts";
import { type PortalWords, wordsOf } from "./words.ts";

/** A visit with what every part of the page asks of it, computed once. */
export interface Scene {
  readonly facts: AccountFacts;
  readonly policy: TenantPolicy;
  readonly now: Instant;
  readonly today: CalendarDate;
  readonly byCurrency: readonly CurrencyDelinquency[];
  readonly allocation: Allocation;
  readonly arrangements: readonly ArrangementStanding[];
  readonly language: PortalLanguage;
  readonly words: PortalWords;
  readonly reader: Reader;
  /** Whether anybody could keep a way to pay. */
  readonly savesMethods: boolean;
}

export function toScene(visit: PortalVisit, language: PortalLanguage): Scene {
  const { facts, policy, now, treatment } = visit;
  const today = treatment.delinquency.asOf;
  const allocation = allocateLedger(facts, today);
  const zone = zonesOf(policy, facts.account)[0] ?? policy.defaults.timeZone;
  return {
    facts,
    policy,
    now,
    today,
    byCurrency: treatment.delinquency.byCurrency,
    allocation,
    arrangements: arrangementStandings(facts, allocation, policy, today),
    language,
    words: wordsOf(language),
    reader: readerOf(localeOf(facts.account, language), zone),
    savesMethods: visit.savesMethods !== false,
  };
}

export function runningPlans({ arrangements }: Scene): readonly ArrangementStanding[] {
  return arrangements.filter(({ status }) => isInForce(status));
}
