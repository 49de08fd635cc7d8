import { describe, expect, it } from "vitest";
import { templateProblems } from "../../../../core/messaging/check-template.ts";
import { checkWording } from "../../../../core/messaging/check-wording.ts";
import { renderMessage } from "../../../../core/messaging/render-message.ts";
import { sampleModel } from "../../../../core/messaging/sample-model.ts";
import { CALL_WORDS, type CallWords } from "../../../../server/effects/voice/call-words.ts";
import {
  type SpokenWords,
  spokenTemplate,
  spokenWordsOf,
} from "../../../../server/effects/voice/spoken-template.ts";

const LANGUAGES: readonly SpokenWords[] = ["en", "es", "fr", "de", "pt"];
/** Words by which a stranger would know, in the language of each. */
const OF_A_DEBT =
  /\b(debt|owe|due|pay|invoice|account|deuda|debe|pag\w+|factura|cuenta|dette|doit|payer|compte|schuld\w*|zahl\w*|rechnung|konto|dívida|deve|conta|vencid\w+)\b/iu;

describe.each(LANGUAGES)("an automated call in %s", (language) => {
  const words: CallWords = CALL_WORDS[language];
  const who = { creditor: "Northwind", customer: "Ana Ruiz", phone: "555 0100" };

  it("tells whoever picked up, or listens to the machine later, nothing of a debt", () => {
    const { stopKey, notHeard, anotherTime, wrongNumber, stopped, nothingToDo, goodbye } = words;
    const heard = [words.hello(who), words.whoAreYou(who.customer), words.voicemail(who), stopKey];
    for (const line of [
      ...heard,
      notHeard,
      anotherTime,
      wrongNumber,
      stopped,
      nothingToDo,
      goodbye,
    ])
      expect(line).not.toMatch(OF_A_DEBT);
    expect(words.hello(who)).toMatch(/Northwind.*Ana Ruiz/);
    expect(words.voicemail(who)).toMatch(/Northwind.*Ana Ruiz.*555 0100/);
  });

  it("names each key once, in order", () => {
    const keysOf = (text: string) => text.match(/\b\d\b/g);
    expect(keysOf(words.stopKey)).toEqual(["9"]);
    expect(keysOf(words.whoAreYou("Ana"))).toEqual(["1", "2", "3"]);
    expect(keysOf(words.choices("X"))).toEqual(["1", "2", "3", "9"]);
  });

  it("says the amount and the day to the customer, in words that may be sent", () => {
    const template = spokenTemplate({ id: "reminder", tone: "neutral" }, language);
    // How to pay and get help are the keys, said after it.
    expect(templateProblems(template)).toMatchObject([
      { name: "how_to_pay" },
      { name: "how_to_get_help" },
    ]);
    expect(checkWording(template, []).filter(({ severity }) => severity === "blocks")).toEqual([]);
    const rendered = renderMessage(template, sampleModel(language));
    const { text } = rendered.ok ? rendered.value : { text: "" };
    expect(text).toMatch(/Northwind.*\$2,481\.00.*March 3, 2026/s);
  });
});

it("a call speaks the customer's language, else the policy's, else English", () => {
  const spoken = [
    spokenWordsOf("es-CO", "en"),
    spokenWordsOf("it", "fr-CA"),
    spokenWordsOf("it", "toString"),
  ];
  expect(spoken).toEqual(["es", "fr", "en"]);
});
