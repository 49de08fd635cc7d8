import type { ContactEventType } from "../../accounts/contact-event.ts";
import { toDayNumber } from "../../time/calendar-date.ts";
import { type EpochMs, HOUR_MS } from "../../time/instant.ts";
import { type TimeZone, toLocal } from "../../time/time-zone.ts";
import type { StopRule } from "../rules/rule.ts";
import type { Situation } from "./contact-question.ts";
import { isAtPlace } from "./counted.ts";
import { denyAwaiting, denyUntil, type Evaluate, type Finding } from "./finding.ts";
import type { Fact } from "./history-index.ts";
import { concernsDebt, debtsAsked, factsOf } from "./known-facts.ts";
import { dayBegins } from "./weekly-times.ts";

/** No contact from an event until another, or until its days have passed. */
export function stopEvaluator(rule: StopRule): Evaluate {
  return (situation, at) => {
    if (!isAtPlace(situation.ask.place, rule.place)) return null;
    let found: Finding | null = null;
    for (const type of rule.from) {
      for (const start of factsOf(situation.history, type)) {
        if (start.at > situation.ask.at) break;
        found = longer(found, heldBy(rule, situation, start, at));
      }
    }
    return found;
  };
}

/** What one start holds, or null when it is over, not begun or about another debt. */
function heldBy(rule: StopRule, situation: Situation, start: Fact, at: EpochMs): Finding | null {
  const debts = rule.scope === "person" ? [null] : debtsAsked(situation);
  const held = debts.filter(
    (debtId) => concernsDebt(start.event, debtId) && !isEnded(rule, situation, start, debtId),
  );
  if (held.length === 0) return null;
  if (rule.graceHours !== undefined && at < start.at + rule.graceHours * HOUR_MS) return null;
  const until = liftsAt(rule, situation, start);
  if (until === null) return denyAwaiting(endsOf(rule));
  return until > at ? denyUntil(until) : null;
}

/** What would end it: an event, or the one its days are counted from. */
function endsOf({ until, countsFrom }: StopRule): readonly ContactEventType[] {
  return countsFrom === undefined ? until : [...until, countsFrom];
}

function isEnded(
  { until }: StopRule,
  { history, ask }: Situation,
  start: Fact,
  debtId: string | null,
): boolean {
  return until.some((type) =>
    factsOf(history, type).some(
      ({ at, event }) => at > start.at && at <= ask.at && concernsDebt(event, debtId),
    ),
  );
}

/** When days end it by themselves, in the last of the zones; null when only an event does. */
function liftsAt(rule: StopRule, situation: Situation, start: Fact): EpochMs | null {
  const { until: lastDay } = start.event;
  if (lastDay !== undefined)
    return lastOf(situation.zones, (zone) => dayBegins(zone, toDayNumber(lastDay) + 1));
  const { days, countsFrom } = rule;
  if (days === undefined) return null;
  const counted = countsFrom === undefined ? start : firstAfter(situation, start.at, countsFrom);
  if (counted === null) return null;
  return lastOf(situation.zones, (zone) =>
    dayBegins(zone, toLocal(zone, counted.at).day + days + 1),
  );
}

function firstAfter(
  { history, ask }: Situation,
  start: EpochMs,
  type: StopRule["from"][number],
): Fact | null {
  // The latest word on it counts: a treatment taken up again ends later.
  return factsOf(history, type).findLast(({ at }) => at >= start && at <= ask.at) ?? null;
}

function lastOf(zones: readonly TimeZone[], moment: (zone: TimeZone) => EpochMs): EpochMs {
  return Math.max(...zones.map(moment));
}

/** What only an event ends outlasts what has an end, and a later end an earlier one. */
function longer(one: Finding | null, other: Finding | null): Finding | null {
  if (one === null || one.until === null) return one ?? other;
  if (other === null) return one;
  return other.until === null || other.until > one.until ? other : one;
}
