import { MACROS } from "./macros.ts";

/** How one intent is said: what is cut out first, what says it surely, and what merely suggests it. */
export interface IntentPhrases {
  readonly not: RegExp;
  readonly sure: RegExp;
  readonly likely: RegExp;
}

export interface Heard {
  readonly isSure: boolean;
  readonly words: string;
}

/**
 * Phrases, one a line, as one pattern over a clause's words: `*` ends a word in any letters, `_` is
 * any one word, `..` is up to four and `...` up to eight, `{NAME}` a group of words, `(..)*` a group up to six times, and the
 * rest is a regular expression.
 * Every gap is bounded and stays inside a clause, so that no message is slow to read.
 */
export function phrases(lines: string): RegExp {
  const sources = lines
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map(toSource);
  if (sources.length === 0) return /(?!)/;
  return new RegExp(`(?<![a-z0-9])(?:${sources.join("|")})(?![a-z0-9])`, "g");
}

function toSource(line: string): string {
  let source = line;
  source = source.replaceAll(/\{([A-Z_]+)\}/g, (_, name: string) => macro(name));
  return source
    .replaceAll("( |$)", "(?= |$)")
    .replaceAll(/\((?!\?)/g, "(?:")
    .replaceAll(" ... ", "(?: [^ ,]+){0,8}? ")
    .replaceAll(" .. ", "(?: [^ ,]+){0,4}? ")
    .replaceAll(/\)[*+]/g, (end) => (end === ")*" ? "){0,6}" : "){1,6}"))
    .replaceAll("*", "[a-z]*")
    .replaceAll("_", "[^ ,]+");
}

function macro(name: string): string {
  const words = MACROS[name];
  if (words === undefined) throw new Error(`no macro ${name}`);
  return `(${words})`;
}

/** What of an intent a clause says, or null. */
export function hear(clause: string, { not, sure, likely }: IntentPhrases): Heard | null {
  const rest = clause.replaceAll(not, " # ").replaceAll(/ +/g, " ").trim();
  const [said] = rest.match(sure) ?? [];
  if (said !== undefined) return { isSure: true, words: said };
  const [hinted] = rest.match(likely) ?? [];
  return hinted === undefined ? null : { isSure: false, words: hinted };
}
