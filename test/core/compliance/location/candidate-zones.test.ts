import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { candidateZones } from "../../../../core/compliance/location/candidate-zones.ts";
import { COUNTRIES, zonesOfCountry } from "../../../../core/compliance/location/country-zones.ts";
import type { LocationEvidence } from "../../../../core/compliance/location/location-evidence.ts";

const address = (country: string, region?: string, postalCode?: string): LocationEvidence => ({
  kind: "address",
  country,
  region,
  postalCode,
});
const phone = (number: string, country?: string): LocationEvidence => ({
  kind: "phone",
  number,
  country,
});

const EASTERN = "America/New_York";
const CENTRAL = "America/Chicago";
const MOUNTAIN = "America/Denver";
const PACIFIC = "America/Los_Angeles";

describe("candidateZones: one piece of evidence", () => {
  const rows: [string, LocationEvidence, string[]][] = [
    ["a country with one time", address("GB"), ["Europe/London"]],
    ["a region of a country with one time", address("GB", "SCT"), ["Europe/London"]],
    ["a state with one time", address("US", "MA"), [EASTERN]],
    ["a state written with its country", address("US", "US-MA"), [EASTERN]],
    ["a state written with its city", address("US", "NY-NYC"), [EASTERN]],
    ["a state with two times: both", address("US", "TX"), [CENTRAL, MOUNTAIN]],
    ["Florida with its western end", address("US", "FL"), [CENTRAL, EASTERN]],
    ["Arizona with the Navajo Nation", address("US", "AZ"), [MOUNTAIN, "America/Phoenix"]],
    ["Alabama, whose border towns have no zone of their own", address("US", "AL"), [CENTRAL]],
    ["a territory written as a state", address("US", "PR"), ["America/Puerto_Rico"]],
    ["a territory written as a country", address("PR"), ["America/Puerto_Rico"]],
    ["a Texan postal code in the east", address("US", "TX", "75201"), [CENTRAL]],
    ["a Texan postal code in El Paso", address("US", "TX", "79901"), [MOUNTAIN]],
    ["a Texan postal code on the border", address("US", "TX", "79855"), [CENTRAL, MOUNTAIN]],
    ["a postal code without its state", address("US", undefined, "98101-1234"), [PACIFIC]],
    ["Toronto's postal code", address("CA", "ON", "M5V 2T6"), ["America/Toronto"]],
    [
      "the north of Ontario",
      address("CA", "ON", "P9N 1A1"),
      ["America/Atikokan", "America/Toronto", "America/Winnipeg"],
    ],
    ["Vancouver's postal code", address("CA", "BC", "V6B 1A1"), ["America/Vancouver"]],
    ["Sydney's postcode", address("AU", "NSW", "2000"), ["Australia/Sydney"]],
    [
      "Broken Hill's postcode",
      address("AU", undefined, "2880"),
      ["Australia/Adelaide", "Australia/Lord_Howe", "Australia/Sydney"],
    ],
    ["Western Australia's postcode", address("AU", undefined, "6000"), ["Australia/Perth"]],
    ["Canberra's postcode", address("AU", undefined, "2601"), ["Australia/Sydney"]],
    ["the Canaries", address("ES", undefined, "35001"), ["Atlantic/Canary"]],
    ["Madrid's postal code", address("ES", undefined, "28013"), ["Europe/Madrid"]],
    ["the Azores", address("PT", undefined, "9500-150"), ["Atlantic/Azores"]],
    ["a Brazilian state", address("BR", "AM"), ["America/Manaus", "America/Rio_Branco"]],
    ["a Mexican state", address("MX", "BCN"), ["America/Tijuana"]],
    ["a Colombian", address("CO"), ["America/Bogota"]],
    ["an area code", phone("+1 (212) 555-0100"), [EASTERN]],
    [
      "an area code of a state with two times",
      phone("+1 208 555 0100"),
      [MOUNTAIN, PACIFIC].sort(),
    ],
    ["an area code on one side of such a state", phone("+1 915 555 0100"), [MOUNTAIN]],
    ["an overlay of an area code over two times", phone("+1 448 555 0100"), [CENTRAL, EASTERN]],
    ["a number with the trunk prefix of abroad", phone("001 206 555 0100"), [PACIFIC]],
    ["a national number where the country is known", phone("206-555-0100", "US"), [PACIFIC]],
    [
      "a Canadian area code asked of an American file",
      phone("4165550100", "US"),
      ["America/Toronto"],
    ],
    ["an island's area code", phone("+1 876 555 0100"), ["America/Jamaica"]],
    ["a number from Britain", phone("+44 20 7946 0018"), ["Europe/London"]],
    ["a number from Ireland", phone("+353 1 555 0100"), ["Europe/Dublin"]],
    ["a national number from Jamaica", phone("876 555 0100", "JM"), ["America/Jamaica"]],
    ["a national number from Ontario", phone("4165550100", "CA"), ["America/Toronto"]],
    ["a national number from Colombia", phone("301 555 0100", "CO"), ["America/Bogota"]],
    [
      "the code the northern territories share",
      phone("+1 867 555 0100"),
      [
        "America/Creston",
        "America/Inuvik",
        "America/Edmonton",
        "America/Toronto",
        "America/Winnipeg",
        "America/Atikokan",
      ],
    ],
    ["a province written with its country", address("CA", "CA-MB"), ["America/Winnipeg"]],
    [
      "a postal code in the mountains of British Columbia",
      address("CA", "BC", "V1C 1A1"),
      ["America/Vancouver", "America/Edmonton", "America/Creston"],
    ],
    ["Tenerife", address("ES", undefined, "38001"), ["Atlantic/Canary"]],
    ["Madeira, which keeps Lisbon's time", address("PT", undefined, "9000-019"), ["Europe/Lisbon"]],
    ["a Kazakh number", phone("+7 701 555 0100"), ["Asia/Almaty"]],
    ["a Kazakh number, written otherwise", phone("+7 777 555 0100"), ["Asia/Almaty"]],
    ["a Bahamian's national number", phone("242 555 0100", "BS"), ["America/Nassau"]],
    ["a zone somebody stated", { kind: "stated_zone", zone: "Asia/Tokyo" }, ["Asia/Tokyo"]],
  ];
  it.each(rows)("%s", (_name, evidence, zones) => {
    const found = candidateZones([evidence]);
    expect({ ...found, zones: [...found.zones].sort() }).toEqual({
      zones: [...zones].sort(),
      missing: [],
      conflicts: [],
    });
  });
});

it.each([
  ["Florida", "FL", EASTERN],
  ["Tennessee", "TN", CENTRAL],
  ["Idaho", "ID", MOUNTAIN],
  ["Oregon", "OR", PACIFIC],
])("the time most of %s keeps comes first", (_name, region, zone) => {
  expect(candidateZones([address("US", region)]).zones[0]).toBe(zone);
});

describe("candidateZones: what contradicts", () => {
  it.each<[string, LocationEvidence, LocationEvidence, readonly [string, string]]>([
    ["an address and a phone", address("US", "MA"), phone("+1 206 555 0100"), ["address", "phone"]],
    [
      "a stated zone and an address",
      { kind: "stated_zone", zone: "Asia/Tokyo" },
      address("CO"),
      ["stated_zone", "address"],
    ],
    [
      "a phone and an address of one time",
      phone("+44 20 7946 0018"),
      address("CO"),
      ["phone", "address"],
    ],
    [
      "a phone and a postal code",
      phone("+81 3 5550 1000"),
      address("US", "TX", "75201"),
      ["phone", "address"],
    ],
  ])("%s", (_name, one, other, between) => {
    const { conflicts, zones } = candidateZones([one, other]);
    expect(conflicts.map((each) => each.between)).toEqual([between]);
    expect(zones.length).toBeGreaterThan(1);
  });

  it("is also a postal code outside its own state", () => {
    const { conflicts } = candidateZones([address("US", "MA", "98101")]);
    expect(conflicts.map((each) => each.between)).toEqual([["address", "address"]]);
  });

  it("says that the region is missing where a number names only a country of many times", () => {
    const russian = candidateZones([phone("+7 495 555 0100")]);
    expect(russian.missing).toEqual(["region"]);
    expect(russian.zones).toEqual(zonesOfCountry("RU"));
    expect(candidateZones([phone("+7 496 777 0100")]).zones).toEqual(zonesOfCountry("RU"));
    expect(candidateZones([phone("+61 2 5550 1000")]).missing).toEqual(["region"]);
    expect(candidateZones([phone("+44 20 7946 0018")]).missing).toEqual([]);
  });
});

describe("candidateZones: what is missing", () => {
  it.each([
    ["nothing known", [], [], ["location"]],
    ["an unknown country", [address("ZZ")], [], ["location"]],
    ["a toll-free number alone", [phone("+1 800 555 0100")], [], ["location", "phone_area"]],
    ["a number nobody can place", [phone("555 0100")], [], ["location", "phone_area"]],
    ["an unknown calling code", [phone("+999 555 0100")], [], ["location", "phone_area"]],
    ["too few digits for an area code", [phone("+1 212 555")], [], ["location", "phone_area"]],
    ["too many digits", [phone("+1 212 555 01000")], [], ["location", "phone_area"]],
    ["a digit too early", [phone("91 212 555 0100", "US")], [], ["location", "phone_area"]],
    [
      "a toll-free number beside an address",
      [address("US", "MA"), phone("+1 888 555 0100")],
      [EASTERN],
      ["phone_area"],
    ],
  ])("%s", (_name, evidence, zones, missing) => {
    expect(candidateZones(evidence)).toEqual({ zones, missing, conflicts: [] });
  });

  it("names every time of a country when only the country is known", () => {
    const { zones, missing } = candidateZones([address("US")]);
    expect(missing).toEqual(["region"]);
    expect([...zones].sort()).toEqual(
      [EASTERN, CENTRAL, MOUNTAIN, PACIFIC, "America/Phoenix", "America/Anchorage"]
        .concat("America/Adak", "Pacific/Honolulu")
        .sort(),
    );
  });

  it("falls back to the country for a region nobody knows", () => {
    expect(candidateZones([address("US", "QQ")])).toEqual(candidateZones([address("US")]));
  });

  it("asks no region of a country once the telephone says where in it", () => {
    const evidence = [address("US"), phone("+1 617 555 0100")];
    expect(candidateZones(evidence)).toEqual({ zones: [EASTERN], missing: [], conflicts: [] });
  });
});

describe("candidateZones: evidence that contradicts itself", () => {
  it("keeps Los Angeles and New York for an address in one and a mobile of the other", () => {
    const { zones, conflicts } = candidateZones([address("US", "CA"), phone("+1 917 555 0100")]);
    expect(zones).toEqual([PACIFIC, EASTERN]);
    expect(conflicts).toEqual([{ between: ["address", "phone"], zones: [[PACIFIC], [EASTERN]] }]);
  });

  it("keeps both where a postal code lies in another state", () => {
    const { zones, conflicts } = candidateZones([address("US", "WA", "02108")]);
    expect(zones).toEqual([EASTERN, PACIFIC]);
    expect(conflicts).toHaveLength(1);
  });

  it("keeps all of a country beside a number from abroad", () => {
    const { zones, missing, conflicts } = candidateZones([address("US"), phone("+44 20 79460018")]);
    expect(zones).toContain("Europe/London");
    expect(zones).toContain("Pacific/Honolulu");
    expect(missing).toEqual(["region"]);
    expect(conflicts).toHaveLength(1);
  });

  it("sees no conflict where two pieces may both be right", () => {
    const { zones, conflicts } = candidateZones([address("US", "TX"), phone("+1 214 555 0100")]);
    expect(zones).toEqual([CENTRAL, MOUNTAIN]);
    expect(conflicts).toEqual([]);
  });
});

const anyEvidence: fc.Arbitrary<LocationEvidence> = fc.oneof(
  fc.record({
    kind: fc.constant("address" as const),
    country: fc.constantFrom("US", "CA", "AU", "BR", "GB", "ES", "ZZ"),
    region: fc.option(fc.constantFrom("TX", "MA", "ON", "NSW", "AM", "US-FL", "??"), {
      nil: undefined,
    }),
    postalCode: fc.option(fc.constantFrom("10001", "79901", "M5V 2T6", "2000", "x"), {
      nil: undefined,
    }),
  }),
  fc.record({
    kind: fc.constant("phone" as const),
    number: fc.constantFrom("+12125550100", "+18005550100", "+61 2 5550 1000", "2065550100", "0"),
    country: fc.option(fc.constantFrom("US", "AU"), { nil: undefined }),
  }),
);

describe("candidateZones: for any evidence", () => {
  it("does not depend on the order in which facts became known", () => {
    fc.assert(
      fc.property(fc.array(anyEvidence, { maxLength: 5 }), (evidence) => {
        const turned = candidateZones([...evidence].reverse());
        const straight = candidateZones(evidence);
        expect(new Set(turned.zones)).toEqual(new Set(straight.zones));
        expect(turned.missing).toEqual(straight.missing);
        expect(turned.conflicts.length).toBe(straight.conflicts.length);
      }),
    );
  });

  it("has no zone exactly when the location is missing", () => {
    fc.assert(
      fc.property(fc.array(anyEvidence, { maxLength: 5 }), (evidence) => {
        const { zones, missing } = candidateZones(evidence);
        expect(missing.includes("location")).toBe(zones.length === 0);
      }),
    );
  });

  it("keeps what a precise piece says whatever else is known", () => {
    fc.assert(
      fc.property(fc.array(anyEvidence, { maxLength: 5 }), (evidence) => {
        const { zones } = candidateZones([...evidence, phone("+1 212 555 0100")]);
        expect(zones).toContain(EASTERN);
      }),
    );
  });

  it("knows a time for every country", () => {
    for (const country of COUNTRIES)
      expect(candidateZones([address(country)]).zones.length).toBeGreaterThan(0);
  });
});
