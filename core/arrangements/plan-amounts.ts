import { MAX_INSTALLMENTS } from "../accounts/arrangement.ts";
import type { Money } from "../money/money.ts";
import { assertNever, ok, type Result, refuse } from "../result/result.ts";
import type { DownPayment, PlanSize } from "./plan-terms.ts";
import type { PlanRefusal } from "./schedule.ts";
import { type RemainderPlacement, splitByAmount, splitEqually } from "./split-amount.ts";

// A percentage has at most four decimals, so ten thousand of them make it a whole number.
const PERCENT_SCALE = 10_000;

const WHOLE = 100n * BigInt(PERCENT_SCALE);

/** A share of an amount in minor units, rounded up: who asks for 25 % at least gets 25 % at least. */
export function percentOf(amountMinor: number, percent: number): number {
  return Number((scaled(amountMinor, percent) + WHOLE - 1n) / WHOLE);
}

/** A share of an amount in minor units, rounded down: at most 5 % off is never a cent more. */
export function shareDown(amountMinor: number, percent: number): number {
  return Number(scaled(amountMinor, percent) / WHOLE);
}

function scaled(amountMinor: number, percent: number): bigint {
  return BigInt(amountMinor) * BigInt(Math.round(percent * PERCENT_SCALE));
}

/** What is paid at once, in minor units; 0 without a down payment. Something must be left for later. */
export function downPaymentMinor(
  owedMinor: number,
  downPayment: DownPayment | undefined,
): Result<number, PlanRefusal> {
  if (downPayment === undefined) return ok(0);
  const amountMinor =
    downPayment.by === "amount"
      ? downPayment.amountMinor
      : percentOf(owedMinor, downPayment.percent);
  if (amountMinor >= owedMinor) {
    return refuse({ kind: "down_payment_too_large", maximumMinor: owedMinor - 1 });
  }
  return ok(amountMinor);
}

export interface AmountRules {
  readonly remainder: RemainderPlacement;
  readonly minimumMinor: number;
  readonly unitMinor?: number | undefined;
}

/** The instalments after the down payment, free of interest. They add up to `rest`. */
export function planAmounts(
  rest: Money,
  size: PlanSize,
  rules: AmountRules,
): Result<readonly number[], PlanRefusal> {
  switch (size.by) {
    case "count":
      return equalAmounts(rest, size.count, rules);
    case "amount":
      return fixedAmounts(rest, size.installmentMinor, rules);
    case "steps":
      return steppedAmounts(rest.amountMinor, size.steps);
    default:
      return assertNever(size);
  }
}

function equalAmounts(
  rest: Money,
  count: number,
  { remainder, minimumMinor, unitMinor }: AmountRules,
): Result<readonly number[], PlanRefusal> {
  const split = splitEqually(rest, { count, remainder, unitMinor });
  if (split.ok) return ok(split.value.map(({ amountMinor }) => amountMinor));
  if (split.error === "too_many_installments")
    return refuse({ kind: "too_many_installments", countMax: MAX_INSTALLMENTS });
  const countMax = equalCountMax(rest.amountMinor, { minimumMinor, unitMinor });
  return refuse({ kind: "installment_too_small", minimumMinor, countMax });
}

/** Into how many equal instalments an amount can go at most, none of them below the minimum. */
export function equalCountMax(
  restMinor: number,
  { minimumMinor, unitMinor = 1 }: Pick<AmountRules, "minimumMinor" | "unitMinor">,
): number {
  return Math.floor(Math.floor(restMinor / unitMinor) / Math.ceil(minimumMinor / unitMinor));
}

function fixedAmounts(
  rest: Money,
  installmentMinor: number,
  { remainder, minimumMinor }: AmountRules,
): Result<readonly number[], PlanRefusal> {
  // One smaller payment is either first or last, so where the rest should be spread it comes last.
  const place = remainder === "first" ? "first" : "last";
  const split = splitByAmount(rest, { installmentMinor, remainder: place });
  if (!split.ok) return refuse({ kind: "too_many_installments", countMax: MAX_INSTALLMENTS });
  const amounts = split.value.map(({ amountMinor }) => amountMinor);
  return ok(place === "last" ? mergeTail(amounts, minimumMinor) : mergeHead(amounts, minimumMinor));
}

/** A last payment too small to ask for is paid with the one before it. */
function mergeTail(amounts: readonly number[], minimumMinor: number): readonly number[] {
  const [before, last] = amounts.slice(-2);
  if (before === undefined || last === undefined || last >= minimumMinor) return amounts;
  return [...amounts.slice(0, -2), before + last];
}

function mergeHead(amounts: readonly number[], minimumMinor: number): readonly number[] {
  return mergeTail(amounts.toReversed(), minimumMinor).toReversed();
}

/** Given amounts in order until all is paid; the last one given takes whatever is then left. */
function steppedAmounts(
  restMinor: number,
  steps: readonly { readonly count: number; readonly installmentMinor: number }[],
): Result<readonly number[], PlanRefusal> {
  const given = stepList(steps);
  const amounts: number[] = [];
  let left = restMinor;
  for (const [index, wanted] of given.entries()) {
    if (left === 0) break;
    const amount = index === given.length - 1 ? left : Math.min(wanted, left);
    amounts.push(amount);
    left -= amount;
  }
  if (amounts.length > MAX_INSTALLMENTS)
    return refuse({ kind: "too_many_installments", countMax: MAX_INSTALLMENTS });
  return ok(amounts);
}

/** Steps written out payment by payment. */
export function stepList(
  steps: readonly { readonly count: number; readonly installmentMinor: number }[],
): number[] {
  return steps.flatMap(({ count, installmentMinor }) =>
    Array.from({ length: count }, () => installmentMinor),
  );
}
