import { describe, expect, it } from "vitest";
import { sizeOfPng } from "../../../tools/package/zendesk/png.ts";
import {
  both,
  bytesOf,
  type Change,
  drop,
  inEnglish,
  inManifest,
  linesFor,
  ourFiles,
  put,
} from "./our-app.ts";

type Row = readonly [what: string, change: Change, expected: string];

const EN = "translations/en.json";
const text = { title: "Name of the app", value: "Good Standing" };

describe("of translations the checker says, and says nothing else:", () => {
  it.each<Row>([
    [
      "a locale with an underscore",
      put("translations/en_US.json", '{"app":{"name":"G"}}'),
      "error locale-name translations/en_US.json: Call it like en.json or pt-br.json, not en_US.json.",
    ],
    [
      "a locale in a folder",
      put("translations/old/de.json", "{}"),
      "error locale-name translations/old/de.json: Call it like en.json or pt-br.json, not old/de.json.",
    ],
    [
      "a list",
      put("translations/de.json", "[]"),
      "error translation-json translations/de.json: Write an object with the key app.",
    ],
    [
      "a parameter without a label",
      inEnglish("app/parameters", { host: { helpText: "Where" } }),
      `error translation-label ${EN}: app.parameters.host: add a label.`,
    ],
    [
      "no short description of an app for all",
      inEnglish("app/short_description", undefined),
      `error translation-missing ${EN}: app.short_description: add it.`,
    ],
    [
      "no long description",
      inEnglish("app/long_description", undefined),
      `error translation-missing ${EN}: app.long_description: add it.`,
    ],
    [
      "no instructions",
      inEnglish("app/installation_instructions", undefined),
      `error translation-missing ${EN}: app.installation_instructions: add it.`,
    ],
    [
      "no name",
      inEnglish("app/name", undefined),
      `error translation-missing ${EN}: app.name: add it.`,
    ],
    [
      "a product the manifest has no place in",
      put(EN, JSON.stringify({ app: { sell: full() } })),
      `error translation-product ${EN}: app.sell: take it out, manifest.json has no place in sell.`,
    ],
    [
      "a product without a name",
      put(EN, JSON.stringify({ app: { support: { ...full(), name: undefined } } })),
      `error translation-missing ${EN}: app.support.name: add it.`,
    ],
    [
      "texts of a package that say not what they are for",
      put(
        "translations/de.json",
        JSON.stringify({ app: { package: "gs", name: text, note: "x" } }),
      ),
      "error translation-format translations/de.json: app.note: with app.package, write its title and its value.",
    ],
    [
      "a text of a package whose title is none",
      put(
        "translations/de.json",
        JSON.stringify({ app: { package: "gs", name: { title: 1, value: "G" } } }),
      ),
      "error translation-format translations/de.json: app.name: with app.package, write its title and its value.",
    ],
    [
      "a key written twice",
      put("translations/de.json", '{"app":{"name":"A","name":"B"}}'),
      "warning json-duplicate translations/de.json: app.name: it stands here twice, and the first is lost.",
    ],
  ])("%s", (_what, change, expected) => {
    expect(linesFor(change)).toEqual([expected]);
  });

  it("asks only the name of a private app, and takes the older name of a description", () => {
    const named = put(EN, '{"app":{"name":"G"}}');
    expect(linesFor(both(inManifest("private", true), named))).toEqual([]);
    expect(linesFor(both(inManifest("private", undefined), named))).toEqual([]);
    const { short_description: description, ...rest } = full();
    expect(linesFor(put(EN, JSON.stringify({ app: { ...rest, description } })))).toEqual([]);
  });
});

function full() {
  return {
    name: "G",
    short_description: "S",
    long_description: "L",
    installation_instructions: "I",
  };
}

const png = (width: number, height: number): Uint8Array => {
  const bytes = Buffer.from(ourFiles.get("assets/logo.png") ?? []);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
};

describe("of other files the checker says, and says nothing else:", () => {
  it.each<Row>([
    [
      "an archive",
      put("assets/old.rar", "x"),
      "error file-type assets/old.rar: Take it out: an app may hold no .rar file.",
    ],
    [
      "a document with a loud ending",
      put("assets/Terms.PDF", "x"),
      "error file-type assets/Terms.PDF: Take it out: an app may hold no .pdf file.",
    ],
    [
      "a document under a picture's name",
      put("assets/terms.png", "%PDF-1.7 …"),
      "error file-type assets/terms.png: Take it out: inside it is a pdf file.",
    ],
    [
      "a shell script under a script's name",
      put("assets/main.js", "#!/usr/bin/env bash\nrm -r x\n"),
      "error file-type assets/main.js: Take it out: inside it is a sh file.",
    ],
    [
      "a banner that is no PNG",
      put("assets/banner.png", `GIF89a      IHDR${"x".repeat(20)}`),
      "error banner assets/banner.png: Draw it as a PNG.",
    ],
    [
      "a banner of another size",
      put("assets/banner.png", png(830, 400)),
      "error banner assets/banner.png: Draw it 830x200 or 1660x400, not 830x400.",
    ],
    [
      "a word that speaks of a secret",
      put("assets/a.html", "<p>your api_key</p>"),
      'warning secret-word assets/a.html: "api_key": look whether a secret stands there.',
    ],
    [
      "a private key",
      put("assets/a.xml", "-----BEGIN RSA PRIVATE KEY-----"),
      "warning secret-value assets/a.xml: private key: something here has its form; look whether it is one.",
    ],
    [
      "a Slack token",
      put("assets/a.json", '"xoxb-17653672481-19874698323"'),
      "warning secret-value assets/a.json: Slack token: something here has its form; look whether it is one.",
    ],
    [
      "an AWS key",
      put("assets/a.js", 'const id = "AKIAIOSFODNN7EXAMPLE";'),
      "warning secret-value assets/a.js: AWS access key: something here has its form; look whether it is one.",
    ],
    [
      "a token with its value",
      put("assets/a.js", 'const Token="abcd1234";'),
      "warning secret-value assets/a.js: token: something here has its form; look whether it is one.",
    ],
    [
      "a call anybody could read",
      put("assets/a.js", 'fetch("http://a.test/x")'),
      "warning insecure-url assets/a.js: Use https for http://a.test/x.",
    ],
  ])("%s", (_what, change, expected) => {
    expect(linesFor(change)).toEqual([expected]);
  });

  it.each<readonly [string, Change]>([
    ["banners of both sizes", put("assets/banner.png", png(830, 200))],
    ["and the larger", put("assets/banner.png", png(1660, 400))],
    ["a call that is encrypted", put("assets/a.js", 'fetch("https://a.test/x")')],
    ["an insecure address that nothing calls", put("assets/a.css", "/* http://a.test */")],
    ["no banner, no icon, no logo: they are for our own check", drop("assets/icon_nav_bar.svg")],
  ])("takes %s", (_what, change) => {
    expect(linesFor(change)).toEqual([]);
  });

  it.each([
    ["320x320", ourFiles.get("assets/logo.png")],
    ["128x128", ourFiles.get("assets/logo-small.png")],
    [null, ourFiles.get("assets/logo.svg")],
    ["320x320", ourFiles.get("assets/logo.png")?.subarray(0, 24)],
    [null, ourFiles.get("assets/logo.png")?.subarray(0, 23)],
  ])("reads that a picture is %s", (size, bytes) => {
    expect(sizeOfPng(bytes ?? bytesOf(""))).toBe(size);
  });
});

describe("of drawings the checker says, and says nothing else:", () => {
  const drawing = (inner: string) =>
    put(
      "assets/icon.svg",
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 18 18">${inner}</svg>`,
    );
  const rewritten = (flaw: string) =>
    `warning svg-rewritten assets/icon.svg: ${flaw}: take it out, Zendesk does and changes the picture.`;

  it.each<Row>([
    [
      "a bitmap",
      drawing('<image href="data:image/png;base64,AAAA"/>'),
      "warning svg-bitmap assets/icon.svg: <image>: draw it with paths, Zendesk shows a placeholder.",
    ],
    [
      "no UTF-8",
      put("assets/icon.svg", Uint8Array.of(0x3c, 0xff)),
      "error svg-text assets/icon.svg: Write it as UTF-8.",
    ],
    ["a script", drawing("<script>x()</script>"), rewritten("<script>")],
    ["a handler", drawing('<path onload="x()" d="M0 0"/>'), rewritten("onload of <path>")],
    ["a frame", drawing("<iframe src='https://a.test'/>"), rewritten("<iframe>")],
    [
      "a script as an address",
      drawing('<a href="java&#x73;cript:x()"/>'),
      rewritten("the address in href of <a>"),
    ],
    [
      "paint from elsewhere",
      drawing('<rect fill="url(https://a.test/x)"/>'),
      rewritten("the address in fill of <rect>"),
    ],
    [
      "a style that moves things",
      drawing('<g style="fill:red;behavior:url(x)"/>'),
      rewritten("the style behavior"),
    ],
    ["a comment", drawing("<!-- drawn by hand -->"), rewritten("a comment")],
    [
      "a document type",
      put("assets/icon.svg", '<!DOCTYPE svg><svg xmlns="http://www.w3.org/2000/svg"/>'),
      rewritten("a doctype"),
    ],
    ["no drawing", put("assets/icon.svg", "hello"), rewritten("what is no drawing")],
    ["markup that doesn't close", drawing('<path d="M0 0'), rewritten("broken markup")],
  ])("%s", (_what, change, expected) => {
    expect(linesFor(change)).toEqual([expected]);
  });

  it("takes a gradient within the drawing and a declaration before it", () => {
    const svg = `<?xml version="1.0" encoding="utf-8"?>
<svg xmlns="http://www.w3.org/2000/svg"><linearGradient id="a"/><use href="#a"/>
<rect fill="url(#a)" style="fill: red; stroke-width: 2"/></svg>`;
    expect(linesFor(put("assets/icon.svg", svg))).toEqual([]);
  });
});
