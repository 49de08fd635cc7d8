import { z } from "zod";
import { linkBothWays } from "./links.ts";
import {
  associationTypeId,
  findObjectType,
  OBJECT_TYPES,
  type ObjectType,
} from "./object-types.ts";
import type { Portal, StoredRecord } from "./portal.ts";
import { createRecord, findByUnique, findRecord } from "./records.ts";
import { invalid, refusal } from "./replies.ts";
import { type Call, PropertyValues } from "./route.ts";
import type { Reply } from "./types.ts";
import { checkProperties, faultsMessage } from "./validate-properties.ts";

export const AssociationTypes = z.array(
  z.object({ associationCategory: z.string(), associationTypeId: z.number().int() }),
);

export const CreateInput = z.object({
  properties: PropertyValues,
  associations: z
    .array(z.object({ to: z.object({ id: z.string() }), types: AssociationTypes }))
    .default([]),
  objectWriteTraceId: z.string().optional(),
});
export type CreateInput = z.infer<typeof CreateInput>;

export type Made =
  | { readonly ok: true; readonly record: StoredRecord }
  | { readonly ok: false; readonly refusal: Reply };

export type Change =
  | { readonly ok: true; readonly properties: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly refusal: Reply };

/** Makes a record with its associations, or says why not and makes nothing. */
export function createOne({ portal, actor }: Call, type: ObjectType, input: CreateInput): Made {
  const refused = refuseCreate(portal, type, input);
  if (!refused.ok) return refused;
  const record = createRecord(portal, type, refused.properties, { actor, told: true });
  for (const target of targetsOf(portal, type, input)) {
    if (target !== null) linkBothWays(portal, record, target, actor);
  }
  return { ok: true, record };
}

/** What would be wrong with making this record; its values in stored form when nothing is. */
export function refuseCreate(portal: Portal, type: ObjectType, input: CreateInput): Change {
  const change = refuseValues(portal, type, input.properties, {}, null);
  if (!change.ok) return change;
  if (targetsOf(portal, type, input).includes(null)) {
    return {
      ok: false,
      refusal: invalid(
        portal,
        "One or more associations are not valid: the object does not exist.",
      ),
    };
  }
  return change;
}

export function refuseChange(
  portal: Portal,
  record: StoredRecord,
  properties: Readonly<Record<string, string>>,
): Change {
  return refuseValues(portal, record.type, properties, record.properties, record);
}

function refuseValues(
  portal: Portal,
  type: ObjectType,
  given: Readonly<Record<string, string>>,
  current: Readonly<Record<string, string>>,
  record: StoredRecord | null,
): Change {
  const checked = checkProperties(portal, type, given, current);
  if (!checked.ok) {
    const errors = checked.faults.map(({ message, error, name }) => ({
      message,
      code: error,
      context: { propertyName: [name] },
    }));
    return { ok: false, refusal: invalid(portal, faultsMessage(checked.faults), { errors }) };
  }
  const taken = refuseTaken(portal, type, checked.properties, record);
  return taken === null ? checked : { ok: false, refusal: taken };
}

/** A value that must be unique and that another record has. */
function refuseTaken(
  portal: Portal,
  type: ObjectType,
  properties: Readonly<Record<string, string>>,
  record: StoredRecord | null,
): Reply | null {
  for (const [name, value] of Object.entries(properties)) {
    if (value === "" || portal.properties.get(type.name)?.get(name)?.hasUniqueValue !== true)
      continue;
    const owner = findByUnique(portal, type, name, value);
    if (owner === null || owner === record) continue;
    if (name === "email") {
      const message = `Contact already exists. Existing ID: ${owner.id}`;
      return refusal(portal, 409, "CONFLICT", message);
    }
    const message = `${name} ${value} is taken by ${owner.id}`;
    return invalid(
      portal,
      faultsMessage([{ isValid: false, message, error: "CONFLICTING_UNIQUE_VALUE", name }]),
    );
  }
  return null;
}

/** The records to associate with, null for one that is not there; the type id says which object. */
function targetsOf(portal: Portal, type: ObjectType, { associations }: CreateInput) {
  return associations.map(({ to, types }) => {
    const target = types[0] && objectOfTypeId(type, types[0].associationTypeId);
    return target ? findRecord(portal, target, to.id) : null;
  });
}

/** The object an association type leads to, from the first object's side. */
export function objectOfTypeId(from: ObjectType, typeId: number): ObjectType | null {
  const primary = PRIMARY_TYPE_IDS[`${from.name}:${typeId}`];
  if (primary !== undefined) return findObjectType(primary);
  return OBJECT_TYPES.find((to) => associationTypeId(from, to) === typeId) ?? null;
}

const PRIMARY_TYPE_IDS: Readonly<Record<string, string>> = {
  "contacts:1": "companies",
  "companies:2": "contacts",
  "deals:5": "companies",
  "companies:6": "deals",
  "tickets:26": "companies",
  "companies:25": "tickets",
};
