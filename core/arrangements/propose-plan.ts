import { type Installment, MAX_INSTALLMENTS } from "../accounts/arrangement.ts";
import { type CurrencyCode, money } from "../money/money.ts";
import type { TenantPolicy } from "../policy/policy.ts";
import { ok, type Result, refuse } from "../result/result.ts";
import { addDays, type CalendarDate, daysBetween } from "../time/calendar-date.ts";
import { isOwed, lawsOf } from "./check-laws.ts";
import { installmentDates } from "./installment-dates.ts";
import { type ChargedAmount, chargedAmounts } from "./interest/charged-amounts.ts";
import { downPaymentMinor, equalCountMax, planAmounts } from "./plan-amounts.ts";
import { minimumMinor, type PlanRules, toMinorUnits, usualRhythm } from "./plan-rules.ts";
import type { PlanTerms } from "./plan-terms.ts";
import type { PlanRefusal, Schedule } from "./schedule.ts";

const COUNT_MIN = 2;

/**
 * The plan these terms make, inside the policy's limits unless a law gives a right to it, or why
 * there is none. Instalments add up to the balance less what is waived, plus stated interest and
 * fee, to the minor unit.
 */
export function proposePlan(terms: PlanTerms, rules: PlanRules): Result<Schedule, PlanRefusal> {
  const impossible = startProblem(terms, rules) ?? chargeProblem(terms, rules);
  if (impossible !== null) return refuse(impossible);
  const schedule = layOut(terms, rules);
  if (!schedule.ok) return schedule;
  const crossed = limitProblem(schedule.value, terms, rules.policy);
  return crossed === null ? schedule : refuse(crossed);
}

/** The most instalments policy allows for a balance, counting its smallest instalment; below 2 there is no plan. */
export function maxInstallments(
  balanceMinor: number,
  currency: CurrencyCode,
  policy: TenantPolicy,
): number {
  const most = Math.floor(balanceMinor / minimumMinor(policy, currency));
  return Math.min(policy.arrangements.installmentsMax, most);
}

function startProblem(terms: PlanTerms, { policy }: PlanRules): PlanRefusal | null {
  const { balanceMinor, waivedMinor = 0, agreedOn, firstOn, downPayment, rhythm } = terms;
  const { rhythms, daysToStartMax } = policy.arrangements;
  if (balanceMinor <= 0) return { kind: "nothing_owed" };
  if (waivedMinor >= balanceMinor)
    return { kind: "waives_everything", waivedMaxMinor: balanceMinor - 1 };
  const earliestOn = downPayment === undefined ? agreedOn : addDays(agreedOn, 1);
  if (firstOn < earliestOn) return { kind: "starts_before_agreed", earliestOn };
  const latestOn = addDays(agreedOn, daysToStartMax);
  // A down payment starts the plan at once, whenever the next payment is.
  if (downPayment === undefined && firstOn > latestOn) return { kind: "starts_too_late", latestOn };
  if (rhythm !== undefined && !rhythms.includes(rhythm.every))
    return { kind: "rhythm_not_offered" };
  return null;
}

function chargeProblem({ charged = false }: PlanTerms, rules: PlanRules): PlanRefusal | null {
  if (!charged) return null;
  const { chargeBan, policy } = rules;
  if (chargeBan !== null) return { kind: "charges_not_allowed", why: chargeBan };
  return policy.arrangements.charges.authorisedBy === "nothing"
    ? { kind: "charges_not_allowed", why: "not_authorised" }
    : null;
}

function limitProblem(
  schedule: Schedule,
  { unitMinor }: PlanTerms,
  policy: TenantPolicy,
): PlanRefusal | null {
  const { installmentsMax, lengthDaysMax } = policy.arrangements;
  const { installments, currency, agreedOn, endsOn, hasDownPayment } = schedule;
  const count = installments.length;
  if (count < COUNT_MIN) return { kind: "too_few_installments", countMin: COUNT_MIN };
  if (isOwed(schedule, lawsOf(policy))) return null;
  if (count > installmentsMax) return { kind: "too_many_installments", countMax: installmentsMax };
  const minimum = minimumMinor(policy, currency);
  if (installments.some(({ amountMinor }) => amountMinor < minimum)) {
    const downMinor = hasDownPayment ? (installments[0]?.amountMinor ?? 0) : 0;
    const rest = schedule.totalMinor - downMinor;
    const equal = equalCountMax(rest, { minimumMinor: minimum, unitMinor });
    const countMax = Math.min(installmentsMax, equal + (hasDownPayment ? 1 : 0));
    return { kind: "installment_too_small", minimumMinor: minimum, countMax };
  }
  return daysBetween(agreedOn, endsOn) > lengthDaysMax ? { kind: "too_long", lengthDaysMax } : null;
}

/** The payments of checked terms, whatever the policy's limits. */
function layOut(terms: PlanTerms, rules: PlanRules): Result<Schedule, PlanRefusal> {
  const { currency, balanceMinor, waivedMinor = 0, agreedOn } = terms;
  const owedMinor = balanceMinor - waivedMinor;
  const down = downPaymentMinor(owedMinor, terms.downPayment);
  if (!down.ok) return down;
  const later = laterPayments(terms, rules, owedMinor - down.value);
  if (!later.ok) return later;
  const hasDownPayment = down.value > 0;
  const payments: readonly Payment[] = hasDownPayment
    ? [{ dueOn: agreedOn, principalMinor: down.value, interestMinor: 0 }, ...later.value]
    : later.value;
  const feeMinor = terms.charged === true ? setupFeeMinor(rules.policy, currency) : 0;
  const interestMinor = payments.reduce((sum, payment) => sum + payment.interestMinor, 0);
  const isCharged = feeMinor + interestMinor > 0;
  const last = payments.at(-1);
  if (last === undefined) throw new Error("something owed leaves something to pay");
  return ok({
    currency,
    balanceMinor,
    waivedMinor,
    interestMinor,
    feeMinor,
    totalMinor: money(owedMinor + interestMinor + feeMinor, currency).amountMinor,
    installments: payments.map((payment, index) =>
      toInstallment(payment, index === 0 ? feeMinor : 0, isCharged),
    ),
    hasDownPayment,
    agreedOn,
    endsOn: last.dueOn,
  });
}

interface Payment extends ChargedAmount {
  readonly dueOn: CalendarDate;
}

function laterPayments(
  terms: PlanTerms,
  rules: PlanRules,
  restMinor: number,
): Result<readonly Payment[], PlanRefusal> {
  const { currency, size, agreedOn, unitMinor } = terms;
  const { charges, remainder } = rules.policy.arrangements;
  const { annualRatePpm, dayCount } = charges;
  if (terms.charged === true && annualRatePpm > 0) {
    const count = size.by === "count" ? size.count : MAX_INSTALLMENTS;
    const dates = datesOf(terms, rules, count);
    const interest = { annualRatePpm, dayCount };
    const from = agreedOn;
    const plan = { principalMinor: restMinor, interest, size, unitMinor, from, dates };
    const amounts = chargedAmounts(plan);
    return amounts.ok ? ok(onDates(amounts.value, dates)) : amounts;
  }
  const minimum = minimumMinor(rules.policy, currency);
  const amounts = planAmounts(money(restMinor, currency), size, {
    remainder,
    minimumMinor: minimum,
    unitMinor,
  });
  if (!amounts.ok) return amounts;
  const free = amounts.value.map((principalMinor) => ({ principalMinor, interestMinor: 0 }));
  return ok(onDates(free, datesOf(terms, rules, free.length)));
}

function datesOf(terms: PlanTerms, { policy, calendar }: PlanRules, count: number) {
  const { firstOn, rhythm = usualRhythm(policy) } = terms;
  return installmentDates(firstOn, rhythm, count, {
    calendar,
    rule: policy.arrangements.businessDays,
  });
}

function onDates(
  amounts: readonly ChargedAmount[],
  dates: readonly CalendarDate[],
): readonly Payment[] {
  return amounts.flatMap(({ principalMinor, interestMinor }, index) => {
    const dueOn = dates[index];
    return dueOn === undefined ? [] : [{ dueOn, principalMinor, interestMinor }];
  });
}

function setupFeeMinor({ arrangements }: TenantPolicy, currency: CurrencyCode): number {
  return toMinorUnits(arrangements.charges.setupFeeUnits, currency);
}

/** What a payment is made of is said only where a plan costs something. */
function toInstallment(
  { dueOn, principalMinor, interestMinor }: Payment,
  feeMinor: number,
  isCharged: boolean,
): Installment {
  const amountMinor = principalMinor + interestMinor + feeMinor;
  if (!isCharged) return { dueOn, amountMinor };
  return { dueOn, amountMinor, principalMinor, interestMinor, feeMinor };
}
