/**
 * A value may hold characters that mean something in our text form: a customer named `[Pay](…)`
 * must not become a link. They travel as private-use characters and come back when a leaf is written.
 */
const MARKS = "[]()|>*-:#";
const FIRST = 0xe000;

const toShielded: ReadonlyMap<string, string> = new Map(
  [...MARKS].map((mark, index) => [mark, String.fromCharCode(FIRST + index)]),
);
const fromShielded: ReadonlyMap<string, string> = new Map(
  [...toShielded].map(([mark, shielded]) => [shielded, mark]),
);

const MARK = /[[\]()|>*\-:#]/g;
const SHIELDED = /[\ue000-\ue009]/g;

/** Takes text that `toOneLine` has cleaned. */
export function shield(value: string): string {
  return value.replace(MARK, (mark) => toShielded.get(mark) ?? mark);
}

export function unshield(text: string): string {
  return text.replace(SHIELDED, (shielded) => fromShielded.get(shielded) ?? "");
}

// Bidirectional overrides can make an amount or an address read differently from what it is, and
// our own private-use marks would come back as brackets.
const INVISIBLE = /[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ue000-\ue009]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose.
const BREAKS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

/** One line of visible text, at most `charsMax` long: what a name from a CRM is trusted to be. */
export function toOneLine(text: string, charsMax: number): string {
  const line = text.replace(BREAKS, " ").replace(INVISIBLE, "").replace(/ {2,}/g, " ").trim();
  const chars = [...line];
  return chars.length <= charsMax
    ? line
    : `${chars
        .slice(0, charsMax - 1)
        .join("")
        .trimEnd()}…`;
}
