import { type ReadLanguage, syllablesIn } from "./syllables.ts";

export interface Readability {
  /** The formula's score: 100 is very easy, 0 very hard. */
  readonly score: number;
  readonly words: number;
  readonly sentences: number;
  /** The longest sentence, and its words. */
  readonly longest: string;
  readonly longestWords: number;
}

/** What a formula reads: words per sentence and syllables per word. */
type Formula = (wordsPerSentence: number, syllablesPerWord: number) => number;

/** Each is the language's own reading of Flesch's reading ease, so one scale fits all. */
const FORMULAS: Readonly<Record<ReadLanguage, Formula>> = {
  // Flesch, R. (1948): A new readability yardstick. Journal of Applied Psychology 32.
  en: (words, syllables) => 206.835 - 1.015 * words - 84.6 * syllables,
  // Szigriszt Pazos, F. (1993): Sistemas predictivos de legibilidad del mensaje escrito: perspicuidad.
  es: (words, syllables) => 206.835 - words - 62.3 * syllables,
  // Kandel, L. and Moles, A. (1958): Application de l'indice de Flesch à la langue française.
  fr: (words, syllables) => 207 - 1.015 * words - 73.6 * syllables,
  // Amstad, T. (1978): Wie verständlich sind unsere Zeitungen?
  de: (words, syllables) => 180 - words - 58.5 * syllables,
  // Martins, T. and others (1996): Readability formulas applied to textbooks in Brazilian Portuguese.
  pt: (words, syllables) => 248.835 - 1.015 * words - 84.6 * syllables,
};

/**
 * How easily a text reads; null in a language without a formula, or where there is too little to
 * judge. Pure.
 */
export function readabilityOf(sentences: readonly string[], language: string): Readability | null {
  const [base = ""] = language.split("-");
  if (!isReadLanguage(base)) return null;
  const read = sentences.map((sentence) => ({ sentence, words: wordsOf(sentence) }));
  const words = read.flatMap((each) => each.words);
  if (words.length < WORDS_MIN) return null;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word, base), 0);
  const longest = read.reduce((a, b) => (b.words.length > a.words.length ? b : a));
  const score = FORMULAS[base](words.length / read.length, syllables / words.length);
  return {
    score: Math.round(score * 10) / 10,
    ...{ words: words.length, sentences: read.length },
    ...{ longest: longest.sentence, longestWords: longest.words.length },
  };
}

/** Below this a formula says more of chance than of the text. */
const WORDS_MIN = 20;

function isReadLanguage(base: string): base is ReadLanguage {
  return Object.hasOwn(FORMULAS, base);
}

/** Words as they are read aloud: an amount, a number or an address has no syllables to count. */
export function wordsOf(sentence: string): string[] {
  return sentence.split(/[^\p{L}\p{M}'’\p{N}@:/.]+/u).flatMap((part) => {
    if (/[@:/\p{N}]/u.test(part)) return [];
    return part.split(/[.'’]+/).filter((word) => /\p{L}/u.test(word));
  });
}
