import { ok, type Result } from "../../core/result/result.ts";
import { DAY_MS } from "../../core/time/instant.ts";
import type { CrmPage } from "../crm-change.ts";
import type { CrmError } from "../crm-error.ts";
import type { CrmNoun } from "../crm-ref.ts";
import { partiesIn, readParties } from "./associations.ts";
import { type Cursor, type Progress, readCursor } from "./cursor.ts";
import { objectsOf } from "./objects.ts";
import { type Read, type Reader, readerOf, readRecords } from "./reader.ts";
import { type HubspotRecord, RecordPage } from "./record.ts";
import { searchWindow } from "./search.ts";
import type { Session } from "./session.ts";

/** HubSpot's own ceiling for a page of a list. */
const LIST_MAX = 100;

interface Step extends Read {
  readonly progress: Progress;
}

/** One step of reading a noun: everything there is from `null`, afterwards what changed since. */
export async function pull(
  session: Session,
  noun: CrmNoun,
  text: string | null,
): Promise<Result<CrmPage, CrmError>> {
  const objects = objectsOf(noun, session.settings);
  const cursor = text === null ? ok(begin(session, noun)) : readCursor(text, noun, objects);
  if (!cursor.ok) return cursor;
  const { next } = cursor.value;
  const here = cursor.value.objects[next];
  if (here === undefined) throw new Error(`cursor points past its ${objects.length} objects`);
  const reader = await readerOf(session, here.object);
  if (!reader.ok) return reader;
  const step = await stepOf(session, reader.value, here.progress);
  if (!step.ok) return step;
  const { progress, changes, unreadable } = step.value;
  const done = progress.kind === "idle";
  const last = next === objects.length - 1;
  const after: Cursor = {
    ...cursor.value,
    next: done ? (next + 1) % objects.length : next,
    objects: cursor.value.objects.with(next, { object: here.object, progress }),
  };
  // A round ends when its last object has nothing more; the first page of the next begins another.
  return ok({ changes, unreadable, cursor: JSON.stringify(after), more: !(done && last) });
}

function begin(session: Session, noun: CrmNoun): Cursor {
  const now = session.nowMs();
  // Of what was said and written to customers only the time that contact rules look at is read.
  const progress: Progress =
    noun === "activity"
      ? { kind: "idle", from: Math.max(now - session.settings.activityDays * DAY_MS, 0) }
      : { kind: "list", after: null, since: Math.max(now - session.overlapMs, 0) };
  const objects = objectsOf(noun, session.settings).map((object) => ({ object, progress }));
  return { v: 1, noun, next: 0, objects };
}

async function stepOf(
  session: Session,
  reader: Reader,
  progress: Progress,
): Promise<Result<Step, CrmError>> {
  if (progress.kind === "list") return listStep(session, reader, progress);
  const window =
    progress.kind === "window"
      ? progress
      : { kind: "window" as const, from: progress.from, to: session.nowMs(), lastId: "0" };
  const found = await searchWindow(session, reader, window);
  if (!found.ok) return found;
  const { records, lastId, complete } = found.value;
  const parties = await readParties(session, reader.object, idsOf(records), reader.parties);
  if (!parties.ok) return parties;
  const read = await readRecords(session, reader, records, parties.value);
  if (!read.ok) return read;
  const idle = { kind: "idle" as const, from: Math.max(window.to - session.overlapMs, 0) };
  return ok({ ...read.value, progress: complete ? idle : { ...window, lastId } });
}

function idsOf(records: readonly HubspotRecord[]): string[] {
  return records.map(({ id }) => id);
}

/**
 * The list has no ceiling on how many records it goes through and brings associations along; the
 * search has one at 10,000 and does not. What changes meanwhile is found by the window that follows.
 */
async function listStep(
  session: Session,
  reader: Reader,
  progress: Extract<Progress, { kind: "list" }>,
): Promise<Result<Step, CrmError>> {
  const query = {
    limit: String(LIST_MAX),
    properties: reader.properties.join(","),
    ...(reader.parties.length === 0 ? {} : { associations: reader.parties.join(",") }),
    ...(progress.after === null ? {} : { after: progress.after }),
  };
  const path = { objectType: reader.object };
  const page = await session.client.call("list", { path, query }, RecordPage);
  if (!page.ok) return page;
  const records = page.value.results;
  const parties = new Map(records.map((record) => [record.id, partiesIn(record)]));
  const read = await readRecords(session, reader, records, parties);
  if (!read.ok) return read;
  const after = page.value.paging?.next?.after;
  const { since } = progress;
  const rest: Progress =
    after === undefined
      ? { kind: "window", from: since, to: session.nowMs(), lastId: "0" }
      : { ...progress, after };
  return ok({ ...read.value, progress: rest });
}
