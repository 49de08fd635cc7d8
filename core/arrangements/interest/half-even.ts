/**
 * `numerator / denominator` as a whole number, halves to the even neighbour, so that over many
 * payments nobody gains from rounding. Neither may be negative.
 */
export function divideHalfEven(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  const twice = 2n * (numerator - quotient * denominator);
  if (twice < denominator) return quotient;
  return twice > denominator || quotient % 2n === 1n ? quotient + 1n : quotient;
}
