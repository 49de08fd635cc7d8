import type { Encoding } from "./detect-encoding.ts";
import { ImportRefusal } from "./import-refusal.ts";
import { type ImportSource, readBytes } from "./import-source.ts";

/** Longer than any row of a ledger: a file with such a line isn't a table. */
export const MAX_LINE_CHARS = 1_000_000;

export interface LineChunk {
  readonly lines: readonly string[];
  readonly bytesRead: number;
}

/**
 * The file's physical lines, whatever ends them (CRLF, LF, or CR alone), a chunk at a time. A
 * byte order mark is not part of the first line.
 */
export async function* readLines(
  source: ImportSource,
  encoding: Encoding,
): AsyncGenerator<LineChunk> {
  const decoder = new TextDecoder(encoding);
  let rest = "";
  let bytesRead = 0;
  for await (const chunk of readBytes(source)) {
    bytesRead += chunk.length;
    rest += decoder.decode(chunk, { stream: true });
    // A trailing CR may be half of a CRLF: it waits for the next chunk.
    const complete = rest.endsWith("\r") ? rest.slice(0, -1) : rest;
    const lines = toLines(complete);
    rest = (lines.pop() ?? "") + rest.slice(complete.length);
    refuseLongLine([...lines, rest]);
    if (lines.length > 0) yield { lines, bytesRead };
  }
  rest += decoder.decode();
  const lines = toLines(rest);
  // The last line end closes a line; it doesn't open an empty one.
  if (lines.at(-1) === "") lines.pop();
  refuseLongLine(lines);
  if (lines.length > 0) yield { lines, bytesRead };
}

function refuseLongLine(lines: readonly string[]): void {
  if (lines.some((line) => line.length > MAX_LINE_CHARS)) {
    throw new ImportRefusal("file", `a line is over ${MAX_LINE_CHARS} characters: not a table`);
  }
}

export function toLines(text: string): string[] {
  return text.includes("\r") ? text.split(/\r\n|\n|\r/) : text.split("\n");
}
