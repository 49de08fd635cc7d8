import type { Rule } from "./rule.ts";
import { US_COUNT_RULES } from "./us-federal-counts.ts";
import { US_MEDIUM_RULES } from "./us-federal-media.ts";
import { US_STOP_RULES } from "./us-federal-stops.ts";
import { US_TIME_AND_PLACE_RULES } from "./us-federal-time-and-place.ts";

/**
 * Federal law of the United States: the Fair Debt Collection Practices Act and Regulation F, which
 * bind whoever collects for others or under another name; the TCPA, CAN-SPAM and the Bankruptcy
 * Code, which bind creditors too.
 */
export const US_FEDERAL_RULES: readonly Rule[] = [
  ...US_STOP_RULES,
  ...US_MEDIUM_RULES,
  ...US_TIME_AND_PLACE_RULES,
  ...US_COUNT_RULES,
];
