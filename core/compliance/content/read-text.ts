import type { WordingTopic } from "./duty.ts";
import { isKnownLanguage, languageOf } from "./language-of.ts";
import { toSentences } from "./sentences.ts";
import { wordingOf } from "./wording-of.ts";

/** A sentence and every topic it touches, whether or not any duty is about it. */
export interface TouchedSentence {
  readonly sentence: string;
  readonly topics: readonly WordingTopic[];
}

/** What a text says that some duty may be about. Known without asking which duties bind. */
export interface ReadText {
  readonly touched: readonly TouchedSentence[];
  /** The first sentence in a language other than the one the text claims. */
  readonly foreign: string | null;
}

/** One more than this, and a message shouts. */
const EXCLAMATIONS_MAX = 2;

export function readText(parts: readonly string[], language: string): ReadText {
  const touched: TouchedSentence[] = [];
  let exclaimed = 0;
  let foreign: string | null = null;
  for (const sentence of new Set(parts.flatMap(toSentences))) {
    const topics = new Set(wordingOf(sentence).map(({ topic }) => topic));
    if (/!["'”’)]*$/.test(sentence)) {
      exclaimed += 1;
      if (exclaimed > EXCLAMATIONS_MAX) topics.add("exclamations");
    }
    if (topics.size > 0) touched.push({ sentence, topics: [...topics] });
    if (foreign === null && isForeign(sentence, language)) foreign = sentence;
  }
  return { touched, foreign };
}

function isForeign(sentence: string, language: string): boolean {
  const [base = ""] = language.split("-");
  // Of a language we do not know, the small words of ours say nothing for certain.
  if (!isKnownLanguage(base)) return false;
  const spoken = languageOf(sentence);
  return spoken !== null && spoken !== base;
}
