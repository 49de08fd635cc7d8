import type { Finding } from "../finding.ts";
import {
  limitsOfFields,
  limitsOfTriggers,
  MAX_OBJECTS,
  wrongObject,
} from "./custom-object-limits.ts";
import { asList, asObject, type JsonObject, shown } from "./json.ts";

const COLLECTIONS = ["objects", "object_fields", "object_triggers"] as const;
const MAX_BYTES = 1_048_576;

const REQUIRED: Readonly<Record<(typeof COLLECTIONS)[number], readonly string[]>> = {
  objects: ["key", "title", "title_pluralized", "include_in_list_view"],
  object_fields: ["key", "title", "type", "object_key"],
  object_triggers: ["key", "object_key", "title", "actions", "conditions"],
};

/** Custom objects an app brings along: their shape, limits, and that they name each other rightly. */
export function checkCustomObjects(value: unknown): Finding[] {
  const all = asObject(value);
  if (all === null) return [wrongObject("object-structure", "", "write an object.")];
  if (Object.keys(all).length === 0 || COLLECTIONS.every((name) => asList(all[name])?.length === 0))
    return [wrongObject("object-structure", "", "name an object or take it out.")];
  const shapes = COLLECTIONS.filter(
    (name) => (all[name] ?? null) !== null && asList(all[name]) === null,
  ).map((name) => wrongObject("object-structure", `.${name}`, "write a list."));
  if (shapes.length > 0) return shapes;
  const text = JSON.stringify(all);
  if (Buffer.byteLength(text) > MAX_BYTES)
    return [wrongObject("object-size", "", `keep it below ${MAX_BYTES} bytes.`)];
  const objects = objectsIn(all.objects);
  const fields = objectsIn(all.object_fields);
  const triggers = objectsIn(all.object_triggers);
  return [
    ...(objects.length > MAX_OBJECTS
      ? [wrongObject("object-limit", ".objects", `keep at most ${MAX_OBJECTS}.`)]
      : []),
    ...limitsOfFields(fields),
    ...limitsOfTriggers(triggers),
    ...COLLECTIONS.flatMap((name) => checkKeys(name, objectsIn(all[name]))),
    ...triggers.flatMap(checkTrigger),
    ...(/\{\{\s*setting\.[\w.-]+\s*\}\}/.test(text)
      ? [wrongObject("object-placeholder", "", "take {{setting…}} out, it is not filled in here.")]
      : []),
    ...checkReferences(objects, "object_fields", fields),
    ...checkReferences(objects, "object_triggers", triggers),
  ];
}

function objectsIn(list: unknown): JsonObject[] {
  return (asList(list) ?? []).map(asObject).filter((each) => each !== null);
}

/** How a message names one of them. */
function nameOf(collection: string, { key }: JsonObject): string {
  return `.${collection} ${shown(key)}`;
}

function checkKeys(
  collection: (typeof COLLECTIONS)[number],
  entries: readonly JsonObject[],
): Finding[] {
  return entries.flatMap((entry) =>
    REQUIRED[collection]
      .filter((key) => !Object.hasOwn(entry, key))
      .map((key) => wrongObject("object-key", `${nameOf(collection, entry)}.${key}`, "add it.")),
  );
}

function checkTrigger(trigger: JsonObject): Finding[] {
  const at = nameOf("object_triggers", trigger);
  const { conditions, actions } = trigger;
  const list = asList(actions);
  return [
    ...(conditions === undefined ? [] : checkConditions(at, conditions)),
    ...(actions === undefined || (list !== null && list.length > 0)
      ? []
      : [wrongObject("object-actions", `${at}.actions`, "write a list with at least one.")]),
  ];
}

function checkConditions(at: string, conditions: unknown): Finding[] {
  const groups = asObject(conditions);
  const names = Object.keys(groups ?? {});
  const lists = Object.values(groups ?? {}).filter((group) => asList(group) !== null);
  const isShaped = names.every((name) => name === "all" || name === "any") && lists.length > 0;
  if (!isShaped)
    return [wrongObject("object-conditions", `${at}.conditions`, "write lists named all and any.")];
  const count = lists.reduce<number>((sum, group) => sum + (asList(group)?.length ?? 0), 0);
  return count > 0
    ? []
    : [wrongObject("object-conditions", `${at}.conditions`, "name at least one.")];
}

function checkReferences(
  objects: readonly JsonObject[],
  collection: string,
  entries: readonly JsonObject[],
): Finding[] {
  const keys = new Set(objects.map(({ key }) => key));
  return entries
    .filter((entry) => Object.hasOwn(entry, "object_key") && !keys.has(entry.object_key))
    .map((entry) =>
      wrongObject(
        "object-reference",
        `${nameOf(collection, entry)}.object_key`,
        `name an object of this file, not ${shown(entry.object_key)}.`,
      ),
    );
}
