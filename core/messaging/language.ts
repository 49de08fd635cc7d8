/** The tag and its parents, nearest first: `es-CO` gives `es-CO`, `es`. */
export function toLanguageChain(language: string): string[] {
  const parts = language.split("-");
  return parts.map((_, index) => parts.slice(0, parts.length - index).join("-"));
}

/**
 * The locale that writes a message's dates and amounts: the template's language, so that one
 * message never mixes two, with the customer's region where there is one. An English speaker in
 * Spain reads English with Spanish figures.
 */
export function toMessageLocale(
  templateLanguage: string,
  customer: { readonly language: string; readonly country: string },
): string {
  const isSpoken = toLanguageChain(customer.language).includes(templateLanguage);
  const language = isSpoken ? customer.language : templateLanguage;
  const candidates = [
    ...(language.includes("-") ? [language] : [`${language}-${customer.country}`]),
    ...toLanguageChain(language),
  ];
  return candidates.find(isKnownLocale) ?? "en";
}

function isKnownLocale(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(["ar", "fa", "he", "ur", "ps", "yi", "dv"]);

export type Direction = "ltr" | "rtl";

export function directionOf(language: string): Direction {
  return RIGHT_TO_LEFT.has(language.split("-")[0] ?? "") ? "rtl" : "ltr";
}
