import { z } from "zod";
import { eachInput, shown } from "./each-input.ts";
import type { ObjectType } from "./object-types.ts";
import type { StoredRecord } from "./portal.ts";
import { toRecordJson } from "./record-json.ts";
import {
  archiveRecord,
  createRecord,
  findAnyRecord,
  findByUnique,
  findRecord,
  updateRecord,
} from "./records.ts";
import { batchReply, invalid, partError, reply } from "./replies.ts";
import {
  type Call,
  PropertyValues,
  type Route,
  readBody,
  readScopes,
  withType,
  writeScopes,
} from "./route.ts";
import type { Reply } from "./types.ts";
import { CreateInput, createOne, refuseChange, refuseCreate } from "./write-records.ts";

const BASE = "/crm/objects/2026-03/:objectType/batch";

export const batchRoutes: readonly Route[] = [
  { method: "POST", path: `${BASE}/read`, kind: "api", scopes: readScopes, handle: withType(read) },
  {
    method: "POST",
    path: `${BASE}/create`,
    kind: "api",
    scopes: writeScopes,
    handle: withType(create),
  },
  {
    method: "POST",
    path: `${BASE}/update`,
    kind: "api",
    scopes: writeScopes,
    handle: withType(update),
  },
  {
    method: "POST",
    path: `${BASE}/upsert`,
    kind: "api",
    scopes: writeScopes,
    handle: withType(upsert),
  },
  {
    method: "POST",
    path: `${BASE}/archive`,
    kind: "api",
    scopes: writeScopes,
    handle: withType(archive),
  },
];

const Ids = z.array(z.object({ id: z.string().min(1) })).min(1);
const ReadInput = z.object({
  inputs: Ids,
  properties: z.array(z.string()).default([]),
  idProperty: z.string().optional(),
});
const ChangeInput = z.object({
  id: z.string().min(1),
  idProperty: z.string().optional(),
  properties: PropertyValues,
  objectWriteTraceId: z.string().optional(),
});
type ChangeInput = z.infer<typeof ChangeInput>;
const ChangeInputs = z.object({ inputs: z.array(ChangeInput).min(1) });

function tooMany({ portal }: Call, count: number): Reply | null {
  if (count <= portal.limits.batchMax) return null;
  return invalid(
    portal,
    `The maximum number of inputs in a batch request is ${portal.limits.batchMax}`,
  );
}

/** Twice the same record in one batch is refused as a whole. */
function repeated({ portal }: Call, ids: readonly string[]): Reply | null {
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice === undefined) return null;
  return invalid(portal, `Duplicate IDs found in batch input: [${twice}]. IDs must be unique`);
}

function read(call: Call, type: ObjectType): Reply {
  const body = readBody(call, ReadInput);
  if (!body.ok) return body.refusal;
  const { inputs, properties, idProperty } = body.value;
  const refused = tooMany(call, inputs.length) ?? refuseIdProperty(call, type, idProperty);
  if (refused !== null) return refused;
  const wantsArchived = call.query.get("archived") === "true";
  const missing: string[] = [];
  const found = new Map<string, StoredRecord>();
  for (const { id } of inputs) {
    const record = wantsArchived
      ? archivedOnly(findAnyRecord(call.portal, type, id))
      : locate(call, type, id, idProperty);
    if (record === null) missing.push(id);
    else found.set(record.id, record);
  }
  const results = [...found.values()].map((record) => toRecordJson(record, properties));
  return batchReply(call.portal, 200, results, missing.length === 0 ? [] : [gone(type, missing)]);
}

function archivedOnly(record: StoredRecord | null): StoredRecord | null {
  return record?.archivedAtMs === null ? null : record;
}

function gone(type: ObjectType, ids: readonly string[]) {
  const message = `Could not get some ${type.singular.toUpperCase()} objects, they may be deleted or not exist. Check that ids are valid.`;
  return partError("OBJECT_NOT_FOUND", message, { ids });
}

function locate({ portal }: Call, type: ObjectType, id: string, idProperty?: string) {
  if (idProperty === undefined) return findRecord(portal, type, id);
  return findByUnique(portal, type, idProperty, id);
}

function refuseIdProperty(
  { portal }: Call,
  type: ObjectType,
  name: string | undefined,
): Reply | null {
  if (name === undefined) return null;
  if (portal.properties.get(type.name)?.get(name)?.hasUniqueValue === true) return null;
  return invalid(
    portal,
    `Unable to perform update/upsert by non-unique ${type.typeId} property ${name} in portal ID ${portal.portalId}`,
  );
}

const CreateInputs = z.object({ inputs: z.array(CreateInput).min(1) });

function create(call: Call, type: ObjectType): Reply {
  const body = readBody(call, CreateInputs);
  if (!body.ok) return body.refusal;
  const { inputs } = body.value;
  const refused = tooMany(call, inputs.length);
  if (refused !== null) return refused;
  return eachInput(call, 201, inputs, {
    check: (input) => refuseCreate(call.portal, type, input),
    apply: (input) => {
      const made = createOne(call, type, input);
      if (!made.ok) throw new Error("an input that was checked was refused afterwards");
      return shown(made.record, input);
    },
  });
}

function update(call: Call, type: ObjectType): Reply {
  const body = readBody(call, ChangeInputs);
  if (!body.ok) return body.refusal;
  const { inputs } = body.value;
  const refused = refuseChanges(call, type, inputs);
  if (refused !== null) return refused;
  const located = inputs.map((input) => ({
    ...input,
    record: locate(call, type, input.id, input.idProperty),
  }));
  const lost = located.filter(({ record }) => record === null).map(({ id }) => id);
  const known = located.flatMap(({ record, ...input }) =>
    record === null ? [] : [{ ...input, record }],
  );
  const errors = lost.length === 0 ? [] : [gone(type, lost)];
  return eachInput(
    call,
    200,
    known,
    {
      check: ({ record, properties }) => refuseChange(call.portal, record, properties),
      apply: (input, properties) => {
        updateRecord(call.portal, input.record, properties, call.actor);
        return shown(input.record, input);
      },
    },
    errors,
  );
}

function refuseChanges(call: Call, type: ObjectType, inputs: readonly ChangeInput[]): Reply | null {
  const idProperties = new Set(inputs.map(({ idProperty }) => idProperty));
  if (idProperties.size > 1)
    return invalid(call.portal, "All inputs must have the same idProperty");
  const [idProperty] = idProperties;
  return (
    tooMany(call, inputs.length) ??
    repeated(
      call,
      inputs.map(({ id }) => id),
    ) ??
    refuseIdProperty(call, type, idProperty)
  );
}

function upsert(call: Call, type: ObjectType): Reply {
  const body = readBody(call, ChangeInputs);
  if (!body.ok) return body.refusal;
  const { inputs } = body.value;
  if (inputs.some(({ idProperty }) => idProperty === undefined)) {
    return invalid(call.portal, "idProperty is required for each input of an upsert");
  }
  const refused = refuseChanges(call, type, inputs);
  if (refused !== null) return refused;
  const find = (input: ChangeInput) => locate(call, type, input.id, input.idProperty);
  return eachInput(call, 200, inputs, {
    check: (input) => {
      const record = find(input);
      if (record !== null) return refuseChange(call.portal, record, input.properties);
      return refuseCreate(call.portal, type, { properties: withKey(input), associations: [] });
    },
    apply: (input, properties) => {
      const record = find(input);
      if (record === null) {
        const made = createRecord(call.portal, type, properties, { actor: call.actor, told: true });
        return { ...shown(made, input), new: true };
      }
      updateRecord(call.portal, record, properties, call.actor);
      return { ...shown(record, input), new: false };
    },
  });
}

function withKey({ id, idProperty = "", properties }: ChangeInput): Record<string, string> {
  return { ...properties, [idProperty]: id };
}

const ArchiveInput = z.object({ inputs: Ids });

function archive(call: Call, type: ObjectType): Reply {
  const body = readBody(call, ArchiveInput);
  if (!body.ok) return body.refusal;
  const refused = tooMany(call, body.value.inputs.length);
  if (refused !== null) return refused;
  for (const { id } of body.value.inputs) {
    const record = findRecord(call.portal, type, id);
    if (record !== null) archiveRecord(call.portal, record, call.actor);
  }
  return reply(204, null);
}
