import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { bundleForUpload } from "../../../ui-extensions/hubspot/bundle.ts";
import type { Manifest } from "../manifest.ts";
import { NotOurFolder } from "../package-maker.ts";
import { type ProjectFiles, projectFiles } from "./project-files.ts";

const PACKAGE = new URL("../../../ui-extensions/hubspot/package.json", import.meta.url);
const Package = z.object({ dependencies: z.record(z.string(), z.string()) });

/** The files of the project for a server at `publicUrl`. */
export async function makeProject(manifest: Manifest, publicUrl: string): Promise<ProjectFiles> {
  const { dependencies } = Package.parse(JSON.parse(readFileSync(PACKAGE, "utf8")));
  const bundles = await bundleForUpload(publicUrl);
  return projectFiles({ manifest, publicUrl, bundles, dependencies });
}

/** Writes the project in place of the one that was made there before. */
export function writeProject(dir: string, files: ProjectFiles): void {
  const isOurs = existsSync(join(dir, "hsproject.json"));
  if (existsSync(dir) && readdirSync(dir).length > 0 && !isOurs)
    throw new NotOurFolder(`${dir} is not empty and holds no HubSpot project`);
  rmSync(dir, { recursive: true, force: true });
  for (const [file, text] of files) {
    const path = join(dir, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
