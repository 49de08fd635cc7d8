import { ok, type Result, refuse } from "../../core/result/result.ts";
import { fromEpochMs } from "../../core/time/instant.ts";
import type { CrmChange, CrmPage, UnreadableRecord } from "../crm-change.ts";
import type { CrmError } from "../crm-error.ts";
import { CrmNoun, type CrmRef } from "../crm-ref.ts";
import { readParties } from "./associations.ts";
import { chunk } from "./chunk.ts";
import { nounOf, objectsOf } from "./objects.ts";
import { type Reader, readerOf, readRecords } from "./reader.ts";
import { type HubspotRecord, RecordBatch, textOf } from "./record.ts";
import type { Session } from "./session.ts";
import { toRecordError } from "./to-crm-error.ts";

const BATCH_MAX = 100;

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
    if (!read.ok) return read;
    changes.push(...read.value.changes);
    unreadable.push(...read.value.unreadable);
  }
  return ok({ changes, unreadable });
}

async function readObject(session: Session, object: string, ids: readonly string[]) {
  const reader = await readerOf(session, object);
  if (!reader.ok) return reader;
  const records: HubspotRecord[] = [];
  for (const some of chunk(ids, BATCH_MAX)) {
    const batch = await readBatch(session, reader.value, some);
    if (!batch.ok) return batch;
    records.push(...batch.value);
  }
  const there = records.map(({ id }) => id);
  const parties = await readParties(session, object, there, reader.value.parties);
  if (!parties.ok) return parties;
  const read = await readRecords(session, reader.value, records, parties.value);
  if (!read.ok) return read;
  const missing = ids.filter((id) => !there.includes(id));
  const gone = missing.flatMap((id) => goneOf(session, object, id, records));
  return ok({ changes: [...gone, ...read.value.changes], unreadable: read.value.unreadable });
}

async function readBatch(
  session: Session,
  reader: Reader,
  ids: readonly string[],
): Promise<Result<readonly HubspotRecord[], CrmError>> {
  const json = { inputs: ids.map((id) => ({ id })), properties: reader.properties };
  const path = { objectType: reader.object };
  const batch = await session.client.call("batchRead", { path, json }, RecordBatch);
  if (!batch.ok) return batch.error.kind === "not_found" ? readApart(session, reader, ids) : batch;
  // A record HubSpot failed to give is not a record that is gone.
  const errors = (batch.value.errors ?? []).map(toRecordError);
  const failed = errors.find(({ kind }) => kind !== "not_found");
  return failed === undefined ? ok(distinctById(batch.value.results)) : refuse(failed);
}

/** "Not found" for many at once is about one of them, and only said of one it means that one. */
async function readApart(
  session: Session,
  reader: Reader,
  ids: readonly string[],
): Promise<Result<readonly HubspotRecord[], CrmError>> {
  if (ids.length === 1) return ok([]);
  const records: HubspotRecord[] = [];
  for (const half of chunk(ids, Math.ceil(ids.length / 2))) {
    const read = await readBatch(session, reader, half);
    if (!read.ok) return read;
    records.push(...read.value);
  }
  return ok(records);
}

/** Asking for both halves of a merged record gives the one that was kept twice. */
function distinctById(records: readonly HubspotRecord[]): HubspotRecord[] {
  return [...new Map(records.map((record) => [record.id, record])).values()];
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
