import {
  add as addDinero,
  allocate as allocateDinero,
  type DineroCurrency,
  dinero,
  toDecimal as toDineroDecimal,
  toSnapshot,
} from "dinero.js";
import * as iso4217 from "dinero.js/currencies";
import { z } from "zod";

const CURRENCIES: ReadonlyMap<string, DineroCurrency<number>> = new Map(
  Object.values(iso4217).map((currency) => [currency.code, withDecimals(currency)]),
);

// The ariary and the ouguiya divide by five, but ISO 4217 gives both two decimals, and that is how
// banks, Intl and accounting exports write them.
function withDecimals(currency: DineroCurrency<number>): DineroCurrency<number> {
  return currency.base === 10 ? currency : { code: currency.code, base: 10, exponent: 2 };
}

/** An ISO 4217 code, upper case. */
export const CurrencyCode = z
  .string()
  .refine((code) => CURRENCIES.has(code), {
    error: (issue) => `unknown currency "${String(issue.input)}": use an ISO 4217 code such as USD`,
  })
  .brand<"CurrencyCode">();
export type CurrencyCode = z.infer<typeof CurrencyCode>;

/** An amount in the currency's smallest unit: 12345 is 123.45 USD, 12345 JPY or 12.345 KWD. */
export const AmountMinor = z.int();

/** Money in integer minor units. Negative only where a docstring says so. */
export const Money = z.strictObject({ amountMinor: AmountMinor, currency: CurrencyCode });
export type Money = z.infer<typeof Money>;

export function money(amountMinor: number, currency: CurrencyCode): Money {
  return { amountMinor: safe(amountMinor), currency };
}

/** How many digits follow the decimal point: 2 for USD, 0 for JPY, 3 for KWD. */
export function decimalsOf(currency: CurrencyCode): number {
  return currencyOf(currency).exponent;
}

/** How many minor units make one whole unit: 100 for USD, 1 for JPY, 1000 for KWD. */
export function unitMinorOf(currency: CurrencyCode): number {
  return 10 ** decimalsOf(currency);
}

export function sum(amounts: readonly Money[], currency: CurrencyCode): Money {
  const zero = toDinero(money(0, currency));
  const total = amounts.reduce((running, each) => addDinero(running, toDinero(each)), zero);
  return money(toSnapshot(total).amount, currency);
}

/**
 * Splits an amount by weights without losing or inventing a minor unit. What can't be split evenly
 * goes one unit at a time to the heaviest shares, the first of them among equals. Throws when there
 * is no positive weight.
 */
export function allocate(total: Money, weights: readonly number[]): Money[] {
  return allocateDinero(toDinero(total), [...weights]).map((share) =>
    money(toSnapshot(share).amount, total.currency),
  );
}

/** The amount as a plain decimal, `-12.50`, with exactly the currency's digits. */
export function toDecimal(amount: Money): string {
  return toDineroDecimal(toDinero(amount));
}

/** Floor of `amountMinor * numerator / denominator` for integers, exact at any size. */
export function multiplyFloor(amountMinor: number, numerator: number, denominator: number): number {
  const product = BigInt(amountMinor) * BigInt(numerator);
  const divisor = BigInt(denominator);
  const quotient = product / divisor;
  // BigInt division cuts toward zero; a negative product with a rest is one lower.
  const floor = product % divisor < 0n ? quotient - 1n : quotient;
  return safe(Number(floor));
}

/** Throws on a sum no longer exact in a number: above 2^53 minor units a cent could vanish. */
export function safe(amountMinor: number): number {
  if (!Number.isSafeInteger(amountMinor)) throw new RangeError(`inexact amount: ${amountMinor}`);
  return amountMinor;
}

function currencyOf(code: CurrencyCode): DineroCurrency<number> {
  const currency = CURRENCIES.get(code);
  if (currency === undefined) throw new RangeError(`unknown currency ${code}`);
  return currency;
}

function toDinero(amount: Money) {
  return dinero({ amount: amount.amountMinor, currency: currencyOf(amount.currency) });
}
