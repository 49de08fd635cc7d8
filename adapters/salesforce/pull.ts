import { createHash } from "node:crypto";
import { ok, type Result } from "../../core/result/result.ts";
import { DAY_MS } from "../../core/time/instant.ts";
import type { CrmPage } from "../crm-change.ts";
import type { CrmError } from "../crm-error.ts";
import type { CrmNoun } from "../crm-ref.ts";
import {
  type Cursor,
  type Progress,
  type Reading,
  readCursor,
  seenKey,
  stillSeen,
  toSecond,
} from "./cursor.ts";
import { isThrough, objectsOf } from "./objects.ts";
import { changedAt, NOTHING_READ, type Read, type Reader, readRows } from "./reader.ts";
import { readerOf } from "./readers.ts";
import { type Row, RowPage } from "./row.ts";
import type { Session } from "./session.ts";
import { type Place, pageQuery, toLongId } from "./soql.ts";
import { readThrough, throughFields } from "./through-people.ts";
import { visibleFields } from "./visible-fields.ts";

/** Salesforce's own ceiling for a page of a query. */
const PAGE_MAX = 2_000;

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
  const step = await withFreshFields(session, () => stepOf(session, here.object, here.progress));
  if (!step.ok) return step;
  const { progress, changes, unreadable } = step.value;
  const following = progress.kind === "rows" ? next : await nextThere(session, objects, next + 1);
  const after: Cursor = {
    ...cursor.value,
    next: following % objects.length,
    objects: cursor.value.objects.with(next, { object: here.object, progress }),
  };
  // A round ends when its last object has nothing more; the first page of the next begins another.
  const more = following < objects.length;
  return ok({ changes, unreadable, cursor: JSON.stringify(after), more });
}

/** The next object there is anything to read of: most orgs lack what comes by licence or choice. */
async function nextThere(
  session: Session,
  objects: readonly string[],
  from: number,
): Promise<number> {
  for (let at = from; at < objects.length; at += 1) {
    const object = objects[at] ?? "";
    const known = isThrough(object) ? await visibleFields(session, object) : null;
    // Where it can't be told, its own step says why.
    if (known === null || !known.ok || known.value !== null) return at;
  }
  return objects.length;
}

function begin(session: Session, noun: CrmNoun): Cursor {
  const now = session.nowMs();
  const objects = objectsOf(noun, session.settings).map((object) => {
    // People are read with all that is known of them, so of these only what changes later matters;
    // of what was said to customers only the time that contact rules look at is read.
    const from = isThrough(object)
      ? toSecond(now - session.overlapMs)
      : noun === "activity"
        ? toSecond(now - session.settings.activityDays * DAY_MS)
        : null;
    return { object, progress: { kind: "start" as const, from } };
  });
  return { v: 1, noun, next: 0, objects };
}

/** Fields that were taken from us since we looked are left out, and the same is asked once more. */
export async function withFreshFields<T>(
  { memory }: Session,
  run: () => Promise<Result<T, CrmError>>,
): Promise<Result<T, CrmError>> {
  const first = await run();
  if (first.ok || !isAboutFields(first.error)) return first;
  memory.forget();
  return run();
}

function isAboutFields(error: CrmError): boolean {
  return "detail" in error && /\((INVALID_FIELD|INVALID_TYPE)\)/.test(error.detail);
}

async function stepOf(
  session: Session,
  object: string,
  progress: Progress,
): Promise<Result<Step, CrmError>> {
  if (isThrough(object)) {
    const known = await visibleFields(session, object);
    if (!known.ok) return known;
    if (known.value === null) return ok({ ...NOTHING_READ, progress });
    const fields = throughFields(object, known.value);
    const query = { object, fields, only: null };
    const page = await readPage(session, query, progress);
    if (!page.ok) return page;
    const read = await readThrough(session, object, page.value.rows);
    return read.ok ? ok({ ...read.value, progress: page.value.progress }) : read;
  }
  const reader = await readerOf(session, object);
  if (!reader.ok) return reader;
  // What is not there, or not for us, is read from its beginning once it is: `describe` names it.
  if (reader.value === null) return ok({ ...NOTHING_READ, progress });
  const page = await readPage(session, reader.value, progress);
  if (!page.ok) return page;
  const read = await readRows(session, reader.value, page.value.rows);
  return read.ok ? ok({ ...read.value, progress: page.value.progress }) : read;
}

interface Page {
  readonly rows: readonly Row[];
  readonly progress: Progress;
}

/**
 * A page of records in the order they changed, after the last one read. Salesforce's own pages would
 * go on from a place of its own that it forgets; ours is good in a year.
 */
async function readPage(
  { client, overlapMs }: Session,
  { object, fields, only }: Pick<Reader, "object" | "fields" | "only">,
  progress: Progress,
): Promise<Result<Page, CrmError>> {
  const place = placeOf(progress);
  const q = pageQuery({ object, fields, only, place, limit: PAGE_MAX });
  const page = await client.call("queryAll", { query: { q } }, RowPage);
  if (!page.ok) return page;
  const { records, done } = page.value;
  const seen = "seen" in progress ? progress.seen : [];
  const readings = records.map(readingOf);
  const known = new Set(seen);
  const rows = records.filter((_row, n) => !known.has(keyAt(readings, n)));
  // What was begun before and saved only now carries an earlier moment than we have read up to.
  const horizon = toSecond(client.serverNowMs() - overlapMs);
  const still = stillSeen(seen, readings, horizon);
  const last = readings.at(-1);
  const complete = last === undefined || (done && records.length < PAGE_MAX);
  return ok({
    rows,
    progress: complete
      ? { kind: "idle", from: horizon, seen: still }
      : { kind: "rows", at: last.at, afterId: last.id, seen: still },
  });
}

function placeOf(progress: Progress): Place {
  switch (progress.kind) {
    case "start":
    case "idle":
      return { at: progress.from, afterId: null };
    case "rows":
      return { at: progress.at, afterId: progress.afterId };
  }
}

function readingOf(row: Row): Reading {
  const at = changedAt({ nowMs: () => 0 }, row);
  const said = createHash("sha256").update(JSON.stringify(row)).digest("base64url").slice(0, 12);
  return { id: toLongId(row.Id) ?? row.Id, at: `${at.slice(0, 19)}Z`, said };
}

function keyAt(readings: readonly Reading[], index: number): string {
  const reading = readings[index];
  return reading === undefined ? "" : seenKey(reading);
}
