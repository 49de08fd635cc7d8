import { describe, expect, it } from "vitest";
import { allocateLedger } from "../../../core/accounts/allocate-ledger.ts";
import { arrangementStandings } from "../../../core/accounts/arrangement-standing.ts";
import { mayPromise } from "../../../core/accounts/may-promise.ts";
import { momentsOf } from "../../../core/accounts/moments-of.ts";
import { nextMoment } from "../../../core/accounts/next-moment.ts";
import { promiseStandings } from "../../../core/accounts/promise-standing.ts";
import { CurrencyCode } from "../../../core/money/money.ts";
import { defaultPolicy } from "../../../core/policy/default-policy.ts";
import { aFacts, anInvoice, aPayment, day, type FactsSketch } from "../../support/facts.ts";

type Json = Readonly<Record<string, unknown>>;

/** 250.00 ten days from now and 250.00 forty days from now, agreed today. */
const PLAN = {
  id: "plan",
  currency: "USD",
  invoiceIds: ["inv20"],
  installments: [10, 40].map((offset) => ({ dueOn: day(offset), amountMinor: 25_000 })),
  offeredAt: `${day(-1)}T17:00:00Z`,
  offeredBy: "rep",
  expiresAt: `${day(6)}T17:00:00Z`,
  acceptedAt: `${day(0)}T17:00:00Z`,
};
const aPromise = (given: number, due: number, over: Json = {}) => ({
  id: `p${given}`,
  currency: "USD",
  amountMinor: 10_000,
  promisedOn: day(given),
  dueOn: day(due),
  recordedBy: "rep",
  ...over,
});

function standAt(sketch: FactsSketch, offset: number) {
  const facts = aFacts({ invoices: [anInvoice(20)], ...sketch });
  const asOf = day(offset);
  const allocation = allocateLedger(facts, asOf);
  return {
    arrangements: arrangementStandings(facts, allocation, defaultPolicy, asOf),
    promises: promiseStandings(facts.promises, facts.ledger, defaultPolicy.promises, asOf),
  };
}

function momentsAt(sketch: FactsSketch, offset: number) {
  const { arrangements, promises } = standAt(sketch, offset);
  return momentsOf(arrangements, promises).map(({ kind, on }) => [kind, on]);
}

describe("moments", () => {
  const onPlan = { arrangements: [PLAN] };
  const paid = (offset: number, amountMinor: number) =>
    aPayment(-offset, amountMinor, { id: `paid${offset}` });

  it.each([
    ["nothing while it is on track", 13, [], []],
    ["a payment missed, and only that one", 14, [], [["plan.missed", day(10)]]],
    [
      "missed and broken",
      31,
      [],
      [
        ["plan.missed", day(10)],
        ["plan.broken", day(31)],
      ],
    ],
    ["back by payment", 35, [paid(35, 25_000)], [["plan.reinstated", day(35)]]],
    ["completed", 36, [paid(5, 50_000)], [["plan.kept", day(5)]]],
  ])("%s", (_name, offset, ledger, moments) => {
    expect(momentsAt({ ...onPlan, ledger }, offset)).toEqual(moments);
  });

  it.each([
    ["none while it is open", 3, [], []],
    ["not kept", 4, [], [["promise.broken", day(4)]]],
    ["kept", 4, [paid(1, 10_000)], [["promise.kept", day(1)]]],
    [
      "kept, and the payment taken back",
      6,
      [paid(1, 10_000), aPayment(-5, 10_000, { kind: "chargeback", reverses: "paid1" })],
      [
        ["promise.kept", day(1)],
        ["promise.needs_review", day(1)],
      ],
    ],
  ])("of a promise: %s", (_name, offset, ledger, moments) => {
    expect(momentsAt({ promises: [aPromise(0, 2)], ledger }, offset)).toEqual(moments);
  });
});

describe("the next day anything can change by itself", () => {
  const next = (sketch: FactsSketch, offset: number) => {
    const { arrangements, promises } = standAt(sketch, offset);
    return nextMoment(arrangements, promises, defaultPolicy, day(offset));
  };
  const onPlan = { arrangements: [PLAN] };

  it.each([
    ["an instalment falls due", 0, day(10)],
    ["from its own day on: its grace is over", 10, day(14)],
    ["it breaks the plan", 14, day(31)],
    ["nothing, once it is broken", 31, null],
  ])("%s", (_name, offset, expected) => {
    expect(next(onPlan, offset)).toBe(expected);
  });

  it("an offer lapses", () => {
    const offer = { ...PLAN, acceptedAt: undefined };
    expect(next({ arrangements: [offer] }, 0)).toBe(day(7));
  });

  it("a promised day and its grace are over", () => {
    expect(next({ promises: [aPromise(0, 2)] }, 0)).toBe(day(4));
    expect(next({ promises: [aPromise(0, 2)] }, 4)).toBeNull();
  });
});

describe("another promise", () => {
  const ask = (promises: readonly Json[], code = "USD") => {
    const facts = aFacts({ promises });
    return mayPromise(facts, defaultPolicy, CurrencyCode.parse(code), day(0))?.kind ?? "taken";
  };
  const broken = (...given: number[]) => given.map((each) => aPromise(each, each + 1));

  it.each([
    ["with none before", [], "taken"],
    ["with one open", [aPromise(-1, 2)], "one_open"],
    ["with one open in another currency", [aPromise(-1, 2, { currency: "EUR" })], "taken"],
    ["after two broken ones", broken(-40, -20), "taken"],
    ["after three broken ones", broken(-60, -40, -20), "broken_too_often"],
    ["after three, one of them long ago", broken(-200, -40, -20), "taken"],
  ])("%s", (_name, promises, answer) => {
    expect(ask(promises)).toBe(answer);
  });
});
