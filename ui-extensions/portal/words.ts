import { assertNever } from "../../core/result/result.ts";
import type { PortalLanguage } from "./locale.ts";
import { problemWordsEn } from "./problem-words-en.ts";
import { problemWordsEs } from "./problem-words-es.ts";
import { wordsEn } from "./words-en.ts";
import { wordsEs } from "./words-es.ts";

export type PortalWords = typeof wordsEn;
export type ProblemWords = typeof problemWordsEn;
export type RefusalCode = keyof ProblemWords["refusals"];

export function wordsOf(language: PortalLanguage): PortalWords {
  switch (language) {
    case "en":
      return wordsEn;
    case "es":
      return wordsEs;
    default:
      return assertNever(language);
  }
}

export function problemWordsOf(language: PortalLanguage): ProblemWords {
  switch (language) {
    case "en":
      return problemWordsEn;
    case "es":
      return problemWordsEs;
    default:
      return assertNever(language);
  }
}

/** Words for any refusal, also one this page has never heard of. */
export function refusalText(code: string, language: PortalLanguage): string {
  const { refusals } = problemWordsOf(language);
  return isKnown(code, refusals) ? refusals[code] : refusals.other;
}

function isKnown(code: string, refusals: ProblemWords["refusals"]): code is RefusalCode {
  return Object.hasOwn(refusals, code);
}
