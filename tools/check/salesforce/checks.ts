import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import {
  hasToolchain,
  installToolchain,
} from "../../../ui-extensions/salesforce/toolchain/components.ts";
import { installOnce } from "../../../ui-extensions/salesforce/toolchain/install-once.ts";
import type { Finding } from "../../package/finding.ts";
import { PROJECT } from "../../package/salesforce/project.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const HERE = fileURLToPath(new URL(".", import.meta.url));

const Report = z.object({
  /** How much was looked at: a check that saw nothing proves nothing. */
  seen: z.int().positive(),
  findings: z.array(
    z.object({
      level: z.enum(["error", "warning"]),
      rule: z.string(),
      file: z.string(),
      message: z.string(),
    }),
  ),
});

export interface Check {
  readonly name: string;
  /** A script in `checks`: it writes its report as the last line. */
  readonly script: string;
  readonly needsJava: boolean;
  /** What it is handed after the project. */
  readonly args: (zip: string) => readonly string[];
}

/** What an org would find out, in the order of how soon it would. */
export const CHECKS: readonly Check[] = [
  { name: "components compile", script: "lwc-compile.js", needsJava: false, args: () => [PROJECT] },
  { name: "metadata types", script: "metadata-types.js", needsJava: false, args: () => [] },
  { name: "references", script: "references.js", needsJava: false, args: () => [] },
  { name: "OpenAPI", script: "openapi.js", needsJava: false, args: () => [] },
  { name: "deployable zip", script: "zip.js", needsJava: false, args: (zip) => [zip] },
  { name: "Apex semantics", script: "apex-semantics.js", needsJava: true, args: () => [] },
  { name: "Code Analyzer", script: "code-analyzer.js", needsJava: true, args: () => [] },
];

export interface CheckResult {
  readonly seen: number;
  readonly findings: readonly Finding[];
}

/** Runs one check on a project. A check that breaks off throws: it has proven nothing. */
export async function runCheck(check: Check, project: string, zip: string): Promise<CheckResult> {
  const script = fileURLToPath(new URL(`checks/${check.script}`, import.meta.url));
  const { status, text, said } = await run(process.execPath, [script, project, ...check.args(zip)]);
  const last = text.trim().split("\n").at(-1) ?? "";
  if (status !== 0) throw new Error(`${check.name} broke off: ${said || text}`);
  return Report.parse(JSON.parse(last));
}

/** True where a Java runtime answers; two of the tools are Java programs. */
export function hasJava(): boolean {
  return spawnSync("java", ["-version"], { stdio: "ignore" }).status === 0;
}

/** Installs what is missing. The words for why it can't, or empty. */
export async function installChecks(): Promise<string> {
  const toolchain = hasToolchain() ? "" : await installToolchain();
  if (toolchain !== "") return toolchain;
  const isDone = () => existsSync(`${HERE}node_modules/.package-lock.json`);
  return installOnce(
    `${ROOT}node_modules/.cache/good-standing-salesforce/installing-checks`,
    isDone,
    async () => {
      const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel", "error"];
      const { status, said } = await run("npm", ["ci", "--prefix", HERE, ...flags]);
      return status === 0 ? "" : said || "npm ci failed";
    },
  );
}

interface Run {
  readonly status: number | null;
  readonly text: string;
  readonly said: string;
}

function run(command: string, args: readonly string[]): Promise<Run> {
  return new Promise((settle) => {
    const child = spawn(command, args, { cwd: HERE, stdio: ["ignore", "pipe", "pipe"] });
    const [text, said]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on("data", (chunk: Buffer) => text.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => said.push(chunk));
    const end = (status: number | null, why = "") =>
      settle({ status, text: Buffer.concat(text).toString(), said: why + Buffer.concat(said) });
    child.on("error", (error) => end(1, error.message));
    child.on("close", (code) => end(code));
  });
}
