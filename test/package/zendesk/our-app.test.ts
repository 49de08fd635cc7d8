import { describe, expect, it } from "vitest";
import { CASE_TAG, OUR_TAG, TASK_TAG } from "../../../adapters/zendesk/our-fields.ts";
import { REQUIRED_SCOPES } from "../../../adapters/zendesk/scopes.ts";
import { PLACEHOLDER_URL } from "../../../tools/package/public-url.ts";
import { checkOurApp, type OurCheck } from "../../../tools/package/zendesk/check-our-app.ts";
import { appFiles } from "../../../tools/package/zendesk/make-app.ts";
import { readPictures } from "../../../tools/package/zendesk/make-package.ts";
import { ZendeskManifest } from "../../../tools/package/zendesk/zendesk-manifest.ts";
import { APP_LOCATIONS } from "../../../ui-extensions/zendesk/src/contract.ts";
import {
  both,
  type Change,
  changedFiles,
  drop,
  inManifest,
  lineOf,
  listed,
  ourFiles,
  PUBLIC_URL,
  put,
  set,
} from "./our-app.ts";

const nothing: Change = () => {};

function linesOf(change: Change, over: Partial<OurCheck> = {}): string[] {
  const found = { files: changedFiles(change), findings: [] };
  const input = { found, manifest: listed, publicUrl: PUBLIC_URL, expected: ourFiles, ...over };
  // Any change by hand differs from what is made; that has a test of its own.
  return checkOurApp(input)
    .filter(({ rule }) => rule !== "drift")
    .map(lineOf);
}

const jsonIn = (file: string) => JSON.parse(new TextDecoder().decode(ourFiles.get(file)));
const withZendesk = (over: object) => ({
  ...listed,
  platforms: {
    ...listed.platforms,
    zendesk: ZendeskManifest.parse({ ...listed.platforms.zendesk, ...over }),
  },
});

describe("our package", () => {
  it("passes every check", () => {
    expect(linesOf(nothing)).toEqual([]);
  });

  it("holds the manifest at its root and what the Marketplace asks for", () => {
    expect([...ourFiles.keys()].sort()).toEqual([
      "assets/icon_nav_bar.svg",
      "assets/logo-small.png",
      "assets/logo.png",
      "assets/logo.svg",
      "manifest.json",
      "requirements.json",
      "translations/en.json",
      "translations/es.json",
    ]);
  });

  it("is signed, for everybody, installed once, and asks the admin for nothing", () => {
    expect(jsonIn("manifest.json")).toMatchObject({
      frameworkVersion: "2.0",
      defaultLocale: "en",
      private: false,
      signedUrls: true,
      singleInstall: true,
      parameters: [],
    });
  });

  it.each(APP_LOCATIONS)("opens our server's page in the %s", (location) => {
    const place = jsonIn("manifest.json").location.support[location];
    expect(place.url).toBe(`${PUBLIC_URL}/zendesk/app/${location}`);
    // A modal is opened by the sidebar; loaded by itself it would open for every agent.
    expect(place.autoLoad ?? true).toBe(location !== "modal");
  });

  it("requires views of what we tag, and nothing that holds data or a secret", () => {
    const requirements = jsonIn("requirements.json");
    expect(Object.keys(requirements)).toEqual(["views"]);
    const tags = Object.values(requirements.views).flatMap((view) =>
      Object(view)
        .all.filter(({ field }: { field: string }) => field === "current_tags")
        .map(({ value }: { value: string }) => value),
    );
    expect(tags).toEqual([OUR_TAG, TASK_TAG]);
    expect([OUR_TAG, TASK_TAG, CASE_TAG]).toEqual(expect.arrayContaining(tags));
  });

  it.each(["en", "es"])("says where the server is, in %s", (language) => {
    const { app } = jsonIn(`translations/${language}.json`);
    expect(app.installation_instructions).toContain(`${PUBLIC_URL}/zendesk/install`);
    expect(JSON.stringify(app)).not.toContain("{publicUrl}");
  });

  it("leaves out what a listing wants and nobody has said, for an empty address is refused", () => {
    const manifest = withZendesk({ author: { email: "", url: "" }, termsUrl: "" });
    const files = appFiles({ manifest, publicUrl: PUBLIC_URL, pictures: readPictures() });
    const made = JSON.parse(new TextDecoder().decode(files.get("manifest.json")));
    expect(made.author).toEqual({ name: listed.vendor.name });
    expect(made).not.toHaveProperty("termsConditionsURL");
    const found = { files, findings: [] };
    expect(linesOf(nothing, { found, expected: files, manifest })).toEqual([
      "warning listing manifest.json: A listing needs zendesk.author.email.",
      "warning listing manifest.json: A listing needs zendesk.author.url.",
      "warning listing manifest.json: A listing needs zendesk.termsUrl.",
    ]);
  });

  it("may have a name as long as a listing takes", () => {
    expect(linesOf(set("translations/en.json", "app/name", "G".repeat(40)))).toEqual([]);
  });

  it("labels a parameter in both languages, once there is one", () => {
    const label = { en: "Host", es: "Servidor" };
    const parameter = { name: "host", type: "text", required: true, label, help: label };
    const manifest = withZendesk({ parameters: [parameter] });
    const files = appFiles({ manifest, publicUrl: PUBLIC_URL, pictures: readPictures() });
    const read = (file: string) => JSON.parse(new TextDecoder().decode(files.get(file)));
    expect(read("manifest.json").parameters).toEqual([
      { name: "host", type: "text", required: true },
    ]);
    expect(read("translations/es.json").app.parameters).toEqual({
      host: { label: "Servidor", helpText: "Servidor" },
    });
    const found = { files, findings: [] };
    expect(linesOf(nothing, { found, expected: files, manifest })).toEqual([]);
  });
});

const AT = "location.support.user_sidebar";
const USER = "location/support/user_sidebar";

describe("of our package the checker says, and says nothing else:", () => {
  it.each<readonly [what: string, change: Change, expected: string]>([
    [
      "what Zendesk itself would say",
      inManifest("frameworkVersion", "1.0"),
      'error framework-version manifest.json: frameworkVersion: write "2.0", not "1.0"; Zendesk serves no other.',
    ],
    [
      "pages anybody can open",
      inManifest("signedUrls", false),
      "error unsigned manifest.json: signedUrls: write true, the server asks for a proof.",
    ],
    [
      "one page anybody can open",
      inManifest(`${USER}/signed`, false),
      `error unsigned manifest.json: ${AT}.signed: write true, the server asks for a proof.`,
    ],
    [
      "a page of somebody else",
      inManifest(`${USER}/url`, "https://elsewhere.test/zendesk/app/user_sidebar"),
      `error address-unserved manifest.json: ${AT}.url: it is not ours.`,
    ],
    [
      "a page we don't serve",
      inManifest(`${USER}/url`, `${PUBLIC_URL}/zendesk/app/top_bar`),
      `error address-unserved manifest.json: ${AT}.url: it is not ours.`,
    ],
    [
      "an app for one account",
      inManifest("private", true),
      "error private manifest.json: private: write false, the Marketplace is for all.",
    ],
    [
      "no icon for the bar",
      drop("assets/icon_nav_bar.svg"),
      "error icon assets/icon_nav_bar.svg: Draw it: the place shows an icon.",
    ],
    [
      "no logo",
      drop("assets/logo.png"),
      "error logo assets/logo.png: Draw it as a PNG of 320x320, not none.",
    ],
    [
      "a logo of the wrong size",
      put("assets/logo-small.png", ourFiles.get("assets/logo.png") ?? ""),
      "error logo assets/logo-small.png: Draw it as a PNG of 128x128, not 320x320.",
    ],
    [
      "a text in one language only",
      set("translations/es.json", "app/long_description", undefined),
      "error text-missing translations/es.json: app.long_description: say it here as well.",
    ],
    [
      "a text that says nothing",
      set("translations/es.json", "app/short_description", " "),
      "error text-missing translations/es.json: app.short_description: say it here as well.",
    ],
    [
      "a name too long for a listing",
      set("translations/en.json", "app/name", "Good Standing ".repeat(3)),
      "error name-long translations/en.json: app.name: keep it to 40 letters.",
    ],
  ])("%s", (_what, change, expected) => {
    expect(linesOf(change)).toEqual([expected]);
  });

  it("every change by hand and every file beside it", () => {
    const change = both(inManifest("version", "9"), put("notes.txt", "x"), drop("assets/logo.svg"));
    const found = { files: changedFiles(change), findings: [] };
    const lines = checkOurApp({
      found,
      manifest: listed,
      publicUrl: PUBLIC_URL,
      expected: ourFiles,
    });
    expect(lines.map(lineOf)).toEqual([
      "error drift manifest.json: It differs from what the manifest makes.",
      "error drift assets/logo.svg: It is missing.",
      "error drift notes.txt: The manifest makes no such file.",
    ]);
  });

  it("how the package was packed", () => {
    const finding = { level: "error", rule: "symlink", file: "a", message: "m" } as const;
    const found = { files: ourFiles, findings: [finding] };
    expect(linesOf(nothing, { found })).toEqual(["error symlink a: m"]);
  });

  it("scopes that are not the adapter's, or that nothing needs", () => {
    const { scopes } = listed.platforms.zendesk;
    expect(scopes.map(({ scope }) => scope)).toEqual(REQUIRED_SCOPES);
    const drift = "error scope-drift manifest.json: The scopes differ from the adapter's.";
    const shorter = withZendesk({ scopes: scopes.slice(1) });
    expect(linesOf(nothing, { manifest: shorter })).toEqual([drift]);
    const hc = { scope: "hc", required: true, reason: "Reads articles." };
    expect(linesOf(nothing, { manifest: withZendesk({ scopes: [...scopes, hc] }) })).toEqual([
      "error scope-unused manifest.json: hc: no endpoint needs it.",
      drift,
    ]);
  });

  it("a view of a tag that no ticket of ours carries", () => {
    const [first, ...rest] = listed.platforms.zendesk.views;
    const manifest = withZendesk({ views: [{ ...first, tag: "payments" }, ...rest] });
    expect(linesOf(nothing, { manifest })).toEqual([
      "error view-tag manifest.json: views.good_standing_needs_somebody: no ticket of ours has the tag payments.",
    ]);
  });

  it.each([
    ["http://app.good-standing.test", "error public-url"],
    ["https://localhost:4300", "error public-url"],
    [PLACEHOLDER_URL, "warning public-url-placeholder"],
  ])("of the public address %s: %s", (publicUrl, rule) => {
    const files = appFiles({ manifest: listed, publicUrl, pictures: readPictures() });
    const lines = linesOf(nothing, { publicUrl, found: { files, findings: [] }, expected: files });
    expect(lines.filter((line) => line.includes("public-url"))).toEqual([
      expect.stringContaining(rule),
    ]);
  });
});
