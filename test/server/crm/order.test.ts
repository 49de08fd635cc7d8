import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CrmChange } from "../../../adapters/crm-change.ts";
import { calendarDate } from "../../../core/time/calendar-date.ts";
import type { Database } from "../../../server/storage/connect.ts";
import { openTestDatabase } from "../../support/database.ts";
import { aBook, activity, company, gone, invoice, payment, person, ref, ticket } from "./world.ts";

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const RUNS = Number(process.env.FC_RUNS ?? 25);
const paidOn = calendarDate("2026-02-27");

/**
 * Of each record versions that differ in what CRMs let people change. A ticket that is over is left
 * out: it leaves the hold it set for a person to lift, so whether it was ever seen open matters.
 */
const anyHistory: fc.Arbitrary<CrmChange[]> = fc
  .record({
    balance: fc.integer({ min: 0, max: 60_000 }),
    paid: fc.integer({ min: 1, max: 60_000 }),
    state: fc.constantFrom("received", "refunded", "charged_back", "failed"),
    optedOut: fc.constantFrom<["email"] | []>(["email"], []),
    moved: fc.constantFrom("a", "b"),
    ends: fc.subarray<CrmChange>([
      gone("company", "b", 9, "merged", "a"),
      gone("person", "p", 9, "deleted"),
      gone("person", "q", 9, "erased"),
      gone("payment", "y", 9, "deleted"),
      gone("invoice", "3", 9, "deleted"),
      gone("activity", "v", 9, "deleted"),
    ]),
    named: fc.subarray([ref("person", "p"), ref("person", "q")]),
    onlyPerson: fc.boolean(),
  })
  .map(({ balance, paid, state, optedOut, moved, ends, named, onlyPerson }) => [
    company("a", 1, { name: "Old name" }),
    company("a", 2),
    company("b", 1),
    company("b", 3, { emails: ["new@b.example", "ap@b.example"] }),
    person("p", 1, { companyRefs: [ref("company", "a")], optedOut: ["email"] }),
    person("p", 4, { companyRefs: [ref("company", moved)], optedOut, phones: ["+12025550123"] }),
    person("q", 2, { companyRefs: [ref("company", "a"), ref("company", "b")] }),
    person("r", 1),
    invoice("1", 1, { partyRefs: [ref("company", "a"), ...named], balanceMinor: 50_000 }),
    invoice("1", 5, { partyRefs: [ref("company", "a"), ...named], balanceMinor: balance, paidOn }),
    invoice("2", 2, { partyRefs: [ref("company", "b")], currency: "EUR" }),
    invoice("3", 2, { partyRefs: onlyPerson ? [ref("person", "p")] : [ref("company", "b")] }),
    invoice("4", 2, { partyRefs: [ref("person", "r")] }),
    payment("x", 1, { invoiceRef: ref("invoice", "1"), amountMinor: paid }),
    payment("x", 6, {
      invoiceRef: ref("invoice", "1"),
      amountMinor: paid,
      state,
      takenBackOn: paidOn,
    }),
    payment("y", 2, { partyRefs: [ref("company", "b")] }),
    payment("z", 2, { invoiceRef: ref("invoice", "2") }),
    ticket("t", 2, { partyRefs: [ref("company", "b"), ref("person", "q")] }),
    activity("v", 1, { partyRefs: [ref("person", "q"), ref("company", "a")], outcome: "unknown" }),
    activity("v", 3, { partyRefs: [ref("person", "q"), ref("company", "a")] }),
    // Of a company that may be merged: what it was told must not be counted again.
    activity("u", 2, { partyRefs: [ref("company", "b")] }),
    activity("w", 3, { partyRefs: [ref("person", "r")], ourKey: "ours" }),
    ...ends,
  ]);

/** The same changes in another order, some twice, cut into pages of other lengths. */
const anyReading = anyHistory.chain((history) =>
  fc.record({
    history: fc.constant(history),
    pages: fc
      .tuple(fc.shuffledSubarray(history, { minLength: history.length }), fc.subarray(history))
      .chain(([all, again]) =>
        fc.shuffledSubarray([...all, ...again], { minLength: all.length + again.length }),
      )
      .chain((read) =>
        fc
          .array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 })
          .map((sizes) => pagesOf(read, sizes)),
      ),
  }),
);

function pagesOf(changes: readonly CrmChange[], sizes: readonly number[]): CrmChange[][] {
  const pages: CrmChange[][] = [];
  for (let from = 0, n = 0; from < changes.length; n += 1) {
    const size = sizes[n % sizes.length] ?? 1;
    pages.push(changes.slice(from, from + size));
    from += size;
  }
  return pages;
}

describe("what is read from a CRM", () => {
  it("ends in the same facts in any order, in any pages and any of it twice", async () => {
    await fc.assert(
      fc.asyncProperty(anyReading, async ({ history, pages }) => {
        const inOrder = await aBook(db);
        const byTime = history.toSorted((a, b) => (a.changedAt < b.changedAt ? -1 : 1));
        await inOrder.apply(...byTime);
        const shuffled = await aBook(db);
        for (const page of pages) await shuffled.apply(...page);
        expect(await shuffled.facts()).toEqual(await inOrder.facts());
      }),
      { numRuns: RUNS },
    );
  }, 120_000);
});
