import { describe, expect, it } from "vitest";
import { readabilityOf, wordsOf } from "../../../../core/messaging/quality/readability.ts";
import { type ReadLanguage, syllablesIn } from "../../../../core/messaging/quality/syllables.ts";

describe("syllablesIn", () => {
  it.each<[ReadLanguage, string, number]>([
    ["en", "pay", 1],
    ["en", "make", 1],
    ["en", "table", 2],
    ["en", "invoice", 2],
    ["en", "reminder", 3],
    ["en", "received", 2],
    ["en", "wanted", 2],
    ["en", "the", 1],
    ["es", "pago", 2],
    ["es", "cuenta", 2],
    ["es", "factura", 3],
    ["es", "día", 2],
    ["es", "pendiente", 3],
    ["es", "que", 1],
    ["es", "ayuda", 3],
    ["fr", "facture", 2],
    ["fr", "votre", 1],
    ["fr", "paiement", 2],
    ["fr", "régler", 2],
    ["fr", "comment", 2],
    ["fr", "le", 1],
    ["de", "Rechnung", 2],
    ["de", "zahlen", 2],
    ["de", "Erinnerung", 4],
    ["de", "heute", 2],
    ["de", "überfällig", 4],
    ["pt", "fatura", 3],
    ["pt", "pagamento", 4],
    ["pt", "não", 1],
    ["pt", "conta", 2],
    ["pt", "obrigado", 4],
  ])("in %s, “%s” has %i", (language, word, expected) => {
    expect(syllablesIn(word, language)).toBe(expected);
  });
});

describe("wordsOf", () => {
  it("leaves out amounts, numbers and addresses, which nobody spells", () => {
    expect(
      wordsOf("Pay $1,240.50 at https://a.example/x or write to a@b.example, please."),
    ).toEqual(["Pay", "at", "or", "write", "to", "please"]);
  });
});

describe("readabilityOf", () => {
  const twice = (sentence: string) => [sentence, sentence];
  // Ten words of one syllable each, twice: 10 words per sentence, 1 syllable per word.
  const easy = twice("we can make a plan and you can pay late");

  it.each<[string, readonly string[], number]>([
    // 206.835 - 1.015 * 10 - 84.6 * 1
    ["en", easy, 112.1],
    // Ten words of two syllables: 206.835 - 10 - 62.3 * 2
    ["es", twice("cada pago llega tarde pero nunca falta nada como antes"), 72.2],
    // Ten words of one syllable: 207 - 1.015 * 10 - 73.6 * 1
    ["fr", twice("le mot est dans la rue et il va bien"), 123.3],
    // Ten words of one syllable: 180 - 10 - 58.5 * 1
    ["de", twice("der Tag ist da und wir sind gut zu dir"), 111.5],
    // Ten words of two syllables: 248.835 - 1.015 * 10 - 84.6 * 2
    ["pt", twice("cada pago chega tarde pouca gente fala disso como antes"), 69.5],
  ])("gives in %s what the published formula gives", (language, sentences, expected) => {
    expect(readabilityOf(sentences, language)).toMatchObject({ score: expected, sentences: 2 });
  });

  it("tells the longest sentence", () => {
    const long = "we can make a plan and you can pay it late or in parts if that is good";
    expect(readabilityOf([...easy, long], "en")).toMatchObject({ longest: long, longestWords: 18 });
  });

  it.each([
    ["a language without a formula", easy, "it"],
    ["too little text", ["we can make a plan"], "en"],
  ])("says nothing of %s", (_what, sentences, language) => {
    expect(readabilityOf(sentences, language)).toBeNull();
  });
});
