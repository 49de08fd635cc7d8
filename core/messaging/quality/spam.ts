import { SPAM_WORDS } from "./spam-words.ts";

/** An email as a mail filter sees it, with values filled in. */
export interface SeenEmail {
  readonly language: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export type SpamSign =
  | "subject_length"
  | "subject_capitals"
  | "capitals"
  | "exclamations"
  | "spam_words"
  | "links"
  | "thin_text";

export interface SpamFinding {
  readonly sign: SpamSign;
  readonly part: "subject" | "body";
  readonly text: string;
}

/** A phone shows about forty characters of a subject and a desktop about seventy. */
export const SUBJECT_CHARS_MAX = 78;
export const EXCLAMATIONS_MAX = 2;
export const LINKS_MAX = 8;
/** Of all letters, from which on a text shouts. */
const CAPITALS_MAX = 0.3;
/** Text to markup. A shell with a style for each mail program is heavy, so the bound is low. */
const TEXT_SHARE_MIN = 0.03;

/** What may send an email to the spam folder, or make its reader think it belongs there. Pure. */
export function spamSignsIn(email: SeenEmail): SpamFinding[] {
  return [...inSubject(email), ...inBody(email)];
}

function inSubject({ subject, language }: SeenEmail): SpamFinding[] {
  const part = "subject" as const;
  const found: SpamFinding[] = [];
  if (subject.length > SUBJECT_CHARS_MAX) {
    const text = `a subject of ${subject.length} characters is cut off; ${SUBJECT_CHARS_MAX} is the most we advise`;
    found.push({ sign: "subject_length", part, text });
  }
  if (isShouted(subject)) {
    found.push({ sign: "subject_capitals", part, text: "a subject in capitals reads as spam" });
  }
  if (countOf(subject, /!/g) > 1) {
    found.push({ sign: "exclamations", part, text: "more than one exclamation mark in a subject" });
  }
  return [...found, ...spamWordsIn(subject, language, part)];
}

function inBody({ text, html, language }: SeenEmail): SpamFinding[] {
  const part = "body" as const;
  const prose = text.replace(/https?:\/\/\S+/g, " ");
  const found: SpamFinding[] = [];
  if (isShouted(prose)) {
    found.push({ sign: "capitals", part, text: "nearly a third of the letters are capitals" });
  }
  const bangs = countOf(prose, /!/g);
  if (bangs > EXCLAMATIONS_MAX) {
    const say = `${bangs} exclamation marks; ${EXCLAMATIONS_MAX} is the most we advise`;
    found.push({ sign: "exclamations", part, text: say });
  }
  const links = countOf(html, /<a\s/gi);
  if (links > LINKS_MAX) {
    const say = `${links} links; ${LINKS_MAX} is the most we advise`;
    found.push({ sign: "links", part, text: say });
  }
  if (prose.trim().length / html.length < TEXT_SHARE_MIN) {
    found.push({ sign: "thin_text", part, text: "very little text for so much markup" });
  }
  return [...found, ...spamWordsIn(prose, language, part)];
}

function spamWordsIn(text: string, language: string, part: SpamFinding["part"]): SpamFinding[] {
  const words = SPAM_WORDS[language.split("-")[0] ?? ""]?.exec(text)?.[0];
  if (words === undefined) return [];
  return [{ sign: "spam_words", part, text: `“${words}” is a phrase that mail filters know` }];
}

/** Too few letters shout by accident: an invoice number, a short name. */
const LETTERS_MIN = 12;

function isShouted(text: string): boolean {
  const letters = countOf(text, /\p{L}/gu);
  return letters >= LETTERS_MIN && countOf(text, /\p{Lu}/gu) / letters > CAPITALS_MAX;
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
