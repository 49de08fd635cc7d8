import type { Channel } from "../../accounts/account.ts";
import { DISCLOSURE_WORDS, isWritten, writtenLanguageOf } from "./disclosure-words.ts";
import type { AvoidDuty, ContentDuty, Disclosure, SayDuty, WordingTopic } from "./duty.ts";
import { languageOf } from "./language-of.ts";
import { toPlainWords, toSentences } from "./sentences.ts";
import { suggestionFor } from "./suggestions.ts";
import { wordingOf } from "./wording-of.ts";

/** A message as its reader would see it. */
export interface CheckedMessage {
  readonly channel: Channel;
  /** The language it claims to be in, and the one its reader asked for where that is known. */
  readonly language: string;
  readonly readerLanguage?: string | undefined;
  readonly subject?: string | undefined;
  readonly text: string;
  /** Who must be named, and from where they write; not asked about when unknown. */
  readonly sender?: string | undefined;
  readonly postalAddress?: string | undefined;
}

export interface ContentFinding {
  readonly dutyId: string;
  readonly version: number;
  readonly citation: string;
  readonly reading: ContentDuty["reading"];
  readonly severity: ContentDuty["severity"];
  readonly topic: WordingTopic | Disclosure | "language";
  /** The sentence as written; null when something is missing. */
  readonly sentence: string | null;
  readonly plain: ContentDuty["plain"];
  readonly suggestion: ContentDuty["plain"];
}

/** Everything in a message that breaks one of the duties. Pure; empty when it may go. */
export function checkContent(
  message: CheckedMessage,
  duties: readonly ContentDuty[],
): ContentFinding[] {
  return [
    ...findingsInSentences(message, duties),
    ...missingDisclosures(message, duties).map((duty) => toFinding(duty, null, message)),
    ...languageFindings(message, duties),
  ];
}

function findingsInSentences(
  { subject = "", text, channel, language }: CheckedMessage,
  duties: readonly ContentDuty[],
): ContentFinding[] {
  const byTopic = firstByTopic(duties);
  const found: ContentFinding[] = [];
  let exclaimed = 0;
  for (const sentence of [...new Set([...toSentences(subject), ...toSentences(text)])]) {
    const topics = new Set(wordingOf(sentence).map(({ topic }) => topic));
    if (/!["'”’)]*$/.test(sentence)) exclaimed += 1;
    if (exclaimed > EXCLAMATIONS_MAX) topics.add("exclamations");
    for (const topic of topics) {
      const duty = byTopic.get(topic);
      if (duty !== undefined) found.push(toFinding(duty, sentence, { channel, language }));
    }
  }
  return found;
}

const EXCLAMATIONS_MAX = 2;

/** Laws stand before our own standard in the list, so the first names the law where one binds. */
function firstByTopic(duties: readonly ContentDuty[]): ReadonlyMap<WordingTopic, AvoidDuty> {
  const byTopic = new Map<WordingTopic, AvoidDuty>();
  for (const duty of duties) {
    if (duty.kind === "avoid" && !byTopic.has(duty.topic)) byTopic.set(duty.topic, duty);
  }
  return byTopic;
}

/** The duties to say something that the message does not say; one per thing to be said. */
export function missingDisclosures(
  message: CheckedMessage,
  duties: readonly ContentDuty[],
): SayDuty[] {
  const missing = new Map<Disclosure, SayDuty>();
  for (const duty of duties) {
    if (duty.kind !== "say" || missing.has(duty.disclosure)) continue;
    if (!says(message, duty.disclosure)) missing.set(duty.disclosure, duty);
  }
  return [...missing.values()];
}

const STOP_WORD = /\b(?:STOP|BAJA|ALTO|PARAR|CANCELAR|SALIR|ARRET|SAIR|STOPP)\b/;
const STOP_LINK =
  /#stop\b|\/stop\b|\bunsubscribe\b|\bopt[ -]?out\b|darse de baja|no recibir m[aá]s|stop (?:these|receiving)|receive no more/i;

function says(message: CheckedMessage, disclosure: Disclosure): boolean {
  const { subject = "", text, language, sender, postalAddress } = message;
  const whole = `${subject}\n${text}`;
  switch (disclosure) {
    case "opt_out":
      return STOP_WORD.test(whole) || STOP_LINK.test(whole);
    case "sender":
      return sender === undefined || holds(whole, sender);
    case "postal_address":
      return postalAddress !== undefined && postalAddress !== "" && holds(whole, postalAddress);
    default:
      return saysInWords(whole, disclosure, language);
  }
}

function saysInWords(whole: string, disclosure: Disclosure, language: string): boolean {
  if (!isWritten(disclosure)) return false;
  const words = toPlainWords(whole);
  // Without a standard wording in the message's language, either of ours is better than nothing.
  const written = writtenLanguageOf(language);
  if (written !== null) return DISCLOSURE_WORDS[written][disclosure].said.test(words);
  return Object.values(DISCLOSURE_WORDS).some((each) => each[disclosure].said.test(words));
}

function holds(whole: string, part: string): boolean {
  return toPlainWords(whole).includes(toPlainWords(part));
}

function languageFindings(
  message: CheckedMessage,
  duties: readonly ContentDuty[],
): ContentFinding[] {
  const { language, readerLanguage, text } = message;
  const duty = duties.find(({ kind }) => kind === "language");
  if (duty === undefined) return [];
  const foreign = toSentences(text).find((sentence) => {
    const spoken = languageOf(sentence);
    return spoken !== null && spoken !== baseOf(language);
  });
  if (foreign !== undefined && writtenLanguageOf(language) !== null)
    return [toFinding(duty, foreign, message)];
  // That no template exists in the reader's language is never the template's own fault: it warns.
  const isForeign = readerLanguage !== undefined && baseOf(readerLanguage) !== baseOf(language);
  return isForeign ? [{ ...toFinding(duty, null, message), severity: "warns" }] : [];
}

function baseOf(language: string): string {
  return language.split("-")[0] ?? language;
}

function toFinding(
  duty: ContentDuty,
  sentence: string | null,
  { channel }: Pick<CheckedMessage, "channel" | "language">,
): ContentFinding {
  const { id: dutyId, version, citation, reading, severity, plain } = duty;
  const topic = topicOf(duty);
  const suggestion = suggestionFor(topic, channel);
  return { dutyId, version, citation, reading, severity, topic, sentence, plain, suggestion };
}

function topicOf(duty: ContentDuty): ContentFinding["topic"] {
  if (duty.kind === "say") return duty.disclosure;
  return duty.kind === "avoid" ? duty.topic : "language";
}
