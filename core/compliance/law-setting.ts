import type { Account, ContactPoint } from "../accounts/account.ts";
import type { TenantPolicy } from "../policy/policy.ts";
import type { ContactSetting } from "./engine/contact-question.ts";
import { candidateJurisdictions } from "./location/candidate-jurisdictions.ts";
import { ALL_RULES } from "./rules/all-rules.ts";
import type { DebtPurpose, Jurisdiction } from "./rules/bound.ts";

/** Where an account's contacts are judged: who collects by the policy, what for and where. */
export function lawSettingOf(account: Account, policy: TenantPolicy): ContactSetting {
  const debts: DebtPurpose = account.kind === "consumer" ? "consumer" : "commercial";
  return {
    jurisdictions: jurisdictionsOf(account, debts),
    collector: policy.collector,
    debts,
    consumerId: account.id,
    // Unknown stays unknown: the tenant's own zone says nothing about where the customer is.
    zones: account.timeZones,
  };
}

/**
 * Every place whose law may bind. Where no state's law speaks of debts like these, the country's is
 * all there is to know.
 */
function jurisdictionsOf(account: Account, debts: DebtPurpose): readonly Jurisdiction[] {
  const { country, region, attributes } = account;
  if (region === undefined && !HAS_LOCAL_LAW[debts].has(country)) return wholeCountry(country);
  const postalCode = typeof attributes.postalCode === "string" ? attributes.postalCode : "";
  // An address decides; without one the area codes of the customer's numbers do.
  const where =
    region === undefined && postalCode === ""
      ? `${country} ${areaCodesOf(account)}`
      : `${country}-${region} ${postalCode}`;
  let places = knownPlaces.get(where);
  if (places === undefined) {
    if (knownPlaces.size >= KNOWN_PLACES_MAX) knownPlaces.clear();
    places = candidateJurisdictions({
      country,
      region,
      ...(postalCode === "" ? {} : { postalCode }),
      phones: phonesOf(account),
    }).jurisdictions;
    knownPlaces.set(where, places);
  }
  return places;
}

const countries = new Map<string, readonly Jurisdiction[]>();

function wholeCountry(country: string): readonly Jurisdiction[] {
  let places = countries.get(country);
  if (places === undefined) {
    places = candidateJurisdictions({ country }).jurisdictions;
    countries.set(country, places);
  }
  return places;
}

// Which law is law where is a constant; a book's customers live in some thousands of places.
const knownPlaces = new Map<string, readonly Jurisdiction[]>();
const KNOWN_PLACES_MAX = 50_000;

function phonesOf({ contactPoints }: Account): readonly string[] {
  return contactPoints.filter(isNumber).map(({ address }) => address);
}

function isNumber({ channel }: ContactPoint): boolean {
  return channel === "voice" || channel === "sms" || channel === "whatsapp";
}

/** What of the customer's numbers tells a place: all before the last seven digits of each. */
function areaCodesOf(account: Account): string {
  return phonesOf(account)
    .map((number) => number.replace(/\D/g, "").slice(0, -LOCAL_DIGITS))
    .join(" ");
}

const LOCAL_DIGITS = 7;

/** Countries of which some rule binds a part only, by what the debt is for. */
const HAS_LOCAL_LAW: Readonly<Record<DebtPurpose, ReadonlySet<string>>> = {
  consumer: countriesWithLocalLaw("consumer"),
  commercial: countriesWithLocalLaw("commercial"),
};

function countriesWithLocalLaw(debts: DebtPurpose): ReadonlySet<string> {
  const local = ALL_RULES.filter(
    ({ jurisdiction, binds }) => jurisdiction.includes("-") && binds.debts.includes(debts),
  );
  return new Set(local.map(({ jurisdiction }) => jurisdiction.slice(0, 2)));
}
