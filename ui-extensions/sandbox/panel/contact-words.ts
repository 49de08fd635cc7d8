import { contactWordsEn } from "./contact-words-en.ts";
import { contactWordsEs } from "./contact-words-es.ts";
import { language } from "./words.ts";

export type ContactWords = typeof contactWordsEn;

export const contactWords: ContactWords = language.startsWith("es")
  ? contactWordsEs
  : contactWordsEn;
