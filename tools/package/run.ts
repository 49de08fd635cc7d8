import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { makeHubspotPackage } from "./hubspot/make-package.ts";
import { Manifest } from "./manifest.ts";
import { type MadePackage, NotOurFolder, type PackageMaker } from "./package-maker.ts";
import { PLACEHOLDER_URL } from "./public-url.ts";
import { report } from "./report.ts";
import { makeSalesforcePackage } from "./salesforce/make-package.ts";
import { makeZendeskPackage } from "./zendesk/make-package.ts";

const MAKERS: ReadonlyMap<string, PackageMaker> = new Map([
  ["hubspot", makeHubspotPackage],
  ["salesforce", makeSalesforcePackage],
  ["zendesk", makeZendeskPackage],
]);

const USAGE = `npm run package -- ${[...MAKERS.keys()].join("|")} [--out dir] [--public-url https://…]

Makes what is uploaded to the platform (in dist) and checks it. The report lies beside it:
<platform>-report.json and <platform>-report.txt. Exits with 1 when a check finds an error.`;

const ROOT = new URL("../../", import.meta.url);

process.exitCode = await run(process.argv.slice(2));

async function run(args: string[]): Promise<number> {
  const asked = readArgs(args);
  const make = asked === null ? undefined : MAKERS.get(asked.platform);
  if (asked === null || make === undefined) {
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
  try {
    const made = await make({ manifest: manifest.data, ...asked });
    return writeReport(asked, made);
  } catch (error) {
    if (!(error instanceof NotOurFolder)) throw error;
    process.stderr.write(`--out: ${error.message}\n`);
    return 2;
  }
}

interface Asked {
  readonly platform: string;
  readonly out: string;
  readonly publicUrl: string;
}

function readArgs(args: string[]): Asked | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { out: { type: "string" }, "public-url": { type: "string" } },
    });
    const publicUrl = values["public-url"] ?? PLACEHOLDER_URL;
    return {
      platform: positionals.join(" "),
      out: values.out ?? "dist",
      publicUrl: publicUrl.replace(/\/$/, ""),
    };
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function writeReport({ platform, publicUrl, out }: Asked, made: MadePackage): number {
  const { path, files, findings } = made;
  const text = report(path, files, findings);
  const errors = findings.filter(({ level }) => level === "error").length;
  const summary = { platform, publicUrl, files, errors, findings };
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, `${platform}-report.json`), `${JSON.stringify(summary, null, 2)}\n`);
  writeFileSync(join(out, `${platform}-report.txt`), text);
  process.stdout.write(text);
  return errors === 0 ? 0 : 1;
}
