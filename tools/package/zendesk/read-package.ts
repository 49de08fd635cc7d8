import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
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
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true })
    .map((entry) => ({ entry, path: join(entry.parentPath, entry.name) }))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
  for (const { entry, path } of entries) {
    const file = relative(dir, path).split(sep).join("/");
    if (entry.isSymbolicLink()) findings.push(symlink(file));
    else if (entry.isFile() && isPacked(file)) {
      bytes += statSync(path).size;
      if (files.size >= MAX_FILES || bytes > MAX_BYTES)
        return { files, findings: [...findings, tooLarge()] };
      files.set(file, readFileSync(path));
    }
  }
  return { files, findings };
}

/** Zendesk's tool leaves hidden files and its own folder `tmp` out of the zip it makes. */
function isPacked(file: string): boolean {
  return !file.startsWith("tmp/") && !file.split("/").some((name) => name.startsWith("."));
}
