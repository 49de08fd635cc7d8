import { WordingTopic } from "./duty.ts";
import { isDenied } from "./negation.ts";
import type { Patterns } from "./patterns.ts";
import { PATTERNS_DE } from "./patterns-de.ts";
import { PATTERNS_EN } from "./patterns-en.ts";
import { PATTERNS_ES } from "./patterns-es.ts";
import { PATTERNS_FR } from "./patterns-fr.ts";
import { PATTERNS_PT } from "./patterns-pt.ts";
import { toPlainWords } from "./sentences.ts";

/** A topic a sentence touches, and the words that touch it. */
export interface Wording {
  readonly topic: WordingTopic;
  readonly words: string;
}

interface Compiled {
  readonly topic: WordingTopic;
  readonly always: readonly RegExp[];
  readonly deniable: readonly RegExp[];
  readonly unless: readonly RegExp[];
  readonly needs: RegExp | null;
}

const COMPILED: readonly Compiled[] = [
  PATTERNS_EN,
  PATTERNS_ES,
  PATTERNS_FR,
  PATTERNS_DE,
  PATTERNS_PT,
].flatMap(compile);

/** Every occurrence counts: the first may be denied and the second not. */
function compile(patterns: Patterns): Compiled[] {
  const everywhere = (list: readonly RegExp[] = []) =>
    list.map(({ source }) => new RegExp(source, "g"));
  return WordingTopic.options.flatMap((topic) => {
    const of = patterns[topic];
    if (of === undefined) return [];
    const { always, deniable, unless = [], needs = null } = of;
    return [{ topic, always: everywhere(always), deniable: everywhere(deniable), unless, needs }];
  });
}

// Templates repeat their sentences, and a policy holds hundreds: each is read once.
const REMEMBERED_MAX = 20_000;
const remembered = new Map<string, readonly Wording[]>();

/**
 * Every topic one sentence touches, in whatever language it claims to be: a threat in the wrong
 * language is still one. A topic that two languages find is told twice. Pure.
 */
export function wordingOf(sentence: string): readonly Wording[] {
  const known = remembered.get(sentence);
  if (known !== undefined) return known;
  if (remembered.size >= REMEMBERED_MAX) remembered.clear();
  const words = toPlainWords(sentence);
  const found = [...matches(COMPILED, words), ...loud(sentence)];
  remembered.set(sentence, found);
  return found;
}

function matches(patterns: readonly Compiled[], words: string): Wording[] {
  const found: Wording[] = [];
  for (const each of patterns) {
    const hit = hitIn(each, words);
    if (hit !== null) found.push({ topic: each.topic, words: hit });
  }
  return found;
}

function hitIn({ always, deniable, unless, needs }: Compiled, words: string): string | null {
  for (const pattern of always) {
    for (const [hit] of words.matchAll(pattern)) return hit;
  }
  if (needs !== null && !needs.test(words)) return null;
  if (unless.some((each) => each.test(words))) return null;
  for (const pattern of deniable) {
    for (const { 0: hit, index } of words.matchAll(pattern)) {
      if (!isDenied(words, index, index + hit.length)) return hit;
    }
  }
  return null;
}

// Keywords to reply with and common short names are written in capitals by custom.
const SHOUTED = /\b\p{Lu}[\p{Lu}'’]{2,}(?:[\s,.!-]+\p{Lu}[\p{Lu}'’]*){2,}/u;
const BANGS = /!\s*!|¡\s*¡/u;

function loud(sentence: string): Wording[] {
  const shout = SHOUTED.exec(sentence)?.[0];
  const bangs = BANGS.exec(sentence)?.[0];
  return [
    ...(shout === undefined ? [] : [{ topic: "shouting" as const, words: shout }]),
    ...(bangs === undefined ? [] : [{ topic: "exclamations" as const, words: bangs }]),
  ];
}
