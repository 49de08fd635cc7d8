import { describe, expect, it } from "vitest";
import { InvoiceId } from "../../../core/accounts/account.ts";
import { computeDelinquency } from "../../../core/accounts/compute-delinquency.ts";
import { judgeIn, reliefScene } from "../../../core/arrangements/relief-scene.ts";
import { choiceOf, rhythmChoices, rhythmOf } from "../../../core/arrangements/rhythm-choice.ts";
import { CurrencyCode } from "../../../core/money/money.ts";
import {
  aFacts,
  aHold,
  anInvoice,
  aPolicy,
  day,
  type FactsSketch,
  TODAY,
} from "../../support/facts.ts";

const plan = {
  id: "plan-1",
  currency: "USD",
  invoiceIds: ["inv32"],
  installments: [
    { dueOn: day(4), amountMinor: 25_000 },
    { dueOn: day(34), amountMinor: 25_000 },
  ],
  offeredAt: `${day(-2)}T12:00:00Z`,
  offeredBy: "Dana",
  expiresAt: `${day(5)}T12:00:00Z`,
  acceptedAt: `${day(-2)}T12:00:00Z`,
};

function sceneOf(sketch: FactsSketch, invoiceIds: string[] | null = null, currency = "USD") {
  const facts = aFacts(sketch);
  const policy = aPolicy();
  const chosen = invoiceIds?.map((id) => InvoiceId.parse(id)) ?? null;
  const subject = { currency: CurrencyCode.parse(currency), invoiceIds: chosen };
  return reliefScene(facts, policy, computeDelinquency(facts, policy, TODAY), subject);
}

describe("what relief is about", () => {
  const dispute = aHold("dispute", { invoiceId: "inv10" });
  it.each([
    ["what is overdue", { invoices: [anInvoice(32), anInvoice(-5)] }, null, ["inv32"]],
    ["all that is open, when nothing is overdue", { invoices: [anInvoice(-5)] }, null, ["inv-5"]],
    [
      "nothing disputed",
      { invoices: [anInvoice(32), anInvoice(10)], holds: [dispute] },
      null,
      ["inv32"],
    ],
    [
      "a running plan's payments",
      { invoices: [anInvoice(32), anInvoice(10)], arrangements: [plan] },
      null,
      ["plan-1#1", "plan-1#2"],
    ],
    ["what was chosen", { invoices: [anInvoice(32), anInvoice(10)] }, ["inv10"], ["inv10"]],
    ["nothing for an invoice of another account", { invoices: [anInvoice(32)] }, ["other"], []],
  ] satisfies [string, FactsSketch, string[] | null, string[]][])(
    "is %s",
    (_name, sketch, chosen, items) => {
      const scene = sceneOf(sketch, chosen);
      expect(scene.items.map(({ id }) => id)).toEqual(items);
      expect(scene.balanceMinor).toBe(
        scene.items.reduce((sum, each) => sum + each.balanceMinor, 0),
      );
    },
  );

  it("is of one currency", () => {
    const invoices = [anInvoice(32), anInvoice(9, { currency: "EUR" })];
    const ids = (currency: string) => sceneOf({ invoices }, null, currency).invoiceIds;
    expect([ids("USD"), ids("EUR"), ids("JPY")]).toEqual([["inv32"], ["inv9"], []]);
  });

  it("names each invoice of a running plan once, and is found by any of them", () => {
    const invoices = [anInvoice(32), anInvoice(10)];
    const installments = plan.installments.map((each) => ({ ...each, amountMinor: 50_000 }));
    const both = { ...plan, invoiceIds: ["inv32", "inv10"], installments };
    const scene = sceneOf({ invoices, arrangements: [both] }, ["inv10"]);
    expect(scene.items.map(({ id }) => id)).toEqual(["plan-1#1", "plan-1#2"]);
    expect(scene.invoiceIds).toEqual(["inv32", "inv10"]);
  });

  it("is judged by the policy, the customer's working days and what stands in the way", () => {
    const extension = { kind: "extension", days: 3 } as const;
    const scene = sceneOf({ invoices: [anInvoice(32)] });
    const { relief, verdict } = judgeIn(scene, extension, "rep");
    expect(verdict).toEqual({ kind: "allowed" });
    // Three days on is a Saturday.
    expect(relief?.schedule?.endsOn).toBe("2026-03-09");
    const held = sceneOf({ invoices: [anInvoice(32)], holds: [aHold("attorney")] });
    expect(judgeIn(held, extension, "rep").verdict).toMatchObject({
      kind: "refused",
      reasons: [{ code: "held", hold: "attorney" }],
    });
    const poor = sceneOf({ invoices: [anInvoice(32)], holds: [aHold("hardship")] });
    expect(poor.rules.chargeBan).toBe("hardship");
  });
});

describe("rhythms to choose among", () => {
  const { arrangements } = aPolicy();

  it("are those policy allows, its usual one always among them", () => {
    const weekly = aPolicy({ arrangements: { ...arrangements, rhythms: ["weeks"] } });
    expect(rhythmChoices(weekly)).toEqual(["week", "two_weeks", "month"]);
  });

  it("name a usual one that has no name of its own as usual", () => {
    const days = { everyMonths: 0, everyDays: 10, rhythms: ["months" as const] };
    const policy = aPolicy({ arrangements: { ...arrangements, ...days } });
    expect(rhythmChoices(policy)).toEqual(["usual", "month"]);
    expect(rhythmOf("usual")).toBeUndefined();
  });

  it("mean what people are paid by", () => {
    expect(rhythmChoices(aPolicy()).map((choice) => [choice, rhythmOf(choice)])).toEqual([
      ["week", { every: "weeks", weeks: 1 }],
      ["two_weeks", { every: "weeks", weeks: 2 }],
      ["half_month_1_15", { every: "half_month", on: "1_15" }],
      ["half_month_15_last", { every: "half_month", on: "15_last" }],
      ["month", { every: "months", months: 1 }],
      ["last_working_day", { every: "pay_day", payDay: { kind: "last_business_day" } }],
    ]);
  });

  it("come back as what was chosen", () => {
    for (const choice of rhythmChoices(aPolicy()))
      expect(choiceOf(rhythmOf(choice), aPolicy())).toBe(choice);
  });
});
