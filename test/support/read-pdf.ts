import { inflateSync } from "node:zlib";

/** One tagged piece of text as a screen reader meets it; `Artifact` is what it passes over. */
export interface PdfPiece {
  readonly tag: string;
  readonly text: string;
}

export interface PdfText {
  readonly pieces: readonly PdfPiece[];
  readonly pageCount: number;
  /** The document's own dictionary and the other plain objects, to look flags up in. */
  readonly objects: string;
  readonly metadata: string;
}

interface PdfObject {
  readonly id: string;
  readonly text: string;
  /** What its stream holds once inflated; null without one. */
  readonly stream: string | null;
}

/**
 * Reads a PDF as far as checking what it says needs: text through its fonts' own Unicode tables,
 * page by page, with the tags it is wrapped in. Enough for documents written plainly, as ours are.
 */
export function readPdf(bytes: Buffer): PdfText {
  const objects = objectsOf(bytes);
  const byId = new Map(objects.map((each) => [each.id, each]));
  const pages = objects.filter(({ text }) => /\/Type \/Page\b/.test(text));
  return {
    pieces: pages.flatMap((page) => piecesOf(page, byId)),
    pageCount: pages.length,
    objects: objects.map(({ text }) => text).join("\n"),
    metadata: objects.find(({ text }) => text.includes("/Subtype /XML"))?.stream ?? "",
  };
}

function objectsOf(bytes: Buffer): PdfObject[] {
  const whole = bytes.toString("latin1");
  return [...whole.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = "", body = ""]) => {
    const start = body.indexOf("\nstream\n");
    if (start === -1) return { id, text: body, stream: null };
    const text = body.slice(0, start);
    const raw = Buffer.from(body.slice(start + 8, body.lastIndexOf("\nendstream")), "latin1");
    const stream = text.includes("/FlateDecode") ? inflateSync(raw) : raw;
    return { id, text, stream: stream.toString("latin1") };
  });
}

type Objects = ReadonlyMap<string, PdfObject>;

function find(objects: Objects, text: string, name: string): PdfObject | undefined {
  const id = new RegExp(`/${name} \\[?(\\d+) 0 R`).exec(text)?.[1];
  return id === undefined ? undefined : objects.get(id);
}

function piecesOf(page: PdfObject, objects: Objects): PdfPiece[] {
  const content = find(objects, page.text, "Contents")?.stream ?? "";
  const resources = find(objects, page.text, "Resources")?.text ?? "";
  const pieces: { tag: string; text: string }[] = [];
  let glyphs: ReadonlyMap<string, string> = new Map();
  const tokens = /\/(\w+)\s*<<[^>]*>>\s*(?:BDC|BMC)|\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g;
  for (const [, tag, font, shown] of content.matchAll(tokens)) {
    if (tag !== undefined) pieces.push({ tag, text: "" });
    if (font !== undefined) glyphs = glyphsOf(find(objects, resources, font), objects);
    const piece = pieces.at(-1);
    if (shown === undefined || piece === undefined) continue;
    const codes = shown.replace(/[^<]*<([\da-f]*)>[^<]*/gi, "$1").match(/.{4}/g) ?? [];
    piece.text += codes.map((code) => glyphs.get(code) ?? "�").join("");
  }
  return pieces;
}

function glyphsOf(font: PdfObject | undefined, objects: Objects): ReadonlyMap<string, string> {
  const table = font === undefined ? undefined : find(objects, font.text, "ToUnicode");
  const glyphs = new Map<string, string>();
  const ranges = /<([\da-f]{4})> <[\da-f]{4}> \[([^\]]*)\]/gi;
  for (const [, first = "0", list = ""] of (table?.stream ?? "").matchAll(ranges)) {
    for (const [index, [, hex = ""]] of [...list.matchAll(/<([^>]*)>/g)].entries()) {
      const code = (Number.parseInt(first, 16) + index).toString(16).padStart(4, "0");
      glyphs.set(code, fromUtf16(hex));
    }
  }
  return glyphs;
}

function fromUtf16(hex: string): string {
  const units = hex.split(" ").map((unit) => Number.parseInt(unit, 16));
  return String.fromCharCode(...units.filter((unit) => !Number.isNaN(unit) && unit !== 0));
}
