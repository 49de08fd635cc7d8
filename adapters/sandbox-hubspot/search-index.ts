import { createHash } from "node:crypto";
import type { IndexedVersion, Portal, StoredRecord } from "./portal.ts";

/**
 * Notes what searches will see of a record, and from when. Each write waits a time of its own up to
 * the lag, so that of two changes the later one may be found first, as in a real index.
 */
export function indexVersion(portal: Portal, record: StoredRecord): void {
  const nowMs = portal.nowMs();
  const version = {
    visibleAtMs: nowMs + lagOf(portal, record),
    properties: record.properties,
    archived: record.archivedAtMs !== null,
  };
  const current = record.indexed.findLastIndex(({ visibleAtMs }) => visibleAtMs <= nowMs);
  record.indexed = [...record.indexed.slice(Math.max(0, current)), version];
}

/** The version a search finds now; null when the index has none yet, or knows the record as archived. */
export function indexedView(record: StoredRecord, nowMs: number): IndexedVersion | null {
  const version = record.indexed.findLast(({ visibleAtMs }) => visibleAtMs <= nowMs);
  return version === undefined || version.archived ? null : version;
}

function lagOf({ indexLagMs }: Portal, { id, updatedAtMs }: StoredRecord): number {
  if (indexLagMs === 0) return 0;
  const digest = createHash("sha256").update(`${id}:${updatedAtMs}`).digest();
  return digest.readUInt32BE(0) % (indexLagMs + 1);
}
