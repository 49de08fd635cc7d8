import { describe, expect, it } from "vitest";
import { checkApp } from "../../../tools/package/zendesk/check-app.ts";
import type { Previews } from "../../../tools/package/zendesk/check-locations.ts";
import {
  both,
  type Change,
  drop,
  inEnglish,
  inManifest,
  lineOf,
  linesFor,
  ourFiles,
  put,
} from "./our-app.ts";

type Row = readonly [what: string, change: Change, expected: string];

const M = "manifest.json";
const SIDEBAR = "location/support/ticket_sidebar";
const AT = "location.support.ticket_sidebar";
const parameter = (rest: object) =>
  both(
    inManifest("parameters", [{ name: "host", type: "text", ...rest }]),
    inEnglish("app/parameters", { host: { label: "Host" } }),
  );
const parameters = (...list: readonly object[]) =>
  both(
    inManifest(
      "parameters",
      list.map((each, index) => ({ name: `p${index}`, ...each })),
    ),
    inEnglish(
      "app/parameters",
      Object.fromEntries(list.map((_, index) => [`p${index}`, { label: "P" }])),
    ),
  );
const OAUTH = {
  client_id: "id",
  client_secret: "x",
  authorize_uri: "https://a.test/a",
  access_token_uri: "https://a.test/t",
};
const SCOPES =
  "header, body, url, jwt_secret_key, jwt_claim, basic_auth_username, basic_auth_password";

/** Without the warnings about words, where a change has to bring such a word along. */
const withoutWords = (lines: readonly string[]) =>
  lines.filter((line) => !line.startsWith("warning secret-"));

it("says nothing of our own package", () => {
  expect(checkApp(ourFiles).map(lineOf)).toEqual([]);
});

const WHOLE: readonly Row[] = [
  ["no manifest", drop(M), `error manifest-missing ${M}: Add the file at the root of the package.`],
  [
    "the folder packed instead of what is in it",
    both(drop(M), put("app/manifest.json", "{}")),
    "error manifest-nested app/manifest.json: Pack what is in the folder, not the folder.",
  ],
  ["a manifest that is a list", put(M, "[]"), `error manifest-json ${M}: Write an object.`],
  [
    "a manifest that is no UTF-8",
    put(M, Uint8Array.of(0x7b, 0xff, 0x7d)),
    `error manifest-json ${M}: Write JSON: it is not UTF-8 text.`,
  ],
  [
    "no author",
    inManifest("author", undefined),
    `error manifest-required ${M}: author: add it, every app has one.`,
  ],
  [
    "no default locale",
    inManifest("defaultLocale", undefined),
    `error manifest-required ${M}: defaultLocale: add it, every app has one.`,
  ],
  [
    "a default locale that is none",
    inManifest("defaultLocale", "en_US"),
    `error locale-default ${M}: defaultLocale: "en_US" is no locale; write one like "en" or "pt-br".`,
  ],
  [
    "a default locale without its file",
    inManifest("defaultLocale", "fr"),
    `error locale-missing ${M}: defaultLocale: add the file translations/fr.json, it is missing.`,
  ],
  [
    "an author's address that is empty",
    inManifest("author/url", ""),
    `error manifest-url ${M}: author.url: write a whole http or https address or leave it out, not "".`,
  ],
  [
    "terms at no web address",
    inManifest("termsConditionsURL", "ftp://a.test/terms"),
    `error manifest-url ${M}: termsConditionsURL: write a whole http or https address or leave it out, not "ftp://a.test/terms".`,
  ],
  [
    "a version that is a number",
    inManifest("version", 1),
    `error manifest-string ${M}: version: write text in quotes, not 1.`,
  ],
  [
    "an author's name that is a list",
    inManifest("author/name", ["A"]),
    `error manifest-string ${M}: author.name: write text in quotes, not ["A"].`,
  ],
  [
    "an author that is text",
    inManifest("author", "A"),
    `error manifest-string ${M}: author: write an object with name, email and url.`,
  ],
  [
    "single installation as text",
    inManifest("singleInstall", "yes"),
    `error manifest-boolean ${M}: singleInstall: write true or false, not "yes".`,
  ],
  [
    "private left open",
    inManifest("private", null),
    `error manifest-boolean ${M}: private: write true or false, not null.`,
  ],
  [
    "experiments that are a list",
    inManifest("experiments", ["hashParams"]),
    `error experiment ${M}: experiments: write an object of names and true.`,
  ],
  [
    "an experiment nobody knows",
    inManifest("experiments", { hashParams: true, teleport: true, gone: false }),
    `error experiment ${M}: experiments.teleport: take it out, Zendesk knows none such.`,
  ],
  [
    "hosts that are text",
    inManifest("domainWhitelist", "a.test"),
    `error manifest-whitelist ${M}: domainWhitelist: write a list of host names.`,
  ],
  [
    "a host that is a number",
    inManifest("domainWhitelist", ["a.test", 1]),
    `error manifest-whitelist ${M}: domainWhitelist: write a list of host names.`,
  ],
  [
    "no framework version",
    inManifest("frameworkVersion", undefined),
    `error framework-version ${M}: frameworkVersion: write "2.0"; Zendesk serves no other.`,
  ],
  [
    "an old framework",
    inManifest("frameworkVersion", "1.0"),
    `error framework-version ${M}: frameworkVersion: write "2.0", not "1.0"; Zendesk serves no other.`,
  ],
  [
    "noTemplate",
    inManifest("noTemplate", true),
    `error no-template ${M}: noTemplate: take it out, framework 2.0 has none.`,
  ],
  [
    "noTemplate for a place there is not",
    inManifest("noTemplate", ["attic"]),
    `error no-template ${M}: noTemplate: take it out; it lists no known places.`,
  ],
];

const PLACES: readonly Row[] = [
  [
    "no place at all",
    inManifest("location", undefined),
    `error location-missing ${M}: location: name a product and a place in it.`,
  ],
  [
    "places without addresses",
    inManifest("location", ["ticket_sidebar"]),
    `error location-legacy ${M}: location: name an address for each place, framework 2.0 shows only pages.`,
  ],
  [
    "a product there is not",
    inManifest("location/talk", { sidebar: "https://a.test" }),
    `error location-product ${M}: location.talk: there is no such product; use support, chat, standalone_chat, sell.`,
  ],
  [
    "a place of another product",
    inManifest("location/support/deal_card", "https://a.test"),
    `error location-unknown ${M}: location.support.deal_card: take it out, support has no such place.`,
  ],
  [
    "the sidebar of custom objects, a preview",
    inManifest("location/support/custom_object_record_sidebar", {
      url: "https://a.test",
      objectTypes: ["account"],
    }),
    `error location-unknown ${M}: location.support.custom_object_record_sidebar: take it out, support has no such place.`,
  ],
  [
    "a page without encryption",
    inManifest(`${SIDEBAR}/url`, "http://a.test/app"),
    `error location-url ${M}: ${AT}.url: use https, or a file of assets/ that is there, not "http://a.test/app".`,
  ],
  [
    "a file that isn't in the package",
    inManifest(`${SIDEBAR}/url`, "assets/iframe.html"),
    `error location-url ${M}: ${AT}.url: use https, or a file of assets/ that is there, not "assets/iframe.html".`,
  ],
  [
    "a file outside of assets",
    inManifest(`${SIDEBAR}/url`, "assets/../manifest.json"),
    `error location-url ${M}: ${AT}.url: use https, or a file of assets/ that is there, not "assets/../manifest.json".`,
  ],
  [
    "a host that only begins like localhost",
    inManifest(`${SIDEBAR}/url`, "http://localhost.evil.test/"),
    `error location-url ${M}: ${AT}.url: use https, or a file of assets/ that is there, not "http://localhost.evil.test/".`,
  ],
  [
    "a page without an address",
    inManifest(`${SIDEBAR}/url`, ""),
    `error location-url-empty ${M}: ${AT}.url: write the page's address.`,
  ],
  [
    "a width that is text",
    inManifest(`${SIDEBAR}/flexible`, "true"),
    `error location-flexible ${M}: ${AT}.flexible: write true or false, not "true".`,
  ],
];

const PARAMETERS: readonly Row[] = [
  [
    "parameters that are an object",
    inManifest("parameters", { host: "text" }),
    `error parameters-shape ${M}: parameters: write a list.`,
  ],
  [
    "a parameter without a name",
    inManifest("parameters", [{ type: "text" }]),
    `error parameters-shape ${M}: parameters[0]: write an object with a name.`,
  ],
  [
    "a name used twice",
    parameters({ name: "p0" }, { name: "p0" }),
    `error parameter-twice ${M}: parameters "p0": name one of the two otherwise.`,
  ],
  [
    'a parameter called "name"',
    both(
      inManifest("parameters", [{ name: "name", type: "text" }]),
      inEnglish("app/parameters", { name: { label: "Name" } }),
    ),
    `error parameter-name ${M}: parameters "name": call it otherwise, "name" is taken.`,
  ],
  [
    "a type removed in 2026",
    parameter({ type: "password" }),
    `error parameter-type ${M}: parameters "host".type: use text with secure: true, not "password".`,
  ],
  [
    "a type that never was",
    parameter({ type: "dropdown" }),
    `error parameter-type ${M}: parameters "host".type: use one of text, checkbox, url, number, multiline, hidden, oauth, not "dropdown".`,
  ],
  [
    "a type in preview",
    parameter({ type: "mtls", allowed_domain: "a.test" }),
    `error parameter-type ${M}: parameters "host".type: use one of text, checkbox, url, number, multiline, hidden, oauth, not "mtls".`,
  ],
  [
    "required as text",
    parameter({ required: "yes" }),
    `error parameter-boolean ${M}: parameters "host".required: write true or false, not "yes".`,
  ],
  [
    "a hidden parameter that is required",
    parameter({ type: "hidden", required: true }),
    `error parameter-hidden ${M}: parameters "host": nobody can fill in what is hidden; make it optional.`,
  ],
  [
    "scopes of a parameter that isn't secure",
    parameter({ scopes: ["header"] }),
    `error parameter-scopes ${M}: parameters "host".scopes: only a secure parameter has scopes.`,
  ],
  [
    "a scope there is not",
    parameter({ secure: true, scopes: ["header", "cookie"] }),
    `error parameter-scopes ${M}: parameters "host".scopes: use ${SCOPES}, not ["cookie"].`,
  ],
  [
    "two parameters for OAuth",
    parameters({ type: "oauth" }, { type: "oauth" }),
    `error parameter-oauth ${M}: parameters: keep one of type oauth, Zendesk takes no more.`,
  ],
  [
    "an OAuth block without a parameter for it",
    inManifest("oauth", OAUTH),
    `error oauth-block ${M}: parameters: add one of type oauth to go with the oauth block.`,
  ],
  [
    "an OAuth block with a hole",
    both(parameter({ type: "oauth" }), inManifest("oauth", { ...OAUTH, authorize_uri: "" })),
    `error oauth-block ${M}: oauth.authorize_uri: fill it in.`,
  ],
  [
    "a secure parameter without scopes",
    parameter({ secure: true }),
    `warning parameter-unscoped ${M}: parameters "host": say with scopes where it may be put in, or it may go anywhere.`,
  ],
  [
    "a default for what nobody should read",
    parameter({ secure: true, scopes: ["header"], default: "x" }),
    `warning parameter-default ${M}: parameters "host": its default can be read by anybody; take it out.`,
  ],
  [
    "a credential anybody can read",
    both(
      inManifest("parameters", [{ name: "pwd", type: "text" }]),
      inEnglish("app/parameters", { pwd: { label: "Word" } }),
    ),
    `warning parameter-insecure ${M}: parameters "pwd": its name speaks of a credential; make it secure.`,
  ],
  [
    "a parameter without a label",
    both(inManifest("parameters", [{ name: "host" }])),
    "warning parameter-label translations/en.json: app.parameters.host.label: add it, an admin reads it when installing.",
  ],
];

describe.each([
  ["the app as a whole", WHOLE],
  ["its places", PLACES],
  ["its parameters", PARAMETERS],
])("of %s the checker says, and says nothing else:", (_about, rows) => {
  it.each(rows)("%s", (_what, change, expected) => {
    expect(withoutWords(linesFor(change))).toEqual([expected]);
  });
});

it("names the place where JSON ends too soon", () => {
  expect(linesFor(put(M, '{"name": '))).toEqual([
    expect.stringMatching(/^error manifest-json manifest.json: Write JSON: .*JSON/),
  ]);
});

const ALL: Previews = { customObjectSidebar: true, mtls: true };
const SIDE = "location/support/custom_object_record_sidebar";
const SIDE_AT = "location.support.custom_object_record_sidebar.objectTypes";
const beside = (rest: object) => inManifest(SIDE, { url: "https://a.test", ...rest });
const mtls = (rest: object) => parameter({ type: "mtls", allowed_domain: "*.a.test", ...rest });
const DOMAIN = 'parameters "host".allowed_domain';

/** As many letters, in parts of at most 63. */
const hostOf = (length: number) => "a".repeat(length).replace(/a{64}/g, `${"a".repeat(63)}.`);

describe("where an account has the previews", () => {
  it.each<Row>([
    [
      "a sidebar for no object",
      beside({}),
      `error object-types ${M}: ${SIDE_AT}: name the keys of the objects it is for.`,
    ],
    [
      "objects as text",
      beside({ objectTypes: "account" }),
      `error object-types ${M}: ${SIDE_AT}: write a list of keys, not "account".`,
    ],
    [
      "an empty list of objects",
      beside({ objectTypes: [] }),
      `error object-types ${M}: ${SIDE_AT}: name at least one object's key.`,
    ],
    [
      "an object without a key",
      beside({ objectTypes: ["account", " "] }),
      `error object-types ${M}: ${SIDE_AT}: write each key as text that is not empty.`,
    ],
    [
      "objects for another place",
      inManifest(`${SIDEBAR}/objectTypes`, ["account"]),
      `error object-types ${M}: ${AT}.objectTypes: take it out, only records of custom objects have types.`,
    ],
    [
      "a certificate that is secure",
      mtls({ secure: true, scopes: ["header"] }),
      `error parameter-mtls ${M}: parameters "host": take out default, secure and scopes.`,
    ],
    [
      "a certificate with a default",
      mtls({ default: "x" }),
      `error parameter-mtls ${M}: parameters "host": take out default, secure and scopes.`,
    ],
    [
      "a certificate for no host",
      mtls({ allowed_domain: "" }),
      `error parameter-mtls ${M}: ${DOMAIN}: name the host it is for.`,
    ],
    [
      "a certificate for an address",
      mtls({ allowed_domain: "https://a.test" }),
      `error parameter-mtls ${M}: ${DOMAIN}: write the host alone, without https://.`,
    ],
    [
      "a star inside of a host",
      mtls({ allowed_domain: "api.*.test" }),
      `error parameter-mtls ${M}: ${DOMAIN}: a star may only stand first, as in *.example.com.`,
    ],
    [
      "a host of one word",
      mtls({ allowed_domain: "a" }),
      `error parameter-mtls ${M}: ${DOMAIN}: write a host like api.example.com.`,
    ],
    [
      "a host of more than 253 characters",
      mtls({ allowed_domain: hostOf(254) }),
      `error parameter-mtls ${M}: ${DOMAIN}: a host name has at most 253 characters.`,
    ],
    [
      "a fourth certificate",
      parameters(...Array.from({ length: 4 }, () => ({ type: "mtls", allowed_domain: "a.test" }))),
      `error parameter-mtls ${M}: parameters: keep at most 3 of type mtls.`,
    ],
  ])("%s is refused", (_what, change, expected) => {
    expect(withoutWords(linesFor(change, ALL))).toEqual([expected]);
  });

  it("takes both as they should be", () => {
    expect(linesFor(both(beside({ objectTypes: ["account"] }), mtls({})), ALL)).toEqual([]);
    expect(linesFor(mtls({ allowed_domain: hostOf(253) }), ALL)).toEqual([]);
  });
});

describe("what is right stays unsaid:", () => {
  it.each<readonly [string, Change]>([
    [
      "a page on this machine, for trying out",
      inManifest(`${SIDEBAR}/url`, "http://localhost:4567/a"),
    ],
    ["an address from a setting", inManifest(`${SIDEBAR}/url`, "https://{{setting.host}}/app")],
    ["a file of the package", inManifest(`${SIDEBAR}/url`, "assets/logo.svg?x#y")],
    ["an address alone", inManifest(SIDEBAR, "https://a.test/app")],
    [
      "a modal that is given its address later",
      inManifest("location/support/modal", { autoLoad: false }),
    ],
    [
      "a product by its older name",
      inManifest("location/zopim", { chat_sidebar: "https://a.test" }),
    ],
    ["no place without a template", inManifest("noTemplate", [])],
    ["a key nobody knows", inManifest("_note", "hello")],
    ["a locale of three letters", put("translations/fil.json", '{"app":{}}')],
  ])("%s", (_what, change) => {
    expect(linesFor(change)).toEqual([]);
  });
});

it("takes no requirements of an app that is for chat alone", () => {
  const chat = inManifest("location", { chat: { chat_sidebar: "https://a.test" } });
  expect(linesFor(chat)).toEqual([
    "error requirements-unsupported requirements.json: Take the file out of an app of this kind.",
  ]);
});

describe("an app of texts only", () => {
  const texts = both(
    inManifest("marketingOnly", true),
    inManifest("location", undefined),
    inManifest("frameworkVersion", undefined),
    drop("requirements.json"),
  );

  it("needs no place and no framework", () => {
    expect(linesFor(texts)).toEqual([]);
  });

  it.each<Row>([
    [
      "a place",
      inManifest("location", { support: { modal: "https://a.test" } }),
      `error banned-key ${M}: location: take it out of an app that is marketingOnly.`,
    ],
    [
      "a framework",
      inManifest("frameworkVersion", "2.0"),
      `error banned-key ${M}: frameworkVersion: take it out of an app that is marketingOnly.`,
    ],
    [
      "parameters",
      parameter({}),
      `error banned-key ${M}: parameters: take it out of an app that is marketingOnly.`,
    ],
    [
      "being private",
      inManifest("private", true),
      `error banned-key ${M}: private: write false, an app of texts is for everybody.`,
    ],
    [
      "a script",
      put("assets/main.js", "start();"),
      "error source-banned assets/main.js: Take the file out of an app that is marketingOnly.",
    ],
    [
      "requirements",
      put("requirements.json", "{}"),
      "error requirements-unsupported requirements.json: Take the file out of an app of this kind.",
    ],
  ])("may not have %s", (_what, change, expected) => {
    expect(linesFor(both(texts, change))).toEqual([expected]);
  });

  it("may speak of its product by name", () => {
    const english = JSON.stringify({
      app: {
        support: {
          ...{ name: "G", short_description: "S", long_description: "L" },
          installation_instructions: "I",
        },
      },
    });
    expect(linesFor(both(texts, put("translations/en.json", english)))).toEqual([]);
  });

  it("of requirements only needs the requirements", () => {
    const only = both(
      inManifest("requirementsOnly", true),
      inManifest("location", undefined),
      inManifest("frameworkVersion", undefined),
    );
    expect(linesFor(only)).toEqual([]);
    expect(linesFor(both(only, drop("requirements.json")))).toEqual([
      "error requirements-missing requirements.json: Add the file: the app is requirementsOnly.",
    ]);
  });
});
