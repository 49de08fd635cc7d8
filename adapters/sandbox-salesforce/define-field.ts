import type { FieldDefinition, FieldType } from "./types.ts";

/** A field with a label made of its name. */
export function field(
  name: string,
  type: FieldType,
  rest: Partial<Omit<FieldDefinition, "name" | "type">> = {},
): FieldDefinition {
  return { name, type, label: name.replace(/([a-z])([A-Z])/g, "$1 $2"), ...rest };
}

/** For what Salesforce alone sets. */
export const never = { set: "never" } as const;

/** A field that points at another record. */
export function reference(
  name: string,
  to: readonly string[],
  rest: Partial<FieldDefinition> = {},
): FieldDefinition {
  const relationship = name.replace(/Id$/, "");
  return field(name, "reference", { referenceTo: to, relationship, ...rest });
}

export const text = (name: string, length = 255) => field(name, "string", { length });
export const yes = (name: string) => field(name, "boolean");
