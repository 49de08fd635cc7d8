/** One place where two JSON values differ; an absent value is undefined. */
export interface Difference {
  readonly path: string;
  readonly recorded: unknown;
  readonly now: unknown;
}

const MAX_DIFFERENCES = 20;

/** Where two values differ as JSON, up to a bound. The order of keys doesn't matter. */
export function differences(recorded: unknown, now: unknown): readonly Difference[] {
  const found: Difference[] = [];
  compare(recorded, now, "", found);
  return found;
}

function compare(recorded: unknown, now: unknown, path: string, found: Difference[]): void {
  if (found.length >= MAX_DIFFERENCES || Object.is(recorded, now)) return;
  if (!isTree(recorded) || !isTree(now) || Array.isArray(recorded) !== Array.isArray(now)) {
    found.push({ path, recorded, now });
    return;
  }
  const before = new Map(Object.entries(recorded));
  const after = new Map(Object.entries(now));
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    compare(before.get(key), after.get(key), path === "" ? key : `${path}.${key}`, found);
  }
}

function isTree(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
