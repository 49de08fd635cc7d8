import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkFileTypes } from "../../../tools/package/zendesk/check-files.ts";
import { fileTypeOf } from "../../../tools/package/zendesk/file-type.ts";
import { readJson } from "../../../tools/package/zendesk/json.ts";
import { bytesOf, linesFor, ourFiles, put } from "./our-app.ts";

interface Node {
  readonly text: string;
  readonly twice: readonly string[];
}

const SPACE = ["", " ", "\n\t"];
const joined = (path: string, key: string) => (path === "" ? key : `${path}.${key}`);

/** Any JSON text, with the paths of the keys it writes twice, worked out while writing it. */
const anyJson = fc.letrec<{ tree: (path: string) => Node }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.json({ maxDepth: 0 }).map((text) => () => ({ text, twice: [] })),
    fc.constantFrom('"{\\"a\\":1,\\"a\\":2}"', '"[{"', '"\\\\"', '"a\\":"').map((text) => () => ({
      text,
      twice: [],
    })),
    fc.array(tie("tree"), { maxLength: 4 }).map((items) => (path: string) => {
      const nodes = items.map((item, index) => item(`${path}[${index}]`));
      return {
        text: `[${nodes.map(({ text }) => text).join(", ")}]`,
        twice: nodes.flatMap(({ twice }) => twice),
      };
    }),
    fc
      .array(
        fc.tuple(fc.constantFrom("a", "b", "c,d", 'e"'), fc.constantFrom(...SPACE), tie("tree")),
        {
          maxLength: 5,
        },
      )
      .map((entries) => (path: string) => {
        const seen = new Set<string>();
        const twice: string[] = [];
        const parts = entries.map(([key, space, value]) => {
          const at = joined(path, key);
          if (seen.has(key)) twice.push(at);
          seen.add(key);
          const inner = value(at);
          twice.push(...inner.twice);
          return `${space}${JSON.stringify(key)}${space}:${space}${inner.text}`;
        });
        return { text: `{${parts.join(",")}}`, twice };
      }),
  ),
})).tree;

describe("keys written twice", () => {
  it("are found anywhere in any JSON, and nothing else is taken for one", () => {
    fc.assert(
      fc.property(anyJson, (tree) => {
        const { text, twice } = tree("");
        const read = readJson(bytesOf(text));
        expect(read.ok && [...read.value.duplicates].sort()).toEqual([...twice].sort());
      }),
    );
  });

  it("are found when one of them is written with an escape", () => {
    const read = readJson(bytesOf('{"name": 1, "n\\u0061me": 2}'));
    expect(read.ok && read.value.duplicates).toEqual(["name"]);
  });

  it.each([
    ["manifest.json", "error"],
    ["requirements.json", "error"],
    ["translations/en.json", "warning"],
  ])("are told of %s as %s", (file, level) => {
    const text = new TextDecoder().decode(ourFiles.get(file));
    const twice = text.replace(/^\{/, '{"x_note": {"deep": [{"k": 1, "k": 2}]},');
    const lines = linesFor(put(file, twice));
    expect(lines.filter((line) => line.includes("json-duplicate"))).toEqual([
      expect.stringContaining(`${level} json-duplicate ${file}: x_note.deep[0].k:`),
    ]);
  });
});

const START: Readonly<Record<string, readonly number[]>> = {
  zip: [0x50, 0x4b, 0x03, 0x04],
  rar: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0x01, 0x00],
  gzip: [0x1f, 0x8b, 0x08],
  bz2: [0x42, 0x5a, 0x68, 0x39],
  "7z": [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c],
  pdf: [...Buffer.from("%PDF-1.4")],
  "doc, xls or ppt": [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  avi: [...Buffer.from("RIFF\0\0\0\0AVI ")],
  mp3: [...Buffer.from("ID3")],
  mpeg: [0x00, 0x00, 0x01, 0xba],
  bin: [0x7f, ...Buffer.from("ELF")],
  csh: [...Buffer.from("#!/bin/tcsh\n")],
  sh: [...Buffer.from("#!/bin/sh -e\n")],
};

describe("a type of file that no app may hold", () => {
  it.each(Object.entries(START))("is found under any harmless name: %s", (type, start) => {
    const harmless = fc.constantFrom("png", "js", "html", "json", "svg", "css", "map", "woff2", "");
    fc.assert(
      fc.property(harmless, fc.uint8Array({ maxLength: 200 }), (ending, rest) => {
        const file = `assets/picture${ending === "" ? "" : `.${ending}`}`;
        const bytes = Uint8Array.from([...start, ...rest]);
        expect(checkFileTypes(new Map([[file, bytes]]))).toEqual([
          {
            level: "error",
            rule: "file-type",
            file,
            message: `Take it out: inside it is a ${type} file.`,
          },
        ]);
      }),
    );
  });

  it("is never seen in text, pictures or fonts", () => {
    const text = fc.string({ unit: "grapheme" }).map((words) => `x${words}`);
    fc.assert(
      fc.property(text, (words) => {
        expect(fileTypeOf(bytesOf(words))).toBeNull();
      }),
    );
    const starts = [
      "\x89PNG\r\n\x1a\n",
      "GIF89a",
      "\xff\xd8\xff\xe0",
      "wOF2",
      "\0\x01\0\0",
      "RIFF\0\0\0\0WEBP",
    ];
    for (const start of starts) expect(fileTypeOf(Buffer.from(start, "latin1"))).toBeNull();
    expect(fileTypeOf(bytesOf("#!/usr/bin/env node\n"))).toBeNull();
  });
});
