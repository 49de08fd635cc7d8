import {
  anyRecord,
  committed,
  type Org,
  tableOf,
  textValue,
  visibleFields,
  visibleObject,
} from "./org.ts";
import { done, problem } from "./replies.ts";
import { type Call, route } from "./route.ts";
import { fieldsIn, fits, type Literal, MalformedQuery, parseSoql, type Query } from "./soql.ts";
import type { ObjectDefinition, Reply, StoredRecord } from "./types.ts";

export const queryRoutes = [
  route("GET", "/query", (call) => runQuery(call, { withDeleted: false })),
  route("GET", "/queryAll", (call) => runQuery(call, { withDeleted: true })),
  route("GET", "/query/{locator}", goOn),
];

function runQuery(call: Call, { withDeleted }: { readonly withDeleted: boolean }): Reply {
  const { org } = call;
  const parsed = tryParse(call.query.get("q") ?? "");
  if (!("fields" in parsed)) return parsed;
  const definition = visibleObject(org, parsed.object);
  if (definition === null) {
    return problem(400, "INVALID_TYPE", `sObject type '${parsed.object}' is not supported.`);
  }
  const names = [
    ...parsed.fields,
    ...fieldsIn(parsed.where),
    ...parsed.orderBy.map(({ field }) => field),
  ];
  const unknown = names.find((name) => !isVisible(org, definition, name));
  if (unknown !== undefined) {
    const message = `No such column '${unknown}' on entity '${definition.name}'.`;
    return problem(400, "INVALID_FIELD", message);
  }
  const rows = rowsOf(org, definition, parsed, withDeleted);
  const written = rows.map((row) => toJson(org, definition, row, parsed.fields));
  return pageOf(call, written, 0);
}

function tryParse(soql: string): Query | Reply {
  try {
    return parseSoql(soql);
  } catch (error) {
    if (error instanceof MalformedQuery) return problem(400, "MALFORMED_QUERY", error.message);
    throw error;
  }
}

/** A field of the object, or one of a record it points at, that the user may see. */
function isVisible(org: Org, definition: ObjectDefinition, name: string): boolean {
  const fields = visibleFields(org, definition);
  const [first = "", ...rest] = name.split(".");
  if (rest.length === 0) return fields.some((field) => field.name === first);
  const reference = fields.find(({ relationship }) => relationship === first);
  return (reference?.referenceTo ?? []).some((target) => {
    const other = visibleObject(org, target);
    return other !== null && isVisible(org, other, rest.join("."));
  });
}

function valueAt(org: Org, definition: ObjectDefinition, row: StoredRecord, name: string): Literal {
  const dot = name.indexOf(".");
  if (dot === -1) return row.values[name] ?? defaultOf(definition, name);
  const other = related(org, definition, row, name.slice(0, dot));
  return other === null ? null : valueAt(org, other.definition, other.record, name.slice(dot + 1));
}

/** A yes/no field that nobody touched is no. */
function defaultOf(definition: ObjectDefinition, name: string): Literal {
  return definition.fields.find((field) => field.name === name)?.type === "boolean" ? false : null;
}

function related(org: Org, definition: ObjectDefinition, row: StoredRecord, relationship: string) {
  const field = definition.fields.find((each) => each.relationship === relationship);
  const stored = anyRecord(org, textValue(row.values[field?.name ?? ""]));
  const record = stored === null ? null : committed(org, stored);
  if (record === null) return null;
  const other = [...org.objects.values()].find(({ prefix }) => record.id.startsWith(prefix));
  return other === undefined ? null : { definition: other, record };
}

function rowsOf(
  org: Org,
  definition: ObjectDefinition,
  { where, orderBy, limit }: Query,
  withDeleted: boolean,
): readonly StoredRecord[] {
  const found: StoredRecord[] = [];
  for (const stored of tableOf(org, definition.name).values()) {
    const row = committed(org, stored);
    if (row === null) continue;
    if (!withDeleted && row.values.IsDeleted === true) continue;
    const matches = where === null || fits(where, (field) => valueAt(org, definition, row, field));
    if (matches) found.push(row);
  }
  // Every page of a long feed sorts what is left of it, so records in order already cost little.
  found.sort((one, other) => {
    for (const { field, descending } of orderBy) {
      const left = valueAt(org, definition, one, field) ?? "";
      const right = valueAt(org, definition, other, field) ?? "";
      if (left !== right) return left < right === descending ? 1 : -1;
    }
    return 0;
  });
  return limit === null ? found : found.slice(0, limit);
}

/** A page of rows; what is left waits under a locator. */
function pageOf({ org, params }: Call, rows: readonly unknown[], from: number): Reply {
  const totalSize = from + rows.length;
  const records = rows.slice(0, org.limits.queryPageMax);
  if (records.length === rows.length) return done({ totalSize, done: true, records });
  org.lastNumber += 1;
  const locator = `01g5g${String(org.lastNumber).padStart(13, "0")}-${from + records.length}`;
  org.locators.set(locator, rows.slice(records.length));
  const nextRecordsUrl = `/services/data/v${params.version}/query/${locator}`;
  return done({ totalSize, done: false, nextRecordsUrl, records });
}

function goOn(call: Call): Reply {
  const locator = call.params.locator ?? "";
  const rows = call.org.locators.get(locator);
  if (rows === undefined) return problem(400, "INVALID_QUERY_LOCATOR", "invalid query locator");
  return pageOf(call, rows, Number(locator.split("-")[1]));
}

function toJson(
  org: Org,
  definition: ObjectDefinition,
  row: StoredRecord,
  names: readonly string[],
): Record<string, unknown> {
  const url = `/services/data/v68.0/sobjects/${definition.name}/${row.id}`;
  const json: Record<string, unknown> = { attributes: { type: definition.name, url } };
  const nested = new Map<string, string[]>();
  for (const name of names) {
    const [first = "", ...rest] = name.split(".");
    if (rest.length === 0) json[name] = toWire(definition, row, name);
    else nested.set(first, [...(nested.get(first) ?? []), rest.join(".")]);
  }
  for (const [relationship, inside] of nested) {
    const other = related(org, definition, row, relationship);
    json[relationship] =
      other === null ? null : toJson(org, other.definition, other.record, inside);
  }
  return json;
}

export function toWire(definition: ObjectDefinition, row: StoredRecord, name: string): Literal {
  const value = row.values[name] ?? defaultOf(definition, name);
  const type = definition.fields.find((field) => field.name === name)?.type;
  return type === "datetime" && typeof value === "string" ? value.replace("Z", ".000+0000") : value;
}
