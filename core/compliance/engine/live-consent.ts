import type { ContactEvent } from "../../accounts/contact-event.ts";
import type { EpochMs } from "../../time/instant.ts";
import { type TimeZone, toLocal } from "../../time/time-zone.ts";
import type { Situation } from "./contact-question.ts";
import { concernsDebt, factsOf, isOurs, personOf } from "./known-facts.ts";

/** 12 CFR 1006.14(b)(3)(i): consent to be called is good on the day it came and the six after it. */
const CONSENT_DAYS = 7;

/**
 * Whether a call at `at` is one the person had asked for: consent given directly to the collector
 * in the seven days up to it and not used up by a conversation since (comment 14(b)(3)(i)-2).
 */
export function isUnderLiveConsent(
  situation: Situation,
  zone: TimeZone,
  at: EpochMs,
  personId: string,
  debtId: string | null,
): boolean {
  const consents = factsOf(situation.history, "prior_consent_to_call");
  if (consents.length === 0) return false;
  const { day } = toLocal(zone, at);
  for (const { at: given, event } of consents) {
    if (given > at || given > situation.ask.at || event.givenDirectlyToCollector === false)
      continue;
    if (!isBetween(event, situation, personId, debtId)) continue;
    if (toLocal(zone, given).day + CONSENT_DAYS <= day) continue;
    if (!isUsedUp(situation, given, at, personId, debtId)) return true;
  }
  return false;
}

function isUsedUp(
  situation: Situation,
  given: EpochMs,
  at: EpochMs,
  personId: string,
  debtId: string | null,
): boolean {
  return situation.history.conversations.some(
    (conversation) =>
      conversation.at > given &&
      conversation.at < at &&
      conversation.at <= situation.ask.at &&
      isBetween(conversation.event, situation, personId, debtId),
  );
}

function isBetween(
  event: ContactEvent,
  situation: Situation,
  personId: string,
  debtId: string | null,
): boolean {
  return (
    isOurs(event, situation) &&
    personOf(event, situation) === personId &&
    concernsDebt(event, debtId)
  );
}
