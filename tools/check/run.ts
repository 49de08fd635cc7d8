import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { checkSalesforce } from "./salesforce/check.ts";
import { checkSupply } from "./supply/check.ts";

const USAGE = `npm run check [-- salesforce | supply]

Without a word: types, lint and tests. With "salesforce": what can be known of the Salesforce package
without an org. With "supply": licences, a bill of materials in dist/ and known holes of what is
shipped. Exits with 1 when anything is wrong.`;

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const GATE = ["types", "lint", "test"] as const;

const [what, ...rest] = process.argv.slice(2);
if (what === undefined) process.exitCode = runGate();
else if (what === "salesforce" && rest.length === 0) process.exitCode = await checkSalesforce();
else if (what === "supply" && rest.length === 0) process.exitCode = checkSupply();
else {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
}

/** One after the other, and no further than the first that fails. */
function runGate(): number {
  for (const script of GATE) {
    const { status } = spawnSync("npm", ["run", script], { cwd: ROOT, stdio: "inherit" });
    if (status !== 0) return status ?? 1;
  }
  return 0;
}
