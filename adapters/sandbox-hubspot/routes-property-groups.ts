import { z } from "zod";
import type { ObjectType } from "./object-types.ts";
import type { PropertyGroup } from "./portal.ts";
import { definitionsOf, groupsOf, PROPERTIES, propertyRoute } from "./property-route.ts";
import { invalid, notFound, refusal, reply } from "./replies.ts";
import { type Call, type Route, readBody } from "./route.ts";
import type { Reply } from "./types.ts";

export const propertyGroupRoutes: readonly Route[] = [
  propertyRoute("GET", `${PROPERTIES}/groups`, "read", listGroups),
  propertyRoute("POST", `${PROPERTIES}/groups`, "write", createGroup),
  propertyRoute("GET", `${PROPERTIES}/groups/:groupName`, "read", readGroup),
  propertyRoute("DELETE", `${PROPERTIES}/groups/:groupName`, "write", archiveGroup),
];

const GroupCreate = z.object({
  name: z.string().min(1),
  label: z.string().min(1),
  displayOrder: z.number().int().default(-1),
});

function listGroups({ portal }: Call, type: ObjectType): Reply {
  return reply(200, { results: [...groupsOf(portal, type).values()].map(toGroupJson) });
}

function toGroupJson(group: PropertyGroup) {
  return { ...group, archived: false };
}

function createGroup(call: Call, type: ObjectType): Reply {
  const body = readBody(call, GroupCreate);
  if (!body.ok) return body.refusal;
  const groups = groupsOf(call.portal, type);
  if (groups.has(body.value.name)) {
    const message = `A property group named '${body.value.name}' already exists.`;
    return refusal(call.portal, 409, "OBJECT_ALREADY_EXISTS", message);
  }
  groups.set(body.value.name, body.value);
  return reply(201, toGroupJson(body.value));
}

function readGroup({ portal, params }: Call, type: ObjectType): Reply {
  const group = groupsOf(portal, type).get(params.groupName ?? "");
  return group === undefined ? notFound(portal) : reply(200, toGroupJson(group));
}

function archiveGroup({ portal, params }: Call, type: ObjectType): Reply {
  const name = params.groupName ?? "";
  const holds = [...definitionsOf(portal, type).values()].some(
    ({ groupName }) => groupName === name,
  );
  if (holds) return invalid(portal, `Property group '${name}' still has properties`);
  return groupsOf(portal, type).delete(name) ? reply(204, null) : notFound(portal);
}
