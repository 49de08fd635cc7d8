import { ReplyIntent } from "../reply-reading.ts";
import { likenessOf } from "./likeness-of.ts";

/** A meaning that no phrase was heard for. */
export interface Alike {
  readonly intent: ReplyIntent;
  /** 0 to 1, of `likenessOf`. */
  readonly likeness: number;
}

/** Missed, one of these leaves a customer unheard, so that they are believed sooner than the rest. */
const ACTS_AT_ONCE: readonly ReplyIntent[] = ["stop", "wrong_person", "dispute", "hardship"];
const TALK: readonly ReplyIntent[] = ["question", "abusive", "other"];

/** How like one of those a reply has to be, by what phrases already heard in it. */
const BELIEVED_FROM = {
  nothing: 0.3,
  /** A question that may be one, or be asked in anger. */
  unsure: 0.4,
  /** A question or an insult that is surely there may be all. */
  talk: 0.6,
  /** So may a payment, terms or a promise. */
  payment: 0.8,
  urgent: 0.6,
  /** A few words may be anything, so they have to be very like something. */
  inFewWords: 0.5,
  /** What phrases heard is doubted, because the reply is unlike any other that means it. */
  unlike: 0.3,
} as const;
const UNLIKE_UNDER = 0.05;
const ANYTHING_FROM = 0.35;

/** One word is said in a set phrase, and phrases would have heard it. */
const WORDS_MIN = 2;
const FEW_WORDS_MAX = 3;
/** Of stranger texts than this the model knows nothing but what most replies say. */
const KNOWN_FROM = 0.4;
const KNOWN_IN_FEW_WORDS_FROM = 0.7;

/** What phrases made of a reply. */
interface Heard {
  readonly intents: readonly ReplyIntent[];
  readonly isSure: boolean;
}

/**
 * What a reply seems to say by its likeness to others, beside what phrases heard in it: of the meanings
 * that must act, those it is like enough; where phrases heard nothing at all, any. In the order of
 * safety; none when it is like nothing. Takes nothing away.
 */
export function hearAlike(own: string, heard: Heard): readonly Alike[] {
  const words = (own.match(/\p{L}+/gu) ?? []).length;
  if (words < WORDS_MIN) return [];
  const isShort = words <= FEW_WORDS_MAX;
  const { of, known } = likenessOf(own);
  if (known < (isShort ? KNOWN_IN_FEW_WORDS_FROM : KNOWN_FROM)) return [];
  const alike = ReplyIntent.options.map((intent) => ({ intent, likeness: of.get(intent) ?? 0 }));
  const isUnlike = heard.intents.every((each) => (of.get(each) ?? 0) < UNLIKE_UNDER);
  const usual = believedFrom(heard);
  const from = Math.max(
    isUnlike ? Math.min(usual, BELIEVED_FROM.unlike) : usual,
    isShort ? BELIEVED_FROM.inFewWords : 0,
  );
  const believed = alike.filter(
    ({ intent, likeness }) =>
      ACTS_AT_ONCE.includes(intent) && likeness >= from && !isSaidBy(heard, intent),
  );
  const urgent = heard.intents.find((each) => ACTS_AT_ONCE.includes(each));
  if (urgent !== undefined)
    return isUnlike ? believed.filter(({ intent }) => isSafer(intent, urgent)) : [];
  if (believed.length > 0 || !heard.intents.includes("other")) return believed;
  const most = alike.reduce((best, each) => (each.likeness > best.likeness ? each : best));
  return most.likeness >= ANYTHING_FROM && most.intent !== "other" ? [most] : [];
}

function believedFrom({ intents, isSure }: Heard): number {
  if (intents.some((each) => ACTS_AT_ONCE.includes(each))) return BELIEVED_FROM.urgent;
  if (!intents.every((each) => TALK.includes(each))) return BELIEVED_FROM.payment;
  if (isSure) return BELIEVED_FROM.talk;
  return intents.includes("question") ? BELIEVED_FROM.unsure : BELIEVED_FROM.nothing;
}

/** "Can't pay until Friday" is worded like hardship, and phrases know that it promises. */
function isSaidBy({ intents }: Heard, intent: ReplyIntent): boolean {
  return intent === "hardship" && intents.some((each) => each === "promise" || each === "plan");
}

function isSafer(intent: ReplyIntent, other: ReplyIntent): boolean {
  return ACTS_AT_ONCE.indexOf(intent) < ACTS_AT_ONCE.indexOf(other);
}
