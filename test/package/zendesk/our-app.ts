import { readFileSync } from "node:fs";
import type { Finding } from "../../../tools/package/finding.ts";
import { Manifest } from "../../../tools/package/manifest.ts";
import type { AppFiles } from "../../../tools/package/zendesk/app-files.ts";
import { checkApp } from "../../../tools/package/zendesk/check-app.ts";
import type { Previews } from "../../../tools/package/zendesk/check-locations.ts";
import { appFiles } from "../../../tools/package/zendesk/make-app.ts";
import { readPictures } from "../../../tools/package/zendesk/make-package.ts";

export const PUBLIC_URL = "https://app.good-standing.test";

const root = Manifest.parse(
  JSON.parse(readFileSync(new URL("../../../manifest.json", import.meta.url), "utf8")),
);

/** The product's manifest with what a listing asks for filled in. */
export const listed = {
  ...root,
  platforms: {
    ...root.platforms,
    zendesk: {
      ...root.platforms.zendesk,
      author: { email: "help@good-standing.test", url: "https://good-standing.test" },
      termsUrl: "https://good-standing.test/terms",
    },
  },
};

export const ourFiles: AppFiles = appFiles({
  manifest: listed,
  publicUrl: PUBLIC_URL,
  pictures: readPictures(),
});

export type Json = Record<string, unknown>;
/** One thing done to the files of a package. */
export type Change = (files: Map<string, Uint8Array>) => void;

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export const put =
  (file: string, content: string | Uint8Array): Change =>
  (files) => {
    files.set(file, typeof content === "string" ? bytesOf(content) : content);
  };

export const drop =
  (file: string): Change =>
  (files) => {
    files.delete(file);
  };

/** Sets what lies at a path of keys inside a JSON file; undefined takes it out. */
export const set =
  (file: string, path: string, value: unknown): Change =>
  (files) => {
    const found = files.get(file);
    const whole = found === undefined ? {} : JSON.parse(new TextDecoder().decode(found));
    const keys = path.split("/");
    const last = keys.pop() ?? "";
    let at: Json = whole;
    for (const key of keys) {
      at[key] ??= {};
      at = Object(at[key]);
    }
    if (value === undefined) delete at[last];
    else at[last] = value;
    files.set(file, bytesOf(JSON.stringify(whole)));
  };

export const inManifest = (path: string, value: unknown) => set("manifest.json", path, value);
export const inRequirements = (path: string, value: unknown) =>
  set("requirements.json", path, value);
export const inEnglish = (path: string, value: unknown) => set("translations/en.json", path, value);

export const both =
  (...changes: readonly Change[]): Change =>
  (files) => {
    for (const change of changes) change(files);
  };

/** Our package with one thing changed. */
export function changedFiles(change: Change): AppFiles {
  const files = new Map(ourFiles);
  change(files);
  return files;
}

/** What the checker says of our package with one thing changed, a line for each. */
export function linesFor(change: Change, previews?: Previews): string[] {
  return checkApp(changedFiles(change), previews).map(lineOf);
}

export function lineOf({ level, rule, file, message }: Finding): string {
  return `${level} ${rule} ${file}: ${message}`;
}
