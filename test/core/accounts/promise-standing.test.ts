import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PromiseToPay } from "../../../core/accounts/promise.ts";
import {
  lastProtectedDay,
  type PromiseRules,
  promiseStandings,
} from "../../../core/accounts/promise-standing.ts";
import { addDays } from "../../../core/time/calendar-date.ts";
import { aFacts, aPayment, day } from "../../support/facts.ts";

type Json = Readonly<Record<string, unknown>>;

const RULES: PromiseRules = { graceDays: 1, tolerancePercent: 2 };

/** 100.00 USD, given five days ago and due yesterday; with one day of grace today is its last day. */
const PROMISE = {
  id: "p",
  currency: "USD",
  amountMinor: 10_000,
  promisedOn: day(-5),
  dueOn: day(-1),
  recordedBy: "rep",
};

/** Money that came, or went back, on a day counted from today. */
const paid = (on: number, amountMinor: number, over: Json = {}) =>
  aPayment(-on, amountMinor, { id: `pay${on}`, ...over });
const takenBack = (on: number, amountMinor: number, reverses: string) =>
  aPayment(-on, amountMinor, { id: `back${on}`, kind: "chargeback", reverses });

function standings(promises: readonly Json[], ledger: readonly Json[], on: number, rules = RULES) {
  const facts = aFacts({ promises, ledger });
  return promiseStandings(facts.promises, facts.ledger, rules, day(on));
}

function standing(ledger: readonly Json[], on: number, over: Json = {}, rules = RULES) {
  const [found] = standings([{ ...PROMISE, ...over }], ledger, on, rules);
  if (found === undefined) throw new Error("one promise has one standing");
  return found;
}

describe("a promise of 100.00, due yesterday, with one day of grace", () => {
  const exact = { graceDays: 1, tolerancePercent: 0 };

  it.each([
    // what came                                        | looked at | it is
    ["nothing", [], 0, "open"],
    ["nothing", [], 1, "broken"],
    ["60.00 and 40.00 in time", [paid(-3, 6_000), paid(-2, 4_000)], 1, "kept"],
    ["all of it early", [paid(-4, 10_000)], -4, "kept"],
    ["98.00, the tolerated rest missing", [paid(-3, 9_800)], 1, "kept"],
    ["97.99, a cent too little", [paid(-3, 9_799)], 1, "partially_kept"],
    ["97.99, but there is time yet", [paid(-3, 9_799)], 0, "open"],
    ["all of it on the last day of grace", [paid(0, 10_000)], 1, "kept"],
    ["all of it a day after its grace", [paid(1, 10_000)], 2, "broken"],
    ["all of it the day before it was given", [paid(-6, 10_000)], 1, "broken"],
    ["all of it the day it was given", [paid(-5, 10_000)], 1, "kept"],
    ["euros", [paid(-3, 10_000, { currency: "EUR" })], 1, "broken"],
    ["a credit note, which is no payment", [paid(-3, 10_000, { kind: "credit" })], 1, "broken"],
  ])("%s: looked at %#", (_name, ledger, on, status) => {
    expect(standing(ledger, on).status).toBe(status);
  });

  it.each([
    ["no grace: open on its day", 0, -1, "open"],
    ["no grace: broken the day after", 0, 0, "broken"],
    ["one day of grace: open the day after", 1, 0, "open"],
    ["one day of grace: broken two days after", 1, 1, "broken"],
  ])("%s", (_name, graceDays, on, status) => {
    expect(standing([], on, {}, { ...exact, graceDays }).status).toBe(status);
  });

  it.each([
    // 5.00 or 2 %, which is 2.00
    ["the larger of the two", "larger", 9_500, "kept"],
    ["less than the larger", "larger", 9_499, "partially_kept"],
    ["the smaller of the two", "smaller", 9_800, "kept"],
    ["less than the smaller", "smaller", 9_799, "partially_kept"],
  ] as const)("a rest of %s is tolerated or not", (_name, toleranceMethod, minor, status) => {
    const rules = { ...RULES, toleranceFixedUnits: 5, toleranceMethod };
    expect(standing([paid(-3, minor)], 1, {}, rules).status).toBe(status);
  });

  it("says on which day it was decided", () => {
    expect(standing([], 0).decidedOn).toBeNull();
    expect(standing([], 5).decidedOn).toBe(day(1));
    expect(standing([paid(-3, 6_000), paid(-2, 4_000)], 5).decidedOn).toBe(day(-2));
  });

  it("lets chasing resume the day after its last day", () => {
    const { promise } = standing([], 0);
    expect(addDays(lastProtectedDay(promise, RULES), 1)).toBe(day(1));
  });
});

describe("money taken back", () => {
  const kept = paid(-3, 10_000);

  it("while the promise is open does not count for it", () => {
    const ledger = [kept, takenBack(-1, 10_000, "pay-3")];
    expect(standing(ledger, 0)).toMatchObject({ status: "open", needsReview: false });
    expect(standing(ledger, 1)).toMatchObject({ status: "broken", needsReview: false });
  });

  it("once it was kept leaves it kept, and asks for a person", () => {
    const ledger = [kept, takenBack(1, 10_000, "pay-3")];
    expect(standing(ledger, 0)).toMatchObject({ status: "kept", needsReview: false });
    expect(standing(ledger, 1)).toMatchObject({ status: "kept", needsReview: true });
  });

  it("asks for nobody when enough is left", () => {
    const ledger = [kept, paid(-2, 10_000), takenBack(1, 10_000, "pay-2")];
    expect(standing(ledger, 2)).toMatchObject({ status: "kept", needsReview: false });
  });
});

describe("a promise in parts: 40.00 four days ago and 60.00 yesterday", () => {
  const parts = [
    { dueOn: day(-4), amountMinor: 4_000 },
    { dueOn: day(-1), amountMinor: 6_000 },
  ];

  it.each([
    ["the first part in time", [paid(-4, 4_000)], -2, "open"],
    ["the first part a day after its grace", [paid(-2, 4_000)], -2, "broken"],
    ["half of the first part", [paid(-4, 2_000)], -2, "partially_kept"],
    ["both parts", [paid(-4, 4_000), paid(-1, 6_000)], 1, "kept"],
    ["all at once, ahead", [paid(-4, 10_000)], 1, "kept"],
    ["the first part only", [paid(-4, 4_000)], 1, "partially_kept"],
    [
      "the first part taken back before the second",
      [paid(-4, 4_000), takenBack(-2, 4_000, "pay-4"), paid(-1, 6_000)],
      1,
      "partially_kept",
    ],
  ])("%s", (_name, ledger, on, status) => {
    expect(standing(ledger, on, { parts }).status).toBe(status);
  });

  it("says what each part got", () => {
    const found = standing([paid(-4, 7_000)], -2, { parts }).parts;
    expect(found.map(({ paidMinor, paidOn }) => [paidMinor, paidOn])).toEqual([
      [4_000, day(-4)],
      [3_000, null],
    ]);
  });

  it.each([
    ["sums that differ", { parts: [{ dueOn: day(-1), amountMinor: 9_999 }, parts[1]] }],
    ["dates out of order", { parts: parts.toReversed() }],
    ["another last day than the promise's", { parts, dueOn: day(3) }],
  ])("is not accepted with %s", (_name, over) => {
    expect(PromiseToPay.safeParse({ ...PROMISE, ...over }).success).toBe(false);
  });
});

describe("several promises", () => {
  const first = { ...PROMISE, id: "a" };
  const second = { ...PROMISE, id: "b", promisedOn: day(-4), dueOn: day(0) };

  it("share no money: the oldest is filled first", () => {
    const found = standings([second, first], [paid(-3, 15_000)], 2);
    expect(found.map(({ promise, status, paidMinor }) => [promise.id, status, paidMinor])).toEqual([
      ["b", "partially_kept", 5_000],
      ["a", "kept", 10_000],
    ]);
  });

  it("a cancelled one keeps only what had come by then", () => {
    const cancelled = { ...first, cancelledOn: day(-3) };
    const found = standings([cancelled, second], [paid(-4, 3_000), paid(-2, 10_000)], 2);
    expect(found.map(({ status, paidMinor }) => [status, paidMinor])).toEqual([
      ["cancelled", 3_000],
      ["kept", 10_000],
    ]);
  });

  it.each([
    ["broken before it was cancelled stays broken", 2, [], "broken"],
    ["cancelled on its last day of grace was never broken", 0, [], "cancelled"],
    ["broken on the very day it is cancelled stays broken", 1, [], "broken"],
    ["kept before it was cancelled stays kept", 0, [paid(-3, 10_000)], "kept"],
    ["to be cancelled tomorrow is not yet", 5, [], "broken"],
  ])("one %s", (_name, cancelledOn, ledger, status) => {
    expect(standing(ledger, 4, { cancelledOn: day(cancelledOn) }).status).toBe(status);
  });
});

const anyLedger = fc.array(
  fc.record({
    on: fc.integer({ min: -6, max: 3 }),
    amountMinor: fc.integer({ min: 1, max: 12_000 }),
    isBack: fc.boolean(),
    of: fc.nat({ max: 5 }),
  }),
  { maxLength: 6 },
);

function toLedger(
  entries: readonly { on: number; amountMinor: number; isBack: boolean; of: number }[],
) {
  return entries.map(({ on, amountMinor, isBack, of }, at) =>
    paid(on, amountMinor, {
      id: `e${at}`,
      ...(isBack ? { kind: "refund", reverses: `e${of}` } : {}),
    }),
  );
}

describe("whatever was promised and paid", () => {
  it("a decided promise stays decided, whatever comes later", () => {
    fc.assert(
      fc.property(anyLedger, fc.integer({ min: 1, max: 5 }), (entries, later) => {
        const ledger = toLedger(entries);
        const then = standing(ledger, 1);
        const { status, paidMinor } = standing(ledger, 1 + later);
        expect([status, paidMinor]).toEqual([then.status, then.paidMinor]);
      }),
    );
  });

  it("the order in which payments are known makes no difference", () => {
    fc.assert(
      fc.property(anyLedger, fc.integer({ min: -5, max: 3 }), (entries, on) => {
        const ledger = toLedger(entries);
        expect(standing(ledger.toReversed(), on)).toEqual(standing(ledger, on));
      }),
    );
  });

  it("no money keeps two promises", () => {
    fc.assert(
      fc.property(anyLedger, (entries) => {
        const ledger = toLedger(entries).filter(({ kind }) => kind === "payment");
        const found = standings([PROMISE, { ...PROMISE, id: "q", promisedOn: day(-4) }], ledger, 4);
        const taken = found.reduce((sum, { paidMinor }) => sum + paidMinor, 0);
        const came = ledger.reduce((sum, { amountMinor }) => sum + Number(amountMinor), 0);
        expect(taken).toBeLessThanOrEqual(came);
      }),
    );
  });
});
