// @ts-check
// A semantic check of all Apex against the project's own objects: types, fields, methods, labels.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { error, filesIn, MAIN, PROJECT, report } from "./project.js";

const JARS = fileURLToPath(
  new URL("../node_modules/@salesforce/code-analyzer-pmd-engine/dist/java-lib/*", import.meta.url),
);
const CHECK = "io.github.apexdevtools.apexls.CheckForIssues";

const classes = filesIn("classes").filter((file) => file.endsWith(".cls"));
const run = spawnSync("java", ["-cp", JARS, CHECK, "-w", PROJECT, "-d", "warnings", "-n"], {
  encoding: "utf8",
});
if (run.error !== undefined) throw run.error;
report(classes.length, findingsIn(run.stdout));
if (run.status !== 0 && !run.stdout.includes("line")) throw new Error(run.stdout + run.stderr);

/**
 * A line names a file, those under it what is wrong there.
 * @param {string} text
 */
function findingsIn(text) {
  const findings = [];
  let file = "";
  for (const line of text.split("\n").filter((each) => each.trim() !== "")) {
    if (/^(Error|Warning|Missing|Unused)\b/.test(line))
      findings.push(error("apex-semantics", file, line));
    else file = line.startsWith(MAIN) ? line.slice(MAIN.length + 1) : line;
  }
  return findings;
}
