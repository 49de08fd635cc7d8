import { z } from "zod";
import { computeDelinquency } from "../../core/accounts/compute-delinquency.ts";
import type { Delinquency, OpenItem } from "../../core/accounts/delinquency.ts";
import { isHoldActive } from "../../core/accounts/hold-state.ts";
import { type CalendarDate, calendarDate } from "../../core/time/calendar-date.ts";
import { minor } from "./build.ts";
import { type FineractEvent, Loan, type Ranges, rangePolicy, Scenarios } from "./fineract-loan.ts";
import { readJson } from "./read-data.ts";
import { attempt, type CaseResult, type CaseSuite, compare, notExpressible } from "./suite.ts";

export const suite: CaseSuite = {
  name: "fineract",
  origin: "apache/fineract LoanDelinquency.feature",
  licence: "Apache-2.0",
  run: () => {
    const { scenarios, ranges } = readJson("fineract/delinquency_by_date.json", Scenarios);
    return scenarios.flatMap(({ line, events }) => replay(line, events, ranges));
  },
};

const OWN_API =
  "the answer of Fineract's own pause API: permissions, refusals, its list of actions";
const FROZEN =
  "Fineract keeps the last class during a pause and until its daily job; ours is the day's";
const EARLY_PAUSE =
  "Fineract takes a pause's days off an instalment that fell due after them; here a day on which " +
  "nothing was overdue can't be paused";
const RESUME_DAY =
  "Fineract's pause lasts through the day it is resumed; here a hold ends on the day it is lifted";
const LOAN_FIRST =
  "Fineract gives instalments a range only after the grace of the loan; here items have their own";

/** Rows whose oldest instalment fell due after the pause began, so that the two rules differ. */
const PAUSED_BEFORE_DUE = [938, 942];

/** Lives one scenario through and checks each expectation at its place in it. */
function replay(scenario: number, events: readonly FineractEvent[], ranges: Ranges): CaseResult[] {
  const loan = new Loan();
  const results: CaseResult[] = [];
  for (const event of events) {
    const id = `${scenario}:${event.line ?? 0} ${event.date}`;
    switch (event.op) {
      case "expectLoanLevel":
        results.push(...loanLevel(`${id} loan`, event, loan, ranges));
        break;
      case "expectInstallmentLevel":
        results.push(installmentLevel(`${id} instalments`, event, loan, ranges));
        break;
      case "expectRange":
        results.push(attempt(`${id} range`, () => range(`${id} range`, event, loan, ranges)));
        break;
      case "expectNextPaymentDue":
        results.push(nextDue(`${id} next payment`, event, loan, ranges));
        break;
      case "expectPausePeriods":
        results.push(attempt(`${id} pause`, () => pause(`${id} pause`, event, loan)));
        break;
      case "expectActions":
      case "expectError":
        results.push(notExpressible(`${id} ${event.op}`, OWN_API));
        break;
      default:
        loan.live(event);
    }
  }
  return results;
}

function on(event: FineractEvent): CalendarDate {
  return calendarDate(z.string().parse(event.date));
}

/** Grace counts for the loan as a whole only: three days, none for single instalments. */
const LOAN_GRACE_DAYS = 3;

function loanAt(event: FineractEvent, loan: Loan, ranges: Ranges, graceDays: number): Delinquency {
  return computeDelinquency(loan.facts(), rangePolicy(ranges, graceDays), on(event));
}

function loanLevel(id: string, event: FineractEvent, loan: Loan, ranges: Ranges): CaseResult[] {
  return [
    attempt(`${id} numbers`, () => {
      if (PAUSED_BEFORE_DUE.includes(event.line ?? 0))
        return notExpressible(`${id} numbers`, EARLY_PAUSE);
      const lead = loanAt(event, loan, ranges, LOAN_GRACE_DAYS).byCurrency[0];
      return compare(
        `${id} numbers`,
        [lead?.daysPastDue ?? 0, lead?.delinquentDays ?? 0, lead?.pastDueMinor ?? 0],
        [
          Number(event.pastDueDays),
          Number(event.delinquentDays),
          minor(z.string().parse(event.delinquentAmount)),
        ],
      );
    }),
    attempt(`${id} class`, () => {
      const { bucketId } = loanAt(event, loan, ranges, LOAN_GRACE_DAYS);
      const same = compare(`${id} class`, bucketId.toUpperCase(), event.classification);
      // Where the kept class and the day's are the same, nothing has to be left out.
      return same.kind === "failed" && loan.isFrozen(on(event))
        ? notExpressible(`${id} class`, FROZEN)
        : same;
    }),
  ];
}

function installmentLevel(
  id: string,
  event: FineractEvent,
  loan: Loan,
  ranges: Ranges,
): CaseResult {
  return attempt(id, () => {
    if (PAUSED_BEFORE_DUE.includes(event.line ?? 0)) return notExpressible(id, EARLY_PAUSE);
    const items = loanAt(event, loan, ranges, 0).byCurrency[0]?.items ?? [];
    const expected = (event.rows ?? []).map((row) => [row.Range, minor(row.Amount ?? "")]);
    const same = compare(id, amountsByRange(items), expected);
    const overdue = loanAt(event, loan, ranges, LOAN_GRACE_DAYS).byCurrency[0]?.delinquentDays;
    if (same.kind === "failed" && overdue === 0) return notExpressible(id, LOAN_FIRST);
    return same;
  });
}

/** Overdue balances added up per range, mildest first. */
function amountsByRange(items: readonly OpenItem[]): (string | number)[][] {
  const amounts = new Map<string, number>();
  for (const { bucketId, balanceMinor } of items.toReversed()) {
    if (bucketId === "no_delinquency") continue;
    const name = bucketId.toUpperCase();
    amounts.set(name, (amounts.get(name) ?? 0) + balanceMinor);
  }
  return [...amounts];
}

function range(id: string, event: FineractEvent, loan: Loan, ranges: Ranges): CaseResult {
  const { bucketId } = loanAt(event, loan, ranges, LOAN_GRACE_DAYS);
  return compare(id, bucketId.toUpperCase(), event.range);
}

function nextDue(id: string, event: FineractEvent, loan: Loan, ranges: Ranges): CaseResult {
  return attempt(id, () => {
    const items = loanAt(event, loan, ranges, 0).byCurrency[0]?.items ?? [];
    return compare(id, items.find(({ dueOn }) => dueOn > on(event))?.dueOn, event.value);
  });
}

function pause(id: string, event: FineractEvent, loan: Loan): CaseResult {
  const [hold] = loan.facts().holds;
  const [row] = event.rows ?? [];
  if (hold === undefined || row === undefined) throw new Error("one pause expected");
  if (hold.liftedOn === on(event)) return notExpressible(id, RESUME_DAY);
  return compare(
    id,
    [hold.from, hold.liftedOn ?? hold.until, String(isHoldActive(hold, on(event)))],
    [row.pausePeriodStart, row.pausePeriodEnd, row.active],
  );
}
