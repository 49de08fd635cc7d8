import { ownWords } from "./own-words.ts";
import { respell } from "./spelling.ts";
import { mendWord } from "./typos.ts";

/** A stretch of words that says one thing. Commas stay as words of their own. */
export interface Clause {
  readonly words: string;
  readonly isQuestion: boolean;
}

const CLAUSES_MAX = 120;
const SENTENCE_ENDS = /(?<=[.!?;…\n])|(?<=:)(?= )|(?<=[.!?])(?=[a-z¿¡])/;
const CONJUNCTIONS =
  /\b(?:but|pero|because|porque|although|though|aunque|however|sin embargo|ya que|so that|por lo que|since i|por eso)\b/;
// A point ends no sentence after these or between digits.
const NOT_AN_END =
  /(?<=\d)\.(?=\d)|\b(?:no|inv|ref|st|co|ltd|inc|approx|vs|etc|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|lic|ing|mister|senor)\.(?= ?[\w#])/g;
const POINT = "\u0001";

/** A reply's own words as clauses in the spelling the phrases know. */
export function clausesOf(text: string): Clause[] {
  const plain = respell(ownWords(text)).replaceAll(NOT_AN_END, (end) => end.replace(".", POINT));
  const clauses: Clause[] = [];
  for (const sentence of plain.split(SENTENCE_ENDS)) {
    const isQuestion = /[?¿]/.test(sentence);
    for (const part of sentence.split(CONJUNCTIONS)) {
      const words = toWords(part);
      if (words !== "") clauses.push({ words, isQuestion });
      if (clauses.length >= CLAUSES_MAX) return clauses;
    }
  }
  return clauses;
}

function toWords(part: string): string {
  return part
    .replaceAll(POINT, ".")
    .replaceAll(/(?<=\d),(?=\d)/g, POINT)
    .replaceAll(/,/g, " , ")
    .replaceAll(POINT, ",")
    .replaceAll(/(?<!\d)[-–—]|[-–—](?!\d)|(?<=\d)[–—](?=\d)/g, " ")
    .replaceAll(/[^a-z0-9$€£%/.,#@+-]+/g, " ")
    .replaceAll(/\.(?=\s|$)|(?<=\s|^)\.+/g, " ")
    .replaceAll(/ +/g, " ")
    .trim()
    .replace(/^(?:, ?)+|(?: ?,)+$/g, "")
    .split(" ")
    .map(mendWord)
    .join(" ")
    .trim();
}
