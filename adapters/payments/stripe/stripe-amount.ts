import { type CurrencyCode, decimalsOf } from "../../../core/money/money.ts";

/**
 * Where Stripe counts in other units than ISO 4217 does (https://docs.stripe.com/currencies;
 * to be compared before going live): it takes the ariary without decimals, and the króna and the Ugandan shilling with two
 * that have to be zero.
 */
const DECIMALS: ReadonlyMap<string, number> = new Map([
  ["MGA", 0],
  ["ISK", 2],
  ["UGX", 2],
]);

function factorOf(currency: CurrencyCode): number {
  return 10 ** ((DECIMALS.get(currency) ?? decimalsOf(currency)) - decimalsOf(currency));
}

/**
 * An amount in minor units as Stripe wants it. Null where it can't charge it: of three decimals the last
 * has to be a zero, and of an ariary there are no hundredths.
 */
export function toStripeAmount(amountMinor: number, currency: CurrencyCode): number | null {
  if (decimalsOf(currency) === 3 && amountMinor % 10 !== 0) return null;
  const amount = amountMinor * factorOf(currency);
  return Number.isInteger(amount) ? amount : null;
}

/** An amount of Stripe's in minor units. */
export function fromStripeAmount(amount: number, currency: CurrencyCode): number {
  return Math.round(amount / factorOf(currency));
}
