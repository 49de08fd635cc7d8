import { computeDelinquency } from "../../core/accounts/compute-delinquency.ts";
import { lateChargeOf } from "../../core/accounts/late-interest.ts";
import { calendarDate } from "../../core/time/calendar-date.ts";
import { instant } from "../../core/time/instant.ts";
import { decideTreatment } from "../../core/treatment/decide-treatment.ts";
import { simulate } from "../../core/treatment/simulate.ts";
import { bareEngine, factsOf, minor, oneCadence } from "./build.ts";
import { attempt, type CaseResult, type CaseSuite, compare, notExpressible } from "./suite.ts";

/** Dates and amounts of ReminderTest and LateFeeTest @a148eec0, restated; Elastic License 2.0. */
export const suite: CaseSuite = {
  name: "invoiceninja",
  origin: "invoiceninja ReminderTest.php and LateFeeTest.php @a148eec0",
  licence: "facts only",
  run: () => [...reminders(), ...lateFees()],
};

function invoice(id: string, amount: string, issuedOn: string, dueOn: string) {
  return {
    id,
    number: id,
    currency: "USD",
    amountMinor: minor(amount),
    issuedOn: calendarDate(issuedOn),
    dueOn: calendarDate(dueOn),
  };
}

function reminders(): CaseResult[] {
  const pastId = "testReminderInThePast";
  return [
    afterInvoiceDate(),
    beforeDueDate(),
    notExpressible(
      pastId,
      "a reminder each calendar month from today on: steps count days from the due date",
    ),
  ];
}

/** With 14 days to pay, 5, 10 and 15 days after the invoice are 9 and 4 before due and 1 after. */
function afterInvoiceDate(): CaseResult {
  const id = "testDKRemindersNotSending: 5, 10 and 15 days after the invoice, then every 14 days";
  return attempt(id, () => {
    const policy = bareEngine(
      oneCadence([
        ["reminder-1", { from: "due_date", days: -9 }],
        ["reminder-2", { from: "due_date", days: -4 }],
        ["reminder-3", { from: "due_date", days: 1 }],
        ["endless-1", { from: "previous_step", days: 14 }],
        ["endless-2", { from: "previous_step", days: 14 }],
        ["endless-3", { from: "previous_step", days: 14 }],
      ]),
    );
    const facts = factsOf({ invoices: [invoice("dk", "10", "2024-03-01", "2024-03-15")] });
    const from = calendarDate("2024-03-01");
    const { touches } = simulate({ book: [facts], policy, from, days: 60 });
    const sent = touches.map(({ at }) => at.slice(0, 10));
    const expected = ["2024-03-06", "2024-03-11", "2024-03-16", "2024-03-30", "2024-04-13"];
    return compare(id, sent, [...expected, "2024-04-27"]);
  });
}

function beforeDueDate(): CaseResult {
  const id = "testForUtcEdgeCaseOnTheFirstOfMonth: 14 days before 31 March";
  return attempt(id, () => {
    const policy = bareEngine(oneCadence([["reminder-1", { from: "due_date", days: -14 }]]));
    const facts = factsOf({ invoices: [invoice("edge", "10", "2024-03-01", "2024-03-31")] });
    const treatment = decideTreatment(facts, policy, instant("2024-03-01T00:00:00Z"));
    const action = treatment.lanes[0]?.action;
    return compare(id, action?.kind === "rest" ? action.next?.on : action?.kind, "2024-03-17");
  });
}

function lateFees(): CaseResult[] {
  const charge = lateChargeOf([{ amountMinor: minor("10"), overdueDays: 10 }], {
    annualRatePpm: 0,
    feeMinor: minor("10"),
  });
  const locked = factsOf({
    invoices: [
      invoice("sale", "10", "2024-03-01", "2024-03-11"),
      invoice("fee", "10", "2024-03-21", "2024-03-21"),
    ],
  });
  const on = calendarDate("2024-03-22");
  const [lead] = computeDelinquency(locked, bareEngine({}), on).byCurrency;
  return [
    compare("testLateFeeAdded: 10 and a fee of 10 are 20", charge.totalMinor, minor("20")),
    compare(
      "testLateFeeAddedToNewInvoiceWithLockedInvoiceConfig: 10 and 20 owed in all",
      [lead?.items[0]?.balanceMinor, lead?.openMinor],
      [minor("10"), minor("20")],
    ),
  ];
}
