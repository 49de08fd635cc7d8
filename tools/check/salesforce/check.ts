import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Finding } from "../../package/finding.ts";
import { PROJECT } from "../../package/salesforce/project.ts";
import { CHECKS, hasJava, installChecks, runCheck } from "./checks.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const TSC = join(ROOT, "node_modules", ".bin", "tsc");

/** Everything that can be known of the Salesforce package without an org; 1 when something is wrong. */
export async function checkSalesforce(): Promise<number> {
  const trouble = await installChecks();
  if (trouble !== "") {
    process.stderr.write(`The tools could not be installed, so nothing was checked.\n${trouble}\n`);
    return 1;
  }
  const java = hasJava();
  const work = mkdtempSync(join(tmpdir(), "good-standing-check-"));
  try {
    let errors = checkTypes();
    for (const check of CHECKS) {
      if (check.needsJava && !java) {
        say(`skipped  ${check.name}: needs a Java runtime (17 or newer), and there is none here`);
        continue;
      }
      const { seen, findings } = await runCheck(check, PROJECT, join(work, "good-standing.zip"));
      errors += findings.filter(({ level }) => level === "error").length;
      say(`${findings.length === 0 ? "ok     " : "found  "}  ${check.name}: ${seen} looked at`);
      for (const finding of findings) say(toLine(finding));
    }
    say(`${errors} errors${java ? "" : ", Apex not checked"}`);
    return errors === 0 ? 0 : 1;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The components' scripts say what they take and give; how many errors the checker found. */
function checkTypes(): number {
  const config = join(PROJECT, "tsconfig.json");
  const { status, stdout } = spawnSync(TSC, ["--noEmit", "-p", config], { encoding: "utf8" });
  const lines = stdout.split("\n").filter((line) => line.includes("error TS"));
  say(`${status === 0 ? "ok     " : "found  "}  types of the components`);
  for (const line of lines) say(`         ${line}`);
  return status === 0 ? 0 : Math.max(1, lines.length);
}

function toLine({ level, rule, file, message }: Finding): string {
  return `         ${level}  ${rule}${file === "" ? "" : `  ${file}`}\n                  ${message}`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
