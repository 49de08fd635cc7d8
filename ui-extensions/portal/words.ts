import type { PortalLanguage } from "./locale.ts";
import { problemWordsDe } from "./problem-words-de.ts";
import { problemWordsEn } from "./problem-words-en.ts";
import { problemWordsEs } from "./problem-words-es.ts";
import { problemWordsFr } from "./problem-words-fr.ts";
import { problemWordsPt } from "./problem-words-pt.ts";
import { wordsDe } from "./words-de.ts";
import { wordsEn } from "./words-en.ts";
import { wordsEs } from "./words-es.ts";
import { wordsFr } from "./words-fr.ts";
import { wordsPt } from "./words-pt.ts";

export type PortalWords = typeof wordsEn;
export type ProblemWords = typeof problemWordsEn;
export type RefusalCode = keyof ProblemWords["refusals"];

const WORDS: Readonly<Record<PortalLanguage, PortalWords>> = {
  en: wordsEn,
  es: wordsEs,
  fr: wordsFr,
  de: wordsDe,
  pt: wordsPt,
};

const PROBLEMS: Readonly<Record<PortalLanguage, ProblemWords>> = {
  en: problemWordsEn,
  es: problemWordsEs,
  fr: problemWordsFr,
  de: problemWordsDe,
  pt: problemWordsPt,
};

export function wordsOf(language: PortalLanguage): PortalWords {
  return WORDS[language];
}

export function problemWordsOf(language: PortalLanguage): ProblemWords {
  return PROBLEMS[language];
}

/** Words for any refusal, also one this page has never heard of. */
export function refusalText(code: string, language: PortalLanguage): string {
  const { refusals } = problemWordsOf(language);
  return isKnown(code, refusals) ? refusals[code] : refusals.other;
}

function isKnown(code: string, refusals: ProblemWords["refusals"]): code is RefusalCode {
  return Object.hasOwn(refusals, code);
}
