import { z } from "zod";
import type { ObjectType } from "./object-types.ts";
import type { Portal } from "./portal.ts";
import type { PropertyDefinition } from "./property-definition.ts";
import { toPropertyJson } from "./property-definition.ts";
import { definitionsOf, groupsOf, PROPERTIES, propertyRoute } from "./property-route.ts";
import { recordsOf } from "./records.ts";
import { batchReply, invalid, notFound, partError, refusal, reply } from "./replies.ts";
import { type Call, type Route, readBody } from "./route.ts";
import type { Reply } from "./types.ts";

export const propertyRoutes: readonly Route[] = [
  propertyRoute("GET", PROPERTIES, "read", list),
  propertyRoute("POST", PROPERTIES, "write", create),
  propertyRoute("POST", `${PROPERTIES}/batch/read`, "read", readBatch),
  propertyRoute("POST", `${PROPERTIES}/batch/create`, "write", createBatch),
  propertyRoute("POST", `${PROPERTIES}/batch/archive`, "write", archiveBatch),
  propertyRoute("GET", `${PROPERTIES}/:propertyName`, "read", read),
  propertyRoute("PATCH", `${PROPERTIES}/:propertyName`, "write", update),
  propertyRoute("DELETE", `${PROPERTIES}/:propertyName`, "write", archive),
];

const Option = z.object({
  label: z.string(),
  value: z.string(),
  displayOrder: z.number().int().default(-1),
  hidden: z.boolean(),
});

const PropertyCreate = z.object({
  name: z.string().regex(/^[a-z][a-z0-9_]*$/, "must be lower case letters, digits and _"),
  label: z.string().min(1),
  groupName: z.string(),
  type: z.enum(["string", "number", "date", "datetime", "enumeration", "bool", "phone_number"]),
  fieldType: z.enum([
    "booleancheckbox",
    "calculation_equation",
    "checkbox",
    "date",
    "file",
    "html",
    "number",
    "phonenumber",
    "radio",
    "select",
    "text",
    "textarea",
  ]),
  description: z.string().default(""),
  options: z.array(Option).default([]),
  hasUniqueValue: z.boolean().default(false),
});
type PropertyCreate = z.infer<typeof PropertyCreate>;

function list({ portal }: Call, type: ObjectType): Reply {
  return reply(200, { results: [...definitionsOf(portal, type).values()].map(toPropertyJson) });
}

function read({ portal, params }: Call, type: ObjectType): Reply {
  const definition = definitionsOf(portal, type).get(params.propertyName ?? "");
  return definition === undefined ? notFound(portal) : reply(200, toPropertyJson(definition));
}

/** Why such a property can't be made, or null. Ten properties of an object may be unique. */
function refuseProperty(portal: Portal, type: ObjectType, input: PropertyCreate): Reply | null {
  const definitions = definitionsOf(portal, type);
  if (definitions.has(input.name)) {
    const message = `A property named '${input.name}' already exists.`;
    return refusal(portal, 409, "OBJECT_ALREADY_EXISTS", message, {
      subCategory: "Properties.PROPERTY_ALREADY_EXISTS",
    });
  }
  if (!groupsOf(portal, type).has(input.groupName)) {
    return invalid(portal, `Property group '${input.groupName}' does not exist`);
  }
  const isChoice = input.type === "enumeration" || input.type === "bool";
  if (isChoice && input.options.length === 0) {
    return invalid(portal, `options are required for a property of type ${input.type}`);
  }
  const own = [...definitions.values()].filter(
    (each) => each.hasUniqueValue && !each.hubspotDefined,
  );
  if (input.hasUniqueValue && own.length >= UNIQUE_MAX) {
    return invalid(
      portal,
      `An object can have at most ${UNIQUE_MAX} properties with unique values`,
    );
  }
  return null;
}

const UNIQUE_MAX = 10;

function make(portal: Portal, type: ObjectType, input: PropertyCreate): PropertyDefinition {
  const nowMs = portal.nowMs();
  const definition = {
    ...input,
    hubspotDefined: false,
    readOnlyValue: false,
    createdAtMs: nowMs,
    updatedAtMs: nowMs,
  };
  definitionsOf(portal, type).set(input.name, definition);
  return definition;
}

function create(call: Call, type: ObjectType): Reply {
  const body = readBody(call, PropertyCreate);
  if (!body.ok) return body.refusal;
  const refused = refuseProperty(call.portal, type, body.value);
  return refused ?? reply(201, toPropertyJson(make(call.portal, type, body.value)));
}

const CreateInputs = z.object({ inputs: z.array(PropertyCreate).min(1) });
const RefusalBody = z.object({ category: z.string(), message: z.string() });

function createBatch(call: Call, type: ObjectType): Reply {
  const { portal } = call;
  const body = readBody(call, CreateInputs);
  if (!body.ok) return body.refusal;
  if (body.value.inputs.length > portal.limits.batchMax) return tooMany(portal);
  const results: unknown[] = [];
  const errors: unknown[] = [];
  for (const input of body.value.inputs) {
    const refused = refuseProperty(portal, type, input);
    if (refused === null) results.push(toPropertyJson(make(portal, type, input)));
    else {
      const { category, message } = RefusalBody.parse(refused.body);
      errors.push(partError(category, message, { name: [input.name] }));
    }
  }
  return batchReply(portal, 201, results, errors);
}

function tooMany(portal: Portal): Reply {
  return invalid(portal, `The maximum number of inputs in a batch is ${portal.limits.batchMax}`);
}

const NameInputs = z.object({ inputs: z.array(z.object({ name: z.string() })).min(1) });

function readBatch(call: Call, type: ObjectType): Reply {
  const { portal } = call;
  const body = readBody(call, NameInputs);
  if (!body.ok) return body.refusal;
  const definitions = definitionsOf(portal, type);
  const results: unknown[] = [];
  const missing: string[] = [];
  for (const { name } of body.value.inputs) {
    const definition = definitions.get(name);
    if (definition === undefined) missing.push(name);
    else results.push(toPropertyJson(definition));
  }
  const errors =
    missing.length === 0
      ? []
      : [partError("OBJECT_NOT_FOUND", "Some properties do not exist", { name: missing })];
  return batchReply(portal, 200, results, errors);
}

const PropertyUpdate = PropertyCreate.omit({ name: true, hasUniqueValue: true }).partial();

function update(call: Call, type: ObjectType): Reply {
  const body = readBody(call, PropertyUpdate);
  if (!body.ok) return body.refusal;
  const definitions = definitionsOf(call.portal, type);
  const definition = definitions.get(call.params.propertyName ?? "");
  if (definition === undefined) return notFound(call.portal);
  if (definition.hubspotDefined)
    return invalid(call.portal, "HubSpot's own properties can't be changed");
  // A field that was not sent stays; zod fills in nothing for it, as the defaults are left out.
  const sent = Object.fromEntries(
    Object.entries(body.value).filter(([name]) => isSent(call.body, name)),
  );
  const after = { ...definition, ...sent, updatedAtMs: call.portal.nowMs() };
  definitions.set(definition.name, after);
  return reply(200, toPropertyJson(after));
}

function isSent(body: unknown, name: string): boolean {
  return typeof body === "object" && body !== null && name in body;
}

function archive({ portal, params }: Call, type: ObjectType): Reply {
  return remove(portal, type, params.propertyName ?? "") ?? reply(204, null);
}

function archiveBatch(call: Call, type: ObjectType): Reply {
  const body = readBody(call, NameInputs);
  if (!body.ok) return body.refusal;
  for (const { name } of body.value.inputs) {
    const refused = remove(call.portal, type, name);
    if (refused !== null && refused.status !== 404) return refused;
  }
  return reply(204, null);
}

/** The property and every value it has; HubSpot's own stay. */
function remove(portal: Portal, type: ObjectType, name: string): Reply | null {
  const definitions = definitionsOf(portal, type);
  const definition = definitions.get(name);
  if (definition === undefined) return notFound(portal);
  if (definition.hubspotDefined)
    return invalid(portal, "HubSpot's own properties can't be archived");
  definitions.delete(name);
  for (const record of recordsOf(portal, type).values()) {
    if (record.properties[name] === undefined) continue;
    const { [name]: _gone, ...rest } = record.properties;
    record.properties = rest;
  }
  return null;
}
