import type { ReplyIntent } from "../../core/replies/reply-reading.ts";

/** Why a model gave no answer that can be used. Nothing of the customer's text is in `detail`. */
export interface ModelFailure {
  readonly kind: "timeout" | "unreachable" | "refused" | "not_understood";
  readonly detail: string;
}

/** What a model chose among the meanings it was given: it can say nothing else, and no number. */
export interface ModelChoice {
  readonly intents: readonly ReplyIntent[];
  readonly sureness: "low" | "medium" | "high";
}

export type ModelAnswer =
  | { readonly ok: true; readonly value: ModelChoice }
  | { readonly ok: false; readonly error: ModelFailure };

/** A language model that reads a reply. It never throws for what the model or its host does. */
export interface LanguageModelPort {
  classify(text: string): Promise<ModelAnswer>;
}
