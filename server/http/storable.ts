// Deeper than anything we read; a body can be nested deep enough to exhaust the stack.
const DEPTH_MAX = 64;

/**
 * False when text in a request holds a NUL or half a surrogate pair: PostgreSQL keeps neither, so
 * this is the caller's to correct and not our fault.
 */
export function isStorable(value: unknown, depth = 0): boolean {
  if (typeof value === "string") return !value.includes("\0") && value.isWellFormed();
  if (value === null || typeof value !== "object" || value instanceof Uint8Array) return true;
  if (depth > DEPTH_MAX) return false;
  return Object.entries(value).every(
    ([name, each]) => isStorable(name) && isStorable(each, depth + 1),
  );
}
