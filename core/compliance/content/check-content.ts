import type { Channel } from "../../accounts/account.ts";
import { isWritten, SAYINGS, writtenLanguageOf } from "./disclosure-words.ts";
import type { AvoidDuty, ContentDuty, Disclosure, SayDuty, WordingTopic } from "./duty.ts";
import { type ReadText, readText } from "./read-text.ts";
import { toPlainWords } from "./sentences.ts";
import { suggestionFor } from "./suggestions.ts";

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
  const { subject = "", text, language } = message;
  return [
    ...wordingFindings(readText([subject, text], language), message, duties),
    ...missingDisclosures(message, duties).map((duty) => toFinding(duty, null, message)),
  ];
}

/** What a text that was read says wrongly, under the duties that bind. */
export function wordingFindings(
  { touched, foreign }: ReadText,
  message: Pick<CheckedMessage, "channel" | "language" | "readerLanguage">,
  duties: readonly ContentDuty[],
): ContentFinding[] {
  const byTopic = firstByTopic(duties);
  const found: ContentFinding[] = [];
  for (const { sentence, topics } of touched) {
    for (const topic of topics) {
      const duty = byTopic.get(topic);
      if (duty !== undefined) found.push(toFinding(duty, sentence, message));
    }
  }
  const duty = duties.find(({ kind }) => kind === "language");
  if (duty === undefined) return found;
  const { language, readerLanguage } = message;
  if (foreign !== null) found.push(toFinding(duty, foreign, message));
  // That no template exists in the reader's language is never the template's own fault: it warns.
  else if (readerLanguage !== undefined && baseOf(readerLanguage) !== baseOf(language))
    found.push({ ...toFinding(duty, null, message), severity: "warns" });
  return found;
}

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
  /#stop\b|\/stop\b|\bunsubscribe\b|\bopt[ -]?out\b|darse de baja|no recibir m[aá]s|dejar de recibir|stop (?:these|receiving|messages)|receive no more|ne plus recevoir|abbestell|n[aã]o receber mais|deixar de receber/i;

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
  // Without a standard wording in the message's language, any of ours is better than nothing.
  const written = writtenLanguageOf(language);
  if (written !== null) return SAYINGS[written].disclosures[disclosure].said.test(words);
  return Object.values(SAYINGS).some(({ disclosures }) => disclosures[disclosure].said.test(words));
}

function holds(whole: string, part: string): boolean {
  return toPlainWords(whole).includes(toPlainWords(part));
}

function baseOf(language: string): string {
  return language.split("-")[0] ?? language;
}

function toFinding(
  duty: ContentDuty,
  sentence: string | null,
  { channel }: Pick<CheckedMessage, "channel">,
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
