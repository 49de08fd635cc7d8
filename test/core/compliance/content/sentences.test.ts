import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { languageOf } from "../../../../core/compliance/content/language-of.ts";
import { toPlainWords, toSentences } from "../../../../core/compliance/content/sentences.ts";
import { wordingOf } from "../../../../core/compliance/content/wording-of.ts";

describe("toSentences", () => {
  it.each([
    ["One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]],
    ["It is $1,240.50 in all. Pay it.", ["It is $1,240.50 in all.", "Pay it."]],
    ["Write to Mr. Ruiz at Northwind Inc. today.", ["Write to Mr. Ruiz at Northwind Inc. today."]],
    ["Open from 8 a.m. to 9 p.m. daily.", ["Open from 8 a.m. to 9 p.m. daily."]],
    ["La factura núm. 12 vence. Gracias.", ["La factura núm. 12 vence.", "Gracias."]],
    ["We will\nsue you.", ["We will sue you."]],
    ["Kind regards,\nNorthwind", ["Kind regards,", "Northwind"]],
    ["pay now. we will sue you.", ["pay now.", "we will sue you."]],
    ["¿Hola? ¡Gracias!", ["¿Hola?", "¡Gracias!"]],
    ["He said “no.” Then yes.", ["He said “no.”", "Then yes."]],
    ["- one\n- two", ["- one", "- two"]],
    ["  \n\n---\n", []],
    ["Mr. Ruiz owes nothing. Thank you.", ["Mr. Ruiz owes nothing.", "Thank you."]],
    ["pay now\n\nwe will sue", ["pay now", "we will sue"]],
    ["pay now\n \nwe will sue", ["pay now", "we will sue"]],
    ["pay:\n10) all\n  2) half\n   - none", ["pay:", "10) all", "2) half", "- none"]],
    ["you owe\n12 dollars at\n1.5 percent", ["you owe 12 dollars at 1.5 percent"]],
  ])("%j", (text, expected) => {
    expect(toSentences(text)).toEqual(expected);
  });

  it("loses no letter of any text", () => {
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."ab A.!?\n¿ 1"), maxLength: 80 }),
        (text) => {
          expect(letters(toSentences(text).join(" "))).toBe(letters(text));
        },
      ),
    );
  });
});

it.each([
  ["We WON’T take\u200b legal—action!", "we will not take legal action!"],
  ["Acción judicial: ¿cuándo?", "accion judicial: cuando?"],
  ["See https://a.example/legal/action now", "see now"],
  ["We're sure they’ll say it isn’t", "we are sure they will say it is not"],
  ["I've said I'm gonna pay, we shan't wait", "i have said i am going to pay, we shall not wait"],
  ["  See http://a.example/sue/you - now , please . ", "see now, please"],
])("toPlainWords(%j) is %j", (sentence, expected) => {
  expect(toPlainWords(sentence)).toBe(expected);
});

it("finds a threat among any ordinary sentences, and never in their order", () => {
  const ordinary = ["Thank you.", "Your balance is open.", "Puede pagar en cuotas.", "Hola."];
  fc.assert(
    fc.property(fc.shuffledSubarray(ordinary), fc.nat(4), (sentences, at) => {
      const text = sentences.toSpliced(at, 0, "We will sue you.").join(" ");
      const found = toSentences(text).flatMap(wordingOf);
      expect(found.map(({ topic }) => topic)).toEqual(["legal_threat"]);
    }),
  );
});

it.each([
  ["Your balance is open and you can pay it on the page.", "en"],
  ["Su saldo sigue pendiente y puede pagarlo en la página.", "es"],
  ["Northwind: $120.00", null],
  ["Thanks for that.", null],
  ["the and you", "en"],
  ["the and", null],
  ["the and you for las los", null],
  ["the and you for with las los", "en"],
  ["las los una", "es"],
  ["las los", null],
  ["las los una sus the and", null],
  ["las los una sus por the and", "es"],
  ["Facture ouverte depuis dix jours", null],
  ["Votre facture est ouverte et vous pouvez la régler sur votre page.", "fr"],
  ["Ihre Rechnung ist offen und Sie können sie auf Ihrer Seite zahlen.", "de"],
  ["A sua fatura está em aberto e pode ser paga na sua página.", "pt"],
  ["La fattura è ancora aperta e può pagarla quando vuole.", null],
])("%j reads as %s", (text, expected) => {
  expect(languageOf(text)).toBe(expected);
});
