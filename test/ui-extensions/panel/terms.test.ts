import { describe, expect, it } from "vitest";
import { aFacts, aHold, anInvoice, aPayment, day } from "../../support/facts.ts";
import { aPlan, aPromise, panelOf } from "./panel-of.ts";

const late = anInvoice(32, { amountMinor: 60_000 });
const paid = (amountMinor: number) => aPayment(1, amountMinor, { invoiceId: late.id });

describe("offers", () => {
  it.each([
    ["equal payments", 124_050, "3 payments of $413.50, first today"],
    ["a cent over", 100_00, "3 payments of about $33.33 ($33.34, then 2 of $33.33), first today"],
    ["a cent under", 100_01, "3 payments of about $33.34 (2 of $33.34, then $33.33), first today"],
  ])("are exact: %s", (_name, amountMinor, title) => {
    const { offers } = panelOf(aFacts({ invoices: [anInvoice(32, { amountMinor })] }));
    expect(offers[0]).toMatchObject({
      title,
      why: "The usual plan. Paid off by May 4.",
      authority: "in",
      authorityText: "You can offer this yourself.",
    });
  });

  it("say what they are expected to bring, and fill in the form with themselves", () => {
    const { offers } = panelOf(aFacts({ invoices: [late] }));
    const by: Record<number, unknown> = {};
    for (const { schedule, expectedText } of offers) by[schedule.length] = expectedText;
    expect(by[3]).toMatch(/^Expected: \$\d+\.\d\d \(\d+% of such plans are kept\)\.$/);
    expect(offers[0]?.input).toMatchObject({
      kind: "plan",
      size: { by: "count", count: 3 },
      every: "month",
      firstOn: "2026-03-04",
    });
  });

  it("list every payment with its day and amount, adding up to the total", () => {
    const { offers } = panelOf(aFacts({ invoices: [anInvoice(32, { amountMinor: 100_01 })] }));
    const [first] = offers;
    expect(first?.schedule.map(({ dueOn, amount }) => `${dueOn.text} ${amount.text}`)).toEqual([
      "Mar 4 $33.34",
      "Apr 6 $33.34",
      "May 4 $33.33",
    ]);
    expect(first?.total).toEqual({ amountMinor: 100_01, currency: "USD", text: "$100.01" });
  });

  it("come with the recommended one first, then the shortest, then the longest", () => {
    const { offers } = panelOf(aFacts({ invoices: [late] }));
    expect(offers.map(({ schedule }) => schedule.length)).toEqual([3, 2, 6]);
  });

  it("leave out what is disputed", () => {
    const disputed = anInvoice(50, { amountMinor: 90_000 });
    const holds = [aHold("dispute", { invoiceId: disputed.id })];
    const { offers } = panelOf(aFacts({ invoices: [late, disputed], holds }));
    expect(offers[0]?.total.text).toBe("$600.00");
  });
});

describe("arrangement", () => {
  it.each([
    [
      "offered",
      aPlan(late, 1, { acceptedAt: undefined }),
      [],
      "Plan offered, waiting for the customer until Monday 11:00",
      ["planned", "planned", "planned"],
    ],
    [
      "offer lapsed",
      aPlan(late, -9, { acceptedAt: undefined }),
      [],
      "Plan offer lapsed on Feb 27",
      ["planned", "planned", "planned"],
    ],
    [
      "just begun",
      aPlan(late, 1),
      [],
      "Plan on track: 0 of 3 paid, next $200.00 on Mar 5",
      ["planned", "planned", "planned"],
    ],
    [
      "first paid",
      aPlan(late, -2),
      [paid(20_000)],
      "Plan on track: 1 of 3 paid, next $200.00 on Apr 1",
      ["paid", "planned", "planned"],
    ],
    [
      "part of the next paid too",
      aPlan(late, -2),
      [paid(25_000)],
      "Plan on track: 1 of 3 paid, next $150.00 on Apr 1",
      ["paid", "$50.00 paid", "planned"],
    ],
    [
      "due, inside its grace",
      aPlan(late, -2),
      [],
      "Plan on track: 0 of 3 paid, next $200.00 on Mar 2",
      ["due", "planned", "planned"],
    ],
    [
      "missed in part",
      aPlan(late, -9),
      [paid(5_000)],
      "Plan payment of $150.00 missed on Feb 23; the plan ends after Mar 15 unless it is paid",
      ["missed, $50.00 paid", "planned", "planned"],
    ],
    [
      "broken",
      aPlan(late, -25),
      [],
      "Plan ended: $200.00 due on Feb 7 did not arrive, so the invoices count again",
      ["missed", "planned", "planned"],
    ],
    [
      "kept",
      aPlan(late, -2),
      [paid(60_000)],
      "Plan kept, all 3 payments made",
      ["paid", "paid", "paid"],
    ],
    [
      "cancelled",
      aPlan(late, 3, { cancelledAt: `${day(-1)}T15:00:00Z` }),
      [],
      "Plan cancelled on Mar 3",
      ["planned", "planned", "planned"],
    ],
  ])("%s", (_name, plan, ledger, statusText, rows) => {
    const { arrangement } = panelOf(aFacts({ invoices: [late], arrangements: [plan], ledger }));
    expect(arrangement?.statusText).toBe(statusText);
    expect(arrangement?.schedule.map((each) => each.statusText)).toEqual(rows);
  });

  it("shows the plan in force rather than a newer one that was cancelled", () => {
    const cancelled = aPlan(late, 9, { id: "newer", cancelledAt: `${day(-1)}T15:00:00Z` });
    const facts = aFacts({ invoices: [late], arrangements: [aPlan(late, 4), cancelled] });
    expect(panelOf(facts).arrangement).toMatchObject({ id: "plan", status: "active" });
  });

  it("carries the customer's page", () => {
    const facts = aFacts({ invoices: [late], arrangements: [aPlan(late, 4)] });
    const customerUrl = "https://pay.example/p/abc";
    expect(panelOf(facts, { customerUrl }).arrangement?.customerUrl).toBe(customerUrl);
  });

  it("is absent without a plan", () => {
    expect(panelOf(aFacts({ invoices: [late] })).arrangement).toBeNull();
  });
});

describe("promise", () => {
  it.each([
    ["open", aPromise(3), [], "Promised $500.00 by Mar 7"],
    ["kept", aPromise(-2), [aPayment(3, 50_000)], "Promise kept: $500.00 by Mar 2"],
    [
      "partly kept",
      aPromise(-4),
      [aPayment(5, 100)],
      "Promise partly kept: $500.00 was promised by Feb 28",
    ],
    ["broken", aPromise(-4), [], "Promise not kept: $500.00 was promised by Feb 28"],
    ["cancelled", aPromise(3, { cancelledOn: day(-1) }), [], "Promise cancelled: $500.00 by Mar 7"],
  ])("%s", (_name, promise, ledger, statusText) => {
    const { promise: shown } = panelOf(aFacts({ invoices: [late], promises: [promise], ledger }));
    expect(shown?.statusText).toBe(statusText);
  });

  it("that ended two months ago says nothing about today", () => {
    const facts = aFacts({ invoices: [late], promises: [aPromise(-61)] });
    expect(panelOf(facts).promise).toBeNull();
  });
});
