import { ok, type Result, refuse } from "../../core/result/result.ts";
import { AMOUNT_FIELDS } from "./import-plan.ts";
import type { ImportSource } from "./import-source.ts";
import type { FileLayout } from "./read-layout.ts";
import { readLines } from "./read-lines.ts";
import { type RowProblem, showValue } from "./reject.ts";
import { type RawRow, splitRecords } from "./split-records.ts";

export interface RowChunk {
  readonly rows: readonly RawRow[];
  readonly bytesRead: number;
}

/** The rows below the header, chunk by chunk; only a chunk and one unfinished record are in memory. */
export async function* readRows(
  source: ImportSource,
  layout: FileLayout,
): AsyncGenerator<RowChunk> {
  const { delimiter, firstRowLine } = layout;
  const width = layout.columns.names.length;
  let rest: readonly string[] = [];
  let firstLine = 1;
  let toSkip = firstRowLine - 1;
  for await (const { lines, bytesRead } of readLines(source, layout.encoding.encoding)) {
    const skipped = Math.min(toSkip, lines.length);
    toSkip -= skipped;
    firstLine += skipped;
    const waiting = [...rest, ...lines.slice(skipped)];
    const split = splitRecords({ lines: waiting, firstLine, delimiter, width, atEnd: false });
    rest = split.rest;
    firstLine = split.nextLine;
    if (split.rows.length > 0) yield { rows: split.rows, bytesRead };
  }
  const last = splitRecords({ lines: rest, firstLine, delimiter, width, atEnd: true });
  if (last.rows.length > 0) yield { rows: last.rows, bytesRead: layout.bytes };
}

/** A row's cells, as many as there are columns; null for a row of nothing but delimiters. */
export function toCells(
  row: RawRow,
  { columns }: FileLayout,
): Result<readonly string[] | null, RowProblem> {
  if (row.kind === "broken") return refuse(brokenRow(row.text, row.why));
  const { fields } = row;
  const width = columns.names.length;
  if (fields.length === width) return ok(fields.every((field) => field === "") ? null : fields);
  if (fields.every((field) => field === "")) return ok(null);
  // A delimiter too many at the end is harmless; a value too many has shifted all others.
  if (fields.length > width && fields.slice(width).every((field) => field === "")) {
    return ok(fields.slice(0, width));
  }
  const needed = neededWidth(columns.fields);
  if (fields.length < width && fields.length >= needed) {
    return ok([...fields, ...Array.from({ length: width - fields.length }, () => "")]);
  }
  return refuse(
    brokenRow(fields.join(" | "), `${fields.length} fields where the header has ${width}`),
  );
}

/** How many fields a short row needs: empty cells at the end are often left out. */
function neededWidth(fields: FileLayout["columns"]["fields"]): number {
  const needed = ["accountId", "invoiceNumber", "issuedOn", "dueOn", ...AMOUNT_FIELDS] as const;
  return Math.max(...needed.map((field) => (fields.get(field) ?? -1) + 1));
}

function brokenRow(text: string, reason: string): RowProblem {
  return { code: "broken_row", field: "row", value: showValue(text), reason };
}
