import { resolve } from "node:path";
import type { MadePackage, PackageOrder } from "../package-maker.ts";
import { checkProject } from "./check-project.ts";
import { makeProject, writeProject } from "./make-project.ts";

/** HubSpot takes a project folder, which its own tool uploads. */
export async function makeHubspotPackage(order: PackageOrder): Promise<MadePackage> {
  const { manifest, publicUrl, out } = order;
  const dir = resolve(out, "hubspot");
  const expected = await makeProject(manifest, publicUrl);
  writeProject(dir, expected);
  const findings = await checkProject({ dir, manifest, publicUrl, expected });
  return { path: dir, files: expected.size, findings };
}
