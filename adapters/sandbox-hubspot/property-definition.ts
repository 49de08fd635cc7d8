import type { ObjectType } from "./object-types.ts";

export type PropertyType =
  | "string"
  | "number"
  | "date"
  | "datetime"
  | "enumeration"
  | "bool"
  | "phone_number";

export interface PropertyOption {
  readonly label: string;
  readonly value: string;
  readonly displayOrder: number;
  readonly hidden: boolean;
}

/** A property of an object type, HubSpot's own or one that an app made. */
export interface PropertyDefinition {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly groupName: string;
  readonly type: PropertyType;
  readonly fieldType: string;
  readonly options: readonly PropertyOption[];
  readonly hasUniqueValue: boolean;
  readonly hubspotDefined: boolean;
  readonly readOnlyValue: boolean;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
}

export interface PropertySketch {
  readonly name: string;
  readonly type: PropertyType;
  readonly options?: readonly (readonly [value: string, label: string])[];
  readonly readOnly?: boolean;
  readonly unique?: boolean;
}

const FIELD_TYPES: Readonly<Record<PropertyType, string>> = {
  string: "text",
  number: "number",
  date: "date",
  datetime: "date",
  enumeration: "select",
  bool: "booleancheckbox",
  phone_number: "phonenumber",
};

const YES_NO = [
  ["true", "Yes"],
  ["false", "No"],
] as const;

/** One of HubSpot's own properties, as an account of any age has it. */
export function hubspotProperty(
  type: ObjectType,
  { name, type: valueType, options, readOnly, unique }: PropertySketch,
  atMs: number,
): PropertyDefinition {
  return {
    name,
    label: labelOf(name),
    description: "",
    groupName: defaultGroup(type),
    type: valueType,
    fieldType: FIELD_TYPES[valueType],
    options: toOptions(options ?? (valueType === "bool" ? YES_NO : [])),
    hasUniqueValue: unique ?? false,
    hubspotDefined: true,
    readOnlyValue: readOnly ?? false,
    createdAtMs: atMs,
    updatedAtMs: atMs,
  };
}

export function defaultGroup(type: ObjectType): string {
  return `${type.singular.replaceAll("_", "")}information`;
}

function toOptions(pairs: readonly (readonly [string, string])[]): PropertyOption[] {
  return pairs.map(([value, label], displayOrder) => ({
    value,
    label,
    displayOrder,
    hidden: false,
  }));
}

function labelOf(name: string): string {
  const words = name.replace(/^hs_/, "").replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** As the properties endpoints write it. */
export function toPropertyJson(property: PropertyDefinition): Record<string, unknown> {
  return {
    name: property.name,
    label: property.label,
    description: property.description,
    groupName: property.groupName,
    type: property.type,
    fieldType: property.fieldType,
    options: property.options,
    displayOrder: -1,
    calculated: false,
    externalOptions: false,
    hasUniqueValue: property.hasUniqueValue,
    hidden: false,
    hubspotDefined: property.hubspotDefined,
    formField: false,
    archived: false,
    dataSensitivity: "non_sensitive",
    createdAt: new Date(property.createdAtMs).toISOString(),
    updatedAt: new Date(property.updatedAtMs).toISOString(),
    modificationMetadata: {
      archivable: !property.hubspotDefined,
      readOnlyDefinition: property.hubspotDefined,
      readOnlyValue: property.readOnlyValue,
    },
  };
}
