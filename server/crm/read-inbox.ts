import type { CrmChange } from "../../adapters/crm-change.ts";
import type { CrmError } from "../../adapters/crm-error.ts";
import type { CrmPort } from "../../adapters/port.ts";
import { ok, type Result, refuse } from "../../core/result/result.ts";
import { addMs, DAY_MS, MINUTE_MS } from "../../core/time/instant.ts";
import { failureCode } from "../dead-letters/failure-code.ts";
import {
  findInbox,
  finishInbox,
  type InboxRow,
  keepSignals,
  postponeInbox,
} from "../storage/crm-inbox.ts";
import { toRef } from "../storage/crm-records.ts";
import { noteFailure } from "../storage/work-failures.ts";
import { applyChanges, type CrmWork } from "./apply-changes.ts";
import { eraseCrmPerson } from "./erase-crm-person.ts";
import { hearReplies } from "./hear-replies.ts";
import type { Turn } from "./turn.ts";

export const INBOX_BATCH = 100;
/** A minute doubled this often is about four hours. */
const DOUBLINGS_MAX = 8;

/**
 * Reads again what notices named, a batch at a time; answers how many it saw to. A deletion or merge
 * says all there is to know, so only what may have changed is asked for.
 */
export async function readInbox(
  turn: Turn,
  port: Pick<CrmPort, "read">,
): Promise<Result<number, CrmError>> {
  const { connection } = turn;
  const now = turn.deps.clock.now();
  const rows = await turn.inTenant((tx) =>
    findInbox(tx, connection.id, { now, limit: INBOX_BATCH }),
  );
  if (rows.length === 0) return ok(0);
  const erased = rows.filter(({ what }) => what === "erased");
  for (const row of erased) await erase(turn, row);
  const others = rows.filter(({ what }) => what !== "erased");
  const read = await seeTo(turn, port, others);
  return read.ok ? ok(rows.length) : read;
}

/**
 * Sees to a batch, and to each notice by itself where the batch meets a fault of ours: one record that
 * can't be taken in must not keep a whole CRM from being read. It is put off, each time longer.
 */
async function seeTo(
  turn: Turn,
  port: Pick<CrmPort, "read">,
  rows: readonly InboxRow[],
): Promise<Result<null, CrmError>> {
  try {
    return await take(turn, port, rows);
  } catch (error) {
    const [row, ...more] = rows;
    if (row === undefined) throw error;
    if (more.length === 0) {
      await putOff(turn, row, error);
      return ok(null);
    }
  }
  for (const row of rows) {
    const done = await seeTo(turn, port, [row]);
    if (!done.ok) return done;
  }
  return ok(null);
}

async function putOff({ deps, connection, inTenant }: Turn, row: InboxRow, error: unknown) {
  const { ref, tries } = row;
  const at = deps.clock.now();
  const until = addMs(at, MINUTE_MS * 2 ** Math.min(tries, DOUBLINGS_MAX));
  deps.log.error({ err: error, connectionId: connection.id, tries }, "a notice was put off");
  const subject = `${connection.id}/${ref.object}/${ref.id}`;
  const failure = { kind: "crm_event", subject, accountId: null } as const;
  await inTenant(async (tx) => {
    await postponeInbox(tx, connection.id, { rows: [row], until });
    await noteFailure(tx, { ...failure, reason: failureCode(error), at });
  });
}

async function take(
  turn: Turn,
  port: Pick<CrmPort, "read">,
  others: readonly InboxRow[],
): Promise<Result<null, CrmError>> {
  const { connection } = turn;
  const changed = others.filter(({ what }) => what === "changed").map(({ ref }) => ref);
  const read =
    changed.length === 0 ? ok({ changes: [], unreadable: [] }) : await port.read(changed);
  if (!read.ok) return refuse(read.error);
  const gone = others.flatMap((row) => toGone(row) ?? []);
  await turn.inWork(async (work) => {
    const reading = { ...read.value, changes: [...read.value.changes, ...gone] };
    const noun = others[0]?.noun ?? "company";
    const { missing } = await applyChanges(work, { ...reading, noun });
    await askForMissing(work, missing);
  });
  // Before the notices are done with: after a crash they are read and heard again, as the same ones.
  await hearReplies(turn, read.value.changes);
  await turn.inTenant((tx) => finishInbox(tx, connection.id, others));
  return ok(null);
}

/**
 * Records that others name and that nobody has read are asked for: an invoice waits for its company,
 * and the notice of the company may be the one that was lost.
 */
export async function askForMissing(
  { tx, connection, now }: CrmWork,
  missing: readonly string[],
): Promise<void> {
  // What it really is, its reading says.
  const noun = "company";
  const rows = missing.map(
    (key) => ({ ref: toRef(key), noun, what: "changed", into: null, at: now }) as const,
  );
  await keepSignals(tx, connection.id, { rows, now });
}

function toGone({ ref, noun, what, into, at }: InboxRow): CrmChange | null {
  if (what === "changed") return null;
  return { kind: "gone", ref, noun, why: what, changedAt: at, ...(into === null ? {} : { into }) };
}

/** While money is owed a person's data may be kept: asked again each day until it may go. */
async function erase(turn: Turn, row: InboxRow): Promise<void> {
  const { connection, deps } = turn;
  const erased = await eraseCrmPerson(turn, row);
  await turn.inTenant(async (tx) => {
    if (erased) await finishInbox(tx, connection.id, [row]);
    else {
      const until = addMs(deps.clock.now(), DAY_MS);
      await postponeInbox(tx, connection.id, { rows: [row], until });
    }
  });
}
