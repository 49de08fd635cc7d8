import { Jurisdiction } from "../rules/bound.ts";
import { placeOfAreaCode } from "./area-codes.ts";
import { isInNewYorkCity, placeOfPostalCode } from "./postal-regions.ts";
import { bareRegion } from "./region-zones.ts";

/** What is known of where a customer lives. Numbers are those they can be called on. */
export interface Residence {
  readonly country: string;
  readonly region?: string | undefined;
  readonly postalCode?: string | undefined;
  readonly phones?: readonly string[] | undefined;
}

export interface CandidateJurisdictions {
  /** Every place whose law may bind there, the narrowest name of each. */
  readonly jurisdictions: readonly Jurisdiction[];
  /** True where states of the country have law of their own and nothing says which one it is. */
  readonly isRegionMissing: boolean;
}

// Federal law of the United States is law in its territories, which have country codes of their own.
const TERRITORIES = new Set(["AS", "GU", "MP", "PR", "VI"]);

/** Where a rule of a state or province could be missed without knowing which one it is. */
const HAS_STATE_LAW = new Set(["US", "CA"]);

/**
 * The places whose law may bind. The address decides; without a region in it, the area codes of the
 * customer's numbers name those possible. In New York State the city's rules bind until a postal
 * code says it is elsewhere.
 */
export function candidateJurisdictions(residence: Residence): CandidateJurisdictions {
  const { country } = residence;
  if (TERRITORIES.has(country)) return known([`US-${country}`]);
  const regions = regionsOf(residence);
  if (regions.length === 0)
    return {
      jurisdictions: [Jurisdiction.parse(country)],
      isRegionMissing: HAS_STATE_LAW.has(country),
    };
  return known(regions.map((region) => withCity(residence, `${country}-${region}`)));
}

function known(places: readonly string[]): CandidateJurisdictions {
  const jurisdictions = [...new Set(places)].map((place) => Jurisdiction.parse(place));
  return { jurisdictions, isRegionMissing: false };
}

// A region no code could name, such as free text, is as good as none.
const REGION = /^[A-Z0-9]{1,4}$/;

function regionsOf({ country, region, postalCode, phones }: Residence): readonly string[] {
  const named = region === undefined ? null : bareRegion(country, region);
  const posted =
    postalCode === undefined ? null : (placeOfPostalCode(country, postalCode)?.region ?? null);
  const addressed = [named, posted].flatMap((each) =>
    each !== null && REGION.test(each) ? [each] : [],
  );
  if (addressed.length > 0) return addressed;
  return (phones ?? []).flatMap((number) => regionOfPhone(country, number));
}

function regionOfPhone(country: string, number: string): readonly string[] {
  const digits = number.replace(/\D/g, "").replace(/^1(?=\d{10}$)/, "");
  if (digits.length !== 10) return [];
  const place = placeOfAreaCode(digits.slice(0, 3));
  return place?.country === country && place.region !== null ? [place.region] : [];
}

function withCity({ region, postalCode }: Residence, place: string): string {
  if (place !== "US-NY") return place;
  const isElsewhere =
    postalCode !== undefined &&
    placeOfPostalCode("US", postalCode)?.region === "NY" &&
    !isInNewYorkCity(postalCode);
  return isElsewhere && region?.endsWith("-NYC") !== true ? place : "US-NY-NYC";
}
