import { hashText } from "./stable-id.ts";

/** What was seen first under each number, small enough to keep for every row of a file. */
export interface SeenRows {
  readonly indexes: Map<string, number>;
  readonly lines: number[];
  readonly prints: string[];
}

export type Sighting =
  | { readonly kind: "new" }
  | { readonly kind: "same"; readonly firstLine: number }
  | { readonly kind: "different"; readonly firstLine: number };

export function noneSeen(): SeenRows {
  return { indexes: new Map(), lines: [], prints: [] };
}

/** Remembers a record by its key, in place, and says whether it was there before. */
export function see(seen: SeenRows, key: string, line: number, record: unknown): Sighting {
  // Twelve bytes of a hash: among a million rows a false match is a one in 10^16 event.
  const print = hashText(JSON.stringify(record)).slice(0, 24);
  const index = seen.indexes.get(key);
  if (index === undefined) {
    seen.indexes.set(key, seen.lines.length);
    seen.lines.push(line);
    seen.prints.push(print);
    return { kind: "new" };
  }
  const firstLine = seen.lines[index] ?? 0;
  return { kind: seen.prints[index] === print ? "same" : "different", firstLine };
}
