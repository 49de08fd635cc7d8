import { z } from "zod";

/** A document as it is stored and sent: what two of them have in common can be told without knowing what they mean. */
export const Json = z.json();
export type Json = z.infer<typeof Json>;

export interface JsonObject {
  readonly [key: string]: Json;
}

/** The same facts without anything that JSON does not carry. */
export function toJson(value: unknown): Json {
  return Json.parse(JSON.parse(JSON.stringify(value)));
}

export function isObject(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Equal whatever the order of an object's keys. */
export function isSame(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]))
  );
}

/**
 * What names the items of a list, such as the segments: their id, for a template what it is chosen by,
 * for a limit of authority where it begins, for a cap what it counts. Null for a list whose items have no names, or the same one twice.
 */
export function keysOf(list: readonly Json[]): readonly string[] | null {
  const keys = list.map(keyOf);
  const named = keys.filter((key) => key !== null);
  return named.length === list.length && new Set(named).size === named.length ? named : null;
}

function keyOf(item: Json): string | null {
  if (!isObject(item)) return null;
  const { id, channel, language, tone, fromUnits, channels, days } = item;
  if (typeof fromUnits === "number") return `from ${fromUnits}`;
  if (typeof id !== "string") {
    if (!Array.isArray(channels) || typeof days !== "number") return null;
    return `${channels.join(", ")} in ${days} days`;
  }
  if (typeof channel !== "string" || typeof language !== "string" || typeof tone !== "string")
    return id;
  return [id, channel, language, tone].join(" ");
}

/** Both lists with their keys, where both can be told apart by name and are not both empty. */
export function namedLists(a: Json | undefined, b: Json | undefined): NamedLists | null {
  if (!Array.isArray(a) || !Array.isArray(b) || a.length + b.length === 0) return null;
  const [ofA, ofB] = [keysOf(a), keysOf(b)];
  return ofA === null || ofB === null ? null : { a: toMap(ofA, a), b: toMap(ofB, b) };
}

export interface NamedLists {
  readonly a: ReadonlyMap<string, Json>;
  readonly b: ReadonlyMap<string, Json>;
}

export function toMap(keys: readonly string[], list: readonly Json[]): ReadonlyMap<string, Json> {
  return new Map(
    keys.flatMap((key, index) => {
      const item = list[index];
      return item === undefined ? [] : [[key, item] as const];
    }),
  );
}
