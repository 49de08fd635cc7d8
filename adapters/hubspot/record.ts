import { z } from "zod";
import type { CrmChange, UnreadableRecord } from "../crm-change.ts";
import { HubspotProblem } from "./to-crm-error.ts";

const AssociatedIds = z.object({
  results: z.array(z.object({ id: z.coerce.string(), type: z.string().optional() })),
});

/** A record as HubSpot gives it: every value is text, whatever the property's type. */
export const HubspotRecord = z.object({
  id: z.coerce.string(),
  properties: z.record(z.string(), z.string().nullish()),
  updatedAt: z.string().optional(),
  archived: z.boolean().optional(),
  objectWriteTraceId: z.string().nullish(),
  associations: z.record(z.string(), AssociatedIds).optional(),
});
export type HubspotRecord = z.infer<typeof HubspotRecord>;

const Paging = z.object({ next: z.object({ after: z.coerce.string() }).optional() }).nullish();

export const RecordPage = z.object({ results: z.array(HubspotRecord), paging: Paging });
export const RecordBatch = z.object({
  results: z.array(HubspotRecord),
  errors: z.array(HubspotProblem).optional(),
});
export type RecordBatch = z.infer<typeof RecordBatch>;

/** Whose a record is: ids by object, in HubSpot's order and without repetition. */
export type Parties = Readonly<Record<string, readonly string[]>>;

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

/** A property's text without the blanks around it; undefined where there is none. */
export function textOf(record: HubspotRecord, name: string | undefined): string | undefined {
  // A mapped property can have any name, also one that every object has.
  if (name === undefined || !Object.hasOwn(record.properties, name)) return undefined;
  const text = record.properties[name]?.trim();
  return text === undefined || text === "" ? undefined : text;
}
