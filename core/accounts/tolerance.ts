import { type CurrencyCode, decimalsOf, safe } from "../money/money.ts";
import type { Tolerance } from "../policy/life-policy.ts";

/** Millionths of a percent, so that a fraction of one is exact before it is rounded. */
const PPM_PER_PERCENT = 10_000;
const PPM = 1_000_000n;

/**
 * The shortfall, in minor units, up to which (itself included) an amount counts as paid. A share is
 * rounded down: in doubt it is the smaller gift.
 */
export function toleranceOf(
  amountMinor: number,
  currency: CurrencyCode,
  { method, fixedUnits, percent }: Tolerance,
): number {
  const fixedMinor = Math.round(fixedUnits * 10 ** decimalsOf(currency));
  const ppm = BigInt(Math.round(percent * PPM_PER_PERCENT));
  const shareMinor = safe(Number((BigInt(amountMinor) * ppm) / PPM));
  return method === "larger" ? Math.max(fixedMinor, shareMinor) : Math.min(fixedMinor, shareMinor);
}
