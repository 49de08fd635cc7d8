import { expect, it } from "vitest";
import { z } from "zod";
import { AREA_CODES, placeOfAreaCode } from "../../../../core/compliance/location/area-codes.ts";
import { COUNTRIES, zonesOfCountry } from "../../../../core/compliance/location/country-zones.ts";
import {
  isInNewYorkCity,
  placeOfPostalCode,
} from "../../../../core/compliance/location/postal-regions.ts";
import { REGION_CODES, zonesOfRegion } from "../../../../core/compliance/location/region-zones.ts";
import { DAY_MS, instant, toEpochMs } from "../../../../core/time/instant.ts";
import { offsetMsAt, TimeZone } from "../../../../core/time/time-zone.ts";

const FROM = toEpochMs(instant("2026-12-01T12:00:00Z"));
const WEEKS = Array.from({ length: 80 }, (_, n) => FROM + n * 7 * DAY_MS);

/** What a clock there shows from December 2026 on: two zones with the same one need no telling apart. */
function clockOf(zone: string): string {
  return WEEKS.map((at) => offsetMsAt(zone, at)).join();
}

function runtimeZonesOf(country: string): string[] {
  const locale = new Intl.Locale(`und-${country}`);
  const ask: unknown = Reflect.get(locale, "getTimeZones");
  if (typeof ask !== "function") throw new Error("this runtime lists no zones by country");
  return (
    z
      .array(z.string())
      .optional()
      .parse(Reflect.apply(ask, locale, [])) ?? []
  );
}

it("names only zones the runtime knows", () => {
  const named = new Set([
    ...COUNTRIES.flatMap(zonesOfCountry),
    ...AREA_CODES.flatMap((code) => placeOfAreaCode(code)?.zone ?? []),
  ]);
  for (const zone of named) expect(TimeZone.safeParse(zone).success, zone).toBe(true);
});

it("has every clock of every country that the runtime lists", () => {
  const lacking = COUNTRIES.flatMap((country) => {
    const ours = new Set(zonesOfCountry(country).map(clockOf));
    return runtimeZonesOf(country).filter((zone) => !ours.has(clockOf(zone)));
  });
  expect(lacking).toEqual([]);
});

const TERRITORIES = /^US-(PR|VI|GU|MP|AS)$/;

it.each(REGION_CODES.filter((code) => !TERRITORIES.test(code)))(
  "%s keeps times of its own country",
  (code) => {
    const [country = "", region = ""] = code.split("-");
    expect(zonesOfCountry(country)).toEqual(
      expect.arrayContaining([...(zonesOfRegion(country, region) ?? ["none"])]),
    );
  },
);

it("covers each state and province once", () => {
  expect(new Set(REGION_CODES).size).toBe(REGION_CODES.length);
  const count = (country: string) =>
    REGION_CODES.filter((code) => code.startsWith(`${country}-`)).length;
  expect([count("US"), count("CA"), count("AU"), count("BR"), count("MX"), count("CL")]).toEqual([
    56, 13, 8, 27, 32, 16,
  ]);
});

it("puts each area code in a known place, and narrows only within it", () => {
  expect(AREA_CODES.length).toBeGreaterThan(440);
  for (const code of AREA_CODES) {
    const place = placeOfAreaCode(code);
    expect(code).toMatch(/^[2-9]\d\d$/);
    const zones =
      place?.region == null
        ? zonesOfCountry(place?.country ?? "")
        : (zonesOfRegion(place.country, place.region) ?? []);
    expect(zones.length, code).toBeGreaterThan(0);
    if (place?.zone != null) expect(zones, code).toContain(place.zone);
  }
});

it("narrows a postal code only within its region", () => {
  for (let prefix = 0; prefix < 1_000; prefix += 1) {
    const place = placeOfPostalCode("US", `${String(prefix).padStart(3, "0")}01`);
    if (place?.region == null || place.zone === null) continue;
    expect(zonesOfRegion("US", place.region), String(prefix)).toContain(place.zone);
  }
  for (let code = 0; code < 10_000; code += 1) {
    const place = placeOfPostalCode("AU", String(code).padStart(4, "0"));
    if (place?.region == null || place.zone === null) continue;
    expect(zonesOfRegion("AU", place.region), String(code)).toContain(place.zone);
  }
});

it.each([
  ["02108", "MA"],
  ["05501", "MA"],
  ["05401", "VT"],
  ["06390", "CT"],
  ["20001", "DC"],
  ["20101", "VA"],
  ["33101", "FL"],
  ["34001", null],
  ["39901", "GA"],
  ["56901", "DC"],
  ["73301", "TX"],
  ["88510", "TX"],
  ["09001", null],
  ["96201", null],
  ["99501", "AK"],
  ["1234", null],
  ["02108-1234", "MA"],
  ["021081234", "MA"],
  ["x02108", null],
  ["02108-123", null],
  ["021087", null],
])("ZIP code %s is in %s", (zip, region) => {
  expect(placeOfPostalCode("US", zip)?.region ?? null).toBe(region);
});

it.each([
  ["AU", "2601", "ACT"],
  ["AU", "2913", "ACT"],
  ["AU", "2620", "NSW"],
  ["AU", "2880", "NSW"],
  ["AU", "0800", "NT"],
  ["AU", "0300", null],
  ["AU", "3000", "VIC"],
  ["AU", "4000", "QLD"],
  ["AU", "5000", "SA"],
  ["AU", "7000", "TAS"],
  ["AU", "200", null],
  ["AU", "0200", "ACT"],
  ["AU", "2600", "ACT"],
  ["AU", "2618", "ACT"],
  ["AU", "2619", "NSW"],
  ["AU", "2900", "ACT"],
  ["AU", "2914", "ACT"],
  ["AU", "2915", "NSW"],
  ["AU", "1026", "NSW"],
  ["AU", "8001", "VIC"],
  ["AU", "9002", "QLD"],
  ["AU", "6000", "WA"],
  ["AU", "0900", "NT"],
  ["AU", "0909", "NT"],
  ["AU", "0109", null],
  ["AU", "20001", null],
  ["AU", "x2000", null],
  ["CA", "A1A 1A1", "NL"],
  ["CA", "B3H 1A1", "NS"],
  ["CA", "C1A 1A1", "PE"],
  ["CA", "E1A 1A1", "NB"],
  ["CA", "G1A 1A1", "QC"],
  ["CA", "H2Y 1C6", "QC"],
  ["CA", "J4A 1A1", "QC"],
  ["CA", "K1A 1A1", "ON"],
  ["CA", "L4A 1A1", "ON"],
  ["CA", "M5V 2T6", "ON"],
  ["CA", "N2A 1A1", "ON"],
  ["CA", "P9N 1A1", "ON"],
  ["CA", "R3A 1A1", "MB"],
  ["CA", "S4A 1A1", "SK"],
  ["CA", "T2A 1A1", "AB"],
  ["CA", "V1C 1A1", "BC"],
  ["CA", "Y1A 1A1", "YT"],
  ["CA", "v5k 0a1", "BC"],
  ["CA", "X1A 1A1", null],
  ["GB", "SW1A 1AA", null],
])("postal code %s %s is in %s", (country, code, region) => {
  expect(placeOfPostalCode(country, code)?.region ?? null).toBe(region);
});

it.each([
  ["CA", "H2Y 1C6", "America/Toronto"],
  ["CA", "J4A 1A1", "America/Toronto"],
  ["CA", "K1A 1A1", "America/Toronto"],
  ["CA", "L4A 1A1", "America/Toronto"],
  ["CA", "M5V 2T6", "America/Toronto"],
  ["CA", "N2A 1A1", "America/Toronto"],
  ["CA", "G1A 1A1", null],
  ["CA", "V5K 0A1", "America/Vancouver"],
  ["CA", "V1C 1A1", null],
  ["ES", "35001", "Atlantic/Canary"],
  ["ES", "38001", "Atlantic/Canary"],
  ["ES", "28035", "Europe/Madrid"],
  ["ES", "3500", null],
  ["ES", "350011", null],
  ["ES", "x35001", null],
  ["PT", "9500-150", "Atlantic/Azores"],
  ["PT", "9900", "Atlantic/Azores"],
  ["PT", "9400-001", "Europe/Lisbon"],
  ["PT", "1950-001", "Europe/Lisbon"],
  ["PT", "95", null],
  ["PT", "P-9500", null],
  ["AU", "2880", null],
  ["AU", "2898", null],
  ["AU", "6443", null],
  ["AU", "2881", "Australia/Sydney"],
  ["AU", "6440", "Australia/Perth"],
  ["AU", "3000", null],
  ["US", "79901", "America/Denver"],
  ["US", "02108", null],
])("postal code %s %s keeps the time of %s", (country, code, zone) => {
  expect(placeOfPostalCode(country, code)?.zone ?? null).toBe(zone);
});

it.each([
  ["US", "GU", ["Pacific/Guam"]],
  ["US", "MP", ["Pacific/Guam"]],
  ["US", "AS", ["Pacific/Pago_Pago"]],
  ["US", "VI", ["America/Puerto_Rico"]],
  ["AU", "QLD", ["Australia/Brisbane"]],
  ["AU", "SA", ["Australia/Adelaide"]],
  ["AU", "NT", ["Australia/Darwin"]],
  ["AU", "TAS", ["Australia/Sydney"]],
  ["BR", "SP", ["America/Sao_Paulo"]],
  ["BR", "PE", ["America/Sao_Paulo", "America/Noronha"]],
  ["BR", "RO", ["America/Manaus"]],
  ["BR", "AC", ["America/Rio_Branco"]],
  ["MX", "JAL", ["America/Mexico_City"]],
  ["MX", "TAM", ["America/Mexico_City", "America/Matamoros"]],
  ["MX", "CHH", ["America/Mexico_City", "America/Ciudad_Juarez", "America/Matamoros"]],
  ["MX", "ROO", ["America/Cancun"]],
  ["MX", "SON", ["America/Mazatlan"]],
  ["MX", "NAY", ["America/Mazatlan", "America/Mexico_City"]],
  ["ES", "GC", ["Atlantic/Canary"]],
  ["ES", "MD", ["Europe/Madrid"]],
  ["PT", "20", ["Atlantic/Azores"]],
  ["PT", "30", ["Europe/Lisbon"]],
  ["CL", "VS", ["America/Santiago", "Pacific/Easter"]],
  ["CL", "MA", ["America/Coyhaique"]],
  ["CL", "RM", ["America/Santiago"]],
  // A country of one time needs no table, and of one with several an unknown region says nothing.
  ["CO", "ANT", ["America/Bogota"]],
  ["US", "ZZ", null],
  ["ZZ", "ZZ", null],
])("%s-%s keeps %j", (country, region, zones) => {
  expect(zonesOfRegion(country, region)).toEqual(zones);
});

it("knows every country's zones, and most countries", () => {
  expect(COUNTRIES.length).toBeGreaterThan(230);
  expect(zonesOfCountry("ZZ")).toEqual([]);
});

it.each([
  ["10001", true],
  [" 10001 ", true],
  ["10499", true],
  ["10501", false],
  ["11004", true],
  ["11010", false],
  ["11101", true],
  ["11201", true],
  ["11501", false],
  ["11691", true],
])("ZIP code %s is in New York City: %s", (zip, expected) => {
  expect(isInNewYorkCity(zip)).toBe(expected);
});
