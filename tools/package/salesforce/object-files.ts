import {
  OUR_FIELDS_ELSEWHERE,
  OUR_OBJECTS,
  type OurField,
  type OurObject,
} from "../../../adapters/salesforce/our-objects.ts";
import { metadataXml, type XmlEntry } from "./xml.ts";

/** Metadata files by their path under the project's main folder. */
export type MetadataFiles = ReadonlyMap<string, string>;

const LONG_TEXT_LINES = 5;

/** Our objects with their fields, and the fields of ours on objects that are there already. */
export function objectFiles(): MetadataFiles {
  const ours = OUR_OBJECTS.flatMap((object): (readonly [string, string])[] => [
    [`objects/${object.name}/${object.name}.object-meta.xml`, objectXml(object)],
    ...object.fields.map((field) => fieldFile(object.name, field, uniqueId(field))),
    [`tabs/${object.name}.tab-meta.xml`, tabXml()],
  ]);
  // Salesforce refuses a unique field on activities, so theirs is only indexed.
  const elsewhere = Object.entries(OUR_FIELDS_ELSEWHERE).flatMap(([object, fields]) =>
    fields.map((field) => fieldFile(object, field, field.externalId ? [["externalId", true]] : [])),
  );
  return new Map([...ours, ...elsewhere]);
}

function objectXml({ label, plural, rowFormat }: OurObject): string {
  return metadataXml("CustomObject", [
    ["deploymentStatus", "Deployed"],
    ["enableActivities", false],
    ["enableReports", true],
    ["enableSearch", false],
    ["label", label.en],
    [
      "nameField",
      [
        ["displayFormat", rowFormat],
        ["label", label.en],
        ["type", "AutoNumber"],
      ],
    ],
    ["pluralLabel", plural.en],
    // What somebody owes is shown to those who were given it, not to the whole org.
    ["sharingModel", "Private"],
  ]);
}

function tabXml(): string {
  return metadataXml("CustomTab", [
    ["customObject", true],
    ["motif", "Custom41: Red Cross"],
  ]);
}

function uniqueId({ externalId }: OurField): XmlEntry[] {
  if (externalId !== true) return [];
  return [
    ["externalId", true],
    ["unique", true],
    ["caseSensitive", true],
  ];
}

function fieldFile(
  object: string,
  field: OurField,
  identity: readonly XmlEntry[],
): readonly [string, string] {
  const entries: XmlEntry[] = [
    ["fullName", field.name],
    ...identity,
    ["label", field.label.en],
    ...typeEntries(field),
  ];
  return [
    `objects/${object}/fields/${field.name}.field-meta.xml`,
    metadataXml("CustomField", entries),
  ];
}

function typeEntries({ type, label }: OurField): XmlEntry[] {
  switch (type.kind) {
    case "text":
      return [
        ["length", type.length],
        ["type", "Text"],
      ];
    case "long_text":
      return [
        ["length", type.length],
        ["type", "LongTextArea"],
        ["visibleLines", LONG_TEXT_LINES],
      ];
    case "number":
      return [
        ["precision", type.precision],
        ["scale", type.scale],
        ["type", "Number"],
      ];
    case "date":
      return [["type", "Date"]];
    case "moment":
      return [["type", "DateTime"]];
    case "lookup":
      return [
        ["deleteConstraint", "SetNull"],
        ["referenceTo", type.to],
        ["relationshipLabel", label.en],
        ["relationshipName", type.relationship],
        ["type", "Lookup"],
      ];
    case "choice":
      return [
        ["type", "Picklist"],
        [
          "valueSet",
          [
            ["restricted", true],
            ["valueSetDefinition", [["sorted", false], ...type.values.map(choiceEntry)]],
          ],
        ],
      ];
  }
}

function choiceEntry({ value, en }: { readonly value: string; readonly en: string }): XmlEntry {
  return [
    "value",
    [
      ["fullName", value],
      ["default", false],
      ["label", en],
    ],
  ];
}
