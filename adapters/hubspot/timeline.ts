import { z } from "zod";
import type { CrmError } from "../crm-error.ts";
import type { CrmWrite, CrmWritten } from "../crm-write.ts";
import { chunk } from "./chunk.ts";
import type { Session } from "./session.ts";
import { HubspotProblem, toRecordError } from "./to-crm-error.ts";

/** An app event: what the project declares and what an occurrence names. */
export interface HubspotEvent {
  readonly uid: string;
  readonly objectType: "COMPANY" | "CONTACT";
  readonly event: EventWrite["event"];
  readonly name: string;
}

type EventWrite = Extract<CrmWrite, { kind: "event" }>;

const NAMES = {
  touch: "Message or call",
  promise: "Promise to pay",
  plan: "Payment plan",
  payment: "Payment",
  hold: "Reminders stopped or resumed",
  note: "Note",
} as const;

const KINDS = ["touch", "promise", "plan", "payment", "hold", "note"] as const;

/** What each occurrence carries, both of type text; the templates show them. */
export const EVENT_PROPERTIES = ["title", "detail"] as const;

/** A type belongs to one object, so each kind has one for companies and one for contacts. */
export const HUBSPOT_EVENTS: readonly HubspotEvent[] = KINDS.flatMap((event) => [
  { uid: uidOf(event, "COMPANY"), objectType: "COMPANY", event, name: NAMES[event] },
  { uid: uidOf(event, "CONTACT"), objectType: "CONTACT", event, name: NAMES[event] },
]);

function uidOf(event: EventWrite["event"], object: "COMPANY" | "CONTACT"): string {
  return `gs_${event}_${object.toLowerCase()}`;
}

const BATCH_MAX = 100;

const Answer = z.object({ errors: z.array(HubspotProblem).optional() }).nullable();

/**
 * Puts occurrences on records' timelines. They can't be changed afterwards, and HubSpot keeps one per
 * id: being told that it is there already is what a repetition looks like.
 */
export async function writeEvents(
  session: Session,
  writes: readonly EventWrite[],
): Promise<readonly CrmWritten[]> {
  const results = new Map<EventWrite, CrmWritten>();
  for (const some of chunk(writes.filter(isShown), BATCH_MAX)) {
    await writeSome(session, some, results);
  }
  return writes.map((write) => results.get(write) ?? unsupported(write));
}

function isShown({ about }: EventWrite): boolean {
  return about.object === "companies" || about.object === "contacts";
}

function unsupported({ about }: EventWrite): CrmWritten {
  const detail = `the timeline of ${about.object} takes no events`;
  return { ok: false, error: { kind: "unsupported", detail } };
}

async function writeSome(
  session: Session,
  writes: readonly EventWrite[],
  results: Map<EventWrite, CrmWritten>,
): Promise<void> {
  const json = { inputs: writes.map(occurrenceOf) };
  const answer = await session.client.call("timelineEvents", { json }, Answer);
  if (answer.ok) {
    const errors = answer.value?.errors ?? [];
    for (const write of writes) results.set(write, writtenOf(write, errors, writes.length));
    return;
  }
  const { error } = answer;
  const one = error.kind === "conflict" || error.kind === "invalid" || error.kind === "not_found";
  if (one && writes.length > 1) {
    for (const half of chunk(writes, Math.ceil(writes.length / 2))) {
      await writeSome(session, half, results);
    }
    return;
  }
  for (const write of writes)
    results.set(write, isThere(error) ? done(write) : { ok: false, error });
}

function writtenOf(
  write: EventWrite,
  errors: readonly HubspotProblem[],
  asked: number,
): CrmWritten {
  const named = errors.find((problem) =>
    JSON.stringify(problem).includes(JSON.stringify(write.key)),
  );
  const problem = named ?? (asked === 1 ? errors[0] : undefined);
  if (problem === undefined) return done(write);
  const error = toRecordError(problem);
  return isThere(error) ? done(write) : { ok: false, error };
}

function isThere({ kind }: CrmError): boolean {
  return kind === "conflict";
}

function done({ about }: EventWrite): CrmWritten {
  return { ok: true, ref: about };
}

function occurrenceOf({ key, about, at, event, title, detail }: EventWrite) {
  return {
    eventTypeName: uidOf(event, about.object === "contacts" ? "CONTACT" : "COMPANY"),
    id: key,
    objectId: about.id,
    timestamp: at,
    properties: { title, detail },
  };
}
