import type { AccountId, Hold, Invoice, LedgerEntry } from "../../core/accounts/account.ts";
import type { CurrencyCode } from "../../core/money/money.ts";
import type { TenantPolicy } from "../../core/policy/policy.ts";
import { noneSeen, type SeenRows, see } from "./duplicates.ts";
import { ImportMapping } from "./import-mapping.ts";
import type { ImportDefaults } from "./import-plan.ts";
import type { ImportReport } from "./import-report.ts";
import type { ImportSource } from "./import-source.ts";
import { type ImportedAccount, toImportedAccount } from "./normalise-account.ts";
import { type ImportedRow, normaliseRow } from "./normalise-row.ts";
import { type FileLayout, readLayout } from "./read-layout.ts";
import { readRows, toCells } from "./read-rows.ts";
import type { RowProblem } from "./reject.ts";
import {
  emptyTally,
  type ImportTally,
  tallyImported,
  tallyReject,
  toReport,
} from "./report-builder.ts";
import { type FileScan, scanFile } from "./scan-file.ts";
import type { RawRow } from "./split-records.ts";
import { accountIdOf } from "./stable-id.ts";
import { disputeHoldId, toHold, toPayment } from "./to-facts.ts";

/** Facts ready to be stored. An account comes no later than the first fact about it. */
export interface ImportBatch {
  readonly accounts: readonly ImportedAccount[];
  readonly invoices: readonly { readonly accountId: AccountId; readonly invoice: Invoice }[];
  readonly ledger: readonly { readonly accountId: AccountId; readonly entry: LedgerEntry }[];
  readonly holds: readonly { readonly accountId: AccountId; readonly hold: Hold }[];
  /** Dispute holds of earlier imports whose invoices the file now says are not disputed. */
  readonly endedHoldIds: readonly string[];
}

export interface ImportProgress {
  readonly phase: "reading" | "importing";
  readonly bytesRead: number;
  readonly bytes: number;
  readonly rows: number;
}

export interface ImportOptions {
  readonly mapping?: ImportMapping;
  readonly defaults: ImportDefaults;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** Enough rows that a batch's round trips to the database no longer count. */
const BATCH_ROWS = 2_000;

/** What the tenant's policy says about a customer the file says nothing about. */
export function importDefaults(policy: TenantPolicy, currency: CurrencyCode): ImportDefaults {
  const { country, language } = policy.defaults;
  return { country, language, currency, kind: "business" };
}

/**
 * Reads a CSV file of any shape and hands over facts in batches; the return value is the report.
 * Knows nothing of storage. Ids follow from the file, so a second import gives the same facts.
 * Throws `ImportRefusal` when the file as a whole can't be read.
 */
export async function* importFile(
  source: ImportSource,
  options: ImportOptions,
): AsyncGenerator<ImportBatch, ImportReport> {
  const mapping = options.mapping ?? ImportMapping.parse({});
  const layout = await readLayout(source, mapping);
  const report = (phase: ImportProgress["phase"]) => (bytesRead: number, rows: number) =>
    options.onProgress?.({ phase, bytesRead, bytes: layout.bytes, rows });
  const { defaults } = options;
  const scan = await scanFile(source, layout, { mapping, defaults, onRows: report("reading") });
  const state: ImportState = {
    layout,
    scan,
    tally: emptyTally(),
    invoices: noneSeen(),
    accounts: new Set(),
    constants: mapping.constants ?? {},
  };
  let rows = 0;
  let waiting: RawRow[] = [];
  for await (const chunk of readRows(source, layout)) {
    waiting.push(...chunk.rows);
    rows += chunk.rows.length;
    report("importing")(chunk.bytesRead, rows);
    if (waiting.length < BATCH_ROWS) continue;
    const batch = toBatch(waiting, state);
    waiting = [];
    if (batch !== null) yield batch;
  }
  const last = toBatch(waiting, state);
  if (last !== null) yield last;
  return toReport({ file: source.name, layout, scan, mapping, tally: state.tally });
}

interface ImportState {
  readonly layout: FileLayout;
  readonly scan: FileScan;
  readonly tally: ImportTally;
  readonly invoices: SeenRows;
  readonly accounts: Set<string>;
  readonly constants: NonNullable<ImportMapping["constants"]>;
}

function toBatch(rows: readonly RawRow[], state: ImportState): ImportBatch | null {
  const imported: ImportedRow[] = [];
  for (const row of rows) {
    const facts = readRow(row, state);
    if (facts === null) continue;
    tallyImported(state.tally, facts);
    imported.push(facts);
  }
  if (imported.length === 0) return null;
  const accounts = newAccounts(imported, state);
  state.tally.accounts += accounts.length;
  return { accounts, ...toFacts(imported) };
}

/** The row's facts, or null when it is blank, rejected, or was there before. */
function readRow(row: RawRow, state: ImportState): ImportedRow | null {
  const { layout, scan, tally } = state;
  const reject = (problem: RowProblem) => {
    tallyReject(tally, { line: row.line, ...problem });
    return null;
  };
  const cells = toCells(row, layout);
  if (!cells.ok) return reject(cells.error);
  if (cells.value === null) {
    tally.blank += 1;
    return null;
  }
  const facts = normaliseRow({ cells: cells.value, plan: scan.plan });
  if (!facts.ok) return reject(facts.error);
  const number = facts.value.kind === "invoice" ? facts.value.invoice.number : facts.value.number;
  const sighting = see(state.invoices, number, row.line, facts.value);
  if (sighting.kind === "new") return facts.value;
  if (sighting.kind === "same") {
    tally.duplicates += 1;
    return null;
  }
  const position = layout.columns.fields.get("invoiceNumber") ?? 0;
  return reject({
    code: "conflicting_duplicate",
    field: layout.columns.names[position] ?? "invoiceNumber",
    value: number,
    reason: `line ${sighting.firstLine} has the same number with other facts; that one was taken`,
  });
}

function newAccounts(rows: readonly ImportedRow[], state: ImportState): ImportBatch["accounts"] {
  return rows.flatMap(({ externalId }) => {
    const draft = state.scan.drafts.get(externalId);
    if (draft === undefined || state.accounts.has(externalId)) return [];
    state.accounts.add(externalId);
    return [toImportedAccount(draft, state.scan.plan, state.constants)];
  });
}

function toFacts(rows: readonly ImportedRow[]): Omit<ImportBatch, "accounts"> {
  const invoices = rows.flatMap((row) =>
    row.kind === "invoice" ? [{ ...row, accountId: accountIdOf(row.externalId) }] : [],
  );
  const credits = rows.flatMap((row) =>
    row.kind === "credit" ? [{ accountId: accountIdOf(row.externalId), entry: row.entry }] : [],
  );
  const payments = invoices.flatMap(({ accountId, invoice, paid }) =>
    paid === null ? [] : [{ accountId, entry: toPayment(invoice, paid) }],
  );
  return {
    invoices: invoices.map(({ accountId, invoice }) => ({ accountId, invoice })),
    ledger: [...payments, ...credits],
    holds: invoices.flatMap(({ accountId, invoice, settledOn, disputed }) => {
      const hold = disputed === true ? toHold(invoice, settledOn) : null;
      return hold === null ? [] : [{ accountId, hold }];
    }),
    endedHoldIds: invoices.flatMap(({ invoice, disputed }) =>
      disputed === false ? [disputeHoldId(invoice)] : [],
    ),
  };
}
