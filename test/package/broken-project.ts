import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Finding } from "../../tools/package/finding.ts";
import { checkProject } from "../../tools/package/hubspot/check-project.ts";
import { makeProject } from "../../tools/package/hubspot/make-project.ts";
import type { ProjectFiles } from "../../tools/package/hubspot/project-files.ts";
import { Manifest } from "../../tools/package/manifest.ts";

export const PUBLIC_URL = "https://app.good-standing.test";

export type Json = Record<string, unknown>;

export const manifest = Manifest.parse(
  JSON.parse(readFileSync(new URL("../../manifest.json", import.meta.url), "utf8")),
);

let made: Promise<ProjectFiles> | null = null;

/** The project as it is made today; bundled once for all tests of a file. */
export function goodProject(): Promise<ProjectFiles> {
  made ??= makeProject(manifest, PUBLIC_URL);
  return made;
}

/** What the checks say of the project with these files changed, added, or taken out by null. */
export async function findingsWith(
  changes: Readonly<Record<string, string | null>>,
  over: { readonly publicUrl?: string; readonly manifest?: Manifest } = {},
): Promise<Finding[]> {
  const expected = await goodProject();
  const dir = mkdtempSync(join(tmpdir(), "gs-project-"));
  try {
    for (const [file, text] of [...expected, ...Object.entries(changes)]) {
      const path = join(dir, file);
      if (text === null) rmSync(path);
      else {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, text);
      }
    }
    return await checkProject({ dir, manifest, publicUrl: PUBLIC_URL, expected, ...over });
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** One component file with something in it changed. */
export async function changed(file: string, change: (meta: Json) => void): Promise<string> {
  const text = (await goodProject()).get(file);
  if (text === undefined) throw new Error(`the project has no ${file}`);
  const meta = JSON.parse(text);
  change(meta);
  return JSON.stringify(meta, null, 2);
}

/** Errors by rule, without the one that any change brings about. */
export function rulesOf(findings: readonly Finding[]): string[] {
  const errors = findings.filter(({ level, rule }) => level === "error" && rule !== "drift");
  return [...new Set(errors.map(({ rule }) => rule))].sort();
}
