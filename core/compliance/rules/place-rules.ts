import { AUSTRALIA_RULES } from "./australia.ts";
import { CANADA_RULES } from "./canada.ts";
import { EUROPEAN_UNION_RULES } from "./european-union.ts";
import { INDIA_RULES } from "./india.ts";
import { LATIN_AMERICA_RULES } from "./latin-america.ts";
import type { Rule } from "./rule.ts";
import { UNITED_KINGDOM_RULES } from "./united-kingdom.ts";
import { US_STATE_RULES } from "./us-states.ts";

/** Every pack but that of United States federal law. */
export const PLACE_RULES: readonly Rule[] = [
  ...US_STATE_RULES,
  ...UNITED_KINGDOM_RULES,
  ...EUROPEAN_UNION_RULES,
  ...AUSTRALIA_RULES,
  ...CANADA_RULES,
  ...LATIN_AMERICA_RULES,
  ...INDIA_RULES,
];
