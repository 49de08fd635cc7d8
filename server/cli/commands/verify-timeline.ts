import type { AccountId } from "../../../core/accounts/account.ts";
import { findAccounts } from "../../storage/accounts.ts";
import type { Database } from "../../storage/connect.ts";
import { PAGE_MAX } from "../../storage/page.ts";
import { verifyTimeline } from "../../storage/timeline.ts";
import { BOOK_OPTIONS, withTenantBook } from "../book.ts";
import { type Command, printJson, textOption } from "../command.ts";
import { existingAccount } from "./replay.ts";

interface Verified {
  accounts: number;
  readonly breaks: { readonly accountId: string; readonly kind: string; readonly seq: number }[];
}

export const verifyTimelineCommand: Command = {
  name: "verify-timeline",
  summary: "check that no timeline entry was changed, added or lost",
  about:
    "Follows the chain of hashes through each account's timeline and prints the first break of\n" +
    "each. Exit 1 when there is one.",
  options: {
    account: { type: "string", value: "ID", help: "this account only" },
    ...BOOK_OPTIONS,
  },
  input: null,
  run: async (call) => {
    const account = textOption(call, "account");
    const verified = await withTenantBook(call, async (db, tenantId) => {
      if (account === undefined) return verifyAll(db, tenantId);
      const id = await existingAccount(db, tenantId, account);
      const one: Verified = { accounts: 0, breaks: [] };
      await verifyEach(db, tenantId, [id], one);
      return one;
    });
    await printJson(call, verified);
    return verified.breaks.length === 0 ? 0 : 1;
  },
};

async function verifyAll(db: Database, tenantId: string): Promise<Verified> {
  const verified: Verified = { accounts: 0, breaks: [] };
  let cursor: string | null | undefined;
  do {
    const request = { cursor: cursor ?? undefined, limit: PAGE_MAX };
    const page = await db.withTenant(tenantId, (tx) => findAccounts(tx, request));
    const ids = page.items.map(({ id }) => id);
    await verifyEach(db, tenantId, ids, verified);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return verified;
}

async function verifyEach(
  db: Database,
  tenantId: string,
  ids: readonly AccountId[],
  verified: Verified,
): Promise<void> {
  await db.withTenant(tenantId, async (tx) => {
    for (const accountId of ids) {
      verified.accounts += 1;
      const broken = await verifyTimeline(tx, accountId);
      if (broken !== null) verified.breaks.push({ accountId, ...broken });
    }
  });
}
