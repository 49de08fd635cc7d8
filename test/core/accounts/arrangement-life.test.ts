import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AccountFacts } from "../../../core/accounts/account-facts.ts";
import { allocateLedger } from "../../../core/accounts/allocate-ledger.ts";
import { arrangementStandings } from "../../../core/accounts/arrangement-standing.ts";
import { computeDelinquency } from "../../../core/accounts/compute-delinquency.ts";
import { defaultPolicy } from "../../../core/policy/default-policy.ts";
import type { ArrangementLife } from "../../../core/policy/life-policy.ts";
import type { TenantPolicy } from "../../../core/policy/policy.ts";
import { addDays, calendarDate } from "../../../core/time/calendar-date.ts";
import { aFacts } from "../../support/facts.ts";

type Json = Readonly<Record<string, unknown>>;

/** Three days of grace, broken after twenty, or two missed in a row. */
function aLife(over: Partial<ArrangementLife> = {}): TenantPolicy {
  const { arrangements } = defaultPolicy;
  return {
    ...defaultPolicy,
    arrangements: { ...arrangements, life: { ...arrangements.life, ...over } },
  };
}

const INVOICE = {
  id: "inv",
  number: "INV",
  currency: "USD",
  amountMinor: 30_000,
  issuedOn: "2025-12-01",
  dueOn: "2026-01-02",
};

/** Three payments of 100.00 on the 2nd of March, April and May 2026, agreed on 20 February. */
const PLAN = {
  id: "plan",
  currency: "USD",
  invoiceIds: ["inv"],
  installments: ["2026-03-02", "2026-04-02", "2026-05-04"].map((dueOn) => ({
    dueOn,
    amountMinor: 10_000,
  })),
  offeredAt: "2026-02-19T15:00:00Z",
  offeredBy: "rep",
  expiresAt: "2026-02-26T15:00:00Z",
  acceptedAt: "2026-02-20T15:00:00Z",
};

const pay = (on: string, amountMinor: number, over: Json = {}) => ({
  id: `pay-${on}`,
  kind: "payment",
  on,
  currency: "USD",
  amountMinor,
  ...over,
});
const back = (on: string, amountMinor: number, of: string) =>
  pay(on, amountMinor, { id: `back-${on}`, kind: "chargeback", reverses: `pay-${of}` });

interface Story {
  readonly plan?: Json;
  readonly more?: readonly Json[];
  readonly ledger?: readonly Json[];
  readonly invoices?: readonly Json[];
}

function factsOf({ plan = {}, more = [], ledger = [], invoices = [INVOICE] }: Story): AccountFacts {
  return aFacts({ invoices, ledger, arrangements: [{ ...PLAN, ...plan }, ...more] });
}

function standingOn(on: string, story: Story = {}, policy = aLife()) {
  const facts = factsOf(story);
  const asOf = calendarDate(on);
  const [found] = arrangementStandings(facts, allocateLedger(facts, asOf), policy, asOf);
  if (found === undefined) throw new Error("the story has a plan");
  return found;
}

function owedOn(on: string, story: Story, policy = aLife()) {
  const [usd] = computeDelinquency(factsOf(story), policy, calendarDate(on)).byCurrency;
  return usd?.openMinor ?? 0;
}

describe("three payments of 100.00, on 2 March, 2 April and 4 May", () => {
  const march = pay("2026-03-02", 10_000);
  const april = pay("2026-04-02", 10_000);
  const may = pay("2026-05-04", 10_000);

  it.each([
    // looked at    | what came                              | it is     | owing
    ["2026-02-25", "nothing yet", [], "active", 0],
    ["2026-03-02", "nothing, on the first date", [], "active", 10_000],
    ["2026-03-05", "nothing, on the last day of grace", [], "active", 10_000],
    ["2026-03-06", "nothing, the day after its grace", [], "missed", 10_000],
    ["2026-03-22", "nothing for twenty days", [], "missed", 10_000],
    ["2026-03-23", "nothing for longer than twenty days", [], "broken", 10_000],
    ["2026-04-03", "nothing, and the second date has passed", [], "broken", 20_000],
    ["2026-03-06", "the first payment in its grace", [pay("2026-03-05", 10_000)], "active", 0],
    ["2026-03-07", "the first payment late", [pay("2026-03-07", 10_000)], "active", 0],
    ["2026-03-06", "half of the first payment", [pay("2026-03-02", 5_000)], "missed", 5_000],
    ["2026-04-06", "two payments at once, ahead", [pay("2026-02-27", 20_000)], "active", 0],
    ["2026-03-03", "more than one payment", [pay("2026-03-02", 14_000)], "active", 0],
    [
      "2026-04-06",
      "one and a bit, then not the rest",
      [pay("2026-03-02", 14_000)],
      "missed",
      6_000,
    ],
    ["2026-05-04", "all three on their dates", [march, april, may], "kept", 0],
    ["2026-02-27", "all of it at once, early", [pay("2026-02-27", 30_000)], "kept", 0],
    [
      "2026-05-30",
      "a payment back after it was kept",
      [march, april, may, back("2026-05-20", 10_000, "2026-05-04")],
      "broken",
      10_000,
    ],
    [
      "2026-05-22",
      "a payment back, still in time",
      [march, april, may, back("2026-05-20", 10_000, "2026-05-04")],
      "missed",
      10_000,
    ],
  ])("%s: %s", (on, _name, ledger, status, owingMinor) => {
    expect(standingOn(on, { ledger })).toMatchObject({ status, owingMinor });
  });

  it("says of each payment when it came and what paid it", () => {
    const ledger = [pay("2026-02-27", 10_000), pay("2026-04-04", 12_000)];
    const { installments, nextDue } = standingOn("2026-04-10", { ledger });
    expect(
      installments.map(({ status, timing, paidMinor, payments }) => [
        status,
        timing,
        paidMinor,
        payments.map(({ entryId, amountMinor }) => `${entryId} ${amountMinor}`).join(" + "),
      ]),
    ).toEqual([
      ["paid", "early", 10_000, "pay-2026-02-27 10000"],
      ["paid", "late", 10_000, "pay-2026-04-04 10000"],
      ["planned", null, 2_000, "pay-2026-04-04 2000"],
    ]);
    expect(nextDue).toMatchObject({ index: 2, remainingMinor: 8_000 });
  });

  it("names the day it was completed", () => {
    const { completedOn } = standingOn("2026-06-01", { ledger: [march, april, may] });
    expect(completedOn).toBe("2026-05-04");
  });

  it("counts what came between the offer and the yes, and nothing older", () => {
    const older = pay("2026-02-10", 5_000);
    const between = pay("2026-02-20", 4_000);
    const story = { ledger: [older, between], invoices: [{ ...INVOICE, amountMinor: 35_000 }] };
    const [first] = standingOn("2026-02-25", story).installments;
    expect(first?.payments).toEqual([
      { entryId: "pay-2026-02-20", on: "2026-02-20", amountMinor: 4_000 },
    ]);
  });

  it("ignores money for an invoice it does not cover", () => {
    const other = { ...INVOICE, id: "other", dueOn: "2026-03-20" };
    const ledger = [pay("2026-03-02", 10_000, { invoiceId: "other" })];
    const story = { ledger, invoices: [INVOICE, other] };
    expect(standingOn("2026-03-06", story).status).toBe("missed");
  });

  it("asks for no more than is open when an invoice is cancelled", () => {
    const invoices = [
      { ...INVOICE, amountMinor: 10_000 },
      { ...INVOICE, id: "b", amountMinor: 20_000, cancelledOn: "2026-03-01" },
    ];
    const story = { invoices, plan: { invoiceIds: ["inv", "b"] }, ledger: [march] };
    expect(standingOn("2026-03-10", story).status).toBe("kept");
    expect(owedOn("2026-03-10", story)).toBe(0);
  });
});

describe("two missed in a row", () => {
  const weekly = {
    installments: ["2026-03-02", "2026-03-09", "2026-03-16"].map((dueOn) => ({
      dueOn,
      amountMinor: 10_000,
    })),
  };

  it.each([
    ["2026-03-12", "neither paid, the second still in its grace", [], "missed", null],
    ["2026-03-13", "neither paid", [], "broken", "missed_in_a_row"],
    ["2026-03-13", "one paid late", [pay("2026-03-11", 10_000)], "missed", null],
    ["2026-03-14", "both paid after that", [pay("2026-03-14", 20_000)], "active", null],
    [
      "2026-03-14",
      "one of the two paid after that",
      [pay("2026-03-14", 10_000)],
      "broken",
      "missed_in_a_row",
    ],
  ])("%s: %s", (on, _name, ledger, status, because) => {
    const found = standingOn(on, { plan: weekly, ledger });
    expect([found.status, found.breach?.because ?? null]).toEqual([status, because]);
  });

  it("may be three, where the policy says so", () => {
    const policy = aLife({ missedInARowMax: 3 });
    expect(standingOn("2026-03-13", { plan: weekly }, policy).status).toBe("missed");
    expect(standingOn("2026-03-20", { plan: weekly }, policy).status).toBe("broken");
  });
});

describe("coming back from being broken", () => {
  it("takes all that is owing, not a part of it", () => {
    const part = { ledger: [pay("2026-04-03", 15_000)] };
    expect(standingOn("2026-04-03", part)).toMatchObject({ status: "broken", owingMinor: 5_000 });
    const all = { ledger: [pay("2026-04-03", 20_000)] };
    expect(standingOn("2026-04-03", all)).toMatchObject({
      status: "active",
      reinstatedOn: "2026-04-03",
      nextDue: { index: 2 },
    });
  });

  it("is not by payment where the policy asks for an agreement", () => {
    const policy = aLife({ reinstateBy: "agreement" });
    const all = { ledger: [pay("2026-04-03", 20_000)] };
    expect(standingOn("2026-04-03", all, policy).status).toBe("broken");
  });

  it.each([
    ["everything is paid: the plan is kept after all", {}, 30_000, "kept"],
    ["everything but a cent", {}, 29_999, "broken"],
    ["a part was waived, and is owed again", { waivedMinor: 5_000 }, 30_000, "broken"],
  ])("without an agreement: %s", (_name, plan, amountMinor, status) => {
    const policy = aLife({ reinstateBy: "agreement" });
    const found = standingOn(
      "2026-04-03",
      { plan, ledger: [pay("2026-04-03", amountMinor)] },
      policy,
    );
    expect(found.status).toBe(status);
    expect(found.breach === null).toBe(status === "kept");
  });

  const chance = {
    at: "2026-04-03T15:00:00Z",
    by: "manager",
    on: "2026-04-03",
    amountMinor: 20_000,
    payBy: "2026-04-10",
  };
  const again = { reinstatements: [chance] };

  it.each([
    ["2026-04-03", "agreed, nothing paid yet", [], "active"],
    ["2026-04-13", "the last day of its grace", [], "active"],
    ["2026-04-14", "not paid: two are missed at once", [], "broken"],
    ["2026-04-14", "paid in time", [pay("2026-04-09", 20_000)], "active"],
    ["2026-05-08", "paid in time, and the last one missed", [pay("2026-04-09", 20_000)], "missed"],
  ])("%s: %s", (on, _name, ledger, status) => {
    const policy = aLife({ reinstateBy: "agreement" });
    expect(standingOn(on, { plan: again, ledger }, policy).status).toBe(status);
  });

  it("is missed again after the new day and its grace", () => {
    const early = { ...chance, on: "2026-03-24", payBy: "2026-03-28" };
    const plan = { reinstatements: [early] };
    expect(standingOn("2026-03-31", { plan }).status).toBe("active");
    expect(standingOn("2026-04-01", { plan }).status).toBe("missed");
  });

  it("covers what falls due on its own day", () => {
    const plan = { reinstatements: [{ ...chance, on: "2026-04-02" }] };
    const [, second] = standingOn("2026-04-02", { plan }).installments;
    expect(second?.installment.dueOn).toBe("2026-04-10");
  });

  it("takes what falls due on the day as well", () => {
    const first = { ledger: [pay("2026-04-02", 10_000)] };
    expect(standingOn("2026-04-02", first).status).toBe("broken");
  });

  it("makes what was owing due on the new day", () => {
    const { installments, owingMinor } = standingOn("2026-04-03", { plan: again });
    expect(installments.map(({ installment }) => installment.dueOn)).toEqual([
      "2026-04-10",
      "2026-04-10",
      "2026-05-04",
    ]);
    expect(owingMinor).toBe(0);
  });
});

describe("a missed payment put behind the last one", () => {
  const policy = aLife({ missedPayment: "append_to_end" });

  it("moves the end by one step and leaves the plan on track", () => {
    const { status, installments } = standingOn("2026-03-06", {}, policy);
    expect(status).toBe("active");
    expect(installments.map((each) => [each.installment.dueOn, each.remainingMinor])).toEqual([
      ["2026-03-02", 0],
      ["2026-04-02", 10_000],
      ["2026-05-04", 10_000],
      // 4 June is a Thursday
      ["2026-06-04", 10_000],
    ]);
    expect(owedOn("2026-03-06", {}, policy)).toBe(30_000);
  });

  it("goes to a day that is worked", () => {
    const plan = {
      installments: ["2026-03-06", "2026-04-06", "2026-05-06"].map((dueOn) => ({
        dueOn,
        amountMinor: 10_000,
      })),
    };
    // 6 June is a Saturday
    const last = standingOn("2026-03-10", { plan }, policy).installments.at(-1);
    expect(last?.installment.dueOn).toBe("2026-06-08");
  });

  it("puts off only what is missing", () => {
    const ledger = [pay("2026-03-02", 4_000)];
    const { installments } = standingOn("2026-03-06", { ledger }, policy);
    expect(installments.at(-1)?.installment.amountMinor).toBe(6_000);
    expect(installments[0]).toMatchObject({ status: "moved", paidMinor: 4_000 });
  });

  it("breaks at the second one in a row", () => {
    expect(standingOn("2026-04-05", {}, policy).status).toBe("active");
    expect(standingOn("2026-04-06", {}, policy)).toMatchObject({
      status: "broken",
      breach: { on: "2026-04-06", because: "missed_in_a_row" },
    });
  });

  it("starts counting again with another chance", () => {
    const chance = {
      at: "2026-04-07T15:00:00Z",
      by: "manager",
      on: "2026-04-07",
      amountMinor: 10_000,
      payBy: "2026-04-10",
    };
    const plan = { reinstatements: [chance] };
    expect(standingOn("2026-04-14", { plan }, policy).status).toBe("active");
  });

  it("never more than doubles the plan", () => {
    const patient = aLife({ missedPayment: "append_to_end", missedInARowMax: 36 });
    const { status, installments, breach } = standingOn("2027-06-01", {}, patient);
    expect([status, installments.length, breach?.because]).toEqual(["broken", 6, "too_late"]);
  });

  it("starts counting again after one that was paid", () => {
    const ledger = [pay("2026-04-02", 10_000)];
    expect(standingOn("2026-05-09", { ledger }, policy).status).toBe("active");
  });
});

describe("a settlement of 200.00 for 300.00, in two payments", () => {
  const settlement = {
    kind: "settlement",
    waivedMinor: 10_000,
    installments: PLAN.installments.slice(0, 2),
  };
  const first = pay("2026-03-02", 10_000);

  it.each([
    ["2026-03-03", "the first payment", [first], "active", 10_000],
    ["2026-04-02", "both payments in time", [first, pay("2026-04-02", 10_000)], "kept", 0],
    [
      "2026-04-05",
      "the second on the last day of grace",
      [first, pay("2026-04-05", 10_000)],
      "kept",
      0,
    ],
    ["2026-04-06", "the second not at all: all is owed again", [first], "broken", 20_000],
    [
      "2026-04-07",
      "the second too late: the waiver is gone",
      [first, pay("2026-04-07", 10_000)],
      "broken",
      10_000,
    ],
  ])("%s: %s", (on, _name, ledger, status, owed) => {
    const story = { plan: settlement, ledger };
    expect([standingOn(on, story).status, owedOn(on, story)]).toEqual([status, owed]);
  });

  it("counts what came between the offer and the yes", () => {
    const story = { plan: settlement, ledger: [pay("2026-02-20", 4_000)] };
    expect(standingOn("2026-02-25", story).installments[0]?.paidMinor).toBe(4_000);
  });

  it("is put off by nothing", () => {
    const policy = aLife({ missedPayment: "append_to_end" });
    const { status, installments } = standingOn("2026-03-06", { plan: settlement }, policy);
    expect([status, installments.length]).toEqual(["missed", 2]);
  });

  it("given another chance is over again when that is missed", () => {
    const chance = {
      at: "2026-04-10T15:00:00Z",
      by: "manager",
      on: "2026-04-10",
      amountMinor: 10_000,
      payBy: "2026-04-20",
    };
    const story = { plan: { ...settlement, reinstatements: [chance] }, ledger: [first] };
    expect(standingOn("2026-04-23", story).status).toBe("active");
    expect(standingOn("2026-04-24", story)).toMatchObject({
      status: "broken",
      breach: { on: "2026-04-24", because: "settlement_over" },
    });
  });

  it("keeps its waiver when missed, where the policy says so", () => {
    const policy = aLife({ settlementVoid: false });
    const story = { plan: settlement, ledger: [first, pay("2026-04-07", 10_000)] };
    expect(standingOn("2026-04-07", story, policy).status).toBe("kept");
    expect(owedOn("2026-04-07", story, policy)).toBe(0);
  });

  it("is owed in full again when the money that completed it is taken back", () => {
    const ledger = [first, pay("2026-04-02", 10_000), back("2026-04-20", 10_000, "2026-04-02")];
    const story = { plan: settlement, ledger };
    expect(owedOn("2026-04-19", story)).toBe(0);
    expect([standingOn("2026-04-20", story).status, owedOn("2026-04-20", story)]).toEqual([
      "broken",
      20_000,
    ]);
  });
});

describe("a tolerated shortfall", () => {
  const policy = aLife({ tolerance: { method: "larger", fixedUnits: 1, percent: 0.5 } });

  it.each([
    ["1.00 short", 9_900, "active"],
    ["1.01 short", 9_899, "missed"],
  ])("%s", (_name, minor, status) => {
    const ledger = [pay("2026-03-02", minor)];
    expect(standingOn("2026-03-06", { ledger }, policy).status).toBe(status);
  });

  it("goes on top of the next payment", () => {
    const ledger = [pay("2026-03-02", 9_900)];
    const { installments, nextDue } = standingOn("2026-03-06", { ledger }, policy);
    expect(installments.map(({ installment }) => installment.amountMinor)).toEqual([
      9_900, 10_100, 10_000,
    ]);
    expect(nextDue?.remainingMinor).toBe(10_100);
    expect(owedOn("2026-03-06", { ledger }, policy)).toBe(20_100);
  });
});

describe("before anybody agreed, and after something else was agreed", () => {
  const request = {
    requestedAt: "2026-02-19T15:00:00Z",
    requestedBy: "rep",
    reason: "lost her job",
    codes: ["count_max"],
    from: "manager",
  };
  const decided = (granted: boolean) => ({
    ...request,
    decision: { at: "2026-02-20T15:00:00Z", by: "manager", granted },
  });
  const proposal = { proposedAt: PLAN.offeredAt, offeredAt: undefined, acceptedAt: undefined };
  const offer = { acceptedAt: undefined };

  it.each([
    ["a proposal", "2026-02-21", proposal, "proposed"],
    ["a request", "2026-02-21", { ...proposal, approval: request }, "awaiting_approval"],
    ["a request too old", "2026-02-27", { ...proposal, approval: request }, "expired"],
    ["a request turned down", "2026-02-27", { ...proposal, approval: decided(false) }, "refused"],
    ["a request granted", "2026-02-21", { ...offer, approval: decided(true) }, "offered"],
    ["an offer on its last day", "2026-02-26", offer, "offered"],
    ["an offer after it", "2026-02-27", offer, "expired"],
    [
      "an offer withdrawn",
      "2026-02-22",
      { ...offer, cancelledAt: "2026-02-21T15:00:00Z" },
      "cancelled",
    ],
    ["a plan on the day before the yes", "2026-02-19", {}, "offered"],
    ["a plan given up", "2026-03-10", { cancelledAt: "2026-03-10T15:00:00Z" }, "cancelled"],
  ])("%s, on %s", (_name, on, plan, status) => {
    expect(standingOn(on, { plan }).status).toBe(status);
  });

  const second = {
    ...PLAN,
    id: "plan-2",
    version: 2,
    replaces: "plan",
    offeredAt: "2026-03-09T15:00:00Z",
    acceptedAt: "2026-03-10T15:00:00Z",
    installments: [{ dueOn: "2026-04-20", amountMinor: 30_000 }],
  };

  it("counts until the new version is accepted, and not any more from then on", () => {
    expect(standingOn("2026-03-09", { more: [second] }).status).toBe("missed");
    expect(standingOn("2026-03-10", { more: [second] }).status).toBe("renegotiated");
    const story = { more: [second], ledger: [pay("2026-04-01", 30_000)] };
    expect(standingOn("2026-04-01", story)).toMatchObject({
      status: "renegotiated",
      owingMinor: 10_000,
    });
    expect(owedOn("2026-04-01", story)).toBe(0);
  });

  it("counts again when the new version is given up", () => {
    const gone = { ...second, cancelledAt: "2026-03-12T15:00:00Z" };
    expect(standingOn("2026-03-12", { more: [gone] }).status).toBe("missed");
  });
});

const anyMoney = fc.array(
  fc.record({
    on: fc.integer({ min: 0, max: 100 }),
    amountMinor: fc.integer({ min: 1, max: 25_000 }),
  }),
  { maxLength: 6 },
);
const anyLife = fc.record({
  missedPayment: fc.constantFrom("stays_due" as const, "append_to_end" as const),
  missedInARowMax: fc.integer({ min: 1, max: 4 }),
  reinstateBy: fc.constantFrom("payment" as const, "agreement" as const),
  settlementVoid: fc.boolean(),
});
const anyKind = fc.constantFrom({}, { kind: "settlement", waivedMinor: 5_000 });
const START = calendarDate("2026-02-15");

function toLedger(money: readonly { on: number; amountMinor: number }[]) {
  return money.map(({ on, amountMinor }, at) =>
    pay(addDays(START, on), amountMinor, { id: `m${at}` }),
  );
}

describe("whatever comes in, whatever the policy", () => {
  const invoices = [{ ...INVOICE, amountMinor: 35_000 }];
  const asOf = addDays(START, 101);

  it("what is owed is what is open on the invoices, less what a settlement spares", () => {
    fc.assert(
      fc.property(anyMoney, anyLife, anyKind, (money, life, plan) => {
        const story = { plan, invoices, ledger: toLedger(money) };
        const facts = factsOf(story);
        const { balances } = allocateLedger(facts, asOf);
        const open = balances.reduce((sum, { balanceMinor }) => sum + balanceMinor, 0);
        const { status, arrangement } = standingOn(asOf, story, aLife(life));
        const spares = status === "active" || status === "missed" || status === "kept";
        const waived = spares ? (arrangement.waivedMinor ?? 0) : 0;
        expect(owedOn(asOf, story, aLife(life))).toBe(Math.max(0, open - waived));
      }),
      { numRuns: 1_000 },
    );
  });

  it("the same payments in any order of knowing end in the same totals", () => {
    fc.assert(
      fc.property(anyMoney, anyLife, (money, life) => {
        const ledger = toLedger(money);
        const shuffled = ledger.toReversed();
        expect(standingOn(asOf, { invoices, ledger: shuffled }, aLife(life))).toEqual(
          standingOn(asOf, { invoices, ledger }, aLife(life)),
        );
      }),
    );
  });

  it("a payment taken back in full is as if it had never come", () => {
    fc.assert(
      fc.property(anyMoney, anyLife, (money, life) => {
        const ledger = toLedger(money);
        const extra = pay("2026-04-01", 12_345, { id: "x" });
        const gone = pay("2026-04-20", 12_345, { id: "y", kind: "refund", reverses: "x" });
        const without = standingOn(asOf, { invoices, ledger }, aLife(life));
        const undone = standingOn(
          asOf,
          { invoices, ledger: [...ledger, extra, gone] },
          aLife(life),
        );
        expect(undone).toEqual(without);
      }),
    );
  });

  it("no instalment is paid more than it asks, and all that is said to have paid it adds up", () => {
    fc.assert(
      fc.property(anyMoney, anyLife, anyKind, (money, life, plan) => {
        const { installments } = standingOn(
          asOf,
          { plan, invoices, ledger: toLedger(money) },
          aLife(life),
        );
        for (const { installment, paidMinor, remainingMinor, payments } of installments) {
          expect(remainingMinor).toBeGreaterThanOrEqual(0);
          expect(paidMinor + remainingMinor).toBe(installment.amountMinor);
          expect(payments.reduce((sum, each) => sum + each.amountMinor, 0)).toBe(paidMinor);
        }
      }),
    );
  });
});
