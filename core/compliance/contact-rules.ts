import type { Account } from "../accounts/account.ts";
import type { FrequencyCap, TenantPolicy } from "../policy/policy.ts";
import { HOUR_MS } from "../time/instant.ts";
import type { TimeZone } from "../time/time-zone.ts";
import { type ContactHours, minuteOf } from "./contact-hours.ts";

/** A policy's contact rules for one country, ready to be asked. */
export interface ContactRules {
  readonly hours: ContactHours;
  readonly caps: readonly FrequencyCap[];
  readonly minIntervalMs: number;
}

const rulesByPolicy = new WeakMap<TenantPolicy, Map<string, ContactRules>>();

export function contactRulesOf(policy: TenantPolicy, account: Account): ContactRules {
  let byPlace = rulesByPolicy.get(policy);
  if (byPlace === undefined) {
    byPlace = new Map();
    rulesByPolicy.set(policy, byPlace);
  }
  const place =
    account.region === undefined ? account.country : `${account.country}-${account.region}`;
  let rules = byPlace.get(place);
  if (rules === undefined) {
    rules = toContactRules(policy, account);
    byPlace.set(place, rules);
  }
  return rules;
}

function toContactRules({ contact }: TenantPolicy, account: Account): ContactRules {
  const { country, region } = account;
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
  };
}

const defaultZones = new WeakMap<TenantPolicy, readonly TimeZone[]>();

/** Every zone the customer may be in; the tenant's own when nothing is known. */
export function zonesOf(policy: TenantPolicy, account: Account): readonly TimeZone[] {
  if (account.timeZones.length > 0) return account.timeZones;
  let zones = defaultZones.get(policy);
  if (zones === undefined) {
    zones = [policy.defaults.timeZone];
    defaultZones.set(policy, zones);
  }
  return zones;
}
