import { describe, expect, it } from "vitest";
import { computeDelinquency } from "../../../core/accounts/compute-delinquency.ts";
import type { Condition } from "../../../core/policy/condition.ts";
import type { Segment } from "../../../core/policy/policy.ts";
import { segmentOf } from "../../../core/segmentation/segment-of.ts";
import { aFacts, anInvoice, aPayment, aPolicy, TODAY } from "../../support/facts.ts";

function place(
  sketch: Parameters<typeof aFacts>[0],
  rules?: readonly (readonly [string, Condition])[],
) {
  const segments = rules?.map(
    ([id, when]): Segment => ({ id, name: id, because: id, cadence: "standard", when }),
  );
  const policy = aPolicy(segments === undefined ? {} : { segments });
  const facts = aFacts(sketch);
  return segmentOf({
    account: facts.account,
    delinquency: computeDelinquency(facts, policy, TODAY),
    policy,
  });
}

const everyone: readonly [string, Condition] = ["everyone", { all: [] }];

describe("the default segments", () => {
  it.each([
    ["large-balance", { invoices: [anInvoice(5, { amountMinor: 500_000 })] }],
    ["small-balance", { invoices: [anInvoice(5, { amountMinor: 9_999 })] }],
    ["small-balance", { invoices: [anInvoice(5, { amountMinor: 14_999, currency: "JPY" })] }],
    ["first-time-late", { invoices: [anInvoice(5, { amountMinor: 15_000, currency: "JPY" })] }],
    ["large-balance", { invoices: [anInvoice(5, { amountMinor: 5_000_000, currency: "KWD" })] }],
    ["first-time-late", { invoices: [anInvoice(5)] }],
    ["standard", { invoices: [anInvoice(5), anInvoice(40)] }],
    [
      "chronic-late",
      { invoices: [5, 40, 70, 100].map((days) => anInvoice(days, { amountMinor: 20_000 })) },
    ],
    ["standard", { invoices: [anInvoice(-5)] }],
    ["small-balance", { invoices: [anInvoice(40)], ledger: [aPayment(10, 45_000)] }],
  ])("place an account in %s", (segment, sketch) => {
    expect(place(sketch).segmentId).toBe(segment);
  });
});

describe("segmentOf", () => {
  it.each<[string, Condition, boolean]>([
    ["compares numbers", { fact: "daysPastDue", op: "gte", value: 5 }, true],
    ["compares below", { fact: "daysPastDue", op: "lt", value: 5 }, false],
    ["looks in a list", { fact: "country", op: "in", value: ["CA", "US"] }, true],
    ["reads any attribute", { fact: "attributes.plan", op: "eq", value: "gold" }, true],
    [
      "never matches a missing attribute",
      { fact: "attributes.nothing", op: "ne", value: "x" },
      false,
    ],
    ["reaches no prototype", { fact: "attributes.constructor", op: "ne", value: "x" }, false],
    ["never orders text", { fact: "country", op: "gt", value: "AA" }, false],
    ["never matches a missing score", { fact: "score", op: "lt", value: 1 }, false],
    [
      "needs all",
      {
        all: [
          { fact: "daysPastDue", op: "gte", value: 5 },
          { fact: "country", op: "eq", value: "CA" },
        ],
      },
      false,
    ],
    [
      "takes any",
      {
        any: [
          { fact: "daysPastDue", op: "gte", value: 50 },
          { fact: "country", op: "eq", value: "US" },
        ],
      },
      true,
    ],
    ["turns around", { not: { fact: "country", op: "eq", value: "CA" } }, true],
  ])("%s", (_name, when, matched) => {
    const sketch = { account: { attributes: { plan: "gold" } }, invoices: [anInvoice(5)] };
    expect(place(sketch, [["rule", when], everyone]).segmentId).toBe(matched ? "rule" : "everyone");
  });

  it("takes the first that matches and tells what each rule before it read", () => {
    const decision = place({ invoices: [anInvoice(5)] }, [
      ["late", { fact: "daysPastDue", op: "gte", value: 30 }],
      ["american", { fact: "country", op: "eq", value: "US" }],
      everyone,
    ]);
    expect(decision.segmentId).toBe("american");
    expect(decision.trace).toEqual([
      {
        segmentId: "late",
        matched: false,
        comparisons: [{ fact: "daysPastDue", op: "gte", expected: 30, actual: 5, met: false }],
      },
      {
        segmentId: "american",
        matched: true,
        comparisons: [{ fact: "country", op: "eq", expected: "US", actual: "US", met: true }],
      },
    ]);
  });
});
