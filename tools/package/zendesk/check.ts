import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { report } from "../report.ts";
import { checkApp } from "./check-app.ts";
import { readPackage } from "./read-package.ts";

const USAGE = `node tools/package/zendesk/check.ts <zip or folder>

Checks anybody's Zendesk app by the rules of Zendesk's own validator, as far as they are known.
Exits with 1 when it finds an error.`;

process.exitCode = await run(process.argv.slice(2));

async function run([given, ...rest]: string[]): Promise<number> {
  if (given === undefined || rest.length > 0 || !existsSync(given)) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const path = resolve(given);
  const { files, findings } = await readPackage(path);
  const found = [...findings, ...checkApp(files)];
  process.stdout.write(report(path, files.size, found));
  return found.some(({ level }) => level === "error") ? 1 : 0;
}
