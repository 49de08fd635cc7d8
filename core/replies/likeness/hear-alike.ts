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
const BELIEVED_FROM = 0.25;
/** Where a question or an insult was surely heard, that alone may be all. */
const BESIDE_ANOTHER_FROM = 0.5;
const ANYTHING_FROM = 0.35;

/** What is said in fewer words is said in set phrases, and phrases would have heard it. */
const WORDS_MIN = 4;
/** Of stranger texts than this the model knows nothing but what most replies say. */
const KNOWN_FROM = 0.4;

interface Heard {
  /** A question or an insult is surely there. */
  readonly isSure: boolean;
  /** No phrase spoke at all. */
  readonly isNothing: boolean;
}

/**
 * What a reply seems to say by its likeness to others, for one of which phrases made a question, an
 * insult or nothing. Its meanings in the order of safety; none when it is like nothing.
 */
export function hearAlike(own: string, { isSure, isNothing }: Heard): readonly Alike[] {
  if ((own.match(/\p{L}+/gu) ?? []).length < WORDS_MIN) return [];
  const { of: likeness, known } = likenessOf(own);
  if (known < KNOWN_FROM) return [];
  const from = isSure ? BESIDE_ANOTHER_FROM : BELIEVED_FROM;
  const urgent = ACTS_AT_ONCE.map((intent) => ({ intent, likeness: likeness.get(intent) ?? 0 }));
  const believed = urgent.filter((each) => each.likeness >= from);
  if (believed.length > 0 || !isNothing) return believed;
  const all = ReplyIntent.options.map((intent) => ({
    intent,
    likeness: likeness.get(intent) ?? 0,
  }));
  const most = all.reduce((best, each) => (each.likeness > best.likeness ? each : best));
  return most.likeness >= ANYTHING_FROM && most.intent !== "other" ? [most] : [];
}
