import type { Manifest } from "../manifest.ts";
import { connectionFiles } from "./connection-files.ts";
import { type MetadataFiles, objectFiles } from "./object-files.ts";
import { PANEL_HOST, panelHostFile } from "./panel-host-file.ts";
import { permissionSetFiles } from "./permission-set-files.ts";
import { quickActionFiles } from "./quick-action-files.ts";
import { translationFiles } from "./translation-files.ts";

/** Where the metadata lies, under `ui-extensions/salesforce`. */
export const MAIN = "force-app/main/default";

export interface GeneratedInput {
  readonly manifest: Manifest;
  readonly publicUrl: string;
  /** Classes that people call: all but tests. */
  readonly apexClasses: readonly string[];
}

/** Everything of the project that is made and not written, by its path under its main folder. */
export async function generatedFiles(input: GeneratedInput): Promise<MetadataFiles> {
  const { manifest, publicUrl, apexClasses } = input;
  return new Map([
    ...objectFiles(),
    ...translationFiles(),
    ...quickActionFiles(),
    ...permissionSetFiles(apexClasses),
    ...connectionFiles(manifest, publicUrl),
    [PANEL_HOST, await panelHostFile()],
  ]);
}
