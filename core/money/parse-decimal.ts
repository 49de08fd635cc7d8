import { ok, type Result, refuse } from "../result/result.ts";
import { type CurrencyCode, decimalsOf, type Money, money } from "./money.ts";

export type AmountError = "not_a_number" | "too_many_decimals" | "too_large";

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/**
 * Reads a plain decimal with a point (`-1234.5`) exactly, without passing through a float.
 * Zeros after the currency's digits are accepted; any other extra digit is refused, never rounded.
 */
export function parseDecimal(text: string, currency: CurrencyCode): Result<Money, AmountError> {
  const match = DECIMAL.exec(text.trim());
  if (match === null) return refuse("not_a_number");
  const [, sign = "", whole = "", fraction = ""] = match;
  const decimals = decimalsOf(currency);
  if (/[1-9]/.test(fraction.slice(decimals))) return refuse("too_many_decimals");
  const minor = Number(whole + fraction.slice(0, decimals).padEnd(decimals, "0"));
  if (!Number.isSafeInteger(minor)) return refuse("too_large");
  return ok(money(sign === "-" && minor !== 0 ? -minor : minor, currency));
}
