import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDryRuns, dryRun, emptyDryRun, warningsOf } from "../../../core/treatment/dry-run.ts";
import {
  aFacts,
  aHold,
  anInvoice,
  anyFacts,
  aPolicy,
  at,
  NOON,
  TODAY,
} from "../../support/facts.ts";

const policy = aPolicy();
const run = (book: readonly ReturnType<typeof aFacts>[]) =>
  dryRun({ book, policy, from: TODAY, days: 7 });

describe("dryRun", () => {
  it.each([
    ["would hear from us", { invoices: [anInvoice(5)] }, { contacted: 1, byChannel: { sms: 1 } }],
    ["is for a person", { invoices: [anInvoice(20)] }, { contacted: 0, forPeople: 1 }],
    [
      "is held, and why",
      { invoices: [anInvoice(5)], holds: [aHold("hardship")] },
      { contacted: 0, held: { hardship: 1 } },
    ],
    ["has nothing due", { invoices: [anInvoice(-60)] }, { quiet: 1 }],
    [
      "was stopped",
      { invoices: [anInvoice(5)], cadenceStoppedAt: at(NOON) },
      { held: { cadence_stopped: 1 } },
    ],
  ])("says of an account that it %s", (_what, sketch, expected) => {
    expect(run([aFacts(sketch)])).toMatchObject({ accounts: 1, ...expected });
  });

  it("looks at accounts as if they were live", () => {
    const facts = { ...aFacts({ invoices: [anInvoice(5)] }), liveShare: 0 };
    expect(run([facts])).toMatchObject({ contacted: 1, held: {} });
  });

  it("counts every account once, and parts add up to the whole", () => {
    fc.assert(
      fc.property(fc.array(anyFacts, { maxLength: 6 }), fc.nat(6), (book, cut) => {
        const whole = run(book);
        const held = Object.values(whole.held).reduce((sum, count) => sum + count, 0);
        expect(whole.contacted + whole.forPeople + held + whole.quiet).toBe(book.length);
        expect(addDryRuns(run(book.slice(0, cut)), run(book.slice(cut)))).toEqual(whole);
      }),
      { numRuns: 30 },
    );
  });
});

describe("warningsOf", () => {
  const big = { ...emptyDryRun(), accounts: 200, contacted: 120, perDay: { "2026-03-04": 100 } };
  it.each([
    ["an empty book", emptyDryRun(), 100, ["empty_book"]],
    [
      "a policy that reaches nobody",
      { ...emptyDryRun(), accounts: 9, held: { consent: 9 } },
      100,
      ["reaches_nobody"],
    ],
    ["half the book on one day", big, 100, ["many_at_once"]],
    ["the same at a tenth", big, 10, []],
    ["a few of a small book", { ...big, accounts: 4, perDay: { "2026-03-04": 4 } }, 100, []],
    ["a calm week", { ...big, perDay: { "2026-03-04": 40 } }, 100, []],
  ])("says of %s what must be read first", (_what, result, share, kinds) => {
    expect(warningsOf(result, share).map(({ kind }) => kind)).toEqual(kinds);
  });
});
