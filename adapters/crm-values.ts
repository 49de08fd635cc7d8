import { CurrencyCode } from "../core/money/money.ts";

export function toCurrency(text: string | undefined): CurrencyCode | null {
  const parsed = CurrencyCode.safeParse(text?.toUpperCase());
  return parsed.success ? parsed.data : null;
}

const LETTERS = Array.from({ length: 26 }, (_, n) => String.fromCharCode(65 + n));

let codesByName: ReadonlyMap<string, string> | undefined;

function countryCodes(): ReadonlyMap<string, string> {
  if (codesByName === undefined) {
    const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
    const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
    codesByName = new Map(
      codes.flatMap((code) => {
        const name = names.of(code);
        return name === undefined ? [] : [[name.toLowerCase(), code] as const];
      }),
    );
  }
  return codesByName;
}

/** ISO 3166 alpha-2 from a code or an English name; undefined for what is neither. */
export function toCountry(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (/^[A-Za-z]{2}$/.test(text)) return text.toUpperCase();
  if (/^(usa|u\.s\.a?\.?|united states of america)$/i.test(text)) return "US";
  return countryCodes().get(text.toLowerCase());
}

/** E.164 where the text says so itself; otherwise as written, for a person to read. */
export function toPhone(text: string): string {
  const digits = text.replace(/[\s().\-/]/g, "").replace(/^00/, "+");
  return /^\+[1-9]\d{6,14}$/.test(digits) ? digits : text.trim();
}

/** Each once, in order. */
export function distinct(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined))];
}
