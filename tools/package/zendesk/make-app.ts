import { ADDRESSES, APP_LOCATIONS } from "../../../ui-extensions/zendesk/src/contract.ts";
import type { Manifest } from "../manifest.ts";
import { type AppFiles, MANIFEST, REQUIREMENTS } from "./app-files.ts";
import type { ZendeskManifest } from "./zendesk-manifest.ts";

export const LANGUAGES = ["en", "es"] as const;
type Language = (typeof LANGUAGES)[number];

export interface AppInput {
  readonly manifest: Manifest;
  /** Where the server is, without a slash at the end. */
  readonly publicUrl: string;
  /** What is drawn, by names inside of `assets/`. */
  readonly pictures: AppFiles;
}

/** The whole app package, made from the manifest. Pure: the same input gives the same files. */
export function appFiles(input: AppInput): AppFiles {
  const { platforms } = input.manifest;
  return new Map([
    [MANIFEST, json(manifestOf(input))],
    [REQUIREMENTS, json({ views: viewsOf(platforms.zendesk) })],
    ...LANGUAGES.map(
      (language) => [`translations/${language}.json`, json(textsIn(language, input))] as const,
    ),
    ...[...input.pictures].map(([name, bytes]) => [`assets/${name}`, bytes] as const),
  ]);
}

function manifestOf({ manifest, publicUrl }: AppInput) {
  const { name, version, vendor, platforms } = manifest;
  const { frameworkVersion, author, termsUrl, locations, parameters } = platforms.zendesk;
  return {
    name,
    author: { name: vendor.name, ...filled(author) },
    version,
    frameworkVersion,
    defaultLocale: LANGUAGES[0],
    private: false,
    // One connection per account: the token in a page names the installation it is for.
    singleInstall: true,
    signedUrls: true,
    ...filled({ termsConditionsURL: termsUrl }),
    location: {
      support: Object.fromEntries(
        APP_LOCATIONS.map((location) => [
          location,
          { url: `${publicUrl}${ADDRESSES.page}/${location}`, ...locations[location] },
        ]),
      ),
    },
    parameters: parameters.map(({ label: _label, help: _help, ...parameter }) => parameter),
  };
}

/** Zendesk refuses an address that is empty, and takes none at all. */
function filled(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ""));
}

function textsIn(language: Language, { manifest, publicUrl }: AppInput) {
  const { texts, parameters } = manifest.platforms.zendesk;
  const said = Object.entries(texts).map(([key, text]) => [
    key,
    text[language].replaceAll("{publicUrl}", publicUrl),
  ]);
  const labels = parameters.map(({ name, label, help }) => [
    name,
    { label: label[language], ...(help === undefined ? {} : { helpText: help[language] }) },
  ]);
  const app = { name: manifest.name, ...Object.fromEntries(said) };
  return { app: labels.length === 0 ? app : { ...app, parameters: Object.fromEntries(labels) } };
}

/** What needs somebody, as an agent finds it among their views. */
function viewsOf({ views }: ZendeskManifest) {
  return Object.fromEntries(
    views.map(({ id, title, description, tag, columns, sortBy, sortOrder }) => [
      id,
      {
        title,
        description,
        all: [
          { field: "status", operator: "less_than", value: "solved" },
          { field: "current_tags", operator: "includes", value: tag },
        ],
        any: [],
        output: { columns, sort_by: sortBy, sort_order: sortOrder },
      },
    ]),
  );
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}
