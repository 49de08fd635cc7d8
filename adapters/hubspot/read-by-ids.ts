import { ok, type Result, refuse } from "../../core/result/result.ts";
import type { CrmError } from "../crm-error.ts";
import { chunk } from "./chunk.ts";
import type { Reader } from "./reader.ts";
import { type HubspotRecord, RecordBatch } from "./record.ts";
import type { Session } from "./session.ts";
import { toRecordError } from "./to-crm-error.ts";

const BATCH_MAX = 100;

/** Records by id, each once, a call for a hundred. Those that are not there are left out. */
export async function readByIds(
  session: Session,
  reader: Reader,
  ids: readonly string[],
): Promise<Result<readonly HubspotRecord[], CrmError>> {
  const records: HubspotRecord[] = [];
  for (const some of chunk(ids, BATCH_MAX)) {
    const batch = await readBatch(session, reader, some);
    if (!batch.ok) return batch;
    records.push(...batch.value);
  }
  return ok(distinctById(records));
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
  return failed === undefined ? ok(batch.value.results) : refuse(failed);
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
