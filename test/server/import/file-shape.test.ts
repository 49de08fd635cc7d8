import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { declaredDelimiter, detectDelimiter } from "../../../server/import/detect-delimiter.ts";
import type { Encoding } from "../../../server/import/detect-encoding.ts";
import {
  decideEncoding,
  emptyEncodingTally,
  tallyBytes,
  whyNotText,
} from "../../../server/import/detect-encoding.ts";
import { readLines, toLines } from "../../../server/import/read-lines.ts";
import { splitRecords } from "../../../server/import/split-records.ts";

describe("detectDelimiter", () => {
  it.each([
    ["commas", ["a,b,c", "1,2,3"], ","],
    ["semicolons beside decimal commas", ["a;b;c", "1;2,5;3", "4;5,5;6"], ";"],
    ["semicolons when every row has one comma", ["a;b", "1,5;2", "2,5;3", "3,5;4"], ";"],
    ["tabs", ["a\tb", "1,1\t2"], "\t"],
    ["pipes", ["a|b|c", "1|2|3"], "|"],
    ["commas within quotes don't count", ['a;"x,y,z"', 'b;"x,y,z"', 'c;"x,y,z"'], ";"],
    ["a title above the table", ["Aged debt, March", "a;b;c", "1;2;3", "4;5;6"], ";"],
  ] as const)("%s", (_name, lines, delimiter) => {
    expect(detectDelimiter(lines).delimiter).toBe(delimiter);
  });

  it("believes Excel's own first line", () => {
    expect(declaredDelimiter("sep=;")).toBe(";");
    expect(declaredDelimiter("\ufeffsep=|\r")).toBe("|");
    expect(declaredDelimiter("separator")).toBeNull();
  });
});

describe("decideEncoding", () => {
  const decide = (...chunks: Uint8Array[]) => {
    const tally = emptyEncodingTally();
    for (const chunk of chunks) tallyBytes(tally, chunk);
    return { ...decideEncoding(tally), tally };
  };

  it.each([
    ["plain ASCII", Buffer.from("a,b\n1,2\n"), "utf-8", false],
    ["UTF-8", Buffer.from("señor,€\n"), "utf-8", false],
    ["UTF-8 with a mark", Buffer.from("\ufeffa,b\n"), "utf-8", true],
    ["UTF-16 little end first", Buffer.from("\ufeffa,b\n1,2\n", "utf16le"), "utf-16le", true],
    ["UTF-16 without a mark", Buffer.from("a,b\n1,2\n", "utf16le"), "utf-16le", false],
    ["UTF-16 big end first", Buffer.from("\ufeffa,b\n", "utf16le").swap16(), "utf-16be", true],
    ["Latin-1", Buffer.from("señor,café\n", "latin1"), "windows-1252", false],
    ["Windows-1252's euro", Buffer.from([0x80, 0x31]), "windows-1252", false],
  ])("%s", (_name, bytes, encoding, bom) => {
    expect(decide(bytes)).toMatchObject({ encoding, bom, brokenBytes: 0 });
  });

  it("knows a character that two chunks share", () => {
    const bytes = Buffer.from("señor");
    expect(decide(bytes.subarray(0, 3), bytes.subarray(3)).encoding).toBe("utf-8");
  });

  it("keeps UTF-8 when a few bytes of many are broken, and counts them", () => {
    const bytes = Buffer.concat([Buffer.from("ñáéíóú"), Buffer.from([0xff])]);
    expect(decide(bytes)).toMatchObject({ encoding: "utf-8", brokenBytes: 1 });
  });

  it.each([
    ["an Excel workbook", Buffer.from("504b030414000600", "hex"), "Excel"],
    ["a PDF", Buffer.from("%PDF-1.7\n"), "PDF"],
    ["zeros", Buffer.from([1, 0, 0, 0, 7, 0, 0]), "binary"],
    ["control characters", Buffer.from([1, 2, 3, 4, 5, 65]), "binary"],
  ])("refuses %s", (_name, bytes, words) => {
    const { tally, encoding } = decide(bytes);
    expect(whyNotText(tally, encoding)).toContain(words);
  });
});

describe("toLines", () => {
  it.each([
    ["LF", "a\nb"],
    ["CRLF", "a\r\nb"],
    ["CR alone", "a\rb"],
  ])("ends lines at %s", (_name, text) => {
    expect(toLines(text)).toEqual(["a", "b"]);
  });
});

describe("readLines", () => {
  async function linesOf(bytes: Buffer, encoding: Encoding): Promise<string[]> {
    // A byte at a time is every way a file can be cut, all at once.
    const open = () => Readable.from([...bytes].map((byte) => Buffer.from([byte])));
    const lines: string[] = [];
    for await (const chunk of readLines({ name: "cut", open }, encoding))
      lines.push(...chunk.lines);
    return lines;
  }

  it.each([
    ["CRLF", Buffer.from("ñ,1\r\n\r\n€,2\r\n"), "utf-8", ["ñ,1", "", "€,2"]],
    ["CR alone at the end", Buffer.from("a\rb\r"), "utf-8", ["a", "b"]],
    ["UTF-16", Buffer.from("\ufeffñ\r\nb", "utf16le"), "utf-16le", ["ñ", "b"]],
  ] as const)(
    "gives the same lines however the file is cut: %s",
    async (_name, bytes, as, lines) => {
      expect(await linesOf(bytes, as)).toEqual(lines);
    },
  );

  it("refuses a line longer than any row", async () => {
    const open = () => Readable.from([Buffer.alloc(1_000_001, "x")]);
    const lines = readLines({ name: "long", open }, "utf-8");
    await expect(lines.next()).rejects.toThrow("not a table");
  });
});

describe("splitRecords", () => {
  const split = (lines: readonly string[], width: number | null = null) =>
    splitRecords({ lines, firstLine: 1, delimiter: ",", width, atEnd: true }).rows.map((row) =>
      row.kind === "row" ? [row.line, ...row.fields] : [row.line, "broken"],
    );

  it.each([
    [
      "plain rows",
      ["a,b", "c,d"],
      [
        [1, "a", "b"],
        [2, "c", "d"],
      ],
    ],
    [
      "blank lines",
      ["a,b", "", "  ", "c,d"],
      [
        [1, "a", "b"],
        [4, "c", "d"],
      ],
    ],
    ["quotes", ['"a,1","say ""hi"""'], [[1, "a,1", 'say "hi"']]],
    [
      "a line break in a quoted field",
      ['"a', 'b",c', "d,e"],
      [
        [1, "a\nb", "c"],
        [3, "d", "e"],
      ],
    ],
    ["an inch sign", ['5" pipe,1'], [[1, '5" pipe', "1"]]],
    [
      "text after a closing quote",
      ['"a"b,c', "d,e"],
      [
        [1, "broken"],
        [2, "d", "e"],
      ],
    ],
    [
      "a quote never closed",
      ['"a,b', "c,d"],
      [
        [1, "broken"],
        [2, "c", "d"],
      ],
    ],
    [
      "a quote closed by the next row's",
      ['"a,b', '"c",d', "e,f"],
      [
        [1, "broken"],
        [2, "c", "d"],
        [3, "e", "f"],
      ],
    ],
    [
      "a stray quote swallowing a good row",
      ['"a,b', 'c",d,e', "f,g"],
      [
        [1, "broken"],
        [2, 'c"', "d", "e"],
        [3, "f", "g"],
      ],
    ],
  ])("%s", (_name, lines, rows) => {
    expect(split(lines, 2)).toEqual(rows);
  });

  it("waits for the rest of a record that the chunk cuts", () => {
    const input = { firstLine: 1, delimiter: ",", width: 2, atEnd: false } as const;
    const first = splitRecords({ ...input, lines: ["a,b", '"c'] });
    expect(first).toMatchObject({ rest: ['"c'], nextLine: 2 });
    const second = splitRecords({ ...input, lines: [...first.rest, 'd",e'], firstLine: 2 });
    expect(second.rows).toEqual([{ kind: "row", line: 2, fields: ["c\nd", "e"] }]);
  });
});
