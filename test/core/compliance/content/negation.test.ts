import { describe, expect, it } from "vitest";
import { isDenied } from "../../../../core/compliance/content/negation.ts";
import { readText } from "../../../../core/compliance/content/read-text.ts";
import { wordingOf } from "../../../../core/compliance/content/wording-of.ts";

/** A sentence in plain words, what a pattern found in it between brackets. */
function denies(marked: string): boolean {
  const from = marked.indexOf("[");
  const to = marked.indexOf("]") - 1;
  return isDenied(marked.replace(/[[\]]/g, ""), from, to);
}

describe("a denial", () => {
  it.each([
    ["we will not [sue] you", true],
    ["[legal action] not planned", true],
    ["[legal action] is not planned", true],
    ["[legal action] will be not planned", true],
    ["[legal action] may not wait", false],
    ["[una demanda] no sera necesaria", true],
    ["[una demanda] nunca es necesaria", true],
    ["[una demanda] y no se olvide", false],
    ["[we are not a law firm]", true],
    ["[a court because you are not paying]", false],
    ["[we will not sue] you", true],
    ["they [do not sue]", false],
    ["we are not waiting to [sue]", false],
  ])("%s: %s", (marked, expected) => {
    expect(denies(marked)).toBe(expected);
  });
});

describe("a denial that hangs on payment denies nothing", () => {
  it.each([
    ["we will not [sue] if you pay today", false],
    ["we will not [sue] if you soon pay", false],
    ["we will not [sue] if you very soon pay", false],
    ["we will not [sue] if you in the end pay", true],
    ["we will not [sue] once you settle", false],
    ["we will not [sue] provided you respond", false],
    ["we will not [sue] provided that you cooperate", false],
    ["we will not [sue] as long as you call", false],
    ["we will not [sue] when we receive your full payment", false],
    ["we will not [sue] if your payment comes", false],
    ["we will not [sue] unless that changes", false],
    ["we will not [sue] until you write", false],
    ["we will not [sue] if you do not pay", true],
    ["we will not [sue] if you not pay", true],
    ["we will not [sue] if you can not pay today", true],
    ["no vamos a [demandarlo] si paga hoy", false],
    ["no vamos a [demandarlo] si usted paga", false],
    ["no vamos a [demandarlo] cuando usted nos pague", false],
    ["no vamos a [demandarlo] siempre que abona todo", false],
    ["no vamos a [demandarlo] si no paga", true],
    ["no vamos a [demandarlo] a menos que cambie", false],
    ["no vamos a [demandarlo] salvo que cambie", false],
  ])("%s: %s", (marked, expected) => {
    expect(denies(marked)).toBe(expected);
  });
});

it("a text is read once, and only what touches something is told", () => {
  const text = "Thank you. We will sue you. Thank you. We will sue you.";
  expect(readText([text, text], "en")).toEqual({
    touched: [{ sentence: "We will sue you.", topics: ["legal_threat"] }],
    foreign: null,
  });
});

it("a sentence is read once: templates repeat theirs, and a policy holds hundreds", () => {
  const first = wordingOf("We will sue you.");
  wordingOf("Thank you.");
  expect(wordingOf("We will sue you.")).toBe(first);
});

describe("a loud sentence", () => {
  const topics = (sentence: string) => wordingOf(sentence).map(({ topic }) => topic);

  it.each<[string, string[]]>([
    ["PLEASE PAY SOON", ["shouting"]],
    ["PLEASE, READ, THIS", ["shouting"]],
    ["Reply STOP NOW please.", []],
    ["Northwind keeps the EU VAT ID on file.", []],
    ["Thank you!!", ["exclamations"]],
    ["Thank you! !", ["exclamations"]],
    ["¡¡Gracias", ["exclamations"]],
    ["¡ ¡Gracias", ["exclamations"]],
    ["Thank you!", []],
    ["Yahoo!Mail and Jump!Ahead", []],
    ["¡Hola y ¡gracias", []],
  ])("%s: %j", (sentence, expected) => {
    expect(topics(sentence)).toEqual(expected);
  });
});
