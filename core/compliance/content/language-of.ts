import { toPlainWords } from "./sentences.ts";

// The commonest small words that exist in one of the two languages only.
const ENGLISH = new Set(
  "the and you your for with this that are was have has not will can please from what when which our them they would is it of to be by or if we".split(
    " ",
  ),
);
const SPANISH = new Set(
  "el los las una usted su sus por para con que esta este pero como cuando del nuestro nuestra le les gracias puede no si y o es se lo la en de un al mas ya".split(
    " ",
  ),
);

/** Too few small words tell nothing: a link and an amount have no language. */
const WORDS_MIN = 3;

/**
 * Whether a text reads as English or Spanish, from its small words; null when it is too short or
 * neither. Only ever used to notice a message in the wrong language.
 */
export function languageOf(text: string): "en" | "es" | null {
  let [english, spanish] = [0, 0];
  for (const word of toPlainWords(text).split(/[^\p{L}]+/u)) {
    if (ENGLISH.has(word)) english += 1;
    else if (SPANISH.has(word)) spanish += 1;
  }
  if (english >= WORDS_MIN && english > 2 * spanish) return "en";
  return spanish >= WORDS_MIN && spanish > 2 * english ? "es" : null;
}
