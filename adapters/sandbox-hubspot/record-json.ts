import { linkedIds } from "./links.ts";
import { findObjectType } from "./object-types.ts";
import type { Portal, StoredRecord } from "./portal.ts";

export interface RecordJson {
  readonly id: string;
  readonly properties: Readonly<Record<string, string | null>>;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly archived: boolean;
  readonly archivedAt?: string;
}

/** A record with the properties asked for, or those its type shows unasked. */
export function toRecordJson(
  record: StoredRecord,
  asked: readonly string[],
  properties: Readonly<Record<string, string>> = record.properties,
): RecordJson {
  const { type } = record;
  const always = [type.createdProperty, type.modifiedProperty, "hs_object_id"];
  const names = asked.length === 0 ? type.shown : [...asked, ...always];
  return {
    id: record.id,
    properties: Object.fromEntries(names.map((name) => [name, properties[name] ?? null])),
    createdAt: new Date(record.createdAtMs).toISOString(),
    updatedAt: properties[type.modifiedProperty] ?? new Date(record.updatedAtMs).toISOString(),
    archived: record.archivedAtMs !== null,
    ...(record.archivedAtMs === null
      ? {}
      : { archivedAt: new Date(record.archivedAtMs).toISOString() }),
  };
}

/** The associations a read asked for, under the keys HubSpot gives them. */
export function toAssociationsJson(
  portal: Portal,
  record: StoredRecord,
  asked: readonly string[],
): { readonly associations?: Readonly<Record<string, unknown>> } {
  const entries = asked.flatMap((name) => {
    const to = findObjectType(name);
    const ids = to === null ? [] : linkedIds(portal, record, to);
    if (to === null || ids.length === 0) return [];
    const kind = `${record.type.singular}_to_${to.singular}`;
    return [[to.associationKey, { results: ids.map((id) => ({ id, type: kind })) }] as const];
  });
  return entries.length === 0 ? {} : { associations: Object.fromEntries(entries) };
}
