import type { CrmChange, UnreadableRecord } from "../../adapters/crm-change.ts";
import type { CrmNoun } from "../../adapters/crm-ref.ts";
import type { AccountId } from "../../core/accounts/account.ts";
import type { TenantPolicy } from "../../core/policy/policy.ts";
import type { Instant } from "../../core/time/instant.ts";
import { wakeAccounts } from "../storage/accounts.ts";
import type { CrmConnection } from "../storage/crm-connections.ts";
import { markForExport } from "../storage/crm-exports.ts";
import {
  ensurePoints,
  limitPoints,
  removeEntries,
  removePoints,
  replaceContacts,
} from "../storage/crm-facts.ts";
import { applyOptOuts, endOptOuts } from "../storage/crm-opt-outs.ts";
import { dropStandings } from "../storage/crm-outbox.ts";
import { saveProblems } from "../storage/crm-problems.ts";
import { saveRecordAccounts } from "../storage/crm-records.ts";
import { ensureAccounts } from "../storage/ensure-accounts.ts";
import { endHolds, ensureHolds, findHolders } from "../storage/ensure-holds.ts";
import { ensureInvoices } from "../storage/ensure-invoices.ts";
import { ensureLedgerEntries } from "../storage/ensure-ledger-entries.ts";
import { moveAccount } from "../storage/move-account.ts";
import { type StoredChange, storeRecords } from "../storage/store-crm-records.ts";
import type { Tx } from "../storage/tx.ts";
import type { CrmFacts } from "./crm-facts.ts";
import { linkIdentities, tellOtherConnections } from "./link-identities.ts";
import { loadScope, type Scope } from "./scope.ts";
import { toCrmFacts } from "./to-crm-facts.ts";
import { dayOf } from "./to-money.ts";
import { withoutDoubles } from "./without-doubles.ts";
import { withoutTwins } from "./without-twins.ts";

/** One connection in an open transaction of its tenant. */
export interface CrmWork {
  readonly tx: Tx;
  readonly connection: Pick<CrmConnection, "id" | "crm" | "externalId">;
  readonly policy: TenantPolicy;
  readonly now: Instant;
}

export interface Reading {
  readonly changes: readonly CrmChange[];
  readonly unreadable: readonly UnreadableRecord[];
  /** What the unreadable ones are taken for. */
  readonly noun: CrmNoun;
}

export interface Applied {
  /** Records that said something new. */
  readonly news: number;
  /** Records that others name and that were never read. */
  readonly missing: readonly string[];
}

/**
 * Keeps what was read and brings the book up to it, in the caller's transaction. The book's facts are
 * worked out from all records together, so the same records in any order end in the same facts.
 */
export async function applyChanges(work: CrmWork, reading: Reading): Promise<Applied> {
  const { tx, connection, now } = work;
  const { noun, unreadable: problems } = reading;
  const stored = await storeRecords(tx, connection.id, { changes: reading.changes, now });
  await saveProblems(tx, connection.id, { noun, problems, unreadable: true, now });
  return { news: stored.length, missing: await applyStored(work, stored) };
}

/** The same for records that were kept before. Answers the keys of records that are missing. */
export async function applyStored(
  work: CrmWork,
  stored: readonly StoredChange[],
): Promise<readonly string[]> {
  if (stored.length === 0) return [];
  const { tx, connection, policy, now } = work;
  const scope = await loadScope(tx, connection.id, await linkIdentities(work, stored));
  const source = `${connection.crm}/${connection.externalId}`;
  const facts = toCrmFacts(scope, { policy, source, now });
  const once = await withoutTwins(work, await withoutDoubles(work, facts));
  const told = await writeFacts(work, once);
  await tellOtherConnections(work, { scope, facts, told });
  return missingIn(scope);
}

/** Answers the accounts for which something is news. */
async function writeFacts(work: CrmWork, facts: CrmFacts): Promise<ReadonlySet<AccountId>> {
  const { tx, connection, now } = work;
  const changed = new Set<AccountId>();
  const note = (accountIds: readonly AccountId[]): void => {
    for (const id of accountIds) changed.add(id);
  };
  const { points, optOuts, entries, invoices } = facts;
  if (facts.accounts.length > 0) note((await ensureAccounts(tx, facts.accounts)).changedAccountIds);
  // A refusal that is over opens its address first, so that one which is gone can be taken away.
  note(await endOptOuts(tx, { former: facts.formerOptOuts, kept: optOuts }, now));
  note(await removePoints(tx, { former: facts.formerPoints, kept: points, erase: false }));
  note(await removePoints(tx, { former: facts.erasedPoints, kept: [], erase: true }));
  for (const move of facts.moves) {
    await moveAccount(tx, move);
    note([move.to]);
  }
  note(await ensurePoints(tx, points));
  await limitPoints(tx, [...new Set(points.map(({ accountId }) => accountId))]);
  note(await applyOptOuts(tx, optOuts, now));
  if (invoices.length > 0) note((await ensureInvoices(tx, invoices)).changedAccountIds);
  if (entries.length > 0) note((await ensureLedgerEntries(tx, entries)).changedAccountIds);
  const kept = new Set(entries.map(({ entry }) => entry.id));
  note(
    await removeEntries(
      tx,
      facts.entryIds.filter((id) => !kept.has(id)),
    ),
  );
  if (facts.holds.length > 0) note((await ensureHolds(tx, facts.holds)).changedAccountIds);
  if (facts.endedHoldIds.length > 0) note(await endHolds(tx, facts.endedHoldIds, dayOf(now)));
  const { contacts, formerContacts } = facts;
  note(await replaceContacts(tx, { contacts, former: formerContacts }, now));
  for (const noun of new Set(facts.problems.map((each) => each.noun))) {
    const problems = facts.problems.filter((each) => each.noun === noun);
    await saveProblems(tx, connection.id, { noun, problems, unreadable: false, now });
  }
  await dropStandings(tx, connection.id, facts.goneKeys);
  const linked = await saveRecordAccounts(tx, connection.id, facts.recordAccounts);
  const own = new Set(facts.recordAccounts.flatMap(({ accountIds }) => accountIds));
  // A ticket that closes changes no fact of the account, and yet there is something to ask in the CRM.
  const asked = await findHolders(tx, facts.askedHoldIds);
  const ours = [...changed, ...asked].filter((id) => own.has(id));
  await markForExport(tx, connection.id, [...linked, ...ours]);
  if (changed.size > 0) await wakeAccounts(tx, [...changed], now);
  return new Set([...changed, ...linked]);
}

/** What the records to be worked out name and nobody has read: it may have to be asked for. */
function missingIn({ records, todo }: Scope): string[] {
  const missing = new Set<string>();
  for (const key of todo) {
    const record = records.get(key);
    if (record === undefined || record.gone !== null) continue;
    for (const link of record.links) if (!records.has(link)) missing.add(link);
  }
  return [...missing];
}
