import type { Channel } from "../../accounts/account.ts";

/** How one language says stop, and how it says what sounds like it. */
export interface Phrases {
  /** Words that change nothing about a message that is one word otherwise. */
  readonly polite: RegExp;
  /** A whole clause that is a stop without a verb's object: STOP, unsubscribe. */
  readonly keyword: RegExp;
  /** What is cut out of a clause before anything is looked for. */
  readonly notAStop: readonly RegExp[];
  readonly start: RegExp;
  readonly stop: readonly RegExp[];
  /** A time, place or measure that makes a stop a wish about when, where or how often. */
  readonly limits: readonly RegExp[];
  /** Names another way to be reached as welcome. */
  readonly prefersOther: RegExp;
}

const CHANNEL_WORDS: readonly (readonly [Channel, RegExp])[] = [
  ["sms", /\b(?:text|sms)\b/],
  [
    "voice",
    /\b(?:calls?|calling|called|phone|phoning|phoned|ring|ringing|dial\w*|llam\w+|telefon\w+|marquen|marcar\w*|marque)\b/,
  ],
  ["email", /\b(?:emails?|emailing|emailed|inbox|correos?|mails?|mailing)\b/],
  ["whatsapp", /\bwhatsapp\b/],
  ["letter", /\b(?:letters?|cartas?)\b/],
];

/** Said of being reached at all, whatever the way. */
const EVERY_WAY =
  /\b(?:contact\w*|communicat\w*|comunic\w*|bother\w*|harass\w*|pester\w*|disturb\w*|alone|in peace|go away|get lost|off$|cease and desist|reach\w* out|in touch|hear from|molest\w*|en paz|tranquil\w*|acos\w*|hostig\w*|fastidi\w*|everything|consent|permission|consentimiento|autoriz\w*|permiso|busquen|lose my number|my data|mis datos|joder|jodan)\b/;

/** The channels a clause names, or `all`, or null when it names none: then the one it came by. */
export function channelsNamed(clause: string): readonly Channel[] | "all" | null {
  const named = CHANNEL_WORDS.filter(([, words]) => words.test(clause)).map(([channel]) => channel);
  if (named.length > 0) return named;
  return EVERY_WAY.test(clause) ? "all" : null;
}
