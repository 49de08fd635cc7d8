import { formWordsEn, wordsEn } from "./words-en.ts";
import { formWordsEs, wordsEs } from "./words-es.ts";

export type Words = typeof wordsEn;
export type FormWords = typeof formWordsEn;

/** The language that the host gave the panel, else the page's. One page speaks one language. */
export const language =
  document.querySelector("gs-panel")?.closest("[lang]")?.getAttribute("lang") ?? "en";

const spanish = language.startsWith("es");

export const words: Words = spanish ? wordsEs : wordsEn;
export const formWords: FormWords = spanish ? formWordsEs : formWordsEn;
