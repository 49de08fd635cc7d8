import { Language } from "../../core/accounts/account.ts";

const YES = new Set(
  "yes y true t 1 x si sí s verdadero open abierta disputed disputada".split(" "),
);
const NO = new Set(["", ..."no n false f 0 - none null falso na n/a ninguna".split(" ")]);

/** A flag in English or Spanish; null when the word could mean anything. */
export function readYesNo(text: string): boolean | null {
  const word = text.trim().toLowerCase().replace(/\.0+$/, "");
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}

export type InvoiceStatus = "open" | "paid" | "cancelled" | "disputed";

const STATUSES: readonly (readonly [InvoiceStatus, RegExp])[] = [
  ["cancelled", /^(?:cancell?ed|void(?:ed)?|annulled|written off|anulad[ao]|cancelad[ao])$/],
  ["disputed", /^(?:disputed|in dispute|en disputa|disputad[ao]|reclamad[ao]|impugnad[ao])$/],
  [
    "paid",
    /^(?:paid|paid in full|settled|cleared|closed|pagad[ao]|cobrad[ao]|liquidad[ao]|cerrad[ao])$/,
  ],
];

/** What a status word says about the invoice; a word we don't know leaves it open. */
export function readStatus(text: string): InvoiceStatus {
  const word = text.trim().toLowerCase();
  return STATUSES.find(([, words]) => words.test(word))?.[0] ?? "open";
}

export type DocumentKind = "invoice" | "credit" | "payment";

const CREDIT = /^(?:credit(?: ?(?:memo|note))?|cm|cn|cr|nota (?:de )?credito|nc|abono|dg|g2)$/;
const PAYMENT = /^(?:payment|receipt|pmt|pago|cobro|recibo|dz)$/;

/** What kind of document a row is, by the words and the two-letter codes ledgers use. */
export function readDocumentKind(text: string): DocumentKind {
  const word = plain(text).replace(/[-_]/g, " ");
  if (CREDIT.test(word)) return "credit";
  return PAYMENT.test(word) ? "payment" : "invoice";
}

const KINDS: Readonly<Record<string, "consumer" | "business">> = {
  business: "business",
  company: "business",
  b2b: "business",
  corporate: "business",
  empresa: "business",
  compania: "business",
  juridica: "business",
  consumer: "consumer",
  individual: "consumer",
  person: "consumer",
  b2c: "consumer",
  consumidor: "consumer",
  particular: "consumer",
  persona: "consumer",
  natural: "consumer",
};

export function readKind(text: string): "consumer" | "business" | null {
  return KINDS[plain(text)] ?? null;
}

const LANGUAGES: Readonly<Record<string, string>> = {
  english: "en",
  ingles: "en",
  spanish: "es",
  espanol: "es",
  castellano: "es",
  french: "fr",
  francais: "fr",
  frances: "fr",
  portuguese: "pt",
  portugues: "pt",
  german: "de",
  deutsch: "de",
  italian: "it",
  italiano: "it",
};

/** A tag such as `es-CO`, `es_CO` or the language's name. */
export function readLanguage(text: string): string | null {
  const named = LANGUAGES[plain(text)];
  if (named !== undefined) return named;
  const [language = "", ...rest] = text.trim().replaceAll("_", "-").split("-");
  const tag = Language.safeParse([language.toLowerCase(), ...rest].join("-"));
  // A known language, so that `N-A` or `unknown` isn't taken for a tag.
  return tag.success && languageNames.of(language) !== undefined ? tag.data : null;
}

const languageNames = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

// Built on first use: 676 codes in two languages take a few milliseconds.
let countries: ReadonlyMap<string, string> | null = null;

/** An ISO 3166 code from a code or a name in English or Spanish; null for anything else. */
export function readCountry(text: string): string | null {
  countries ??= countryCodes();
  return countries.get(plain(text)) ?? null;
}

function countryCodes(): ReadonlyMap<string, string> {
  const codes = new Map([
    ["usa", "US"],
    ["eeuu", "US"],
    ["uk", "GB"],
    ["gbr", "GB"],
    ["esp", "ES"],
    ["mex", "MX"],
    ["col", "CO"],
    ["can", "CA"],
  ]);
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  for (const language of ["en", "es"]) {
    const names = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
    for (const first of letters) {
      for (const second of letters) {
        const code = first + second;
        const name = NOT_COUNTRIES.has(code) ? undefined : names.of(code);
        if (name === undefined) continue;
        codes.set(code.toLowerCase(), code);
        codes.set(plain(name), code);
      }
    }
  }
  return codes;
}

// Codes CLDR names though no country has them: unions, outlying groups and codes given up.
const NOT_COUNTRIES = new Set("EU EZ UN QO ZZ XA XB AC CP CQ DG EA IC TA".split(" "));

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[.]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
