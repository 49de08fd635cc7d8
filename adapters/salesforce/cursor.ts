import { z } from "zod";
import { ok, type Result, refuse } from "../../core/result/result.ts";
import type { CrmError } from "../crm-error.ts";
import type { CrmNoun } from "../crm-ref.ts";
import { parseJson } from "../crm-wire.ts";

/** More change within the overlap only in an import, and then some are read twice without harm. */
const SEEN_MAX = 500;

const Second = z.iso.datetime().max(30);
const Seen = z.array(z.string().max(60)).max(SEEN_MAX);

/** How far one object has been read. */
export const Progress = z.discriminatedUnion("kind", [
  /** Nothing yet: from the very beginning, or from a moment where the past is no matter. */
  z.strictObject({ kind: z.literal("start"), from: Second.nullable() }),
  /** In the middle of a round: after this record. */
  z.strictObject({
    kind: z.literal("rows"),
    at: Second,
    afterId: z.string().regex(/^[A-Za-z0-9]{18}$/),
    seen: Seen,
  }),
  /** Nothing left then; the next round begins here, without what was seen of it already. */
  z.strictObject({ kind: z.literal("idle"), from: Second, seen: Seen }),
]);
export type Progress = z.infer<typeof Progress>;

const BEGINNING: Progress = { kind: "start", from: null };

const Cursor = z.strictObject({
  v: z.literal(1),
  noun: z.string().max(20),
  /** Which of the noun's objects is next in this round. */
  next: z.number().int().nonnegative(),
  objects: z.array(z.strictObject({ object: z.string().max(100), progress: Progress })).max(10),
});
export type Cursor = z.infer<typeof Cursor>;

/**
 * Reads our own cursor back; one of another noun or of older settings is refused, not guessed at. An
 * object that we read only since then is begun from its beginning.
 */
export function readCursor(
  text: string,
  noun: CrmNoun,
  objects: readonly string[],
): Result<Cursor, CrmError> {
  const parsed = Cursor.safeParse(parseJson(text));
  const known = parsed.success ? parsed.data.objects : [];
  const fits =
    parsed.success &&
    parsed.data.noun === noun &&
    parsed.data.next < known.length &&
    known.map(({ object }) => object).join() === objects.slice(0, known.length).join();
  if (fits) {
    const added = objects.slice(known.length).map((object) => ({ object, progress: BEGINNING }));
    return ok({ ...parsed.data, objects: [...known, ...added] });
  }
  const detail = "the cursor is not one of this connection's: begin again without one";
  return refuse({ kind: "invalid", field: "cursor", detail });
}

/** A moment as queries take it, to the second before: Salesforce keeps no parts of one. */
export function toSecond(ms: number): string {
  return `${new Date(Math.max(ms, 0)).toISOString().slice(0, 19)}Z`;
}

/** A record as it was when it was read. */
export interface Reading {
  readonly id: string;
  readonly at: string;
  /** A digest of what it said: a record that is changed twice in a second carries one moment. */
  readonly said: string;
}

export function seenKey({ id, at, said }: Reading): string {
  return `${id}@${at}#${said}`;
}

/** What is kept of the readings: those that the next round will come across again. */
export function stillSeen(
  before: readonly string[],
  readings: readonly Reading[],
  horizon: string,
): string[] {
  const all = [...before, ...readings.map(seenKey)];
  const kept = all.filter((key) => key.slice(key.indexOf("@") + 1) >= horizon);
  return [...new Set(kept)].slice(-SEEN_MAX);
}
