import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AccountFacts } from "../../../core/accounts/account-facts.ts";
import { allocateLedger } from "../../../core/accounts/allocate-ledger.ts";
import { arrangementStandings } from "../../../core/accounts/arrangement-standing.ts";
import { computeDelinquency } from "../../../core/accounts/compute-delinquency.ts";
import { defaultPolicy } from "../../../core/policy/default-policy.ts";
import { aFacts, anInvoice, aPayment, day, TODAY } from "../../support/facts.ts";

const invoice = anInvoice(60, { id: "old" });

/** A plan over one invoice, accepted so many days ago, with instalments as [days from now, amount]. */
function aPlan(id: string, acceptedDaysAgo: number, installments: readonly [number, number][]) {
  return {
    id,
    currency: "USD",
    invoiceIds: ["old"],
    installments: installments.map(([offset, amountMinor]) => ({
      dueOn: day(offset),
      amountMinor,
    })),
    offeredAt: `${day(-acceptedDaysAgo)}T12:00:00Z`,
    offeredBy: "rep",
    expiresAt: `${day(7 - acceptedDaysAgo)}T12:00:00Z`,
    acceptedAt: `${day(-acceptedDaysAgo)}T12:00:00Z`,
  };
}

const broken = aPlan("broken", 50, [
  [-49, 25_000],
  [10, 25_000],
]);
const renewed = aPlan("renewed", 10, [
  [-10, 25_000],
  [20, 25_000],
]);

function statuses(facts: AccountFacts) {
  const standings = arrangementStandings(facts, allocateLedger(facts, TODAY), defaultPolicy, TODAY);
  return standings.map(({ arrangement, status }) => [arrangement.id, status]);
}

function openMinor(facts: AccountFacts): number {
  return computeDelinquency(facts, defaultPolicy, TODAY).byCurrency[0]?.openMinor ?? 0;
}

describe("a plan over what another plan covered", () => {
  const paid = aFacts({
    invoices: [invoice],
    arrangements: [broken, renewed],
    ledger: [aPayment(5, 25_000)],
  });

  it("takes its place: money paid under the new one does not bring the old one back", () => {
    expect(statuses(paid)).toEqual([
      ["broken", "broken"],
      ["renewed", "active"],
    ]);
  });

  it("is not owed on top of it", () => {
    expect(openMinor(paid)).toBe(25_000);
  });

  it("leaves one of two that were accepted in one moment", () => {
    const twice = aFacts({ invoices: [invoice], arrangements: [renewed, { ...renewed, id: "z" }] });
    expect(openMinor(twice)).toBe(50_000);
  });
});

describe("what a plan does not hold", () => {
  const plan = aPlan("plan", 5, [
    [-1, 20_000],
    [20, 20_000],
  ]);
  const before = aPayment(20, 10_000);

  it("is owed beside it: a payment from before the plan is taken back", () => {
    const back = aPayment(1, 10_000, { id: "back", kind: "chargeback", reverses: "pay20" });
    const facts = aFacts({ invoices: [invoice], arrangements: [plan], ledger: [before, back] });
    expect(openMinor(facts)).toBe(50_000);
  });

  it("is nothing while the plan holds all that is open", () => {
    const facts = aFacts({ invoices: [invoice], arrangements: [plan], ledger: [before] });
    const [usd] = computeDelinquency(facts, defaultPolicy, TODAY).byCurrency;
    expect(usd?.items.map(({ kind }) => kind)).toEqual(["installment", "installment"]);
  });
});

const anyPlan = fc.record({
  accepted: fc.integer({ min: 0, max: 90 }),
  amounts: fc.array(fc.integer({ min: 1, max: 40_000 }), { minLength: 1, maxLength: 4 }),
  first: fc.integer({ min: -60, max: 20 }),
});
const anyMoney = fc.record({
  daysAgo: fc.integer({ min: 0, max: 80 }),
  amountMinor: fc.integer({ min: 1, max: 30_000 }),
  isBack: fc.boolean(),
});

describe("whatever was agreed and paid", () => {
  it("what is owed is what is open on the invoices, to the cent", () => {
    fc.assert(
      fc.property(
        fc.array(anyPlan, { maxLength: 3 }),
        fc.array(anyMoney, { maxLength: 4 }),
        (plans, entries) => {
          const facts = aFacts({
            invoices: [invoice, anInvoice(20, { id: "young" })],
            arrangements: plans.map(({ accepted, amounts, first }, n) =>
              aPlan(
                `plan${n}`,
                accepted,
                amounts.map((amount, at) => [first + at * 30, amount]),
              ),
            ),
            ledger: entries.map(({ daysAgo, amountMinor, isBack }, n) =>
              aPayment(daysAgo, amountMinor, {
                id: `e${n}`,
                kind: isBack ? "chargeback" : "payment",
              }),
            ),
          });
          const { balances } = allocateLedger(facts, TODAY);
          const owed = balances.reduce((sum, { balanceMinor }) => sum + balanceMinor, 0);
          expect(openMinor(facts)).toBe(owed);
        },
      ),
    );
  });
});
