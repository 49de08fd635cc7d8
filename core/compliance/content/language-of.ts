import { toPlainWords } from "./sentences.ts";

// The commonest small words of each language we write, without accents.
const SMALL_WORDS = {
  en: "the and you your for with this that are was have has not will can please from what when which our them they would is it of to be by or if we",
  es: "el los las una usted su sus por para con que esta este pero como cuando del nuestro nuestra le les gracias puede no si y o es se lo la en de un al mas ya",
  fr: "le la les un une des du de et vous votre vos nous notre pour avec dans est sont pas ne qui ce cette au aux sur en ou si il elle merci pouvez plus",
  de: "der die das und sie ihr ihre ihren ihnen wir uns ist sind nicht mit fur auf ein eine einen zu zum zur den dem des von bei wenn oder noch bitte danke konnen",
  pt: "o a os as um uma de do da dos das em na e que se com seu sua seus suas nao ou ao lhe obrigado voce ja pode",
} as const;

export type KnownLanguage = keyof typeof SMALL_WORDS;

/** Per language the words that are in its list alone: a word two languages share tells nothing. */
const OWN_WORDS: readonly (readonly [KnownLanguage, ReadonlySet<string>])[] = (
  ["en", "es", "fr", "de", "pt"] as const
).map((language) => {
  const lists = Object.values(SMALL_WORDS).map((list) => list.split(" "));
  const own = SMALL_WORDS[language]
    .split(" ")
    .filter((word) => lists.filter((list) => list.includes(word)).length === 1);
  return [language, new Set(own)];
});

/** Too few small words tell nothing: a link and an amount have no language. */
const WORDS_MIN = 3;

/**
 * Which of our languages a text reads as, from its small words; null when it is too short, none of
 * them, or as much one as another. Only ever used to notice a message in the wrong language.
 */
export function languageOf(text: string): KnownLanguage | null {
  const words = toPlainWords(text).split(/[^\p{L}]+/u);
  const counts = OWN_WORDS.map(([language, own]) => ({
    language,
    count: words.filter((word) => own.has(word)).length,
  })).toSorted((a, b) => b.count - a.count);
  const [first, second] = counts;
  if (first === undefined || second === undefined || first.count < WORDS_MIN) return null;
  return first.count > 2 * second.count ? first.language : null;
}

export function isKnownLanguage(base: string): base is KnownLanguage {
  return Object.hasOwn(SMALL_WORDS, base);
}
