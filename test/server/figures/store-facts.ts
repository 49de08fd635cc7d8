import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { AccountFacts } from "../../../core/accounts/account-facts.ts";
import type { Database } from "../../../server/storage/connect.ts";
import { insertContactEvents, KeptContactEvent } from "../../../server/storage/contact-events.ts";
import { ensureAccounts } from "../../../server/storage/ensure-accounts.ts";
import { ensureHolds } from "../../../server/storage/ensure-holds.ts";
import { ensureInvoices } from "../../../server/storage/ensure-invoices.ts";
import { ensureLedgerEntries } from "../../../server/storage/ensure-ledger-entries.ts";
import { insertPromise } from "../../../server/storage/promises.ts";
import { ensureTenant } from "../../../server/storage/tenants.ts";
import { insertTouch } from "../../../server/storage/touches.ts";
import { anyFacts, day, NOON } from "../../support/facts.ts";

export async function newTenant(db: Database): Promise<string> {
  const id = randomUUID();
  await db.withSystem((tx) => ensureTenant(tx, { id, name: "Figures" }));
  return id;
}

/** Writes a book as imports and people would. */
export async function storeFacts(
  db: Database,
  tenantId: string,
  book: readonly AccountFacts[],
): Promise<void> {
  await db.withTenant(tenantId, async (tx) => {
    const each = <T>(rowsOf: (facts: AccountFacts) => readonly T[]) =>
      book.flatMap((facts) => rowsOf(facts).map((row) => ({ accountId: facts.account.id, row })));
    await ensureAccounts(
      tx,
      book.map(({ account }) => ({ externalId: account.id, account })),
    );
    await ensureInvoices(
      tx,
      each(({ invoices }) => invoices).map(({ accountId, row }) => ({ accountId, invoice: row })),
    );
    await ensureLedgerEntries(
      tx,
      each(({ ledger }) => ledger).map(({ accountId, row }) => ({ accountId, entry: row })),
    );
    await ensureHolds(
      tx,
      each(({ holds }) => holds).map(({ accountId, row }) => ({ accountId, hold: row })),
    );
    for (const { accountId, row } of each(({ promises }) => promises))
      await insertPromise(tx, accountId, row);
    for (const { accountId, row } of each(({ touches }) => touches))
      await insertTouch(tx, accountId, row);
    for (const { account, contactEvents } of book)
      await insertContactEvents(tx, account.id, {
        events: contactEvents.map((event) => KeptContactEvent.parse(event)),
        recordedAt: NOON,
      });
  });
}

const anyTouch = fc.record({
  ago: fc.integer({ min: 0, max: 70 }),
  kind: fc.constantFrom("message", "call", "task"),
  channel: fc.constantFrom("email", "sms", "voice"),
  status: fc.constantFrom("sent", "sent", "failed"),
  callOutcome: fc.constantFrom("conversation", "rang_no_answer"),
});
const anyPromise = fc.record({
  ago: fc.integer({ min: 0, max: 60 }),
  ahead: fc.integer({ min: 0, max: 20 }),
  amountMinor: fc.integer({ min: 1, max: 90_000 }),
  cancelledAfter: fc.option(fc.integer({ min: 0, max: 10 }), { freq: 3 }),
});

/** A believable account that was also written to, called, answered, and promised. */
const anyWorkedFacts = fc
  .record({
    facts: anyFacts,
    touches: fc.array(anyTouch, { maxLength: 4 }),
    answers: fc.array(fc.integer({ min: 0, max: 70 }), { maxLength: 2 }),
    promises: fc.array(anyPromise, { maxLength: 3 }),
  })
  .map(({ facts, touches, answers, promises }) => ({
    ...facts,
    touches: touches.map(({ ago, kind, callOutcome, ...rest }, n) => ({
      ...{ id: `t${n}`, at: `${day(-ago)}T15:00:00.000Z`, kind, invoiceIds: [], ...rest },
      ...(kind === "call" ? { callOutcome, channel: "voice" } : {}),
    })),
    contactEvents: answers.map((ago, n) => ({
      ...{ id: `c${n}`, type: "inbound", at: `${day(-ago)}T16:00:00.000Z`, recordedBy: "test" },
    })),
    promises: promises.map(({ ago, ahead, amountMinor, cancelledAfter }, n) => ({
      ...{ id: `p${n}`, currency: "USD", amountMinor, recordedBy: "rep" },
      ...{ promisedOn: day(-ago), dueOn: day(ahead - ago) },
      ...(cancelledAfter === null ? {} : { cancelledOn: day(cancelledAfter - ago) }),
    })),
  }));

/** Accounts whose records have names of their own, as in one tenant they must. */
export const anyBook: fc.Arbitrary<AccountFacts[]> = fc
  .array(anyWorkedFacts, { minLength: 1, maxLength: 4 })
  .map((drawn) =>
    drawn.map((facts, nr) => {
      const text = JSON.stringify(facts).replaceAll(/"(i|e|h|p|t|c)(\d+)"/g, `"a${nr}-$1$2"`);
      const own: unknown = JSON.parse(text);
      const { account, ...rest } = AccountFacts.parse(own);
      return AccountFacts.parse({ ...rest, account: { ...account, id: `acc-${nr}` } });
    }),
  );
