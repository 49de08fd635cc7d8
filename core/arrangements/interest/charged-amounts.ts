import { assertNever, ok, type Result, refuse } from "../../result/result.ts";
import type { CalendarDate } from "../../time/calendar-date.ts";
import { stepList } from "../plan-amounts.ts";
import type { InterestTerms, PlanSize } from "../plan-terms.ts";
import type { PlanRefusal } from "../schedule.ts";
import { decliningPlan, type Period } from "./declining-plan.ts";
import { interestOn } from "./level-payment.ts";
import { rateFactor } from "./rate-factor.ts";

/** One payment and what it is made of. */
export interface ChargedAmount {
  readonly principalMinor: number;
  readonly interestMinor: number;
}

export interface ChargedPlan {
  readonly principalMinor: number;
  readonly interest: InterestTerms;
  readonly size: PlanSize;
  readonly unitMinor?: number | undefined;
  /** Interest runs from here. */
  readonly from: CalendarDate;
  /** When payments fall due: as many as the count asks for, or as there may be at most. */
  readonly dates: readonly CalendarDate[];
}

/** Payments with interest on what is still owed; their principal adds up to the plan's. */
export function chargedAmounts(plan: ChargedPlan): Result<readonly ChargedAmount[], PlanRefusal> {
  const { size } = plan;
  switch (size.by) {
    case "count":
      return levelAmounts(plan);
    case "amount":
      return payOff(plan, () => size.installmentMinor, Number.POSITIVE_INFINITY);
    case "steps": {
      const given = stepList(size.steps);
      return payOff(plan, (index) => given[index] ?? 0, given.length);
    }
    default:
      return assertNever(size);
  }
}

function levelAmounts(plan: ChargedPlan): Result<readonly ChargedAmount[], PlanRefusal> {
  const { interest, from: on, unitMinor, principalMinor: amountMinor } = plan;
  const rows = decliningPlan({ periods: periodsOf(plan), interest, unitMinor }, [
    { kind: "debt_added", on, amountMinor },
  ]);
  // With a rest too small for its count every payment but the first ones would be nothing.
  if (rows.some(({ paymentMinor }) => paymentMinor <= 0))
    return refuse({ kind: "installment_too_small", minimumMinor: 1, countMax: amountMinor });
  return ok(rows);
}

/** Pays given amounts until nothing is left; from the `lastAt`-th payment on, all that is left. */
function payOff(
  plan: ChargedPlan,
  amountAt: (index: number) => number,
  lastAt: number,
): Result<readonly ChargedAmount[], PlanRefusal> {
  const amounts: ChargedAmount[] = [];
  let left = plan.principalMinor;
  for (const [index, period] of periodsOf(plan).entries()) {
    if (left === 0) break;
    const interestMinor = interestOn(left, rateFactor(plan.interest, period));
    const room = index + 1 === lastAt ? left : amountAt(index) - interestMinor;
    if (room <= 0) {
      return refuse({ kind: "interest_exceeds_installment", minimumMinor: interestMinor + 1 });
    }
    const principalMinor = Math.min(room, left);
    amounts.push({ principalMinor, interestMinor });
    left -= principalMinor;
  }
  if (left > 0) return refuse({ kind: "too_many_installments", countMax: plan.dates.length });
  return ok(amounts);
}

function periodsOf({ from, dates }: ChargedPlan): Period[] {
  return dates.map((until, index) => ({ from: dates[index - 1] ?? from, until }));
}
