import { assertNever, ok, type Result, refuse } from "../../core/result/result.ts";
import type { CrmError } from "../crm-error.ts";
import type { CrmRef } from "../crm-ref.ts";
import type { CrmWrite, CrmWritten } from "../crm-write.ts";
import { type NoteTools, type NoteWrite, noteTargetOf, writeNotes } from "./write-notes.ts";
import { type FieldsWrite, setFields, toOptOutFields, toStandingFields } from "./write-standing.ts";
import { writeTask } from "./write-task.ts";

export interface WriteTools extends NoteTools {
  readonly nowMs: () => number;
  readonly wait: (ms: number) => Promise<void>;
  /** Where standing goes: asked once, when the first is written. */
  readonly standingPlace: () => Promise<Result<"fields" | "custom_object", CrmError>>;
}

/**
 * Writes each, whatever becomes of the others: what fails for one reason fails for those it concerns.
 * Refused as a whole only when nothing can be written at all.
 */
export async function write(
  tools: WriteTools,
  writes: readonly CrmWrite[],
): Promise<Result<readonly CrmWritten[], CrmError>> {
  const outcomes = new Map<CrmWrite, CrmWritten>();
  await writeFields(tools, writes, outcomes);
  await writeTasks(tools, writes, outcomes);
  await writeAllNotes(tools, writes, outcomes);
  const all = writes.map((each) => {
    const outcome = outcomes.get(each);
    if (outcome === undefined) throw new Error(`nothing was done about a ${each.kind}`);
    return outcome;
  });
  const [first] = all;
  if (first?.ok === false && isForAll(first.error) && all.every((each) => isSame(each, first))) {
    return first;
  }
  return ok(all);
}

function isForAll({ kind }: CrmError): boolean {
  return kind === "unauthorized" || kind === "uninstalled";
}

function isSame(left: CrmWritten, right: { readonly error: CrmError }): boolean {
  return !left.ok && left.error.kind === right.error.kind;
}

type Outcomes = Map<CrmWrite, CrmWritten>;

/** Standing and refusals are both fields of a record, and go in the same jobs. */
async function writeFields(tools: WriteTools, writes: readonly CrmWrite[], outcomes: Outcomes) {
  const fields: { readonly of: CrmWrite; readonly set: FieldsWrite }[] = [];
  for (const each of writes) {
    const set = await fieldsOf(tools, each);
    if (set === null) continue;
    if (set.ok) fields.push({ of: each, set: set.value });
    else outcomes.set(each, set);
  }
  if (fields.length === 0) return;
  const written = await setFields(
    tools,
    fields.map(({ set }) => set),
  );
  fields.forEach(({ of }, index) => {
    const outcome = written[index];
    if (outcome !== undefined) outcomes.set(of, outcome);
  });
}

async function fieldsOf(
  { settings, nowMs, standingPlace }: WriteTools,
  each: CrmWrite,
): Promise<Result<FieldsWrite, CrmError> | null> {
  switch (each.kind) {
    case "standing": {
      const place = await standingPlace();
      return place.ok ? toStandingFields(each, place.value, nowMs()) : place;
    }
    case "opt_out":
      return toOptOutFields(each, settings.optOut.fields);
    case "task":
    case "event":
    case "activity":
      return null;
    case "promise":
    case "arrangement":
      return refuse({ kind: "unsupported", detail: `Zendesk has no place for a ${each.kind}` });
    default:
      return assertNever(each);
  }
}

async function writeTasks(tools: WriteTools, writes: readonly CrmWrite[], outcomes: Outcomes) {
  for (const each of writes) {
    if (each.kind === "task") outcomes.set(each, await writeTask(tools, each));
  }
}

/** What goes onto one ticket goes in one update: Zendesk takes thirty for each in ten minutes. */
async function writeAllNotes(tools: WriteTools, writes: readonly CrmWrite[], outcomes: Outcomes) {
  const targets = new Map<string, { readonly target: CrmRef; readonly notes: NoteWrite[] }>();
  for (const each of writes) {
    if (each.kind !== "event" && each.kind !== "activity") continue;
    const target = noteTargetOf(each);
    if (target === null) {
      const detail = "a note needs a ticket, a person or an organization";
      outcomes.set(each, { ok: false, error: { kind: "unsupported", detail } });
      continue;
    }
    const key = `${target.object} ${target.id}`;
    const known = targets.get(key) ?? { target, notes: [] };
    known.notes.push(each);
    targets.set(key, known);
  }
  for (const { target, notes } of targets.values()) {
    const written = await writeNotes(tools, target, notes);
    notes.forEach((note, index) => {
      const outcome = written[index];
      if (outcome !== undefined) outcomes.set(note, outcome);
    });
  }
}
