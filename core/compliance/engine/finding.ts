import type { ContactEventType } from "../../accounts/contact-event.ts";
import type { EpochMs } from "../../time/instant.ts";
import type { Situation } from "./contact-question.ts";

/** A fact that nobody gave and a rule needed. */
export type MissingFact = "time_zone" | "consent" | "opt_out_line" | "written_notice";

/**
 * What one rule has against a contact. `until` is a moment up to which the rule certainly forbids
 * it, and never later than the first one it allows; null when only an event ends it.
 */
export interface Finding {
  readonly effect: "deny" | "warn";
  readonly until: EpochMs | null;
  /** Events of which any one would end it. */
  readonly awaits: readonly ContactEventType[];
  readonly missing: readonly MissingFact[];
}

/** Null when the rule has nothing against contact at that moment. */
export type Evaluate = (situation: Situation, at: EpochMs) => Finding | null;

const NOTHING: readonly never[] = Object.freeze([]);

export function denyUntil(until: EpochMs | null): Finding {
  return { effect: "deny", until, awaits: NOTHING, missing: NOTHING };
}

/** The later of two ends; null is none found so far. */
export function laterEnd(found: EpochMs | null, end: EpochMs): EpochMs {
  return found === null || end > found ? end : found;
}

export function denyAwaiting(
  awaits: readonly ContactEventType[],
  missing: readonly MissingFact[] = NOTHING,
): Finding {
  return { effect: "deny", until: null, awaits, missing };
}

export function warnMissing(fact: MissingFact): Finding {
  return { effect: "warn", until: null, awaits: NOTHING, missing: [fact] };
}

export const DENY_ALWAYS: Finding = Object.freeze(denyUntil(null));
