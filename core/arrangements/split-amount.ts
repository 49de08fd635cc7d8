import { MAX_INSTALLMENTS } from "../accounts/arrangement.ts";
import { allocate, type Money, money } from "../money/money.ts";
import { ok, type Result, refuse } from "../result/result.ts";

/**
 * Who carries what does not divide evenly: the first instalment, the last, or the first few by one
 * unit each. "nearest_last" rounds each to the nearest unit, halves up, and the last takes the rest,
 * as many accounting systems do.
 */
export type RemainderPlacement = "first" | "last" | "spread_first" | "nearest_last";

export type SplitError = "nothing_to_split" | "too_many_installments" | "installment_too_small";

export interface EqualSplit {
  readonly count: number;
  readonly remainder: RemainderPlacement;
  /** Instalments are multiples of this where they can be: 100 asks for whole dollars. */
  readonly unitMinor?: number | undefined;
}

/** Splits into `count` instalments as equal as the unit allows. Their sum is the total. */
export function splitEqually(total: Money, split: EqualSplit): Result<Money[], SplitError> {
  const { count, remainder, unitMinor = 1 } = split;
  requirePositive(count, "count");
  requirePositive(unitMinor, "unitMinor");
  if (total.amountMinor <= 0) return refuse("nothing_to_split");
  if (count > MAX_INSTALLMENTS) return refuse("too_many_installments");
  const units = Math.floor(total.amountMinor / unitMinor);
  // An instalment of nothing is no instalment.
  if (units < count) return refuse("installment_too_small");
  const spread = allocate(money(units, total.currency), new Array(count).fill(1)).map(
    (share) => share.amountMinor * unitMinor,
  );
  const belowUnit = total.amountMinor - units * unitMinor;
  if (remainder === "spread_first") {
    // The rest below one unit goes to the first instalment that got no extra unit.
    return ok(addTo(spread, units % count, belowUnit, total));
  }
  const base = levelUnits(units, split) * unitMinor;
  const level = spread.map(() => base);
  const rest = total.amountMinor - base * count;
  return ok(addTo(level, remainder === "first" ? 0 : count - 1, rest, total));
}

/** What each but one instalment is, in units. */
function levelUnits(units: number, { count, remainder }: EqualSplit): number {
  const nearest = Math.floor((2 * units + count) / (2 * count));
  // Rounding up may leave the last nothing, and an instalment of nothing is no instalment.
  const leavesSome = nearest * (count - 1) < units;
  return remainder === "nearest_last" && leavesSome ? nearest : Math.floor(units / count);
}

export interface FixedSplit {
  readonly installmentMinor: number;
  /** Where the one smaller instalment goes. */
  readonly remainder: "first" | "last";
}

/** Splits into instalments of one amount and, when it does not divide, one smaller. */
export function splitByAmount(total: Money, split: FixedSplit): Result<Money[], SplitError> {
  const { installmentMinor, remainder } = split;
  requirePositive(installmentMinor, "installmentMinor");
  if (total.amountMinor <= 0) return refuse("nothing_to_split");
  const full = Math.floor(total.amountMinor / installmentMinor);
  const rest = total.amountMinor - full * installmentMinor;
  if (full + (rest > 0 ? 1 : 0) > MAX_INSTALLMENTS) return refuse("too_many_installments");
  const level: number[] = new Array(full).fill(installmentMinor);
  if (rest === 0) return ok(toMoney(level, total));
  return ok(toMoney(remainder === "first" ? [rest, ...level] : [...level, rest], total));
}

function addTo(amounts: readonly number[], index: number, extra: number, total: Money): Money[] {
  return toMoney(
    amounts.map((amount, at) => (at === index ? amount + extra : amount)),
    total,
  );
}

function toMoney(amounts: readonly number[], total: Money): Money[] {
  return amounts.map((amount) => money(amount, total.currency));
}

function requirePositive(value: number, name: string): void {
  if (!Number.isSafeInteger(value) || value < 1) {
    throw new RangeError(`${name} must be a whole number from 1, not ${value}`);
  }
}
