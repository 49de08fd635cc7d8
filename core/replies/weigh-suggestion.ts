import { ReplyIntent, type ReplyReading } from "./reply-reading.ts";

/** What somebody else made of a reply: meanings alone, with 0 to 1 how surely. Never a day or a sum. */
export interface IntentSuggestion {
  readonly intents: readonly ReplyIntent[];
  readonly confidence: number;
}

const ACT_AT_ONCE: readonly ReplyIntent[] = ["stop", "wrong_person", "dispute", "hardship"];

/**
 * A reading with a suggestion weighed in. Where the phrases were sure, or heard at all what acts at
 * once, the reading stands; elsewhere the suggested meanings stand beside what was heard, in the order
 * of safety. Day and amount stay those that the text itself fixes. Two who hear
 * the same that acts at once, neither of them sure, are surer together: an act too many is lifted again.
 */
export function weighSuggestion(
  reading: ReplyReading,
  suggestion: IntentSuggestion | null,
  sureFrom: number,
): ReplyReading {
  if (suggestion === null || reading.intent === "out_of_office") return reading;
  const heard: readonly ReplyIntent[] = [reading.intent, ...reading.also];
  if (reading.confidence >= sureFrom) return reading;
  if (heard.some((each) => ACT_AT_ONCE.includes(each)))
    return suggestion.intents.includes(reading.intent)
      ? { ...reading, confidence: together(reading.confidence, suggestion.confidence) }
      : reading;
  const said = new Set([...heard.filter((each) => each !== "other"), ...suggestion.intents]);
  const [intent = "other", ...also] = ReplyIntent.options.filter((each) => said.has(each));
  const isSuggested = suggestion.intents.includes(intent);
  const confidence = isSuggested ? suggestion.confidence : reading.confidence;
  return { ...reading, intent, also, confidence };
}

/** How surely at least one of two is right who don't know of each other; two decimals. */
function together(one: number, other: number): number {
  return Math.round((1 - (1 - one) * (1 - other)) * 100) / 100;
}
