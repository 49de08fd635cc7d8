import type { TimeZone } from "../../time/time-zone.ts";
import { zonesOfCountry } from "./country-zones.ts";

const EASTERN = "America/New_York";
const CENTRAL = "America/Chicago";
const MOUNTAIN = "America/Denver";
const PACIFIC = "America/Los_Angeles";

/**
 * The zones of each state or province, where most people live first, for countries that keep several times. A region on a border
 * of zones names all of them. Sources: 49 CFR 71 for the United States, the IANA database's own
 * notes elsewhere. Regions are ISO 3166-2 codes without their country.
 */
const REGIONS: Readonly<Record<string, readonly (readonly [string, readonly TimeZone[]])[]>> = {
  US: [
    ["CT DC DE GA MA MD ME NC NH NJ NY OH PA RI SC VA VT WV", [EASTERN]],
    ["FL IN KY MI", [EASTERN, CENTRAL]],
    ["TN", [CENTRAL, EASTERN]],
    ["AL AR IA IL LA MN MO MS OK WI", [CENTRAL]],
    ["KS ND NE SD TX", [CENTRAL, MOUNTAIN]],
    ["CO MT NM UT WY", [MOUNTAIN]],
    // The Navajo Nation keeps summer time, the rest of Arizona does not.
    ["AZ", ["America/Phoenix", MOUNTAIN]],
    ["ID", [MOUNTAIN, PACIFIC]],
    ["NV OR", [PACIFIC, MOUNTAIN]],
    ["CA WA", [PACIFIC]],
    ["AK", ["America/Anchorage", "America/Adak"]],
    ["HI", ["Pacific/Honolulu"]],
    // Territories have country codes of their own and are written as states as often.
    ["PR VI", ["America/Puerto_Rico"]],
    ["GU MP", ["Pacific/Guam"]],
    ["AS", ["Pacific/Pago_Pago"]],
  ],
  CA: [
    ["NL", ["America/St_Johns", "America/Halifax"]],
    ["NB NS PE", ["America/Halifax"]],
    ["QC", ["America/Toronto", "America/Halifax", "America/Blanc-Sablon"]],
    ["ON", ["America/Toronto", "America/Winnipeg", "America/Atikokan"]],
    ["MB", ["America/Winnipeg"]],
    ["SK", ["America/Regina", "America/Edmonton"]],
    ["AB", ["America/Edmonton"]],
    ["BC", ["America/Vancouver", "America/Edmonton", "America/Creston"]],
    ["YT", ["America/Creston"]],
    ["NT", ["America/Inuvik", "America/Edmonton"]],
    ["NU", ["America/Toronto", "America/Winnipeg", "America/Inuvik", "America/Atikokan"]],
  ],
  AU: [
    ["ACT TAS VIC", ["Australia/Sydney"]],
    ["NSW", ["Australia/Sydney", "Australia/Adelaide", "Australia/Lord_Howe"]],
    ["QLD", ["Australia/Brisbane"]],
    ["SA", ["Australia/Adelaide"]],
    ["WA", ["Australia/Perth", "Australia/Eucla"]],
    ["NT", ["Australia/Darwin"]],
  ],
  BR: [
    ["AL AP BA CE DF ES GO MA MG PA PB PI PR RJ RN RS SC SE SP TO", ["America/Sao_Paulo"]],
    ["PE", ["America/Sao_Paulo", "America/Noronha"]],
    ["MS MT RO RR", ["America/Manaus"]],
    ["AM", ["America/Manaus", "America/Rio_Branco"]],
    ["AC", ["America/Rio_Branco"]],
  ],
  MX: [
    [
      "AGU CAM CHP CMX COL DUR GRO GUA HID JAL MEX MIC MOR OAX PUE QUE SLP TAB TLA VER YUC ZAC",
      ["America/Mexico_City"],
    ],
    ["COA NLE TAM", ["America/Mexico_City", "America/Matamoros"]],
    ["CHH", ["America/Mexico_City", "America/Ciudad_Juarez", "America/Matamoros"]],
    ["ROO", ["America/Cancun"]],
    ["BCS SIN SON", ["America/Mazatlan"]],
    ["NAY", ["America/Mazatlan", "America/Mexico_City"]],
    ["BCN", ["America/Tijuana"]],
  ],
  ES: [
    ["CN GC TF", ["Atlantic/Canary"]],
    ["AN AR AS CB CE CL CM CT EX GA IB MC MD ML NC PV RI VC", ["Europe/Madrid"]],
  ],
  PT: [
    ["20", ["Atlantic/Azores"]],
    ["01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 30", ["Europe/Lisbon"]],
  ],
  CL: [
    ["VS", ["America/Santiago", "Pacific/Easter"]],
    ["AI MA", ["America/Coyhaique"]],
    ["AN AP AR AT BI CO LI LL LR ML NB RM TA", ["America/Santiago"]],
  ],
};

/** Every zone of a region, or null when the region is not known. `US-TX` and `TX` are the same. */
export function zonesOfRegion(country: string, region: string): readonly TimeZone[] | null {
  const known = ZONES.get(`${country}-${bareRegion(country, region)}`);
  if (known !== undefined) return known;
  const [only, second] = zonesOfCountry(country);
  return only !== undefined && second === undefined ? [only] : null;
}

/** A region without its country and its city: `TX` of `US-TX`, `NY` of `NY-NYC`. */
export function bareRegion(country: string, region: string): string {
  const bare = region.startsWith(`${country}-`) ? region.slice(country.length + 1) : region;
  return bare.split("-")[0] ?? bare;
}

const ZONES: ReadonlyMap<string, readonly TimeZone[]> = new Map(
  Object.entries(REGIONS).flatMap(([country, groups]) =>
    groups.flatMap(([regions, zones]) =>
      regions.split(" ").map((region) => [`${country}-${region}`, zones] as const),
    ),
  ),
);

/** The regions the table knows, as `US-TX`. */
export const REGION_CODES: readonly string[] = [...ZONES.keys()];
