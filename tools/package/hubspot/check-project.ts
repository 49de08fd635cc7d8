import { error, type Finding, warning } from "../finding.ts";
import type { Manifest } from "../manifest.ts";
import { checkPublicUrl } from "../public-url.ts";
import { checkCards } from "./check-cards.ts";
import { checkCertification } from "./check-certification.ts";
import { checkLabels } from "./check-labels.ts";
import { checkStructure } from "./check-structure.ts";
import { readProject } from "./project.ts";
import type { ProjectFiles } from "./project-files.ts";

export interface CheckInput {
  /** Where the project lies. */
  readonly dir: string;
  readonly manifest: Manifest;
  readonly publicUrl: string;
  /** What the manifest makes now. */
  readonly expected: ProjectFiles;
}

/** Everything that can be known of a project without a HubSpot account. */
export async function checkProject(input: CheckInput): Promise<Finding[]> {
  const project = readProject(input.dir);
  const { hubspot } = input.manifest.platforms;
  return [
    ...(await checkStructure(project)),
    ...checkCertification({ project, manifest: hubspot }),
    ...checkLabels(project),
    ...checkCards(project),
    ...checkDrift(project.files, input.expected),
    ...checkPublicUrl(input.publicUrl),
    ...checkListing(input.manifest),
  ];
}

/** A project is made, never edited: what was changed by hand would be lost with the next one. */
function checkDrift(files: ProjectFiles, expected: ProjectFiles): Finding[] {
  const changed = [...expected].flatMap(([file, text]) => {
    const found = files.get(file);
    if (found === text) return [];
    const what = found === undefined ? "is missing" : "differs from what the manifest makes";
    return [error("drift", file, `It ${what}.`)];
  });
  const extra = [...files.keys()].filter((file) => !expected.has(file));
  return [
    ...changed,
    ...extra.map((file) => error("drift", file, "The manifest makes no such file.")),
  ];
}

/** Asked for when the app is listed, not when it is uploaded. */
function checkListing({ platforms }: Manifest): Finding[] {
  return Object.entries(platforms.hubspot.support)
    .filter(([name, value]) => name !== "supportPhone" && value === "")
    .map(([name]) => warning("listing", "manifest.json", `A listing needs support.${name}.`));
}
