import { ZENDESK_ENDPOINTS, ZENDESK_SCOPES } from "../../../adapters/zendesk/index.ts";
import { CASE_TAG, OUR_TAG, TASK_TAG } from "../../../adapters/zendesk/our-fields.ts";
import { ADDRESSES, APP_LOCATIONS } from "../../../ui-extensions/zendesk/src/contract.ts";
import { error, type Finding, warning } from "../finding.ts";
import type { Manifest } from "../manifest.ts";
import { checkPublicUrl } from "../public-url.ts";
import { type AppFiles, MANIFEST } from "./app-files.ts";
import { locationsOf } from "./app-manifest.ts";
import type { AppPackage } from "./app-package.ts";
import { checkApp } from "./check-app.ts";
import { iconsOf } from "./check-locations.ts";
import { asObject, type JsonObject, readJson } from "./json.ts";
import { LANGUAGES } from "./make-app.ts";
import { sizeOfPng } from "./png.ts";

export interface OurCheck {
  /** The package as it lies on disk. */
  readonly found: AppPackage;
  readonly manifest: Manifest;
  readonly publicUrl: string;
  /** What the manifest makes now. */
  readonly expected: AppFiles;
}

/** Zendesk's rules, and what else must be true of our own app. */
export function checkOurApp({ found, manifest, publicUrl, expected }: OurCheck): Finding[] {
  const { files } = found;
  const app = objectIn(files, MANIFEST);
  return [
    ...found.findings,
    ...checkApp(files),
    ...checkDrift(files, expected),
    ...(app === null ? [] : [...checkTrust(app, publicUrl), ...checkIcons(app, files)]),
    ...checkLogos(files),
    ...checkLanguages(files),
    ...checkScopes(manifest),
    ...checkViews(manifest),
    ...checkPublicUrl(publicUrl),
    ...checkListing(manifest),
  ];
}

function objectIn(files: AppFiles, file: string): JsonObject | null {
  const bytes = files.get(file);
  const read = bytes === undefined ? null : readJson(bytes);
  return read?.ok === true ? asObject(read.value.value) : null;
}

/** A package is made, never edited: what was changed by hand would be lost with the next one. */
function checkDrift(files: AppFiles, expected: AppFiles): Finding[] {
  const changed = [...expected].flatMap(([file, bytes]) => {
    const found = files.get(file);
    if (found !== undefined && Buffer.compare(found, bytes) === 0) return [];
    const what = found === undefined ? "is missing" : "differs from what the manifest makes";
    return [error("drift", file, `It ${what}.`)];
  });
  const extra = [...files.keys()].filter((file) => !expected.has(file));
  return [
    ...changed,
    ...extra.map((file) => error("drift", file, "The manifest makes no such file.")),
  ];
}

/** Who opens the app is proved by a signed address alone, so each must be signed and ours. */
function checkTrust(app: JsonObject, publicUrl: string): Finding[] {
  const places = locationsOf(app);
  const unsigned = [
    ...(app.signedUrls === true ? [] : ["signedUrls"]),
    ...places
      .filter(({ options }) => (options.signed ?? true) !== true)
      .map(({ product, name }) => `location.${product}.${name}.signed`),
  ].map((key) => error("unsigned", MANIFEST, `${key}: write true, the server asks for a proof.`));
  const served = APP_LOCATIONS.map((location) => `${publicUrl}${ADDRESSES.page}/${location}`);
  const strange = places
    .filter(({ options }) => !served.some((url) => url === options.url))
    .map(({ product, name }) =>
      error("address-unserved", MANIFEST, `location.${product}.${name}.url: it is not ours.`),
    );
  const isOpen = app.private === false;
  const open = error("private", MANIFEST, "private: write false, the Marketplace is for all.");
  return [...unsigned, ...strange, ...(isOpen ? [] : [open])];
}

function checkIcons(app: JsonObject, files: AppFiles): Finding[] {
  return iconsOf(app)
    .map((icon) => `assets/${icon}`)
    .filter((icon) => !files.has(`${icon}.svg`) && !files.has(`${icon}_inactive.png`))
    .map((icon) => error("icon", `${icon}.svg`, "Draw it: the place shows an icon."));
}

const LOGOS = { "assets/logo.png": "320x320", "assets/logo-small.png": "128x128" };

function checkLogos(files: AppFiles): Finding[] {
  return Object.entries(LOGOS).flatMap(([file, wanted]) => {
    const bytes = files.get(file);
    const size = bytes === undefined ? null : sizeOfPng(bytes);
    if (size === wanted) return [];
    return [error("logo", file, `Draw it as a PNG of ${wanted}, not ${size ?? "none"}.`)];
  });
}

const NAME_MAX = 40;

/** Whoever reads Spanish is told all that whoever reads English is told. */
function checkLanguages(files: AppFiles): Finding[] {
  return LANGUAGES.flatMap((language) => {
    const file = `translations/${language}.json`;
    const texts = leavesOf(objectIn(files, file) ?? {});
    const others = LANGUAGES.flatMap((other) => [
      ...leavesOf(objectIn(files, `translations/${other}.json`) ?? {}).keys(),
    ]);
    const missing = new Set(others.filter((key) => (texts.get(key) ?? "").trim() === ""));
    const name = texts.get("app.name") ?? "";
    return [
      ...[...missing].map((key) => error("text-missing", file, `${key}: say it here as well.`)),
      ...(name.length > NAME_MAX
        ? [error("name-long", file, `app.name: keep it to ${NAME_MAX} letters.`)]
        : []),
    ];
  });
}

function leavesOf(texts: JsonObject, path = ""): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]): [string, string][] => {
      const at = path === "" ? key : `${path}.${key}`;
      const inner = asObject(value);
      return inner === null ? [[at, String(value)]] : [...leavesOf(inner, at)];
    }),
  );
}

/** What an admin is asked for is what the adapter asks for, and what its endpoints need. */
function checkScopes({ platforms }: Manifest): Finding[] {
  const told = platforms.zendesk.scopes.map(({ scope, required, reason }) =>
    JSON.stringify([scope, required, reason]),
  );
  const asked = ZENDESK_SCOPES.map(({ scope, required, reason }) =>
    JSON.stringify([scope, required, reason]),
  );
  const needed: readonly string[] = ZENDESK_ENDPOINTS.flatMap(({ scopes }) => scopes);
  const named = platforms.zendesk.scopes.map(({ scope }) => scope);
  const unused = named
    .filter((scope) => !needed.includes(scope))
    .map((scope) => error("scope-unused", "manifest.json", `${scope}: no endpoint needs it.`));
  return told.join() === asked.join()
    ? unused
    : [...unused, error("scope-drift", "manifest.json", "The scopes differ from the adapter's.")];
}

function checkViews({ platforms }: Manifest): Finding[] {
  const tags: readonly string[] = [OUR_TAG, TASK_TAG, CASE_TAG];
  return platforms.zendesk.views
    .filter(({ tag }) => !tags.includes(tag))
    .map(({ id, tag }) =>
      error("view-tag", "manifest.json", `views.${id}: no ticket of ours has the tag ${tag}.`),
    );
}

/** Asked for when the app is listed, not when it is uploaded. */
function checkListing({ platforms }: Manifest): Finding[] {
  const { author, termsUrl } = platforms.zendesk;
  return Object.entries({ "author.email": author.email, "author.url": author.url, termsUrl })
    .filter(([, value]) => value === "")
    .map(([key]) => warning("listing", "manifest.json", `A listing needs zendesk.${key}.`));
}
