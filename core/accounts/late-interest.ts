import { safe } from "../money/money.ts";

/** What was overdue, and for how many days. */
export interface OverdueAmount {
  readonly amountMinor: number;
  readonly overdueDays: number;
}

/** `annualRatePpm` is the yearly rate in millionths: 10 % is 100000, 8.25 % is 82500. */
export interface LateTerms {
  readonly annualRatePpm: number;
  readonly feeMinor: number;
}

export interface LateCharge {
  readonly interestMinor: number;
  readonly feeMinor: number;
  /** Interest and fee together. */
  readonly chargeMinor: number;
  /** What was overdue and the charge. */
  readonly totalMinor: number;
}

const RATE_SCALE = 1_000_000n;
const DAYS_PER_YEAR = 365n;

/**
 * Simple interest on each overdue amount for its own days on a 365-day year, leap years too, and
 * one fee however many amounts. The interests are added exactly and rounded once, half up, so that
 * many small invoices cost what one large one would.
 */
export function lateChargeOf(overdue: readonly OverdueAmount[], terms: LateTerms): LateCharge {
  const rate = whole(terms.annualRatePpm, "annualRatePpm");
  let total = 0n;
  let amountDays = 0n;
  for (const each of overdue) {
    const amount = whole(each.amountMinor, "amountMinor");
    total += amount;
    amountDays += amount * whole(each.overdueDays, "overdueDays");
  }
  const interest = divideHalfUp(amountDays * rate, RATE_SCALE * DAYS_PER_YEAR);
  const charge = interest + whole(terms.feeMinor, "feeMinor");
  return {
    interestMinor: safe(Number(interest)),
    feeMinor: terms.feeMinor,
    chargeMinor: safe(Number(charge)),
    totalMinor: safe(Number(total + charge)),
  };
}

/** For numerators that are not negative: there, "half up" and "half away from zero" are one. */
function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + denominator) / (2n * denominator);
}

// A negative day or amount here would quietly turn a charge into a gift.
function whole(value: number, name: string): bigint {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`${name} must be a whole number from 0, not ${value}`);
  }
  return BigInt(value);
}
