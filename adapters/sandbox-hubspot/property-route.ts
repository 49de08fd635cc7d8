import type { ObjectType } from "./object-types.ts";
import type { Portal, PropertyGroup } from "./portal.ts";
import { type Call, type Route, typeOf, withType } from "./route.ts";
import type { Reply } from "./types.ts";

export const PROPERTIES = "/crm/properties/2026-03/:objectType";

/** A route about the properties of an object type, with the scopes of its schema. */
export function propertyRoute(
  method: Route["method"],
  path: string,
  access: "read" | "write",
  handle: (call: Call, type: ObjectType) => Reply,
): Route {
  return {
    method,
    path,
    kind: "api",
    scopes: (params) => {
      const type = typeOf({ params });
      if (type === null) return [];
      return access === "read" ? type.schemaReadScopes : type.schemaWriteScopes;
    },
    handle: withType(handle),
  };
}

export function definitionsOf({ properties }: Portal, { name }: ObjectType) {
  const definitions = properties.get(name);
  if (definitions === undefined) throw new Error(`no properties for ${name}`);
  return definitions;
}

export function groupsOf({ groups }: Portal, { name }: ObjectType): Map<string, PropertyGroup> {
  const found = groups.get(name);
  if (found === undefined) throw new Error(`no groups for ${name}`);
  return found;
}
