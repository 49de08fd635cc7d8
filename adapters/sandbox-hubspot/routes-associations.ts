import { z } from "zod";
import { linkBothWays, linkedIds, unlinkBothWays } from "./links.ts";
import { associationTypeId, findObjectType, type ObjectType } from "./object-types.ts";
import type { Portal } from "./portal.ts";
import { findRecord } from "./records.ts";
import { batchReply, invalid, notFound, partError, reply } from "./replies.ts";
import { type Call, type Route, readBody } from "./route.ts";
import type { Reply } from "./types.ts";
import { AssociationTypes } from "./write-records.ts";

const BATCH = "/crm/associations/2026-03/:objectType/:toObjectType/batch";
const SINGLE = "/crm/objects/2026-03/:objectType/:id/associations";

function route(
  method: Route["method"],
  path: string,
  access: "read" | "write",
  handle: (call: Call, from: ObjectType, to: ObjectType) => Reply,
): Route {
  return {
    method,
    path,
    kind: "api",
    scopes: (params) => {
      const from = findObjectType(params.objectType ?? "");
      if (from === null) return [];
      return [access === "read" ? from.readScope : from.writeScope];
    },
    handle: (call) => {
      const from = findObjectType(call.params.objectType ?? "");
      const to = findObjectType(call.params.toObjectType ?? "");
      return from === null || to === null ? notFound(call.portal) : handle(call, from, to);
    },
  };
}

export const associationRoutes: readonly Route[] = [
  route("POST", `${BATCH}/read`, "read", readBatch),
  route("POST", `${BATCH}/create`, "write", createBatch),
  route("POST", `${BATCH}/associate/default`, "write", createBatch),
  route("POST", `${BATCH}/archive`, "write", archiveBatch),
  route("GET", `${SINGLE}/:toObjectType`, "read", readOne),
  route("PUT", `${SINGLE}/default/:toObjectType/:toId`, "write", createDefault),
  route("PUT", `${SINGLE}/:toObjectType/:toId`, "write", createOne),
  route("DELETE", `${SINGLE}/:toObjectType/:toId`, "write", archiveOne),
];

const Pair = z.object({ from: z.object({ id: z.string() }), to: z.object({ id: z.string() }) });
const PairInputs = z.object({
  inputs: z.array(Pair.extend({ types: AssociationTypes.optional() })).min(1),
});
const ReadInputs = z.object({ inputs: z.array(z.object({ id: z.string() })).min(1) });

function targets(from: ObjectType, to: ObjectType, ids: readonly string[]) {
  const typeId = associationTypeId(from, to);
  return ids.map((toObjectId) => ({
    toObjectId,
    associationTypes: [{ category: "HUBSPOT_DEFINED", typeId }],
  }));
}

function readBatch(call: Call, from: ObjectType, to: ObjectType): Reply {
  const { portal } = call;
  const body = readBody(call, ReadInputs);
  if (!body.ok) return body.refusal;
  const { inputs } = body.value;
  if (inputs.length > portal.limits.associationReadMax) return tooMany(portal, "read");
  const results: unknown[] = [];
  const errors: unknown[] = [];
  for (const { id } of inputs) {
    const record = findRecord(portal, from, id);
    const ids = record === null ? [] : linkedIds(portal, record, to);
    if (ids.length === 0) errors.push(noneFound(from, to, id));
    else results.push({ from: { id }, to: targets(from, to, ids) });
  }
  return batchReply(portal, 200, results, errors);
}

function noneFound(from: ObjectType, to: ObjectType, id: string) {
  return partError(
    "OBJECT_NOT_FOUND",
    `No ${to.singular} is associated with ${from.singular} ${id}.`,
    {
      fromObjectId: [id],
      fromObjectType: [from.singular],
      toObjectType: [to.singular],
    },
    "crm.associations.NO_ASSOCIATIONS_FOUND",
  );
}

function tooMany(portal: Portal, what: "read" | "create"): Reply {
  const { associationReadMax, associationCreateMax } = portal.limits;
  const max = what === "read" ? associationReadMax : associationCreateMax;
  return invalid(portal, `The maximum number of inputs to ${what} is ${max}`);
}

function createBatch(call: Call, from: ObjectType, to: ObjectType): Reply {
  const { portal, actor } = call;
  const body = readBody(call, PairInputs);
  if (!body.ok) return body.refusal;
  const { inputs } = body.value;
  if (inputs.length > portal.limits.associationCreateMax) return tooMany(portal, "create");
  const results: unknown[] = [];
  const errors: unknown[] = [];
  const isDefault = inputs.every(({ types }) => types === undefined);
  for (const input of inputs) {
    const first = findRecord(portal, from, input.from.id);
    const second = findRecord(portal, to, input.to.id);
    if (first === null || second === null) {
      errors.push(lost(first === null ? from : to, first === null ? input.from.id : input.to.id));
      continue;
    }
    linkBothWays(portal, first, second, actor);
    const made = isDefault ? defaultsMade : labelsMade;
    results.push(...made(from, to, input.from.id, input.to.id));
  }
  return batchReply(portal, isDefault ? 200 : 201, results, errors);
}

function lost(type: ObjectType, id: string) {
  return partError("OBJECT_NOT_FOUND", `${type.singular} ${id} does not exist`, { objectId: [id] });
}

function labelsMade(from: ObjectType, to: ObjectType, fromId: string, toId: string) {
  return [
    {
      fromObjectTypeId: from.typeId,
      fromObjectId: fromId,
      toObjectTypeId: to.typeId,
      toObjectId: toId,
      labels: [],
    },
  ];
}

function defaultsMade(from: ObjectType, to: ObjectType, fromId: string, toId: string) {
  return [
    { from: { id: fromId }, to: { id: toId }, associationSpec: spec(from, to) },
    { from: { id: toId }, to: { id: fromId }, associationSpec: spec(to, from) },
  ];
}

function spec(from: ObjectType, to: ObjectType) {
  return {
    associationCategory: "HUBSPOT_DEFINED",
    associationTypeId: associationTypeId(from, to),
  };
}

const ArchiveInputs = z.object({
  inputs: z
    .array(
      z.object({ from: z.object({ id: z.string() }), to: z.array(z.object({ id: z.string() })) }),
    )
    .min(1),
});

function archiveBatch(call: Call, from: ObjectType, to: ObjectType): Reply {
  const body = readBody(call, ArchiveInputs);
  if (!body.ok) return body.refusal;
  for (const input of body.value.inputs) {
    for (const { id } of input.to) unlink(call, from, to, input.from.id, id);
  }
  return reply(204, null);
}

function unlink(
  { portal, actor }: Call,
  from: ObjectType,
  to: ObjectType,
  fromId: string,
  toId: string,
) {
  const first = findRecord(portal, from, fromId);
  const second = findRecord(portal, to, toId);
  if (first !== null && second !== null) unlinkBothWays(portal, first, second, actor);
}

function readOne({ portal, params }: Call, from: ObjectType, to: ObjectType): Reply {
  const record = findRecord(portal, from, params.id ?? "");
  if (record === null) return notFound(portal);
  return reply(200, { results: targets(from, to, linkedIds(portal, record, to)) });
}

function createDefault(call: Call, from: ObjectType, to: ObjectType): Reply {
  const pair = pairOf(call, from, to);
  if (pair === null) return notFound(call.portal);
  linkBothWays(call.portal, pair.first, pair.second, call.actor);
  return batchReply(call.portal, 200, defaultsMade(from, to, pair.first.id, pair.second.id), []);
}

function createOne(call: Call, from: ObjectType, to: ObjectType): Reply {
  const body = readBody(call, AssociationTypes);
  if (!body.ok) return body.refusal;
  const pair = pairOf(call, from, to);
  if (pair === null) return notFound(call.portal);
  linkBothWays(call.portal, pair.first, pair.second, call.actor);
  const [made] = labelsMade(from, to, pair.first.id, pair.second.id);
  return reply(201, made);
}

function archiveOne(call: Call, from: ObjectType, to: ObjectType): Reply {
  unlink(call, from, to, call.params.id ?? "", call.params.toId ?? "");
  return reply(204, null);
}

function pairOf({ portal, params }: Call, from: ObjectType, to: ObjectType) {
  const first = findRecord(portal, from, params.id ?? "");
  const second = findRecord(portal, to, params.toId ?? "");
  return first === null || second === null ? null : { first, second };
}
