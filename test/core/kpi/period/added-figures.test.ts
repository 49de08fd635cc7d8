import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AccountFacts } from "../../../../core/accounts/account-facts.ts";
import { allocateLedger } from "../../../../core/accounts/allocate-ledger.ts";
import { historyOf } from "../../../../core/kpi/history/account-history.ts";
import { periodKpis } from "../../../../core/kpi/period/period-kpis.ts";
import { CurrencyCode } from "../../../../core/money/money.ts";
import { defaultPolicy } from "../../../../core/policy/default-policy.ts";
import { aFacts, anInvoice, anyFacts, aPayment, aPolicy, day } from "../../../support/facts.ts";

const USD = CurrencyCode.parse("USD");
const utc = aPolicy({ defaults: { ...defaultPolicy.defaults, timeZone: "UTC" } });
/** Thirty days up to and with today; the evening before is day -30. */
const MONTH = { from: day(-29), to: day(0) };

const report = (book: readonly AccountFacts[], policy = utc) => periodKpis(book, policy, MONTH);
const value = (kpis: readonly { id: string; value: number | null }[], id: string) =>
  kpis.find((each) => each.id === id)?.value;

describe("cost per amount collected", () => {
  const mail = (daysAgo: number) => ({
    ...{ id: `m${daysAgo}`, at: `${day(-daysAgo)}T17:00:00Z`, channel: "email" },
    ...{ status: "sent", kind: "message", invoiceIds: [] },
  });
  const book = [
    aFacts({
      invoices: [anInvoice(40)],
      ledger: [aPayment(5, 20_000)],
      touches: [mail(20), mail(10), mail(40)],
    }),
  ];

  it("is what the contacts of the period cost by the policy, of what came", () => {
    const priced = aPolicy({
      defaults: utc.defaults,
      contact: { ...utc.contact, costs: { email: { perThousandMinor: { [USD]: 50_000 } } } },
    });
    // Two mails at 0.50 each are 1.00, of 200.00 collected.
    const [usd] = report(book, priced).currencies;
    expect(value(usd?.kpis ?? [], "cost_per_amount_collected")).toBe(0.5);
  });

  it("is unknown without prices, and not nothing", () => {
    const [usd] = report(book).currencies;
    expect(value(usd?.kpis ?? [], "cost_per_amount_collected")).toBeNull();
  });
});

describe("retention after collection", () => {
  // Past due 130 days ago and paid 100 days ago: back in the same thirty days, ninety days earlier.
  const back = (...later: Record<string, unknown>[]) =>
    aFacts({ invoices: [anInvoice(130), ...later], ledger: [aPayment(100, 50_000)] });
  const again = (issuedAgo: number) =>
    anInvoice(0, { id: `n${issuedAgo}`, issuedOn: day(-issuedAgo), dueOn: day(30) });

  it.each([
    ["nobody came back then", [aFacts({ invoices: [anInvoice(40)] })], null],
    ["came back and was never billed again", [back()], 0],
    ["came back and was billed 60 days later", [back(again(40))], 100],
    ["one of two stayed", [back(again(40)), back()], 50],
    ["billed after more than 90 days", [back(again(5))], 0],
  ])("%s", (_what, book, expected) => {
    expect(value(report(book).kpis, "retention_after_collection")).toBe(expected);
  });
});

describe("aging and its movement", () => {
  it("says what was in each bucket before and what is in it now", () => {
    const [usd] = report([
      aFacts({ invoices: [anInvoice(45), anInvoice(5, { id: "b" })] }),
    ]).currencies;
    const shown = usd?.agingMoves.filter((each) => each.openingMinor + each.closingMinor > 0);
    // The later one was open already and not yet due.
    expect(shown).toEqual([
      { bucketId: "current", openingMinor: 50_000, closingMinor: 0 },
      { bucketId: "1-30", openingMinor: 50_000, closingMinor: 50_000 },
      { bucketId: "31-60", openingMinor: 0, closingMinor: 50_000 },
    ]);
  });

  it("adds up to what is open before and at the end, to the cent", () => {
    fc.assert(
      fc.property(fc.array(anyFacts, { maxLength: 4 }), (book) => {
        for (const { flow, agingMoves } of report(book).currencies) {
          const sum = (pick: (each: (typeof agingMoves)[number]) => number) =>
            agingMoves.reduce((total, each) => total + pick(each), 0);
          expect(sum(({ openingMinor }) => openingMinor)).toBe(flow.opening);
          expect(sum(({ closingMinor }) => closingMinor)).toBe(flow.closing);
        }
      }),
    );
  });
});

it("spans say on every day what the ledger says of it", () => {
  fc.assert(
    fc.property(anyFacts, fc.integer({ min: -120, max: 60 }), (facts, offset) => {
      const on = day(offset);
      const { items, credits } = historyOf(facts, utc);
      const holds = ({ fromOn, untilOn }: { fromOn: string; untilOn: string | null }) =>
        fromOn <= on && (untilOn === null || untilOn > on);
      const found = allocateLedger(facts, on);
      expect(
        items
          .filter(holds)
          .map(({ invoiceId, balanceMinor, settledOn }) => [invoiceId, balanceMinor, settledOn])
          .sort(),
      ).toEqual(
        found.balances
          .map(({ invoice, balanceMinor, settledOn }) => [invoice.id, balanceMinor, settledOn])
          .sort(),
      );
      expect(
        credits
          .filter(holds)
          .map(({ currency, amountMinor }) => [currency, amountMinor])
          .sort(),
      ).toEqual([...found.creditMinor].filter(([, minor]) => minor !== 0).sort());
    }),
  );
});
