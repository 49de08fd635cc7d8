import { HOUSE_RULES } from "./house.ts";
import { PLACE_RULES } from "./place-rules.ts";
import type { Rule } from "./rule.ts";
import { US_FEDERAL_RULES } from "./us-federal.ts";

/** Every rule there is, the wider law before the narrower and our own last. */
export const ALL_RULES: readonly Rule[] = [...US_FEDERAL_RULES, ...PLACE_RULES, ...HOUSE_RULES];

const byId = new Map(ALL_RULES.map((rule) => [rule.id, rule]));

/** The rule of that id as it stands now, or null. */
export function findRule(id: string): Rule | null {
  return byId.get(id) ?? null;
}
