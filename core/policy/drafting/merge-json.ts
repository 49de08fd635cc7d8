import { isObject, isSame, type Json, keysOf, toMap } from "./json.ts";

/** Two people changed the same thing in different ways. */
export interface Clash {
  readonly path: readonly string[];
  readonly base: Json | undefined;
  readonly mine: Json | undefined;
  readonly theirs: Json | undefined;
}

export interface Merge {
  readonly merged: Json;
  /** Where both changed the same; `merged` has mine there. */
  readonly clashes: readonly Clash[];
}

/** What both made of one document: each one's changes, and mine where they don't go together. */
export function mergeJson(base: Json, mine: Json, theirs: Json): Merge {
  const clashes: Clash[] = [];
  const merged = mergeAt({ path: [], base, mine, theirs }, clashes);
  if (merged === undefined) throw new Error("two documents merged into none");
  return { merged, clashes };
}

function mergeAt(clash: Clash, clashes: Clash[]): Json | undefined {
  const { path, base, mine, theirs } = clash;
  if (isSame(mine, theirs) || isSame(theirs, base)) return mine;
  if (isSame(mine, base)) return theirs;
  const known = isObject(base) ? base : {};
  // Half of one anchor or condition and half of another is neither.
  if (isObject(mine) && isObject(theirs) && !WHOLE.has(path.at(-1) ?? "")) {
    const keys = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
    return Object.fromEntries(
      [...keys].flatMap((key) => {
        const at = { path: [...path, key], base: own(known, key) };
        const made = mergeAt({ ...at, mine: own(mine, key), theirs: own(theirs, key) }, clashes);
        return made === undefined ? [] : [[key, made]];
      }),
    );
  }
  const lists = [base ?? [], mine, theirs].map(namedListOf);
  const [was, my, their] = lists;
  if (was && my && their) return mergeLists(path, { was, my, their }, clashes);
  clashes.push(clash);
  return mine;
}

const WHOLE: ReadonlySet<string> = new Set(["anchor", "when", "offer"]);

type Named = ReadonlyMap<string, Json>;

function namedListOf(list: Json | undefined): Named | null {
  if (!Array.isArray(list)) return null;
  const keys = keysOf(list);
  return keys === null ? null : toMap(keys, list);
}

function own(object: { readonly [key: string]: Json }, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function mergeLists(
  path: readonly string[],
  { was, my, their }: { was: Named; my: Named; their: Named },
  clashes: Clash[],
): Json {
  const items = new Map<string, Json>();
  for (const key of new Set([...my.keys(), ...their.keys()])) {
    const sides = { base: was.get(key), mine: my.get(key), theirs: their.get(key) };
    const made = mergeAt({ path: [...path, key], ...sides }, clashes);
    if (made !== undefined) items.set(key, made);
  }
  const [first, second] = isOrderKept(was, my) ? [their, my] : [my, their];
  return inOrder([...first.keys()], [...second.keys()]).flatMap((key) => {
    const item = items.get(key);
    return item === undefined ? [] : [item];
  });
}

function isOrderKept(was: Named, now: Named): boolean {
  const common = [...now.keys()].filter((key) => was.has(key));
  return [...was.keys()].filter((key) => now.has(key)).join("\n") === common.join("\n");
}

/** The first one's order, with what only the second has behind the same neighbour as there. */
function inOrder(first: readonly string[], second: readonly string[]): string[] {
  const order = [...first];
  for (const [index, key] of second.entries()) {
    if (order.includes(key)) continue;
    const before = second[index - 1];
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, key);
  }
  return order;
}
