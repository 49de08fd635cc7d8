import type { Account } from "../accounts/account.ts";
import type { FrequencyCap, TenantPolicy } from "../policy/policy.ts";
import { type DayNumber, LAST_DAY } from "../time/calendar-date.ts";
import { DAY_MS, type EpochMs, fromEpochMs, HOUR_MS, type Instant } from "../time/instant.ts";
import { fromLocal, type TimeZone, toLocal } from "../time/time-zone.ts";
import { type ContactHours, isOpen, minuteOf, nextOpening } from "./contact-hours.ts";

/** A policy's contact rules for one country and set of zones, ready to be asked. */
export interface ContactRules {
  readonly hours: ContactHours;
  readonly caps: readonly FrequencyCap[];
  readonly minIntervalMs: number;
  /** How far back a contact can still matter to a cap or the interval. */
  readonly memoryMs: number;
  /** Hours must hold in all of them; the first is where days are counted. */
  readonly zones: readonly TimeZone[];
  readonly zone: TimeZone;
  /** The moment contact may begin on each day, filled as days are asked for. */
  readonly openings: Map<DayNumber, Instant>;
}

/** Where contact rules are asked for: an account, or a place without one. */
type Place = Pick<Account, "country" | "region" | "timeZones">;

// Rules are a constant of policy, place and zones: made once and kept as long as the policy.
const rulesByPolicy = new WeakMap<TenantPolicy, Map<string, Map<string, ContactRules>>>();

export function contactRulesOf(policy: TenantPolicy, account: Place): ContactRules {
  let byPlace = rulesByPolicy.get(policy);
  if (byPlace === undefined) {
    byPlace = new Map();
    rulesByPolicy.set(policy, byPlace);
  }
  const { country, region } = account;
  const place = region === undefined ? country : `${country}-${region}`;
  let byZones = byPlace.get(place);
  if (byZones === undefined) {
    byZones = new Map();
    byPlace.set(place, byZones);
  }
  const { timeZones } = account;
  // Nearly every account has one zone, whose name serves as the key without making a string.
  const key =
    timeZones.length > 1 ? timeZones.join(" ") : (timeZones[0] ?? policy.defaults.timeZone);
  let rules = byZones.get(key);
  if (rules === undefined) {
    rules = toContactRules(policy, account, zonesOf(policy, account));
    byZones.set(key, rules);
  }
  return rules;
}

function toContactRules(
  { contact }: TenantPolicy,
  { country, region }: Place,
  zones: readonly TimeZone[],
): ContactRules {
  const [zone] = zones;
  if (zone === undefined) throw new Error("an account has at least one zone: the policy names one");
  const calendar = {
    country,
    weekdays: contact.weekdays,
    ...(region === undefined ? {} : { region }),
  };
  return {
    hours: {
      fromMinute: minuteOf(contact.hours.from),
      toMinute: minuteOf(contact.hours.to),
      calendar,
      onHolidays: contact.onHolidays,
    },
    caps: contact.caps,
    minIntervalMs: contact.minIntervalHours * HOUR_MS,
    memoryMs: Math.max(
      contact.minIntervalHours * HOUR_MS,
      ...contact.caps.map(({ days }) => days * DAY_MS),
    ),
    zones,
    zone,
    openings: new Map(),
  };
}

/** Every zone the customer may be in; the tenant's own when nothing is known. */
export function zonesOf(policy: TenantPolicy, account: Place): readonly TimeZone[] {
  return account.timeZones.length > 0 ? account.timeZones : [policy.defaults.timeZone];
}

// A day so far off stands for "never"; the room behind it is for weekends, holidays and zones.
const LAST_ASKED_DAY = LAST_DAY - 31;

/**
 * The moment contact may begin on a day, or on the next day that has contact hours. Where the hours
 * of several zones never meet, it is the first zone's: the account is looked at, and a person asked.
 */
export function openingOnDay(rules: ContactRules, asked: DayNumber): Instant {
  const day = Math.min(asked, LAST_ASKED_DAY);
  let opening = rules.openings.get(day);
  if (opening === undefined) {
    const { zone, zones, hours } = rules;
    const first = nextOpening(hours, zones, fromLocal(zone, day, 0));
    opening = fromEpochMs(first ?? fromLocal(zone, day, hours.fromMinute));
    rules.openings.set(day, opening);
  }
  return opening;
}

/** The first moment at or after `at` in which contact is allowed by the clock, or null if there is none. */
export function openingAt(rules: ContactRules, at: EpochMs): Instant | null {
  const { hours, zones, zone } = rules;
  if (isOpen(hours, zones, at)) return fromEpochMs(at);
  if (zones.length === 1) {
    // In one zone the next opening is that of a whole day, which is remembered.
    const { day, minute } = toLocal(zone, at);
    return openingOnDay(rules, minute < hours.fromMinute ? day : day + 1);
  }
  const opening = nextOpening(hours, zones, at);
  return opening === null ? null : fromEpochMs(opening);
}
