import { type CurrencyCode, money, safe, toDecimal } from "../../core/money/money.ts";
import type { ImportMapping } from "./import-mapping.ts";
import { columnNameOf, DATE_FIELDS, type DateField, type ImportPlan } from "./import-plan.ts";
import type { ImportedColumn, ImportReport } from "./import-report.ts";
import type { ImportedRow } from "./normalise-row.ts";
import type { FileLayout } from "./read-layout.ts";
import type { Reject } from "./reject.ts";
import { showValue } from "./reject.ts";
import { toAssumptions, toWarnings } from "./report-words.ts";
import type { FileScan } from "./scan-file.ts";

export const MAX_REJECTS_SHOWN = 10_000;

/** Counts kept while rows go by; the report is written from them once, at the end. */
export interface ImportTally {
  blank: number;
  duplicates: number;
  rejected: number;
  accounts: number;
  invoices: number;
  payments: number;
  credits: number;
  disputes: number;
  readonly assumed: Map<string, number>;
  readonly totals: Map<CurrencyCode, { invoices: number; invoiced: number; paid: number }>;
  readonly reasons: Map<string, number>;
  readonly rejects: Reject[];
}

export function emptyTally(): ImportTally {
  return {
    blank: 0,
    duplicates: 0,
    rejected: 0,
    accounts: 0,
    invoices: 0,
    payments: 0,
    credits: 0,
    disputes: 0,
    assumed: new Map(),
    totals: new Map(),
    reasons: new Map(),
    rejects: [],
  };
}

export function tallyReject(tally: ImportTally, reject: Reject): void {
  tally.rejected += 1;
  tally.reasons.set(reject.code, (tally.reasons.get(reject.code) ?? 0) + 1);
  if (tally.rejects.length < MAX_REJECTS_SHOWN) tally.rejects.push(reject);
}

export function tallyImported(tally: ImportTally, row: ImportedRow): void {
  for (const each of row.assumed) tally.assumed.set(each, (tally.assumed.get(each) ?? 0) + 1);
  if (row.kind === "credit") {
    tally.credits += 1;
    return;
  }
  tally.invoices += 1;
  if (row.paid !== null) tally.payments += 1;
  if (row.disputed === true) tally.disputes += 1;
  const { currency, amountMinor } = row.invoice;
  const total = tally.totals.get(currency) ?? { invoices: 0, invoiced: 0, paid: 0 };
  total.invoices += 1;
  total.invoiced = safe(total.invoiced + amountMinor);
  total.paid = safe(total.paid + (row.paid?.amountMinor ?? 0));
  tally.totals.set(currency, total);
}

export interface ReportInput {
  readonly file: string;
  readonly layout: FileLayout;
  readonly scan: FileScan;
  readonly mapping: ImportMapping;
  readonly tally: ImportTally;
}

export function toReport(input: ReportInput): ImportReport {
  const { layout, scan, tally } = input;
  const { columns } = layout;
  return {
    file: input.file,
    bytes: layout.bytes,
    encoding: layout.encoding.encoding,
    bom: layout.encoding.bom,
    delimiter: layout.delimiter,
    header: { line: layout.headerLine },
    columns: toColumns(scan.plan),
    unusedColumns: [...columns.unused, ...columns.passedOver.map(({ column }) => column)],
    assumptions: toAssumptions(input),
    warnings: toWarnings(input),
    rows: {
      read: scan.rows,
      imported: tally.invoices + tally.credits,
      duplicates: tally.duplicates,
      rejected: tally.rejected,
      blank: tally.blank,
    },
    found: {
      accounts: tally.accounts,
      invoices: tally.invoices,
      payments: tally.payments,
      credits: tally.credits,
      disputes: tally.disputes,
    },
    totals: toTotals(tally),
    rejectReasons: Object.fromEntries(tally.reasons),
    rejects: tally.rejects,
    rejectsNotShown: tally.rejected - tally.rejects.length,
    notices: scan.notices.map((notice) => ({
      ...notice,
      field: columnNameOf(columns, notice.field),
      value: showValue(notice.value),
    })),
    noticesNotShown: scan.noticeCount - scan.notices.length,
  };
}

function toTotals({ totals }: ImportTally): ImportReport["totals"] {
  return [...totals]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, { invoices, invoiced, paid }]) => ({
      currency,
      invoices,
      invoicedMinor: invoiced,
      invoiced: toDecimal(money(invoiced, currency)),
      paidMinor: paid,
      paid: toDecimal(money(paid, currency)),
    }));
}

function toColumns({ columns, dates, amounts }: ImportPlan): ImportedColumn[] {
  const used: ImportedColumn[] = [...columns.fields].map(([field, position]) => ({
    position: position + 1,
    name: showValue(columns.names[position] ?? ""),
    field,
    ...(isDateField(field) && dates.has(field) ? { dates: dates.get(field) } : {}),
    ...(field === "amount" || field === "openAmount" ? { decimals: amounts.get(field) } : {}),
  }));
  const attributes = columns.attributes.map(({ name, position }) => ({
    position: position + 1,
    name: showValue(columns.names[position] ?? ""),
    field: `attributes.${name}`,
  }));
  return [...used, ...attributes].sort((a, b) => a.position - b.position);
}

function isDateField(field: string): field is DateField {
  return DATE_FIELDS.some((each) => each === field);
}
