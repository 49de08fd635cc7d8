import { type Delimiter, declaredDelimiter, detectDelimiter } from "./detect-delimiter.ts";
import {
  decideEncoding,
  type EncodingFinding,
  emptyEncodingTally,
  tallyBytes,
  whyNotText,
} from "./detect-encoding.ts";
import { detectHeader } from "./detect-header.ts";
import type { ImportMapping } from "./import-mapping.ts";
import { ImportRefusal } from "./import-refusal.ts";
import { type ImportSource, isGzip, readBytes } from "./import-source.ts";
import { type ColumnMap, mapColumns } from "./map-columns.ts";
import { readLines } from "./read-lines.ts";
import { splitRecords } from "./split-records.ts";

/** The outside of the file: how its bytes become rows of named columns. */
export interface FileLayout {
  readonly bytes: number;
  readonly encoding: EncodingFinding;
  readonly delimiter: Delimiter;
  readonly delimiterBasis: "mapping" | "declared" | "detected";
  /** The line with the names, or null when the file has none. */
  readonly headerLine: number | null;
  /** The first line that may hold a row. */
  readonly firstRowLine: number;
  readonly columns: ColumnMap;
}

const SAMPLE_LINES = 500;

/** Reads all bytes once and the first lines closely. Throws `ImportRefusal` for what is no table. */
export async function readLayout(
  source: ImportSource,
  mapping: ImportMapping,
): Promise<FileLayout> {
  const { bytes, encoding } = await readEncoding(source, mapping);
  const sample = await sampleLines(source, encoding);
  const declared = declaredDelimiter(sample[0] ?? "");
  const start = declared === null ? 0 : 1;
  const lines = sample.slice(start);
  const delimiter = mapping.delimiter ?? declared ?? detectDelimiter(lines).delimiter;
  const firstLine = start + 1;
  const { rows } = splitRecords({ lines, firstLine, delimiter, width: null, atEnd: true });
  const header = detectHeader(rows, mapping);
  if (header.names.length === 0) throw new ImportRefusal("file", "the file has no rows");
  return {
    bytes,
    encoding,
    delimiter,
    delimiterBasis:
      mapping.delimiter !== undefined ? "mapping" : declared !== null ? "declared" : "detected",
    headerLine: header.line,
    firstRowLine: header.line === null ? firstLine : header.line + 1,
    columns: mapColumns(header.names, mapping),
  };
}

async function readEncoding(
  source: ImportSource,
  mapping: ImportMapping,
): Promise<{ bytes: number; encoding: EncodingFinding }> {
  const tally = emptyEncodingTally();
  for await (const chunk of readBytes(source)) tallyBytes(tally, chunk);
  if (tally.bytes === 0) throw new ImportRefusal("file", "the file is empty");
  if (isGzip(tally.head)) throw new ImportRefusal("file", "the file is compressed twice");
  const decided = decideEncoding(tally);
  const encoding =
    mapping.encoding === undefined ? decided : { ...decided, encoding: mapping.encoding };
  const why = whyNotText(tally, encoding.encoding);
  if (why !== null) throw new ImportRefusal("file", `not a text file but ${why}`);
  return { bytes: tally.bytes, encoding };
}

async function sampleLines(source: ImportSource, { encoding }: EncodingFinding): Promise<string[]> {
  const sample: string[] = [];
  for await (const { lines } of readLines(source, encoding)) {
    sample.push(...lines.slice(0, SAMPLE_LINES - sample.length));
    if (sample.length >= SAMPLE_LINES) break;
  }
  return sample;
}
