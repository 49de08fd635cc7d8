import type { CrmChange } from "../../adapters/crm-change.ts";
import type { CrmError } from "../../adapters/crm-error.ts";
import type { CrmPort } from "../../adapters/port.ts";
import { ok, type Result, refuse } from "../../core/result/result.ts";
import { addMs, DAY_MS } from "../../core/time/instant.ts";
import { findInbox, finishInbox, type InboxRow, postponeInbox } from "../storage/crm-inbox.ts";
import { applyChanges } from "./apply-changes.ts";
import { eraseCrmPerson } from "./erase-crm-person.ts";
import type { Turn } from "./turn.ts";

export const INBOX_BATCH = 100;

/**
 * Reads again what notices named, a batch at a time; answers how many it saw to. A deletion or merge
 * says all there is to know, so only what may have changed is asked for.
 */
export async function readInbox(turn: Turn, port: CrmPort): Promise<Result<number, CrmError>> {
  const { connection } = turn;
  const now = turn.deps.clock.now();
  const rows = await turn.inTenant((tx) =>
    findInbox(tx, connection.id, { now, limit: INBOX_BATCH }),
  );
  if (rows.length === 0) return ok(0);
  const erased = rows.filter(({ what }) => what === "erased");
  for (const row of erased) await erase(turn, row);
  const others = rows.filter(({ what }) => what !== "erased");
  const changed = others.filter(({ what }) => what === "changed").map(({ ref }) => ref);
  const read =
    changed.length === 0 ? ok({ changes: [], unreadable: [] }) : await port.read(changed);
  if (!read.ok) return refuse(read.error);
  const gone = others.flatMap((row) => toGone(row) ?? []);
  await turn.inWork(async (work) => {
    const reading = { ...read.value, changes: [...read.value.changes, ...gone] };
    await applyChanges(work, { ...reading, noun: others[0]?.noun ?? "company" });
    await finishInbox(work.tx, connection.id, others);
  });
  return ok(rows.length);
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
