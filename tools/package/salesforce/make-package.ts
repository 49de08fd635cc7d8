import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { CHECKS, installChecks, runCheck } from "../../check/salesforce/checks.ts";
import { error, type Finding } from "../finding.ts";
import type { MadePackage, PackageOrder } from "../package-maker.ts";
import { checkPublicUrl, PLACEHOLDER_URL } from "../public-url.ts";
import { generatedFiles, MAIN } from "./generated-files.ts";
import { apexClassesIn, PROJECT } from "./project.ts";

/** Salesforce takes a zip of metadata, which names the server it belongs to. */
export async function makeSalesforcePackage(order: PackageOrder): Promise<MadePackage> {
  const { manifest, publicUrl, out } = order;
  const path = resolve(out, "salesforce.zip");
  const trouble = await installChecks();
  if (trouble !== "") return { path, files: 0, findings: [error("toolchain", "", trouble)] };
  const apexClasses = apexClassesIn(PROJECT);
  const drift = checkDrift(
    await generatedFiles({ manifest, publicUrl: PLACEHOLDER_URL, apexClasses }),
  );
  const work = mkdtempSync(join(tmpdir(), "good-standing-package-"));
  try {
    for (const part of ["force-app", "sfdx-project.json", ".forceignore"])
      cpSync(join(PROJECT, part), join(work, part), { recursive: true });
    for (const [file, text] of await generatedFiles({ manifest, publicUrl, apexClasses }))
      writeFileSync(join(work, MAIN, file), text);
    const zip = CHECKS.filter(({ script }) => script === "zip.js");
    const made = await Promise.all(zip.map((check) => runCheck(check, work, path)));
    return {
      path,
      files: made.reduce((sum, { seen }) => sum + seen, 0),
      findings: [
        ...drift,
        ...made.flatMap(({ findings }) => findings),
        ...checkPublicUrl(publicUrl),
      ],
    };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** What is made is never edited: what was changed by hand would be lost with the next one. */
function checkDrift(expected: ReadonlyMap<string, string>): Finding[] {
  return [...expected].flatMap(([file, text]) =>
    readOrEmpty(join(PROJECT, MAIN, file)) === text
      ? []
      : [error("drift", file, "Run node tools/package/salesforce/write-generated.ts.")],
  );
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (problem) {
    if (problem instanceof Error && "code" in problem && problem.code === "ENOENT") return "";
    throw problem;
  }
}
