import {
  OUR_FIELDS_ELSEWHERE,
  OUR_OBJECTS,
  type OurField,
  type OurObject,
} from "../../../adapters/salesforce/our-objects.ts";
import type { MetadataFiles } from "./object-files.ts";
import { RECORD_OBJECTS, SCREEN_ACTIONS } from "./record-objects.ts";
import { metadataXml, type XmlEntry } from "./xml.ts";

/** What people read of our objects, fields and quick actions, in Spanish. */
export function translationFiles(): MetadataFiles {
  const ours = OUR_OBJECTS.map((object) => fileOf(object.name, objectEntries(object)));
  const elsewhere = Object.entries(OUR_FIELDS_ELSEWHERE).map(([object, fields]) =>
    fileOf(object, fields.map(fieldEntry)),
  );
  const actions = RECORD_OBJECTS.map((object) =>
    fileOf(
      object,
      SCREEN_ACTIONS.map(
        ({ name, label }): XmlEntry => [
          "quickActions",
          [
            ["label", label.es],
            ["name", name],
          ],
        ],
      ),
    ),
  );
  return new Map([...ours, ...elsewhere, ...actions]);
}

function fileOf(object: string, entries: readonly XmlEntry[]): readonly [string, string] {
  const name = `${object}-es`;
  return [
    `objectTranslations/${name}/${name}.objectTranslation-meta.xml`,
    metadataXml("CustomObjectTranslation", entries),
  ];
}

function objectEntries({ label, plural, fields }: OurObject): XmlEntry[] {
  return [
    caseValue(label.es, false),
    caseValue(plural.es, true),
    ...fields.map(fieldEntry),
    ["nameFieldLabel", label.es],
  ];
}

function caseValue(value: string, isPlural: boolean): XmlEntry {
  return [
    "caseValues",
    [
      ["plural", isPlural],
      ["value", value],
    ],
  ];
}

function fieldEntry({ name, label, type }: OurField): XmlEntry {
  const choices =
    type.kind !== "choice"
      ? []
      : type.values.map(
          ({ en, es }): XmlEntry => [
            "picklistValues",
            [
              ["masterLabel", en],
              ["translation", es],
            ],
          ],
        );
  const related: XmlEntry[] = type.kind === "lookup" ? [["relationshipLabel", label.es]] : [];
  return ["fields", [["label", label.es], ["name", name], ...choices, ...related]];
}
