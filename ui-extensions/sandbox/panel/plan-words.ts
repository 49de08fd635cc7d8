import { planWordsEn } from "./plan-words-en.ts";
import { planWordsEs } from "./plan-words-es.ts";
import { language } from "./words.ts";

export const planWords: typeof planWordsEn = language.startsWith("es") ? planWordsEs : planWordsEn;
