import { describe, expect, it } from "vitest";
import { toDayNumber } from "../../../core/time/calendar-date.ts";
import { checkSimulation } from "../../../core/treatment/check-simulation.ts";
import { simulate } from "../../../core/treatment/simulate.ts";
import type { SimulatedTouch } from "../../../core/treatment/simulation-report.ts";
import { aFacts, aHold, anInvoice, aPayment, aPolicy, aTouch, day } from "../../support/facts.ts";

const policy = aPolicy();
const late = anInvoice(-5);
const from = day(0);
const DAYS = 120;
const window = { from: toDayNumber(from), until: toDayNumber(from) + DAYS };

function run(sketch: Parameters<typeof aFacts>[0]) {
  const facts = aFacts(sketch);
  return { facts, report: simulate({ book: [facts], policy, from, days: DAYS }) };
}

function failedChecks(
  facts: ReturnType<typeof aFacts>,
  touches: readonly SimulatedTouch[],
): string[] {
  return checkSimulation([facts], policy, touches, window)
    .filter(({ ok }) => !ok)
    .map(({ id }) => id);
}

describe("simulate", () => {
  it("makes every step of an unpaid invoice once, in order, and hands it over", () => {
    const { report } = run({ invoices: [late] });
    expect(report.touches.map(({ stepId }) => stepId)).toEqual([
      "before-3",
      "day-1",
      "day-5",
      "day-12",
      "day-20",
      "day-30",
      "day-45",
      "day-60",
      "day-75",
      "end",
    ]);
    expect(report.checks.map(({ id, ok }) => [id, ok])).toEqual([
      ["nothing_due", true],
      ["doubled", true],
      ["skipped", true],
      ["silent", true],
    ]);
  });

  it("falls silent the day a payment comes", () => {
    const { report } = run({
      invoices: [late],
      ledger: [{ ...aPayment(0, 50_000, { invoiceId: late.id }), on: day(13) }],
    });
    expect(report.touches.map(({ stepId }) => stepId)).toEqual(["before-3", "day-1", "day-5"]);
    expect(report.receivedMinor).toEqual({ USD: 50_000 });
  });

  it("waits out a pause and catches up with one step", () => {
    const { report } = run({
      invoices: [late],
      holds: [aHold("pause", { from: day(7), until: day(20) })],
    });
    expect(
      report.touches.map(({ stepId, supersedes }) => [stepId, supersedes]).slice(0, 3),
    ).toEqual([
      ["before-3", []],
      ["day-1", []],
      ["day-12", ["day-5"]],
    ]);
    expect(report.gates.pause).toBeGreaterThan(0);
  });

  it("gives accounts without an address to people, or assumes an e-mail when told to", () => {
    const bare = aFacts({ account: { contactPoints: [] }, invoices: [late] });
    const people = simulate({ book: [bare], policy, from, days: 20 });
    expect(people.totals).toMatchObject({ messages: 0 });
    expect(people.touches[0]?.reason).toContain("a person acts");
    const assumed = simulate({ book: [bare], policy, from, days: 20, assumeEmail: true });
    expect(assumed.byChannel).toEqual({ email: 4 });
  });

  it("knows what was done before it began", () => {
    const old = anInvoice(10);
    const { report } = run({ invoices: [old], touches: [aTouch(5, "day-5", old)] });
    expect(report.touches[0]?.stepId).toBe("day-12");
    expect(report.checks.filter(({ ok }) => !ok)).toEqual([]);
  });

  it("gives the same report twice", () => {
    const { facts, report } = run({ invoices: [late, anInvoice(20)] });
    expect(simulate({ book: [facts], policy, from, days: DAYS })).toEqual(report);
  });
});

describe("checkSimulation finds", () => {
  const { facts, report } = run({ invoices: [late] });
  const paid = aFacts({ invoices: [late], ledger: [aPayment(0, 50_000, { invoiceId: late.id })] });

  it.each([
    ["nothing wrong in what the engine did", facts, report.touches, []],
    ["a step made twice", facts, [...report.touches, ...report.touches.slice(3, 4)], ["doubled"]],
    [
      "a step left out",
      facts,
      report.touches.filter(({ stepId }) => stepId !== "day-12"),
      ["skipped"],
    ],
    ["an account touched after it has paid", paid, report.touches.slice(0, 2), ["nothing_due"]],
    ["an overdue invoice nobody spoke of", facts, report.touches.slice(0, 3), ["silent"]],
  ])("%s", (_name, book, touches, expected) => {
    expect(failedChecks(book, touches)).toEqual(expected);
  });
});
