// @ts-check
// Makes the zip to deploy, and sees that everything of the project is in it:
// node zip.js <project> <zip to write>
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { ComponentSet, MetadataConverter } from "@salesforce/source-deploy-retrieve";
import { error, filesIn, MAIN, PROJECT, report } from "./project.js";

const out = resolve(process.argv[3] ?? "good-standing.zip");
const work = mkdtempSync(join(tmpdir(), "good-standing-zip-"));
try {
  const components = ComponentSet.fromSource({ fsPaths: [join(PROJECT, "force-app")] });
  const converted = await new MetadataConverter().convert(components, "metadata", {
    type: "zip",
    outputDirectory: work,
    packageName: "good-standing",
  });
  mkdirSync(dirname(out), { recursive: true });
  cpSync(converted.packagePath ?? join(work, readdirSync(work)[0] ?? ""), out);
  const held = new Set();
  for (const component of components.getSourceComponents()) {
    for (const part of [component, ...component.getChildren()]) {
      for (const path of [part.xml, part.content, ...part.walkContent()]) {
        if (path !== undefined) held.add(path);
      }
    }
  }
  report(components.size, missing(held));
} finally {
  rmSync(work, { recursive: true, force: true });
}

/**
 * A file of the project that belongs to no component is left out without a word.
 * @param {ReadonlySet<string>} held
 */
function missing(held) {
  return filesIn()
    .filter((file) => !held.has(join(MAIN, file)))
    .filter((file) => !held.has(dirname(join(MAIN, file))))
    .map((file) =>
      error(
        "zip-missing",
        file,
        `${basename(file)} belongs to no component and is not in the zip.`,
      ),
    );
}
