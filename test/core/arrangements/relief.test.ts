import { describe, expect, it } from "vitest";
import { reliefOf } from "../../../core/arrangements/relief/relief-of.ts";
import type { ReliefTerms } from "../../../core/arrangements/relief/relief-terms.ts";
import type { Situation } from "../../../core/arrangements/relief/situation.ts";
import { CurrencyCode } from "../../../core/money/money.ts";
import { calendarDate } from "../../../core/time/calendar-date.ts";
import { day, TODAY } from "../../support/facts.ts";
import { line, rulesWith } from "./plan-builders.ts";

const open = (...rows: readonly (readonly [string, number])[]) =>
  rows.map(([dueOn, amountMinor]) => ({ dueOn: calendarDate(dueOn), amountMinor }));

/** Due on the 20th of each month from February; today is 4 March 2026, so one is overdue. */
const FOUR = open(
  ["2026-02-20", 10_000],
  ["2026-03-20", 10_000],
  ["2026-04-20", 10_000],
  ["2026-05-20", 10_000],
);

function situation(over: Partial<Situation> = {}): Situation {
  return {
    currency: CurrencyCode.parse("USD"),
    asOf: TODAY,
    open: FOUR,
    rhythm: { every: "months", months: 1, day: 20 },
    extendedOn: [],
    reAgedOn: [],
    customerSince: calendarDate("2024-01-01"),
    paymentsInARow: 3,
    fastInARow: 3,
    ...over,
  };
}

const RELIEF = {
  ...rulesWith().policy.arrangements.relief,
  promptDiscount: { percentMax: 5, withinDays: 20 },
  loyalty: { percentMax: 3, paidWithinDays: 2, timesMin: 3 },
  settlement: { percentMin: 60, paymentsMax: 3, fromDaysPastDue: 12 },
};

function paid(terms: ReliefTerms, over: Partial<Situation> = {}, policy: object = {}) {
  const rules = rulesWith({ relief: RELIEF, ...policy });
  const relief = reliefOf(terms, situation(over), rules);
  if (!relief.ok) return relief.error;
  const { schedule } = relief.value;
  const lines = schedule?.installments.map(({ dueOn, amountMinor }) => line(dueOn, amountMinor));
  const waived = schedule?.waivedMinor ?? 0;
  return waived > 0 ? [...(lines ?? []), `waived ${(waived / 100).toFixed(2)}`] : lines;
}

const off = (part: object) => ({ relief: { ...RELIEF, ...part } });
const REST = ["2026-03-20 100.00", "2026-04-20 100.00", "2026-05-20 100.00"];

describe("an extension", () => {
  const ten = { kind: "extension", days: 10 } as const;

  it.each<[string, object, Partial<Situation>, unknown]>([
    [
      "moves what is overdue some days on, off the weekend",
      ten,
      {},
      ["2026-03-16 100.00", ...REST],
    ],
    [
      "may be as long as policy has days for",
      { kind: "extension", days: 30 },
      {},
      ["2026-03-20 100.00", "2026-04-03 100.00", "2026-04-20 100.00", "2026-05-20 100.00"],
    ],
    [
      "takes its place after a payment that comes sooner",
      ten,
      { open: open(["2026-02-20", 5_000], ["2026-03-10", 7_000]) },
      ["2026-03-10 70.00", "2026-03-16 50.00"],
    ],
    [
      "counts what is due today as the next payment",
      ten,
      { open: open(["2026-03-04", 5_000], ["2026-05-04", 7_000]) },
      ["2026-03-16 50.00", "2026-05-04 70.00"],
    ],
    [
      "joins a payment it meets",
      { kind: "extension", days: 16 },
      {},
      ["2026-03-20 200.00", "2026-04-20 100.00", "2026-05-20 100.00"],
    ],
    [
      "moves the next payment when nothing is overdue",
      ten,
      { open: FOUR.slice(1) },
      ["2026-03-30 100.00", "2026-04-20 100.00", "2026-05-20 100.00"],
    ],
    [
      "moves everything that is overdue",
      ten,
      { open: open(["2026-01-20", 5_000], ["2026-02-20", 7_000]) },
      ["2026-03-16 120.00"],
    ],
    [
      "may be longer than policy has days for",
      { kind: "extension", days: 31 },
      {},
      { kind: "too_many_days", daysMax: 30 },
    ],
    [
      "was already given this year",
      ten,
      { extendedOn: [day(-364)] },
      { kind: "used_up", timesMax: 1, months: 13 },
    ],
    ["was given over a year ago", ten, { extendedOn: [day(-365)] }, ["2026-03-16 100.00", ...REST]],
    ["has nothing to move", ten, { open: [] }, { kind: "nothing_owed" }],
  ])("%s", (_name, terms, over, expected) => {
    expect(paid(terms as typeof ten, over)).toEqual(expected);
  });

  it.each([{ daysMax: 0 }, { timesMax: 0 }])("is not offered with %j", (part) => {
    const extension = { ...RELIEF.extension, ...part };
    expect(paid(ten, {}, off({ extension }))).toEqual({ kind: "not_offered" });
  });
});

describe("a deferral", () => {
  it.each<[string, number, Partial<Situation>, unknown]>([
    [
      "leaves the next payment out, and every later one moves back by one",
      1,
      {},
      ["2026-02-20 100.00", "2026-04-20 100.00", "2026-05-20 100.00", "2026-06-22 100.00"],
    ],
    [
      "leaves two out",
      2,
      { open: FOUR.slice(1) },
      ["2026-05-20 100.00", "2026-06-22 100.00", "2026-07-20 100.00"],
    ],
    [
      "leaves out what is due today",
      1,
      { open: open(["2026-03-04", 5_000]), rhythm: { every: "months", months: 1 } },
      ["2026-04-06 50.00"],
    ],
    ["may be longer than policy allows", 3, {}, { kind: "too_many_payments", paymentsMax: 2 }],
    ["has nothing to come", 1, { open: FOUR.slice(0, 1) }, { kind: "nothing_to_come" }],
  ])("%s", (_name, payments, over, expected) => {
    expect(paid({ kind: "deferral", payments }, over)).toEqual(expected);
  });

  it("is not offered by a policy that allows none", () => {
    const none = off({ deferral: { paymentsMax: 0 } });
    expect(paid({ kind: "deferral", payments: 1 }, {}, none)).toEqual({ kind: "not_offered" });
  });
});

describe("a reduction", () => {
  const half = { kind: "reduction", payments: 2, percent: 50, catchUp: "at_end" } as const;

  it.each<[string, object, Partial<Situation>, unknown]>([
    [
      "lowers the next payments and adds what they lack at the end",
      {},
      {},
      [
        "2026-02-20 100.00",
        "2026-03-20 50.00",
        "2026-04-20 50.00",
        "2026-05-20 100.00",
        "2026-06-22 100.00",
      ],
    ],
    [
      "or spreads it over the later ones",
      { payments: 1, percent: 33.33, catchUp: "spread" },
      {},
      ["2026-02-20 100.00", "2026-03-20 66.67", "2026-04-20 116.67", "2026-05-20 116.66"],
    ],
    [
      "always leaves something of a payment",
      { percent: 50 },
      { open: open(["2026-03-20", 1], ["2026-04-20", 2]) },
      ["2026-03-20 0.01", "2026-04-20 0.01", "2026-05-20 0.01"],
    ],
    [
      "of amounts too small to lower changes nothing",
      { percent: 10 },
      { open: open(["2026-03-20", 1], ["2026-04-20", 2]) },
      ["2026-03-20 0.01", "2026-04-20 0.02"],
    ],
    [
      "has no later payment to spread over",
      { catchUp: "spread" },
      { open: FOUR.slice(2) },
      { kind: "nothing_to_come" },
    ],
    ["has nothing to come", {}, { open: FOUR.slice(0, 1) }, { kind: "nothing_to_come" }],
    ["lowers too many", { payments: 4 }, {}, { kind: "too_many_payments", paymentsMax: 3 }],
    ["lowers by too much", { percent: 50.01 }, {}, { kind: "percent_too_high", percentMax: 50 }],
  ])("%s", (_name, part, over, expected) => {
    expect(paid({ ...half, ...part }, over)).toEqual(expected);
  });

  it("may lower as many as policy allows, and by all but a cent where it allows that", () => {
    expect(paid({ ...half, payments: 3 })).toHaveLength(5);
    const reduction = { paymentsMax: 1, percentMax: 100 };
    const all = { ...half, payments: 1, percent: 100, catchUp: "spread" } as const;
    expect(paid(all, { open: FOUR.slice(2) }, off({ reduction }))).toEqual([
      "2026-04-20 0.01",
      "2026-05-20 199.99",
    ]);
  });

  it.each([{ paymentsMax: 0 }, { percentMax: 0 }])("is not offered with %j", (part) => {
    const reduction = { ...RELIEF.reduction, ...part };
    expect(paid(half, {}, off({ reduction }))).toEqual({ kind: "not_offered" });
  });
});

describe("a reschedule", () => {
  const terms = (from: string, to: string, extraPayments = 0): ReliefTerms => ({
    kind: "reschedule",
    from: calendarDate(from),
    to: calendarDate(to),
    extraPayments,
  });

  it.each<[string, ReliefTerms, unknown]>([
    [
      "moves payments from a day on and keeps their rhythm",
      terms("2026-04-20", "2026-05-04"),
      ["2026-02-20 100.00", "2026-03-20 100.00", "2026-05-04 100.00", "2026-06-22 100.00"],
    ],
    [
      "spreads them over some more",
      terms("2026-04-20", "2026-04-20", 2),
      [
        "2026-02-20 100.00",
        "2026-03-20 100.00",
        "2026-04-20 50.00",
        "2026-05-20 50.00",
        "2026-06-22 50.00",
        "2026-07-20 50.00",
      ],
    ],
    [
      "moves nothing where nothing is left",
      terms("2026-06-01", "2026-07-01"),
      { kind: "nothing_to_come" },
    ],
    [
      "can't move before the payment that stays",
      terms("2026-04-20", "2026-03-20"),
      { kind: "starts_before_agreed", earliestOn: "2026-03-21" },
    ],
    [
      "can't move into the past",
      terms("2026-02-20", "2026-03-03"),
      { kind: "starts_before_agreed", earliestOn: "2026-03-04" },
    ],
    [
      "can move to the day after the payment that stays",
      terms("2026-04-20", "2026-03-21"),
      ["2026-02-20 100.00", "2026-03-20 100.00", "2026-03-21 100.00", "2026-04-20 100.00"],
    ],
    [
      "can move to today",
      terms("2026-05-20", "2026-03-21"),
      { kind: "starts_before_agreed", earliestOn: "2026-04-21" },
    ],
    [
      "can't move behind a payment long overdue into the past",
      terms("2026-03-20", "2026-03-01"),
      { kind: "starts_before_agreed", earliestOn: "2026-03-04" },
    ],
    [
      "can move to today behind one",
      terms("2026-03-20", "2026-03-04"),
      ["2026-02-20 100.00", "2026-03-04 100.00", "2026-04-20 100.00", "2026-05-20 100.00"],
    ],
    [
      "has room for so many more",
      terms("2026-04-20", "2026-04-20", 3),
      { kind: "too_many_installments", countMax: 6 },
    ],
  ])("%s", (_name, relief, expected) => {
    expect(paid(relief)).toEqual(expected);
  });

  it("ends inside the longest plan there may be", () => {
    const later = terms("2026-05-20", "2026-06-22");
    expect(paid(later, {}, { lengthDaysMax: 110 })).toHaveLength(4);
    expect(paid(later, {}, { lengthDaysMax: 109 })).toEqual({
      kind: "too_long",
      lengthDaysMax: 109,
    });
  });

  it("keeps amounts, and as many as there are, when none is added", () => {
    const unequal = { open: open(["2026-04-20", 3_000], ["2026-05-20", 1_000]) };
    const same = terms("2026-04-20", "2026-04-27");
    expect(paid(same, unequal, { installmentsMax: 1 })).toEqual([
      "2026-04-27 30.00",
      "2026-05-20 10.00",
    ]);
    expect(paid(terms("2026-04-20", "2026-04-27", 1), unequal, { installmentsMax: 2 })).toEqual({
      kind: "too_many_installments",
      countMax: 2,
    });
    expect(paid(terms("2026-04-20", "2026-04-27", 1), unequal)).toHaveLength(3);
  });

  it("never makes a payment of nothing", () => {
    const tiny = { open: open(["2026-04-20", 2]) };
    expect(paid(terms("2026-04-20", "2026-04-20", 2), tiny)).toEqual({
      kind: "installment_too_small",
      minimumMinor: 1,
      countMax: 2,
    });
  });
});

describe("re-amortising", () => {
  const terms = { kind: "re_amortise" } as const;

  it.each<[string, object, Partial<Situation>, unknown]>([
    [
      "spreads what is overdue over the payments to come",
      {},
      {},
      ["2026-03-20 133.34", "2026-04-20 133.33", "2026-05-20 133.33"],
    ],
    [
      "in whole dollars where asked, the cents with the first that has no extra dollar",
      { unitMinor: 100 },
      { open: [...open(["2026-02-20", 10_050]), ...FOUR.slice(1)] },
      ["2026-03-20 134.00", "2026-04-20 133.50", "2026-05-20 133.00"],
    ],
    [
      "counts what is due today",
      {},
      { asOf: calendarDate("2026-03-20") },
      ["2026-04-20 200.00", "2026-05-20 200.00"],
    ],
    [
      "gives a single cent to the first",
      {},
      { open: [...open(["2026-02-20", 1]), ...FOUR.slice(1)] },
      ["2026-03-20 100.01", "2026-04-20 100.00", "2026-05-20 100.00"],
    ],
    ["has nothing overdue to spread", {}, { open: FOUR.slice(1) }, { kind: "nothing_overdue" }],
    ["has nothing to spread over", {}, { open: FOUR.slice(0, 1) }, { kind: "nothing_to_come" }],
  ])("%s", (_name, part, over, expected) => {
    expect(paid({ ...terms, ...part }, over)).toEqual(expected);
  });
});

describe("re-ageing", () => {
  const terms = { kind: "re_age", count: 4, firstOn: calendarDate("2026-03-10") } as const;

  it.each<[string, object, Partial<Situation>, unknown]>([
    [
      "starts everything open afresh",
      {},
      {},
      ["2026-03-10 100.00", "2026-04-20 100.00", "2026-05-20 100.00", "2026-06-22 100.00"],
    ],
    ["may be a single payment", { count: 1 }, {}, ["2026-03-10 400.00"]],
    [
      "may be a single payment below the minimum",
      { count: 1 },
      { open: open(["2026-02-20", 100]) },
      ["2026-03-10 1.00"],
    ],
    ["has nothing to start afresh", {}, { open: [] }, { kind: "nothing_owed" }],
    ["has nothing overdue", {}, { open: FOUR.slice(1) }, { kind: "nothing_overdue" }],
    [
      "is too early for a new customer",
      {},
      { customerSince: calendarDate("2025-06-05") },
      { kind: "account_too_young", monthsMin: 9 },
    ],
    [
      "is possible from nine months on",
      { count: 1 },
      { customerSince: calendarDate("2025-06-04") },
      ["2026-03-10 400.00"],
    ],
    [
      "is too early for a customer of unknown age",
      {},
      { customerSince: null },
      { kind: "account_too_young", monthsMin: 9 },
    ],
    ["wants three payments first", {}, { paymentsInARow: 2 }, { kind: "not_earned", timesMin: 3 }],
    [
      "was given within a year",
      {},
      { reAgedOn: [calendarDate("2025-03-05")] },
      { kind: "used_up", timesMax: 1, months: 12 },
    ],
    ["was given today", {}, { reAgedOn: [TODAY] }, { kind: "used_up", timesMax: 1, months: 12 }],
    [
      "was given over a year ago",
      { count: 1 },
      { reAgedOn: [calendarDate("2025-03-04")] },
      ["2026-03-10 400.00"],
    ],
    [
      "is given on a day after the one asked about, which nobody knew of then",
      { count: 1 },
      { reAgedOn: [calendarDate("2026-03-05")] },
      ["2026-03-10 400.00"],
    ],
    [
      "was given twice within five years",
      {},
      { reAgedOn: [calendarDate("2022-03-05"), calendarDate("2024-03-05")] },
      { kind: "used_up", timesMax: 2, months: 60 },
    ],
    [
      "starts yesterday",
      { firstOn: calendarDate("2026-03-03") },
      {},
      { kind: "starts_before_agreed", earliestOn: "2026-03-04" },
    ],
    [
      "starts too late",
      { firstOn: calendarDate("2026-06-05") },
      {},
      { kind: "starts_too_late", latestOn: "2026-06-04" },
    ],
    [
      "may have as many payments as there may be, as late as it may start",
      { count: 6, firstOn: calendarDate("2026-06-04") },
      { open: open(["2026-02-20", 12_000]) },
      [
        "2026-06-04 20.00",
        "2026-07-20 20.00",
        "2026-08-20 20.00",
        "2026-09-21 20.00",
        "2026-10-20 20.00",
        "2026-11-20 20.00",
      ],
    ],
    [
      "in two may not go below the minimum",
      { count: 2 },
      { open: open(["2026-02-20", 3_999]) },
      { kind: "installment_too_small", minimumMinor: 2_000, countMax: 1 },
    ],
    ["has too many payments", { count: 7 }, {}, { kind: "too_many_installments", countMax: 6 }],
    [
      "has payments that are too small",
      { count: 3 },
      { open: open(["2026-02-20", 5_999]) },
      { kind: "installment_too_small", minimumMinor: 2_000, countMax: 2 },
    ],
  ])("%s", (_name, part, over, expected) => {
    expect(paid({ ...terms, ...part }, over)).toEqual(expected);
  });

  it("asks neither age nor payments where policy does not", () => {
    const reAge = { accountMonthsMin: 0, paymentsMin: 0, limits: [] };
    const over = { customerSince: null, paymentsInARow: 0, reAgedOn: [TODAY] };
    expect(paid(terms, over, off({ reAge }))).toHaveLength(4);
  });
});

describe("a prompt-payment discount", () => {
  const terms = { kind: "prompt_discount", percent: 5, payBy: calendarDate("2026-03-10") } as const;

  it.each<[string, object, Partial<Situation>, unknown]>([
    ["takes a little off what is overdue", {}, {}, ["2026-03-10 95.00", "waived 5.00"]],
    [
      "rounds what it gives down",
      {},
      { open: open(["2026-02-20", 9_999]) },
      ["2026-03-10 95.00", "waived 4.99"],
    ],
    ["gives nothing of a cent", {}, { open: open(["2026-02-20", 1]) }, ["2026-03-10 0.01"]],
    [
      "ends with the first days of arrears",
      { payBy: calendarDate("2026-03-12") },
      {},
      ["2026-03-12 95.00", "waived 5.00"],
    ],
    [
      "is too late after them",
      { payBy: calendarDate("2026-03-13") },
      {},
      { kind: "too_late", until: "2026-03-12" },
    ],
    [
      "can be paid today, on the last day",
      { payBy: TODAY },
      { open: open(["2026-02-12", 10_000]) },
      ["2026-03-04 95.00", "waived 5.00"],
    ],
    [
      "is too late for old arrears",
      { payBy: calendarDate("2026-02-20") },
      { open: open(["2026-02-01", 9_999]) },
      { kind: "too_late", until: "2026-02-21" },
    ],
    [
      "can't be for a day gone by",
      { payBy: calendarDate("2026-03-03") },
      {},
      { kind: "starts_before_agreed", earliestOn: "2026-03-04" },
    ],
    ["is smaller", { percent: 5.0001 }, {}, { kind: "percent_too_high", percentMax: 5 }],
    ["is for arrears", {}, { open: FOUR.slice(1) }, { kind: "nothing_overdue" }],
  ])("%s", (_name, part, over, expected) => {
    expect(paid({ ...terms, ...part }, over)).toEqual(expected);
  });

  it("never gives everything", () => {
    const all = off({ promptDiscount: { percentMax: 100, withinDays: 20 } });
    expect(paid({ ...terms, percent: 100 }, {}, all)).toEqual(["2026-03-10 0.01", "waived 99.99"]);
  });

  it("is not offered until a creditor decides to", () => {
    expect(paid(terms, {}, { relief: rulesWith().policy.arrangements.relief })).toEqual({
      kind: "not_offered",
    });
  });
});

describe("a settlement", () => {
  const terms = {
    kind: "settlement",
    settleMinor: 24_000,
    payments: 1,
    firstOn: calendarDate("2026-03-10"),
  } as const;

  it.each<[string, object, Partial<Situation>, unknown]>([
    ["takes a part as the whole", {}, {}, ["2026-03-10 240.00", "waived 160.00"]],
    [
      "in a few payments",
      { payments: 3, settleMinor: 25_000 },
      {},
      ["2026-03-10 83.34", "2026-04-20 83.33", "2026-05-20 83.33", "waived 150.00"],
    ],
    ["has nothing to settle", {}, { open: [] }, { kind: "nothing_owed" }],
    [
      "comes too early",
      {},
      { asOf: calendarDate("2026-03-03") },
      { kind: "too_early", daysPastDueMin: 12 },
    ],
    [
      "settles for too little",
      { settleMinor: 23_999 },
      {},
      { kind: "settles_for_too_little", settleMinMinor: 24_000 },
    ],
    [
      "gives nothing up",
      { settleMinor: 40_000 },
      {},
      { kind: "settles_nothing", settleMaxMinor: 39_999 },
    ],
    ["has too many payments", { payments: 4 }, {}, { kind: "too_many_payments", paymentsMax: 3 }],
    [
      "starts yesterday",
      { firstOn: calendarDate("2026-03-03") },
      {},
      { kind: "starts_before_agreed", earliestOn: "2026-03-04" },
    ],
    [
      "never has a payment of nothing",
      { payments: 3, settleMinor: 2 },
      { open: open(["2026-02-20", 3]) },
      { kind: "installment_too_small", minimumMinor: 1, countMax: 2 },
    ],
  ])("%s", (_name, part, over, expected) => {
    expect(paid({ ...terms, ...part }, over)).toEqual(expected);
  });
});

describe("a settlement's schedule", () => {
  it("says what it is about, and costs nothing", () => {
    const terms = { kind: "settlement", settleMinor: 24_000, payments: 1, firstOn: TODAY } as const;
    const relief = reliefOf(terms, situation(), rulesWith({ relief: RELIEF }));
    expect(relief).toMatchObject({
      value: {
        kind: "settlement",
        balanceMinor: 40_000,
        schedule: {
          balanceMinor: 40_000,
          waivedMinor: 16_000,
          interestMinor: 0,
          feeMinor: 0,
          totalMinor: 24_000,
          hasDownPayment: false,
          agreedOn: TODAY,
          endsOn: TODAY,
        },
      },
    });
  });

  it("needs arrears of a day where policy does", () => {
    const one = { ...RELIEF, settlement: { ...RELIEF.settlement, fromDaysPastDue: 1 } };
    const terms = { kind: "settlement", settleMinor: 24_000, payments: 1, firstOn: TODAY } as const;
    const not = { kind: "too_early", daysPastDueMin: 1 };
    expect(paid(terms, { open: open(["2026-03-04", 40_000]) }, { relief: one })).toEqual(not);
    expect(paid(terms, { open: open(["2026-03-03", 40_000]) }, { relief: one })).toHaveLength(2);
  });
});

describe("a loyalty reward", () => {
  const terms = { kind: "loyalty", percent: 3 } as const;

  it.each<[string, object, Partial<Situation>, unknown]>([
    ["takes a little off the next payment", {}, {}, ["2026-02-20 97.00", "waived 3.00"]],
    ["is earned", {}, { fastInARow: 2 }, { kind: "not_earned", timesMin: 3 }],
    ["is smaller", { percent: 4 }, {}, { kind: "percent_too_high", percentMax: 3 }],
    ["needs something to be owed", {}, { open: [] }, { kind: "nothing_owed" }],
  ])("%s", (_name, part, over, expected) => {
    expect(paid({ ...terms, ...part }, over)).toEqual(expected);
  });

  it("is not offered until a creditor decides to", () => {
    const relief = rulesWith().policy.arrangements.relief;
    expect(paid(terms, {}, { relief })).toEqual({ kind: "not_offered" });
  });
});

describe("a hand-over", () => {
  const terms = { kind: "hand_over" } as const;

  it.each<[string, Partial<Situation>, unknown]>([
    ["comes at the end", { asOf: calendarDate("2026-06-20") }, undefined],
    [
      "and not before",
      { asOf: calendarDate("2026-06-19") },
      { kind: "too_early", daysPastDueMin: 120 },
    ],
    ["has nothing to hand over", { open: [] }, { kind: "nothing_owed" }],
  ])("%s", (_name, over, expected) => {
    expect(paid(terms, over)).toEqual(expected);
  });

  it("says what is handed over, and that nobody pays us then", () => {
    const rules = rulesWith();
    const asOf = calendarDate("2026-06-20");
    expect(reliefOf(terms, situation({ asOf }), rules)).toEqual({
      ok: true,
      value: { kind: "hand_over", terms, balanceMinor: 40_000, schedule: null },
    });
  });
});

describe("a plan", () => {
  it("is relief too", () => {
    const plan = {
      currency: CurrencyCode.parse("USD"),
      balanceMinor: 40_000,
      agreedOn: TODAY,
      firstOn: TODAY,
      size: { by: "count", count: 2 },
    } as const;
    expect(paid({ kind: "plan", terms: plan })).toEqual(["2026-03-04 200.00", "2026-04-06 200.00"]);
    expect(reliefOf({ kind: "plan", terms: plan }, situation(), rulesWith())).toMatchObject({
      value: { kind: "plan", balanceMinor: 40_000 },
    });
    expect(paid({ kind: "plan", terms: { ...plan, balanceMinor: 0 } })).toEqual({
      kind: "nothing_owed",
    });
  });
});
