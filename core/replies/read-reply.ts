import { chooseAmount } from "./amounts/choose-amount.ts";
import { clausesOf } from "./clauses.ts";
import { chooseDate } from "./dates/choose-date.ts";
import { hearClauses } from "./hear-clauses.ts";
import { ownWords } from "./own-words.ts";
import type { ReplyReading, ReplyText } from "./reply-reading.ts";
import { settleIntents } from "./settle-intents.ts";
import { isDayFirst } from "./spoken-language.ts";

/**
 * Reads what a customer's reply means, in English, Spanish or both, by phrases alone: the same text
 * is always read the same way, and the words that spoke are told. Several meanings are put in the
 * order of safety. Quoted mail, signatures and notices say nothing.
 */
export function readReply(reply: ReplyText): ReplyReading {
  const own = ownWords(reply.text);
  const clauses = hearClauses(clausesOf(own));
  const { settled, order } = settleIntents(own, clauses);
  const intents = order.filter((intent) => settled.has(intent));
  const [intent = "other", ...also] = intents;
  const spoke = intents.map((each) => ({ intent: each, words: settled.get(each)?.words ?? "" }));
  const isAboutPaying = intents.some((each) => /^(?:paid|plan|promise)$/.test(each));
  const context = { receivedOn: reply.receivedOn, isDayFirst: isDayFirst(clauses, reply) };
  const counted = clauses.map((clause) => ({
    ...clause,
    intents: new Map([...clause.intents].filter(([each]) => settled.has(each))),
  }));
  return {
    intent,
    also,
    date: isAboutPaying ? chooseDate(counted, context) : null,
    amount: isAboutPaying ? chooseAmount(counted, context, reply.currency) : null,
    confidence: settled.get(intent)?.confidence ?? 0,
    spoke,
  };
}
