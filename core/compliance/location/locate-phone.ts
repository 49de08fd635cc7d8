import { placeOfAreaCode } from "./area-codes.ts";
import { countriesOfNumber } from "./calling-codes.ts";
import { zonesOfCountry } from "./country-zones.ts";
import type { Located } from "./location-evidence.ts";
import { zonesOfRegion } from "./region-zones.ts";

interface Phone {
  readonly number: string;
  readonly country?: string | undefined;
}

// 200 is no area code: the first digit is 2 to 9.
const NORTH_AMERICAN = /^1?([2-9]\d{2})[2-9]\d{6}$/;

/** Where a number was given out, or null where it tells no place: toll-free, satellite, unknown. */
export function locatePhone({ number, country }: Phone): Located | null {
  const text = number.replace(/[^\d+]/g, "");
  const international = text.startsWith("+")
    ? text.slice(1)
    : text.startsWith("00")
      ? text.slice(2)
      : null;
  if (international !== null)
    return international.startsWith("1")
      ? locateAreaCode(international)
      : locateCountries(countriesOf(international));
  if (country === undefined) return null;
  return sharesPlan(country) ? locateAreaCode(text) : locateCountries([country]);
}

const NORTHERN_TERRITORIES = ["YT", "NT", "NU"].flatMap(
  (region) => zonesOfRegion("CA", region) ?? [],
);

function locateAreaCode(digits: string): Located | null {
  const code = NORTH_AMERICAN.exec(digits)?.[1];
  // The three northern territories share one code, over four times.
  if (code === "867") return locate(NORTHERN_TERRITORIES);
  const place = code === undefined ? null : placeOfAreaCode(code);
  if (place === null) return null;
  if (place.zone !== null) return locate([place.zone]);
  const zones =
    place.region === null
      ? zonesOfCountry(place.country)
      : zonesOfRegion(place.country, place.region);
  return zones === null ? null : locate(zones);
}

function countriesOf(digits: string): readonly string[] {
  const countries = countriesOfNumber(digits) ?? [];
  // Russia and Kazakhstan share +7: Kazakh numbers go on with 6 or 7.
  if (digits.startsWith("7")) return /^7[67]/.test(digits) ? ["KZ"] : ["RU"];
  return countries;
}

function locateCountries(countries: readonly string[]): Located | null {
  const zones = countries.flatMap(zonesOfCountry);
  return zones.length === 0 ? null : { kind: "phone", zones, vague: zones.length > 1 };
}

function locate(zones: readonly string[]): Located {
  return { kind: "phone", zones: [...new Set(zones)], vague: false };
}

const PLAN = new Set(
  "US CA AG AI AS BB BM BS DM DO GD GU JM KN KY LC MP MS PR SX TC TT VC VG VI".split(" "),
);

function sharesPlan(country: string): boolean {
  return PLAN.has(country);
}
