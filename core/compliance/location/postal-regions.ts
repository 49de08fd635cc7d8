/** What the beginning of a postal code tells: the region, and the zone where that narrows it. */
export interface PostalPlace {
  readonly region: string | null;
  readonly zone: string | null;
}

// The Postal Service's three-digit prefixes by state. Military mail has no place and is left out.
const ZIP_PREFIXES = `
NY 005-005; MA 010-027; RI 028-029; NH 030-038; ME 039-049; VT 050-054; MA 055-055; VT 056-059;
CT 060-069; NJ 070-089; NY 100-149; PA 150-196; DE 197-199; DC 200-200; VA 201-201; DC 202-205;
MD 206-219; VA 220-246; WV 247-268; NC 270-289; SC 290-299; GA 300-319; FL 320-339; FL 341-349;
AL 350-369; TN 370-385; MS 386-397; GA 398-399; KY 400-427; OH 430-459; IN 460-479; MI 480-499;
IA 500-528; WI 530-549; MN 550-567; DC 569-569; SD 570-577; ND 580-588; MT 590-599; IL 600-629;
MO 630-658; KS 660-679; NE 680-693; LA 700-714; AR 716-729; OK 730-732; TX 733-733; OK 734-749;
TX 750-799; CO 800-816; WY 820-831; ID 832-838; UT 840-847; AZ 850-865; NM 870-884; TX 885-885;
NV 889-898; CA 900-961; HI 967-968; OR 970-979; WA 980-994; AK 995-999;
`;

// Prefixes of states with two times that lie in one of them for certain.
const ZIPS_IN_ONE_ZONE = `
America/Chicago 733-733 750-797 660-676 679-679 680-689 370-372 380-385;
America/Denver 799-799 885-885;
America/New_York 320-322 326-339 341-349 480-497 374-374 376-376 378-379;
America/Los_Angeles 970-978 889-897;
America/Phoenix 850-859 863-864;
`;

// Which Canadian first letters lie in one time for certain; G, P and most others reach a border.
const CANADIAN_LETTERS: Readonly<Record<string, PostalPlace>> = {
  A: { region: "NL", zone: null },
  B: { region: "NS", zone: null },
  C: { region: "PE", zone: null },
  E: { region: "NB", zone: null },
  G: { region: "QC", zone: null },
  H: { region: "QC", zone: "America/Toronto" },
  J: { region: "QC", zone: "America/Toronto" },
  K: { region: "ON", zone: "America/Toronto" },
  L: { region: "ON", zone: "America/Toronto" },
  M: { region: "ON", zone: "America/Toronto" },
  N: { region: "ON", zone: "America/Toronto" },
  P: { region: "ON", zone: null },
  R: { region: "MB", zone: null },
  S: { region: "SK", zone: null },
  T: { region: "AB", zone: null },
  V: { region: "BC", zone: null },
  Y: { region: "YT", zone: null },
};

/** Where a postal code is, or null where its country's codes are not known here or say nothing. */
export function placeOfPostalCode(country: string, postalCode: string): PostalPlace | null {
  const code = postalCode.replace(/\s/g, "").toUpperCase();
  switch (country) {
    case "US":
      return placeOfZip(code);
    case "CA":
      // V2 to V9 are the coast; V0 and V1 reach into the mountains and the north.
      if (/^V[2-9]/.test(code)) return { region: "BC", zone: "America/Vancouver" };
      return CANADIAN_LETTERS[code.slice(0, 1)] ?? null;
    case "AU":
      return placeInAustralia(code);
    case "ES":
      if (!/^\d{5}$/.test(code)) return null;
      return { region: null, zone: /^(35|38)/.test(code) ? "Atlantic/Canary" : "Europe/Madrid" };
    case "PT":
      if (!/^\d{4}/.test(code)) return null;
      return { region: null, zone: /^9[5-9]/.test(code) ? "Atlantic/Azores" : "Europe/Lisbon" };
    default:
      return null;
  }
}

// Manhattan, Staten Island, the Bronx, Queens and Brooklyn; 110 begins in Queens and ends outside.
const NEW_YORK_CITY_ZIPS = /^(10[0-4]|11[12346]|11004|11005)/;

/** Whether a United States ZIP code lies in New York City, whose rules go beyond its state's. */
export function isInNewYorkCity(zip: string): boolean {
  return NEW_YORK_CITY_ZIPS.test(zip.trim());
}

function placeOfZip(code: string): PostalPlace | null {
  if (!/^\d{5}(-?\d{4})?$/.test(code)) return null;
  const prefix = Number(code.slice(0, 3));
  const region = ZIP_REGIONS[prefix];
  return region === undefined ? null : { region, zone: ZIP_ZONES[prefix] ?? null };
}

const ZIP_REGIONS = byPrefix(ZIP_PREFIXES);
const ZIP_ZONES = byPrefix(ZIPS_IN_ONE_ZONE);

function byPrefix(table: string): readonly (string | undefined)[] {
  const names: (string | undefined)[] = [];
  for (const entry of table.split(";")) {
    const [name = "", ...ranges] = entry.trim().split(/\s+/);
    for (const range of ranges) {
      const [from = 0, to = 0] = range.split("-").map(Number);
      for (let prefix = from; prefix <= to; prefix += 1) names[prefix] = name;
    }
  }
  return names;
}

// Broken Hill, Lord Howe Island and Eucla keep times of their own.
const OWN_TIME = /^(2880|2898|6443)$/;
const CAPITAL = /^(02|26(0\d|1[0-8])|29(0\d|1[0-4]))/;

function placeInAustralia(code: string): PostalPlace | null {
  if (!/^\d{4}$/.test(code)) return null;
  const own = OWN_TIME.test(code);
  if (CAPITAL.test(code)) return { region: "ACT", zone: null };
  switch (code.slice(0, 1)) {
    case "1":
    case "2":
      return { region: "NSW", zone: own ? null : "Australia/Sydney" };
    case "3":
    case "8":
      return { region: "VIC", zone: null };
    case "4":
    case "9":
      return { region: "QLD", zone: null };
    case "5":
      return { region: "SA", zone: null };
    case "6":
      return { region: "WA", zone: own ? null : "Australia/Perth" };
    case "7":
      return { region: "TAS", zone: null };
    default:
      return code.startsWith("08") || code.startsWith("09") ? { region: "NT", zone: null } : null;
  }
}
