import { CsvError, parse } from "csv-parse/sync";
import type { Delimiter } from "./detect-delimiter.ts";

/** A row as the file has it, with the number of its first physical line. */
export type RawRow =
  | { readonly kind: "row"; readonly line: number; readonly fields: readonly string[] }
  | { readonly kind: "broken"; readonly line: number; readonly text: string; readonly why: string };

export interface SplitInput {
  readonly lines: readonly string[];
  /** The number of the first of these lines in the file. */
  readonly firstLine: number;
  readonly delimiter: Delimiter;
  /** How many fields a row should have, once the header has been read. */
  readonly width: number | null;
  readonly atEnd: boolean;
}

export interface SplitOutput {
  readonly rows: readonly RawRow[];
  /** Lines of a record that isn't complete yet: put them before the next chunk. */
  readonly rest: readonly string[];
  readonly nextLine: number;
}

/** The lines of one record: more than one only when a quoted field holds line breaks. */
interface RecordLines {
  readonly line: number;
  readonly lines: readonly string[];
}

/** A quote that is still open after this many lines was never meant to be closed. */
export const MAX_RECORD_LINES = 100;

/**
 * Turns physical lines into rows, leaving out blank ones. Boundaries are found here and fields by
 * csv-parse, because a stray quote must cost one row with a known line number and not everything
 * up to the next quote in the file.
 */
export function splitRecords(input: SplitInput): SplitOutput {
  const { lines, delimiter } = input;
  const rows: RawRow[] = [];
  let simple: RecordLines[] = [];
  let at = 0;
  while (at < lines.length) {
    const length = recordLength(lines, at, delimiter);
    if (length === null && !input.atEnd && lines.length - at < MAX_RECORD_LINES) break;
    const record = { line: input.firstLine + at, lines: lines.slice(at, at + (length ?? 1)) };
    if (length === 1) {
      if (record.lines[0]?.trim() !== "") simple.push(record);
      at += 1;
      continue;
    }
    rows.push(...parseAll(simple, delimiter));
    simple = [];
    const row = length === null ? broken(record, UNCLOSED) : parseLong(record, input);
    rows.push(row);
    // Only the first line is given up: the lines after it are most likely good rows.
    at += row.kind === "broken" ? 1 : record.lines.length;
  }
  rows.push(...parseAll(simple, delimiter));
  return { rows, rest: lines.slice(at), nextLine: input.firstLine + at };
}

const UNCLOSED = "a quote opens in this row and is not closed";

/** How many lines the record at `at` takes, or null when its quote isn't closed in sight. */
function recordLength(lines: readonly string[], at: number, delimiter: Delimiter): number | null {
  let inside = false;
  const last = Math.min(lines.length, at + MAX_RECORD_LINES);
  for (let line = at; line < last; line += 1) {
    inside = endsInsideQuote(lines[line] ?? "", delimiter, inside);
    if (!inside) return line - at + 1;
  }
  return null;
}

/** Whether the text ends within a quoted field. A quote opens a field only at the field's start. */
export function endsInsideQuote(line: string, delimiter: Delimiter, startInside: boolean): boolean {
  if (!line.includes('"')) return startInside;
  let inside = startInside;
  let atStart = !startInside;
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at];
    if (inside) {
      if (character !== '"') continue;
      if (line[at + 1] === '"') at += 1;
      else inside = false;
    } else if (character === '"' && atStart) {
      inside = true;
      atStart = false;
    } else if (character === delimiter) atStart = true;
    else if (character !== " ") atStart = false;
  }
  return inside;
}

function parseAll(records: readonly RecordLines[], delimiter: Delimiter): RawRow[] {
  if (records.length === 0) return [];
  const parsed = tryParse(records.map(({ lines }) => lines.join("\n")).join("\n"), delimiter);
  // One bad row fails the whole call, so only then is each row parsed alone.
  if (parsed === null || parsed.length !== records.length) {
    return records.map((record) => parseOne(record, delimiter));
  }
  return parsed.map((fields, index) => ({ kind: "row", line: records[index]?.line ?? 0, fields }));
}

function parseOne(record: RecordLines, delimiter: Delimiter): RawRow {
  const [fields, ...more] = tryParse(record.lines.join("\n"), delimiter) ?? [];
  return fields === undefined || more.length > 0
    ? broken(record, "text follows a closing quote")
    : { kind: "row", line: record.line, fields };
}

/** A record over several lines must also come out as wide as the rest, or its quote was a stray. */
function parseLong(record: RecordLines, { delimiter, width }: SplitInput): RawRow {
  const row = parseOne(record, delimiter);
  if (row.kind === "broken") return broken(record, UNCLOSED);
  return width !== null && row.fields.length !== width ? broken(record, UNCLOSED) : row;
}

function broken(record: RecordLines, why: string): RawRow {
  return { kind: "broken", line: record.line, text: record.lines[0] ?? "", why };
}

function tryParse(text: string, delimiter: Delimiter): string[][] | null {
  try {
    return parse(text, {
      delimiter,
      record_delimiter: "\n",
      relax_column_count: true,
      relax_quotes: true,
      trim: true,
      max_record_size: 0,
    });
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}
