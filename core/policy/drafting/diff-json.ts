import { isObject, isSame, type Json, keysOf, namedLists, toMap } from "./json.ts";

/**
 * One difference between two documents. A path names object keys and, inside of a list with names,
 * the item's name. `undefined` is a setting that is not there.
 */
export type Change =
  | {
      readonly kind: "value";
      readonly path: readonly string[];
      readonly before: Json | undefined;
      readonly after: Json | undefined;
    }
  | {
      readonly kind: "list";
      readonly path: readonly string[];
      /** The names of all items, in order. */
      readonly before: readonly string[];
      readonly after: readonly string[];
      readonly removed: ReadonlyMap<string, Json>;
      readonly added: ReadonlyMap<string, Json>;
    };

/** What only makes sense as a whole: half of a condition is none. */
const WHOLE: ReadonlySet<string> = new Set(["anchor", "when", "offer"]);

/** Every difference, so that `applyChanges(before, diffJson(before, after))` is `after`. */
export function diffJson(before: Json, after: Json): Change[] {
  return diffAt(before, after, []);
}

function diffAt(before: Json, after: Json, path: readonly string[]): Change[] {
  if (isSame(before, after)) return [];
  const whole: Change = { kind: "value", path, before, after };
  if (WHOLE.has(path.at(-1) ?? "")) return [whole];
  if (isObject(before) && isObject(after)) {
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
      const [was, is] = [own(before, key), own(after, key)];
      return was === undefined || is === undefined
        ? [{ kind: "value", path: [...path, key], before: was, after: is } as const]
        : diffAt(was, is, [...path, key]);
    });
  }
  const lists = namedLists(before, after);
  if (lists === null) return [whole];
  const { a, b } = lists;
  const [was, is] = [[...a.keys()], [...b.keys()]];
  const inside = was.flatMap((key) => {
    const [from, to] = [a.get(key), b.get(key)];
    return from === undefined || to === undefined ? [] : diffAt(from, to, [...path, key]);
  });
  if (was.join("\n") === is.join("\n")) return inside;
  const removed = new Map([...a].filter(([key]) => !b.has(key)));
  const added = new Map([...b].filter(([key]) => !a.has(key)));
  return [{ kind: "list", path, before: was, after: is, removed, added }, ...inside];
}

function own(object: { readonly [key: string]: Json }, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** The changes that lead back, in the order in which they do. */
export function invertChanges(changes: readonly Change[]): Change[] {
  return changes
    .map((change): Change => {
      if (change.kind === "value") return { ...change, before: change.after, after: change.before };
      const { before, after, removed, added } = change;
      return { ...change, before: after, after: before, removed: added, added: removed };
    })
    .reverse();
}

/** A document with changes made to it. Throws when it lacks the place that one speaks of. */
export function applyChanges(document: Json, changes: readonly Change[]): Json {
  return changes.reduce<Json>((known, change) => {
    const made = changeAt(known, change.path, change);
    if (made === undefined) throw new Error("a change that leaves no document");
    return made;
  }, document);
}

function changeAt(at: Json | undefined, path: readonly string[], change: Change): Json | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return change.kind === "value" ? change.after : arranged(at, change);
  if (isObject(at)) {
    const made = changeAt(own(at, step), rest, change);
    const { [step]: _, ...others } = at;
    return made === undefined ? others : { ...others, [step]: made };
  }
  const keys = Array.isArray(at) ? keysOf(at) : null;
  if (!Array.isArray(at) || keys === null || !keys.includes(step))
    throw new Error(`the document has no ${change.path.join(".")}`);
  return at.map((item, index) =>
    keys[index] === step ? (changeAt(item, rest, change) ?? item) : item,
  );
}

function arranged(at: Json | undefined, change: Extract<Change, { kind: "list" }>): Json {
  const keys = Array.isArray(at) ? keysOf(at) : null;
  if (!Array.isArray(at) || keys === null)
    throw new Error(`the document has no list ${change.path.join(".")}`);
  const known = toMap(keys, at);
  return change.after.map((key) => {
    const item = change.added.get(key) ?? known.get(key);
    if (item === undefined) throw new Error(`the list ${change.path.join(".")} has no ${key}`);
    return item;
  });
}
