import {
  inNamespace,
  OUR_FIELDS_ELSEWHERE,
  OUR_OBJECTS,
  type OurField,
} from "../salesforce/our-objects.ts";
import type { FieldDefinition, FieldType, ObjectDefinition } from "./types.ts";

const TYPES: Readonly<Record<OurField["type"]["kind"], FieldType>> = {
  text: "string",
  long_text: "textarea",
  number: "double",
  date: "date",
  moment: "datetime",
  choice: "picklist",
  lookup: "reference",
};

/** The package's objects as the org has them once an admin has installed it. */
export function packageObjects(namespace: string | null): readonly ObjectDefinition[] {
  return OUR_OBJECTS.map(({ name, label, fields }, at) => ({
    name: inNamespace(name, namespace),
    label: label.en,
    prefix: `a0${at}`,
    fields: fields.map((field) => toDefinition(field, namespace)),
  }));
}

/** What it adds to tasks. */
export function packageTaskFields(namespace: string | null): readonly FieldDefinition[] {
  return OUR_FIELDS_ELSEWHERE.Activity.map((field) => toDefinition(field, namespace));
}

function toDefinition(field: OurField, namespace: string | null): FieldDefinition {
  const { type, externalId } = field;
  return {
    name: inNamespace(field.name, namespace),
    label: field.label.en,
    type: TYPES[type.kind],
    ...("length" in type ? { length: type.length } : {}),
    ...(externalId === true ? { externalId } : {}),
    ...(type.kind === "choice"
      ? { values: type.values.map(({ value }) => value), restricted: true }
      : {}),
    ...(type.kind === "lookup"
      ? {
          referenceTo: [inNamespace(type.to, namespace)],
          relationship: inNamespace(field.name, namespace).replace(/__c$/, "__r"),
        }
      : {}),
  };
}
