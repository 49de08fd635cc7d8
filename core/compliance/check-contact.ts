import type { ContactEventType, Recipient } from "../accounts/contact-event.ts";
import { LAST_DAY } from "../time/calendar-date.ts";
import { DAY_MS, type EpochMs, fromEpochMs, type Instant } from "../time/instant.ts";
import { TimeZone } from "../time/time-zone.ts";
import type { CompiledRule, RuleGate } from "./engine/compile-rule.ts";
import type { ContactAsk, ContactSetting, Situation } from "./engine/contact-question.ts";
import { type Finding, laterEnd, type MissingFact } from "./engine/finding.ts";
import type { HistoryIndex } from "./engine/history-index.ts";
import { rulesFor } from "./engine/rules-for.ts";
import type { Rule } from "./rules/rule.ts";

/** What one rule said. `until` is the moment it lifts by itself; null when only an event lifts it. */
export interface RuleFinding {
  readonly rule: Rule;
  readonly gate: RuleGate;
  readonly until: Instant | null;
  readonly awaits: readonly ContactEventType[];
  readonly missing: readonly MissingFact[];
}

export interface ContactVerdict {
  readonly verdict: "allow" | "deny";
  /** Every rule that forbids it, in the order gates are asked. */
  readonly denials: readonly RuleFinding[];
  /** The first of them, which is the reason to give. */
  readonly blockedBy: RuleFinding | null;
  /** The first moment it is allowed, if nothing else happens; null when something has to. */
  readonly nextEligibleAt: Instant | null;
  /** Events that would end a denial that no date ends. */
  readonly awaits: readonly ContactEventType[];
  /** What does not forbid it but should be known before it is made. */
  readonly warnings: readonly RuleFinding[];
  /** Facts nobody gave. Where one could have forbidden contact it did. */
  readonly missing: readonly MissingFact[];
  /** Every rule that was asked, so that the verdict can be told again. */
  readonly asked: readonly CompiledRule[];
}

/**
 * Whether a contact may be made at `ask.at`, by every rule that binds in the setting. The strictest
 * wins; what happened after `ask.at` is not known yet and changes nothing.
 */
export function checkContact(
  setting: ContactSetting,
  history: HistoryIndex,
  ask: ContactAsk,
): ContactVerdict {
  const asked = rulesFor(setting).byMedium[ask.medium] ?? NO_RULES;
  const situation = situationOf(setting, history, ask);
  const denials: RuleFinding[] = [];
  const warnings: RuleFinding[] = [];
  for (const each of asked) {
    const finding = each.evaluate(situation, ask.at);
    if (finding === null) continue;
    (isDenial(each, finding) ? denials : warnings).push(toRuleFinding(each, finding));
  }
  const [blockedBy = null] = denials;
  return {
    verdict: blockedBy === null ? "allow" : "deny",
    denials,
    blockedBy,
    nextEligibleAt: blockedBy === null ? null : nextEligible(asked, situation),
    awaits: distinct(denials.flatMap(({ awaits }) => awaits)),
    warnings,
    missing: distinct([...denials, ...warnings].flatMap(({ missing }) => missing)),
    asked,
  };
}

const NO_RULES: readonly CompiledRule[] = Object.freeze([]);

// Between them it is every day that anybody on earth may have.
const EARLIEST_AND_LATEST = [TimeZone.parse("Etc/GMT+12"), TimeZone.parse("Pacific/Kiritimati")];

function situationOf(setting: ContactSetting, history: HistoryIndex, ask: ContactAsk): Situation {
  const zones = setting.zones.length > 0 ? setting.zones : EARLIEST_AND_LATEST;
  return { setting, history, ask, recipient: recipientOf(ask), zones };
}

/** Whoever is not named as anything else stands for the consumer, but nobody asks them where they are. */
function recipientOf({ recipient, purpose }: ContactAsk): Recipient {
  return recipient ?? (purpose === "location_information" ? "third_party" : "consumer");
}

function isDenial({ rule }: CompiledRule, { effect }: Finding): boolean {
  return effect === "deny" && rule.breach !== "advice";
}

// Each step passes at least one rule's own end, and few rules end more than a few times.
const STEPS_MAX = 400;

/**
 * The first moment no rule forbids. Each rule forbids without a gap up to its `until`, so nothing
 * before the latest of them is allowed, and there everything is asked again.
 */
function nextEligible(asked: readonly CompiledRule[], situation: Situation): Instant | null {
  let at = situation.ask.at;
  for (let step = 0; step < STEPS_MAX; step += 1) {
    const until = latestEnd(asked, situation, at);
    if (until === "never") return null;
    if (until === null) return toInstant(at);
    at = until;
  }
  return null;
}

/** Null where nothing forbids it. */
function latestEnd(
  asked: readonly CompiledRule[],
  situation: Situation,
  at: EpochMs,
): EpochMs | "never" | null {
  let latest: EpochMs | null = null;
  for (const each of asked) {
    const finding = each.evaluate(situation, at);
    if (finding === null || !isDenial(each, finding)) continue;
    if (finding.until === null) return "never";
    latest = laterEnd(latest, finding.until);
  }
  return latest;
}

function toRuleFinding(
  { rule, gate }: CompiledRule,
  { until, awaits, missing }: Finding,
): RuleFinding {
  return { rule, gate, until: until === null ? null : toInstant(until), awaits, missing };
}

const LAST_MS = (LAST_DAY + 1) * DAY_MS - 1;

/** Null after the last year that can be written: what lifts then never lifts. */
function toInstant(at: EpochMs): Instant | null {
  return at > LAST_MS ? null : fromEpochMs(at);
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return values.length < 2 ? values : [...new Set(values)];
}
