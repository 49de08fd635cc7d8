import { describe, expect, it } from "vitest";
import { InvoiceId } from "../../../core/accounts/account.ts";
import { computeDelinquency } from "../../../core/accounts/compute-delinquency.ts";
import { isOwed, lawsAgainst, lawsOf } from "../../../core/arrangements/check-laws.ts";
import { chargeBanOf, obstaclesOf } from "../../../core/arrangements/obstacles.ts";
import { proposePlan } from "../../../core/arrangements/propose-plan.ts";
import { situationOf } from "../../../core/arrangements/situation-of.ts";
import { CurrencyCode } from "../../../core/money/money.ts";
import { findPlanLaw } from "../../../core/policy/plan-laws.ts";
import { addMonths, calendarDate } from "../../../core/time/calendar-date.ts";
import {
  aFacts,
  aHold,
  anInvoice,
  aPayment,
  day,
  type FactsSketch,
  TODAY,
} from "../../support/facts.ts";
import { rulesWith, termsWith } from "./plan-builders.ts";

type Json = Readonly<Record<string, unknown>>;
const { policy } = rulesWith();
const USD = CurrencyCode.parse("USD");

describe("what stands in the way of an agreement", () => {
  it.each<[string, FactsSketch, readonly unknown[]]>([
    ["nothing", {}, []],
    ["a lawyer", { holds: [aHold("attorney")] }, [{ code: "held", hold: "attorney" }]],
    ["bankruptcy", { holds: [aHold("bankruptcy")] }, [{ code: "held", hold: "bankruptcy" }]],
    ["death", { holds: [aHold("deceased")] }, [{ code: "held", hold: "deceased" }]],
    [
      "breathing space",
      { holds: [aHold("breathing_space")] },
      [{ code: "held", hold: "breathing_space" }],
    ],
    ["a dispute of everything", { holds: [aHold("dispute")] }, [{ code: "held", hold: "dispute" }]],
    [
      "a dispute of one invoice in it",
      { holds: [aHold("dispute", { invoiceId: "inv20" })] },
      [{ code: "disputed" }],
    ],
    ["not a dispute of another", { holds: [aHold("dispute", { invoiceId: "other" })] }, []],
    ["not hardship, which asks for help", { holds: [aHold("hardship")] }, []],
    ["not a hold that was lifted", { holds: [aHold("attorney", { liftedOn: TODAY })] }, []],
  ])("%s", (_name, sketch, expected) => {
    const facts = aFacts({ invoices: [anInvoice(20), anInvoice(3, { id: "other" })], ...sketch });
    expect(obstaclesOf(facts, [InvoiceId.parse("inv20")], policy, TODAY)).toEqual(expected);
  });

  it.each([
    ["breathing_space", "breathing_space"],
    ["hardship", "hardship"],
    ["pause", null],
  ])("under %s charges are off for %s", (kind, expected) => {
    expect(chargeBanOf(aFacts({ holds: [aHold(kind)] }), TODAY)).toBe(expected);
  });

  it("names breathing space before hardship", () => {
    const facts = aFacts({ holds: [aHold("hardship"), aHold("breathing_space")] });
    expect(chargeBanOf(facts, TODAY)).toBe("breathing_space");
  });
});

describe("plans broken before", () => {
  const strict = (...laws: readonly string[]) =>
    rulesWith({ eligibility: { brokenMax: 1, lookbackDays: 1_000, laws } }).policy;
  const inv = anInvoice(500);
  /** Two payments of half the invoice each, agreed on and first due so many days ago. */
  const agreed = (daysAgo: number, over: Json = {}): Json => ({
    id: "plan",
    currency: "USD",
    invoiceIds: ["inv500"],
    installments: [
      { dueOn: day(-daysAgo), amountMinor: 25_000 },
      { dueOn: day(-daysAgo + 30), amountMinor: 25_000 },
    ],
    offeredAt: `${day(-daysAgo)}T10:00:00Z`,
    offeredBy: "rep",
    expiresAt: `${day(-daysAgo + 5)}T10:00:00Z`,
    acceptedAt: `${day(-daysAgo)}T17:00:00Z`,
    ...over,
  });
  const codes = (sketch: FactsSketch, by = strict(), asOf = TODAY) =>
    obstaclesOf(aFacts({ invoices: [inv], ...sketch }), [], by, asOf).map((reason) =>
      reason.code === "law" ? `${reason.law} ${reason.limit}` : reason.code,
    );

  it.each<[string, Json, readonly string[]]>([
    ["one that still runs broken", {}, ["broken_before"]],
    [
      "one given up when it was broken",
      { cancelledAt: `${day(-40)}T17:00:00Z` },
      ["broken_before"],
    ],
    ["one given up before that", { cancelledAt: `${day(-95)}T17:00:00Z` }, []],
    ["one given up on the day it was agreed", { cancelledAt: `${day(-100)}T18:00:00Z` }, []],
    ["an offer nobody took", { acceptedAt: undefined }, []],
  ])("count %s", (_name, over, expected) => {
    expect(codes({ arrangements: [agreed(100, over)] })).toEqual(expected);
  });

  it("are looked at on the day asked about, whatever came later", () => {
    const sketch = {
      arrangements: [agreed(100, { cancelledAt: `${day(-1)}T17:00:00Z` })],
      ledger: [aPayment(20, 50_000, { invoiceId: "inv500" })],
    };
    expect(codes(sketch, strict(), day(-30))).toEqual(["broken_before"]);
    expect(codes(sketch)).toEqual([]);
  });

  // It was last looked at, broken, on the day before it was cancelled.
  const brokenOn = (daysAgo: number) => ({
    arrangements: [agreed(450, { cancelledAt: `${day(-daysAgo + 1)}T17:00:00Z` })],
  });
  it("bar another for a year to the day where a law says so", () => {
    const law = "us-il-280-120 notAgainMonths";
    const by = strict("us-il-280-120");
    expect(codes(brokenOn(364), by)).toEqual(["broken_before", law]);
    expect(codes(brokenOn(365), by)).toEqual(["broken_before"]);
  });

  it("bar nothing by a law that says nothing of them", () => {
    expect(codes(brokenOn(364), strict("us-tx-25-480"))).toEqual(["broken_before"]);
  });
});

describe("laws of plans", () => {
  const laws = (id: string) =>
    lawsOf(rulesWith({ eligibility: { brokenMax: 9, lookbackDays: 365, laws: [id] } }).policy);
  const rules = rulesWith({ installmentsMax: 36, installmentMinimumUnits: 0, businessDays: "any" });
  const schedule = (over: Json = {}) => {
    const plan = proposePlan(termsWith(over), rules);
    if (!plan.ok) throw new Error(plan.error.kind);
    return plan.value;
  };
  const down = (amountMinor: number, count: number) => ({
    downPayment: { by: "amount", amountMinor },
    size: { by: "count", count },
    firstOn: day(31),
  });
  const stepped = (...amounts: readonly number[]) => ({
    ...down(25_000, 1),
    size: {
      by: "steps",
      steps: amounts.map((installmentMinor) => ({ count: 1, installmentMinor })),
    },
  });

  it.each<[string, string, Json, string[]]>([
    ["a quarter down", "us-tx-25-480-notice", down(25_000, 3), []],
    ["a little over, for what does not divide", "us-tx-25-480-notice", down(25_003, 3), []],
    ["over a quarter", "us-tx-25-480-notice", down(25_004, 3), ["downPaymentPercentMax"]],
    ["too few after it", "us-tx-25-480-notice", down(25_000, 2), ["laterCountMin"]],
    [
      "unequal ones after it",
      "us-tx-25-480-notice",
      stepped(30_000, 25_000, 20_000),
      ["equalLaterPayments"],
    ],
    [
      "all but equal ones",
      "us-tx-25-480-notice",
      stepped(25_003, 24_997, 25_000),
      ["equalLaterPayments"],
    ],
    ["as good as equal ones", "us-tx-25-480-notice", stepped(25_001, 24_998, 25_001), []],
    ["five after it", "us-tx-25-480", down(25_000, 5), []],
    ["six after it", "us-tx-25-480", down(25_000, 6), ["laterCountMax"]],
    ["a tenth", "us-il-30-ilcs-210-10-2", down(10_000, 3), []],
    ["less than a tenth", "us-il-30-ilcs-210-10-2", down(9_999, 3), ["downPaymentPercentMin"]],
    ["a law without limits", "us-il-280-120", down(1, 9), []],
  ])("%s", (_name, id, over, expected) => {
    expect(lawsAgainst(schedule(over), laws(id))).toEqual(
      expected.map((limit) => ({ code: "law", law: id, limit })),
    );
  });

  it("asks for equal payments only where the law does", () => {
    expect(lawsAgainst(schedule(stepped(30_000, 25_000, 20_000)), laws("us-tx-25-480"))).toEqual(
      [],
    );
  });

  it("gives a right to payments every other month where it says so", () => {
    const [utah] = laws("us-ut-r746-200-5");
    if (utah === undefined) throw new Error("no such law");
    const everyOther = [{ ...utah, right: { count: 3, everyMonths: 2 } }];
    const every = (months: number) =>
      schedule({ size: { by: "count", count: 3 }, rhythm: { every: "months", months } });
    expect(isOwed(every(2), everyOther)).toBe(true);
    expect(isOwed(every(3), everyOther)).toBe(false);
  });

  it("counts two years to the day", () => {
    const il = laws("us-il-30-ilcs-210-10-2");
    const over = (count: number) => ({
      ...down(10_000, count),
      rhythm: { every: "months", months: 1 },
      firstOn: "2026-04-04",
    });
    expect(lawsAgainst(schedule(over(23)), il)).toEqual([]);
    expect(lawsAgainst(schedule(over(24)), il)).toEqual([]);
    expect(lawsAgainst(schedule(over(25)), il)).toMatchObject([{ limit: "lengthMonthsMax" }]);
  });

  it.each<[string, Json, boolean]>([
    ["twelve months, the first today", { size: { by: "count", count: 12 } }, true],
    ["fewer", { size: { by: "count", count: 3 } }, true],
    ["thirteen", { size: { by: "count", count: 13 } }, false],
    ["the first tomorrow", { size: { by: "count", count: 3 }, firstOn: day(1) }, false],
    ["something waived", { size: { by: "count", count: 3 }, waivedMinor: 1 }, false],
    [
      "all but equal ones",
      {
        size: {
          by: "steps",
          steps: [
            { count: 1, installmentMinor: 50_001 },
            { count: 1, installmentMinor: 1 },
          ],
        },
      },
      true,
    ],
    ["a week late", { size: { by: "count", count: 2 }, rhythm: { every: "days", days: 38 } }, true],
    ["a day more", { size: { by: "count", count: 2 }, rhythm: { every: "days", days: 39 } }, false],
    [
      "months left out",
      { size: { by: "count", count: 3 }, rhythm: { every: "months", months: 2 } },
      false,
    ],
    [
      "unequal ones",
      {
        size: {
          by: "steps",
          steps: [
            { count: 1, installmentMinor: 10_000 },
            { count: 1, installmentMinor: 1 },
          ],
        },
      },
      false,
    ],
  ])("gives a right to %s: %o", (_name, over, expected) => {
    expect(isOwed(schedule(over), laws("us-ut-r746-200-5"))).toBe(expected);
    expect(isOwed(schedule(over), laws("us-il-280-120"))).toBe(false);
  });

  it("names each rule once, and knows none by another name", () => {
    expect(findPlanLaw("us-tx-25-480")?.citation).toContain("16 TAC 25.480");
    expect(findPlanLaw("us-tx")).toBeNull();
    expect(
      lawsOf(
        rulesWith({ eligibility: { brokenMax: 9, lookbackDays: 365, laws: ["us-tx"] } }).policy,
      ),
    ).toEqual([]);
  });
});

describe("a situation, read off the facts", () => {
  const read = (sketch: FactsSketch, rules = policy) => {
    const facts = aFacts(sketch);
    const { byCurrency } = computeDelinquency(facts, rules, TODAY);
    const items = byCurrency.find(({ currency }) => currency === USD)?.items ?? [];
    return situationOf(facts, USD, items, rules, TODAY);
  };

  it("has what is open by day, the oldest first", () => {
    const invoices = [anInvoice(3), anInvoice(20), anInvoice(20, { id: "b", amountMinor: 700 })];
    expect(read({ invoices }).open).toEqual([
      { dueOn: day(-20), amountMinor: 50_700 },
      { dueOn: day(-3), amountMinor: 50_000 },
    ]);
  });

  it("has a single cent that is open, and an invoice of today", () => {
    const invoices = [anInvoice(0, { amountMinor: 1, issuedOn: TODAY })];
    expect(read({ invoices })).toMatchObject({
      open: [{ dueOn: TODAY, amountMinor: 1 }],
      customerSince: TODAY,
    });
  });

  it("has the policy's rhythm, and the day of the first invoice", () => {
    const invoices = [anInvoice(3), anInvoice(20), anInvoice(-40, { issuedOn: day(5) })];
    expect(read({ invoices })).toMatchObject({
      rhythm: { every: "months", months: 1 },
      customerSince: day(-50),
      asOf: TODAY,
    });
    expect(read({}).customerSince).toBeNull();
  });

  const agreed = (kind: string, daysAgo: number, over: Json = {}): Json => ({
    id: `${kind}${daysAgo}`,
    kind,
    currency: "USD",
    invoiceIds: ["inv20"],
    installments: [{ dueOn: day(-daysAgo + 3), amountMinor: 50_000 }],
    offeredAt: `${day(-daysAgo)}T10:00:00Z`,
    offeredBy: "rep",
    expiresAt: `${day(-daysAgo + 3)}T10:00:00Z`,
    acceptedAt: `${day(-daysAgo)}T03:00:00Z`,
    ...over,
  });

  it("knows what was given before, by the customer's calendar, and not what was only offered", () => {
    const arrangements = [
      agreed("extension", 100),
      agreed("re_age", 200),
      agreed("extension", 300, { acceptedAt: undefined }),
      agreed("plan", 400),
    ];
    // Three in the morning UTC is the evening before in New York.
    expect(read({ invoices: [anInvoice(20)], arrangements })).toMatchObject({
      extendedOn: [day(-101)],
      reAgedOn: [day(-201)],
    });
  });

  it.each<[string, readonly Json[], number]>([
    ["nothing", [], 0],
    ["one this month", [aPayment(3, 100)], 1],
    ["one in each of three", [aPayment(3, 100), aPayment(40, 100), aPayment(62, 100)], 3],
    ["a month left out", [aPayment(3, 100), aPayment(62, 100)], 1],
    ["nothing this month", [aPayment(40, 100)], 0],
    ["one a month ago to the day, which is the month before", [aPayment(28, 100)], 0],
    ["one a day later", [aPayment(27, 100)], 1],
    ["a credit, which is no payment", [aPayment(3, 100, { kind: "credit" })], 0],
    ["another currency", [aPayment(3, 100, { currency: "EUR" })], 0],
    [
      "one that was taken back",
      [aPayment(3, 100), aPayment(1, 100, { id: "back", kind: "chargeback", reverses: "pay3" })],
      0,
    ],
  ])("counts months with a payment in a row: %s", (_name, ledger, expected) => {
    expect(read({ invoices: [anInvoice(20)], ledger }).paymentsInARow).toBe(expected);
  });

  it("stops counting after three years", () => {
    const ledger = Array.from({ length: 50 }, (_, index) => ({
      ...aPayment(0, 1, { id: `m${index}` }),
      on: addMonths(TODAY, -index),
    }));
    expect(read({ invoices: [anInvoice(20)], ledger }).paymentsInARow).toBe(36);
  });

  const settled = (dueDaysAgo: number, paidDaysAgo: number): FactsSketch => ({
    invoices: [anInvoice(dueDaysAgo)],
    ledger: [aPayment(paidDaysAgo, 50_000, { invoiceId: `inv${dueDaysAgo}` })],
  });
  const all = (...sketches: readonly FactsSketch[]): FactsSketch => ({
    invoices: sketches.flatMap(({ invoices = [] }) => invoices),
    ledger: sketches.flatMap(({ ledger = [] }) => ledger),
  });

  it.each<[string, FactsSketch, number]>([
    ["none", {}, 0],
    ["two on time", all(settled(60, 61), settled(30, 28)), 2],
    ["one slow, then one fast", all(settled(60, 57), settled(30, 30)), 1],
    ["one fast, then one slow", all(settled(60, 60), settled(30, 27)), 0],
    ["one still open counts neither way", all(settled(60, 60), { invoices: [anInvoice(3)] }), 1],
    [
      "one slow in another currency counts neither way",
      all(settled(60, 60), {
        invoices: [anInvoice(30, { currency: "EUR" })],
        ledger: [aPayment(10, 50_000, { invoiceId: "inv30", currency: "EUR" })],
      }),
      1,
    ],
  ])("counts invoices settled fast in a row: %s", (_name, sketch, expected) => {
    const relief = {
      ...policy.arrangements.relief,
      loyalty: { percentMax: 1, paidWithinDays: 2, timesMin: 1 },
    };
    expect(read(sketch, rulesWith({ relief }).policy).fastInARow).toBe(expected);
  });

  it("reads another day's facts as of that day", () => {
    const facts = aFacts({ invoices: [anInvoice(20)] });
    const on = calendarDate("2026-01-01");
    expect(situationOf(facts, USD, [], policy, on)).toMatchObject({
      customerSince: null,
      open: [],
    });
  });
});
