import { IMPORT_FIELDS, type ImportField, isKnownName, nameRank } from "./column-names.ts";
import type { ColumnRef, ImportMapping } from "./import-mapping.ts";
import { ImportRefusal } from "./import-refusal.ts";

export interface AttributeColumn {
  readonly name: string;
  readonly position: number;
  readonly as: "text" | "number" | "yes_no";
}

/** Which column holds what. Positions count from 0; the report counts from 1. */
export interface ColumnMap {
  readonly names: readonly string[];
  readonly fields: ReadonlyMap<ImportField, number>;
  readonly attributes: readonly AttributeColumn[];
  /** Columns whose name also fits a field that a clearer name took. */
  readonly passedOver: readonly { readonly field: ImportField; readonly column: string }[];
  readonly unused: readonly string[];
}

/** Lays the mapping over what the names suggest, and refuses a file an invoice can't be made from. */
export function mapColumns(names: readonly string[], mapping: ImportMapping): ColumnMap {
  const fields = new Map<ImportField, number>();
  const taken = new Set<number>();
  for (const field of IMPORT_FIELDS) {
    const ref = mapping.columns?.[field];
    if (ref === undefined || ref === null) continue;
    const position = toPosition(names, ref, `columns.${field}`);
    fields.set(field, position);
    taken.add(position);
  }
  const attributes = toAttributes(names, mapping);
  for (const field of IMPORT_FIELDS) {
    if (fields.has(field) || mapping.columns?.[field] === null) continue;
    const position = bestPosition(names, field, taken);
    if (position === null) continue;
    fields.set(field, position);
    taken.add(position);
  }
  refuseIncomplete(names, fields);
  const used = new Set([...taken, ...attributes.map(({ position }) => position)]);
  const left = names.flatMap((name, position) => (used.has(position) ? [] : [name]));
  return {
    names,
    fields,
    attributes,
    passedOver: left.flatMap((column) => {
      const field = IMPORT_FIELDS.find((each) => nameRank(each, column) !== null);
      return field === undefined ? [] : [{ field, column }];
    }),
    unused: left.filter((name) => !isKnownName(name)),
  };
}

function bestPosition(
  names: readonly string[],
  field: ImportField,
  taken: ReadonlySet<number>,
): number | null {
  let best: number | null = null;
  let bestRank = Number.POSITIVE_INFINITY;
  names.forEach((name, position) => {
    const rank = taken.has(position) ? null : nameRank(field, name);
    if (rank !== null && rank < bestRank) {
      best = position;
      bestRank = rank;
    }
  });
  return best;
}

function toAttributes(names: readonly string[], mapping: ImportMapping): AttributeColumn[] {
  return Object.entries(mapping.attributes ?? {}).map(([name, column]) => {
    const { column: ref, as } =
      typeof column === "object" ? column : { column, as: "text" as const };
    return { name, position: toPosition(names, ref, `attributes.${name}`), as };
  });
}

function toPosition(names: readonly string[], ref: ColumnRef, path: string): number {
  const wanted = typeof ref === "string" ? ref.trim().toLowerCase() : null;
  const position =
    typeof ref === "number"
      ? ref - 1
      : names.findIndex((name) => name.trim().toLowerCase() === wanted);
  if (position >= 0 && position < names.length) return position;
  throw new ImportRefusal(path, `no column ${JSON.stringify(ref)}: the file has ${list(names)}`);
}

const NEEDED = [
  { field: "invoiceNumber", or: null, words: "invoice number" },
  { field: "dueOn", or: null, words: "due date" },
  { field: "amount", or: "openAmount", words: "amount" },
  { field: "accountId", or: "accountName", words: "customer" },
] as const;

function refuseIncomplete(names: readonly string[], fields: ReadonlyMap<ImportField, number>) {
  for (const { field, or, words } of NEEDED) {
    if (fields.has(field) || (or !== null && fields.has(or))) continue;
    throw new ImportRefusal(
      `columns.${field}`,
      `no column for the ${words}: rename one, or name it in the mapping; the file has ${list(names)}`,
    );
  }
}

const MAX_NAMES_SHOWN = 30;

function list(names: readonly string[]): string {
  const shown = names.slice(0, MAX_NAMES_SHOWN).map((name) => JSON.stringify(name.slice(0, 40)));
  return shown.join(", ") + (names.length > MAX_NAMES_SHOWN ? ", …" : "");
}
