import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../../core/policy/default-policy.ts";
import { decideTreatment } from "../../../core/treatment/decide-treatment.ts";
import { aFacts, aHold, anInvoice, aPayment, day, NOON } from "../../support/facts.ts";

const forever = { currency: "USD", amountMinor: 100, promisedOn: day(-1), recordedBy: "rep" };
const overdue = anInvoice(60);

// Other systems write the last days of year 9999 where they mean "never".
describe.each(["9999-12-31", "9999-12-15", "9999-12-01"])("a fact dated %s", (far) => {
  it.each([
    ["due date", { invoices: [anInvoice(60, { dueOn: far })] }, "rest"],
    ["issue date", { invoices: [anInvoice(60, { issuedOn: far, dueOn: far })] }, undefined],
    ["hold", { invoices: [overdue], holds: [aHold("dispute", { until: far })] }, "hold"],
    [
      "hold on one invoice",
      { invoices: [overdue], holds: [aHold("pause", { until: far, invoiceId: "inv60" })] },
      "hold",
    ],
    ["promise", { invoices: [overdue], promises: [{ ...forever, id: "p", dueOn: far }] }, "hold"],
    ["payment", { invoices: [overdue], ledger: [aPayment(0, 5, { on: far })] }, "send"],
  ])("is decided about like any other: %s", (_name, sketch, kind) => {
    const { lanes } = decideTreatment(aFacts(sketch), defaultPolicy, NOON);
    expect(lanes[0]?.action.kind).toBe(kind);
  });
});
