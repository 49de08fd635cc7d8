import type { PlanRules } from "../../core/arrangements/plan-rules.ts";
import { proposePlan } from "../../core/arrangements/propose-plan.ts";
import { reliefOf } from "../../core/arrangements/relief/relief-of.ts";
import type { ReliefTerms } from "../../core/arrangements/relief/relief-terms.ts";
import type { OpenPayment } from "../../core/arrangements/relief/situation.ts";
import { CurrencyCode } from "../../core/money/money.ts";
import { ArrangementPolicy } from "../../core/policy/arrangement-policy.ts";
import { defaultPolicy } from "../../core/policy/default-policy.ts";
import type { CalendarDate } from "../../core/time/calendar-date.ts";
import type { Rhythm } from "../../core/time/rhythm.ts";

const EUR = CurrencyCode.parse("EUR");

/** No limit of ours in the way; what does not divide rounds as Fineract rounds it. */
function rulesFor(remainder: "last" | "nearest_last"): PlanRules {
  const arrangements = ArrangementPolicy.parse({
    ...defaultPolicy.arrangements,
    installmentsMax: 36,
    installmentMinimumUnits: 0,
    lengthDaysMax: 3_650,
    daysToStartMax: 365,
    businessDays: "any",
    remainder,
    relief: {
      ...defaultPolicy.arrangements.relief,
      reAge: { accountMonthsMin: 0, paymentsMin: 0, limits: [] },
    },
  });
  return {
    policy: { ...defaultPolicy, arrangements },
    calendar: { country: "XX", weekdays: [1, 2, 3, 4, 5, 6, 7] },
    chargeBan: null,
  };
}

export interface LoanTerms {
  readonly payments: number;
  readonly rhythm: Rhythm;
  /** A quarter is due on the day the money is paid out. */
  readonly quarterDown: boolean;
  /** And taken at once. */
  readonly takesDown: boolean;
  /** This product keeps payments to whole euros. */
  readonly wholeEuros: boolean;
}

export type LoanEvent =
  | { readonly kind: "paid_out"; readonly on: CalendarDate; readonly amountMinor: number }
  | { readonly kind: "payment"; readonly on: CalendarDate; readonly amountMinor: number }
  | { readonly kind: "chargeback"; readonly on: CalendarDate; readonly amountMinor: number }
  | {
      readonly kind: "charge";
      readonly on: CalendarDate;
      readonly dueOn: CalendarDate;
      readonly amountMinor: number;
    }
  | {
      readonly kind: "relief";
      readonly on: CalendarDate;
      readonly terms: ReliefTerms;
      readonly rhythm?: Rhythm | undefined;
    };

/** A row of the schedule: what falls due that day, and what of it is a charge or has been paid. */
export interface LoanRow {
  dueOn: CalendarDate;
  dueMinor: number;
  chargeMinor: number;
  paidMinor: number;
}

/** The schedule after everything that happened, in the order of the days on which it took effect. */
export function rowsAfter(terms: LoanTerms, events: readonly LoanEvent[]): LoanRow[] {
  const ordered = events.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  let rows: LoanRow[] = [];
  for (const event of ordered) rows = after(rows, event, terms);
  return rows;
}

function after(rows: readonly LoanRow[], event: LoanEvent, terms: LoanTerms): LoanRow[] {
  switch (event.kind) {
    case "paid_out":
      return paidOut(rows, event.on, event.amountMinor, terms);
    case "payment":
      return paid(rows, event.amountMinor);
    case "chargeback":
      return owed(rows, rows.find(({ dueOn }) => dueOn >= event.on)?.dueOn ?? event.on, {
        dueMinor: event.amountMinor,
        chargeMinor: 0,
      });
    case "charge":
      return owed(rows, chargeRow(rows, event.dueOn), {
        dueMinor: event.amountMinor,
        chargeMinor: event.amountMinor,
      });
    case "relief":
      return relieved(rows, event, terms);
  }
}

/** A charge joins the payment due that day or next; after the last it stands alone. */
function chargeRow(rows: readonly LoanRow[], dueOn: CalendarDate): CalendarDate {
  return rows.find((row) => row.dueOn >= dueOn)?.dueOn ?? dueOn;
}

function owed(
  rows: readonly LoanRow[],
  dueOn: CalendarDate,
  { dueMinor, chargeMinor }: Pick<LoanRow, "dueMinor" | "chargeMinor">,
): LoanRow[] {
  const row = rows.find((each) => each.dueOn === dueOn);
  const others = rows.filter((each) => each !== row);
  const own = row ?? { dueOn, dueMinor: 0, chargeMinor: 0, paidMinor: 0 };
  return inOrder([
    ...others,
    { ...own, dueMinor: own.dueMinor + dueMinor, chargeMinor: own.chargeMinor + chargeMinor },
  ]);
}

/** The oldest first. */
function paid(rows: readonly LoanRow[], amountMinor: number): LoanRow[] {
  let left = amountMinor;
  return rows.map((row) => {
    const share = Math.min(left, row.dueMinor - row.paidMinor);
    left -= share;
    return { ...row, paidMinor: row.paidMinor + share };
  });
}

function paidOut(
  rows: readonly LoanRow[],
  on: CalendarDate,
  amountMinor: number,
  terms: LoanTerms,
): LoanRow[] {
  const { payments, rhythm, quarterDown, takesDown } = terms;
  const downMinor = quarterDown ? amountMinor / 4 : 0;
  const withDown = downMinor > 0 ? owed(rows, on, { dueMinor: downMinor, chargeMinor: 0 }) : rows;
  const taken = takesDown ? paid(withDown, downMinor) : withDown;
  const rest = amountMinor - downMinor;
  if (rows.length > 0) return joined(taken, on, rest);
  // The first payment falls one step of the rhythm after the money was paid out.
  const [, ...dates] = planDates(on, payments + 1, rhythm);
  const share = planAmounts(rest, payments, on);
  const first = dates.map((dueOn, index) => ({
    dueOn,
    dueMinor: share[index] ?? 0,
    chargeMinor: 0,
    paidMinor: 0,
  }));
  return inOrder([...taken, ...first]);
}

function planOf(totalMinor: number, count: number, on: CalendarDate, rhythm?: Rhythm) {
  const terms = { currency: EUR, balanceMinor: totalMinor, agreedOn: on, firstOn: on };
  const sized = { ...terms, size: { by: "count", count } } as const;
  const plan = proposePlan(
    rhythm === undefined ? sized : { ...sized, rhythm },
    rulesFor("nearest_last"),
  );
  if (!plan.ok) throw new Error(plan.error.kind);
  return plan.value.installments;
}

function planDates(on: CalendarDate, count: number, rhythm: Rhythm): CalendarDate[] {
  return planOf(count, count, on, rhythm).map(({ dueOn }) => dueOn);
}

function planAmounts(totalMinor: number, count: number, on: CalendarDate): number[] {
  if (count === 1) return [totalMinor];
  return planOf(totalMinor, count, on).map(({ amountMinor }) => amountMinor);
}

/** Debt that joins later is spread over the payments after it, as what is overdue would be. */
function joined(rows: readonly LoanRow[], on: CalendarDate, amountMinor: number): LoanRow[] {
  const later = rows.filter(({ dueOn }) => dueOn > on).map(openOf);
  const relief = workOut({ kind: "re_amortise" }, on, [{ dueOn: on, amountMinor }, ...later], {
    every: "days",
    days: 1,
  });
  return inOrder([
    ...rows.filter(({ dueOn }) => dueOn <= on),
    ...rows
      .filter(({ dueOn }) => dueOn > on)
      .map((row, index) => ({
        ...row,
        dueMinor: row.paidMinor + (relief[index]?.amountMinor ?? 0),
      })),
  ]);
}

function openOf({ dueOn, dueMinor, paidMinor }: LoanRow): OpenPayment {
  return { dueOn, amountMinor: dueMinor - paidMinor };
}

function workOut(
  terms: ReliefTerms,
  asOf: CalendarDate,
  open: readonly OpenPayment[],
  rhythm: Rhythm,
): readonly OpenPayment[] {
  const remainder = terms.kind === "re_amortise" ? "last" : "nearest_last";
  const situation = {
    currency: EUR,
    asOf,
    open: open.filter(({ amountMinor }) => amountMinor > 0),
    rhythm,
    extendedOn: [],
    reAgedOn: [],
    customerSince: null,
    paymentsInARow: 0,
    fastInARow: 0,
  };
  const relief = reliefOf(terms, situation, rulesFor(remainder));
  if (!relief.ok) throw new Error(relief.error.kind);
  return relief.value.schedule?.installments ?? [];
}

/** What is open is paid as the relief says; what was paid stays where it was. */
function relieved(
  rows: readonly LoanRow[],
  { terms, on, rhythm }: Extract<LoanEvent, { kind: "relief" }>,
  loan: LoanTerms,
): LoanRow[] {
  const { wholeEuros } = loan;
  // Charges are debts of their own: only moving a payment moves what was charged with it.
  const moves = terms.kind === "reschedule";
  const own = (row: LoanRow) => moves && row.dueMinor > row.chargeMinor;
  const inRelief = ({ dueMinor, chargeMinor, paidMinor }: LoanRow, whole: boolean) =>
    Math.max(0, dueMinor - paidMinor - (whole ? 0 : Math.max(0, chargeMinor - paidMinor)));
  const open = rows.map((row) => ({ dueOn: row.dueOn, amountMinor: inRelief(row, own(row)) }));
  const unit = wholeEuros && terms.kind === "re_amortise" ? { ...terms, unitMinor: 100 } : terms;
  const fresh = workOut(unit, on, open, rhythm ?? loan.rhythm);
  const kept = rows.map((row, index) => {
    const dueMinor = row.dueMinor - (open[index]?.amountMinor ?? 0);
    return { ...row, dueMinor, chargeMinor: own(row) ? 0 : row.chargeMinor };
  });
  return fresh.reduce(
    (all, { dueOn, amountMinor }) => owed(all, dueOn, { dueMinor: amountMinor, chargeMinor: 0 }),
    kept,
  );
}

function inOrder(rows: readonly LoanRow[]): LoanRow[] {
  return rows.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
}
