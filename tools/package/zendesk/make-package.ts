import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { MadePackage, PackageOrder } from "../package-maker.ts";
import type { AppFiles } from "./app-files.ts";
import { checkOurApp } from "./check-our-app.ts";
import { appFiles } from "./make-app.ts";
import { readPackage } from "./read-package.ts";
import { zipOf } from "./write-zip.ts";

const PICTURES = new URL("pictures/", import.meta.url);

/** What was drawn once and is the same for everybody. */
export function readPictures(): AppFiles {
  const names = readdirSync(PICTURES).filter((name) => name !== "logo-small.svg");
  return new Map(names.sort().map((name) => [name, readFileSync(new URL(name, PICTURES))]));
}

/** Zendesk takes a zip, uploaded by hand or by its own tool. */
export async function makeZendeskPackage(order: PackageOrder): Promise<MadePackage> {
  const { manifest, publicUrl, out } = order;
  const expected = appFiles({ manifest, publicUrl, pictures: readPictures() });
  const path = resolve(out, "zendesk.zip");
  mkdirSync(out, { recursive: true });
  writeFileSync(path, await zipOf(expected));
  // Read back from the disk, so that what is judged is what is uploaded.
  const found = await readPackage(path);
  const findings = checkOurApp({ found, manifest, publicUrl, expected });
  return { path, files: expected.size, findings };
}
