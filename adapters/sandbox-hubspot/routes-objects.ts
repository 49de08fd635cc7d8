import { z } from "zod";
import { refuseSearch } from "./check-search.ts";
import type { ObjectType } from "./object-types.ts";
import type { Portal, StoredRecord } from "./portal.ts";
import { toAssociationsJson, toRecordJson } from "./record-json.ts";
import {
  archiveRecord,
  eraseRecord,
  findByUnique,
  findRecord,
  mergeRecords,
  recordsOf,
  updateRecord,
} from "./records.ts";
import { invalid, notFound, reply } from "./replies.ts";
import {
  type Call,
  listParam,
  PropertyValues,
  type Route,
  readBody,
  readScopes,
  withType,
  writeScopes,
} from "./route.ts";
import { SearchRequest, search } from "./search.ts";
import type { Reply } from "./types.ts";
import { CreateInput, createOne, refuseChange } from "./write-records.ts";

const BASE = "/crm/objects/2026-03/:objectType";

export const objectRoutes: readonly Route[] = [
  { method: "GET", path: BASE, kind: "api", scopes: readScopes, handle: withType(list) },
  { method: "POST", path: BASE, kind: "api", scopes: writeScopes, handle: withType(create) },
  {
    method: "POST",
    path: `${BASE}/search`,
    kind: "search",
    scopes: readScopes,
    handle: withType(find),
  },
  {
    method: "POST",
    path: `${BASE}/merge`,
    kind: "api",
    scopes: writeScopes,
    handle: withType(merge),
  },
  {
    method: "POST",
    path: `${BASE}/gdpr-delete`,
    kind: "api",
    scopes: writeScopes,
    handle: withType(erase),
  },
  { method: "GET", path: `${BASE}/:id`, kind: "api", scopes: readScopes, handle: withType(read) },
  {
    method: "PATCH",
    path: `${BASE}/:id`,
    kind: "api",
    scopes: writeScopes,
    handle: withType(update),
  },
  {
    method: "DELETE",
    path: `${BASE}/:id`,
    kind: "api",
    scopes: writeScopes,
    handle: withType(archive),
  },
];

/** In the order of their ids; `after` is the last id of the page before. */
function list({ portal, query }: Call, type: ObjectType): Reply {
  const limit = Number(query.get("limit") ?? "10");
  if (!Number.isInteger(limit) || limit < 1 || limit > portal.limits.listMax) {
    return invalid(portal, `limit must be from 1 to ${portal.limits.listMax}`);
  }
  const after = Number(query.get("after") ?? "0");
  if (!Number.isInteger(after) || after < 0) return invalid(portal, "after is not valid");
  const page = pageAfter(portal, type, {
    after,
    count: limit + 1,
    archived: query.get("archived") === "true",
  });
  const shown = page.slice(0, limit);
  const results = shown.map((record) => withLinks(portal, record, query));
  const last = shown.at(-1);
  if (page.length <= limit || last === undefined) return reply(200, { results });
  const link = `https://api.hubapi.com/crm/objects/2026-03/${type.name}?after=${last.id}`;
  return reply(200, { results, paging: { next: { after: last.id, link } } });
}

interface PageAsk {
  readonly after: number;
  readonly count: number;
  readonly archived: boolean;
}

const sortedIds = new WeakMap<ReadonlyMap<string, StoredRecord>, number[]>();

/** Ids only ever grow, but for records that were seeded with one: then they are sorted again. */
function pageAfter(portal: Portal, type: ObjectType, { after, count, archived }: PageAsk) {
  const records = recordsOf(portal, type);
  let ids = sortedIds.get(records);
  if (ids === undefined || ids.length !== records.size) {
    ids = [...records.keys()].map(Number).sort((a, b) => a - b);
    sortedIds.set(records, ids);
  }
  const page: StoredRecord[] = [];
  for (let at = firstAbove(ids, after); at < ids.length && page.length < count; at += 1) {
    const record = records.get(String(ids[at]));
    if (record !== undefined && (record.archivedAtMs !== null) === archived) page.push(record);
  }
  return page;
}

function firstAbove(ids: readonly number[], after: number): number {
  let [low, high] = [0, ids.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ids[middle] ?? 0) > after) high = middle;
    else low = middle + 1;
  }
  return low;
}

function withLinks(portal: Portal, record: StoredRecord, query: URLSearchParams) {
  return {
    ...toRecordJson(record, listParam(query, "properties")),
    ...toAssociationsJson(portal, record, listParam(query, "associations")),
  };
}

function create(call: Call, type: ObjectType): Reply {
  const body = readBody(call, CreateInput);
  if (!body.ok) return body.refusal;
  const made = createOne(call, type, body.value);
  return made.ok
    ? reply(201, toRecordJson(made.record, Object.keys(body.value.properties)))
    : made.refusal;
}

function find(call: Call, type: ObjectType): Reply {
  const body = readBody(call, SearchRequest);
  if (!body.ok) return body.refusal;
  const refused = refuseSearch(call.portal, type, body.value, call.bodyLength);
  if (refused !== null) return refused;
  const found = search(call.portal, type, body.value);
  const after = Number(body.value.after);
  const next = after + body.value.limit;
  const results = found
    .slice(after, next)
    .map(({ record, view }) => toRecordJson(record, body.value.properties, view.properties));
  const paging = found.length > next ? { paging: { next: { after: String(next) } } } : {};
  return reply(200, { total: found.length, results, ...paging });
}

function read({ portal, params, query }: Call, type: ObjectType): Reply {
  const record = byIdOr(portal, type, params.id ?? "", query.get("idProperty"));
  return record === null ? notFound(portal) : reply(200, withLinks(portal, record, query));
}

function byIdOr(portal: Portal, type: ObjectType, id: string, property: string | null) {
  return property === null
    ? findRecord(portal, type, id)
    : findByUnique(portal, type, property, id);
}

const UpdateInput = z.object({ properties: PropertyValues });

function update(call: Call, type: ObjectType): Reply {
  const { portal, params, query, actor } = call;
  const body = readBody(call, UpdateInput);
  if (!body.ok) return body.refusal;
  const record = byIdOr(portal, type, params.id ?? "", query.get("idProperty"));
  if (record === null) return notFound(portal);
  const change = refuseChange(portal, record, body.value.properties);
  if (!change.ok) return change.refusal;
  updateRecord(portal, record, change.properties, actor);
  return reply(200, toRecordJson(record, Object.keys(body.value.properties)));
}

/** Archiving what is not there is 204 as well: the caller's wish holds. */
function archive({ portal, params, actor }: Call, type: ObjectType): Reply {
  const record = findRecord(portal, type, params.id ?? "");
  if (record !== null) archiveRecord(portal, record, actor);
  return reply(204, null);
}

const MergeInput = z.object({ primaryObjectId: z.string(), objectIdToMerge: z.string() });

function merge(call: Call, type: ObjectType): Reply {
  const body = readBody(call, MergeInput);
  if (!body.ok) return body.refusal;
  const primary = findRecord(call.portal, type, body.value.primaryObjectId);
  const other = findRecord(call.portal, type, body.value.objectIdToMerge);
  if (primary === null || other === null || primary === other) return notFound(call.portal);
  mergeRecords(call.portal, primary, other, call.actor);
  return reply(200, toRecordJson(primary, []));
}

const EraseInput = z.object({ objectId: z.string(), idProperty: z.string().optional() });

function erase(call: Call, type: ObjectType): Reply {
  const body = readBody(call, EraseInput);
  if (!body.ok) return body.refusal;
  const { objectId, idProperty } = body.value;
  const record = byIdOr(call.portal, type, objectId, idProperty ?? null);
  if (record === null || type.name !== "contacts") return notFound(call.portal);
  eraseRecord(call.portal, record, call.actor);
  return reply(204, null);
}
