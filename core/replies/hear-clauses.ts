import type { Clause } from "./clauses.ts";
import { hear, type IntentPhrases } from "./phrase.ts";
import { abusivePhrases } from "./phrases/abusive.ts";
import { disputePhrases } from "./phrases/dispute.ts";
import { disputePhrasesEs } from "./phrases/dispute-es.ts";
import { disputeGrammar } from "./phrases/dispute-grammar.ts";
import { hardshipPhrases } from "./phrases/hardship.ts";
import { hardshipPhrasesEs } from "./phrases/hardship-es.ts";
import { hardshipGrammar } from "./phrases/hardship-grammar.ts";
import { paidPhrases } from "./phrases/paid.ts";
import { planPhrases } from "./phrases/plan.ts";
import { promisePhrases } from "./phrases/promise.ts";
import { questionPhrases } from "./phrases/question.ts";
import { stopPhrases } from "./phrases/stop.ts";
import { stopGrammar } from "./phrases/stop-grammar.ts";
import { wrongPersonPhrases } from "./phrases/wrong-person.ts";
import { wrongPersonGrammar } from "./phrases/wrong-person-grammar.ts";
import type { ReplyIntent } from "./reply-reading.ts";

export interface HeardIntent {
  readonly isSure: boolean;
  readonly words: string;
}

export interface HeardClause extends Clause {
  readonly intents: ReadonlyMap<ReplyIntent, HeardIntent>;
}

const PHRASES: readonly (readonly [ReplyIntent, readonly IntentPhrases[]])[] = [
  ["stop", [stopPhrases, stopGrammar]],
  ["wrong_person", [wrongPersonPhrases, wrongPersonGrammar]],
  ["dispute", [disputePhrases, disputePhrasesEs, disputeGrammar]],
  ["hardship", [hardshipPhrases, hardshipPhrasesEs, hardshipGrammar]],
  ["paid", [paidPhrases]],
  ["plan", [planPhrases]],
  ["promise", [promisePhrases]],
  ["question", [questionPhrases]],
  ["abusive", [abusivePhrases]],
];

/** What each clause says by itself; which of it counts is decided over all of them. */
export function hearClauses(clauses: readonly Clause[]): HeardClause[] {
  return clauses.map((clause) => {
    const intents = new Map<ReplyIntent, HeardIntent>();
    for (const [intent, tables] of PHRASES) {
      const heard = tables
        .map((table) => hear(clause.words, table))
        .filter((each) => each !== null)
        .sort((a, b) => Number(b.isSure) - Number(a.isSure))[0];
      if (heard !== undefined) intents.set(intent, heard);
    }
    return { ...clause, intents };
  });
}
