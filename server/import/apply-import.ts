import type { AccountId } from "../../core/accounts/account.ts";
import { CalendarDate } from "../../core/time/calendar-date.ts";
import type { Instant } from "../../core/time/instant.ts";
import { addressTarget, numberTarget } from "../crm/identity.ts";
import { wakeAccounts } from "../storage/accounts.ts";
import type { EnsureReport } from "../storage/bulk.ts";
import type { Database } from "../storage/connect.ts";
import { hasConnections, lookAgainAt } from "../storage/crm-identities.ts";
import { ensureAccounts } from "../storage/ensure-accounts.ts";
import { endHolds, ensureHolds } from "../storage/ensure-holds.ts";
import { ensureInvoices } from "../storage/ensure-invoices.ts";
import { ensureLedgerEntries } from "../storage/ensure-ledger-entries.ts";
import { findKnownAccounts } from "../storage/known-accounts.ts";
import type { Tx } from "../storage/tx.ts";
import { type ImportBatch, type ImportOptions, importFile } from "./import-file.ts";
import type { ImportReport } from "./import-report.ts";
import type { ImportSource } from "./import-source.ts";
import { toKnownAccount } from "./normalise-account.ts";

export interface ImportJob {
  readonly tenantId: string;
  readonly source: ImportSource;
  readonly options: ImportOptions;
  /** The day on which disputes the file no longer names end, and when the accounts are looked at. */
  readonly now: Instant;
}

export interface WriteCounts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

export interface AppliedImport {
  readonly report: ImportReport;
  readonly written: {
    readonly accounts: WriteCounts;
    readonly invoices: WriteCounts;
    readonly ledger: WriteCounts;
    readonly holds: WriteCounts;
    /** Disputes of earlier imports that this file ended. */
    readonly holdsEnded: number;
  };
}

/** Writes the file's facts in one transaction: either all of it is in the books or none. */
export async function applyImport(db: Database, job: ImportJob): Promise<AppliedImport> {
  const applied = await db.withTenant(job.tenantId, (tx) => writeAll(tx, job));
  // A bulk load leaves the planner with no idea of the tables' new size.
  await db.maintain();
  return applied;
}

/** Does everything `applyImport` does and takes it back, so its figures are the true ones. */
export async function tryImport(db: Database, job: ImportJob): Promise<AppliedImport> {
  let tried: AppliedImport | null = null;
  try {
    await db.withTenant(job.tenantId, async (tx) => {
      tried = await writeAll(tx, job);
      throw new TakenBack();
    });
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
  }
  if (tried === null) throw new Error("a tried import must have figures");
  return tried;
}

/** What an import into an empty book would do, without a database. */
export async function previewImport(
  job: Pick<ImportJob, "source" | "options">,
): Promise<AppliedImport> {
  const created = { accounts: 0, invoices: 0, ledger: 0, holds: 0 };
  const batches = importFile(job.source, job.options);
  for (;;) {
    const next = await batches.next();
    if (next.done === true) {
      const all = (count: number) => ({ created: count, updated: 0, unchanged: 0 });
      const { accounts, invoices, ledger, holds } = created;
      return {
        report: next.value,
        written: {
          accounts: all(accounts),
          invoices: all(invoices),
          ledger: all(ledger),
          holds: all(holds),
          holdsEnded: 0,
        },
      };
    }
    for (const noun of NOUNS) created[noun] += next.value[noun].length;
  }
}

const NOUNS = ["accounts", "invoices", "ledger", "holds"] as const;

class TakenBack extends Error {}

interface WriteState {
  readonly counts: Record<"accounts" | "invoices" | "ledger" | "holds", WriteCounts>;
  holdsEnded: number;
  /** Ids as the file gives them, to the ids the accounts already have here. */
  readonly knownAs: Map<string, AccountId>;
  readonly changed: Set<AccountId>;
}

async function writeAll(tx: Tx, job: ImportJob): Promise<AppliedImport> {
  const none = { created: 0, updated: 0, unchanged: 0 };
  const state: WriteState = {
    counts: { accounts: none, invoices: none, ledger: none, holds: none },
    holdsEnded: 0,
    knownAs: new Map(),
    changed: new Set(),
  };
  const today = CalendarDate.parse(job.now.slice(0, 10));
  const batches = importFile(job.source, job.options);
  for (;;) {
    const next = await batches.next();
    if (next.done === true) {
      await wakeAccounts(tx, [...state.changed], job.now);
      const { counts, holdsEnded } = state;
      return { report: next.value, written: { ...counts, holdsEnded } };
    }
    await writeBatch(tx, next.value, state, today);
    await tellConnections(tx, next.value, job.now);
  }
}

/** Whoever a CRM knows under one of these numbers or addresses is this customer. */
async function tellConnections(tx: Tx, { accounts }: ImportBatch, now: Instant): Promise<void> {
  if (accounts.length === 0 || !(await hasConnections(tx, null))) return;
  const targets = accounts.flatMap(({ externalId, account }) => [
    ...[numberTarget(externalId) ?? []].flat(),
    ...account.contactPoints
      .filter(({ channel }) => channel === "email")
      .map(({ address }) => addressTarget(address)),
  ]);
  const known = await findKnownAccounts(
    tx,
    accounts.map(({ externalId }) => externalId),
  );
  const accountIds = [...known.values()].map(({ id }) => id);
  await lookAgainAt(tx, { targets, accountIds, now });
}

async function writeBatch(
  tx: Tx,
  batch: ImportBatch,
  state: WriteState,
  today: CalendarDate,
): Promise<void> {
  const accounts = await overKnown(tx, batch, state);
  count(state, "accounts", await ensureAccounts(tx, accounts));
  const own = <Row extends { readonly accountId: AccountId }>(rows: readonly Row[]): Row[] =>
    rows.map((row) => ({ ...row, accountId: state.knownAs.get(row.accountId) ?? row.accountId }));
  count(state, "invoices", await ensureInvoices(tx, own(batch.invoices)));
  count(state, "ledger", await ensureLedgerEntries(tx, own(batch.ledger)));
  count(state, "holds", await ensureHolds(tx, own(batch.holds)));
  if (batch.endedHoldIds.length === 0) return;
  const ended = await endHolds(tx, batch.endedHoldIds, today);
  state.holdsEnded += ended.length;
  for (const accountId of ended) state.changed.add(accountId);
}

/** A customer a CRM brought in first keeps its id and what the file doesn't say about it. */
async function overKnown(tx: Tx, { accounts }: ImportBatch, { knownAs }: WriteState) {
  if (accounts.length === 0) return [];
  const externalIds = accounts.map(({ externalId }) => externalId);
  const known = await findKnownAccounts(tx, externalIds);
  return accounts.map((imported) => {
    const { externalId, account } = imported;
    const before = known.get(externalId);
    if (before === undefined) return { externalId, account };
    if (before.id !== account.id) knownAs.set(account.id, before.id);
    return { externalId, account: toKnownAccount(imported, before) };
  });
}

function count(state: WriteState, noun: keyof WriteState["counts"], report: EnsureReport): void {
  const before = state.counts[noun];
  state.counts[noun] = {
    created: before.created + report.created,
    updated: before.updated + report.updated,
    unchanged: before.unchanged + report.unchanged,
  };
  for (const accountId of report.changedAccountIds) state.changed.add(accountId);
}
