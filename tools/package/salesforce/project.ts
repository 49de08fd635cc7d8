import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { MAIN } from "./generated-files.ts";

/** Where the sfdx project lies. */
export const PROJECT = fileURLToPath(
  new URL("../../../ui-extensions/salesforce/", import.meta.url),
);

/** Classes of the project that are called: by components, by flows, or by one another. */
export function apexClassesIn(project: string): string[] {
  const classes = globSync(`${MAIN}/classes/*.cls`, { cwd: project });
  return classes
    .filter(
      (file) => !/^\s*@IsTest/im.test(readFileSync(join(project, file), "utf8").slice(0, 400)),
    )
    .map((file) => basename(file, ".cls"))
    .toSorted();
}
