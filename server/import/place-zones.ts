import { candidateZones } from "../../core/compliance/location/candidate-zones.ts";
import type { LocationEvidence } from "../../core/compliance/location/location-evidence.ts";
import type { TimeZone } from "../../core/time/time-zone.ts";
import type { AccountDraft } from "./normalise-account.ts";

// As many as an account may have. Hours that must hold in thirty zones never open: which thirty is
// the same.
const MAX_ZONES = 30;

/**
 * Every zone the customer may be in by what the file says of their place and telephones. `country`
 * is where a number without a country's code, and a region alone, are taken to be. Empty when the
 * file says neither.
 */
export function placeZonesOf(
  draft: AccountDraft,
  country: string,
  isCountryStated: boolean,
): readonly TimeZone[] {
  const evidence: LocationEvidence[] = [];
  if (isCountryStated || draft.region !== undefined)
    evidence.push({ kind: "address", country, region: draft.region });
  for (const { channel, address } of draft.addresses.values())
    if (channel === "voice") evidence.push({ kind: "phone", number: address, country });
  return candidateZones(evidence).zones.slice(0, MAX_ZONES);
}
