import { error, type Finding } from "../finding.ts";
import { type AppFiles, MANIFEST } from "./app-files.ts";
import { isLocationName, isWithoutCode, locationsOf, parametersOf } from "./app-manifest.ts";
import { asList, asObject, entriesOf, type JsonObject, shown } from "./json.ts";
import { isLocale } from "./locale.ts";

const FRAMEWORK = "2.0";

/** What the manifest says of the app as a whole. */
export function checkManifest(manifest: JsonObject, files: AppFiles): Finding[] {
  return [
    ...checkRequired(manifest),
    ...checkStrings(manifest),
    ...checkBooleans(manifest),
    ...checkShapes(manifest),
    ...checkUrls(manifest),
    ...checkExperiments(manifest),
    ...checkDefaultLocale(manifest, files),
    ...checkFramework(manifest),
    ...checkNoTemplate(manifest),
    ...checkWithoutCode(manifest, files),
  ];
}

function checkRequired(manifest: JsonObject): Finding[] {
  return ["author", "defaultLocale"]
    .filter((key) => (manifest[key] ?? null) === null)
    .map((key) => error("manifest-required", MANIFEST, `${key}: add it, every app has one.`));
}

const STRINGS = [
  ...["defaultLocale", "version", "frameworkVersion", "remoteInstallationURL"],
  ...["termsConditionsURL", "gaID"],
];

function checkStrings(manifest: JsonObject): Finding[] {
  const author = asObject(manifest.author);
  const values = [
    ...STRINGS.map((key) => [key, manifest[key]] as const),
    ...["name", "email", "url"].map((key) => [`author.${key}`, author?.[key]] as const),
  ];
  const shape =
    author === null && (manifest.author ?? null) !== null
      ? [error("manifest-string", MANIFEST, "author: write an object with name, email and url.")]
      : [];
  return [
    ...shape,
    ...values
      .filter(([, value]) => (value ?? null) !== null && typeof value !== "string")
      .map(([key, value]) =>
        error("manifest-string", MANIFEST, `${key}: write text in quotes, not ${shown(value)}.`),
      ),
  ];
}

const BOOLEANS = ["requirementsOnly", "marketingOnly", "singleInstall", "signedUrls"];

function checkBooleans(manifest: JsonObject): Finding[] {
  const isUnset = (key: string) =>
    key === "private" ? !Object.hasOwn(manifest, key) : (manifest[key] ?? null) === null;
  return [...BOOLEANS, "private"]
    .filter((key) => !isUnset(key) && typeof manifest[key] !== "boolean")
    .map((key) =>
      error(
        "manifest-boolean",
        MANIFEST,
        `${key}: write true or false, not ${shown(manifest[key])}.`,
      ),
    );
}

function checkShapes(manifest: JsonObject): Finding[] {
  const { domainWhitelist } = manifest;
  const hosts = asList(domainWhitelist);
  const isWhitelist =
    (domainWhitelist ?? null) === null || hosts?.every((host) => typeof host === "string") === true;
  return isWhitelist
    ? []
    : [error("manifest-whitelist", MANIFEST, "domainWhitelist: write a list of host names.")];
}

function checkUrls(manifest: JsonObject): Finding[] {
  const urls = [
    ["termsConditionsURL", manifest.termsConditionsURL],
    ["author.url", asObject(manifest.author)?.url],
  ] as const;
  return urls
    .filter(([, url]) => typeof url === "string" && !isWebUrl(url))
    .map(([key, url]) =>
      error(
        "manifest-url",
        MANIFEST,
        `${key}: write a whole http or https address or leave it out, not ${shown(url)}.`,
      ),
    );
}

function isWebUrl(url: string): boolean {
  return /^https?:\/\/[^\s/?#]+/i.test(url) && !/\s/.test(url) && URL.canParse(url);
}

const EXPERIMENTS = ["hashParams", "newCssCompiler"];

function checkExperiments({ experiments }: JsonObject): Finding[] {
  const isUnset = (experiments ?? false) === false;
  if (!isUnset && asObject(experiments) === null)
    return [error("experiment", MANIFEST, "experiments: write an object of names and true.")];
  return entriesOf(experiments)
    .filter(([name, isOn]) => (isOn ?? false) !== false && !EXPERIMENTS.includes(name))
    .map(([name]) =>
      error("experiment", MANIFEST, `experiments.${name}: take it out, Zendesk knows none such.`),
    );
}

function checkDefaultLocale({ defaultLocale }: JsonObject, files: AppFiles): Finding[] {
  if (typeof defaultLocale !== "string") return [];
  if (!isLocale(defaultLocale))
    return [
      error(
        "locale-default",
        MANIFEST,
        `defaultLocale: ${shown(defaultLocale)} is no locale; write one like "en" or "pt-br".`,
      ),
    ];
  const file = `translations/${defaultLocale}.json`;
  return files.has(file)
    ? []
    : [error("locale-missing", MANIFEST, `defaultLocale: add the file ${file}, it is missing.`)];
}

function checkFramework(manifest: JsonObject): Finding[] {
  const { frameworkVersion } = manifest;
  if (isWithoutCode(manifest) || frameworkVersion === FRAMEWORK) return [];
  const found = (frameworkVersion ?? null) === null ? "" : `, not ${shown(frameworkVersion)}`;
  const message = `frameworkVersion: write "${FRAMEWORK}"${found}; Zendesk serves no other.`;
  return [error("framework-version", MANIFEST, message)];
}

function checkNoTemplate({ noTemplate, frameworkVersion }: JsonObject): Finding[] {
  if ((noTemplate ?? false) === false) return [];
  const places = asList(noTemplate);
  if (noTemplate !== true && places?.every(isLocationName) !== true)
    return [error("no-template", MANIFEST, "noTemplate: take it out; it lists no known places.")];
  const isUsed = noTemplate === true || (places !== null && places.length > 0);
  return isUsed && frameworkVersion === FRAMEWORK
    ? [error("no-template", MANIFEST, `noTemplate: take it out, framework ${FRAMEWORK} has none.`)]
    : [];
}

/** An app of texts or requirements only may hold nothing that would run. */
function checkWithoutCode(manifest: JsonObject, files: AppFiles): Finding[] {
  if (!isWithoutCode(manifest)) return [];
  const kind = manifest.marketingOnly === true ? "marketingOnly" : "requirementsOnly";
  const banned = [
    ...(locationsOf(manifest).length > 0 ? ["location"] : []),
    ...((manifest.frameworkVersion ?? null) === null ? [] : ["frameworkVersion"]),
    ...(manifest.marketingOnly === true && parametersOf(manifest).length > 0 ? ["parameters"] : []),
  ].map((key) => error("banned-key", MANIFEST, `${key}: take it out of an app that is ${kind}.`));
  const isPrivate = manifest.marketingOnly === true && (manifest.private ?? true) === true;
  const sources = [...files.keys()].filter((file) =>
    /\.jsx?$|^templates\/.*\.hdbs$|^app\.s?css$/.test(file),
  );
  return [
    ...banned,
    ...(isPrivate
      ? [error("banned-key", MANIFEST, "private: write false, an app of texts is for everybody.")]
      : []),
    ...sources.map((file) =>
      error("source-banned", file, `Take the file out of an app that is ${kind}.`),
    ),
  ];
}
