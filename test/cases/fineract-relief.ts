import { z } from "zod";
import { computeDelinquency } from "../../core/accounts/compute-delinquency.ts";
import { installmentDates } from "../../core/arrangements/installment-dates.ts";
import type { ReliefTerms } from "../../core/arrangements/relief/relief-terms.ts";
import { type CalendarDate, calendarDate } from "../../core/time/calendar-date.ts";
import type { Rhythm } from "../../core/time/rhythm.ts";
import { factsOf, minor } from "./build.ts";
import { Scenarios as DelinquencyScenarios, rangePolicy } from "./fineract-loan.ts";
import { type LoanEvent, type LoanTerms, rowsAfter } from "./fineract-relief-loan.ts";
import { readJson } from "./read-data.ts";
import { attempt, type CaseResult, type CaseSuite, compare, notExpressible } from "./suite.ts";

/** Payment holidays, more terms, re-age and re-amortise, lived through step by step. */
export const suite: CaseSuite = {
  name: "fineract-relief",
  origin: "apache/fineract LoanReschedule, LoanReAging and LoanReAmortization.feature",
  licence: "Apache-2.0",
  run: () =>
    ["reschedule", "reaging", "reamortization"].flatMap((file) =>
      readJson(`fineract/${file}_scenarios.json`, Scenarios).scenarios.flatMap((scenario) =>
        replay(file, scenario),
      ),
    ),
};

const Table = z.array(z.record(z.string(), z.string()));
type Table = z.infer<typeof Table>;
const Step = z.object({ line: z.int(), text: z.string(), table: Table.optional() });
type Step = z.infer<typeof Step>;
const Scenario = z.object({ line: z.int(), steps: z.array(Step) });
type Scenario = z.infer<typeof Scenario>;
const Scenarios = z.object({ scenarios: z.array(Scenario) });

const OWN_API =
  "Fineract's own list of transactions, its events, locks and users: no part of a relief";
const LOAN_INTEREST =
  "flat interest inside a loan: relief here is over debt that is already due, without interest";

/** What a scenario's steps have told so far. */
interface Story {
  today: CalendarDate;
  loan: LoanTerms | null;
  events: LoanEvent[];
  /** Why nothing after this can be expressed. */
  outside: string | null;
}

function replay(file: string, { line, steps }: Scenario): CaseResult[] {
  const story: Story = {
    today: calendarDate("2024-01-01"),
    loan: null,
    events: [],
    outside: null,
  };
  return steps.flatMap((step) => {
    const id = `${file} ${line}:${step.line}`;
    try {
      return live(id, step, story);
    } catch (error) {
      return [attempt(id, () => fail(error))];
    }
  });
}

function fail(error: unknown): never {
  throw error;
}

/** One step: something that happens, or something that must be so. */
function live(id: string, { text, table = [] }: Step, story: Story): CaseResult[] {
  const [row = {}] = table;
  const quoted = [...text.matchAll(/"([^"]*)"/g)].map(([, value = ""]) => value);
  const amount = /with (\d+(?:\.\d+)?) EUR/.exec(text)?.[1] ?? "0";
  if (/sets the business date/.test(text)) story.today = dayOf(quoted[0] ?? "");
  else if (/fully customized loan/.test(text)) openLoan(row, story);
  else if (/new default Loan/.test(text)) story.loan = SINGLE_30_DAYS;
  else if (/new customised Loan/.test(text))
    story.loan = { ...SINGLE_30_DAYS, rhythm: { every: "months", months: 1 } };
  else if (/successfully disburse/.test(text))
    story.events.push({
      kind: "paid_out",
      on: dayOf(quoted[0] ?? ""),
      amountMinor: minor(quoted[1] ?? ""),
    });
  else if (/^Customer makes/.test(text))
    story.events.push({
      kind: "payment",
      on: dayOf(quoted[1] ?? ""),
      amountMinor: minor(amount),
    });
  else if (/^Customer undo/.test(text)) undoPayment(Number(quoted[0]), story);
  else if (/chargeback with/.test(text))
    story.events.push({ kind: "chargeback", on: story.today, amountMinor: minor(amount) });
  else if (/due date charge/.test(text))
    story.events.push({
      kind: "charge",
      on: story.today,
      dueOn: dayOf(quoted[1] ?? ""),
      amountMinor: minor(/and (\d+) EUR/.exec(text)?.[1] ?? "0"),
    });
  else if (/charge adjustment/.test(text))
    // Money back for a charge goes where any payment would.
    story.events.push({ kind: "payment", on: story.today, amountMinor: minor(amount) });
  else if (/undo Loan re-/.test(text)) undoRelief(story);
  else if (/re-aging transaction/.test(text)) reAge(row, story);
  else if (/re-amortization transaction/.test(text))
    story.events.push({ kind: "relief", on: story.today, terms: { kind: "re_amortise" } });
  else if (/creates and approves Loan reschedule/.test(text)) reschedule(row, story);
  else if (/^Batch API call with steps: rescheduleLoan/.test(text))
    move(dayOf(quoted[0] ?? ""), dayOf(quoted[1] ?? ""), 0, story);
  else return expectation(id, text, table, story);
  return [];
}

const SINGLE_30_DAYS: LoanTerms = {
  payments: 1,
  rhythm: { every: "days", days: 30 },
  quarterDown: false,
  takesDown: false,
  wholeEuros: false,
};

function openLoan(row: Table[number], story: Story): void {
  const product = row.LoanProduct ?? "";
  story.loan = {
    payments: Number(row.numberOfRepayments),
    rhythm: toRhythm(row.repaymentEvery, row.repaymentFrequencyType),
    quarterDown: /DOWNPAYMENT/.test(product),
    takesDown: /DOWNPAYMENT_AUTO/.test(product),
    // Its progressive loans keep cents; the others' payments are kept to whole euros.
    wholeEuros: !/PROGRESSIVE/.test(product),
  };
  if (Number(row["ANNUAL interest rate %"]) !== 0) story.outside = LOAN_INTEREST;
}

function toRhythm(every = "1", unit = ""): Rhythm {
  const count = Number(every);
  if (unit === "MONTHS") return { every: "months", months: count };
  if (unit === "WEEKS") return { every: "weeks", weeks: count };
  if (unit === "DAYS") return { every: "days", days: count };
  throw new Error(`no rhythm of ${unit}`);
}

function undoPayment(nth: number, story: Story): void {
  const payments = story.events.filter(({ kind }) => kind === "payment");
  story.events = story.events.filter((event) => event !== payments[nth - 1]);
}

function undoRelief(story: Story): void {
  const last = story.events.findLastIndex(({ kind }) => kind === "relief");
  story.events = story.events.filter((_, index) => index !== last);
}

function reAge(row: Table[number], story: Story): void {
  const terms: ReliefTerms = {
    kind: "re_age",
    count: Number(row.numberOfInstallments),
    firstOn: calendarDate(row.startDate ?? ""),
  };
  const rhythm = toRhythm(row.frequencyNumber, row.frequencyType);
  story.events.push({ kind: "relief", on: story.today, terms, rhythm });
}

function reschedule(row: Table[number], story: Story): void {
  if (row.newInterestRate || row.graceOnInterest) story.outside = LOAN_INTEREST;
  const from = calendarDate(row.rescheduleFromDate ?? "");
  const to = row.adjustedDueDate ? calendarDate(row.adjustedDueDate) : from;
  move(
    from,
    laterBy(Number(row.graceOnPrincipal || "0"), to, story),
    Number(row.extraTerms || "0"),
    story,
  );
}

/** A period in which nothing is due is one more step before the first payment. */
function laterBy(periods: number, to: CalendarDate, { loan }: Story): CalendarDate {
  if (loan === null) return to;
  const everyDay = { country: "XX", weekdays: [1, 2, 3, 4, 5, 6, 7] };
  const dates = installmentDates(to, loan.rhythm, periods + 1, { calendar: everyDay, rule: "any" });
  return dates.at(-1) ?? to;
}

function move(from: CalendarDate, to: CalendarDate, extraPayments: number, story: Story): void {
  const terms: ReliefTerms = { kind: "reschedule", from, to, extraPayments };
  story.events.push({ kind: "relief", on: story.today, terms });
}

function expectation(id: string, text: string, table: Table, story: Story): CaseResult[] {
  if (/creates a client|successfully approves|loan product .* transaction type|COB job/.test(text))
    return [];
  if (story.outside !== null) return [notExpressible(id, story.outside)];
  const { loan, events, today } = story;
  if (loan === null) throw new Error("no loan yet");
  if (/Repayment schedule has \d+ periods/.test(text))
    return [attempt(id, () => schedule(id, table, loan, events))];
  if (/data in Total row/.test(text)) return [attempt(id, () => total(id, table, loan, events))];
  if (/delinquency range is/.test(text)) {
    const range = /range is: "([^"]*)"/.exec(text)?.[1] ?? "";
    return [attempt(id, () => delinquency(id, range, { loan, events, today }))];
  }
  return [notExpressible(id, OWN_API)];
}

/** Date and amount of every period in which something is or was due. */
function schedule(
  id: string,
  table: Table,
  loan: LoanTerms,
  events: readonly LoanEvent[],
): CaseResult {
  const expected = table
    .filter((row) => row.Nr !== "" && Number(row.Due) > 0)
    .map((row) => [row.Date, minor(row.Due ?? ""), minor(row.Paid ?? "")]);
  const rows = rowsAfter(loan, events)
    .filter(({ dueMinor }) => dueMinor > 0)
    .map(({ dueOn, dueMinor, paidMinor }) => [dueOn, dueMinor, paidMinor]);
  return compare(id, rows, expected);
}

function total(
  id: string,
  [row = {}]: Table,
  loan: LoanTerms,
  events: readonly LoanEvent[],
): CaseResult {
  const rows = rowsAfter(loan, events);
  const due = rows.reduce((sum, { dueMinor }) => sum + dueMinor, 0);
  const paid = rows.reduce((sum, { paidMinor }) => sum + paidMinor, 0);
  return compare(
    id,
    [due, paid, due - paid],
    [minor(row.Due ?? ""), minor(row.Paid ?? ""), minor(row.Outstanding ?? "")],
  );
}

const GRACE_DAYS = 3;

/** What the account counts as on the day: relief makes it current, taking relief back undoes that. */
function delinquency(
  id: string,
  expected: string,
  { loan, events, today }: { loan: LoanTerms; events: readonly LoanEvent[]; today: CalendarDate },
): CaseResult {
  const { ranges } = readJson("fineract/delinquency_by_date.json", DelinquencyScenarios);
  const invoices = rowsAfter(loan, events)
    .filter(({ dueMinor, paidMinor }) => dueMinor > paidMinor)
    .map(({ dueOn, dueMinor, paidMinor }) => ({
      id: dueOn,
      number: dueOn,
      currency: "EUR",
      amountMinor: dueMinor - paidMinor,
      issuedOn: calendarDate("2022-01-01"),
      dueOn,
    }));
  const facts = factsOf({ invoices });
  const { bucketId } = computeDelinquency(facts, rangePolicy(ranges, GRACE_DAYS), today);
  return compare(id, bucketId.toUpperCase(), expected);
}

/** `01 January 2024` or `1 January 2024`. */
function dayOf(text: string): CalendarDate {
  const months =
    "January February March April May June July August September October November December";
  const [day = "", month = "", year = ""] = text.split(" ");
  const index = months.split(" ").indexOf(month) + 1;
  return calendarDate(`${year}-${String(index).padStart(2, "0")}-${day.padStart(2, "0")}`);
}
