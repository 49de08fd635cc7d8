import { contactWordsEn } from "./contact-words-en.ts";
import { contactWordsEs } from "./contact-words-es.ts";
import { planWordsEn } from "./plan-words-en.ts";
import { planWordsEs } from "./plan-words-es.ts";
import { formWordsEn, wordsEn } from "./words-en.ts";
import { formWordsEs, wordsEs } from "./words-es.ts";

export type Words = typeof wordsEn;
export type FormWords = typeof formWordsEn;
export type ContactWords = typeof contactWordsEn;
export type PlanWords = typeof planWordsEn;

/** What a host itself says, in one language; everything about an account arrives as text. */
export interface HostWords {
  /** BCP 47, for the dates of a form's bounds. */
  readonly language: string;
  readonly words: Words;
  readonly form: FormWords;
  readonly contact: ContactWords;
  readonly plan: PlanWords;
}

/** The words for a rep's language; English where we have none of theirs. */
export function hostWordsFor(language: string): HostWords {
  return language.startsWith("es")
    ? { language, words: wordsEs, form: formWordsEs, contact: contactWordsEs, plan: planWordsEs }
    : { language, words: wordsEn, form: formWordsEn, contact: contactWordsEn, plan: planWordsEn };
}
