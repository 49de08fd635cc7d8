import { localDate } from "../../core/time/time-zone.ts";
import type { CrmError } from "../crm-error.ts";
import type { CrmRef } from "../crm-ref.ts";
import type { CrmWrite, CrmWritten } from "../crm-write.ts";
import { TO_DO } from "./map-activity.ts";
import type { Fields } from "./object-description.ts";
import { orgOf } from "./org.ts";
import { EXTERNAL_ID } from "./our-objects.ts";
import { rowsWhere } from "./query-rows.ts";
import { isYes, type Row, textOf } from "./row.ts";
import { ourName, type Session } from "./session.ts";
import { toLongId } from "./soql.ts";
import { closedState } from "./task-states.ts";
import { visibleFields } from "./visible-fields.ts";
import { notWritten, toWritten, type Values, writeRecords } from "./write-records.ts";

type TaskWrite = Extract<CrmWrite, { kind: "task" }>;

export const SUBJECT_MAX = 255;
export const BODY_MAX = 32_000;

const NO_REFERENCE: CrmError = {
  kind: "unsupported",
  detail: "tasks have no field for our reference: install the Good Standing package",
};

/** Gives people their tasks, and closes those that are done or have become moot. */
export async function writeTasks(
  session: Session,
  writes: readonly TaskWrite[],
): Promise<readonly CrmWritten[]> {
  if (writes.length === 0) return [];
  const known = await visibleFields(session, "Task");
  if (!known.ok) return writes.map(() => notWritten(known.error));
  const field = ourName(session, EXTERNAL_ID);
  if (known.value?.has(field) !== true) return writes.map(() => notWritten(NO_REFERENCE));
  // The same task twice in one call is refused: what was asked for last is what shall be true.
  const latest = new Map(writes.map((write) => [write.key, write]));
  const wanted = [...latest.values()];
  const results = new Map<string, CrmWritten>();
  const scene = { session, field, known: known.value };
  const open = wanted.filter(({ state }) => state === "open");
  const over = wanted.filter(({ state }) => state !== "open");
  for (const [key, written] of await openTasks(scene, open)) results.set(key, written);
  for (const [key, written] of await closeTasks(scene, over)) results.set(key, written);
  return writes.flatMap(({ key }) => results.get(key) ?? []);
}

interface Scene {
  readonly session: Session;
  readonly field: string;
  readonly known: Fields;
}

type Told = readonly (readonly [string, CrmWritten])[];

/** The state is left to Salesforce: a new task gets the org's first, and a finished one stays so. */
async function openTasks({ session, field, known }: Scene, open: readonly TaskWrite[]) {
  if (open.length === 0) return [];
  const org = await orgOf(session);
  if (!org.ok) return open.map(({ key }) => [key, notWritten(org.error)] as const);
  const records = open.map((write) =>
    visibleOnly(known, {
      [field]: referenceOf(write),
      Subject: write.subject.slice(0, SUBJECT_MAX),
      Description: write.body.slice(0, BODY_MAX),
      ActivityDate: localDate(org.value.zone, Date.parse(write.dueAt)),
      ...priorityOf(known, write.urgent),
      ...aboutOf(write.about),
      ...(write.ownerId === undefined ? {} : { OwnerId: write.ownerId }),
    }),
  );
  const way = { name: "upsert", object: "Task", field } as const;
  const outcomes = await writeRecords(session, way, records);
  return open.map((write, n): readonly [string, CrmWritten] => {
    const outcome = outcomes[n];
    if (outcome === undefined) throw new Error("a task without an outcome");
    return [write.key, toWritten("Task", outcome)];
  });
}

/** Looks first, because a task that was never made is not made only to be closed. */
async function closeTasks({ session, field }: Scene, over: readonly TaskWrite[]): Promise<Told> {
  if (over.length === 0) return [];
  const found = await findTasks(session, field, over.map(referenceOf));
  if (!found.ok) return over.map(({ key }) => [key, notWritten(found.error)]);
  const state = await closedState(session);
  if (!state.ok) return over.map(({ key }) => [key, notWritten(state.error)]);
  const there = over.flatMap((write) => {
    const row = found.value.get(referenceOf(write));
    return row === undefined || isYes(row, "IsClosed") ? [] : [{ write, id: row.Id }];
  });
  const records = there.map(({ write, id }) => ({
    Id: id,
    Status: state.value,
    ...(write.state === "moot" ? { [field]: mootReference(id) } : {}),
  }));
  const outcomes = await writeRecords(session, { name: "update", object: "Task" }, records);
  const closed = new Map(there.map(({ write }, n) => [write.key, outcomes[n]]));
  return over.map(({ key }) => {
    const outcome = closed.get(key);
    return [key, outcome === undefined ? { ok: true, ref: null } : toWritten("Task", outcome)];
  });
}

function referenceOf({ key }: TaskWrite): string {
  return `${TO_DO}${key}`;
}

/**
 * What people finished stays so, but what was closed as moot gives its reference up: needed again, it
 * is asked for in a new task, or nobody would be asked.
 */
function mootReference(id: string): string {
  return `${TO_DO}moot:${id}`;
}

/** Tasks that are there under our references, by reference. */
export async function findTasks(session: Session, field: string, references: readonly string[]) {
  const rows = await rowsWhere(session, {
    object: "Task",
    fields: ["Id", "IsClosed", field],
    field,
    values: references,
    only: "IsDeleted = false",
  });
  if (!rows.ok) return rows;
  const found = rows.value.map((row): [string, Row] => [textOf(row, field) ?? "", row]);
  return { ok: true, value: new Map(found) } as const;
}

/** What a task is about: one person and one other record, as Salesforce has room for. */
export function aboutOf(about: readonly CrmRef[]): Values {
  const who = about.find(({ object }) => object === "Contact");
  const what = about.find(({ object }) => object !== "Contact");
  return {
    ...(who === undefined ? {} : { WhoId: toLongId(who.id) ?? who.id }),
    ...(what === undefined ? {} : { WhatId: toLongId(what.id) ?? what.id }),
  };
}

/** Only words the org knows: others would refuse the task. */
function priorityOf(known: Fields, urgent: boolean): Values {
  const wanted = urgent ? "High" : "Normal";
  const values = known.get("Priority")?.picklistValues ?? [];
  return values.some(({ value, active }) => active && value === wanted) ? { Priority: wanted } : {};
}

export function visibleOnly(known: Fields, values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => known.has(name)));
}
