const CHARACTERS_MAX = 2_000;
const HIDDEN: readonly (readonly [RegExp, string])[] = [
  [/[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+/g, "[email]"],
  [/\bhttps?:\/\/\S+/gi, "[link]"],
  [/\b[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{2,4}){3,8}\b/gi, "[account]"],
  // Cards, phones, accounts and references: what a meaning never depends on.
  [/\+?\(?\d(?:[ ().-]{0,3}\d){5,}/g, "[number]"],
];

/** A reply's text without what names or pays: addresses, links, accounts and long numbers. */
export function redact(text: string): string {
  let rest = text.slice(0, CHARACTERS_MAX);
  for (const [pattern, mark] of HIDDEN) rest = rest.replaceAll(pattern, mark);
  return rest;
}
