import {
  OUR_FIELDS_ELSEWHERE,
  OUR_OBJECTS,
  RECORD_PROOF,
} from "../../../adapters/salesforce/our-objects.ts";
import type { MetadataFiles } from "./object-files.ts";
import { metadataXml, type XmlEntry } from "./xml.ts";

/** Who may do what in the org. What an action may grant is the server's to judge, by role. */
interface PermissionSet {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  /** Sees every row of ours, not only those shared with them. */
  readonly seesAll: boolean;
  /** Writes rows of ours: the user our server signs in as, and whoever repairs them. */
  readonly writes: boolean;
  /** Opens the settings; what may be changed there is the server's to judge. */
  readonly seesSettings: boolean;
}

const PERMISSION_SETS: readonly PermissionSet[] = [
  {
    name: "Good_Standing_Rep",
    label: "Good Standing Rep",
    description: "Uses the panel, the worklist and the actions on records they may read.",
    seesAll: false,
    writes: false,
    seesSettings: false,
  },
  {
    name: "Good_Standing_Manager",
    label: "Good Standing Manager",
    description:
      "As a rep, reads the standing, plans and promises of every account, and sees the settings.",
    seesAll: true,
    writes: false,
    seesSettings: true,
  },
  {
    name: "Good_Standing_Admin",
    label: "Good Standing Admin",
    description: "Sets Good Standing up. Also for the user the server signs in as: it writes rows.",
    seesAll: true,
    writes: true,
    seesSettings: true,
  },
];

/** The principal of our external credential, by which Apex gets its token. */
export const PRINCIPAL = "Good_Standing-Server";

/** Beside what everybody has: the class and the tab of the settings. */
const SETTINGS = { apexClass: "GoodStandingSettings", tab: "Good_Standing_Settings" };

export function permissionSetFiles(apexClasses: readonly string[]): MetadataFiles {
  return new Map(
    PERMISSION_SETS.map((set) => [
      `permissionsets/${set.name}.permissionset-meta.xml`,
      metadataXml("PermissionSet", entriesOf(set, apexClasses)),
    ]),
  );
}

function entriesOf(set: PermissionSet, apexClasses: readonly string[]): XmlEntry[] {
  const tabs = [
    ...OUR_OBJECTS.map(({ name }) => name),
    "Good_Standing_Worklist",
    ...(set.seesSettings ? [SETTINGS.tab] : []),
  ];
  const classes = apexClasses.filter((name) => set.seesSettings || name !== SETTINGS.apexClass);
  return [
    ["applicationVisibilities", visible("application", "Good_Standing")],
    ...classes.map(
      (name): XmlEntry => [
        "classAccesses",
        [
          ["apexClass", name],
          ["enabled", true],
        ],
      ],
    ),
    ["description", set.description],
    [
      "externalCredentialPrincipalAccesses",
      [
        ["enabled", true],
        ["externalCredentialPrincipal", PRINCIPAL],
      ],
    ],
    ...fieldEntries(set),
    ["hasActivationRequired", false],
    ["label", set.label],
    ...OUR_OBJECTS.map(({ name }) => objectEntry(name, set)),
    ...tabs.map(
      (tab): XmlEntry => [
        "tabSettings",
        [
          ["tab", tab],
          ["visibility", "Visible"],
        ],
      ],
    ),
  ];
}

function visible(name: string, value: string): XmlEntry[] {
  return [
    [name, value],
    ["visible", true],
  ];
}

function fieldEntries({ writes }: PermissionSet): XmlEntry[] {
  const ours = [
    ...OUR_OBJECTS,
    ...Object.entries(OUR_FIELDS_ELSEWHERE).map(([name, fields]) => ({ name, fields })),
  ];
  return ours.flatMap(({ name, fields }) =>
    fields.map((field): XmlEntry => {
      // The proof is between the record and our server; a person has no use for it.
      const isRead = writes || field.name !== RECORD_PROOF;
      return [
        "fieldPermissions",
        [
          ["editable", writes],
          ["field", `${name}.${field.name}`],
          ["readable", isRead],
        ],
      ];
    }),
  );
}

function objectEntry(name: string, { seesAll, writes }: PermissionSet): XmlEntry {
  return [
    "objectPermissions",
    [
      ["allowCreate", writes],
      ["allowDelete", writes],
      ["allowEdit", writes],
      ["allowRead", true],
      ["modifyAllRecords", writes],
      ["object", name],
      ["viewAllRecords", seesAll],
    ],
  ];
}
