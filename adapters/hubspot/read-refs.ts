import { ok, type Result } from "../../core/result/result.ts";
import { fromEpochMs } from "../../core/time/instant.ts";
import type { CrmChange, CrmPage, UnreadableRecord } from "../crm-change.ts";
import type { CrmError } from "../crm-error.ts";
import { CrmNoun, type CrmRef } from "../crm-ref.ts";
import { readParties } from "./associations.ts";
import { nounOf, objectsOf } from "./objects.ts";
import { readByIds } from "./read-by-ids.ts";
import { readerOf, readRecords } from "./reader.ts";
import { type HubspotRecord, textOf } from "./record.ts";
import type { Session } from "./session.ts";
import { detailOf } from "./to-crm-error.ts";

/** A record that is no longer there names no moment, so the present stands for it. */
type Gone = Extract<CrmChange, { kind: "gone" }>;

/** These records as they are now. Objects this connection does not read are left out. */
export async function readRefs(
  session: Session,
  refs: readonly CrmRef[],
): Promise<Result<Omit<CrmPage, "cursor" | "more">, CrmError>> {
  const objects = CrmNoun.options.flatMap((noun) => objectsOf(noun, session.settings));
  const changes: CrmChange[] = [];
  const unreadable: UnreadableRecord[] = [];
  for (const object of objects) {
    const ids = [...new Set(refs.filter((ref) => ref.object === object).map(({ id }) => id))];
    if (ids.length === 0) continue;
    const read = await readObject(session, object, ids);
    if (!read.ok) {
      // What one object is not allowed or not set up for must not hold up the others.
      if (!isAboutObject(read.error)) return read;
      unreadable.push(...ids.map((id) => unreadOf(object, id, read.error)));
      continue;
    }
    changes.push(...read.value.changes);
    unreadable.push(...read.value.unreadable);
  }
  return ok({ changes, unreadable });
}

function isAboutObject({ kind }: CrmError): boolean {
  return kind === "missing_scope" || kind === "unsupported" || kind === "invalid";
}

function unreadOf(object: string, id: string, error: CrmError): UnreadableRecord {
  const field = error.kind === "invalid" ? error.field : null;
  return { ref: { object, id }, field: field ?? object, message: detailOf(error) };
}

async function readObject(session: Session, object: string, ids: readonly string[]) {
  const reader = await readerOf(session, object);
  if (!reader.ok) return reader;
  const found = await readByIds(session, reader.value, ids);
  if (!found.ok) return found;
  const records = found.value;
  const there = records.map(({ id }) => id);
  const parties = await readParties(session, object, there, reader.value.parties);
  if (!parties.ok) return parties;
  const read = await readRecords(session, reader.value, records, parties.value);
  if (!read.ok) return read;
  const missing = ids.filter((id) => !there.includes(id));
  const gone = missing.flatMap((id) => goneOf(session, object, id, records));
  return ok({ changes: [...gone, ...read.value.changes], unreadable: read.value.unreadable });
}

function goneOf(
  { nowMs }: Session,
  object: string,
  id: string,
  records: readonly HubspotRecord[],
): Gone[] {
  const noun = nounOf(object);
  if (noun === null) return [];
  const into = records.find((record) => mergedIds(record).includes(id));
  const base = {
    kind: "gone",
    noun,
    ref: { object, id },
    changedAt: fromEpochMs(nowMs()),
  } as const;
  if (into === undefined) return [{ ...base, why: "deleted" }];
  return [{ ...base, why: "merged", into: { object, id: into.id } }];
}

function mergedIds(record: HubspotRecord): string[] {
  return (textOf(record, "hs_merged_object_ids") ?? "").split(";").map((id) => id.trim());
}
