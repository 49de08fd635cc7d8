const COUNTRIES = new Intl.DisplayNames(["en"], { type: "region" });

/** A country as people call it. */
export function countryName(code: string): string {
  return COUNTRIES.of(code) ?? code;
}
