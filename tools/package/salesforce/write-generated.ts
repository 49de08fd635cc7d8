import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Manifest } from "../manifest.ts";
import { PLACEHOLDER_URL } from "../public-url.ts";
import { generatedFiles, MAIN } from "./generated-files.ts";
import { apexClassesIn, PROJECT } from "./project.ts";

// Run after a change to our objects, the manifest or the panel's host:
// node tools/package/salesforce/write-generated.ts

const manifest = Manifest.parse(
  JSON.parse(readFileSync(new URL("../../../manifest.json", import.meta.url), "utf8")),
);
const files = await generatedFiles({
  manifest,
  publicUrl: PLACEHOLDER_URL,
  apexClasses: apexClassesIn(PROJECT),
});
for (const [file, text] of files) {
  const path = join(PROJECT, MAIN, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
process.stdout.write(`${files.size} files written\n`);
