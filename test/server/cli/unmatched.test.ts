import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CurrencyCode } from "../../../core/money/money.ts";
import { instant } from "../../../core/time/instant.ts";
import { openDatabase } from "../../../server/storage/connect.ts";
import { DEFAULT_TENANT } from "../../../server/storage/default-tenant.ts";
import { ensureReceived, keepUnmatched } from "../../../server/storage/received-payments.ts";
import { type Folder, gsHere, temporaryFolder } from "./support.ts";

const CSV = [
  "Invoice,Customer ID,Customer,Email,Invoice Date,Due Date,Amount,Currency,Paid On,Disputed",
  "INV-1,C1,Ana Betancourt,ana@example.org,2026-01-01,2026-01-31,100.00,USD,,no",
].join("\n");

// In order: each test finds the book as the one before it left it.
describe("gs unmatched", { timeout: 240_000 }, () => {
  let folder: Folder;
  let book: readonly string[];

  beforeAll(async () => {
    folder = await temporaryFolder();
    const dataDir = join(folder.path, "book");
    book = ["--data-dir", dataDir];
    const csv = await folder.write("book.csv", CSV);
    expect((await gsHere(["import", "--file", csv, ...book])).code).toBe(0);
    const db = await openDatabase({ dataDir });
    await db.withTenant(DEFAULT_TENANT.id, async (tx) => {
      const name = { provider: "payment_hook", ref: "p-1" };
      const money = { currency: CurrencyCode.parse("USD"), amountMinor: 4_000 };
      const receivedAt = instant("2026-03-01T12:00:00Z");
      await ensureReceived(tx, { ...name, ...money, receivedAt, told: "account Betancourt" });
      await keepUnmatched(tx, name, "unknown_account");
    });
    await db.close();
  }, 240_000);
  afterAll(() => folder.remove());

  const gs = (...args: string[]) => gsHere(["unmatched", ...args, ...book]);

  it("lists what waits and why", async () => {
    expect((await gs("list")).json()).toMatchObject([
      { ref: "p-1", amountMinor: 4_000, why: "unknown_account", told: "account Betancourt" },
    ]);
  });

  it("says which word is wrong", async () => {
    const nobody = await gs("assign", "payment_hook", "p-1", "--account", "C9");
    expect([nobody.code, nobody.err]).toEqual([2, expect.stringContaining("--account")]);
    const nothing = await gs("assign", "payment_hook", "p-2", "--account", "C1");
    expect([nothing.code, nothing.err]).toEqual([2, expect.stringContaining("REF")]);
  });

  it("gives money to an account by the company's own number, once", async () => {
    const given = await gs("assign", "payment_hook", "p-1", "--account", "C1");
    expect([given.code, given.err]).toEqual([0, ""]);
    expect((await gs("list")).json()).toEqual([]);
    const again = await gs("assign", "payment_hook", "p-1", "--account", "C1");
    expect([again.code, again.err]).toEqual([2, expect.stringContaining("already")]);
  });
});
