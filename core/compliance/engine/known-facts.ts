import type { ContactEvent, ContactEventType } from "../../accounts/contact-event.ts";
import { calendarDate, type DayNumber, toDayNumber } from "../../time/calendar-date.ts";
import type { EpochMs } from "../../time/instant.ts";
import { toLocal } from "../../time/time-zone.ts";
import type { Situation } from "./contact-question.ts";
import type { Fact, HistoryIndex } from "./history-index.ts";

const NONE: readonly Fact[] = Object.freeze([]);

/** The facts of one type, in order of time, those after the question was asked included. */
export function factsOf(history: HistoryIndex, type: ContactEventType): readonly Fact[] {
  return history.facts.get(type) ?? NONE;
}

/** The latest fact of these types known when the question was asked and fit for it, or null. */
export function latestKnown(
  { history, ask }: Situation,
  types: readonly ContactEventType[],
  fits: (event: ContactEvent) => boolean,
): Fact | null {
  let latest: Fact | null = null;
  for (const type of types) {
    const found = lastFitting(factsOf(history, type), ask.at, fits);
    if (found !== null && (latest === null || found.at > latest.at)) latest = found;
  }
  return latest;
}

/** The last of some facts in order of time that is known by a moment and fits. */
export function lastFitting(
  facts: readonly Fact[],
  knownBy: EpochMs,
  fits: (event: ContactEvent) => boolean,
): Fact | null {
  for (let at = facts.length - 1; at >= 0; at -= 1) {
    const fact = facts[at];
    if (fact !== undefined && fact.at <= knownBy && fits(fact.event)) return fact;
  }
  return null;
}

/** Whether a fact is about a debt; one that names no debt is about all of them. */
export function concernsDebt({ debtIds }: ContactEvent, debtId: string | null): boolean {
  return debtIds === undefined || debtId === null || debtIds.includes(debtId);
}

/** Whether any of the debts asked about is meant. */
export function concernsAnyDebt(event: ContactEvent, debtIds: readonly string[]): boolean {
  const named = event.debtIds;
  if (named === undefined || debtIds.length === 0) return true;
  return debtIds.some((debtId) => named.includes(debtId));
}

/** The debts to judge one by one; null stands for all of them when none is named. */
export function debtsAsked({ ask }: Situation): readonly (string | null)[] {
  return ask.debtIds.length === 0 ? ALL_DEBTS : ask.debtIds;
}

const ALL_DEBTS: readonly null[] = Object.freeze([null]);

/** Whom the contact asked about is meant for: the consumer unless somebody else is named. */
export function personAsked({ ask, setting }: Situation): string {
  return ask.personId ?? setting.consumerId;
}

export function personOf({ personId }: ContactEvent, { setting }: Situation): string {
  return personId ?? setting.consumerId;
}

/** FCC DA 26-12: until then an opt-out from one kind of message says nothing of another. */
const REVOKES_ALL_FROM: DayNumber = toDayNumber(calendarDate("2027-01-31"));

/**
 * Whether a refusal is about a contact like this. One that names advertising closes advertising,
 * and from the day the rule on revoking everything takes effect all the rest as well.
 */
export function refuses(
  { purpose }: ContactEvent,
  { ask, zones }: Situation,
  at: EpochMs,
): boolean {
  if (purpose !== "promotion" || ask.purpose === "promotion") return true;
  return zones.some((zone) => toLocal(zone, at).day >= REVOKES_ALL_FROM);
}

/** Whether this collector did or knows it; what names no collector is ours. */
export function isOurs({ collectorId }: ContactEvent, { setting }: Situation): boolean {
  return collectorId === undefined || collectorId === setting.collector.id;
}
