import { describe, expect, it } from "vitest";
import type { PortalLanguage } from "../../../ui-extensions/portal/locale.ts";
import { toPortalView } from "../../../ui-extensions/portal/to-portal-view.ts";
import {
  aFacts,
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

describe("plans", () => {
  it("shows every payment of every offer, adding up to what is overdue", () => {
    const { offers } = viewOf({ invoices: [anInvoice(32, { amountMinor: 100_01 })] });
    expect(offers[0]?.title).toBe("3 payments, none above $33.34");
    expect(offers[0]?.rows.map(({ dateText, amountText }) => [dateText, amountText])).toEqual([
      ["Mar 4, 2026", "$33.34"],
      ["Apr 6, 2026", "$33.34"],
      ["May 4, 2026", "$33.33"],
    ]);
    expect(offers[0]?.totalText).toBe("Total $100.01. No interest, no fee.");
  });

  it("shows a person's offer until it expires, and no longer", () => {
    const invoices = [anInvoice(32)];
    expect(viewOf({ invoices, arrangements: [plan()] }).offered).toMatchObject([
      { id: "plan-1", untilText: "Open until March 20, 2026." },
    ]);
    const gone = plan({ expiresAt: "2026-03-04T16:59:00Z" });
    expect(viewOf({ invoices, arrangements: [gone] }).offered).toEqual([]);
  });

  it.each([
    [25_000, true, "On track", ["paid", "planned"], "Next: $250.00 on March 14, 2026"],
    [0, false, "A payment is late", ["missed", "planned"], "Late: $250.00 since February 12, 2026"],
    [
      10_000,
      false,
      "A payment is late",
      ["missed", "planned"],
      "Late: $150.00 since February 12, 2026",
    ],
  ])("after %i paid the running plan says how it stands", (paid, onTrack, status, rows, next) => {
    const view = viewOf({
      invoices: [anInvoice(32)],
      arrangements: [plan({ acceptedAt: "2026-02-02T12:00:00Z" })],
      ledger: paid === 0 ? [] : [aPayment(20, paid)],
    });
    expect(view.plan).toMatchObject({ onTrack, statusText: status, nextText: next });
    expect(view.plan?.rows.map((row) => row.status)).toEqual(rows);
    expect(view.totals[0]?.invoices[0]?.ageText).toBe("In your payment plan");
  });

  it.each([
    ["payment", "Pay $500.00 to get your plan back"],
    ["agreement", "Your payment plan has ended"],
  ] as const)("says kindly that a plan has ended, and what brings it back by %s", (by, title) => {
    const installments = [{ dueOn: day(-40), amountMinor: 50_000 }];
    const broken = plan({ acceptedAt: "2026-01-02T12:00:00Z", installments });
    const { arrangements } = aPolicy();
    const life = { ...arrangements.life, reinstateBy: by };
    const sketch = { invoices: [anInvoice(32)], arrangements: [broken] };
    const policy = aPolicy({ arrangements: { ...arrangements, life } });
    const { notices, plan: running } = toPortalView(
      aPortalWorld(aFacts(sketch), policy).visit(),
      "en",
    );
    expect(running).toBeNull();
    expect(notices[0]?.title).toBe(title);
  });
});

describe("paying after a plan has ended", () => {
  const ended = plan({
    acceptedAt: "2026-01-02T12:00:00Z",
    installments: [
      { dueOn: day(-40), amountMinor: 20_000 },
      { dueOn: day(10), amountMinor: 30_000 },
    ],
  });
  const choicesOf = (over: Readonly<Record<string, unknown>> = {}) =>
    viewOf({
      invoices: [anInvoice(32)],
      arrangements: [{ ...ended, ...over }],
    }).totals[0]?.payChoices.map(({ id, amountText }) => [id, amountText]);

  it("puts what brings the plan back before all that is overdue again", () => {
    expect(choicesOf()).toEqual([
      ["plan", "$200.00"],
      ["overdue", "$500.00"],
    ]);
  });

  it("knows no such amount once a settlement is over", () => {
    const over = {
      kind: "settlement",
      waivedMinor: 10_000,
      installments: [{ dueOn: day(-40), amountMinor: 40_000 }],
    };
    expect(choicesOf(over)).toEqual([["overdue", "$500.00"]]);
  });
});

describe("promises", () => {
  it.each([
    [day(6), [], "You plan to pay $200.00 by March 10, 2026"],
    [day(-5), [], "You planned to pay $200.00 by February 27, 2026"],
    [day(-5), [aPayment(6, 20_000)], undefined],
  ])("due %s", (dueOn, ledger, title) => {
    const view = viewOf({ invoices: [anInvoice(32)], promises: [aPromise(dueOn)], ledger });
    expect(view.notices[0]?.title).toBe(title);
  });

  it("bounds the day by policy and starts from what is overdue, as the customer writes it", () => {
    const account = { language: "es-ES", country: "ES" };
    const { promise } = viewOf({ account, invoices: [anInvoice(32)] }, "es");
    expect(promise).toMatchObject({ today: day(0), lastDay: day(30) });
    expect(promise.currencies[0]?.suggested).toBe("500,00");
  });
});
