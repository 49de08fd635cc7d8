import { findPlanLaw, type PlanLaw } from "../policy/plan-laws.ts";
import type { TenantPolicy } from "../policy/policy.ts";
import { addDays, addMonths } from "../time/calendar-date.ts";
import type { AuthorityReason } from "./authority.ts";
import type { Schedule } from "./schedule.ts";

type LawReason = Extract<AuthorityReason, { code: "law" }>;

/** The rules a policy says bind this creditor's plans. */
export function lawsOf({ arrangements }: TenantPolicy): PlanLaw[] {
  return arrangements.eligibility.laws.flatMap((id) => {
    const law = findPlanLaw(id);
    return law === null ? [] : [law];
  });
}

/** Every limit of law a plan's payments cross. */
export function lawsAgainst(schedule: Schedule, laws: readonly PlanLaw[]): LawReason[] {
  return laws.flatMap(({ id, limits }) =>
    limitsBroken(schedule, limits).map((limit): LawReason => ({ code: "law", law: id, limit })),
  );
}

function limitsBroken(schedule: Schedule, limits: PlanLaw["limits"]): string[] {
  const { installments, agreedOn, endsOn, totalMinor } = schedule;
  const [first, ...later] = installments;
  const firstMinor = first?.amountMinor ?? 0;
  const amounts = later.map(({ amountMinor }) => amountMinor);
  const broken: string[] = [];
  const { downPaymentPercentMax = 100, downPaymentPercentMin = 0 } = limits;
  // What does not divide may make the first payment a little larger than the percentage.
  if (firstMinor - later.length > (totalMinor * downPaymentPercentMax) / 100)
    broken.push("downPaymentPercentMax");
  if (firstMinor < (totalMinor * downPaymentPercentMin) / 100) broken.push("downPaymentPercentMin");
  if (later.length < (limits.laterCountMin ?? 0)) broken.push("laterCountMin");
  if (later.length > (limits.laterCountMax ?? Number.POSITIVE_INFINITY))
    broken.push("laterCountMax");
  if (limits.lengthMonthsMax !== undefined && endsOn > addMonths(agreedOn, limits.lengthMonthsMax))
    broken.push("lengthMonthsMax");
  // Payments that carry a remainder differ by less than one unit for each of them.
  if (limits.equalLaterPayments === true && spreadOf(amounts) > amounts.length)
    broken.push("equalLaterPayments");
  return broken;
}

/** How far apart the largest and the smallest are; of none at all, less than any number. */
function spreadOf(amounts: readonly number[]): number {
  return Math.max(...amounts) - Math.min(...amounts);
}

// A day off moves a payment by a long weekend at most.
const MOVED_DAYS_MAX = 7;

/** Whether a law gives the customer a right to this very plan, so that no limit of ours may refuse it. */
export function isOwed(schedule: Schedule, laws: readonly PlanLaw[]): boolean {
  const { installments, agreedOn, waivedMinor } = schedule;
  if (installments[0]?.dueOn !== agreedOn || waivedMinor > 0) return false;
  const amounts = installments.map(({ amountMinor }) => amountMinor);
  if (spreadOf(amounts) > amounts.length) return false;
  return laws.some(
    ({ right }) =>
      right !== undefined &&
      installments.length <= right.count &&
      installments.every(({ dueOn }, index) => {
        const wanted = addMonths(agreedOn, index * right.everyMonths);
        return dueOn <= addDays(wanted, MOVED_DAYS_MAX);
      }),
  );
}
