import type { PanelPlanInput } from "../plan-input.ts";

/**
 * What was typed as an agreement; null while a field is empty or no number, so that the server is
 * asked only about what it could read. The rest is for the server to judge.
 */
export function readPlan(typed: Readonly<Record<string, unknown>>): PanelPlanInput | null {
  return isFilledIn(typed) ? typed : null;
}

function isFilledIn(typed: Readonly<Record<string, unknown>>): typed is PanelPlanInput {
  return "kind" in typed && isFilled(typed);
}

function isFilled(value: unknown): boolean {
  if (typeof value === "object" && value !== null) return Object.values(value).every(isFilled);
  return typeof value === "number" ? Number.isFinite(value) : value !== "";
}
