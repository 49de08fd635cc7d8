/** Words whose full stop ends no sentence, in any language we write. */
const ABBREVIATIONS =
  /(?:^|[\s(])(?:mr|mrs|ms|dr|st|no|nos|inv|ref|tel|inc|ltd|co|corp|sr|sra|srta|dra|nro|núm|num|pág|art|etc|vs|a\.m|p\.m|u\.s|e\.g|i\.e|s\.a|ee\.uu|mme|mlle|env|tél|z\.b|d\.h|u\.a|bzw|ggf|usw|zzgl|inkl|nr|str|exmo|exma|av)\.$/iu;

const ENDS = /[.!?…]+["'”’)\]»]*\s+/gu;

/**
 * The sentences of a text, each as it was written and trimmed. A blank line ends a sentence; a
 * single line break only where the next line begins like a new one.
 */
export function toSentences(text: string): string[] {
  return toParagraphs(text)
    .flatMap(splitParagraph)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

function toParagraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .flatMap((block) => block.split(/\n(?=\s*(?:[-*•>|#]|\d+[.)]\s|[\p{Lu}¿¡]))/u))
    .map((paragraph) => paragraph.replace(/\s*\n\s*/g, " "));
}

function splitParagraph(paragraph: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const match of paragraph.matchAll(ENDS)) {
    const end = match.index + match[0].length;
    if (ABBREVIATIONS.test(paragraph.slice(from, match.index + 1))) continue;
    sentences.push(paragraph.slice(from, end));
    from = end;
  }
  sentences.push(paragraph.slice(from));
  return sentences;
}

// Zero-width characters are a known way round word lists; nobody reads them.
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/\bwon't\b/g, "will not"],
  [/\b(?:can't|cannot)\b/g, "can not"],
  [/\bshan't\b/g, "shall not"],
  [/n't\b/g, " not"],
  [/'ll\b/g, " will"],
  [/'re\b/g, " are"],
  [/'ve\b/g, " have"],
  [/'m\b/g, " am"],
  [/\bgonna\b/g, "going to"],
];

/**
 * A sentence as patterns read it: lower case, without accents, contractions written out, one space
 * between words, and no marks but those that part clauses.
 */
export function toPlainWords(sentence: string): string {
  let words = sentence
    .normalize("NFKD")
    .replace(INVISIBLE, "")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/https?:\/\/\S+/g, " ")
    .replace(/[’‘`´]/g, "'");
  for (const [short, long] of CONTRACTIONS) words = words.replace(short, long);
  return words
    .replace(/[^\p{L}\p{N},;:?!'%$€£]+/gu, " ")
    .replace(/ ([,;:?!])/g, "$1")
    .trim();
}
