import type { AccountId, LedgerEntry } from "../../core/accounts/account.ts";
import { twinOf } from "../../core/accounts/payment-twin.ts";
import { lockAccount } from "../storage/accounts.ts";
import type { ImportedLedgerEntry } from "../storage/ensure-ledger-entries.ts";
import {
  findKnownEntries,
  listTaken,
  listTwins,
  type OwnedPayment,
  twinRef,
  withholdTwin,
} from "../storage/payment-twins.ts";
import { appendTimeline } from "../storage/timeline.ts";
import type { CrmWork } from "./apply-changes.ts";
import type { CrmFacts } from "./crm-facts.ts";

/** Begins the entry that stands for what a balance says was paid. */
const BALANCE_PREFIX = "pay-";
export const SAME_REFERENCE = "same reference";

/**
 * Facts without payments that a provider has told us of as well: money counts once. A CRM's payment that
 * carries the provider's own name is that payment; one that agrees in amount and days waits for a
 * person, and does not count meanwhile. What a person has said stands, however often it is read again.
 */
export async function withoutTwins(work: CrmWork, facts: CrmFacts): Promise<CrmFacts> {
  const payments = facts.entries.filter(({ entry }) => entry.kind === "payment");
  if (payments.length === 0) return facts;
  const { tx } = work;
  const taken = await takenOf(work, payments);
  const twins = await listTwins(
    tx,
    payments.map(({ entry }) => twinRef(entry)),
  );
  if (taken.length === 0 && twins.length === 0) return facts;
  const known = await findKnownEntries(
    tx,
    payments.map(({ entry }) => entry.id),
  );
  const left = new Set<string>();
  const paired = new Set<string>();
  for (const told of payments) {
    const { entry } = told;
    const decided = twins.find(({ ref }) => ref === twinRef(entry));
    if (decided !== undefined) {
      if (!decided.counts) left.add(entry.id);
    } else if (!known.has(entry.id) || isBalance(entry)) {
      const free = taken.filter(
        ({ id, accountId, pairedWith }) =>
          accountId === told.accountId && !paired.has(id) && isFreeFor(entry, pairedWith),
      );
      const twin = await withhold(work, told, free);
      if (twin === null) continue;
      paired.add(twin);
      left.add(entry.id);
    }
  }
  return { ...facts, entries: facts.entries.filter(({ entry }) => !isOf(left, entry)) };
}

/** A balance that goes on falling may tell once more of what it told before, under another amount. */
function isFreeFor(entry: LedgerEntry, pairedWith: string | null): boolean {
  return pairedWith === null || (isBalance(entry) && pairedWith.startsWith(`${entry.id}@`));
}

export function isBalance({ id }: Pick<LedgerEntry, "id">): boolean {
  return id.startsWith(BALANCE_PREFIX);
}

function isOf(left: ReadonlySet<string>, { id, reverses }: LedgerEntry): boolean {
  return left.has(id) || (reverses !== undefined && left.has(reverses));
}

/** Under the accounts' locks, so that a provider's webhook and this reading see one another. */
async function takenOf(
  { tx }: CrmWork,
  payments: readonly ImportedLedgerEntry[],
): Promise<readonly OwnedPayment[]> {
  const accountIds = [...new Set(payments.map(({ accountId }) => accountId))].sort();
  const locked: AccountId[] = [];
  for (const id of accountIds) if (await lockAccount(tx, id)) locked.push(id);
  return locked.length === 0 ? [] : listTaken(tx, locked);
}

/** The entry of ours that it was taken for; null where it is news. */
async function withhold(
  { tx, now }: CrmWork,
  { accountId, entry, reference }: ImportedLedgerEntry,
  taken: readonly OwnedPayment[],
): Promise<string | null> {
  const twin = twinOf({ ...entry, reference, isBalance: isBalance(entry) }, taken);
  if (twin === null) return null;
  const sureBy = twin.sure === "same" ? SAME_REFERENCE : null;
  await withholdTwin(tx, { accountId, entry, twinOf: twin.of, sureBy, now });
  if (sureBy === null) {
    const { currency, amountMinor, on } = entry;
    const body = { entryId: entry.id, paymentId: twin.of, currency, amountMinor, on };
    await appendTimeline(tx, accountId, [
      { at: now, actor: "engine", kind: "payment.may_be_same", body },
    ]);
  }
  return twin.of;
}
