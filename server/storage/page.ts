import { type RawBuilder, sql } from "kysely";
import { z } from "zod";

export const PAGE_MAX = 500;

export interface PageRequest {
  /** Where the page before ended, as that page said. */
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

/** How a list is sorted. Together the columns are unique, or a page could skip their twins. */
export interface Order {
  readonly columns: readonly string[];
  readonly direction: "asc" | "desc";
  /** The values of those columns, as a cursor carries them. */
  readonly position: z.ZodType<readonly (string | number)[]>;
}

/** The cursor came from outside and is not one of ours: a bad request, not a fault. */
export class InvalidCursor extends Error {
  constructor() {
    super("the cursor is not one this list gave out");
  }
}

/** The condition for rows behind the cursor; everything when there is none. */
export function afterCursor(order: Order, { cursor }: PageRequest): RawBuilder<boolean> {
  if (cursor === undefined) return sql`true`;
  const columns = sql.join(order.columns.map((column) => sql.ref(column)));
  const values = sql.join([...positionIn(order, cursor)]);
  return order.direction === "asc"
    ? sql`(${columns}) > (${values})`
    : sql`(${columns}) < (${values})`;
}

/** `order by … limit …`, asking for one row too many: that row tells whether there is a next page. */
export function orderAndLimit(order: Order, request: PageRequest): RawBuilder<unknown> {
  const direction = sql.raw(order.direction);
  const columns = order.columns.map((column) => sql`${sql.ref(column)} ${direction}`);
  return sql`order by ${sql.join(columns)} limit ${limitOf(request) + 1}`;
}

export function pageOf<T>(
  rows: readonly T[],
  request: PageRequest,
  positionOf: (row: T) => readonly (string | number)[],
): Page<T> {
  const items = rows.slice(0, limitOf(request));
  const last = items.at(-1);
  const more = rows.length > items.length && last !== undefined;
  return { items, nextCursor: more ? encode(positionOf(last)) : null };
}

function limitOf({ limit }: PageRequest): number {
  return Math.max(1, Math.min(PAGE_MAX, Math.trunc(limit)));
}

function encode(position: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(position)).toString("base64url");
}

function positionIn(order: Order, cursor: string): readonly (string | number)[] {
  try {
    return order.position.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) throw new InvalidCursor();
    throw error;
  }
}
