import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { MoneyEvent } from "../../../adapters/payments/money-fact.ts";
import { addMs, DAY_MS } from "../../../core/time/instant.ts";
import { takeMoneyEvent } from "../../../server/effects/money/take-money-event.ts";
import { listUnmatched } from "../../../server/storage/received-payments.ts";
import { seededRandom } from "../../faults/support/seeded-random.ts";
import { Crash, crashingDatabase } from "../../support/crashing-database.ts";
import { findTestPostgres, openTestDatabase, openTestPostgres } from "../../support/database.ts";
import { anInvoice } from "../../support/facts.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { addAccount, type TestAccount } from "../effects/support.ts";
import { netOf, type StormAccount, shuffledCopies, stormEvents } from "./storm-events.ts";
import { TENANT } from "./support.ts";

// No, two and three decimals.
const CURRENCIES = ["JPY", "USD", "KWD"];
/** At each of the steps of a transaction. */
const CRASH_SHARE = 0.02;
const SOURCE = { tenantId: TENANT, provider: "payment_hook" };

const postgres = await findTestPostgres();

describe.each([
  { engine: "PGlite", open: openTestDatabase, seeds: [1, 2, 3, 4], beside: 1 },
  // Only here do transactions run beside each other, and wait for each other's locks.
  ...(postgres === null
    ? []
    : [{ engine: "PostgreSQL", open: () => openTestPostgres(postgres), seeds: [5, 6], beside: 6 }]),
])("a storm of webhooks on $engine", ({ open, seeds, beside }) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer(await open());
  });
  afterAll(() => server.close());

  interface Book extends StormAccount {
    readonly account: TestAccount;
  }

  const openBooks = (): Promise<Book[]> =>
    Promise.all(
      CURRENCIES.map(async (currency) => {
        const invoices = [
          anInvoice(20, { currency }),
          anInvoice(9, { currency, amountMinor: 7_001 }),
        ];
        const account = await addAccount(server, { invoices });
        return { id: account.id, currency, account };
      }),
    );

  /** Every account's ledger and what waits for a person, with the names of the run taken out. */
  async function booksAfter(books: readonly Book[], prefix: string): Promise<unknown> {
    const plain = (text: string, { id }: Book) =>
      text.replaceAll(prefix, "").replaceAll(id, "").replaceAll(id.slice(-8), "");
    const ledgers = await Promise.all(
      books.map(async (book) => {
        const { ledger } = await book.account.facts();
        const entries = ledger.map((entry) => plain(JSON.stringify(entry), book));
        return { entries: entries.toSorted(), openMinor: await book.account.openMinor() };
      }),
    );
    const unmatched = await server.deps.db.withTenant(TENANT, (tx) => listUnmatched(tx, 1_000));
    const mine = unmatched.filter(({ ref }) => ref.startsWith(prefix));
    const waiting = mine.map(({ ref, told, accountId, ...rest }) => {
      const at = books.findIndex(({ id }) => ref.includes(id.slice(-8)));
      return { ...rest, at, isKnown: accountId !== null, isTold: told !== null };
    });
    return { ledgers, waiting: waiting.map((each) => JSON.stringify(each)).toSorted() };
  }

  async function netInBooks(books: readonly Book[], prefix: string) {
    const net: Record<string, number> = {};
    const add = (currency: string, minor: number) => {
      net[currency] = (net[currency] ?? 0) + minor;
    };
    for (const { account } of books)
      for (const { kind, currency, amountMinor } of (await account.facts()).ledger)
        add(currency, kind === "payment" ? amountMinor : -amountMinor);
    const unmatched = await server.deps.db.withTenant(TENANT, (tx) => listUnmatched(tx, 1_000));
    for (const { ref, currency, amountMinor, returnedMinor } of unmatched)
      if (ref.startsWith(prefix)) add(currency, amountMinor - returnedMinor);
    return net;
  }

  /** A provider sends what was not answered again, at any time later. */
  async function deliver(events: readonly MoneyEvent[], random: () => number): Promise<number> {
    const db = crashingDatabase(server.deps.db, () => random() < CRASH_SHARE);
    const deps = { ...server.deps, db };
    const waiting = [...events];
    let crashes = 0;
    const deliverer = async () => {
      for (let event = waiting.shift(); event !== undefined; event = waiting.shift()) {
        try {
          await takeMoneyEvent(deps, SOURCE, event);
        } catch (error) {
          if (!(error instanceof Crash)) throw error;
          crashes += 1;
          waiting.splice(Math.floor(random() * waiting.length), 0, event);
        }
      }
    };
    await Promise.all(Array.from({ length: beside }, deliverer));
    return crashes;
  }

  it.each(seeds)("leaves the books of a quiet day, seed %i", async (seed) => {
    const start = addMs(server.deps.clock.now(), -12 * DAY_MS);
    const run = async (prefix: string) => {
      const books = await openBooks();
      const events = stormEvents(books, { prefix, random: seededRandom(seed), start });
      return { prefix, books, events };
    };
    const quiet = await run(`quiet${seed}`);
    for (const event of quiet.events) await takeMoneyEvent(server.deps, SOURCE, event);
    const storm = await run(`storm${seed}`);
    const random = seededRandom(seed * 1_000);
    const crashes = await deliver(shuffledCopies(storm.events, random), random);

    expect(crashes).toBeGreaterThan(0);
    expect(await booksAfter(storm.books, storm.prefix)).toEqual(
      await booksAfter(quiet.books, quiet.prefix),
    );
    const net = netOf(storm.events);
    // What all went back waits for nobody, and adds nothing.
    const inBooks = await netInBooks(storm.books, storm.prefix);
    for (const currency of Object.keys(net))
      expect([currency, inBooks[currency] ?? 0]).toEqual([currency, net[currency]]);
  });
});
