import { endsInsideQuote } from "./split-records.ts";

export const DELIMITERS = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export interface DelimiterFinding {
  readonly delimiter: Delimiter;
  /** The share of sampled lines with the commonest number of fields, 0 to 1. */
  readonly agreement: number;
}

/**
 * Takes the delimiter that gives most lines the same number of fields, and of several the one that
 * gives more fields: in `12,50;13,75` the comma is just as regular as the semicolon.
 */
export function detectDelimiter(lines: readonly string[]): DelimiterFinding {
  let best: DelimiterFinding = { delimiter: ",", agreement: 0 };
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const counts = fieldCounts(lines, delimiter);
    const [fields, agreeing] = commonest(counts);
    if (fields < 2) continue;
    const agreement = agreeing / counts.length;
    const score = agreement + agreement * Math.min(fields, 20) * 0.05;
    if (score > bestScore) {
      best = { delimiter, agreement };
      bestScore = score;
    }
  }
  return best;
}

/** Excel's own first line, `sep=;`, names the delimiter outright. */
export function declaredDelimiter(firstLine: string): Delimiter | null {
  const match = /^"?sep=(.)"?$/i.exec(firstLine.trimStart().replace(/[\r\n]+$/, ""));
  return DELIMITERS.find((delimiter) => delimiter === match?.[1]) ?? null;
}

function fieldCounts(lines: readonly string[], delimiter: Delimiter): number[] {
  const counts: number[] = [];
  let inside = false;
  for (const line of lines) {
    const startedInside = inside;
    inside = endsInsideQuote(line, delimiter, inside);
    // A line within a quoted field, or cut by one, says nothing about the shape of a row.
    if (!startedInside && !inside && line.trim() !== "") counts.push(countFields(line, delimiter));
  }
  return counts;
}

function countFields(line: string, delimiter: Delimiter): number {
  let fields = 1;
  let quoted = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (character === delimiter && !quoted) fields += 1;
  }
  return fields;
}

/** The field count most lines have and how many have it. */
function commonest(counts: readonly number[]): readonly [number, number] {
  const tally = new Map<number, number>();
  for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1);
  return [...tally].reduce<readonly [number, number]>(
    (best, each) => (each[1] > best[1] ? each : best),
    [0, 0],
  );
}
