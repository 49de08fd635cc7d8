import { zonesOfCountry } from "./country-zones.ts";
import type { Located } from "./location-evidence.ts";
import { placeOfPostalCode } from "./postal-regions.ts";
import { bareRegion, zonesOfRegion } from "./region-zones.ts";

interface Address {
  readonly country: string;
  readonly region?: string | undefined;
  readonly postalCode?: string | undefined;
}

/**
 * Where an address is: by its postal code, by its region, by its country, whichever says most. A
 * postal code that contradicts the region is a second place. Empty for an unknown country.
 */
export function locateAddress(address: Address): readonly Located[] {
  const { country, region, postalCode } = address;
  const postal = postalCode === undefined ? null : placeOfPostalCode(country, postalCode);
  const byRegion = region === undefined ? null : zonesOfRegion(country, region);
  const byPostalCode =
    postal === null
      ? null
      : postal.zone !== null
        ? [postal.zone]
        : postal.region === null
          ? null
          : zonesOfRegion(country, postal.region);
  const agrees =
    region === undefined ||
    postal === null ||
    postal.region === null ||
    postal.region === bareRegion(country, region);
  if (byPostalCode !== null) {
    const found: Located[] = [{ kind: "address", zones: byPostalCode, vague: false }];
    if (!agrees && byRegion !== null)
      found.push({ kind: "address", zones: byRegion, vague: false });
    return found;
  }
  if (byRegion !== null) return [{ kind: "address", zones: byRegion, vague: false }];
  const zones = zonesOfCountry(country);
  return zones.length === 0 ? [] : [{ kind: "address", zones, vague: zones.length > 1 }];
}
