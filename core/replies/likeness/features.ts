import { respell } from "../spelling.ts";
import { mendWord } from "../typos.ts";
import { conceptOf } from "./concepts.ts";

/** How many numbers features are given; far more than are known, so that a strange one is rarely taken for one of them. */
export const FEATURE_NUMBERS = 1 << 22;

const NGRAM_MIN = 3;
const NGRAM_MAX = 5;
/** What a reply says stands at its beginning; a long mail is not worth more time. */
const CHARACTERS_MAX = 1_500;

/** Concepts at this distance or nearer, what stands for none left out, are one feature. */
const CONCEPTS_APART_MAX = 2;

/**
 * What of a text is weighed: its words, pairs of words, runs of letters and what the words come to, each
 * once, as numbers below `FEATURE_NUMBERS`. Spelling, accents, case and digits make no difference,
 * because phones write without them.
 */
export function featuresOf(text: string): readonly number[] {
  const plain = respell(text.slice(0, CHARACTERS_MAX)).replaceAll(/\d+/g, "#");
  const words = (plain.match(/[a-z#]+|[?!]/g) ?? []).map(mendWord);
  const found = new Set<number>();
  addRuns(found, words, ["1", "2", "3"]);
  addConcepts(found, words.map(conceptOf));
  // "Call me" and "ring us" are the same pair, with words of no concept as they are.
  addRuns(
    found,
    words.map((word) => conceptOf(word) ?? word),
    ["w", "x", "z"],
  );
  const letters = ` ${words.join(" ")} `;
  for (let size = NGRAM_MIN; size <= NGRAM_MAX; size += 1)
    for (let at = 0; at + size <= letters.length; at += 1)
      found.add(hash(`c${letters.slice(at, at + size)}`));
  return [...found];
}

/** One word, two in a row, two with one between them; their marks keep them apart from other features. */
function addRuns(
  found: Set<number>,
  words: readonly string[],
  [one, pair, apart]: readonly string[],
): void {
  for (const [at, word] of words.entries()) {
    found.add(hash(`${one}${word}`));
    const [next, afterNext] = [words[at + 1], words[at + 2]];
    if (next !== undefined) found.add(hash(`${pair}${word} ${next}`));
    if (afterNext !== undefined) found.add(hash(`${apart}${word} ${afterNext}`));
  }
}

function addConcepts(found: Set<number>, concepts: readonly (string | null)[]): void {
  const said = concepts.filter((concept) => concept !== null);
  for (const [at, concept] of said.entries())
    for (const [far, next] of said.slice(at + 1, at + 1 + CONCEPTS_APART_MAX).entries())
      found.add(hash(`m${far}${concept} ${next}`));
  const each = [...new Set(said)].sort();
  for (const [at, concept] of each.entries())
    for (const other of each.slice(at + 1)) found.add(hash(`u${concept} ${other}`));
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 2_166_136_261;
  for (let at = 0; at < text.length; at += 1)
    value = Math.imul(value ^ text.charCodeAt(at), 16_777_619);
  return (value >>> 0) % FEATURE_NUMBERS;
}
