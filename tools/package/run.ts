import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import type { Finding } from "./finding.ts";
import { checkProject, PLACEHOLDER_URL } from "./hubspot/check-project.ts";
import { makeProject, NotOurFolder, writeProject } from "./hubspot/make-project.ts";
import { Manifest } from "./manifest.ts";

const USAGE = `npm run package -- hubspot [--out dir] [--public-url https://…]

Makes the HubSpot project folder (default dist/hubspot) and checks it. The report lies beside it:
hubspot-report.json and hubspot-report.txt. Exits with 1 when a check finds an error.`;

const ROOT = new URL("../../", import.meta.url);

process.exitCode = await run(process.argv.slice(2));

async function run(args: string[]): Promise<number> {
  const asked = readArgs(args);
  if (asked === null) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const manifest = Manifest.safeParse(
    JSON.parse(readFileSync(new URL("manifest.json", ROOT), "utf8")),
  );
  if (!manifest.success) {
    process.stderr.write(`manifest.json: ${z.prettifyError(manifest.error)}\n`);
    return 1;
  }
  const { out, publicUrl } = asked;
  const dir = resolve(out, "hubspot");
  const expected = await makeProject(manifest.data, publicUrl);
  try {
    writeProject(dir, expected);
  } catch (error) {
    if (!(error instanceof NotOurFolder)) throw error;
    process.stderr.write(`--out: ${error.message}\n`);
    return 2;
  }
  const findings = await checkProject({ dir, manifest: manifest.data, publicUrl, expected });
  const text = report(dir, expected.size, findings);
  mkdirSync(out, { recursive: true });
  const errors = findings.filter(({ level }) => level === "error").length;
  const summary = { platform: "hubspot", publicUrl, files: expected.size, errors, findings };
  writeFileSync(join(out, "hubspot-report.json"), `${JSON.stringify(summary, null, 2)}\n`);
  writeFileSync(join(out, "hubspot-report.txt"), text);
  process.stdout.write(text);
  return errors === 0 ? 0 : 1;
}

function readArgs(args: string[]): { out: string; publicUrl: string } | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { out: { type: "string" }, "public-url": { type: "string" } },
    });
    if (positionals.join(" ") !== "hubspot") return null;
    const publicUrl = values["public-url"] ?? PLACEHOLDER_URL;
    return { out: values.out ?? "dist", publicUrl: publicUrl.replace(/\/$/, "") };
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function report(dir: string, files: number, findings: readonly Finding[]): string {
  const count = (level: Finding["level"]) => findings.filter((each) => each.level === level).length;
  const lines = findings.map(
    ({ level, rule, file, message }) =>
      `${level.padEnd(7)}  ${rule}${file === "" ? "" : `  ${file}`}\n         ${message}`,
  );
  const [errors, warnings] = [count("error"), count("warning")];
  const sum = `${files} files in ${dir}\n${errors} errors, ${warnings} warnings`;
  return [...lines, sum, ""].join("\n");
}
