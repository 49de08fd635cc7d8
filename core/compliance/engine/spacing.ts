import { DAY_MS, type EpochMs } from "../../time/instant.ts";
import { type TimeZone, toLocal } from "../../time/time-zone.ts";
import type { SpacingRule } from "../rules/rule.ts";
import type { Situation } from "./contact-question.ts";
import { type CountedGroup, countedGroups, includesMedium } from "./counted.ts";
import { denyUntil, type Evaluate, laterEnd } from "./finding.ts";
import { lastFitting, personAsked } from "./known-facts.ts";
import { isUnderLiveConsent } from "./live-consent.ts";
import type { Contact } from "./past-contacts.ts";
import { dayBegins } from "./weekly-times.ts";

/** Days to leave free after the latest conversation or contact. */
export function spacingEvaluator(rule: SpacingRule): Evaluate {
  const isRuleMedium = includesMedium(rule.media);
  const lastOf = ({ history, ask }: Situation, at: EpochMs, group: CountedGroup): number | null => {
    if (rule.after === "contact") {
      // A day more than the days to leave free, since days are not of one length everywhere.
      const from = at - (rule.days + 2) * DAY_MS;
      const isCounted = ({ medium, event }: Contact) =>
        isRuleMedium(medium) && group.includes(event);
      return history.contacts.findLast(from, ask.at, isCounted)?.at ?? null;
    }
    return lastFitting(history.conversations, ask.at, group.includes)?.at ?? null;
  };

  return (situation, at) => {
    let until: EpochMs | null = null;
    for (const group of countedGroups(situation, rule.per, rule.perCollector)) {
      const last = lastOf(situation, at, group);
      if (last === null) continue;
      for (const zone of situation.zones) {
        if (isExcepted(rule, situation, zone, at, group)) continue;
        const free = dayBegins(zone, toLocal(zone, last).day + rule.days);
        if (free > at) until = laterEnd(until, free);
      }
    }
    return until === null ? null : denyUntil(until);
  };
}

function isExcepted(
  { liveConsentExcluded }: SpacingRule,
  situation: Situation,
  zone: TimeZone,
  at: EpochMs,
  { debtId }: CountedGroup,
): boolean {
  return (
    liveConsentExcluded &&
    situation.ask.medium === "voice" &&
    isUnderLiveConsent(situation, zone, at, personAsked(situation), debtId)
  );
}
