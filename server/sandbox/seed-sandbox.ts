import { sql } from "kysely";
import { seedFacts } from "../../adapters/sandbox/seed.ts";
import { defaultPolicy } from "../../core/policy/default-policy.ts";
import { toEpochMs } from "../../core/time/instant.ts";
import { localDate } from "../../core/time/time-zone.ts";
import type { Deps } from "../deps.ts";
import { findAccount, wakeAccounts } from "../storage/accounts.ts";
import { insertArrangement } from "../storage/arrangements.ts";
import { ensureAccounts } from "../storage/ensure-accounts.ts";
import { ensureHolds } from "../storage/ensure-holds.ts";
import { ensureInvoices } from "../storage/ensure-invoices.ts";
import { ensureLedgerEntries } from "../storage/ensure-ledger-entries.ts";
import { findCurrentPolicy, publishPolicy } from "../storage/policies.ts";
import { insertPromise } from "../storage/promises.ts";
import { ensureTenant } from "../storage/tenants.ts";
import { insertTouch } from "../storage/touches.ts";
import { SANDBOX_TENANT } from "./tenant.ts";

/** Makes the sandbox tenant and its accounts on the first start; later starts change nothing. */
export async function seedSandbox({ db, clock }: Pick<Deps, "db" | "clock">): Promise<void> {
  await db.withSystem((tx) => ensureTenant(tx, SANDBOX_TENANT));
  const now = clock.now();
  const book = seedFacts(localDate(defaultPolicy.defaults.timeZone, toEpochMs(now)));
  const [first] = book;
  if (first === undefined) return;
  await db.withTenant(SANDBOX_TENANT.id, async (tx) => {
    // Of two processes that start at once on a new database, the second waits and finds it done.
    await sql`select pg_advisory_xact_lock(hashtextextended('sandbox seed', 0))`.execute(tx);
    if ((await findCurrentPolicy(tx)) === null)
      await publishPolicy(tx, defaultPolicy, { at: now, by: "sandbox" });
    if ((await findAccount(tx, first.account.id)) !== null) return;
    await ensureAccounts(
      tx,
      book.map(({ account }) => ({ externalId: account.id, account })),
    );
    await ensureInvoices(
      tx,
      book.flatMap(({ account, invoices }) =>
        invoices.map((invoice) => ({ accountId: account.id, invoice })),
      ),
    );
    await ensureLedgerEntries(
      tx,
      book.flatMap(({ account, ledger }) =>
        ledger.map((entry) => ({ accountId: account.id, entry })),
      ),
    );
    await ensureHolds(
      tx,
      book.flatMap(({ account, holds }) => holds.map((hold) => ({ accountId: account.id, hold }))),
    );
    for (const { account, promises, arrangements, touches } of book) {
      for (const promise of promises) await insertPromise(tx, account.id, promise);
      for (const arrangement of arrangements) await insertArrangement(tx, account.id, arrangement);
      for (const touch of touches) await insertTouch(tx, account.id, touch);
    }
    await wakeAccounts(
      tx,
      book.map(({ account }) => account.id),
      now,
    );
  });
}
