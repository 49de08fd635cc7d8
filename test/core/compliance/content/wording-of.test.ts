import { describe, expect, it } from "vitest";

import { wordingOf } from "../../../../core/compliance/content/wording-of.ts";
import { SENTENCES_DE } from "./sentences-de.ts";
import { SENTENCES_EN } from "./sentences-en.ts";
import { SENTENCES_ES } from "./sentences-es.ts";
import { SENTENCES_FR } from "./sentences-fr.ts";
import { SENTENCES_PT } from "./sentences-pt.ts";

/** Topics that are wrong in some places or at some times only; they have tables of their own. */
const SOMETIMES: readonly string[] = ["overshadowing", "asking_why"];

const topicsOf = (sentence: string) =>
  wordingOf(sentence)
    .map(({ topic }) => topic)
    .filter((topic) => !SOMETIMES.includes(topic));

describe.each([
  ["English", SENTENCES_EN],
  ["Spanish", SENTENCES_ES],
  ["French", SENTENCES_FR],
  ["German", SENTENCES_DE],
  ["Portuguese", SENTENCES_PT],
])("%s sentences", (_language, sentences) => {
  it.each(sentences.filter(([topic]) => topic !== null))("%s: %s", (topic, sentence) => {
    expect(topicsOf(sentence)).toContain(topic);
  });

  it.each(sentences.filter(([topic]) => topic === null).map(([, sentence]) => [sentence]))(
    "may be sent: %s",
    (sentence) => {
      expect(wordingOf(sentence).filter(({ topic }) => !SOMETIMES.includes(topic))).toEqual([]);
    },
  );
});
