import { divideHalfEven } from "./half-even.ts";
import { FACTOR_ONE } from "./rate-factor.ts";

/**
 * The equal payment that pays a balance and the interest on what is left of it in as many periods as
 * there are factors (units of 10^-12), in minor units, halves to even. Computed without loss, so any
 * number of periods is exact; the balance is at least 0 and there is at least one factor.
 */
export function levelPayment(balanceMinor: number, factors: readonly bigint[]): number {
  let growth = 1n;
  let annuity = 0n;
  let unit = 1n;
  // With p = 1 + factor: growth is the product of all p, annuity is 1 + p_n (1 + p_n-1 (1 + …)).
  for (const factor of factors) {
    const p = FACTOR_ONE + factor;
    annuity = unit + annuity * p;
    growth *= p;
    unit *= FACTOR_ONE;
  }
  return Number(divideHalfEven(BigInt(balanceMinor) * growth, annuity * FACTOR_ONE));
}

/** A period's interest on a balance, in minor units, halves to even. */
export function interestOn(balanceMinor: number, factor: bigint): number {
  return Number(divideHalfEven(BigInt(balanceMinor) * factor, FACTOR_ONE));
}

/** To the nearest multiple, halves up; at least one multiple, as a payment of nothing is none. */
export function toMultiple(amountMinor: number, unitMinor: number): number {
  return Math.max(1, Math.floor(amountMinor / unitMinor + 0.5)) * unitMinor;
}
