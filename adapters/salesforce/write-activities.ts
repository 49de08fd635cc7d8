import { refuse } from "../../core/result/result.ts";
import { localDate, type TimeZone } from "../../core/time/time-zone.ts";
import type { CrmWrite, CrmWritten } from "../crm-write.ts";
import { LOGGED, OUTCOME_WORDS } from "./map-activity.ts";
import type { Fields } from "./object-description.ts";
import { orgOf } from "./org.ts";
import { EXTERNAL_ID } from "./our-objects.ts";
import { ourName, type Session } from "./session.ts";
import { closedState } from "./task-states.ts";
import { visibleFields } from "./visible-fields.ts";
import { notWritten, toWritten, UNTOLD, type Values, writeRecords } from "./write-records.ts";
import { aboutOf, BODY_MAX, findTasks, SUBJECT_MAX, visibleOnly } from "./write-tasks.ts";

type ActivityWrite = Extract<CrmWrite, { kind: "activity" }>;

const SUBTYPES = {
  voice: "Call",
  email: "Email",
  sms: "Task",
  whatsapp: "Task",
  letter: "Task",
  push: "Task",
} as const;

/** How often it is looked whether a lost call has made them. */
const TRIES_MAX = 3;
const WAIT_MS = 1_000;

/** Logs calls, mails, messages and letters where reps look for them, each once under its key. */
export async function writeActivities(
  session: Session,
  writes: readonly ActivityWrite[],
): Promise<readonly CrmWritten[]> {
  if (writes.length === 0) return [];
  const scene = await sceneOf(session);
  if (!scene.ok) return writes.map(() => notWritten(scene.error));
  const latest = new Map(writes.map((write) => [write.key, write]));
  const results = new Map<string, CrmWritten>();
  let left = [...latest.values()];
  for (let tries = 1; left.length > 0 && tries <= TRIES_MAX; tries += 1) {
    if (tries > 1) await session.wait(WAIT_MS * 2 ** (tries - 2));
    for (const [key, written] of await logMissing(session, scene.value, left)) {
      results.set(key, written);
    }
    left = left.filter(({ key }) => isLost(results.get(key)));
  }
  return writes.map(({ key }) => results.get(key) ?? notWritten(UNTOLD));
}

/** What is not known to have failed may have been done: it is looked for before it is made again. */
function isLost(written: CrmWritten | undefined): boolean {
  return written !== undefined && !written.ok && written.error.kind === "unavailable";
}

interface Scene {
  readonly field: string;
  readonly known: Fields;
  readonly zone: TimeZone;
  readonly closed: string;
}

async function sceneOf(session: Session) {
  const field = ourName(session, EXTERNAL_ID);
  const known = await visibleFields(session, "Task");
  if (!known.ok) return known;
  if (known.value?.has(field) !== true) {
    const detail = "tasks have no field for our reference: install the Good Standing package";
    return refuse({ kind: "unsupported" as const, detail });
  }
  const org = await orgOf(session);
  if (!org.ok) return org;
  const closed = await closedState(session);
  if (!closed.ok) return closed;
  const scene: Scene = { field, known: known.value, zone: org.value.zone, closed: closed.value };
  return { ok: true, value: scene } as const;
}

async function logMissing(
  session: Session,
  scene: Scene,
  writes: readonly ActivityWrite[],
): Promise<readonly (readonly [string, CrmWritten])[]> {
  const found = await findTasks(session, scene.field, writes.map(referenceOf));
  if (!found.ok) return writes.map(({ key }) => [key, notWritten(found.error)]);
  const missing = writes.filter((write) => !found.value.has(referenceOf(write)));
  const records = missing.map((write) => toRecord(scene, write));
  const outcomes = await writeRecords(session, { name: "create", object: "Task" }, records);
  const made = new Map(missing.map(({ key }, n) => [key, outcomes[n]]));
  return writes.map((write) => {
    const outcome = made.get(write.key);
    const id = found.value.get(referenceOf(write))?.Id ?? null;
    const there: CrmWritten = { ok: true, ref: id === null ? null : { object: "Task", id } };
    return [write.key, outcome === undefined ? there : toWritten("Task", outcome)];
  });
}

function referenceOf({ key }: ActivityWrite): string {
  return `${LOGGED}${key}`;
}

function toRecord({ field, known, zone, closed }: Scene, write: ActivityWrite): Values {
  const outbound = write.direction === "outbound";
  const call = {
    CallType: outbound ? "Outbound" : "Inbound",
    CallDisposition: OUTCOME_WORDS[write.outcome],
  };
  const spoken = write.address === undefined ? [] : [write.address];
  return visibleOnly(known, {
    [field]: referenceOf(write),
    Subject: write.subject.slice(0, SUBJECT_MAX),
    Description: [...spoken, write.body].join("\n").slice(0, BODY_MAX),
    Status: closed,
    TaskSubtype: SUBTYPES[write.channel],
    ActivityDate: localDate(zone, Date.parse(write.at)),
    ...(write.channel === "voice" ? call : {}),
    ...aboutOf(write.about),
  });
}
