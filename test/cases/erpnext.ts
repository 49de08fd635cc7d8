import { computeDelinquency } from "../../core/accounts/compute-delinquency.ts";
import { type LateTerms, lateChargeOf } from "../../core/accounts/late-interest.ts";
import { addDays, calendarDate } from "../../core/time/calendar-date.ts";
import { bareEngine, factsOf, minor } from "./build.ts";
import { attempt, type CaseResult, type CaseSuite, compare, notExpressible } from "./suite.ts";

/** Numbers of frappe/erpnext test_dunning.py @03bace7f, restated; ERPNext is GPL-3.0. */
export const suite: CaseSuite = {
  name: "erpnext",
  origin: "frappe/erpnext test_dunning.py @03bace7f and issue #58220",
  licence: "facts only",
  run: () => [...charges(), ...dunnings()],
};

const TODAY = calendarDate("2026-03-04");
const POLICY = bareEngine({});

function charges(): CaseResult[] {
  const charge = (test: string, overdueDays: number, terms: LateTerms, expected: string[]) => {
    const overdue = [{ amountMinor: minor("100.00"), overdueDays }];
    const { interestMinor, chargeMinor, totalMinor } = lateChargeOf(overdue, terms);
    return compare(
      test,
      [interestMinor, chargeMinor, totalMinor],
      expected.map((e) => minor(e)),
    );
  };
  const none = { annualRatePpm: 0, feeMinor: 0 };
  const tenPercent = { annualRatePpm: 100_000, feeMinor: minor("10.00") };
  return [
    charge("test_dunning_without_fees", 20, none, ["0.00", "0.00", "100.00"]),
    charge("test_dunning_with_fees_and_interest", 15, tenPercent, ["0.41", "10.41", "110.41"]),
  ];
}

type Json = Readonly<Record<string, unknown>>;

function invoice(id: string, amount: string, dueDaysAgo: number): Json {
  return {
    id,
    number: id,
    currency: "USD",
    amountMinor: minor(amount),
    issuedOn: addDays(TODAY, -30),
    dueOn: addDays(TODAY, -dueDaysAgo),
  };
}

function entry(kind: string, id: string, amount: string, over: Json): Json {
  return { id, kind, on: TODAY, currency: "USD", amountMinor: minor(amount), ...over };
}

/** What is overdue and all that is open: a dunning is resolved when nothing is overdue. */
function standing(invoices: readonly Json[], ledger: readonly Json[]) {
  const [lead] = computeDelinquency(factsOf({ invoices, ledger }), POLICY, TODAY).byCurrency;
  const overdue = (lead?.items ?? []).filter(({ daysPastDue }) => daysPastDue > 0);
  return {
    overdue: overdue.map(({ balanceMinor }) => balanceMinor),
    open: lead?.openMinor ?? 0,
  };
}

function expectStanding(
  id: string,
  invoices: readonly Json[],
  ledger: readonly Json[],
  overdue: readonly string[],
  open: string,
): CaseResult {
  return attempt(id, () =>
    compare(id, standing(invoices, ledger), {
      overdue: overdue.map((amount) => minor(amount)),
      open: minor(open),
    }),
  );
}

function dunnings(): CaseResult[] {
  const charged = [invoice("sale", "100.00", 15), invoice("charge", "10.41", 15)];
  const all = entry("payment", "all", "110.41", {});
  const saleOnly = entry("payment", "sale-only", "100.00", { invoiceId: "sale" });
  const two = [invoice("one", "100.00", 10), invoice("two", "300.00", 10)];
  const twoPaid = entry("payment", "p", "300.00", { invoiceId: "two" });
  return [
    expectStanding("test_dunning_with_payment_entry", charged, [all], [], "0"),
    expectStanding(
      "#58220: paying the invoice alone leaves interest and fee owed",
      charged,
      [saleOnly],
      ["10.41"],
      "10.41",
    ),
    expectStanding("test_fetch_overdue_payments", two, [], ["100", "300"], "400"),
    expectStanding(
      "resolve_dunning: the last of two paid does not resolve the first",
      two,
      [twoPaid],
      ["100"],
      "100",
    ),
    ...partlyDue(),
    ...creditNotes(),
  ];
}

/** One invoice of 100 with halves due after five and ten days, posted six days ago. */
function partlyDue(): CaseResult[] {
  const test = "test_dunning_and_payment_against_partially_due_invoice";
  const halves = [invoice("first-half", "50", 1), invoice("second-half", "50", -4)];
  const paid = entry("payment", "p", "50", { invoiceId: "first-half" });
  const cancelled = entry("refund", "r", "50", { reverses: "p" });
  return [
    expectStanding(`${test}: one row is overdue`, halves, [], ["50"], "100"),
    expectStanding(`${test}: resolved by payment`, halves, [paid], [], "50"),
    expectStanding(`${test}: back when cancelled`, halves, [paid, cancelled], ["50"], "100"),
  ];
}

function creditNotes(): CaseResult[] {
  const test = "test_dunning_resolution_from_credit_note";
  const sale = [invoice("sale", "100", 10)];
  const note = entry("credit", "note", "100", { invoiceId: "sale" });
  const cancelled = entry("credit_cancelled", "c", "100", { reverses: "note" });
  return [
    expectStanding(`${test}: before`, sale, [], ["100"], "100"),
    expectStanding(`${test}: after the credit note`, sale, [note], [], "0"),
    expectStanding(`${test}: after its cancellation`, sale, [note, cancelled], ["100"], "100"),
    notExpressible(
      "test_dunning_not_affected_by_standalone_credit_note",
      "a credit that names no invoice pays the oldest one here; ERPNext leaves it unallocated",
    ),
  ];
}
