import { error, type Finding, warning } from "../finding.ts";
import { type AppFiles, MANIFEST } from "./app-files.ts";
import { PRODUCTS, parametersOf, productsOf } from "./app-manifest.ts";
import { asObject, entriesOf, type JsonObject, readJson } from "./json.ts";
import { isLocale } from "./locale.ts";

const FILE = /^translations\/(.*)\.json$/s;
const PUBLIC_TEXTS = ["name", "short_description", "long_description", "installation_instructions"];

/** The words of the app per language, and those of its listing, which are read from English. */
export function checkTranslations(manifest: JsonObject, files: AppFiles): Finding[] {
  return [...files].flatMap(([file, bytes]) => {
    const locale = FILE.exec(file)?.[1];
    if (locale === undefined) return [];
    const named = isLocale(locale)
      ? []
      : [error("locale-name", file, `Call it like en.json or pt-br.json, not ${locale}.json.`)];
    const read = readJson(bytes);
    if (!read.ok) return [...named, error("translation-json", file, `Write JSON: ${read.error}.`)];
    const texts = asObject(read.value.value);
    if (texts === null)
      return [...named, error("translation-json", file, "Write an object with the key app.")];
    return [
      ...named,
      ...read.value.duplicates.map((key) =>
        warning("json-duplicate", file, `${key}: it stands here twice, and the first is lost.`),
      ),
      ...checkLabels(file, texts),
      ...checkPackageTexts(file, texts),
      ...(locale === "en" ? checkListing(file, manifest, texts) : []),
      ...(locale === manifest.defaultLocale ? checkParameterLabels(file, manifest, texts) : []),
    ];
  });
}

function checkLabels(file: string, texts: JsonObject): Finding[] {
  return entriesOf(asObject(texts.app)?.parameters)
    .filter(([, leaf]) => !Object.hasOwn(asObject(leaf) ?? {}, "label"))
    .map(([name]) => error("translation-label", file, `app.parameters.${name}: add a label.`));
}

function checkParameterLabels(file: string, manifest: JsonObject, texts: JsonObject): Finding[] {
  const labelled = asObject(asObject(texts.app)?.parameters) ?? {};
  return parametersOf(manifest)
    .filter(({ name }) => !Object.hasOwn(labelled, name))
    .map(({ name }) =>
      warning(
        "parameter-label",
        file,
        `app.parameters.${name}.label: add it, an admin reads it when installing.`,
      ),
    );
}

/** With `app.package` every other text is a pair of what it is for and what it says. */
function checkPackageTexts(file: string, texts: JsonObject): Finding[] {
  const app = asObject(texts.app);
  if (app === null || (app.package ?? false) === false) return [];
  const { package: _, ...rest } = app;
  return [...flawsOf({ ...texts, app: rest }, "")].map((path) =>
    error("translation-format", file, `${path}: with app.package, write its title and its value.`),
  );
}

function* flawsOf(texts: JsonObject, path: string): Generator<string> {
  for (const [key, value] of Object.entries(texts)) {
    const at = path === "" ? key : `${path}.${key}`;
    const inner = asObject(value);
    if (inner === null || isWrongPair(inner)) yield at;
    else if (!isPair(inner)) yield* flawsOf(inner, at);
  }
}

function isPair(texts: JsonObject): boolean {
  return Object.keys(texts).sort().join() === "title,value";
}

function isWrongPair(texts: JsonObject): boolean {
  return isPair(texts) && Object.values(texts).some((text) => typeof text !== "string");
}

function checkListing(file: string, manifest: JsonObject, texts: JsonObject): Finding[] {
  const app = asObject(texts.app) ?? {};
  const wanted = (manifest.private ?? true) === true ? ["name"] : PUBLIC_TEXTS;
  const products = Object.keys(app).filter((key) => PRODUCTS.includes(key));
  if (products.length === 0) return missingTexts(file, "app", app, wanted);
  const shown = productsOf(manifest);
  return [
    ...products
      .filter((product) => !shown.includes(product))
      .map((product) =>
        error(
          "translation-product",
          file,
          `app.${product}: take it out, ${MANIFEST} has no place in ${product}.`,
        ),
      ),
    ...products.flatMap((product) =>
      missingTexts(file, `app.${product}`, asObject(app[product]) ?? {}, wanted),
    ),
  ];
}

function missingTexts(
  file: string,
  at: string,
  texts: JsonObject,
  wanted: readonly string[],
): Finding[] {
  // What older apps call a description is the short one.
  const isThere = (key: string) =>
    Object.hasOwn(texts, key) ||
    (key === "short_description" && Object.hasOwn(texts, "description"));
  return wanted
    .filter((key) => !isThere(key))
    .map((key) => error("translation-missing", file, `${at}.${key}: add it.`));
}
