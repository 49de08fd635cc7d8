import { CRM_ERROR_ANSWER, type CrmError } from "../../adapters/crm-error.ts";
import type { CrmWritten } from "../../adapters/crm-write.ts";
import type { CrmPort } from "../../adapters/port.ts";
import { ok, type Result, refuse } from "../../core/result/result.ts";
import { addMs, DAY_MS, type Instant, MINUTE_MS } from "../../core/time/instant.ts";
import {
  findWaitingWrites,
  markWrites,
  type TriedWrite,
  type WaitingWrite,
} from "../storage/crm-outbox.ts";
import type { Turn } from "./turn.ts";

export const WRITE_BATCH = 200;
/** With a minute doubled each time and a day at most, a write is tried for about a week. */
const TRIES_MAX = 16;
const RETRY_MS = MINUTE_MS;

/**
 * Writes a batch of what waits; answers how many were tried. A write that fails leaves the others
 * done. What was written and not yet marked when we die is written again under the same key.
 */
export async function sendWrites(turn: Turn, port: CrmPort): Promise<Result<number, CrmError>> {
  const { connection, deps } = turn;
  const waiting = await turn.inTenant((tx) =>
    findWaitingWrites(tx, connection.id, { now: deps.clock.now(), limit: WRITE_BATCH }),
  );
  if (waiting.length === 0) return ok(0);
  const answer = await port.write(waiting.map(({ write }) => write));
  const at = deps.clock.now();
  // What the whole call met, each of its writes met.
  const results = answer.ok ? answer.value : waiting.map(() => answer);
  const tried = waiting.map((each, index) => toTried(each, results[index], at));
  await turn.inTenant((tx) => markWrites(tx, connection.id, { tried, at }));
  const fatal = results.flatMap((each) => (each.ok ? [] : [each.error])).find(endsTurn);
  return fatal === undefined ? ok(waiting.length) : refuse(fatal);
}

/** Nothing else will go better now: the connection as a whole has to wait or to be looked at. */
function endsTurn(error: CrmError): boolean {
  const answer = CRM_ERROR_ANSWER[error.kind];
  return answer === "reconnect" || answer === "disconnect" || error.kind === "rate_limited";
}

function toTried(
  { key, version, tries }: WaitingWrite,
  result: CrmWritten | undefined,
  at: Instant,
): TriedWrite {
  const error: CrmError | null =
    result === undefined
      ? { kind: "unavailable", detail: "the answer says nothing of this write" }
      : result.ok
        ? null
        : result.error;
  if (error === null) return { key, version, state: "done", nextTryAt: at, error };
  const answer = CRM_ERROR_ANSWER[error.kind];
  const isOver = answer === "stop" || tries + 1 >= TRIES_MAX;
  const state = isOver ? "stopped" : "waiting";
  return { key, version, state, nextTryAt: addMs(at, waitMs(error, tries)), error };
}

function waitMs(error: CrmError, tries: number): number {
  const backoff = Math.min(RETRY_MS * 2 ** Math.min(tries, TRIES_MAX), DAY_MS);
  return error.kind === "rate_limited" ? Math.max(error.retryAfterMs, RETRY_MS) : backoff;
}
