import { z } from "zod";
import type { CrmField } from "../port.ts";

/** A field as `describe` tells of it. A field the user may not see is not in the list at all. */
export const SalesforceField = z.object({
  name: z.string(),
  label: z.string().catch(""),
  type: z.string(),
  updateable: z.boolean().catch(false),
  createable: z.boolean().catch(false),
  externalId: z.boolean().catch(false),
  length: z.number().catch(0),
  referenceTo: z.array(z.string()).catch([]),
  picklistValues: z
    .array(
      z.object({
        value: z.string(),
        label: z.string().nullish(),
        active: z.boolean().default(true),
      }),
    )
    .catch([]),
});
export type SalesforceField = z.infer<typeof SalesforceField>;

export const ObjectDescription = z.object({
  name: z.string(),
  queryable: z.boolean().catch(true),
  fields: z.array(SalesforceField),
});
export type ObjectDescription = z.infer<typeof ObjectDescription>;

/** The fields of an object by name; none where the org does not have the object. */
export type Fields = ReadonlyMap<string, SalesforceField>;

export function fieldsOf(description: ObjectDescription | null): Fields {
  return new Map((description?.fields ?? []).map((field) => [field.name, field]));
}

const TYPES: Readonly<Record<string, CrmField["type"]>> = {
  boolean: "boolean",
  int: "number",
  double: "number",
  currency: "number",
  percent: "number",
  date: "date",
  datetime: "instant",
  picklist: "choice",
  multipicklist: "choice",
};

export function toCrmField(field: SalesforceField): CrmField {
  return {
    name: field.name,
    label: field.label,
    type: TYPES[field.type] ?? "text",
    options: field.picklistValues
      .filter(({ active }) => active)
      .map(({ value, label }) => ({ value, label: label ?? value })),
    writable: field.updateable,
  };
}
