import { IMPORT_FIELDS, isKnownName, nameRank } from "./column-names.ts";
import type { ImportMapping } from "./import-mapping.ts";
import { ImportRefusal } from "./import-refusal.ts";
import { toWrittenAmount } from "./read-amount.ts";
import { toWrittenDate } from "./read-date.ts";
import type { RawRow } from "./split-records.ts";

export interface HeaderFinding {
  /** The line the names are on, or null when the file has none. */
  readonly line: number | null;
  readonly names: readonly string[];
}

/** A title, a date of printing and blank lines may stand above the names. */
export const HEADER_ROWS = 20;

/**
 * The header is the row with the most names we know. A file without any is read as having no
 * header when its first row already holds dates or amounts.
 */
export function detectHeader(rows: readonly RawRow[], mapping: ImportMapping): HeaderFinding {
  const whole = rows.flatMap((row) => (row.kind === "row" ? [row] : []));
  const [first] = whole;
  if (first === undefined) return { line: null, names: [] };
  if (mapping.header === "none") return { line: null, names: numbered(first.fields.length) };
  if (mapping.header !== undefined) {
    const named = whole.find(({ line }) => line === mapping.header);
    if (named === undefined) throw new ImportRefusal("header", `line ${mapping.header} has no row`);
    return { line: named.line, names: named.fields };
  }
  let best = first;
  let bestScore = 0;
  for (const row of whole.slice(0, HEADER_ROWS)) {
    const score = headerScore(row.fields, mapping);
    if (score > bestScore) {
      best = row;
      bestScore = score;
    }
  }
  return bestScore === 0 && best.fields.some(isFigure)
    ? { line: null, names: numbered(first.fields.length) }
    : { line: best.line, names: best.fields };
}

function headerScore(fields: readonly string[], mapping: ImportMapping): number {
  const mapped = new Set(
    Object.values(mapping.columns ?? {}).map((ref) => String(ref).trim().toLowerCase()),
  );
  const known = new Set(fields.filter((field) => field !== "" && isKnownName(field)));
  const named = fields.filter((field) => mapped.has(field.trim().toLowerCase())).length;
  // A row of figures is never the header, whatever words stand in it.
  if (fields.some((field) => toWrittenDate(field).ok)) return 0;
  const distinct = IMPORT_FIELDS.filter((field) =>
    [...known].some((name) => nameRank(field, name) !== null),
  ).length;
  return distinct + named * 2;
}

function isFigure(field: string): boolean {
  return toWrittenDate(field).ok || toWrittenAmount(field).ok;
}

function numbered(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `column ${index + 1}`);
}
