import { describe, expect, it } from "vitest";
import { listCrmRecords } from "../../../adapters/sandbox/crm-records.ts";
import { seedFacts } from "../../../adapters/sandbox/seed.ts";
import { calendarDate } from "../../../core/time/calendar-date.ts";

const today = calendarDate("2026-11-21");
const book = seedFacts(today);

describe("the sandbox's book", () => {
  it("uses every id once", () => {
    const ids = book.flatMap(({ account, invoices, ledger, holds, promises, arrangements }) => [
      account.id,
      ...account.contactPoints.map(({ id }) => id),
      ...[...invoices, ...ledger, ...holds, ...promises, ...arrangements].map(({ id }) => id),
    ]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("writes to nobody real", () => {
    const mails = book
      .flatMap(({ account }) => account.contactPoints)
      .filter(({ channel }) => channel === "email");
    for (const { address } of mails) expect(address).toMatch(/@(example\.com|[a-z]+\.example)$/);
  });

  it("names only invoices that exist", () => {
    for (const { invoices, ledger, holds, arrangements } of book) {
      const known = new Set<string>(invoices.map(({ id }) => id));
      const named = [...ledger, ...holds].flatMap(({ invoiceId }) => invoiceId ?? []);
      for (const id of [...named, ...arrangements.flatMap(({ invoiceIds }) => invoiceIds)])
        expect(known).toContain(id);
    }
  });

  it("is as late tomorrow as today", () => {
    const tomorrow = seedFacts(calendarDate("2026-11-22"));
    expect(book[0]?.invoices[3]?.dueOn).toBe("2026-10-20");
    expect(tomorrow[0]?.invoices[3]?.dueOn).toBe("2026-10-21");
  });

  it("speaks English and Spanish, in several currencies", () => {
    const languages = new Set(book.map(({ account }) => account.language.slice(0, 2)));
    const currencies = new Set(
      book.flatMap(({ invoices }) => invoices.map((each) => each.currency)),
    );
    expect([...languages].sort()).toEqual(["en", "es"]);
    expect([...currencies]).toEqual(expect.arrayContaining(["USD", "EUR", "JPY", "COP", "GBP"]));
  });
});

describe("the sandbox CRM's records", () => {
  it("refer to accounts of the book, with one that has two and one that has none", () => {
    const known = new Set(book.map(({ account }) => account.id));
    const counts = listCrmRecords().map(({ accountIds }) => {
      for (const id of accountIds) expect(known).toContain(id);
      return accountIds.length;
    });
    expect(counts.filter((count) => count === 2)).toHaveLength(1);
    expect(counts.filter((count) => count === 0)).toHaveLength(1);
  });

  it("reach every account", () => {
    const reached = new Set(listCrmRecords().flatMap(({ accountIds }) => accountIds));
    expect(book.map(({ account }) => account.id).filter((id) => !reached.has(id))).toEqual([]);
  });
});
