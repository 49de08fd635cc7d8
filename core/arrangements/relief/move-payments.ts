import { money } from "../../money/money.ts";
import { ok, type Result, refuse } from "../../result/result.ts";
import { adjustToBusinessDay } from "../../time/business-days.ts";
import { addDays, addMonths, fromDayNumber, toDayNumber } from "../../time/calendar-date.ts";
import type { PlanRules } from "../plan-rules.ts";
import { splitEqually } from "../split-amount.ts";
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
type Moved = Result<readonly OpenPayment[], ReliefRefusal>;

/** What is overdue, or else the next payment, becomes due some days later; the rest stays. */
export function extend(
  { days }: Terms<"extension">,
  situation: Situation,
  { policy, calendar }: PlanRules,
): Moved {
  const { daysMax, timesMax, lookbackDays } = policy.arrangements.relief.extension;
  const { asOf, open, extendedOn } = situation;
  if (daysMax === 0 || timesMax === 0) return refuse({ kind: "not_offered" });
  if (days > daysMax) return refuse({ kind: "too_many_days", daysMax });
  const since = addDays(asOf, -lookbackDays);
  if (extendedOn.filter((on) => on > since).length >= timesMax) {
    return refuse({ kind: "used_up", timesMax, months: Math.ceil(lookbackDays / 30) });
  }
  const overdue = overdueOf(situation);
  const moved = overdue.length > 0 ? overdue : open.slice(0, 1);
  const [first] = moved;
  if (first === undefined) return refuse({ kind: "nothing_owed" });
  const wanted = addDays(overdue.length > 0 ? asOf : first.dueOn, days);
  // A day off never shortens what was promised, so it moves on and not back.
  const rule = policy.arrangements.businessDays === "any" ? "any" : "next";
  const dueOn = fromDayNumber(adjustToBusinessDay(calendar, toDayNumber(wanted), rule));
  return ok([{ dueOn, amountMinor: sumOf(moved) }, ...open.slice(moved.length)]);
}

/** The next payments are left out: each takes the date of the one that many places later. */
export function defer(
  { payments }: Terms<"deferral">,
  situation: Situation,
  rules: PlanRules,
): Moved {
  const { paymentsMax } = rules.policy.arrangements.relief.deferral;
  if (paymentsMax === 0) return refuse({ kind: "not_offered" });
  if (payments > paymentsMax) return refuse({ kind: "too_many_payments", paymentsMax });
  const toCome = toComeOf(situation);
  const last = toCome.at(-1);
  if (last === undefined || isNever(last)) return refuse({ kind: "nothing_to_come" });
  const further = datesFrom(last.dueOn, payments + 1, situation, rules).slice(1);
  const dates = [...toCome.map(({ dueOn }) => dueOn), ...further].slice(payments);
  return ok([...overdueOf(situation), ...onDates(toCome, dates)]);
}

/** Payments from a day on move and keep their rhythm, over more of them when asked. */
export function reschedule(
  { from, to, extraPayments }: Terms<"reschedule">,
  situation: Situation,
  rules: PlanRules,
): Moved {
  const { open, asOf, currency } = situation;
  const { installmentsMax, lengthDaysMax, remainder } = rules.policy.arrangements;
  const [kept, moved] = [
    open.filter(({ dueOn }) => dueOn < from),
    open.filter(({ dueOn }) => dueOn >= from),
  ];
  if (moved.length === 0) return refuse({ kind: "nothing_to_come" });
  const earliestOn = addDays(kept.at(-1)?.dueOn ?? addDays(asOf, -1), 1);
  if (to < earliestOn || to < asOf) {
    return refuse({
      kind: "starts_before_agreed",
      earliestOn: earliestOn < asOf ? asOf : earliestOn,
    });
  }
  const count = moved.length + extraPayments;
  if (kept.length + count > installmentsMax && extraPayments > 0)
    return refuse({ kind: "too_many_installments", countMax: installmentsMax });
  const dates = datesFrom(to, count, situation, rules);
  const endsOn = dates.at(-1);
  if (endsOn !== undefined && endsOn > addDays(asOf, lengthDaysMax))
    return refuse({ kind: "too_long", lengthDaysMax });
  if (extraPayments === 0) return ok([...kept, ...onDates(moved, dates)]);
  const split = splitEqually(money(sumOf(moved), currency), { count, remainder });
  if (!split.ok)
    return refuse({ kind: "installment_too_small", minimumMinor: 1, countMax: sumOf(moved) });
  return ok([...kept, ...onDates(split.value, dates)]);
}

/** Given amounts on given dates, as many as there are of both. */
export function onDates(
  payments: readonly { readonly amountMinor: number }[],
  dates: readonly OpenPayment["dueOn"][],
): OpenPayment[] {
  return payments.flatMap(({ amountMinor }, index) => {
    const dueOn = dates[index];
    return dueOn === undefined ? [] : [{ dueOn, amountMinor }];
  });
}

/** How many of some days lie in the months before a day, that day included. */
export function timesWithin(
  days: readonly OpenPayment["dueOn"][],
  months: number,
  asOf: OpenPayment["dueOn"],
): number {
  const since = addMonths(asOf, -months);
  return days.filter((day) => day > since && day <= asOf).length;
}
