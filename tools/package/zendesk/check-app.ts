import { error, type Finding } from "../finding.ts";
import { type AppFiles, MANIFEST } from "./app-files.ts";
import { checkBanner, checkFileTypes } from "./check-files.ts";
import { checkLocations, NO_PREVIEWS, type Previews } from "./check-locations.ts";
import { checkManifest } from "./check-manifest.ts";
import { checkParameters } from "./check-parameters.ts";
import { checkRequirements } from "./check-requirements.ts";
import { checkSvgs } from "./check-svg.ts";
import { checkTranslations } from "./check-translations.ts";
import { checkWords } from "./check-words.ts";
import { asObject, type JsonObject, readJson } from "./json.ts";

/** Everything Zendesk's own validator is known to say of an app, whoever's it is. */
export function checkApp(files: AppFiles, previews: Previews = NO_PREVIEWS): Finding[] {
  const { manifest, findings } = readManifest(files);
  return [
    ...findings,
    ...(manifest === null ? [] : checkWithManifest(manifest, files, previews)),
    ...checkFileTypes(files),
    ...checkBanner(files),
    ...checkSvgs(files),
    ...checkWords(files),
  ];
}

function checkWithManifest(manifest: JsonObject, files: AppFiles, previews: Previews): Finding[] {
  return [
    ...checkManifest(manifest, files),
    ...checkLocations(manifest, files, previews),
    ...checkParameters(manifest, previews),
    ...checkTranslations(manifest, files),
    ...checkRequirements(manifest, files),
  ];
}

interface ReadManifest {
  readonly manifest: JsonObject | null;
  readonly findings: readonly Finding[];
}

function readManifest(files: AppFiles): ReadManifest {
  const bytes = files.get(MANIFEST);
  const refused = (rule: string, file: string, message: string): ReadManifest => ({
    manifest: null,
    findings: [error(rule, file, message)],
  });
  if (bytes === undefined) {
    const nested = [...files.keys()].find((file) => /^[^/]+\/manifest\.json$/.test(file));
    if (nested !== undefined)
      return refused("manifest-nested", nested, "Pack what is in the folder, not the folder.");
    return refused("manifest-missing", MANIFEST, "Add the file at the root of the package.");
  }
  const read = readJson(bytes);
  if (!read.ok) return refused("manifest-json", MANIFEST, `Write JSON: ${read.error}.`);
  const manifest = asObject(read.value.value);
  if (manifest === null) return refused("manifest-json", MANIFEST, "Write an object.");
  const findings = read.value.duplicates.map((key) =>
    error("json-duplicate", MANIFEST, `${key}: it stands here twice; keep one.`),
  );
  return { manifest, findings };
}
