import { z } from "zod";
import { findObjectType } from "./object-types.ts";
import type { Portal } from "./portal.ts";
import { findByUnique, findRecord } from "./records.ts";
import { batchReply, invalid, partError, refusal, reply } from "./replies.ts";
import { type Call, PropertyValues, type Route, readBody } from "./route.ts";
import type { Reply } from "./types.ts";

const BASE = "/integrators/timeline/2026-03/events";

function route(path: string, handle: (call: Call) => Reply): Route {
  return { method: "POST", path, kind: "api", scopes: () => ["timeline"], handle };
}

export const timelineRoutes: readonly Route[] = [
  route(BASE, create),
  route(`${BASE}/batch`, createBatch),
];

const Event = z.object({
  eventTypeName: z.string().min(1),
  id: z.string().min(1),
  objectId: z.string().optional(),
  email: z.string().optional(),
  timestamp: z.iso.datetime({ offset: true }).optional(),
  properties: PropertyValues.default({}),
  extraData: z.unknown().optional(),
});
type Event = z.infer<typeof Event>;

const RECORD_TYPES = ["contacts", "companies", "deals", "tickets"];

/** The record an event is about, whichever of the four types has that id. */
function aboutOf(portal: Portal, { objectId, email }: Event): string | null {
  for (const name of RECORD_TYPES) {
    const type = findObjectType(name);
    if (type === null) continue;
    const record =
      objectId === undefined
        ? findByUnique(portal, type, "email", email ?? "")
        : findRecord(portal, type, objectId);
    if (record !== null) return record.id;
  }
  return null;
}

function create(call: Call): Reply {
  const body = readBody(call, Event);
  if (!body.ok) return body.refusal;
  const problem = refuseEvent(call.portal, body.value);
  if (problem !== null) {
    const status = problem.category === "CONFLICT" ? 409 : 400;
    return refusal(call.portal, status, problem.category, problem.message);
  }
  return reply(201, keep(call.portal, body.value));
}

/** Events can't be changed: a second one of the same id is refused. */
function refuseEvent(portal: Portal, event: Event) {
  if (portal.timeline.has(event.id)) {
    return { category: "CONFLICT", message: `event ${event.id} exists already` };
  }
  if (aboutOf(portal, event) === null) {
    return { category: "VALIDATION_ERROR", message: `event ${event.id} is about no record` };
  }
  return null;
}

function keep(portal: Portal, event: Event) {
  const timestampMs = event.timestamp === undefined ? portal.nowMs() : Date.parse(event.timestamp);
  const { id, eventTypeName, properties } = event;
  const objectId = aboutOf(portal, event) ?? "";
  portal.timeline.set(id, { id, eventTypeName, objectId, timestampMs, properties });
  return { ...event, objectId, timestamp: new Date(timestampMs).toISOString() };
}

const Events = z.object({ inputs: z.array(Event).min(1) });

function createBatch(call: Call): Reply {
  const { portal } = call;
  const body = readBody(call, Events);
  if (!body.ok) return body.refusal;
  if (body.value.inputs.length > portal.limits.batchMax) {
    return invalid(portal, `The maximum number of events in a batch is ${portal.limits.batchMax}`);
  }
  const results: unknown[] = [];
  const errors: unknown[] = [];
  for (const event of body.value.inputs) {
    const problem = refuseEvent(portal, event);
    if (problem === null) results.push(keep(portal, event));
    else errors.push(partError(problem.category, problem.message, { id: [event.id] }));
  }
  return errors.length === 0
    ? batchReply(portal, 200, results, [])
    : { ...batchReply(portal, 200, results, errors), status: 200 };
}
