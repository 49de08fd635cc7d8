import { describe, expect, it } from "vitest";
import { obstaclesOf } from "../../../core/arrangements/obstacles.ts";
import { aFacts, anInvoice, aPayment, day, TODAY } from "../../support/facts.ts";
import { rulesWith } from "./plan-builders.ts";

type Json = Readonly<Record<string, unknown>>;

describe("a plan broken and cancelled", () => {
  const broken = {
    id: "a",
    currency: "USD",
    invoiceIds: ["old"],
    installments: [
      { dueOn: day(-120), amountMinor: 25_000 },
      { dueOn: day(-90), amountMinor: 25_000 },
    ],
    offeredAt: `${day(-121)}T10:00:00Z`,
    offeredBy: "rep",
    expiresAt: `${day(-115)}T10:00:00Z`,
    acceptedAt: `${day(-120)}T11:00:00Z`,
    cancelledAt: `${day(-30)}T11:00:00Z`,
  };

  it.each<[string, readonly Json[], readonly string[]]>([
    ["is in the way", [], ["law"]],
    ["is in the way while a cent is owed", [aPayment(10, 49_999)], ["law"]],
    ["counts as completed once all it was about is paid", [aPayment(10, 50_000)], []],
  ])("%s", (_name, ledger, expected) => {
    const illinois = rulesWith({
      eligibility: { brokenMax: 9, lookbackDays: 365, laws: ["us-il-280-120"] },
    });
    const facts = aFacts({
      invoices: [anInvoice(150, { id: "old", amountMinor: 50_000 })],
      ledger,
      arrangements: [broken],
    });
    const found = obstaclesOf(facts, [], illinois.policy, TODAY);
    expect(found.map(({ code }) => code)).toEqual(expected);
  });
});
