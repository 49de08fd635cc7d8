import type { PortalLanguage } from "./locale.ts";
import { problemWordsEn } from "./problem-words-en.ts";
import { problemWordsEs } from "./problem-words-es.ts";
import { wordsEn } from "./words-en.ts";
import { wordsEs } from "./words-es.ts";

export type PortalWords = typeof wordsEn;
export type ProblemWords = typeof problemWordsEn;
export type RefusalCode = keyof ProblemWords["refusals"];

const WORDS: Readonly<Record<PortalLanguage, PortalWords>> = {
  en: wordsEn,
  es: wordsEs,
};

const PROBLEMS: Readonly<Record<PortalLanguage, ProblemWords>> = {
  en: problemWordsEn,
  es: problemWordsEs,
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
