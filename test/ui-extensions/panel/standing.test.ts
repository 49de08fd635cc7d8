import { describe, expect, it } from "vitest";
import { aFacts, aHold, anInvoice, aPayment, aPolicy } from "../../support/facts.ts";
import { aPlan, aPromise, panelOf } from "./panel-of.ts";

const late = anInvoice(32);
const soon = anInvoice(-5);
const paid = aPayment(3, 50_000);

describe("standing", () => {
  it.each([
    ["never billed", aFacts(), "current", "", "Up to date"],
    ["all paid", aFacts({ invoices: [late], ledger: [paid] }), "paid_up", "", "Paid up"],
    [
      "due next month",
      aFacts({ invoices: [anInvoice(-25)] }),
      "current",
      "due in 25 days",
      "Up to date",
    ],
    ["due this week", aFacts({ invoices: [soon] }), "due_soon", "due in 5 days", "Due soon"],
    ["due tomorrow", aFacts({ invoices: [anInvoice(-1)] }), "due_soon", "due tomorrow", "Due soon"],
    ["due today", aFacts({ invoices: [anInvoice(0)] }), "due_soon", "due today", "Due soon"],
    ["a day late", aFacts({ invoices: [anInvoice(1)] }), "past_due", "1 day late", "Past due"],
    ["a month late", aFacts({ invoices: [late] }), "past_due", "32 days late", "Past due"],
    [
      "a promise is open",
      aFacts({ invoices: [late], promises: [aPromise(3)] }),
      "promise_open",
      "32 days late",
      "Promise to pay",
    ],
    [
      "a broken promise protects nobody",
      aFacts({ invoices: [late], promises: [aPromise(-9)] }),
      "past_due",
      "32 days late",
      "Past due",
    ],
    [
      "on a plan whose next payment is ahead",
      aFacts({
        invoices: [anInvoice(32, { amountMinor: 60_000 })],
        arrangements: [aPlan(late, 4)],
      }),
      "in_arrangement",
      "due in 4 days",
      "On a payment plan",
    ],
    [
      "on a plan, but a newer invoice outside it is late",
      aFacts({
        invoices: [anInvoice(32, { amountMinor: 60_000 }), anInvoice(9)],
        arrangements: [aPlan(late, 4)],
      }),
      "past_due",
      "9 days late",
      "Past due",
    ],
    [
      "hardship",
      aFacts({ invoices: [late], holds: [aHold("hardship")] }),
      "on_hold",
      "32 days late",
      "On hold",
    ],
    [
      "its only invoice disputed",
      aFacts({ invoices: [late], holds: [aHold("dispute", { invoiceId: late.id })] }),
      "on_hold",
      "32 days late",
      "On hold",
    ],
    [
      "one of two invoices disputed",
      aFacts({ invoices: [late, anInvoice(9)], holds: [aHold("dispute", { invoiceId: late.id })] }),
      "past_due",
      "32 days late",
      "Past due",
    ],
  ])("%s", (_name, facts, state, ageText, label) => {
    expect(panelOf(facts).standing).toMatchObject({ state, ageText, label });
  });

  it("names every currency's past-due amount, the longest overdue first", () => {
    const facts = aFacts({
      invoices: [anInvoice(9, { currency: "EUR", amountMinor: 12_345 }), late],
    });
    const { pastDue, open } = panelOf(facts).standing;
    expect(pastDue.map(({ text }) => text)).toEqual(["$500.00", "€123.45"]);
    expect(open).toEqual(pastDue);
  });

  it("shows which bucket of how many", () => {
    const { bucket } = panelOf(aFacts({ invoices: [late] })).standing;
    expect(bucket).toEqual({ id: "31-60", label: "31–60 days", index: 2, count: 5 });
  });

  it.each([
    ["nothing has come due", [], [], "nothing has come due yet"],
    [
      "two paid on time, one late",
      [anInvoice(95), anInvoice(64), late],
      [95, 64],
      "was on time until Dec 2025",
    ],
    ["one paid on time is no habit", [anInvoice(64), late], [64], "first late payment in a year"],
    ["late twice", [anInvoice(64), late], [], "second late payment in a year"],
    ["all on time", [anInvoice(95), anInvoice(64)], [95, 64], "2 invoices in a year, all on time"],
  ])("tells the trend: %s", (_name, invoices, paidOnTime, trendText) => {
    const ledger = paidOnTime.map((days) => aPayment(days, 50_000, { invoiceId: `inv${days}` }));
    expect(panelOf(aFacts({ invoices, ledger })).standing.trendText).toBe(trendText);
  });

  it("names the last payment that stayed", () => {
    const refunded = { id: "back", kind: "refund", reverses: "pay3" };
    const ledger = [aPayment(40, 7_000), aPayment(3, 9_000), aPayment(1, 9_000, refunded)];
    expect(panelOf(aFacts({ invoices: [late], ledger })).standing.lastPaidText).toBe(
      "Last paid Jan 23 ($70.00)",
    );
  });

  it("takes its buckets from the policy", () => {
    const base = aPolicy();
    const buckets = [
      { id: "fine", label: "Fine", fromDays: 0, toDays: 9 },
      { id: "talk", label: "Time to talk", fromDays: 10, toDays: null },
    ];
    const policy = aPolicy({ delinquency: { ...base.delinquency, buckets } });
    expect(panelOf(aFacts({ invoices: [late] }), { policy }).standing.bucket.label).toBe(
      "Time to talk",
    );
  });
});
