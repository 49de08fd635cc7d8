import { linkBothWays } from "./links.ts";
import type { ObjectType } from "./object-types.ts";
import type { Portal, StoredRecord } from "./portal.ts";
import { indexVersion } from "./search-index.ts";
import type { Actor } from "./types.ts";
import { tell } from "./webhook-events.ts";

const CLOSED_TICKET_STAGE = "4";

/** Where a new record comes from; `id` only for records that were there before the app. */
export interface Origin {
  readonly actor: Actor;
  readonly id?: string;
  /** False for what is there from the start: nobody is told of it. */
  readonly told: boolean;
}

export function createRecord(
  portal: Portal,
  type: ObjectType,
  properties: Readonly<Record<string, string>>,
  { actor, id, told }: Origin,
): StoredRecord {
  const record: StoredRecord = {
    id: id ?? nextId(portal),
    type,
    createdAtMs: portal.nowMs(),
    properties: {},
    updatedAtMs: portal.nowMs(),
    archivedAtMs: null,
    indexed: [],
    links: new Map(),
  };
  const at = new Date(record.createdAtMs).toISOString();
  recordsOf(portal, type).set(record.id, record);
  put(portal, record, {
    ...properties,
    hs_object_id: record.id,
    [type.createdProperty]: at,
    hs_object_source: actor.kind === "app" ? "INTEGRATION" : "CRM_UI",
    hs_object_source_id: sourceId(actor),
  });
  if (told) {
    tell(portal, record, "object.creation", actor, { changeFlag: "CREATED" });
    tellOfValues(portal, record, {}, properties, actor);
  }
  return record;
}

export function updateRecord(
  portal: Portal,
  record: StoredRecord,
  changes: Readonly<Record<string, string>>,
  actor: Actor,
): void {
  const before = record.properties;
  const derived = actor.kind === "user" ? { hs_updated_by_user_id: String(actor.userId) } : {};
  put(portal, record, { ...changes, ...closing(record, changes, portal.nowMs()), ...derived });
  tellOfValues(portal, record, before, changes, actor);
}

function closing(
  { type, properties }: StoredRecord,
  changes: Readonly<Record<string, string>>,
  nowMs: number,
): Record<string, string> {
  const stage = changes.hs_pipeline_stage;
  if (type.name !== "tickets" || stage === undefined) return {};
  if (stage !== CLOSED_TICKET_STAGE) return { closed_date: "" };
  return properties.hs_pipeline_stage === stage
    ? {}
    : { closed_date: new Date(nowMs).toISOString() };
}

/** Writing what is there already is a change of the date only; nobody is told of a value. */
function tellOfValues(
  portal: Portal,
  record: StoredRecord,
  before: Readonly<Record<string, string>>,
  changes: Readonly<Record<string, string>>,
  actor: Actor,
): void {
  for (const [propertyName, propertyValue] of Object.entries(changes)) {
    if ((before[propertyName] ?? "") === propertyValue) continue;
    tell(portal, record, "object.propertyChange", actor, { propertyName, propertyValue });
  }
}

/** Stores values, the day of the change, the unique values and what searches will see. */
function put(
  portal: Portal,
  record: StoredRecord,
  changes: Readonly<Record<string, string>>,
): void {
  const { type } = record;
  record.updatedAtMs = portal.nowMs();
  const after: Record<string, string> = { ...record.properties, ...changes };
  after[type.modifiedProperty] = new Date(record.updatedAtMs).toISOString();
  for (const [name, value] of Object.entries(changes)) {
    if (value === "") delete after[name];
    if (portal.properties.get(type.name)?.get(name)?.hasUniqueValue !== true) continue;
    const old = record.properties[name];
    if (old !== undefined) portal.unique.delete(uniqueKey(type, name, old));
    if (value !== "") portal.unique.set(uniqueKey(type, name, value), record.id);
  }
  record.properties = after;
  indexVersion(portal, record);
}

export function archiveRecord(portal: Portal, record: StoredRecord, actor: Actor): void {
  if (record.archivedAtMs !== null) return;
  remove(portal, record);
  tell(portal, record, "object.deletion", actor, {});
}

/** A privacy request: gone for good, and told of twice, in any order. */
export function eraseRecord(portal: Portal, record: StoredRecord, actor: Actor): void {
  if (record.archivedAtMs === null) remove(portal, record);
  record.properties = { hs_object_id: record.id };
  indexVersion(portal, record);
  tell(portal, record, `${record.type.singular}.privacyDeletion`, actor, {});
  tell(portal, record, "object.deletion", actor, {});
}

function remove(portal: Portal, record: StoredRecord): void {
  record.archivedAtMs = portal.nowMs();
  record.updatedAtMs = record.archivedAtMs;
  for (const [name, value] of Object.entries(record.properties)) {
    const key = uniqueKey(record.type, name, value);
    if (portal.unique.get(key) === record.id) portal.unique.delete(key);
  }
  indexVersion(portal, record);
}

export function restoreRecord(portal: Portal, record: StoredRecord, actor: Actor): void {
  record.archivedAtMs = null;
  put(portal, record, record.properties);
  tell(portal, record, "object.restore", actor, {});
}

/** The primary keeps its id, takes the other's associations, and answers to the other's id as well. */
export function mergeRecords(
  portal: Portal,
  primary: StoredRecord,
  other: StoredRecord,
  actor: Actor,
): void {
  for (const [typeName, ids] of other.links) {
    for (const id of ids.keys()) {
      const linked = portal.records.get(typeName)?.get(id);
      if (linked !== undefined) linkBothWays(portal, primary, linked, actor);
    }
  }
  const adopted = Object.fromEntries(
    Object.entries(other.properties).filter(([name]) => primary.properties[name] === undefined),
  );
  remove(portal, other);
  portal.merged.set(`${other.type.name}:${other.id}`, primary.id);
  const merged = [primary.properties.hs_merged_object_ids, other.id].filter(Boolean).join(";");
  put(portal, primary, { ...adopted, hs_merged_object_ids: merged });
  tell(portal, primary, "object.merge", actor, {
    primaryObjectId: Number(primary.id),
    mergedObjectIds: [Number(other.id)],
    newObjectId: Number(primary.id),
    numberOfPropertiesMoved: Object.keys(adopted).length,
  });
}

/** A record by its own id or one that was merged into it; null when archived or unknown. */
export function findRecord(portal: Portal, type: ObjectType, id: string): StoredRecord | null {
  const record = findAnyRecord(portal, type, portal.merged.get(`${type.name}:${id}`) ?? id);
  return record === null || record.archivedAtMs !== null ? null : record;
}

export function findAnyRecord(portal: Portal, type: ObjectType, id: string): StoredRecord | null {
  return recordsOf(portal, type).get(id) ?? null;
}

/** By the value of a property that is unique; null when no record has it. */
export function findByUnique(
  portal: Portal,
  type: ObjectType,
  property: string,
  value: string,
): StoredRecord | null {
  const id = portal.unique.get(uniqueKey(type, property, value));
  return id === undefined ? null : findRecord(portal, type, id);
}

export function recordsOf(portal: Portal, type: ObjectType): Map<string, StoredRecord> {
  const records = portal.records.get(type.name);
  if (records === undefined) throw new Error(`no store for ${type.name}`);
  return records;
}

function nextId(portal: Portal): string {
  portal.lastId += 1;
  return String(portal.lastId);
}

function uniqueKey(type: ObjectType, name: string, value: string): string {
  return `${type.name}:${name}:${value.toLowerCase()}`;
}

function sourceId(actor: Actor): string {
  return actor.kind === "app" ? String(actor.appId) : `userId:${actor.userId}`;
}
