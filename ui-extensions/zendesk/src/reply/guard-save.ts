import type { ReplyResults } from "../../../panel/card-answer.ts";
import type { Answer } from "../../../panel/host/panel-calls.ts";
import type { AppWords } from "../words.ts";
import type { Comment } from "./composer.ts";
import { holdsOurText } from "./own-text.ts";

/** An agent who saves waits for it, and so does their screen. */
const CHECK_MS_MAX = 8_000;

export interface SaveGuard {
  readonly origin: string;
  /** Texts that were inserted here and may still stand. */
  readonly inserted: () => readonly string[];
  readonly readComment: () => Promise<Comment>;
  readonly check: () => Promise<Answer<ReplyResults["reply-check"]>>;
  readonly words: AppWords;
  readonly checkMsMax?: number;
}

/**
 * What Zendesk is told when a ticket is saved: true, or why not. Nobody else's words are any business
 * of ours, so a reply without ours is neither sent to the server nor held up by it.
 */
export async function mayBeSaved(guard: SaveGuard): Promise<true | string> {
  const { text, isPublic } = await guard.readComment();
  const ours = { origin: guard.origin, inserted: guard.inserted() };
  if (!isPublic || !holdsOurText(text, ours)) return true;
  const answer = await Promise.race([
    guard.check(),
    noAnswerAfter(guard.checkMsMax ?? CHECK_MS_MAX),
  ]);
  if (answer === null || answer.kind !== "ok") return guard.words.unchecked;
  return answer.value.allowed || guard.words.blocked(answer.value.reason);
}

function noAnswerAfter(ms: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), ms));
}
