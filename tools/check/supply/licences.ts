import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** What may be shipped under Apache-2.0 without asking anybody: no copyleft, no "source available". */
const ALLOWED: ReadonlySet<string> = new Set([
  ...["MIT", "MIT-0", "ISC", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "Unlicense"],
  ...["BlueOak-1.0.0", "CC0-1.0", "CC-BY-3.0", "Python-2.0", "PSF-2.0"],
]);

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      link: z.boolean().optional(),
    }),
  ),
});
// From before licences had one form.
const Manifest = z.object({
  license: z.union([z.string(), z.object({ type: z.string() })]).optional(),
  licenses: z.array(z.object({ type: z.string() })).optional(),
});

export interface LicenceFinding {
  readonly name: string;
  readonly version: string;
  /** What its metadata says; "none" where it says nothing. */
  readonly licence: string;
}

export interface LicenceReport {
  readonly packages: number;
  readonly refused: readonly LicenceFinding[];
}

/** Judges every package that a production install brings, by the lock file and what is installed. */
export function checkLicences(root: string): LicenceReport {
  const { packages } = Lock.parse(
    JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")),
  );
  const shipped = Object.entries(packages).filter(
    ([path, { dev, link }]) => path.includes("node_modules/") && dev !== true && link !== true,
  );
  const refused = shipped.flatMap(([path, { license, version = "" }]): LicenceFinding[] => {
    const licence = license ?? installedLicence(join(root, path));
    if (isAllowed(licence)) return [];
    return [{ name: path.slice(path.lastIndexOf("node_modules/") + 13), version, licence }];
  });
  return { packages: shipped.length, refused };
}

function installedLicence(folder: string): string {
  const manifest = Manifest.safeParse(readJson(join(folder, "package.json")));
  if (manifest.success) {
    const { license, licenses = [] } = manifest.data;
    if (license !== undefined) return typeof license === "string" ? license : license.type;
    if (licenses.length > 0) return licenses.map(({ type }) => type).join(" OR ");
  }
  // Some ship the text alone.
  const text = readText(join(folder, "LICENSE")) ?? readText(join(folder, "LICENSE.md")) ?? "";
  const isMit = /Permission is hereby granted, free of charge/.test(text);
  return isMit && !/GNU|GPL/.test(text) ? "MIT" : "none";
}

/** An SPDX expression: one of what stands beside OR, all of what stands beside AND. */
export function isAllowed(expression: string): boolean {
  const bare = expression.trim().replace(/^\((.*)\)$/, "$1");
  const parts = bare.split(/\s+AND\s+/);
  return parts.every((part) =>
    part
      .replace(/^\((.*)\)$/, "$1")
      .split(/\s+OR\s+/)
      .some((each) => ALLOWED.has(each.trim())),
  );
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

function readJson(file: string): unknown {
  const text = readText(file);
  return text === null ? null : JSON.parse(text);
}
