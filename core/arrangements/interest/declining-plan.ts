import type { CalendarDate } from "../../time/calendar-date.ts";
import type { InterestTerms } from "../plan-terms.ts";
import { divideHalfEven } from "./half-even.ts";
import { interestOn, levelPayment, toMultiple } from "./level-payment.ts";
import { factorOfPart, rateFactor, type Span } from "./rate-factor.ts";

/** A payment period: interest runs from `from`, the payment is due on `until`. */
export type Period = Span;

/** What changes a plan while it runs. Events are given in the order they happened. */
export type InterestEvent =
  /** More is owed from a day on: the first debt, or an invoice that joins. */
  | { readonly kind: "debt_added"; readonly on: CalendarDate; readonly amountMinor: number }
  | { readonly kind: "rate_changed"; readonly on: CalendarDate; readonly annualRatePpm: number }
  /** Paid towards the period due on `dueOn`, maybe long before. */
  | {
      readonly kind: "paid";
      readonly on: CalendarDate;
      readonly dueOn: CalendarDate;
      readonly principalMinor: number;
    };

export interface DecliningTerms {
  readonly periods: readonly Period[];
  readonly interest: InterestTerms;
  /** Payments in multiples of this; the last takes what is left. */
  readonly unitMinor?: number | undefined;
}

/** A stretch of a period with one balance and one rate. */
export interface InterestPart {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  /** In units of 10^-12. */
  readonly factor: bigint;
  readonly interestMinor: number;
}

export interface DecliningRow {
  readonly from: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly paymentMinor: number;
  readonly interestMinor: number;
  readonly principalMinor: number;
  /** Still owed when the period has ended, early payments taken off. */
  readonly balanceMinor: number;
  readonly parts: readonly InterestPart[];
}

interface State extends DecliningTerms {
  readonly events: readonly InterestEvent[];
  /** What each period's payment is to be, the last one's apart. */
  readonly payments: readonly number[];
}

/**
 * Equal payments of interest on what is still owed and the rest of it off the debt. Each added debt
 * and each change of rate sets the payments from then on anew; an early payment keeps them, and what
 * it saves in interest comes off the last. The last payment takes what rounding leaves. A payment
 * after its due date counts as made on it: interest for being late is no part of a plan.
 */
export function decliningPlan(
  terms: DecliningTerms,
  events: readonly InterestEvent[],
): readonly DecliningRow[] {
  let state: State = { ...terms, events: [], payments: terms.periods.map(() => 0) };
  for (const event of events) {
    state = { ...state, events: [...state.events, event] };
    if (event.kind !== "paid") state = resetPayments(state, event.on);
  }
  return rowsOf(state);
}

function resetPayments(state: State, on: CalendarDate): State {
  const { periods, unitMinor = 1 } = state;
  // A first payment on the very day the debt begins is one of those to be set.
  const start = periods.findIndex(({ from, until }) => until > on || from === until);
  if (start === -1) return state;
  const factors = periods
    .slice(start)
    .map((period) => partsOf(state, period, 0).reduce((sum, { factor }) => sum + factor, 0n));
  const level = toMultiple(levelPayment(openFrom(state, start), factors), unitMinor);
  const levelled = withPayment(state, start, level);
  const off = strays(levelled, level);
  // Spread over all payments this may round to nothing, and then nothing is to be mended.
  const share = Number(divideHalfEven(BigInt(Math.abs(off)), BigInt(periods.length - start)));
  const nearer = toMultiple(level + Math.sign(off) * share, unitMinor);
  const mended = withPayment(state, start, nearer);
  return Math.abs(strays(mended, nearer)) < Math.abs(off) ? mended : levelled;
}

/** What is to be paid off from period `start` on, early payments towards those periods included. */
function openFrom(state: State, start: number): number {
  const before = rowsOf(state)[start - 1]?.balanceMinor ?? 0;
  return state.periods.slice(start).reduce((open, period) => {
    const own = debtJoining(state, period) - paidIn(state, period);
    return open + own + paidTowards(state, period);
  }, before);
}

function withPayment(state: State, start: number, paymentMinor: number): State {
  const payments = state.payments.map((own, index) => (index < start ? own : paymentMinor));
  return { ...state, payments };
}

/** How far the last payment lies above the others. */
function strays(state: State, paymentMinor: number): number {
  return (rowsOf(state).at(-1)?.paymentMinor ?? paymentMinor) - paymentMinor;
}

function rowsOf(state: State): DecliningRow[] {
  const rows: DecliningRow[] = [];
  let balanceMinor = 0;
  // Interest that had no room in a payment made early, and so is due with a later one.
  let carriedMinor = 0;
  for (const [index, period] of state.periods.entries()) {
    const parts = partsOf(state, period, balanceMinor);
    const accrued = carriedMinor + parts.reduce((sum, part) => sum + part.interestMinor, 0);
    const paid = paidTowards(state, period);
    balanceMinor += debtJoining(state, period) - paidIn(state, period);
    const owedMinor = balanceMinor + paid;
    const isLast = index === state.periods.length - 1;
    const payment = isLast ? owedMinor + accrued : (state.payments[index] ?? 0);
    const interestMinor = Math.max(0, Math.min(accrued, payment - paid));
    const principalMinor = Math.max(paid, Math.min(payment - interestMinor, owedMinor));
    carriedMinor = accrued - interestMinor;
    balanceMinor = owedMinor - principalMinor;
    const paymentMinor = principalMinor + interestMinor;
    const { from, until: dueOn } = period;
    rows.push({ from, dueOn, paymentMinor, interestMinor, principalMinor, balanceMinor, parts });
  }
  return rows;
}

/** The period cut where its balance or rate changes. `openingMinor` is owed before its events. */
function partsOf(state: State, period: Period, openingMinor: number): InterestPart[] {
  const cuts = state.events
    .map(({ on }) => on)
    .filter((on) => period.from < on && on < period.until);
  const starts = [period.from, ...new Set(cuts)];
  return starts.map((from, index) => {
    const until = starts[index + 1] ?? period.until;
    const so = { ...state, events: state.events.filter(({ on }) => on <= from) };
    const balanceMinor = openingMinor + debtJoining(so, period) - paidIn(so, period);
    const interest = { ...state.interest, annualRatePpm: rateOf(so) };
    const factor = factorOfPart(rateFactor(interest, period), period, { from, until });
    return { from, until, factor, interestMinor: interestOn(balanceMinor, factor) };
  });
}

function rateOf({ interest, events }: State): number {
  const changes = events.filter((event) => event.kind === "rate_changed");
  return changes.at(-1)?.annualRatePpm ?? interest.annualRatePpm;
}

/** A day two periods share belongs to the earlier; the plan's first day to the first. */
function isIn(state: State, period: Period, on: CalendarDate): boolean {
  const isFirst = state.periods[0] === period;
  return on <= period.until && (on > period.from || (isFirst && on === period.from));
}

function debtJoining(state: State, period: Period): number {
  return state.events.reduce(
    (sum, event) =>
      event.kind === "debt_added" && isIn(state, period, event.on) ? sum + event.amountMinor : sum,
    0,
  );
}

/** Principal paid during the period, towards it or a later one. */
function paidIn(state: State, period: Period): number {
  return state.events.reduce((sum, event) => {
    if (event.kind !== "paid") return sum;
    const on = event.on < event.dueOn ? event.on : event.dueOn;
    return isIn(state, period, on) ? sum + event.principalMinor : sum;
  }, 0);
}

/** Principal paid towards the period, whenever that was. */
function paidTowards(state: State, period: Period): number {
  return state.events.reduce(
    (sum, event) =>
      event.kind === "paid" && event.dueOn === period.until ? sum + event.principalMinor : sum,
    0,
  );
}
