import { describe, expect, it } from "vitest";
import { allocateLedger } from "../../../core/accounts/allocate-ledger.ts";
import { defaultPolicy } from "../../../core/policy/default-policy.ts";
import { decideTreatment } from "../../../core/treatment/decide-treatment.ts";
import { toTouch } from "../../../core/treatment/to-touch.ts";
import { cpuMs } from "../../support/cpu-ms.ts";
import {
  aFacts,
  aHold,
  anInvoice,
  aPayment,
  day,
  type FactsSketch,
  NOON,
  TODAY,
} from "../../support/facts.ts";

const disputed = anInvoice(60, { id: "disputed" });
const other = anInvoice(40, { id: "other" });
const dispute = aHold("dispute", { invoiceId: "disputed", from: day(-20) });

function balances(sketch: FactsSketch): Record<string, number> {
  const { balances: own } = allocateLedger(aFacts(sketch), TODAY);
  return Object.fromEntries(own.map(({ invoice, balanceMinor }) => [invoice.id, balanceMinor]));
}

describe("money and a disputed invoice", () => {
  it("passes over it while anything else is open, although it is the oldest", () => {
    const paid = { invoices: [disputed, other], holds: [dispute], ledger: [aPayment(1, 30_000)] };
    expect(balances(paid)).toEqual({ disputed: 50_000, other: 20_000 });
  });

  it("goes to it last, when nothing else is left to pay", () => {
    const paid = { invoices: [disputed, other], holds: [dispute], ledger: [aPayment(1, 60_000)] };
    expect(balances(paid)).toEqual({ disputed: 40_000, other: 0 });
  });

  it("goes to it when the customer names it", () => {
    const named = aPayment(1, 30_000, { invoiceId: "disputed" });
    const paid = { invoices: [disputed, other], holds: [dispute], ledger: [named] };
    expect(balances(paid)).toEqual({ disputed: 20_000, other: 50_000 });
  });

  it("went to the oldest before the dispute began", () => {
    const paid = { invoices: [disputed, other], holds: [dispute], ledger: [aPayment(30, 30_000)] };
    expect(balances(paid)).toEqual({ disputed: 20_000, other: 50_000 });
  });
});

describe("an account with as many records as there may be", () => {
  const MANY = 20_000;
  const invoices = Array.from({ length: MANY }, (_, n) =>
    anInvoice(60 + (n % 1_000), { id: `i${n}`, number: `N${n}` }),
  );
  const payments = invoices.map(({ id }, n) => aPayment(30, 100, { id: `p${n}`, invoiceId: id }));
  const holds = invoices.map(({ id }, n) => aHold("dispute", { id: `h${n}`, invoiceId: id }));

  // Without an index each of these takes half a minute, and the worker does nothing else meanwhile.
  it.each([
    ["payments that name their invoice", { invoices, ledger: payments }],
    ["disputed invoices", { invoices, holds }],
  ])("is decided in the time of a web request: %s", (_name, sketch) => {
    const facts = aFacts(sketch);
    expect(cpuMs(() => decideTreatment(facts, defaultPolicy, NOON))).toBeLessThan(3_000);
  });
});

describe("what the engine writes about such an account", () => {
  it("can be read back: one message about more invoices than 500", () => {
    const invoices = Array.from({ length: 600 }, (_, n) =>
      anInvoice(20, { id: `i${n}`, number: `N${n}`, amountMinor: 100 }),
    );
    const [lane] = decideTreatment(aFacts({ invoices }), defaultPolicy, NOON).lanes;
    if (lane?.action.kind !== "task" && lane?.action.kind !== "send") throw new Error("not due");
    const touch = toTouch(lane.action.touch, "t", NOON);
    expect(aFacts({ invoices, touches: [touch] }).touches[0]?.invoiceIds).toHaveLength(600);
  });
});

describe("money that came before the invoice it pays", () => {
  it("waits as credit, and settles the invoice on the day it is issued", () => {
    const facts = aFacts({
      invoices: [anInvoice(5, { issuedOn: day(-20) })],
      ledger: [aPayment(25, 50_000)],
    });
    const [balance] = allocateLedger(facts, TODAY).balances;
    expect(balance).toMatchObject({ balanceMinor: 0, settledOn: day(-20) });
  });
});
