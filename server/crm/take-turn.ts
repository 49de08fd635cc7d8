import { CRM_ERROR_ANSWER, type CrmError } from "../../adapters/crm-error.ts";
import type { CrmPort } from "../../adapters/port.ts";
import { assertNever, type Result } from "../../core/result/result.ts";
import { addMs, type Instant, MINUTE_MS } from "../../core/time/instant.ts";
import { findRecordsToApply } from "../storage/crm-records.ts";
import { applyStored } from "./apply-changes.ts";
import { completeCallbacks } from "./complete-callbacks.ts";
import { forgetGrant, markReconnect } from "./connections.ts";
import { EXPORT_BATCH, exportAccounts } from "./export-accounts.ts";
import { pullFeeds } from "./pull-feeds.ts";
import { pollMs } from "./read-feeds.ts";
import { INBOX_BATCH, readInbox } from "./read-inbox.ts";
import { sendWrites, WRITE_BATCH } from "./send-writes.ts";
import type { Turn } from "./turn.ts";

const INBOX_ROUNDS = 5;
const EXPORT_ROUNDS = 4;
const WRITE_ROUNDS = 3;
const APPLY_BATCH = 200;
/** When a CRM does not answer: long enough for it to recover, short enough to go unnoticed. */
const TROUBLE_MS = MINUTE_MS;

/** When the connection's next turn is; null when it has none until an admin acts. */
export type TurnEnd = Instant | null;

/**
 * Reads what changed, then writes what is to be seen there, each a bounded piece: whatever is left
 * makes the next turn come at once, behind those of other connections.
 */
export async function takeTurn(turn: Turn, port: CrmPort): Promise<TurnEnd> {
  const { deps, connection } = turn;
  const again = { isFull: false };
  let isHalfRead = false;
  const steps: readonly (() => Promise<Result<unknown, CrmError> | null>)[] = [
    () => applyAgain(turn, again),
    () => inRounds(turn, again, INBOX_ROUNDS, INBOX_BATCH, () => readInbox(turn, port)),
    async () => {
      const pulled = await pullFeeds(turn, port);
      const more = pulled.ok && pulled.value.more;
      if (more) again.isFull = true;
      isHalfRead = more && connection.reconciledAt === null;
      return pulled;
    },
    // Of an account whose payments are still to be read nothing true can be shown.
    async () => (isHalfRead ? null : exportAll(turn, port, again)),
    () => inRounds(turn, again, WRITE_ROUNDS, WRITE_BATCH, () => sendWrites(turn, port)),
  ];
  for (const step of steps) {
    if (turn.isStopped()) return deps.clock.now();
    const done = await step();
    if (done !== null && !done.ok) return troubleEnds(turn, done.error);
  }
  await completeCallbacks(deps, connection);
  const now = deps.clock.now();
  return again.isFull ? now : addMs(now, pollMs(port));
}

/** Once more while full batches come; a last full one means that there is more. */
async function inRounds(
  turn: Turn,
  again: { isFull: boolean },
  rounds: number,
  full: number,
  round: () => Promise<Result<number, CrmError>>,
): Promise<Result<number, CrmError> | null> {
  for (let n = 0; n < rounds && !turn.isStopped(); n += 1) {
    const done = await round();
    if (!done.ok || done.value < full) return done;
  }
  again.isFull = true;
  return null;
}

async function exportAll(turn: Turn, port: CrmPort, again: { isFull: boolean }): Promise<null> {
  for (let n = 0; n < EXPORT_ROUNDS && !turn.isStopped(); n += 1)
    if ((await exportAccounts(turn, port)) < EXPORT_BATCH) return null;
  again.isFull = true;
  return null;
}

async function applyAgain(turn: Turn, again: { isFull: boolean }): Promise<null> {
  await turn.inWork(async (work) => {
    const keys = await findRecordsToApply(work.tx, turn.connection.id, APPLY_BATCH);
    await applyStored(
      work,
      keys.map((key) => ({ key, relinked: true })),
    );
    if (keys.length === APPLY_BATCH) again.isFull = true;
  });
  return null;
}

async function troubleEnds({ deps, connection }: Turn, error: CrmError): Promise<TurnEnd> {
  const answer = CRM_ERROR_ANSWER[error.kind];
  deps.log.warn(
    { connection: connection.id, crm: connection.crm, kind: error.kind },
    "CRM trouble",
  );
  switch (answer) {
    case "reconnect":
      await markReconnect(deps, connection, "The CRM no longer accepts our access: connect again.");
      return null;
    case "disconnect":
      await forgetGrant(deps, connection, "Removed in the CRM.");
      return null;
    case "stop":
    case "retry": {
      const waitMs = error.kind === "rate_limited" ? error.retryAfterMs : TROUBLE_MS;
      return addMs(deps.clock.now(), Math.max(waitMs, 1_000));
    }
    default:
      return assertNever(answer);
  }
}
