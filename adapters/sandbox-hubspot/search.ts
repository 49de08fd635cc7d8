import { z } from "zod";
import { findObjectType, type ObjectType } from "./object-types.ts";
import type { IndexedVersion, Portal, StoredRecord } from "./portal.ts";
import type { PropertyDefinition } from "./property-definition.ts";
import { recordsOf } from "./records.ts";
import { indexedView } from "./search-index.ts";
import { readMs } from "./validate-properties.ts";

export const SearchFilter = z.object({
  propertyName: z.string(),
  operator: z.enum([
    "EQ",
    "NEQ",
    "LT",
    "LTE",
    "GT",
    "GTE",
    "BETWEEN",
    "IN",
    "NOT_IN",
    "HAS_PROPERTY",
    "NOT_HAS_PROPERTY",
    "CONTAINS_TOKEN",
    "NOT_CONTAINS_TOKEN",
  ]),
  value: z.string().optional(),
  values: z.array(z.string()).optional(),
  highValue: z.string().optional(),
});
export type SearchFilter = z.infer<typeof SearchFilter>;

const Sort = z.union([
  z.string().transform((text) => ({
    propertyName: text.replace(/^-/, ""),
    direction: text.startsWith("-") ? ("DESCENDING" as const) : ("ASCENDING" as const),
  })),
  z.object({
    propertyName: z.string(),
    direction: z.enum(["ASCENDING", "DESCENDING"]).default("ASCENDING"),
  }),
]);

export const SearchRequest = z.object({
  filterGroups: z.array(z.object({ filters: z.array(SearchFilter) })).default([]),
  query: z.string().optional(),
  sorts: z.array(Sort).default([]),
  properties: z.array(z.string()).default([]),
  limit: z.number().int().default(10),
  after: z.union([z.string(), z.number()]).default("0"),
});
export type SearchRequest = z.infer<typeof SearchRequest>;

export interface Found {
  readonly record: StoredRecord;
  readonly view: IndexedVersion;
}

/** Every record the index knows now and the request matches, in the order asked for. */
export function search(portal: Portal, type: ObjectType, request: SearchRequest): Found[] {
  const nowMs = portal.nowMs();
  const found: Found[] = [];
  for (const record of recordsOf(portal, type).values()) {
    const view = indexedView(record, nowMs);
    if (view !== null && matches(portal, record, view, request)) found.push({ record, view });
  }
  return sorted(portal, type, found, request);
}

function matches(
  portal: Portal,
  record: StoredRecord,
  { properties }: IndexedVersion,
  { filterGroups, query }: SearchRequest,
): boolean {
  const text = query?.toLowerCase();
  const isAsked =
    text === undefined ||
    record.type.searched.some((name) => properties[name]?.toLowerCase().includes(text) === true);
  if (!isAsked) return false;
  if (filterGroups.length === 0) return true;
  return filterGroups.some(({ filters }) =>
    filters.every((filter) => passes(portal, record, properties, filter)),
  );
}

function passes(
  portal: Portal,
  record: StoredRecord,
  properties: Readonly<Record<string, string>>,
  filter: SearchFilter,
): boolean {
  const linked = associationFilter(filter.propertyName);
  if (linked !== null) {
    const ids = [...(record.links.get(linked.name)?.keys() ?? [])];
    return ids.some((id) => [filter.value, ...(filter.values ?? [])].includes(id));
  }
  const definition = portal.properties.get(record.type.name)?.get(filter.propertyName);
  const value = properties[filter.propertyName];
  if (filter.operator === "HAS_PROPERTY") return value !== undefined;
  if (filter.operator === "NOT_HAS_PROPERTY") return value === undefined;
  // A record without a value is in the answer only to a question about what is not.
  if (value === undefined) return ["NEQ", "NOT_IN", "NOT_CONTAINS_TOKEN"].includes(filter.operator);
  return definition !== undefined && compares(definition, value, filter);
}

/** `associations.company` filters by an associated record. */
export function associationFilter(propertyName: string): ObjectType | null {
  const [, name] = /^associations\.(.+)$/.exec(propertyName) ?? [];
  return name === undefined ? null : findObjectType(name);
}

function compares(definition: PropertyDefinition, value: string, filter: SearchFilter): boolean {
  const order = (other: string | undefined) =>
    other === undefined ? Number.NaN : compareValues(definition, value, other);
  switch (filter.operator) {
    case "EQ":
      return order(filter.value) === 0;
    case "NEQ":
      return order(filter.value) !== 0;
    case "LT":
      return order(filter.value) < 0;
    case "LTE":
      return order(filter.value) <= 0;
    case "GT":
      return order(filter.value) > 0;
    case "GTE":
      return order(filter.value) >= 0;
    case "BETWEEN":
      return order(filter.value) >= 0 && order(filter.highValue) <= 0;
    case "IN":
      return (filter.values ?? []).some((each) => order(each) === 0);
    case "NOT_IN":
      return !(filter.values ?? []).some((each) => order(each) === 0);
    case "CONTAINS_TOKEN":
      return containsToken(value, filter.value ?? "");
    case "NOT_CONTAINS_TOKEN":
      return !containsToken(value, filter.value ?? "");
    default:
      return false;
  }
}

function containsToken(value: string, wanted: string): boolean {
  const pattern = wanted
    .toLowerCase()
    .replace(/[.+?^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*");
  return (
    value
      .toLowerCase()
      .split(/[\s@.,-]+/)
      .some((token) => new RegExp(`^${pattern}$`).test(token)) ||
    new RegExp(`^${pattern}$`).test(value.toLowerCase())
  );
}

/** Below zero when the first comes first, by what the property's type means. */
function compareValues({ type }: PropertyDefinition, first: string, second: string): number {
  if (type === "number") return Number(first) - Number(second);
  if (type === "date" || type === "datetime") {
    return (readMs(first) ?? Number.NaN) - (readMs(second) ?? Number.NaN);
  }
  const [a, b] = [first.toLowerCase(), second.toLowerCase()];
  return a < b ? -1 : a > b ? 1 : 0;
}

function sorted(
  portal: Portal,
  type: ObjectType,
  found: readonly Found[],
  { sorts }: SearchRequest,
): Found[] {
  const [sort] = sorts;
  const property = sort?.propertyName ?? "hs_object_id";
  const definition = portal.properties.get(type.name)?.get(property);
  if (definition === undefined) return [...found];
  const sign = sort?.direction === "DESCENDING" ? -1 : 1;
  const keyed = found.map((each) => ({ each, key: sortKey(definition, each.view) }));
  keyed.sort((a, b) => {
    if (a.key === b.key) return Number(a.each.record.id) - Number(b.each.record.id);
    return a.key < b.key ? -sign : sign;
  });
  return keyed.map(({ each }) => each);
}

function sortKey({ name, type }: PropertyDefinition, { properties }: IndexedVersion) {
  const value = properties[name];
  if (type === "number") return value === undefined ? -Infinity : Number(value);
  return value?.toLowerCase() ?? "";
}
