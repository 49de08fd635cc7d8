import { associationTypeId, type ObjectType } from "./object-types.ts";
import type { Portal, StoredRecord } from "./portal.ts";
import type { Actor } from "./types.ts";
import { tell } from "./webhook-events.ts";

/** Associates two records in both directions with the unlabelled type. True when it is new. */
export function linkBothWays(
  portal: Portal,
  from: StoredRecord,
  to: StoredRecord,
  actor: Actor,
  told = true,
): boolean {
  const isNew = addLink(from, to);
  addLink(to, from);
  if (isNew && told) {
    tellOfLink(portal, from, to, actor, false);
    tellOfLink(portal, to, from, actor, false);
  }
  return isNew;
}

export function unlinkBothWays(
  portal: Portal,
  from: StoredRecord,
  to: StoredRecord,
  actor: Actor,
): void {
  const wasThere = from.links.get(to.type.name)?.delete(to.id) ?? false;
  to.links.get(from.type.name)?.delete(from.id);
  if (!wasThere) return;
  tellOfLink(portal, from, to, actor, true);
  tellOfLink(portal, to, from, actor, true);
}

function addLink(from: StoredRecord, to: StoredRecord): boolean {
  const links = from.links.get(to.type.name) ?? new Map<string, number[]>();
  from.links.set(to.type.name, links);
  if (links.has(to.id)) return false;
  links.set(to.id, [associationTypeId(from.type, to.type)]);
  return true;
}

function tellOfLink(
  portal: Portal,
  from: StoredRecord,
  to: StoredRecord,
  actor: Actor,
  associationRemoved: boolean,
): void {
  tell(portal, from, "object.associationChange", actor, {
    associationType: `${from.type.singular.toUpperCase()}_TO_${to.type.singular.toUpperCase()}`,
    fromObjectId: Number(from.id),
    toObjectId: Number(to.id),
    fromObjectTypeId: from.type.typeId,
    toObjectTypeId: to.type.typeId,
    associationRemoved,
    isPrimaryAssociation: false,
  });
}

/** The ids of the records of a type that this one is associated with; archived ones left out. */
export function linkedIds(portal: Portal, record: StoredRecord, to: ObjectType): string[] {
  const ids = [...(record.links.get(to.name)?.keys() ?? [])];
  const records = portal.records.get(to.name);
  return ids.filter((id) => records?.get(id)?.archivedAtMs === null);
}
