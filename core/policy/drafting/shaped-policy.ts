import { z } from "zod";
import { PolicyShape, type TenantPolicy } from "../policy.ts";
import type { PolicyProblem } from "../validate-policy.ts";

/** What somebody may leave for later while they write: an empty name, a number out of bounds. */
const UNFINISHED: ReadonlySet<string> = new Set([
  "too_small",
  "too_big",
  "invalid_format",
  "not_multiple_of",
  "custom",
]);

/**
 * Why a document can't even be kept as a draft: a setting is missing, unknown or of another type.
 * What is merely unfinished or out of bounds is kept, and found by `validatePolicy` before publishing.
 */
export function shapeProblems(document: unknown): PolicyProblem[] {
  const parsed = PolicyShape.safeParse(document);
  if (parsed.success) return [];
  return parsed.error.issues
    .filter(({ code }) => !UNFINISHED.has(code))
    .map(({ path, message }) => ({ path: path.join("."), message }));
}

function isShaped(document: unknown): document is TenantPolicy {
  return shapeProblems(document).length === 0;
}

/** A policy that is being written: it has every setting, and some may still be wrong. */
export const ShapedPolicy = z.custom<TenantPolicy>(isShaped, "this is not a policy");

/** A document with the defaults of settings that are younger than it is, where it can be read. */
export function withDefaults(document: unknown): unknown {
  const parsed = PolicyShape.safeParse(document);
  return parsed.success ? parsed.data : document;
}
