import type { FactsSketch } from "../support/facts.ts";
import { factsOf, minor } from "./build.ts";

/**
 * What happened in each Kill Bill test, as dated facts, each with the source line from which it is
 * known. Kill Bill counts from the invoice date, so that is the due date here.
 */
interface Known {
  readonly line: number;
  readonly invoice?: Readonly<Record<string, unknown>>;
  readonly entry?: Readonly<Record<string, unknown>>;
  readonly attribute?: readonly [string, boolean];
}

const MONTH = "249.95";

function invoice(line: number, id: string, on: string, amount = MONTH): Known {
  return {
    line,
    invoice: {
      id,
      number: id,
      currency: "USD",
      amountMinor: minor(amount),
      issuedOn: on,
      dueOn: on,
    },
  };
}

function entry(line: number, kind: string, id: string, on: string, over: object = {}): Known {
  return {
    line,
    entry: { id, kind, on, currency: "USD", amountMinor: minor(MONTH), ...over },
  };
}

function payment(line: number, of: string, on: string, amount = MONTH): Known {
  const over = { invoiceId: of, amountMinor: minor(amount) };
  return entry(line, "payment", `pay-${of}`, on, over);
}

function paidAtOnce(line: number, id: string, on: string, amount = MONTH): Known[] {
  return [invoice(line, id, on, amount), payment(line, id, on, amount)];
}

/** Kill Bill keeps the first invoice of each test at zero: a trial. It is no debt and left out. */
const KNOWN: Readonly<Record<string, readonly Known[]>> = {
  testOverdueStages1: [
    invoice(138, "i2", "2012-05-31"),
    invoice(156, "i3", "2012-06-30"),
    payment(189, "i2", "2012-07-20"),
    payment(189, "i3", "2012-07-20"),
    entry(194, "credit", "blocked-days", "2012-07-20", { amountMinor: minor("80.63") }),
    invoice(199, "i5", "2012-07-31"),
    payment(199, "i5", "2012-07-31", "169.32"),
  ],
  testOverdueStages3: [
    invoice(327, "i2", "2012-05-31"),
    invoice(345, "i3", "2012-06-30"),
    payment(390, "i2", "2012-08-01"),
    payment(390, "i3", "2012-08-01"),
    // 241.89 for August less 169.32 for the blocked days.
    ...paidAtOnce(395, "i4", "2012-08-01", "72.57"),
    ...paidAtOnce(401, "i5", "2012-08-31"),
  ],
  testOverdueStagesFollowedWithImmediateChange2: [
    invoice(520, "i2", "2012-05-31", "2399.95"),
    payment(557, "i2", "2012-07-20", "2399.95"),
  ],
  // The external charge stays a draft, and a draft is no invoice.
  testShouldNotBeInOverdueAfterDraftExternalCharge: paidAtOnce(702, "i3", "2012-05-31"),
  testShouldBeInOverdueAfterChargeback: [
    ...paidAtOnce(780, "i2", "2012-05-31"),
    ...paidAtOnce(795, "i3", "2012-06-30"),
    entry(806, "chargeback", "taken-back", "2012-07-05", { reverses: "pay-i2" }),
    entry(812, "payment", "given-again", "2012-07-05", { invoiceId: "i2" }),
  ],
  testOverdueStateShouldClearAfterCreditOrInvoiceItemAdjustment: [
    invoice(882, "i2", "2012-05-31"),
    invoice(897, "i3", "2012-06-30"),
    entry(911, "credit", "adjust-i2", "2012-07-05", { invoiceId: "i2" }),
    invoice(932, "i4", "2012-07-31"),
    entry(950, "credit", "adjust-i3", "2012-08-04", { invoiceId: "i3" }),
    entry(950, "credit", "adjust-i4", "2012-08-04", { invoiceId: "i4" }),
  ],
  testOverdueStateWithTotalUnpaidInvoiceBalanceCondition: [
    invoice(1042, "i1", "2012-05-31"),
    invoice(1050, "i2", "2012-06-30"),
    invoice(1057, "i3", "2012-07-31"),
    invoice(1066, "i4", "2012-08-31"),
    invoice(1076, "i5", "2012-09-30"),
    payment(1089, "i1", "2012-10-01"),
    payment(1090, "i2", "2012-10-01"),
    payment(1091, "i3", "2012-10-01"),
    payment(1092, "i4", "2012-10-01"),
    payment(1093, "i5", "2012-10-01"),
  ],
  // Writing off is a credit, taking that back its cancellation.
  testOverdueStateWith_WRITTEN_OFF: [
    invoice(82, "i2", "2012-05-31"),
    entry(92, "credit", "written-off", "2012-05-31", { invoiceId: "i2" }),
    entry(103, "credit_cancelled", "not-after-all", "2012-06-06", { reverses: "written-off" }),
  ],
  testOverdueAccountWithOverdueEnforcementOffTag: [
    invoice(161, "i2", "2012-05-31"),
    { line: 176, attribute: ["OVERDUE_ENFORCEMENT_OFF", true] },
    { line: 184, attribute: ["OVERDUE_ENFORCEMENT_OFF", false] },
  ],
  testCheckSubscriptionCancellationWithMultipleBundles: [
    invoice(146, "i4", "2012-05-31", "499.90"),
  ],
  testWarningSkippedWhenEarliestUnpaidInvoiceShiftsForward: [
    invoice(173, "i2", "2012-05-31"),
    invoice(178, "charge-a", "2012-05-31", "500.00"),
    invoice(183, "charge-b", "2012-06-02", "700.00"),
    payment(190, "i2", "2012-06-02"),
    payment(190, "charge-a", "2012-06-02", "500.00"),
    invoice(197, "charge-c", "2012-06-03", "200.00"),
  ],
  testDelayedCheckAppliesMostSevereMatchingState: [invoice(336, "i2", "2012-05-31")],
  // The parent's invoices; their amount is not in the test, and no state depends on it.
  testOverdueStagesParentMultiChildAccounts: [
    invoice(218, "parent-1", "2012-06-01"),
    invoice(224, "parent-2", "2012-06-03"),
    payment(264, "parent-1", "2012-06-19"),
    payment(264, "parent-2", "2012-06-19"),
  ],
};

/** The facts of a test as they stand at a line of it. */
export function knownAt(test: string, line: number) {
  const known = KNOWN[test];
  if (known === undefined) throw new Error(`no facts for ${test}`);
  const so = known.filter((each) => each.line <= line);
  const attributes = so.flatMap((each) => (each.attribute === undefined ? [] : [each.attribute]));
  const sketch: FactsSketch = {
    account: { attributes: Object.fromEntries(attributes) },
    invoices: so.flatMap((each) => (each.invoice === undefined ? [] : [each.invoice])),
    ledger: so.flatMap((each) => (each.entry === undefined ? [] : [each.entry])),
  };
  return factsOf(sketch);
}
