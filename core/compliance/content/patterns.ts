import type { WordingTopic } from "./duty.ts";

/** How a topic is recognised in one language. Every pattern reads `toPlainWords`. */
export interface TopicPatterns {
  /** Wrong however it is put. */
  readonly always?: readonly RegExp[];
  /** Wrong unless the sentence denies it: "we will not sue" promises, it does not threaten. */
  readonly deniable?: readonly RegExp[];
  /** Sentences that sound like it and are not. */
  readonly unless?: readonly RegExp[];
  /** What the sentence must also hold. */
  readonly needs?: RegExp;
}

export type Patterns = Readonly<Partial<Record<WordingTopic, TopicPatterns>>>;
