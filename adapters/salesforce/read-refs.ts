import { ok, type Result } from "../../core/result/result.ts";
import { fromEpochMs } from "../../core/time/instant.ts";
import type { CrmChange, CrmPage, UnreadableRecord } from "../crm-change.ts";
import type { CrmError } from "../crm-error.ts";
import { CrmNoun, type CrmRef } from "../crm-ref.ts";
import { isThrough, nounOf, objectsOf } from "./objects.ts";
import { withFreshFields } from "./pull.ts";
import { rowsWhere } from "./query-rows.ts";
import { type Read, readRows } from "./reader.ts";
import { readerOf } from "./readers.ts";
import type { Session } from "./session.ts";
import { toLongId } from "./soql.ts";

/** These records as they are now. Objects this connection does not read are left out. */
export async function readRefs(
  session: Session,
  refs: readonly CrmRef[],
): Promise<Result<Omit<CrmPage, "cursor" | "more">, CrmError>> {
  const nouns = CrmNoun.options.flatMap((noun) => objectsOf(noun, session.settings));
  const changes: CrmChange[] = [];
  const unreadable: UnreadableRecord[] = [];
  for (const object of new Set(nouns.filter((each) => !isThrough(each)))) {
    const ids = [...new Set(refs.filter((ref) => ref.object === object).map(({ id }) => id))];
    if (ids.length === 0) continue;
    const read = await withFreshFields(session, () => readObject(session, object, ids));
    if (!read.ok) return read;
    changes.push(...read.value.changes);
    unreadable.push(...read.value.unreadable);
  }
  return ok({ changes, unreadable });
}

async function readObject(
  session: Session,
  object: string,
  ids: readonly string[],
): Promise<Result<Read, CrmError>> {
  const reader = await readerOf(session, object);
  if (!reader.ok) return reader;
  if (reader.value === null) return ok({ changes: [], unreadable: ids.map(unseen(object)) });
  const { fields } = reader.value;
  const values = ids.filter((id) => toLongId(id) !== null);
  const rows = await rowsWhere(session, { object, fields, field: "Id", values });
  if (!rows.ok) return rows;
  const read = await readRows(session, reader.value, rows.value);
  if (!read.ok) return read;
  const there = new Set(rows.value.map(({ Id }) => toLongId(Id) ?? Id));
  const missing = ids.filter((id) => !there.has(toLongId(id) ?? id));
  const gone = missing.flatMap((id) => goneFor(session, { object, id }));
  return ok({ changes: [...gone, ...read.value.changes], unreadable: read.value.unreadable });
}

/** A record out of the recycle bin names no moment, so the present stands for it. */
function goneFor({ nowMs, settings }: Session, ref: CrmRef): CrmChange[] {
  const noun = nounOf(ref.object, settings);
  if (noun === null) return [];
  return [{ kind: "gone", noun, ref, why: "deleted", changedAt: fromEpochMs(nowMs()) }];
}

function unseen(object: string) {
  return (id: string): UnreadableRecord => ({
    ref: { object, id },
    field: object,
    message: "the org does not have this object, or does not show it to us",
  });
}
