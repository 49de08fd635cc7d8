import { z } from "zod";

export const PAGE_MAX = 500;

export interface PageRequest {
  /** Where the page before ended, as that page said. */
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

const Position = z
  .array(z.union([z.string(), z.number()]))
  .min(1)
  .max(3);
type Position = z.infer<typeof Position>;

/** The cursor came from outside and is not one of ours: a bad request, not a fault. */
export class InvalidCursor extends Error {
  constructor() {
    super("the cursor is not one this list gave out");
  }
}

/** Cuts a page from rows fetched with `limit + 1`: the one too many tells that there is more. */
export function pageOf<T>(
  rows: readonly T[],
  limit: number,
  positionOf: (row: T) => Position,
): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items, nextCursor: more ? encodeCursor(positionOf(last)) : null };
}

function encodeCursor(position: Position): string {
  return Buffer.from(JSON.stringify(position)).toString("base64url");
}

export function decodeCursor(cursor: string, index: number): string | number {
  const position = positionIn(cursor)[index];
  if (position === undefined) throw new InvalidCursor();
  return position;
}

function positionIn(cursor: string): Position {
  try {
    return Position.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) throw new InvalidCursor();
    throw error;
  }
}
