import type { Handler } from "./zaf-client.ts";

const NO_REASON = "";

/**
 * Asks every handler of a hook whether it may go on. One that answers false or a text, or fails, holds
 * it up; the first such is the reason. Null when nobody minds.
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
    return toReason(await handler(message));
  } catch (error) {
    // Whatever a handler of the app's throws is its answer: a reason to stop.
    return error instanceof Error ? error.message : (toReason(error) ?? NO_REASON);
  }
}

function toReason(answer: unknown): string | null {
  if (answer === false) return NO_REASON;
  if (typeof answer === "string") return answer;
  return answer instanceof Error ? answer.message : null;
}
