import type { EpochMs } from "../../time/instant.ts";
import { type TimeZone, toLocal } from "../../time/time-zone.ts";
import type { SpacingRule } from "../rules/rule.ts";
import type { Situation } from "./contact-question.ts";
import { type CountedGroup, countedGroups, includesMedium } from "./counted.ts";
import { denyUntil, type Evaluate } from "./finding.ts";
import type { Fact } from "./history-index.ts";
import { personAsked } from "./known-facts.ts";
import { isUnderLiveConsent } from "./live-consent.ts";
import { dayBegins } from "./weekly-times.ts";

/** Days to leave free after the latest conversation or contact. */
export function spacingEvaluator(rule: SpacingRule): Evaluate {
  const isRuleMedium = includesMedium(rule.media);
  const lastOf = ({ history, ask }: Situation, group: CountedGroup): Fact | null => {
    if (rule.after === "conversation") return lastIn(history.conversations, ask.at, group);
    const ofMedium = history.contacts.filter(({ medium }) => isRuleMedium(medium));
    return lastIn(ofMedium, ask.at, group);
  };

  return (situation, at) => {
    let until: EpochMs | null = null;
    for (const group of countedGroups(situation, rule.per, rule.perCollector)) {
      const last = lastOf(situation, group);
      if (last === null) continue;
      for (const zone of situation.zones) {
        if (isExcepted(rule, situation, zone, at, group)) continue;
        const free = dayBegins(zone, toLocal(zone, last.at).day + rule.days);
        if (free > at && (until === null || free > until)) until = free;
      }
    }
    return until === null ? null : denyUntil(until);
  };
}

function lastIn(facts: readonly Fact[], knownBy: EpochMs, group: CountedGroup): Fact | null {
  return facts.findLast(({ at, event }) => at <= knownBy && group.includes(event)) ?? null;
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
