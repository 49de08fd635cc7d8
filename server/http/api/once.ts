import type { Instant } from "../../../core/time/instant.ts";
import { sha256 } from "../../security/sign.ts";
import { finishIdempotencyKey, takeIdempotencyKey } from "../../storage/idempotency-keys.ts";
import type { Tx } from "../../storage/tx.ts";
import { problems } from "../problem.ts";
import type { Answer } from "./endpoint.ts";

/** A refused write must leave nothing behind, its key included: the transaction is given up. */
export class RolledBack extends Error {
  readonly answer: Answer;
  constructor(answer: Answer) {
    super("refused");
    this.answer = answer;
  }
}

/**
 * Does a write once for its Idempotency-Key and replays the answer to a retry. The key is taken in
 * the work's own transaction, so the work and its answer are kept together or not at all.
 */
export async function once(
  tx: Tx,
  { key, what, at }: { readonly key: string; readonly what: unknown; readonly at: Instant },
  work: () => Promise<Answer>,
): Promise<Answer> {
  const taken = await takeIdempotencyKey(tx, {
    key: `api:${key}`,
    requestHash: sha256(JSON.stringify(what)),
    at,
  });
  switch (taken.kind) {
    case "different_request":
      return { problem: problems.keyReused() };
    case "replay":
      return { status: taken.status, body: taken.response };
    case "in_progress":
      return { problem: problems.unavailable() };
    case "new":
      break;
  }
  const answer = await work();
  if ("problem" in answer) throw new RolledBack(answer);
  await finishIdempotencyKey(tx, `api:${key}`, { status: answer.status, response: answer.body });
  return answer;
}

/** The answer of a write, whether it was kept or given up. */
export async function settled(write: Promise<Answer>): Promise<Answer> {
  try {
    return await write;
  } catch (error) {
    if (error instanceof RolledBack) return error.answer;
    throw error;
  }
}
