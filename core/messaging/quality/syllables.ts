/** Languages in which we can judge how easy a text reads. */
export type ReadLanguage = "en" | "es" | "fr" | "de" | "pt";

/**
 * Syllables of one word, by groups of vowels as each language runs them together. An estimate: a
 * dictionary would do better on single words, and over a text the errors even out.
 */
export function syllablesIn(word: string, language: ReadLanguage): number {
  const plain = word.toLowerCase().normalize("NFC");
  return Math.max(1, COUNTERS[language](plain));
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

const COUNTERS: Readonly<Record<ReadLanguage, (word: string) => number>> = {
  // A final e is silent, but not in "table"; -ed is silent but after t or d.
  en: (word) => {
    const spoken = word.replace(
      /(?<=[aeiouy].*)(?:(?<!l)e|(?<=[aeiouy])le|(?<![td])ed|(?<![sxz]|ch|sh)es)$/,
      "",
    );
    return count(spoken, /[aeiouy]+/g);
  },
  // A strong vowel or an accented weak one is a syllable of its own; weak ones lean on it.
  es: (word) => {
    const strong = count(word, /[aeoáéóíú]/g);
    return (
      strong +
      count(
        word.replace(/[aeoáéóíú][iuüy]?|(?<!q|g)[iuü](?=[aeoáéó])|[qg]u(?=[eiéí])/g, "-"),
        /[iuüy]+/g,
      )
    );
  },
  // Final e, es and the ent of verbs are silent.
  fr: (word) => {
    const spoken = word.replace(/(?<=[aeiouyàâéèêëîïôöùûü].*)(?:es?|(?<=[^m])ent)$/, "");
    return count(spoken, /[aeiouyàâéèêëîïôöùûüœ]+/g);
  },
  de: (word) => count(word, /au|äu|eu|ei|ai|ie|aa|ee|oo|[aeiouyäöü]/g),
  // A nasal pair is one syllable: "não", "razões".
  pt: (word) =>
    count(word, /[ãõ][oei]|[aeoáéóâêôãõíúà][iuíú]?|(?<![qg])[iuü]+|[iu](?![aeoáéóâêôãõ])/g),
};
