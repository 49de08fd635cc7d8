import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "../finding.ts";
import { type AppPackage, MAX_BYTES, MAX_FILES, symlink, tooLarge } from "./app-package.ts";
import { readZip } from "./read-zip.ts";

/** Reads a package from a zip file or from the folder that one would be made of. */
export async function readPackage(path: string): Promise<AppPackage> {
  return statSync(path).isDirectory() ? readFolder(path) : await readZip(readFileSync(path));
}

function readFolder(dir: string): AppPackage {
  const files = new Map<string, Uint8Array>();
  const findings: Finding[] = [];
  let bytes = 0;
  for (const { file, isLink } of walk(dir, "")) {
    if (isLink) findings.push(symlink(file));
    else if (isPacked(file)) {
      const path = join(dir, file);
      bytes += statSync(path).size;
      if (files.size >= MAX_FILES || bytes > MAX_BYTES)
        return { files, findings: [...findings, tooLarge()] };
      files.set(file, readFileSync(path));
    }
  }
  return { files, findings };
}

interface Found {
  /** Path inside of the package. */
  readonly file: string;
  readonly isLink: boolean;
}

/** Node's own recursive reading would follow a link to a folder, and so leave the package. */
function* walk(dir: string, within: string): Generator<Found> {
  const entries = readdirSync(join(dir, within), { withFileTypes: true });
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const file = within === "" ? entry.name : `${within}/${entry.name}`;
    if (entry.isDirectory()) yield* walk(dir, file);
    else if (entry.isSymbolicLink() || entry.isFile())
      yield { file, isLink: entry.isSymbolicLink() };
  }
}

/** Zendesk's tool leaves hidden files and its own folder `tmp` out of the zip it makes. */
function isPacked(file: string): boolean {
  return !file.startsWith("tmp/") && !file.split("/").some((name) => name.startsWith("."));
}
