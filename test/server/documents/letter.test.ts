import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../../core/policy/default-policy.ts";
import { TimeZone } from "../../../core/time/time-zone.ts";
import { type LetterSource, toLetter } from "../../../server/documents/letter.ts";
import { writeLetters } from "../../../server/documents/write-letters.ts";
import { at } from "../../support/facts.ts";
import { readPdf } from "../../support/read-pdf.ts";

const TEXT = `Northwind Services
100 Main Street, Springfield

A friendly reminder from Northwind

Dear Ana Torres,

An invoice is easy to miss.

Amount to pay: $2,481.00

Invoice | Due date | Balance
A-1042 · Service | March 3, 2026 | $1,240.50
A-1057 · Service | March 3, 2026 | $1,240.50

Kind regards,
Northwind Services`;

function letter(over: Partial<LetterSource> = {}) {
  return toLetter({
    account: { name: "Ana Torres", country: "US" },
    policy: defaultPolicy,
    text: TEXT,
    subject: undefined,
    address: "12 Oak Lane\nPortland, OR 97201",
    language: "en",
    now: at("2026-03-05T03:00:00Z"),
    zone: TimeZone.parse("America/New_York"),
    ...over,
  });
}

describe("a message as a letter", () => {
  it("says who writes once, to whom, when on the customer's calendar, and about what", () => {
    expect(letter()).toMatchObject({
      locale: "en-US",
      paper: "LETTER",
      date: "March 4, 2026",
      creditor: { name: "Northwind Services" },
      recipient: ["Ana Torres", "12 Oak Lane", "Portland, OR 97201"],
      subject: "A friendly reminder from Northwind",
    });
    expect(letter().blocks.map(({ kind }) => kind)).toEqual([
      ...["text", "text", "text", "table", "text"],
    ]);
  });

  it.each([
    ["12 Oak Lane, Portland, OR 97201", ["Ana Torres", "12 Oak Lane", "Portland", "OR 97201"]],
    ["ana torres\n12 Oak Lane", ["ana torres", "12 Oak Lane"]],
    ["A\nB\nC\nD\nE\nF\nG", ["Ana Torres", "A, B, C", "D", "E", "F", "G"]],
  ])("reads the address %j", (address, lines) => {
    const { recipient } = letter({ address });
    expect(recipient).toEqual(lines);
  });

  it("goes abroad with the country in the words of the post that takes it", () => {
    const abroad = letter({
      account: { name: "Carmen López", country: "ES" },
      address: "Calle del Horno 14, 46001 Valencia",
      language: "es",
    });
    expect(abroad).toMatchObject({ paper: "A4", locale: "es-ES", date: "4 de marzo de 2026" });
    expect(abroad.recipient.at(-1)).toBe("SPAIN");
  });

  it("keeps a first sentence that is no subject where it is", () => {
    const plain = letter({ text: "Dear Ana,\n\nPlease pay." });
    expect(plain.subject).toBe("");
    expect(plain.blocks).toHaveLength(2);
  });
});

describe("letters on paper", () => {
  it("are tagged, with all their words in the order they are read", async () => {
    const pdf = readPdf(await writeLetters([letter()]));
    expect(pdf.pageCount).toBe(1);
    expect(pdf.objects).toContain("/Marked true");
    const said = pdf.pieces.filter(({ tag }) => tag !== "Artifact");
    expect(said.map(({ tag }) => tag)).toEqual([
      ...["P", "P", "P", "P", "H1", "P", "P", "P"],
      ...["TH", "TH", "TH", "TD", "TD", "TD", "TD", "TD", "TD", "P"],
    ]);
    expect(said[2]?.text).toBe("Ana Torres 12 Oak Lane Portland, OR 97201 ");
    expect(said.map(({ text }) => text).join("\n")).toContain("$1,240.50");
  });

  it("begin on a page each, on their own paper, and number their own pages", async () => {
    const long = letter({
      text: Array.from({ length: 60 }, (_each, index) => `Sentence ${index} of many.`).join("\n\n"),
      account: { name: "Carmen López", country: "ES" },
      language: "es",
    });
    const pdf = readPdf(await writeLetters([letter(), long, letter()]));
    const numbers = pdf.pieces.map(({ text }) => text).filter((text) => /^\d+ \/ \d+$/.test(text));
    expect(pdf.pageCount).toBe(numbers.length + 2);
    expect(numbers[0]).toBe(`1 / ${numbers.length}`);
    expect(pdf.objects).toContain("/Lang (es-ES)");
  });

  it("are the same bytes for the same words", async () => {
    expect(await writeLetters([letter()])).toEqual(await writeLetters([letter()]));
  });
});
