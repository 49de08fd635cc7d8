import {
  anyRecord,
  isSaving,
  nextId,
  nowSecond,
  type Org,
  tableOf,
  textValue,
  visibleFields,
  visibleObject,
} from "./org.ts";
import type { FieldDefinition, ObjectDefinition, SaveError, StoredRecord, Value } from "./types.ts";

export type Saved =
  | { readonly ok: true; readonly id: string; readonly created: boolean }
  | { readonly ok: false; readonly error: SaveError };

/** What is written to one record, and how it is found. */
export interface SaveAsk {
  readonly object: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly by:
    | { readonly kind: "create" }
    | { readonly kind: "id"; readonly id: string }
    | { readonly kind: "external"; readonly field: string };
}

function refused(statusCode: string, message: string, ...fields: string[]): Saved {
  return { ok: false, error: { statusCode, message, fields } };
}

/** Saves one record as the API does: checks, then everything or nothing of it. */
export function save(org: Org, { object, values, by }: SaveAsk): Saved {
  const definition = visibleObject(org, object);
  if (definition === null)
    return refused("INVALID_TYPE", `sObject type '${object}' is not supported.`);
  const found = find(org, definition, by, values);
  if ("ok" in found) return found;
  const { existing } = found;
  const isNew = existing === null;
  const checked = checkValues(org, definition, values, isNew);
  if ("ok" in checked) return checked;
  const touched = [existing?.id ?? "", ...references(definition, checked.values)];
  const locked = touched.find((id) => takeLock(org, id));
  if (locked !== undefined) {
    return refused("UNABLE_TO_LOCK_ROW", "unable to obtain exclusive access to this record");
  }
  const record = existing ?? newRecord(org, definition);
  store(org, definition, record, checked.values);
  return { ok: true, id: record.id, created: isNew };
}

type Found = { readonly existing: StoredRecord | null } | Extract<Saved, { ok: false }>;

function find(
  org: Org,
  definition: ObjectDefinition,
  by: SaveAsk["by"],
  values: Readonly<Record<string, unknown>>,
): Found {
  if (by.kind === "create") return { existing: null };
  const table = tableOf(org, definition.name);
  if (by.kind === "id") {
    const existing = table.get(by.id) ?? null;
    if (existing === null) {
      return notSaved("INVALID_CROSS_REFERENCE_KEY", "invalid cross reference id");
    }
    return existing.values.IsDeleted === true
      ? notSaved("ENTITY_IS_DELETED", "entity is deleted")
      : { existing };
  }
  const field = visibleFields(org, definition).find(({ name }) => name === by.field);
  if (field?.externalId !== true) {
    return notSaved("INVALID_FIELD", `Field name provided, ${by.field} is not an External ID`);
  }
  const value = values[by.field];
  if (typeof value !== "string" || value === "") {
    return notSaved("MISSING_ARGUMENT", `${by.field} not specified`);
  }
  const id = org.byExternalId.get(`${definition.name}.${by.field}`)?.get(value.toLowerCase());
  const known = id === undefined ? null : (table.get(id) ?? null);
  const isStill = textValue(known?.values[by.field]).toLowerCase() === value.toLowerCase();
  const existing = isStill ? known : null;
  return { existing: existing?.values.IsDeleted === true ? null : existing };
}

function notSaved(statusCode: string, message: string): Extract<Saved, { ok: false }> {
  return { ok: false, error: { statusCode, message, fields: [] } };
}

type Checked = { readonly values: Record<string, Value> } | Extract<Saved, { ok: false }>;

function checkValues(
  org: Org,
  definition: ObjectDefinition,
  given: Readonly<Record<string, unknown>>,
  isNew: boolean,
): Checked {
  const known = new Map(visibleFields(org, definition).map((field) => [field.name, field]));
  const values: Record<string, Value> = {};
  for (const [name, value] of Object.entries(given)) {
    if (name === "attributes" || name === "Id") continue;
    const field = known.get(name);
    if (field === undefined) {
      const message = `No such column '${name}' on sobject of type ${definition.name}`;
      return notSaved("INVALID_FIELD", message);
    }
    const wrong = checkOne(org, field, value, isNew);
    if (wrong !== null) return { ok: false, error: { ...wrong, fields: [name] } };
    values[name] = toStored(field, value);
  }
  return { values };
}

function checkOne(
  org: Org,
  field: FieldDefinition,
  value: unknown,
  isNew: boolean,
): Omit<SaveError, "fields"> | null {
  const { name, type, set = "always" } = field;
  if (set === "never" || (set === "create" && !isNew)) {
    const message = `Unable to create/update fields: ${name}.`;
    return { statusCode: "INVALID_FIELD_FOR_INSERT_UPDATE", message };
  }
  if (value === null || value === "") return null;
  if (field.length !== undefined && String(value).length > field.length) {
    return { statusCode: "STRING_TOO_LONG", message: `${name}: data value too large: ${value}` };
  }
  if (field.restricted === true && !(field.values ?? []).includes(String(value))) {
    const message = `${name}: bad value for restricted picklist field: ${value}`;
    return { statusCode: "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST", message };
  }
  if ((type === "double" || type === "currency") && !Number.isFinite(Number(value))) {
    return { statusCode: "INVALID_TYPE_ON_FIELD_IN_RECORD", message: `${name}: not a number` };
  }
  if (type !== "reference") return null;
  const target = anyRecord(org, String(value));
  if (target === null) {
    return {
      statusCode: "INVALID_CROSS_REFERENCE_KEY",
      message: `${name}: id value of incorrect type`,
    };
  }
  return target.values.IsDeleted === true
    ? { statusCode: "ENTITY_IS_DELETED", message: "entity is deleted" }
    : null;
}

function toStored({ type }: FieldDefinition, value: unknown): Value {
  if (value === null || value === undefined || value === "") return null;
  if (type === "boolean") return value === true || value === "true";
  if (type === "double" || type === "currency") return Number(value);
  if (type === "datetime") return `${new Date(String(value)).toISOString().slice(0, 19)}Z`;
  return String(value);
}

function references(definition: ObjectDefinition, values: Readonly<Record<string, Value>>) {
  const names = definition.fields.filter(({ type }) => type === "reference");
  return names.flatMap(({ name }) => textValue(values[name]) || []);
}

/** A locked row refuses whoever writes it or a row below it, until whoever holds it is done. */
function takeLock(org: Org, id: string): boolean {
  if (isSaving(org, id)) return true;
  const left = org.locks.get(id) ?? 0;
  if (left > 0) org.locks.set(id, left - 1);
  return left > 0;
}

function newRecord(org: Org, definition: ObjectDefinition): StoredRecord {
  const now = nowSecond(org);
  const id = nextId(org, definition.prefix);
  return { id, values: { Id: id, IsDeleted: false, CreatedDate: now } };
}

/** Keeps values without any check, with what Salesforce itself works out from them. */
export function store(
  org: Org,
  definition: ObjectDefinition,
  record: StoredRecord,
  values: Readonly<Record<string, Value>>,
): void {
  const now = nowSecond(org);
  Object.assign(record.values, values, { LastModifiedDate: now, SystemModstamp: now });
  derive(org, definition.name, record, now);
  tableOf(org, definition.name).set(record.id, record);
  for (const { name, externalId } of definition.fields) {
    if (externalId !== true) continue;
    const value = textValue(record.values[name]).toLowerCase();
    const key = `${definition.name}.${name}`;
    const index = org.byExternalId.get(key) ?? new Map<string, string>();
    org.byExternalId.set(key, index);
    if (value !== "") index.set(value, record.id);
  }
}

function derive(org: Org, object: string, { id, values }: StoredRecord, now: string): void {
  const full = [values.FirstName, values.LastName].map(textValue).filter(Boolean).join(" ");
  if (object === "Contact") values.Name = full;
  if (object === "Account" && values.IsPersonAccount === true) values.Name = full;
  if (object === "Case") {
    values.CaseNumber ??= id.slice(7, 15);
    values.IsClosed = values.Status === "Closed";
  }
  if (object !== "Task") return;
  values.Status ??= "Not Started";
  values.Priority ??= "Normal";
  values.TaskSubtype ??= "Task";
  values.IsClosed = values.Status === "Completed";
  values.CompletedDateTime = values.IsClosed ? (values.CompletedDateTime ?? now) : null;
  const what = textValue(values.WhatId);
  const who = anyRecord(org, textValue(values.WhoId));
  values.AccountId = what.startsWith("001") ? what : (who?.values.AccountId ?? null);
}
