import { z } from "zod";
import { ok, type Result, refuse } from "../../core/result/result.ts";
import type { CrmError } from "../crm-error.ts";
import { CrmNoun } from "../crm-ref.ts";

/** More than share a second but in an import, and then some are read twice, which does no harm. */
const SEEN_MAX = 200;

/**
 * Where the feed of a noun stands: at a place that Zendesk named, or at a moment (seconds since
 * 1970), with which of that second's records have been read already.
 */
const Cursor = z.union([
  z.strictObject({
    noun: CrmNoun,
    from: z.number().int().nonnegative(),
    seen: z.array(z.string().max(40)).max(SEEN_MAX).default([]),
  }),
  z.strictObject({ noun: CrmNoun, after: z.string().min(1).max(2_000) }),
]);
export type Cursor = z.infer<typeof Cursor>;

// Zendesk refuses a start less than a minute ago, and tells of nothing younger.
const YOUNGEST_SECONDS = 61;
const SETTLED_SECONDS = 61;
/** The first second Zendesk takes as a start. */
export const BEGINNING_SECOND = 1;

/** Reads a cursor of the noun's own feed; without one it begins at `firstSecond`. */
export function readCursor(
  text: string | null,
  noun: CrmNoun,
  firstSecond: number,
): Result<Cursor, CrmError> {
  if (text === null) return ok({ noun, from: firstSecond, seen: [] });
  const parsed = Cursor.safeParse(parse(text));
  if (parsed.success && parsed.data.noun === noun) return ok(parsed.data);
  return refuse({ kind: "invalid", field: "cursor", detail: "the cursor is not one of ours" });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

export function writeCursor(cursor: Cursor): string {
  return JSON.stringify(cursor);
}

/** The query that goes on from a cursor. */
export function queryOf(cursor: Cursor, nowMs: number): Readonly<Record<string, string>> {
  if ("after" in cursor) return { cursor: cursor.after };
  const youngest = Math.floor(nowMs / 1_000) - YOUNGEST_SECONDS;
  return { start_time: String(Math.max(1, Math.min(cursor.from, youngest))) };
}

/** The place Zendesk named; an account without a single record names none, and is asked again. */
export function afterPlace(from: Cursor, after: string | null): Cursor {
  return after === null || after === "" ? from : { noun: from.noun, after };
}

export interface TimedRecord {
  readonly id: string;
  /** When it last changed, in whole seconds since 1970. */
  readonly second: number;
}

export interface TimedPage {
  readonly records: readonly TimedRecord[];
  readonly endTime: number | null;
  readonly ended: boolean;
  readonly nowMs: number;
}

/**
 * The end of a page is the start of the next, so its last second is asked for twice. What was read
 * of it is remembered, unless that second was not over yet and could bring another change of it.
 */
export function afterMoment(from: Cursor, page: TimedPage): Cursor {
  const { endTime, ended, records, nowMs } = page;
  const began = "from" in from ? from.from : BEGINNING_SECOND;
  if (endTime === null || endTime < began) return from;
  const { noun } = from;
  // A page that ends in the second it began in holds all of that second, however many share it.
  if (endTime === began && !ended) return { noun, from: endTime + 1, seen: [] };
  // After a minute Zendesk itself takes a moment for settled, and all of it has been read.
  const isSettled = nowMs >= (endTime + SETTLED_SECONDS) * 1_000;
  if (ended && isSettled) return { noun, from: endTime + 1, seen: [] };
  const isOver = nowMs >= (endTime + 2) * 1_000;
  const atEnd = records.filter(({ second }) => second === endTime).map(seenKey);
  const seen = isOver && atEnd.length <= SEEN_MAX ? atEnd : [];
  return { noun, from: endTime, seen };
}

/** Whether a record was read before, as it is now. */
export function wasSeen(from: Cursor, record: TimedRecord): boolean {
  if (!("from" in from)) return false;
  return from.seen.includes(seenKey(record));
}

function seenKey({ id, second }: TimedRecord): string {
  return `${id}@${second}`;
}
