import { type CurrencyCode, decimalsOf, type Money, toDecimal } from "./money.ts";

// Building an Intl.NumberFormat is much dearer than using one.
const formats = new Map<string, Intl.NumberFormat>();

/** Money as the reader's locale writes it: `$1,240.50`, `1.240,50 €`, `￥1,240`. */
export function formatMoney(amount: Money, locale: string): string {
  const decimal = toDecimal(amount);
  // Intl formats a decimal string exactly where a number would go through a float.
  return formatOf(amount.currency, locale).format(isNumeric(decimal) ? decimal : 0);
}

function isNumeric(text: string): text is Intl.StringNumericLiteral {
  return /^-?\d+(\.\d+)?$/.test(text);
}

function formatOf(currency: CurrencyCode, locale: string): Intl.NumberFormat {
  const key = `${locale}/${currency}`;
  let format = formats.get(key);
  if (format === undefined) {
    // Left to itself Intl rounds dinars, afghanis and ariaries to whole units, and a cent is owed too.
    const digits = decimalsOf(currency);
    format = new Intl.NumberFormat(locale, {
      style: "currency",
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    formats.set(key, format);
  }
  return format;
}
