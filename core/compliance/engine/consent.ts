import type { ContactEvent, ContactEventType, Medium } from "../../accounts/contact-event.ts";
import { toDayNumber } from "../../time/calendar-date.ts";
import type { EpochMs } from "../../time/instant.ts";
import { toLocal } from "../../time/time-zone.ts";
import type { ConsentBasis, ConsentRule } from "../rules/rule.ts";
import type { Situation } from "./contact-question.ts";
import { denyAwaiting, denyUntil, type Evaluate } from "./finding.ts";
import type { Fact } from "./history-index.ts";
import { factsOf, isOurs, lastFitting, latestKnown, refuses } from "./known-facts.ts";
import { dayBegins } from "./weekly-times.ts";

/** The event that says yes to a medium. */
const CONSENT_TO: Readonly<Partial<Record<Medium, ContactEventType>>> = {
  sms: "text_consent",
  email: "email_consent",
  whatsapp: "whatsapp_consent",
  voice: "automated_call_consent",
};

/** 12 CFR 1006.6(d)(4)(ii)(C)(5): the time to opt out after a creditor's notice, at least. */
const OPT_OUT_DAYS_MIN = 35;

/** "now" when contact rests on this basis, the moment it will, or null when it does not. */
type BasisFrom = EpochMs | "now" | null;

/** Contact only on one of the bases; an unknown consent is none. */
export function consentEvaluator(rule: ConsentRule): Evaluate {
  return (situation, at) => {
    if (rule.automatedOnly && situation.ask.automated !== true) return null;
    let until: EpochMs | null = null;
    for (const basis of rule.bases) {
      const from = basisFrom(basis, rule, situation, at);
      if (from === "now") return null;
      // Of the bases only a creditor's notice waits for a day.
      if (from !== null) until = from;
    }
    if (until !== null) return denyUntil(until);
    const consent = CONSENT_TO[situation.ask.medium] ?? "consent_renewed";
    return denyAwaiting(rule.freshDays === undefined ? [consent] : [consent, ...REFRESHED_BY], [
      "consent",
    ]);
  };
}

const REFRESHED_BY: readonly ContactEventType[] = [
  "consent_renewed",
  "number_not_reassigned_confirmed",
];

function basisFrom(
  basis: ConsentBasis,
  rule: ConsentRule,
  situation: Situation,
  at: EpochMs,
): BasisFrom {
  switch (basis) {
    case "prior_consent":
      return standing(latestConsent(situation, rule), rule, situation, at);
    case "consumer_wrote":
      return standing(latestWriting(situation), rule, situation, at);
    case "prior_collector":
      return standing(latestFor(situation, ["prior_collector_email_used"]), rule, situation, at);
    case "creditor_notice":
      return afterCreditorNotice(situation, at);
  }
}

/** A basis holds while nobody has taken it back and it is fresh enough. */
function standing(
  basis: Fact | null,
  { freshDays }: ConsentRule,
  situation: Situation,
  at: EpochMs,
): BasisFrom {
  if (basis === null || isTakenBack(situation, basis, at)) return null;
  if (freshDays === undefined) return "now";
  const renewed = latestFor(situation, REFRESHED_BY);
  const refreshed = renewed !== null && renewed.at > basis.at ? renewed.at : basis.at;
  const isFresh = situation.zones.every(
    (zone) => toLocal(zone, at).day - toLocal(zone, refreshed).day <= freshDays,
  );
  return isFresh ? "now" : null;
}

/** Consent given to somebody else is no consent to us, while a no to anybody is a no. */
function latestConsent(situation: Situation, { writtenOnly }: ConsentRule): Fact | null {
  const type = CONSENT_TO[situation.ask.medium];
  return latestKnown(
    situation,
    type === undefined ? REFRESHED : [type, ...REFRESHED],
    (event) =>
      isAbout(event, situation) &&
      isOurs(event, situation) &&
      (writtenOnly !== true || event.source !== "oral"),
  );
}

// Consent renewed is consent given, for a medium that has no word of its own as well.
const REFRESHED: readonly ContactEventType[] = ["consent_renewed"];

function latestWriting(situation: Situation): Fact | null {
  const { history, ask } = situation;
  return lastFitting(
    history.inbound,
    ask.at,
    (event) => event.medium === ask.medium && isAbout(event, situation),
  );
}

function latestFor(situation: Situation, types: readonly ContactEventType[]): Fact | null {
  return latestKnown(situation, types, (event) => isAbout(event, situation));
}

const TAKEN_BACK_BY: readonly ContactEventType[] = [
  "consent_withdrawn",
  "medium_opt_out",
  "number_reassigned",
];

/** At one and the same moment a no outweighs a yes. */
function isTakenBack(situation: Situation, basis: Fact, at: EpochMs): boolean {
  const no = latestKnown(
    situation,
    TAKEN_BACK_BY,
    (event) => isAbout(event, situation) && refuses(event, situation, at),
  );
  return no !== null && no.at >= basis.at;
}

function afterCreditorNotice(situation: Situation, at: EpochMs): BasisFrom {
  let from: BasisFrom = null;
  for (const notice of factsOf(situation.history, "creditor_email_notice_sent")) {
    if (notice.at > situation.ask.at) break;
    if (!isAbout(notice.event, situation) || isTakenBack(situation, notice, at)) continue;
    const opens = noticePeriodEnds(situation, notice);
    if (opens === null) continue;
    if (opens <= at) return "now";
    if (from === null || opens < from) from = opens;
  }
  return from;
}

/** The first moment after the last day to opt out; null where the notice left too few days. */
function noticePeriodEnds({ zones }: Situation, { at, event }: Fact): EpochMs | null {
  const ends = zones.map((zone) => {
    const earliest = toLocal(zone, at).day + OPT_OUT_DAYS_MIN;
    const lastDay = event.optOutBy === undefined ? earliest : toDayNumber(event.optOutBy);
    return lastDay < earliest ? null : dayBegins(zone, lastDay + 1);
  });
  return ends.includes(null) ? null : Math.max(...ends.filter((end) => end !== null));
}

/** A yes or no for one address says nothing about another; one that names none is for all. */
function isAbout({ medium, address }: ContactEvent, { ask }: Situation): boolean {
  if (medium !== undefined && medium !== ask.medium) return false;
  return (
    address === undefined ||
    ask.address === undefined ||
    address.toLowerCase() === ask.address.toLowerCase()
  );
}
