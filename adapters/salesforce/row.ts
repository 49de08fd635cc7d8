import { z } from "zod";
import type { CrmChange, UnreadableRecord } from "../crm-change.ts";

/** A record as a query gives it; values are of any kind, related records are objects inside. */
export const Row = z.looseObject({ Id: z.string().min(15).max(18) });
export type Row = z.infer<typeof Row>;

export const RowPage = z.object({ done: z.boolean(), records: z.array(Row) });

/** What became of one record. What is nothing to us is skipped without a word. */
export type Mapped =
  | { readonly kind: "change"; readonly change: CrmChange }
  | { readonly kind: "unreadable"; readonly unreadable: UnreadableRecord }
  | { readonly kind: "skip" };

export const SKIP: Mapped = { kind: "skip" };

export function mapped(change: CrmChange): Mapped {
  return { kind: "change", change };
}

export function unreadable(object: string, id: string, field: string, message: string): Mapped {
  return { kind: "unreadable", unreadable: { ref: { object, id }, field, message } };
}

const Related = z.record(z.string(), z.unknown());

/** A field's value, or that of a record it points at: `Owner.Name`. */
export function fieldValue(row: Readonly<Record<string, unknown>>, name: string): unknown {
  const [first = "", ...rest] = name.split(".");
  // A mapped field can have any name, also one that every object has.
  const value = Object.hasOwn(row, first) ? row[first] : undefined;
  if (rest.length === 0) return value;
  const related = Related.safeParse(value);
  return related.success ? fieldValue(related.data, rest.join(".")) : undefined;
}

/** A field's text without the blanks around it; undefined where there is none. */
export function textOf(row: Row, name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const value = fieldValue(row, name);
  const text = typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
  return text === "" ? undefined : text;
}

export function isYes(row: Row, name: string | undefined): boolean {
  if (name === undefined) return false;
  const value = fieldValue(row, name);
  return value === true || (typeof value === "string" && value.toLowerCase() === "true");
}
