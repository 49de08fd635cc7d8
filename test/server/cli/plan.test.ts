import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../../core/policy/default-policy.ts";
import { gs, gsHere } from "./support.ts";

const terms = {
  currency: "USD",
  balanceMinor: 100_000,
  agreedOn: "2026-03-04",
  firstOn: "2026-03-04",
  size: { by: "count", count: 3 },
};
const ask = (over: object = {}) => ({ terms: { kind: "plan", terms: { ...terms, ...over } } });
const situation = {
  currency: "USD",
  asOf: "2026-03-04",
  open: [
    { dueOn: "2026-03-20", amountMinor: 700 },
    { dueOn: "2026-02-20", amountMinor: 500 },
  ],
};

describe("gs plan", () => {
  it("prints the payments and that a rep may agree to them", async () => {
    const { code, json, err } = await gs(["plan"], ask());
    expect([code, err]).toEqual([0, ""]);
    expect(json()).toMatchObject({
      relief: {
        kind: "plan",
        schedule: {
          totalMinor: 100_000,
          installments: [
            { dueOn: "2026-03-04", amountMinor: 33_334 },
            { dueOn: "2026-04-06", amountMinor: 33_333 },
            { dueOn: "2026-05-04", amountMinor: 33_333 },
          ],
        },
      },
      verdict: { kind: "allowed" },
    });
  });

  it("prints why there is no such plan, and the nearest there is", async () => {
    const { code, json } = await gsHere(["plan"], ask({ size: { by: "count", count: 9 } }));
    expect(code).toBe(0);
    expect(json()).toMatchObject({
      relief: null,
      verdict: {
        kind: "refused",
        reasons: [{ code: "impossible", refusal: { kind: "too_many_installments", countMax: 6 } }],
        nearest: { terms: { terms: { size: { by: "count", count: 6 } } } },
      },
    });
  });

  it("makes a plan from what the customer can pay", async () => {
    const { size, ...of } = terms;
    const { json } = await gsHere(["plan"], { canPay: { amountMinor: 25_000, of } });
    expect(json()).toMatchObject({ ok: true, value: { kind: "fits", calculation: { count: 4 } } });
  });

  it("works out other relief from what is open", async () => {
    const extension = { terms: { kind: "extension", days: 9 }, situation };
    const { json } = await gsHere(["plan"], extension);
    expect(json()).toMatchObject({
      relief: {
        schedule: {
          installments: [
            { dueOn: "2026-03-13", amountMinor: 500 },
            { dueOn: "2026-03-20", amountMinor: 700 },
          ],
        },
      },
    });
  });

  it("takes what is due on one day as one payment", async () => {
    const open = [50, 25, 25].map((amountMinor, index) => ({
      dueOn: index < 2 ? "2026-03-20" : "2026-04-20",
      amountMinor,
    }));
    const { json } = await gsHere(["plan"], {
      terms: { kind: "deferral", payments: 1 },
      situation: { ...situation, open },
    });
    expect(json()).toMatchObject({
      relief: {
        schedule: {
          installments: [
            { dueOn: "2026-04-20", amountMinor: 75 },
            { dueOn: "2026-05-20", amountMinor: 25 },
          ],
        },
      },
    });
  });

  it("asks on behalf of a role, by a place's working days, under a policy of one's own", async () => {
    const settlement = {
      terms: { kind: "settlement", settleMinor: 1_000, payments: 1, firstOn: "2026-03-04" },
      situation,
      policy: {
        ...defaultPolicy,
        arrangements: {
          ...defaultPolicy.arrangements,
          relief: {
            ...defaultPolicy.arrangements.relief,
            settlement: { percentMin: 50, paymentsMax: 1, fromDaysPastDue: 10 },
          },
        },
      },
    };
    const rep = await gsHere(["plan"], settlement);
    expect(rep.json()).toMatchObject({ verdict: { kind: "needs_approval", by: "manager" } });
    const manager = await gsHere(["plan"], { ...settlement, role: "manager" });
    expect(manager.json()).toMatchObject({ verdict: { kind: "allowed" } });
    // 14 July is a holiday in France alone.
    const inFrance = await gsHere(["plan"], {
      ...ask({ agreedOn: "2026-06-14", firstOn: "2026-06-14" }),
      country: "FR",
    });
    expect(inFrance.json()).toMatchObject({
      relief: { schedule: { installments: [{}, { dueOn: "2026-07-15" }, {}] } },
    });
  });

  it.each([
    ["nothing", {}, "terms: give either terms or canPay"],
    [
      "relief without a situation",
      { terms: { kind: "re_amortise" } },
      "situation: is required for re_amortise",
    ],
    ["an unknown currency", ask({ currency: "ABC" }), "terms.terms.currency: unknown currency"],
    [
      "a day beyond which no calendar goes",
      ask({ agreedOn: "9999-12-31", firstOn: "9999-12-31" }),
      "terms.terms.agreedOn: lies too far ahead to plan from",
    ],
    [
      "more than can be counted",
      {
        terms: { kind: "extension", days: 9 },
        situation: {
          ...situation,
          open: ["2026-02-20", "2026-03-20"].map((dueOn) => ({
            dueOn,
            amountMinor: Number.MAX_SAFE_INTEGER,
          })),
        },
      },
      "situation.open: adds up to more than can be counted",
    ],
    ["an unknown role", { ...ask(), role: "auditor" }, "role: "],
    [
      "a policy that contradicts itself",
      {
        ...ask(),
        policy: {
          ...defaultPolicy,
          arrangements: { ...defaultPolicy.arrangements, rhythms: ["weeks"] },
        },
      },
      "policy.arrangements.rhythms: leaves out",
    ],
  ])("refuses %s", async (_name, input, words) => {
    const { code, err } = await gsHere(["plan"], input);
    expect(code).toBe(2);
    expect(err).toContain(`gs plan: ${words}`);
  });

  it("describes what it reads", async () => {
    const { json } = await gsHere(["schema", "plan"]);
    expect(json()).toMatchObject({
      type: "object",
      properties: { terms: {}, canPay: {}, role: {} },
    });
  });
});
