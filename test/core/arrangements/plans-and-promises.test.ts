import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeDelinquency } from "../../../core/accounts/compute-delinquency.ts";
import { proposePlan } from "../../../core/arrangements/propose-plan.ts";
import { recommendOffers } from "../../../core/arrangements/recommend-offers.ts";
import { CurrencyCode } from "../../../core/money/money.ts";
import { ok } from "../../../core/result/result.ts";
import { calendarDate, isoWeekday, toDayNumber } from "../../../core/time/calendar-date.ts";
import { aFacts, aHold, anInvoice, aPolicy, day, NOON, TODAY } from "../../support/facts.ts";

const policy = aPolicy();
const WORK_WEEK = { country: "US", weekdays: [1, 2, 3, 4, 5] };

function plan(balanceMinor: number, count: number, code = "USD", firstOn = TODAY) {
  const result = proposePlan(
    {
      currency: CurrencyCode.parse(code),
      balanceMinor,
      agreedOn: firstOn,
      firstOn,
      size: { by: "count", count },
    },
    { policy, calendar: WORK_WEEK, chargeBan: null },
  );
  return result.ok ? ok(result.value.installments) : result;
}

describe("proposePlan", () => {
  it("gives what does not divide to the first instalments", () => {
    expect(plan(10_000, 3)).toEqual({
      ok: true,
      value: [
        { dueOn: "2026-03-04", amountMinor: 3_334 },
        { dueOn: "2026-04-06", amountMinor: 3_333 },
        { dueOn: "2026-05-04", amountMinor: 3_333 },
      ],
    });
  });

  it("keeps a month-end plan at the month's end", () => {
    const dates = plan(60_000, 6, "USD", calendarDate("2026-01-30"));
    // 30 January, 28 February is a Saturday, then 30 March, 30 April, 1 June for a Saturday, 30 June.
    expect(dates.ok && dates.value.map(({ dueOn }) => dueOn)).toEqual([
      "2026-01-30",
      "2026-03-02",
      "2026-03-30",
      "2026-04-30",
      "2026-06-01",
      "2026-06-30",
    ]);
  });

  it.each([
    ["nothing owed", plan(0, 3), { kind: "nothing_owed" }],
    ["a single instalment", plan(10_000, 1), { kind: "too_few_installments", countMin: 2 }],
    [
      "more instalments than policy allows",
      plan(100_000, 7),
      { kind: "too_many_installments", countMax: 6 },
    ],
    [
      "instalments that are too small",
      plan(5_000, 3),
      { kind: "installment_too_small", minimumMinor: 2_000, countMax: 2 },
    ],
  ])("refuses %s and says what would do", (_name, result, error) => {
    expect(result).toEqual({ ok: false, error });
  });

  it("adds up to the balance in any currency, on business days, in order", () => {
    const anyPlan = fc.record({
      balanceMinor: fc.integer({ min: 1, max: 900_000_000 }),
      count: fc.integer({ min: 2, max: 6 }),
      code: fc.constantFrom("USD", "JPY", "KWD", "EUR", "COP"),
      ahead: fc.integer({ min: 0, max: 800 }),
    });
    fc.assert(
      fc.property(anyPlan, ({ balanceMinor, count, code, ahead }) => {
        const result = plan(balanceMinor, count, code, day(ahead));
        if (!result.ok) return;
        const amounts = result.value.map(({ amountMinor }) => amountMinor);
        expect(amounts.reduce((a, b) => a + b, 0)).toBe(balanceMinor);
        expect(Math.max(...amounts) - Math.min(...amounts)).toBeLessThanOrEqual(1);
        const days = result.value.map(({ dueOn }) => toDayNumber(dueOn));
        expect(days).toEqual(days.toSorted((a, b) => a - b));
        for (const later of days.slice(1)) expect(isoWeekday(later)).toBeLessThan(6);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("recommendOffers", () => {
  const offers = (sketch: Parameters<typeof aFacts>[0]) => {
    const facts = aFacts(sketch);
    return recommendOffers(facts, policy, computeDelinquency(facts, policy, TODAY), NOON);
  };
  const late = anInvoice(20);

  it.each([
    ["nothing is overdue", { invoices: [anInvoice(-5)] }, "nothing_past_due"],
    [
      "all that is overdue is disputed",
      { invoices: [late], holds: [aHold("dispute", { invoiceId: late.id })] },
      "held",
    ],
    ["a lawyer has taken over", { invoices: [late], holds: [aHold("attorney")] }, "held"],
    [
      "the law grants breathing space",
      { invoices: [late], holds: [aHold("breathing_space")] },
      "held",
    ],
    [
      "too little is owed to divide",
      { invoices: [anInvoice(20, { amountMinor: 3_000 })] },
      "too_small",
    ],
  ])("offers nothing when %s", (_name, sketch, reason) => {
    expect(offers(sketch)).toEqual({ offers: [], onApproval: [], reason });
  });

  it("recommends the usual count first, over everything overdue and undisputed", () => {
    const decision = offers({ invoices: [late, anInvoice(3), anInvoice(-3)] });
    expect(
      decision.offers.map(({ id, totalMinor, invoiceIds }) => [id, totalMinor, invoiceIds.length]),
    ).toEqual([
      ["plan-usd-3", 100_000, 2],
      ["plan-usd-2", 100_000, 2],
      ["plan-usd-6", 100_000, 2],
    ]);
  });

  it("finds the currency that can have a plan", () => {
    const euro = anInvoice(40, { id: "eur", currency: "EUR" });
    const decision = offers({
      invoices: [late, euro],
      holds: [aHold("dispute", { invoiceId: "eur" })],
    });
    expect(decision.offers[0]?.currency).toBe("USD");
  });
});
