import { z } from "zod";
import { ok, type Result, refuse } from "../../core/result/result.ts";
import type { CrmError } from "../crm-error.ts";

/** Where a feed stands: at a moment (seconds since 1970), or at a place that Zendesk named. */
const Cursor = z.union([
  z.strictObject({ from: z.number().int().nonnegative() }),
  z.strictObject({ after: z.string().min(1).max(2_000) }),
]);
export type Cursor = z.infer<typeof Cursor>;

// Zendesk refuses a start less than a minute ago, and tells of nothing younger.
const YOUNGEST_SECONDS = 61;
/** The first second Zendesk takes as a start. */
export const BEGINNING: Cursor = { from: 1 };

export function readCursor(text: string | null, first: Cursor): Result<Cursor, CrmError> {
  if (text === null) return ok(first);
  const parsed = Cursor.safeParse(parse(text));
  if (parsed.success) return ok(parsed.data);
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
