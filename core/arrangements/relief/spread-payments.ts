import { allocate, money } from "../../money/money.ts";
import { ok, type Result, refuse } from "../../result/result.ts";
import { addDays, addMonths } from "../../time/calendar-date.ts";
import { equalCountMax, shareDown } from "../plan-amounts.ts";
import { minimumMinor, type PlanRules } from "../plan-rules.ts";
import { splitEqually } from "../split-amount.ts";
import { onDates, timesWithin } from "./move-payments.ts";
import type { ReliefRefusal } from "./relief.ts";
import type { ReliefTerms } from "./relief-terms.ts";
import {
  datesFrom,
  isNever,
  type OpenPayment,
  overdueOf,
  type Situation,
  sumOf,
  toComeOf,
} from "./situation.ts";

type Terms<Kind extends ReliefTerms["kind"]> = Extract<ReliefTerms, { kind: Kind }>;
type Spread = Result<readonly OpenPayment[], ReliefRefusal>;

/** The next payments are lowered, and what they lack is paid at the end or with the later ones. */
export function reduce(
  { payments, percent, catchUp }: Terms<"reduction">,
  situation: Situation,
  rules: PlanRules,
): Spread {
  const { paymentsMax, percentMax } = rules.policy.arrangements.relief.reduction;
  if (paymentsMax === 0 || percentMax === 0) return refuse({ kind: "not_offered" });
  if (payments > paymentsMax) return refuse({ kind: "too_many_payments", paymentsMax });
  if (percent > percentMax) return refuse({ kind: "percent_too_high", percentMax });
  const toCome = toComeOf(situation);
  const last = toCome.at(-1);
  if (last === undefined || isNever(last)) return refuse({ kind: "nothing_to_come" });
  const lowered = toCome.slice(0, payments).map(({ dueOn, amountMinor }) => {
    // A payment of nothing would be a deferral, so one unit of it always stays.
    const off = Math.min(shareDown(amountMinor, percent), amountMinor - 1);
    return { dueOn, amountMinor: amountMinor - off };
  });
  const later = toCome.slice(payments);
  const missing = sumOf(toCome.slice(0, payments)) - sumOf(lowered);
  const overdue = overdueOf(situation);
  if (missing === 0) return ok([...overdue, ...toCome]);
  if (catchUp === "spread") {
    if (later.length === 0) return refuse({ kind: "nothing_to_come" });
    return ok([...overdue, ...lowered, ...addShares(later, missing, situation)]);
  }
  const [, atEnd] = datesFrom(last.dueOn, 2, situation, rules);
  if (atEnd === undefined) throw new Error("two dates were asked for");
  return ok([...overdue, ...lowered, ...later, { dueOn: atEnd, amountMinor: missing }]);
}

/** What is due by today joins the payments after it, in equal shares. */
export function reAmortise(
  { unitMinor }: Terms<"re_amortise">,
  situation: Situation,
  { policy }: PlanRules,
): Spread {
  const { open, asOf, currency } = situation;
  const due = open.filter(({ dueOn }) => dueOn <= asOf);
  const later = open.filter(({ dueOn }) => dueOn > asOf);
  if (due.length === 0) return refuse({ kind: "nothing_overdue" });
  if (later.length === 0) return refuse({ kind: "nothing_to_come" });
  const { remainder } = policy.arrangements;
  const split = splitEqually(money(sumOf(due), currency), {
    count: later.length,
    remainder,
    unitMinor,
  });
  // Too little for a unit each goes to the first ones.
  if (!split.ok) return ok(addShares(later, sumOf(due), situation));
  return ok(
    later.map(({ dueOn, amountMinor }, index) => ({
      dueOn,
      amountMinor: amountMinor + (split.value[index]?.amountMinor ?? 0),
    })),
  );
}

/** Everything open starts afresh as equal payments, inside the limits on how often that may be. */
export function reAge(
  { count, firstOn, unitMinor }: Terms<"re_age">,
  situation: Situation,
  rules: PlanRules,
): Spread {
  const { open, currency } = situation;
  const refused = reAgeProblem(situation, rules) ?? startProblem(firstOn, situation, rules);
  if (refused !== null) return refuse(refused);
  const { installmentsMax, remainder } = rules.policy.arrangements;
  if (count > installmentsMax)
    return refuse({ kind: "too_many_installments", countMax: installmentsMax });
  const minimum = minimumMinor(rules.policy, currency);
  const total = money(sumOf(open), currency);
  const countMax = equalCountMax(total.amountMinor, { minimumMinor: minimum, unitMinor });
  const split = splitEqually(total, { count, remainder, unitMinor });
  // A single payment is all there is, however small.
  if (!split.ok || (count > 1 && count > countMax))
    return refuse({ kind: "installment_too_small", minimumMinor: minimum, countMax });
  return ok(onDates(split.value, datesFrom(firstOn, count, situation, rules)));
}

function reAgeProblem(situation: Situation, { policy }: PlanRules): ReliefRefusal | null {
  const { accountMonthsMin, paymentsMin, limits } = policy.arrangements.relief.reAge;
  const { asOf, customerSince, paymentsInARow, reAgedOn, open } = situation;
  if (open.length === 0) return { kind: "nothing_owed" };
  if (overdueOf(situation).length === 0) return { kind: "nothing_overdue" };
  // Of unknown age is as good as since today.
  if ((customerSince ?? asOf) > addMonths(asOf, -accountMonthsMin))
    return { kind: "account_too_young", monthsMin: accountMonthsMin };
  if (paymentsInARow < paymentsMin) return { kind: "not_earned", timesMin: paymentsMin };
  for (const { timesMax, months } of limits) {
    if (timesWithin(reAgedOn, months, asOf) >= timesMax)
      return { kind: "used_up", timesMax, months };
  }
  return null;
}

/** Where a first payment may lie: from today to the last day policy lets a plan begin. */
export function startProblem(
  firstOn: OpenPayment["dueOn"],
  { asOf }: Situation,
  { policy }: PlanRules,
): ReliefRefusal | null {
  const latestOn = addDays(asOf, policy.arrangements.daysToStartMax);
  if (firstOn < asOf) return { kind: "starts_before_agreed", earliestOn: asOf };
  return firstOn > latestOn ? { kind: "starts_too_late", latestOn } : null;
}

function addShares(
  payments: readonly OpenPayment[],
  extraMinor: number,
  { currency }: Situation,
): OpenPayment[] {
  const shares = allocate(
    money(extraMinor, currency),
    payments.map(() => 1),
  );
  return payments.map(({ dueOn, amountMinor }, index) => ({
    dueOn,
    amountMinor: amountMinor + (shares[index]?.amountMinor ?? 0),
  }));
}
