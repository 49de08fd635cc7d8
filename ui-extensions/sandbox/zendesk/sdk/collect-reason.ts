import type { Handler } from "./zaf-client.ts";

const NO_REASON = "";

/**
 * Asks every handler of a hook whether it may go on; the first reason not to, or null. As in Zendesk's
 * own script a text or false holds it up only when it is answered at once: a promise has to reject,
 * and whatever one resolves with lets it go on.
 */
export async function collectReason(
  handlers: readonly Handler[],
  message: unknown,
): Promise<string | null> {
  const answers = await Promise.all(handlers.map((handler) => answerOf(handler, message)));
  return answers.find((answer) => answer !== null) ?? null;
}

async function answerOf(handler: Handler, message: unknown): Promise<string | null> {
  try {
    const answer = handler(message);
    if (!(answer instanceof Promise)) return toReason(answer);
    await answer;
    return null;
  } catch (error) {
    // Whatever a handler of the app's throws is its answer: a reason to stop.
    return toReason(error) ?? NO_REASON;
  }
}

function toReason(answer: unknown): string | null {
  if (answer === false) return NO_REASON;
  if (typeof answer === "string") return answer;
  return answer instanceof Error ? answer.message : null;
}
