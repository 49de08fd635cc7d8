import { LedgerEntry } from "../../core/accounts/account.ts";
import { computeDelinquency } from "../../core/accounts/compute-delinquency.ts";
import { lateChargeOf } from "../../core/accounts/late-interest.ts";
import { PromiseToPay } from "../../core/accounts/promise.ts";
import {
  lastProtectedDay,
  promiseStandings,
  promiseStatusOf,
} from "../../core/accounts/promise-standing.ts";
import { defaultPolicy } from "../../core/policy/default-policy.ts";
import { adjustToBusinessDay } from "../../core/time/business-days.ts";
import {
  addDays,
  type CalendarDate,
  calendarDate,
  fromDayNumber,
  toDayNumber,
} from "../../core/time/calendar-date.ts";
import { factsOf, minor } from "./build.ts";
import { type CaseResult, type CaseSuite, compare, notExpressible } from "./suite.ts";

/** Worked examples and boundaries from manuals, rules and tests, restated; each names its page. */
export const suite: CaseSuite = {
  name: "published",
  origin: "statutory interest pages, Oracle promise manuals, 16 TAC 25.480, AFENA-TEMPLATE aging",
  licence: "facts only",
  run: () => [...interest(), ...promises(), ...dueDates(), ...aging(), ...outside()],
};

function interest(): CaseResult[] {
  const overdue = [{ amountMinor: minor("3000"), overdueDays: 60 }];
  const { interestMinor } = lateChargeOf(overdue, { annualRatePpm: 117_500, feeMinor: 0 });
  return [
    compare("landolio.com: 3000 at 11.75 % for 60 days", interestMinor, minor("57.95")),
    notExpressible(
      "paidnice.com 11600906: 5000 at 12.25 % for 101 days",
      "the page rounds each day's interest before multiplying; ours is rounded once, at the end",
    ),
    notExpressible(
      "toolfy.io: 2000 at 13.25 % for 45 days",
      "the page rounds 45/365 to four digits first; ours is rounded once, at the end",
    ),
  ];
}

/** A promise of 100.00 for a day, with one day of grace. */
function promises(): CaseResult[] {
  const promise = PromiseToPay.parse({
    id: "p",
    currency: "USD",
    amountMinor: minor("100"),
    promisedOn: "2026-06-20",
    dueOn: "2026-06-24",
    recordedBy: "rep",
  });
  const statusOn = (graceDays: number, daysAfterDue: number) =>
    promiseStatusOf(
      promise,
      [],
      { graceDays, tolerancePercent: 0 },
      addDays(promise.dueOn, daysAfterDue),
    );
  const bounced = [
    { id: "pay", kind: "payment", on: "2026-06-23" },
    { id: "nsf", kind: "chargeback", on: "2026-06-30", reverses: "pay" },
  ].map((entry) => LedgerEntry.parse({ ...entry, currency: "USD", amountMinor: minor("100") }));
  const rules = { graceDays: 0, tolerancePercent: 0 };
  const [kept] = promiseStandings([promise], bounced, rules, calendarDate("2026-07-01"));
  const page = "Oracle 244372.1";
  const resumes = addDays(lastProtectedDay(promise, rules), 1);
  return [
    compare(`${page}: with one day of grace still open the day after`, statusOn(1, 1), "open"),
    compare(`${page}: with one day of grace broken two days after`, statusOn(1, 2), "broken"),
    compare(`${page}: without grace open on its day`, statusOn(0, 0), "open"),
    compare(`${page}: without grace broken the day after`, statusOn(0, 1), "broken"),
    compare(
      "Oracle ORMB: a payment that bounced after the promise was kept leaves it kept, for review",
      [kept?.status, kept?.needsReview],
      ["kept", true],
    ),
    compare("Oracle BRM: chasing resumes the day after the last date", resumes, "2026-06-25"),
  ];
}

/** Sixteen days after issue, and the next business day where that is none. */
function dueDates(): CaseResult[] {
  const texas = { country: "US", region: "TX", weekdays: [1, 2, 3, 4, 5] };
  const due = adjustToBusinessDay(texas, toDayNumber(calendarDate("2026-06-03")) + 16, "next");
  return [compare("16 TAC 25.480: issued 2026-06-03", fromDayNumber(due), "2026-06-22")];
}

function aging(): CaseResult[] {
  const single = [
    ["2025-03-15", "2025-03-20", "current"],
    ["2025-03-16", "2025-03-01", "1-30"],
    ["2025-03-16", "2025-01-30", "31-60"],
    ["2025-03-17", "2025-01-01", "61-90"],
    ["2025-03-15", "2024-11-15", "over-90"],
  ] as const;
  const buckets = single.map(([asOf, due, expected]) =>
    compare(
      `aging.test.ts: due ${due} on ${asOf}`,
      agingOn(asOf, [[due, 1_000]])?.bucketId,
      expected,
    ),
  );
  const book = [
    ["2025-03-20", 1_000],
    ["2025-03-01", 2_000],
    ["2025-01-15", 3_000],
    ["2024-11-01", 4_000],
  ] as const;
  const total = agingOn("2025-03-15", book);
  return [
    ...buckets,
    compare("aging.test.ts: totals", [total?.openMinor, total?.pastDueMinor], [10_000, 9_000]),
  ];
}

function agingOn(asOf: string, items: readonly (readonly [due: string, amountMinor: number])[]) {
  const issuedOn: CalendarDate = calendarDate("2024-10-01");
  const facts = factsOf({
    invoices: items.map(([dueOn, amountMinor]) => ({
      id: dueOn,
      number: dueOn,
      currency: "USD",
      amountMinor,
      issuedOn,
      dueOn,
    })),
  });
  return computeDelinquency(facts, defaultPolicy, calendarDate(asOf)).byCurrency[0];
}

function outside(): CaseResult[] {
  const sales = "days sales outstanding needs sales figures, which no CRM gives us";
  return [
    notExpressible("Oracle Hyperion: DSO by exhaustion", sales),
    notExpressible("upflow.io: simple DSO", sales),
    notExpressible(
      "AFENA-TEMPLATE dunning-letters.test.ts: level by days, amount and count",
      "a level that grows with notices already sent: here the cadence's steps do that",
    ),
  ];
}
