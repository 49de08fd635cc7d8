import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { checkLicences } from "./licences.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const OUT = join(ROOT, "dist");
// A CRM's SDK names an older compiler as its peer, which is no fault of what is shipped.
const PEERS = ["--legacy-peer-deps"];
const OUTPUT_MAX = 64_000_000;

/** Licences, a bill of materials and known holes of what is shipped. 1 when something is wrong. */
export function checkSupply(): number {
  const { packages, refused } = checkLicences(ROOT);
  for (const { name, version, licence } of refused)
    say(`licence: ${name} ${version} is ${licence}`);
  say(`licences: ${packages} packages, ${refused.length} refused`);
  const parts = [refused.length === 0, writeBill(), audit()];
  return parts.every((isFine) => isFine) ? 0 : 1;
}

const Bill = z.object({ components: z.array(z.unknown()).min(1) });

function writeBill(): boolean {
  const { status, stdout } = npm("sbom", "--sbom-format", "cyclonedx", "--omit", "dev", ...PEERS);
  const bill = status === 0 ? Bill.safeParse(parsed(stdout)) : null;
  if (bill?.success !== true) {
    say("bill of materials: npm could not make it");
    return false;
  }
  mkdirSync(OUT, { recursive: true });
  writeFileSync(join(OUT, "sbom.cdx.json"), stdout);
  say(`bill of materials: ${bill.data.components.length} components in dist/sbom.cdx.json`);
  return true;
}

const Audit = z.object({
  metadata: z.object({
    vulnerabilities: z.object({ high: z.int(), critical: z.int(), total: z.int() }),
  }),
});

/** Only a registry knows of holes; without one that says, nothing is claimed and nothing fails. */
function audit(): boolean {
  const { stdout } = npm("audit", "--omit=dev", "--json");
  const found = Audit.safeParse(parsed(stdout));
  if (!found.success) {
    say("known holes: skipped, the registry here answers no audit");
    return true;
  }
  const { high, critical, total } = found.data.metadata.vulnerabilities;
  say(`known holes: ${total}, of which high or critical ${high + critical}`);
  return high + critical === 0;
}

function npm(...words: string[]) {
  const options = { cwd: ROOT, encoding: "utf8", maxBuffer: OUTPUT_MAX, timeout: 120_000 } as const;
  return spawnSync("npm", words, options);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
