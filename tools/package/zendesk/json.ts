import { z } from "zod";
import { ok, type Result, refuse } from "../../../core/result/result.ts";
import { textOf } from "./app-files.ts";

export type JsonObject = Readonly<Record<string, unknown>>;

export interface ReadJson {
  readonly value: unknown;
  /** Paths of keys written twice in one object. */
  readonly duplicates: readonly string[];
}

/** JSON that also says what it says twice: a parser keeps the last value and tells nobody. */
export function readJson(bytes: Uint8Array): Result<ReadJson, string> {
  const text = textOf(bytes);
  if (text === null) return refuse("it is not UTF-8 text");
  try {
    const value: unknown = JSON.parse(text);
    return ok({ value, duplicates: duplicateKeys(text) });
  } catch (fault) {
    if (fault instanceof SyntaxError) return refuse(fault.message);
    throw fault;
  }
}

const ObjectOfJson = z.record(z.string(), z.unknown());
const ListOfJson = z.array(z.unknown());

export function asObject(value: unknown): JsonObject | null {
  const object = ObjectOfJson.safeParse(value);
  return object.success ? object.data : null;
}

export function asList(value: unknown): readonly unknown[] | null {
  const list = ListOfJson.safeParse(value);
  return list.success ? list.data : null;
}

/** Entries of what should be an object; none of anything else. */
export function entriesOf(value: unknown): [string, unknown][] {
  return Object.entries(asObject(value) ?? {});
}

/** A found value inside a message: told in full when short. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

interface Frame {
  readonly path: string;
  /** Keys so far; null for a list. */
  readonly keys: Set<string> | null;
  key: string;
  index: number;
  isKeyNext: boolean;
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]/gs;

/** Asked only of text that a parser took, so that strings and brackets are all there is to see. */
function duplicateKeys(text: string): string[] {
  const found: string[] = [];
  const frames: Frame[] = [];
  for (const [token] of text.matchAll(TOKEN)) {
    const frame = frames.at(-1);
    if (token === "{" || token === "[") frames.push(frameWithin(frame, token));
    else if (token === "}" || token === "]") frames.pop();
    else if (frame === undefined) continue;
    else if (token === ",") {
      frame.isKeyNext = frame.keys !== null;
      frame.index += 1;
    } else if (token === ":") frame.isKeyNext = false;
    else if (frame.isKeyNext) found.push(...noteKey(frame, String(JSON.parse(token))));
  }
  return found;
}

function frameWithin(parent: Frame | undefined, token: string): Frame {
  const isObject = token === "{";
  const path = parent === undefined ? "" : pathIn(parent, parent.key);
  return { path, keys: isObject ? new Set() : null, key: "", index: 0, isKeyNext: isObject };
}

function pathIn({ path, keys, index }: Frame, key: string): string {
  if (keys === null) return `${path}[${index}]`;
  return path === "" ? key : `${path}.${key}`;
}

function noteKey(frame: Frame, key: string): string[] {
  frame.key = key;
  if (frame.keys?.has(key) === true) return [pathIn(frame, key)];
  frame.keys?.add(key);
  return [];
}
