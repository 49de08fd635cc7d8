import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AccountId } from "../../../core/accounts/account.ts";
import { calendarDate } from "../../../core/time/calendar-date.ts";
import { instant } from "../../../core/time/instant.ts";
import { takeMoneyEvent } from "../../../server/effects/money/take-money-event.ts";
import {
  assignPayment,
  setPaymentAside,
} from "../../../server/effects/money/unmatched-payments.ts";
import type { Database } from "../../../server/storage/connect.ts";
import { listUnmatched } from "../../../server/storage/received-payments.ts";
import { openTestDatabase } from "../../support/database.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { aBook, type Book, company, invoice, payment, ref } from "../crm/world.ts";

const ACME = AccountId.parse("crm-deadbeef-company-acme");
const OURS = "payment_hook-p-1";
const THEIRS = "crm-deadbeef-payment-p";
const MAYBE = { provider: "crm", ref: `${THEIRS}@20000` };

// A CRM and a payment provider may tell of the same money. Whoever comes first, it counts once.
describe("money that is told of twice", () => {
  let db: Database;
  let server: TestServer;
  beforeAll(async () => {
    db = await openTestDatabase();
    server = await startServer(db);
  });
  afterAll(() => server.close());

  const owed = (at: number, over: object = {}) =>
    invoice("1", at, { partyRefs: [ref("company", "acme")], ...over });
  async function aCompany(): Promise<Book> {
    const book = await aBook(db);
    await book.apply(company("acme", 1), owed(2));
    return book;
  }
  const crmTells = (book: Book, over: object = {}, at = 3) =>
    book.apply(payment("p", at, { partyRefs: [ref("company", "acme")], ...over }));
  async function weTake({ tenantId }: Book, name = "p-1", at = "2026-02-21T18:00:00Z") {
    const fact = { kind: "payment", ref: name, amountMinor: 20_000, account: ACME } as const;
    const facts = [{ ...fact, currency: "USD", at: instant(at) }];
    await takeMoneyEvent(
      server.deps,
      { tenantId, provider: "payment_hook" },
      { id: `event-${name}`, facts },
    );
  }
  const ledger = (book: Book) =>
    book.work(async ({ tx }) => {
      const query = sql<{ id: string }>`select id, kind from ledger_entries order by id`;
      return (await query.execute(tx)).rows;
    });
  const waiting = (book: Book) => book.work(({ tx }) => listUnmatched(tx, 10));

  it.each([
    ["the provider first", [weTake, crmTells]],
    ["the CRM first", [crmTells, weTake]],
  ] as const)("counts once and waits for a person, %s", async (_case, [first, second]) => {
    const book = await aCompany();
    await first(book);
    await second(book);
    // Told of again, and read again with something changed.
    await weTake(book);
    await crmTells(book, { state: "refunded", takenBackMinor: 5_000 }, 4);
    expect(await ledger(book)).toEqual([{ id: OURS, kind: "payment" }]);
    expect(await waiting(book)).toMatchObject([{ ...MAYBE, why: "may_be_same", twinOf: OURS }]);
  });

  it("counts twice once a person says that it is another payment, however often it is read", async () => {
    const book = await aCompany();
    await weTake(book);
    await crmTells(book);
    const assigned = { ...MAYBE, account: ACME, by: "Maria" };
    expect(await assignPayment(server.deps, book.tenantId, assigned)).toMatchObject({ ok: true });
    await crmTells(book, { state: "refunded", takenBackMinor: 5_000 }, 4);
    await weTake(book, "p-2", "2026-02-21T19:00:00Z");
    expect((await ledger(book)).map(({ id }) => id)).toEqual([
      ...[THEIRS, `${THEIRS}~back`, OURS, "payment_hook-p-2"],
    ]);
    expect(await waiting(book)).toEqual([]);
  });

  it("stays once when a person says that it is the same", async () => {
    const book = await aCompany();
    await crmTells(book);
    await weTake(book);
    const aside = { ...MAYBE, by: "Maria" };
    expect(await setPaymentAside(server.deps, book.tenantId, aside)).toMatchObject({ ok: true });
    await crmTells(book, { state: "refunded", takenBackMinor: 5_000 }, 4);
    expect((await ledger(book)).map(({ id }) => id)).toEqual([OURS]);
    expect(await waiting(book)).toEqual([]);
  });

  it("asks nobody where the CRM has the provider's own name for it", async () => {
    const book = await aCompany();
    await weTake(book);
    await crmTells(book, { reference: "p-1", on: calendarDate("2026-01-15"), amountMinor: 19_900 });
    expect((await ledger(book)).map(({ id }) => id)).toEqual([OURS]);
    expect(await waiting(book)).toEqual([]);
  });

  it("knows all that it took in a balance of the CRM's", async () => {
    const book = await aCompany();
    await weTake(book);
    await book.apply(owed(4, { balanceMinor: 30_000 }));
    expect((await ledger(book)).map(({ id }) => id)).toEqual([OURS]);
    await weTake(book, "p-2", "2026-02-28T18:00:00Z");
    await book.apply(owed(5, { balanceMinor: 10_000 }));
    expect((await ledger(book)).map(({ id }) => id)).toEqual([OURS, "payment_hook-p-2"]);
    expect(await waiting(book)).toMatchObject([{ why: "may_be_same", amountMinor: 40_000 }]);
  });

  it("takes what came a week apart for two payments", async () => {
    const book = await aCompany();
    await weTake(book);
    await crmTells(book, { on: calendarDate("2026-02-28") });
    expect((await ledger(book)).map(({ id }) => id)).toEqual([THEIRS, OURS]);
    expect(await waiting(book)).toEqual([]);
  });
});
