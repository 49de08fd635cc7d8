import { z } from "zod";
import type { CrmField } from "../port.ts";

/** A property's definition, as far as we use it. */
export const HubspotProperty = z.object({
  name: z.string(),
  label: z.string().default(""),
  type: z.string(),
  fieldType: z.string().default(""),
  groupName: z.string().default(""),
  hasUniqueValue: z.boolean().optional(),
  calculated: z.boolean().optional(),
  hidden: z.boolean().optional(),
  archived: z.boolean().optional(),
  options: z.array(z.object({ value: z.string(), label: z.string().default("") })).default([]),
  modificationMetadata: z.object({ readOnlyValue: z.boolean().optional() }).nullish(),
});
export type HubspotProperty = z.infer<typeof HubspotProperty>;

export const PropertyList = z.object({ results: z.array(HubspotProperty) });

const TYPES: Readonly<Record<string, CrmField["type"]>> = {
  string: "text",
  phone_number: "text",
  number: "number",
  date: "date",
  datetime: "instant",
  bool: "boolean",
  enumeration: "choice",
};

export function toCrmField(property: HubspotProperty): CrmField {
  const readOnly = property.modificationMetadata?.readOnlyValue === true || property.calculated;
  return {
    name: property.name,
    label: property.label,
    type: TYPES[property.type] ?? "text",
    options: property.options.map(({ value, label }) => ({ value, label })),
    writable: readOnly !== true,
  };
}
