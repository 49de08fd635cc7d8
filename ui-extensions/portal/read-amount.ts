import { type CurrencyCode, decimalsOf } from "../../core/money/money.ts";
import { parseDecimal } from "../../core/money/parse-decimal.ts";
import { ok, type Result, refuse } from "../../core/result/result.ts";
import { separatorsOf } from "./locale.ts";

export type AmountProblem =
  | "amount_missing"
  | "amount_not_a_number"
  | "amount_too_many_decimals"
  | "amount_zero";

/**
 * An amount as a person types it: `50`, `$1,240.50`, `1.240,50 €`. Where a sign could mean two
 * things the customer's locale decides; what stays unclear is refused, never guessed.
 */
export function readAmount(
  typed: string,
  currency: CurrencyCode,
  locale: string,
): Result<number, AmountProblem> {
  const bare = withoutMarks(typed, currency, locale);
  if (bare === "") return refuse("amount_missing");
  const plain = toPlainDecimal(bare, separatorsOf(locale).decimal);
  if (plain === null) return refuse("amount_not_a_number");
  const fraction = plain.split(".")[1] ?? "";
  // "1.250" typed for "1250" must not be read as 1.25, although its last digit is only a zero.
  if (fraction.length > decimalsOf(currency)) return refuse("amount_too_many_decimals");
  const amount = parseDecimal(plain, currency);
  if (!amount.ok) return refuse("amount_not_a_number");
  return amount.value.amountMinor > 0 ? ok(amount.value.amountMinor) : refuse("amount_zero");
}

/** Without spaces and the currency's own signs. Another currency's sign stays and is refused. */
function withoutMarks(typed: string, currency: CurrencyCode, locale: string): string {
  const signs = [currency, symbolOf(currency, locale, "symbol")];
  const narrow = symbolOf(currency, locale, "narrowSymbol");
  const text = typed.normalize("NFKC").replace(/[\s\u2019']/g, "");
  const mark = [...signs, narrow].find(
    (each) => text.toUpperCase().startsWith(each.toUpperCase()) || text.endsWith(each),
  );
  if (mark === undefined || mark === "") return text;
  return text.toUpperCase().startsWith(mark.toUpperCase())
    ? text.slice(mark.length)
    : text.slice(0, -mark.length);
}

function symbolOf(
  currency: CurrencyCode,
  locale: string,
  currencyDisplay: "symbol" | "narrowSymbol",
): string {
  const format = new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay });
  return format.formatToParts(0).find(({ type }) => type === "currency")?.value ?? "";
}

const GROUPED = /^\d{1,3}([.,])\d{3}(?:\1\d{3})*$/;

/** Digits with at most one point, or null when the separators contradict each other. */
function toPlainDecimal(text: string, localeDecimal: string): string | null {
  if (!/^\d[\d.,]*$/.test(text)) return null;
  const last = Math.max(text.lastIndexOf("."), text.lastIndexOf(","));
  if (last === -1) return text;
  const [whole, fraction, sign] = [text.slice(0, last), text.slice(last + 1), text.charAt(last)];
  if (fraction === "") return null;
  if (whole.includes(sign)) return GROUPED.test(text) ? withoutSigns(text) : null;
  if (/[.,]/.test(whole)) return GROUPED.test(whole) ? `${withoutSigns(whole)}.${fraction}` : null;
  // One sign and three digits after it: only the locale knows whether it groups or divides.
  if (GROUPED.test(text) && sign !== localeDecimal) return whole + fraction;
  return `${whole}.${fraction}`;
}

function withoutSigns(text: string): string {
  return text.replace(/[.,]/g, "");
}
