import { type AccountId, MAX_RECORDS } from "../../core/accounts/account.ts";
import type { AccountFacts } from "../../core/accounts/account-facts.ts";
import { type ImportBatch, type ImportOptions, importFile } from "./import-file.ts";
import { ImportRefusal } from "./import-refusal.ts";
import type { ImportReport } from "./import-report.ts";
import type { ImportSource } from "./import-source.ts";

export interface ReadBook {
  readonly book: readonly AccountFacts[];
  readonly report: ImportReport;
}

/** A whole file as accounts in memory, to simulate over without storing anything. */
export async function readBook(source: ImportSource, options: ImportOptions): Promise<ReadBook> {
  const accounts = new Map<AccountId, AccountFacts>();
  const batches = importFile(source, options);
  for (;;) {
    const next = await batches.next();
    if (next.done === true) return { book: [...accounts.values()], report: next.value };
    addBatch(accounts, next.value);
  }
}

function addBatch(accounts: Map<AccountId, AccountFacts>, batch: ImportBatch): void {
  for (const { account } of batch.accounts) {
    accounts.set(account.id, {
      account,
      invoices: [],
      ledger: [],
      holds: [],
      promises: [],
      arrangements: [],
      touches: [],
      contactEvents: [],
    });
  }
  const factsOf = (id: AccountId): AccountFacts => {
    const facts = accounts.get(id);
    if (facts === undefined) throw new Error(`a fact about ${id} came before its account`);
    return facts;
  };
  for (const { accountId, invoice } of batch.invoices) {
    const { invoices } = factsOf(accountId);
    if (invoices.length >= MAX_RECORDS) {
      throw new ImportRefusal("file", `customer ${accountId} has over ${MAX_RECORDS} invoices`);
    }
    invoices.push(invoice);
  }
  for (const { accountId, entry } of batch.ledger) factsOf(accountId).ledger.push(entry);
  for (const { accountId, hold } of batch.holds) factsOf(accountId).holds.push(hold);
}
