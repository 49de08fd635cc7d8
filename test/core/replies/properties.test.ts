import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readReply } from "../../../core/replies/read-reply.ts";
import { ReplyIntent } from "../../../core/replies/reply-reading.ts";
import { calendarDate } from "../../../core/time/calendar-date.ts";
import { cpuMs } from "../../support/cpu-ms.ts";
import { isHeldOut, labelledRows } from "./labelled-rows.ts";

const rows = labelledRows("labelled").filter((row) => !isHeldOut(row));
const anyRow = fc.constantFrom(...rows);
const receivedOn = calendarDate("2026-03-04");
const said = (text: string) => {
  const { spoke: _, ...reading } = readReply({ text, channel: "email", receivedOn });
  return reading;
};

const QUOTES = [
  "\n\nOn Tue, Mar 3, 2026 at 9:14 AM Acme <billing@acme.example> wrote:\n> Pay $320 by Friday.\n> Reply STOP to end.",
  "\n\nEl mar, 3 mar 2026 a las 9:10, Acme <cobros@acme.example> escribió:\n> Si no puede pagar, díganoslo. Responda BAJA.",
  "\n\n-----Original Message-----\nFrom: Acme\nSent: Tuesday\nYou owe us $90. Call our lawyer.",
  "\n\nFrom: Acme <a@acme.example>\nSent: Tuesday, March 3\nSubject: wrong number?\n\nDispute this here.",
  "\n-- \nJo Roe | Stop Ltd | 14 Lawyer Street",
];

describe("any reply", () => {
  it("means the same with a quoted mail or a signature below it", () => {
    fc.assert(
      fc.property(anyRow, fc.constantFrom(...QUOTES), ({ text }, quote) => {
        fc.pre(!/wrote:|escribi|^>/m.test(text));
        expect(said(text + quote)).toEqual(said(text));
      }),
    );
  });

  it("means the same in capitals, in small letters and without accents", () => {
    fc.assert(
      fc.property(anyRow, ({ text }) => {
        const plain = text.normalize("NFD").replaceAll(/\p{Mn}/gu, "");
        expect(said(text.toLowerCase())).toEqual(said(text));
        expect(said(plain)).toEqual(said(text));
        // "ß" and the like have no capital of one letter, but nobody here writes them.
        expect(said(text.toUpperCase())).toEqual(said(text));
      }),
    );
  });

  it("puts what it says in the order of safety, each once", () => {
    const order = ReplyIntent.options;
    fc.assert(
      fc.property(anyRow, anyRow, ({ text: a }, { text: b }) => {
        const { intent, also } = said(`${a}.\n${b}`);
        // A death told of comes before "wrong person", and that alone changes the order.
        fc.pre(
          !(intent === "hardship" && also.includes("wrong_person")) &&
            !also.includes("wrong_person"),
        );
        const places = [intent, ...also].map((each) => order.indexOf(each));
        expect(places).toEqual([...new Set(places)].sort((x, y) => x - y));
      }),
    );
  });

  it("with a stop of its own is a stop, whatever a person says beside it", () => {
    const others = rows.filter(({ intent }) => intent !== "out_of_office" && intent !== "hardship");
    fc.assert(
      fc.property(fc.constantFrom(...others), ({ text, also }) => {
        fc.pre(!also.includes("out_of_office") && !/wrote:|escribi/.test(text));
        // A wish about hours, or about marketing, is left to a person, and so is what goes with it.
        fc.pre(!/antes de las|before 9|newsletter|publicidad|papel|paper/i.test(text));
        expect(said(`Stop texting me.\n${text}`).intent).toBe("stop");
      }),
    );
  });

  it("has an answer, always the same, with a confidence between 0 and 1", () => {
    const anyText = fc.oneof(fc.string({ maxLength: 300 }), fc.string({ unit: "grapheme" }));
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = said(text);
        expect(said(text)).toEqual(reading);
        expect(reading.confidence).toBeGreaterThanOrEqual(0);
        expect(reading.confidence).toBeLessThanOrEqual(1);
        if (reading.amount !== null) expect(Number.isSafeInteger(reading.amount.minor)).toBe(true);
      }),
    );
  });
});

describe("a text made to be slow", () => {
  it.each([
    ["never got the the the ", 20_000],
    ["can not pay the whole the full ", 20_000],
    ["i will i will just definitely be able to ", 20_000],
    ["no puedo pagar todo junto de golpe ", 20_000],
    ["ya lo la les se ya lo la ", 20_000],
    ["1,1.1,1.1,", 50_000],
    ["$1 $1 on the 1st of the ", 20_000],
    ["a".repeat(200), 1_000],
    ["> > > on on wrote: ", 20_000],
    ["\n\n-- \nOn ", 20_000],
    ["one hundred and two thousand and ", 20_000],
    ["please please please kindly ", 20_000],
  ])("of %j is read in bounded time", (part, times) => {
    expect(cpuMs(() => said(part.repeat(times)))).toBeLessThan(1_500);
  });
});
