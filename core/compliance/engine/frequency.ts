import { assertNever } from "../../result/result.ts";
import {
  type DayNumber,
  fromDayNumber,
  isoWeekday,
  LAST_DAY,
  readDay,
} from "../../time/calendar-date.ts";
import { type EpochMs, MINUTE_MS } from "../../time/instant.ts";
import { type TimeZone, toLocal } from "../../time/time-zone.ts";
import type { CountsWhen, CountWindow, FrequencyRule } from "../rules/rule.ts";
import type { Situation } from "./contact-question.ts";
import { type CountedGroup, countedGroups, includesMedium, isAtPlace } from "./counted.ts";
import { denyUntil, type Evaluate, laterEnd } from "./finding.ts";
import { personAsked } from "./known-facts.ts";
import { isUnderLiveConsent } from "./live-consent.ts";
import type { Contact, Reach } from "./past-contacts.ts";
import { dayBegins } from "./weekly-times.ts";

const LEAST_REACH: Readonly<Record<CountsWhen, Reach>> = {
  attempt: 0,
  connected: 1,
  message_left: 2,
  contact_made: 3,
};

/** At most so many contacts in a window: full until one of them leaves it. */
export function frequencyEvaluator(rule: FrequencyRule): Evaluate {
  const isCountedMedium = includesMedium(rule.media);
  const leastReach = LEAST_REACH[rule.countsWhen];
  const counts = ({ medium, reach, event }: Contact): boolean =>
    isCountedMedium(medium) &&
    reach >= leastReach &&
    isAtPlace(event.number, rule.place) &&
    (event.outcome === undefined || rule.exceptOutcomes?.includes(event.outcome) !== true);

  return (situation, at) => {
    if (!isAtPlace(situation.ask.place, rule.place)) return null;
    let until: EpochMs | null = null;
    for (const group of countedGroups(situation, rule.per, rule.perCollector)) {
      for (const zone of situation.zones) {
        const free = fullUntil(rule, situation, group, zone, at, counts);
        if (free !== null) until = laterEnd(until, free);
      }
    }
    return until === null ? null : denyUntil(until);
  };
}

/** When the window of one group in one zone has room again, or null when it has room. */
function fullUntil(
  rule: FrequencyRule,
  situation: Situation,
  group: CountedGroup,
  zone: TimeZone,
  at: EpochMs,
  counts: (contact: Contact) => boolean,
): EpochMs | null {
  const { history, ask } = situation;
  const since = rule.afterFirstConversation === true ? countedSince(situation, group) : null;
  if (rule.afterFirstConversation === true && since === null) return null;
  const person = personAsked(situation);
  if (
    rule.liveConsentExcluded &&
    ask.medium === "voice" &&
    isUnderLiveConsent(situation, zone, at, person, group.debtId)
  )
    return null;
  const window = windowOf(rule.window, zone, at);
  // A conversation that opens the count is not part of it.
  const from = since === null ? window.from : Math.max(window.from, since + 1);
  let room = rule.max;
  const filling = history.contacts.findLast(from, ask.at, (contact) => {
    if (!counts(contact) || !group.includes(contact.event)) return false;
    const isExcluded =
      rule.liveConsentExcluded &&
      contact.medium === "voice" &&
      isUnderLiveConsent(situation, zone, contact.at, person, group.debtId);
    if (!isExcluded) room -= 1;
    return room === 0;
  });
  // The contact that fills the window is the one whose leaving makes room.
  return filling === null ? null : window.leaves(filling.at);
}

function countedSince(
  { history: { conversations }, ask }: Situation,
  group: CountedGroup,
): EpochMs | null {
  // Facts are in order of time, so the first that fits is found from the front.
  const first = conversations.find(({ at, event }) => at <= ask.at && group.includes(event));
  return first?.at ?? null;
}

interface Window {
  readonly from: EpochMs;
  /** The first moment at which a contact made then is no longer in the window. */
  leaves(contact: EpochMs): EpochMs;
}

function windowOf(window: CountWindow, zone: TimeZone, at: EpochMs): Window {
  switch (window.unit) {
    case "rolling_minutes": {
      const ms = window.minutes * MINUTE_MS;
      return { from: at - ms + 1, leaves: (contact) => contact + ms };
    }
    case "rolling_days": {
      const { day } = toLocal(zone, at);
      return {
        from: dayBegins(zone, day - window.days + 1),
        leaves: (contact) => dayBegins(zone, toLocal(zone, contact).day + window.days),
      };
    }
    case "calendar_week": {
      const begins = weekBegins(toLocal(zone, at).day, window.startsOn);
      return { from: dayBegins(zone, begins), leaves: () => dayBegins(zone, begins + 7) };
    }
    case "calendar_month": {
      const { day } = toLocal(zone, at);
      return {
        from: dayBegins(zone, monthBegins(day)),
        leaves: () => dayBegins(zone, nextMonthBegins(day)),
      };
    }
    default:
      return assertNever(window);
  }
}

export function weekBegins(day: DayNumber, startsOn: number): DayNumber {
  return day - ((isoWeekday(day) - startsOn + 7) % 7);
}

function monthBegins(day: DayNumber): DayNumber {
  return readDay(`${fromDayNumber(day).slice(0, 8)}01`);
}

function nextMonthBegins(day: DayNumber): DayNumber {
  const inNext = monthBegins(day) + 31;
  return inNext > LAST_DAY ? inNext : monthBegins(inNext);
}
