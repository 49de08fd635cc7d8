import {
  type DateFinding,
  type DateTally,
  decideDateOrder,
  emptyDateTally,
  type OrderClashes,
  tallyClash,
  tallyDate,
} from "./detect-date-order.ts";
import {
  type AmountTally,
  decideDecimalStyle,
  emptyAmountTally,
  tallyAmount,
} from "./detect-decimal-style.ts";
import type { DateOrder, ImportMapping } from "./import-mapping.ts";
import {
  AMOUNT_FIELDS,
  type AmountField,
  cellOf,
  columnNameOf,
  DATE_FIELDS,
  type DateField,
  type ImportDefaults,
  type ImportPlan,
} from "./import-plan.ts";
import { ImportRefusal } from "./import-refusal.ts";
import type { ImportSource } from "./import-source.ts";
import {
  type AccountDraft,
  addToDraft,
  externalIdOf,
  type Notice,
  newDraft,
} from "./normalise-account.ts";
import type { FileLayout } from "./read-layout.ts";
import { readRows, toCells } from "./read-rows.ts";

/** Bounds what a file may make us remember: a line per invoice and a draft per customer. */
export const MAX_ROWS = 1_000_000;
export const MAX_ACCOUNTS = 300_000;
export const MAX_NOTICES = 1_000;

export interface FileScan {
  readonly plan: ImportPlan;
  readonly drafts: ReadonlyMap<string, AccountDraft>;
  readonly rows: number;
  readonly notices: readonly Notice[];
  readonly noticeCount: number;
}

export interface ScanOptions {
  readonly mapping: ImportMapping;
  readonly defaults: ImportDefaults;
  readonly onRows?: (bytesRead: number, rows: number) => void;
}

interface Tallies {
  readonly dates: ReadonlyMap<DateField, DateTally>;
  readonly amounts: ReadonlyMap<AmountField, AmountTally>;
  readonly clashes: OrderClashes;
}

/**
 * The first pass over all rows: what the columns look like and what is said about each customer.
 * Deciding after the last row is why a date order is right for a file whose first thousand days
 * all happen to be below 13.
 */
export async function scanFile(
  source: ImportSource,
  layout: FileLayout,
  options: ScanOptions,
): Promise<FileScan> {
  const { columns } = layout;
  const tallies: Tallies = {
    dates: new Map(present(DATE_FIELDS, layout).map((field) => [field, emptyDateTally()])),
    amounts: new Map(present(AMOUNT_FIELDS, layout).map((field) => [field, emptyAmountTally()])),
    clashes: { mdy: 0, dmy: 0 },
  };
  const drafts = new Map<string, AccountDraft>();
  const notices: Notice[] = [];
  let noticeCount = 0;
  let rows = 0;
  for await (const chunk of readRows(source, layout)) {
    for (const row of chunk.rows) {
      rows += 1;
      const cells = toCells(row, layout);
      if (!cells.ok || cells.value === null) continue;
      tallyRow(tallies, layout, cells.value);
      const draft = draftOf(drafts, externalIdOf(columns, cells.value));
      if (draft === null) continue;
      const found = addToDraft(draft, { columns, cells: cells.value, line: row.line });
      noticeCount += found.length;
      notices.push(...found.slice(0, MAX_NOTICES - notices.length));
    }
    if (rows > MAX_ROWS) {
      throw new ImportRefusal("file", `the file has over ${MAX_ROWS} rows: split it`);
    }
    options.onRows?.(chunk.bytesRead, rows);
  }
  return { plan: toPlan(layout, tallies, options), drafts, rows, notices, noticeCount };
}

function present<Field extends DateField | AmountField>(
  fields: readonly Field[],
  { columns }: FileLayout,
): Field[] {
  return fields.filter((field) => columns.fields.has(field));
}

function draftOf(drafts: Map<string, AccountDraft>, externalId: string | null) {
  if (externalId === null) return null;
  let draft = drafts.get(externalId);
  if (draft === undefined) {
    if (drafts.size >= MAX_ACCOUNTS) {
      throw new ImportRefusal("file", `the file has over ${MAX_ACCOUNTS} customers: split it`);
    }
    draft = newDraft(externalId);
    drafts.set(externalId, draft);
  }
  return draft;
}

function tallyRow(tallies: Tallies, { columns }: FileLayout, cells: readonly string[]): void {
  const shapes = new Map<DateField, string>();
  for (const [field, tally] of tallies.dates) {
    shapes.set(field, tallyDate(tally, cellOf(columns, cells, field))?.shape ?? "");
  }
  for (const [field, tally] of tallies.amounts) tallyAmount(tally, cellOf(columns, cells, field));
  // Which reading keeps due dates behind invoice dates matters only while no day has settled it.
  const settled = [...tallies.dates.values()].some((each) => each.dayFirst + each.monthFirst > 0);
  if (!settled && shapes.get("issuedOn") === "triple" && shapes.get("dueOn") === "triple") {
    const issued = cellOf(columns, cells, "issuedOn");
    tallyClash(tallies.clashes, issued, cellOf(columns, cells, "dueOn"));
  }
}

function toPlan(layout: FileLayout, tallies: Tallies, options: ScanOptions): ImportPlan {
  const { mapping, defaults } = options;
  refuseUnknownOrders(layout, mapping);
  const dates = new Map<DateField, DateFinding>();
  for (const [field, tally] of tallies.dates) {
    dates.set(
      field,
      decideDateOrder(tally, {
        mapped: mappedOrder(mapping, columnNameOf(layout.columns, field), field),
        others: [...tallies.dates.values()].filter((other) => other !== tally),
        clashes: tallies.clashes,
        country: mapping.constants?.country ?? defaults.country,
      }),
    );
  }
  return {
    columns: layout.columns,
    dates,
    amounts: new Map(
      [...tallies.amounts].map(([field, tally]) => [
        field,
        decideDecimalStyle(tally, mapping.decimalStyle ?? null),
      ]),
    ),
    defaults: { ...defaults, ...withoutUndefined(mapping.constants ?? {}) },
    credits: mapping.credits ?? "reject",
    consent: {
      email: mapping.consent?.email ?? "unknown",
      phone: mapping.consent?.phone ?? "unknown",
    },
  };
}

function refuseUnknownOrders({ columns }: FileLayout, { dateOrder }: ImportMapping): void {
  if (dateOrder === undefined || typeof dateOrder === "string") return;
  const names = DATE_FIELDS.flatMap((field) => [field, columnNameOf(columns, field)]);
  const unknown = Object.keys(dateOrder).find((name) => !names.includes(name));
  if (unknown === undefined) return;
  throw new ImportRefusal(`dateOrder.${unknown}`, `not a date column: use ${names.join(", ")}`);
}

/** The mapping may name the column as the file does or the field as we do. */
function mappedOrder(mapping: ImportMapping, column: string, field: string): DateOrder | null {
  const { dateOrder } = mapping;
  if (dateOrder === undefined) return null;
  if (typeof dateOrder === "string") return dateOrder;
  return dateOrder[column] ?? dateOrder[field] ?? null;
}

type Constants = NonNullable<ImportMapping["constants"]>;

function withoutUndefined(constants: Constants): Partial<ImportDefaults> {
  const { currency, country, language, timeZone, kind } = constants;
  return {
    ...(currency === undefined ? {} : { currency }),
    ...(country === undefined ? {} : { country }),
    ...(language === undefined ? {} : { language }),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(kind === undefined ? {} : { kind }),
  };
}
