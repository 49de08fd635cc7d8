import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocateLedger } from "../../../core/accounts/allocate-ledger.ts";
import { computeDelinquency } from "../../../core/accounts/compute-delinquency.ts";
import {
  aFacts,
  aHold,
  anInvoice,
  anyFacts,
  aPayment,
  aPolicy,
  day,
  TODAY,
} from "../../support/facts.ts";

const policy = aPolicy();

function standing(sketch: Parameters<typeof aFacts>[0], on = TODAY) {
  const [usd] = computeDelinquency(aFacts(sketch), policy, on).byCurrency;
  if (usd === undefined)
    return { pastDueMinor: 0, openMinor: 0, daysPastDue: 0, bucketId: "current" };
  const { pastDueMinor, openMinor, daysPastDue, bucketId } = usd;
  return { pastDueMinor, openMinor, daysPastDue, bucketId };
}

const old = anInvoice(40);
const recent = anInvoice(10);
const future = anInvoice(-10);

describe("computeDelinquency", () => {
  it.each([
    ["owes nothing without invoices", {}, { pastDueMinor: 0, daysPastDue: 0, bucketId: "current" }],
    [
      "is current until the due date has passed",
      { invoices: [anInvoice(0)] },
      { pastDueMinor: 0, openMinor: 50_000, daysPastDue: 0, bucketId: "current" },
    ],
    [
      "is one day late the day after",
      { invoices: [anInvoice(1)] },
      { pastDueMinor: 50_000, daysPastDue: 1, bucketId: "1-30" },
    ],
    [
      "ages by the oldest unpaid invoice",
      { invoices: [recent, old] },
      { pastDueMinor: 100_000, daysPastDue: 40, bucketId: "31-60" },
    ],
    [
      "keeps what is not yet due out of past due",
      { invoices: [old, future] },
      { pastDueMinor: 50_000, openMinor: 100_000 },
    ],
    [
      "pays the oldest first when nothing is named",
      { invoices: [recent, old], ledger: [aPayment(5, 50_000)] },
      { pastDueMinor: 50_000, daysPastDue: 10 },
    ],
    [
      "pays the invoice that is named",
      { invoices: [recent, old], ledger: [aPayment(5, 50_000, { invoiceId: recent.id })] },
      { pastDueMinor: 50_000, daysPastDue: 40 },
    ],
    [
      "carries what is over to the oldest",
      { invoices: [recent, old], ledger: [aPayment(5, 60_000, { invoiceId: recent.id })] },
      { pastDueMinor: 40_000, daysPastDue: 40 },
    ],
    [
      "keeps a part-paid invoice's age",
      { invoices: [old], ledger: [aPayment(5, 49_999)] },
      { pastDueMinor: 1, daysPastDue: 40 },
    ],
    [
      "counts a credit note",
      { invoices: [old], ledger: [aPayment(5, 50_000, { kind: "credit" })] },
      { pastDueMinor: 0 },
    ],
    [
      "reopens on a refund",
      {
        invoices: [old],
        ledger: [aPayment(9, 50_000), aPayment(2, 50_000, { kind: "refund", reverses: "pay9" })],
      },
      { pastDueMinor: 50_000, daysPastDue: 40 },
    ],
    [
      "reopens on a chargeback that names nothing",
      {
        invoices: [old],
        ledger: [aPayment(9, 50_000), aPayment(2, 20_000, { kind: "chargeback" })],
      },
      { pastDueMinor: 20_000 },
    ],
    [
      "stays paid until the day of the chargeback",
      {
        invoices: [old],
        ledger: [
          aPayment(9, 50_000),
          { ...aPayment(0, 50_000, { kind: "chargeback" }), on: day(1) },
        ],
      },
      { pastDueMinor: 0 },
    ],
    [
      "uses an early payment for the invoice that comes later",
      { invoices: [anInvoice(5, { issuedOn: day(-20) })], ledger: [aPayment(25, 50_000)] },
      { pastDueMinor: 0, openMinor: 0 },
    ],
    [
      "forgets a cancelled invoice",
      { invoices: [anInvoice(40, { cancelledOn: day(-1) })] },
      { pastDueMinor: 0 },
    ],
    [
      "ignores a payment that has not come yet",
      { invoices: [old], ledger: [{ ...aPayment(0, 50_000), on: day(3) }] },
      { pastDueMinor: 50_000 },
    ],
  ])("%s", (_name, sketch, expected) => {
    expect(standing(sketch)).toMatchObject(expected);
  });

  it("deducts grace and paused days from delinquent days only", () => {
    const own = aPolicy({ delinquency: { ...policy.delinquency, graceDays: 3 } });
    const facts = aFacts({
      invoices: [old],
      holds: [aHold("pause", { from: day(-20), until: day(-10) })],
    });
    const [usd] = computeDelinquency(facts, own, TODAY).byCurrency;
    expect(usd).toMatchObject({ daysPastDue: 40, delinquentDays: 40 - 3 - 10 });
  });

  it("keeps currencies apart, the longest overdue first", () => {
    const facts = aFacts({
      invoices: [recent, anInvoice(40, { id: "eur", currency: "EUR" })],
      ledger: [aPayment(1, 50_000)],
    });
    const { byCurrency } = computeDelinquency(facts, policy, TODAY);
    expect(byCurrency.map(({ currency, pastDueMinor }) => [currency, pastDueMinor])).toEqual([
      ["EUR", 50_000],
    ]);
  });

  it.each([
    ["new", {}],
    ["first_time_late", { invoices: [recent] }],
    ["repeat_late", { invoices: [recent, old] }],
    ["chronic_late", { invoices: [10, 40, 70, 100].map((days) => anInvoice(days)) }],
    ["always_on_time", { invoices: [old], ledger: [aPayment(41, 50_000)] }],
    ["first_time_late", { invoices: [old], ledger: [aPayment(30, 50_000)] }],
  ])("calls the history %s", (history, sketch) => {
    expect(computeDelinquency(aFacts(sketch), policy, TODAY).history).toBe(history);
  });

  it("loses and invents no cent: what is owed equals invoices less receipts plus credit left", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { balances, creditMinor } = allocateLedger(facts, TODAY);
        const currencies = new Set(facts.invoices.map(({ currency }) => currency));
        for (const currency of currencies) {
          const own = balances.filter(({ invoice }) => invoice.currency === currency);
          const billed = own.reduce((sum, { invoice }) => sum + invoice.amountMinor, 0);
          const open = own.reduce((sum, { balanceMinor }) => sum + balanceMinor, 0);
          const used = billed - open;
          const received = facts.ledger
            .filter(
              (entry) =>
                entry.currency === currency &&
                (entry.kind === "payment" || entry.kind === "credit"),
            )
            .reduce((sum, { amountMinor }) => sum + amountMinor, 0);
          const credit = creditMinor.get(currency) ?? 0;
          expect(open).toBeGreaterThanOrEqual(0);
          expect(used + credit).toBeLessThanOrEqual(received);
          const takesBack = facts.ledger.some(
            (entry) =>
              entry.currency === currency &&
              (entry.kind === "refund" || entry.kind === "chargeback"),
          );
          if (!takesBack) expect(used + credit).toBe(received);
        }
      }),
    );
  });

  it("does not depend on the order facts arrive in", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const turned = {
          ...facts,
          invoices: [...facts.invoices].reverse(),
          ledger: [...facts.ledger].reverse(),
          holds: [...facts.holds].reverse(),
        };
        const plain = computeDelinquency(facts, policy, TODAY);
        const other = computeDelinquency(turned, policy, TODAY);
        expect(
          other.byCurrency.map(({ items, ...rest }) => ({
            ...rest,
            ids: items.map(({ id, balanceMinor }) => [id, balanceMinor]),
          })),
        ).toEqual(
          plain.byCurrency.map(({ items, ...rest }) => ({
            ...rest,
            ids: items.map(({ id, balanceMinor }) => [id, balanceMinor]),
          })),
        );
      }),
    );
  });
});
