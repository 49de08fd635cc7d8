import { describe, expect, it } from "vitest";
import type { PortalLanguage } from "../../../ui-extensions/portal/locale.ts";
import { toPortalView } from "../../../ui-extensions/portal/to-portal-view.ts";
import {
  aFacts,
  aHold,
  anInvoice,
  aPayment,
  aPolicy,
  day,
  type FactsSketch,
} from "../../support/facts.ts";
import { aPortalWorld } from "../../support/portal.ts";

function viewOf(sketch: FactsSketch, language: PortalLanguage = "en") {
  return toPortalView(aPortalWorld(aFacts(sketch), aPolicy()).visit(), language);
}

const plan = (over: Readonly<Record<string, unknown>> = {}) => ({
  id: "plan-1",
  currency: "USD",
  invoiceIds: ["inv32"],
  installments: [
    { dueOn: day(-20), amountMinor: 25_000 },
    { dueOn: day(10), amountMinor: 25_000 },
  ],
  offeredAt: "2026-02-01T12:00:00Z",
  offeredBy: "Dana",
  expiresAt: "2026-03-20T12:00:00Z",
  ...over,
});
const aPromise = (dueOn: string, over: Readonly<Record<string, unknown>> = {}) => ({
  id: "promise-1",
  currency: "USD",
  amountMinor: 20_000,
  promisedOn: day(-10),
  dueOn,
  recordedBy: "Dana",
  ...over,
});

describe("what is owed", () => {
  const sketch: FactsSketch = {
    invoices: [anInvoice(32, { description: "Repairs" }), anInvoice(-12)],
    ledger: [aPayment(3, 10_000)],
  };

  it("names the overdue amount first, then what is still to come, then each invoice", () => {
    const [total] = viewOf(sketch).totals;
    expect(total).toMatchObject({
      title: "Overdue now",
      amountText: "$400.00",
      ageText: "32 days late",
      moreText: "$500.00 more isn't due yet.",
    });
    expect(total?.invoices).toMatchObject([
      {
        title: "Invoice INV32",
        description: "Repairs",
        dueText: "Due January 31, 2026",
        ageText: "32 days late",
        amountText: "$400.00",
        ofText: "left of $500.00",
      },
      { title: "Invoice INV-12", ageText: "Due in 12 days", amountText: "$500.00", ofText: "" },
    ]);
  });

  it("says the same in the customer's Spanish, with that country's numbers and dates", () => {
    const account = { language: "es-ES", country: "ES" };
    const eur = { currency: "EUR", amountMinor: 124_050 };
    const [total] = viewOf({ account, invoices: [anInvoice(1, eur)] }, "es").totals;
    expect(total).toMatchObject({ title: "Vencido", ageText: "1 día de retraso" });
    expect(total?.amountText).toMatch(/^1240,50\s€$/);
    expect(total?.invoices[0]?.dueText).toBe("Vence el 3 de marzo de 2026");
  });

  it("offers to pay what is overdue, then everything, and one choice where they are the same", () => {
    const choices = (each: FactsSketch) =>
      viewOf(each).totals[0]?.payChoices.map(({ label, amountText }) => [label, amountText]);
    expect(choices(sketch)).toEqual([
      ["What is overdue", "$400.00"],
      ["Everything", "$900.00"],
    ]);
    expect(choices({ invoices: [anInvoice(5)] })).toEqual([["Everything", "$500.00"]]);
    expect(choices({ invoices: [anInvoice(-5)] })).toEqual([["Everything", "$500.00"]]);
  });

  it("does not ask for an invoice that is being checked, though it may be paid", () => {
    const invoices = [anInvoice(32), anInvoice(5, { amountMinor: 20_000 })];
    const holds = [aHold("dispute", { invoiceId: "inv32" })];
    const { state, totals } = viewOf({ invoices, holds });
    expect(state).toBe("owing");
    expect(totals[0]).toMatchObject({
      amountText: "$200.00",
      ageText: "5 days late",
      moreText: "$500.00 is being checked.",
      payChoices: [{ amountText: "$200.00" }, { amountText: "$700.00" }],
    });
    const all = viewOf({ invoices: [anInvoice(32)], holds });
    expect(all.state).toBe("resting");
    expect(all.totals[0]).toMatchObject({ title: "Being checked", tone: "plain", ageText: "" });
  });

  it("keeps currencies apart", () => {
    const invoices = [anInvoice(5), anInvoice(9, { currency: "EUR" })];
    expect(viewOf({ invoices }).totals.map(({ amountText }) => amountText)).toEqual([
      "€500.00",
      "$500.00",
    ]);
  });
});

describe("state", () => {
  it.each([
    ["bankruptcy", "with_a_person"],
    ["attorney", "with_a_person"],
    ["deceased", "with_a_person"],
    ["hardship", "resting"],
    ["dispute", "resting"],
    ["breathing_space", "resting"],
    ["pause", "owing"],
    ["cease_contact", "owing"],
  ])("under a %s hold the page is %s", (kind, state) => {
    expect(viewOf({ invoices: [anInvoice(32)], holds: [aHold(kind)] }).state).toBe(state);
  });

  it("names no amount and asks for nothing while a legal stop lasts", () => {
    const view = viewOf({
      invoices: [anInvoice(32)],
      holds: [aHold("bankruptcy")],
      arrangements: [plan()],
      promises: [aPromise(day(5))],
    });
    const { totals, offers, offered, notices, plan: running } = view;
    expect({ totals, offers, offered, notices, running }).toEqual({
      totals: [],
      offers: [],
      offered: [],
      notices: [],
      running: null,
    });
    expect(view.choices.map(({ id }) => id)).toEqual(["messages"]);
  });

  it("says when nothing is owed, and thanks for the last payment", () => {
    const view = viewOf({ invoices: [anInvoice(10)], ledger: [aPayment(2, 50_000)] });
    expect(view.state).toBe("nothing_owed");
    expect(view.lastPaymentText).toBe("Last payment: $500.00 on March 2, 2026. Thank you.");
  });
});

describe("choices", () => {
  const ids = (sketch: FactsSketch) => viewOf(sketch).choices.map(({ id }) => id);
  const invoices = [anInvoice(32)];

  it.each([
    ["overdue", {}, ["pay", "plan", "promise", "help", "dispute", "messages"]],
    ["promised", { promises: [aPromise(day(5))] }, ["pay", "plan", "help", "dispute", "messages"]],
    [
      "in a plan",
      {
        arrangements: [plan({ acceptedAt: "2026-02-02T12:00:00Z" })],
        ledger: [aPayment(20, 25_000)],
      },
      ["pay", "help", "dispute", "messages"],
    ],
    ["asked for help", { holds: [aHold("hardship")] }, ["pay", "plan", "dispute", "messages"]],
    ["disputed", { holds: [aHold("dispute")] }, ["pay", "help", "messages"]],
  ])("%s", (_, sketch, expected) => {
    expect(ids({ invoices, ...sketch })).toEqual(expected);
  });
});

describe("confirmations come from the facts of today", () => {
  const nothing = {
    paid: null,
    plan: null,
    promise: null,
    help: null,
    dispute: null,
    stopped: null,
  };

  it("so without them nothing is confirmed", () => {
    const invoices = [anInvoice(32)];
    expect(viewOf({ invoices, ledger: [aPayment(1, 100)] }).done).toMatchObject(nothing);
  });

  it("and with them each is", () => {
    const { done } = viewOf({
      account: {
        contactPoints: [
          { id: "e", channel: "email", address: "a@b.example", consent: "withdrawn" },
        ],
      },
      invoices: [anInvoice(32)],
      ledger: [aPayment(0, 5_000)],
      promises: [aPromise(day(6), { promisedOn: day(0) })],
      holds: [aHold("hardship"), aHold("dispute", { invoiceId: "inv32" })],
    });
    expect(done).toMatchObject({
      paid: "Thank you. We received $50.00 today.",
      promise: "Saved: $200.00 by March 10, 2026. Thank you.",
      help: "We have your message. Thank you for telling us.",
      dispute: "We have your message and will check.",
      stopped: "Done. You won't receive these any more: Email.",
    });
  });
});

it.each([
  ["US", "National Foundation for Credit Counseling (NFCC)"],
  ["GB", "StepChange Debt Charity"],
  ["MX", "CONDUSEF"],
  ["NL", undefined],
])("in %s points to help that does not work for us", (country, name) => {
  expect(viewOf({ account: { country } }).advisers[0]?.name).toBe(name);
});
