import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AccountFacts } from "../../../../core/accounts/account-facts.ts";
import { countbackDays } from "../../../../core/kpi/period/countback.ts";
import { quotient } from "../../../../core/kpi/period/kpi.ts";
import { periodKpis } from "../../../../core/kpi/period/period-kpis.ts";
import { defaultPolicy } from "../../../../core/policy/default-policy.ts";
import { calendarDate } from "../../../../core/time/calendar-date.ts";
import { aFacts, anInvoice, anyFacts, aPayment, aPolicy, day } from "../../../support/facts.ts";

const utc = aPolicy({ defaults: { ...defaultPolicy.defaults, timeZone: "UTC" } });
/** Thirty days up to and with today; the evening before is day -30. */
const MONTH = { from: day(-29), to: day(0) };

function reportOf(book: readonly AccountFacts[], period = MONTH) {
  return periodKpis(book, utc, period);
}

/** The figure as `numerator / denominator = value`. */
function figure(
  kpis: readonly { id: string; numerator: number; denominator: number; value: number | null }[],
  id: string,
) {
  const kpi = kpis.find((each) => each.id === id);
  return `${kpi?.numerator} / ${kpi?.denominator} = ${kpi?.value}`;
}

// One customer who was 40 days late with 500.00, paid 200.00 of it, and was billed 300.00 more.
const PART_PAYER = aFacts({
  invoices: [anInvoice(40), anInvoice(-10, { id: "new", amountMinor: 30_000, issuedOn: day(-20) })],
  ledger: [aPayment(5, 20_000)],
});

describe("periodKpis", () => {
  it("adds up what moved in a month", () => {
    const [usd] = reportOf([PART_PAYER]).currencies;
    expect(usd?.flow).toEqual({
      opening: 50_000,
      openingCredit: 0,
      billed: 30_000,
      cancelled: 0,
      collected: 20_000,
      credited: 0,
      closing: 60_000,
      closingCredit: 0,
      closingCurrent: 30_000,
      closingOver90: 0,
      due: 50_000,
      settledOfDue: 20_000,
    });
  });

  it.each([
    ["collection_rate", "20000 / 50000 = 40"],
    ["dso", "60000 / 30000 = 60"],
    ["best_possible_dso", "30000 / 30000 = 30"],
    ["average_days_delinquent", "30000 / 30000 = 30"],
    ["collection_effectiveness_index", "20000 / 50000 = 40"],
    ["at_risk_rate", "0 / 60000 = 0"],
  ])("%s is %s", (id, expected) => {
    const [usd] = reportOf([PART_PAYER]).currencies;
    expect(figure(usd?.kpis ?? [], id)).toBe(expected);
  });

  it("owes again in the month a payment was taken back, whenever it had come", () => {
    const bounced = aFacts({
      invoices: [anInvoice(60)],
      ledger: [
        aPayment(50, 50_000, { id: "early" }),
        { ...aPayment(3, 50_000, { id: "back" }), kind: "chargeback", reverses: "early" },
      ],
    });
    const [usd] = reportOf([bounced]).currencies;
    expect(usd?.flow).toMatchObject({
      opening: 0,
      collected: -50_000,
      closing: 50_000,
      due: 50_000,
    });
  });

  it("leaves out a cancelled invoice from what was due, and says that it was cancelled", () => {
    const cancelled = aFacts({ invoices: [anInvoice(40, { cancelledOn: day(-3) })] });
    const [usd] = reportOf([cancelled]).currencies;
    expect(usd?.flow).toMatchObject({ opening: 50_000, cancelled: 50_000, closing: 0, due: 0 });
  });

  it("rolls what grew older into the bucket it left", () => {
    const old = aFacts({
      invoices: [anInvoice(45), anInvoice(35, { id: "b" })],
      ledger: [aPayment(2, 10_000)],
    });
    const [usd] = reportOf([old]).currencies;
    // 15 and 5 days late the evening before; 45 and 35 now, and 100.00 of the older one paid.
    expect(
      usd?.rollRates.map(({ bucketId, numerator, denominator }) => [
        bucketId,
        numerator,
        denominator,
      ]),
    ).toEqual([["1-30", 90_000, 100_000]]);
  });

  const call = (daysAgo: number, callOutcome: string) => ({
    id: `call${daysAgo}`,
    at: `${day(-daysAgo)}T17:00:00Z`,
    channel: "voice",
    status: "sent",
    kind: "call",
    callOutcome,
    invoiceIds: [],
  });

  it("counts accounts by what became of them and after how many contacts", () => {
    const cured = (touches: object[]) =>
      aFacts({
        invoices: [anInvoice(40)],
        ledger: [aPayment(4, 50_000)],
        touches: touches.map((each) => ({ ...each })),
      });
    const { kpis } = reportOf([
      cured([]),
      cured([call(10, "conversation")]),
      cured([call(12, "rang_no_answer"), call(10, "voicemail")]),
      aFacts({ invoices: [anInvoice(40)], touches: [call(6, "conversation")] }),
      aFacts({ invoices: [anInvoice(-5)] }),
    ]);
    expect(figure(kpis, "cure_rate")).toBe("3 / 4 = 75");
    expect(figure(kpis, "self_cure_rate")).toBe("1 / 4 = 25");
    expect(figure(kpis, "first_contact_resolution")).toBe("1 / 2 = 50");
    expect(figure(kpis, "contact_rate")).toBe("2 / 3 = 66.6667");
    expect(figure(kpis, "right_party_contact_rate")).toBe("2 / 4 = 50");
    // First contact ten and twelve days ago, settled four days ago.
    expect(figure(kpis, "average_recovery_days")).toBe("14 / 2 = 7");
  });

  it("counts a contact after the cure as no part of it", () => {
    const thanked = aFacts({
      invoices: [anInvoice(40)],
      ledger: [aPayment(10, 50_000)],
      touches: [call(4, "conversation")],
    });
    expect(figure(reportOf([thanked]).kpis, "self_cure_rate")).toBe("1 / 1 = 100");
  });

  it("tells kept, partly kept and broken promises apart, by count and by money", () => {
    const promise = (daysAgo: number, id: string) => ({
      id,
      currency: "USD",
      amountMinor: 10_000,
      promisedOn: day(-daysAgo - 5),
      dueOn: day(-daysAgo),
      recordedBy: "rep",
    });
    const facts = (ledger: object[]) =>
      aFacts({
        invoices: [anInvoice(40)],
        promises: [promise(10, "p")],
        ledger: ledger.map((each) => ({ ...each })),
      });
    const [usd] = reportOf([
      facts([aPayment(11, 10_000)]),
      facts([aPayment(11, 4_000)]),
      facts([]),
      aFacts({ invoices: [anInvoice(40)], promises: [promise(-5, "open")] }),
    ]).currencies;
    expect(usd?.promises).toMatchObject({
      given: 4,
      kept: 1,
      promisedMinor: 30_000,
      paidMinor: 14_000,
    });
    expect(figure(usd?.kpis ?? [], "promise_kept_rate")).toBe("1 / 3 = 33.3333");
    expect(figure(usd?.kpis ?? [], "promise_kept_rate_by_amount")).toBe("14000 / 30000 = 46.6667");
  });

  it("puts a payment down to the last channel that spoke within two weeks, and to none after", () => {
    const paid = (daysAgo: number) =>
      aFacts({
        invoices: [anInvoice(60)],
        ledger: [aPayment(daysAgo, 50_000)],
        touches: [call(25, "voicemail")],
      });
    const channels = (daysAgo: number) => reportOf([paid(daysAgo)]).currencies[0]?.channels;
    expect(channels(11)).toEqual([
      { channel: "voice", contacts: 1, payments: 1, amountMinor: 50_000 },
    ]);
    expect(channels(10)).toEqual([{ channel: "voice", contacts: 1, payments: 0, amountMinor: 0 }]);
  });

  it("refuses a period that ends before it begins", () => {
    expect(() => reportOf([], { from: day(0), to: day(-1) })).toThrow(RangeError);
  });

  it("reconciles with the ledger to the cent over any history, and is the sum of its parts", () => {
    fc.assert(
      fc.property(fc.array(anyFacts, { maxLength: 4 }), fc.nat({ max: 60 }), (book, length) => {
        const period = { from: day(-length), to: day(0) };
        const { currencies } = reportOf(book, period);
        for (const { currency, flow, aging } of currencies) {
          const net = flow.opening - flow.openingCredit + flow.billed - flow.cancelled;
          expect(net - flow.collected - flow.credited).toBe(flow.closing - flow.closingCredit);
          expect(flow.settledOfDue).toBeLessThanOrEqual(flow.due);
          expect(aging.length).toBeGreaterThan(0);
          const alone = book.map((facts) =>
            reportOf([facts], period).currencies.find((each) => each.currency === currency),
          );
          const sum = alone.reduce((total, each) => total + (each?.flow.closing ?? 0), 0);
          expect(sum).toBe(flow.closing);
        }
      }),
    );
  });

  it("does not look past the last day", () => {
    fc.assert(
      fc.property(anyFacts, fc.nat({ max: 40 }), (facts, ago) => {
        const period = { from: day(-ago - 30), to: day(-ago) };
        const known = {
          ...facts,
          ledger: facts.ledger.filter(({ on }) => on <= period.to),
          invoices: facts.invoices.filter(({ issuedOn }) => issuedOn <= period.to),
        };
        expect(
          reportOf([facts], period)
            .currencies.map(({ flow }) => flow)
            .filter(hasMoved),
        ).toEqual(
          reportOf([known], period)
            .currencies.map(({ flow }) => flow)
            .filter(hasMoved),
        );
      }),
    );
  });
});

function hasMoved(flow: object): boolean {
  return Object.values(flow).some((amount) => amount !== 0);
}

describe("countbackDays", () => {
  const billed = new Map([
    ["2025-04", 2_250],
    ["2025-05", 2_000],
    ["2025-06", 2_500],
    ["2025-07", 2_250],
    ["2025-08", 1_750],
    ["2025-09", 2_500],
  ]);

  it.each([
    // The table of a vendor's manual, whose printed total of 179.7 divides 2,000 by the last month
    // where 1,000 is left: 30+31+31+30+31 days and 1000/2250 of 30.
    [12_000, "2025-09-30", 153 + (1_000 / 2_250) * 30],
    [2_500, "2025-09-30", 30],
    [1_250, "2025-09-30", 15],
    [0, "2025-09-30", 0],
    // Of a month that is not over, only the days that have passed.
    [1_250, "2025-09-10", 5],
    // More than was ever billed.
    [14_000, "2025-09-30", null],
  ])("%i open on %s is %s days of billing", (open, asOf, expected) => {
    const days = countbackDays(open, billed, calendarDate(asOf));
    if (expected === null) expect(days).toBeNull();
    else expect(days).toBeCloseTo(expected, 9);
  });

  it("goes on through a month without billing", () => {
    const gap = new Map([
      ["2025-07", 1_000],
      ["2025-09", 1_000],
    ]);
    expect(countbackDays(1_500, gap, calendarDate("2025-09-30"))).toBeCloseTo(30 + 31 + 15.5, 9);
  });
});

describe("quotient", () => {
  it.each([
    // upflow.io: 200,000 open, 2,000,000 sold in a year.
    ["days", 200_000, 2_000_000, 365, 36.5],
    ["percent", 1, 3, undefined, 33.3333],
    ["percent", 0, 0, undefined, null],
  ] as const)(
    "in %s of %i and %i over %s is %s",
    (unit, numerator, denominator, times, expected) => {
      const sketch = { id: "x", unit, numerator, denominator, formula: "" };
      expect(quotient(times === undefined ? sketch : { ...sketch, times }).value).toBe(expected);
    },
  );
});
