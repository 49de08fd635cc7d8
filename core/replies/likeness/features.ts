/** How many numbers features are given; far more than are known, so that a strange one is rarely taken for one of them. */
export const FEATURE_NUMBERS = 1 << 22;

const NGRAM_MIN = 3;
const NGRAM_MAX = 5;
/** What a reply says stands at its beginning; a long mail is not worth more time. */
const CHARACTERS_MAX = 1_500;

/**
 * What of a text is weighed: its words, pairs of words and runs of letters, each once, as numbers below
 * `FEATURE_NUMBERS`. Accents, case and digits make no difference, because phones write without them.
 */
export function featuresOf(text: string): readonly number[] {
  const plain = text
    .slice(0, CHARACTERS_MAX)
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f'’]/g, "")
    .replace(/\d+/g, "#");
  const words = plain.match(/[a-z#]+|[?!]/g) ?? [];
  const found = new Set<number>();
  for (const [at, word] of words.entries()) {
    found.add(hash(`1${word}`));
    const [next, afterNext] = [words[at + 1], words[at + 2]];
    if (next !== undefined) found.add(hash(`2${word} ${next}`));
    if (afterNext !== undefined) found.add(hash(`3${word} ${afterNext}`));
  }
  const letters = ` ${words.join(" ")} `;
  for (let size = NGRAM_MIN; size <= NGRAM_MAX; size += 1)
    for (let at = 0; at + size <= letters.length; at += 1)
      found.add(hash(`c${letters.slice(at, at + size)}`));
  return [...found];
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 2_166_136_261;
  for (let at = 0; at < text.length; at += 1)
    value = Math.imul(value ^ text.charCodeAt(at), 16_777_619);
  return (value >>> 0) % FEATURE_NUMBERS;
}
