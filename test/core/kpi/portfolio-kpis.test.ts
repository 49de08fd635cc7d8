import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeDelinquency } from "../../../core/accounts/compute-delinquency.ts";
import { portfolioKpis } from "../../../core/kpi/portfolio-kpis.ts";
import { defaultPolicy } from "../../../core/policy/default-policy.ts";
import { aFacts, anInvoice, anyFacts, aPayment, TODAY } from "../../support/facts.ts";

const kpisOf = (book: Parameters<typeof portfolioKpis>[0]) =>
  portfolioKpis(book, defaultPolicy, TODAY);

describe("portfolioKpis", () => {
  it("ages a book per currency, empty buckets too", () => {
    const book = [
      aFacts({ invoices: [anInvoice(32), anInvoice(9, { amountMinor: 7_000 })] }),
      aFacts({ invoices: [anInvoice(100), anInvoice(-5)], ledger: [aPayment(2, 20_000)] }),
      aFacts({ invoices: [anInvoice(45, { currency: "JPY", amountMinor: 900 })] }),
      aFacts({ invoices: [anInvoice(-3, { currency: "JPY", amountMinor: 100 })] }),
      aFacts(),
    ];
    const { byCurrency, ...counts } = kpisOf(book);
    expect(counts).toEqual({ asOf: TODAY, accounts: 5, accountsPastDue: 3 });
    expect(
      byCurrency.map(({ currency, aging, openMinor, pastDueMinor, accountsPastDue }) => ({
        row: `${currency} open ${openMinor}, past due ${pastDueMinor} at ${accountsPastDue}`,
        aging: aging.map(
          ({ bucketId, items, amountMinor }) => `${bucketId}: ${items}, ${amountMinor}`,
        ),
      })),
    ).toEqual([
      {
        row: "JPY open 1000, past due 900 at 1",
        aging: ["current: 1, 100", "1-30: 0, 0", "31-60: 1, 900", "61-90: 0, 0", "over-90: 0, 0"],
      },
      {
        row: "USD open 137000, past due 87000 at 2",
        aging: [
          "current: 1, 50000",
          "1-30: 1, 7000",
          "31-60: 1, 50000",
          "61-90: 0, 0",
          "over-90: 1, 30000",
        ],
      },
    ]);
  });

  it("is empty for an empty book", () => {
    expect(kpisOf([])).toEqual({ asOf: TODAY, accounts: 0, accountsPastDue: 0, byCurrency: [] });
  });

  it("loses and invents nothing: the buckets of a currency add up to what its accounts owe", () => {
    fc.assert(
      fc.property(fc.array(anyFacts, { maxLength: 4 }), (book) => {
        const owed = book
          .flatMap((facts) => computeDelinquency(facts, defaultPolicy, TODAY).byCurrency)
          .reduce((sum, { openMinor }) => sum + openMinor, 0);
        const { byCurrency } = kpisOf(book);
        const aged = byCurrency.flatMap(({ aging }) => aging);
        expect(aged.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(owed);
        expect(byCurrency.reduce((sum, { openMinor }) => sum + openMinor, 0)).toBe(owed);
      }),
    );
  });

  it("does not depend on the order of the book", () => {
    fc.assert(
      fc.property(fc.array(anyFacts, { maxLength: 4 }), (book) => {
        expect(kpisOf(book.toReversed())).toEqual(kpisOf(book));
      }),
    );
  });
});
