import type { ContactEventType } from "../accounts/contact-event.ts";
import { fromEpochMs, type Instant } from "../time/instant.ts";
import type { ContactVerdict, RuleFinding } from "./check-contact.ts";
import type { ContactAsk, ContactSetting } from "./engine/contact-question.ts";
import type { MissingFact } from "./engine/finding.ts";

/** One rule's objection as it is kept: by name and version, so that the rule can be looked up. */
export interface KeptFinding {
  readonly rule: string;
  readonly version: number;
  readonly gate: string;
  readonly effect: "deny" | "warn";
  readonly until: Instant | null;
  readonly awaits: readonly ContactEventType[];
  readonly missing: readonly MissingFact[];
}

/** What was asked, where, and of which rules, with the answer of each that had something to say. */
export interface VerdictRecord {
  readonly medium: string;
  readonly verdict: "allow" | "deny";
  /** The rule that is the reason, as `id@version`; null when nothing forbade it. */
  readonly blockedBy: string | null;
  readonly nextEligibleAt: Instant | null;
  readonly asked: Readonly<Record<string, unknown>>;
  readonly findings: readonly KeptFinding[];
  /** Every rule that was asked, as `id@version`. */
  readonly rules: readonly string[];
}

/** A verdict as evidence: enough to tell it again, and to see which text of which rule it rests on. */
export function toVerdictRecord(
  setting: ContactSetting,
  ask: ContactAsk,
  verdict: ContactVerdict,
): VerdictRecord {
  const { jurisdictions, collector, debts, zones } = setting;
  const { at, ...about } = ask;
  return {
    medium: ask.medium,
    verdict: verdict.verdict,
    blockedBy: verdict.blockedBy === null ? null : nameOf(verdict.blockedBy.rule),
    nextEligibleAt: verdict.nextEligibleAt,
    asked: { ...about, at: fromEpochMs(at), jurisdictions, collector, debts, zones },
    findings: [
      ...verdict.denials.map((each) => toKept(each, "deny")),
      ...verdict.warnings.map((each) => toKept(each, "warn")),
    ],
    rules: verdict.asked.map(({ rule }) => nameOf(rule)),
  };
}

function toKept(
  { rule, gate, until, awaits, missing }: RuleFinding,
  effect: "deny" | "warn",
): KeptFinding {
  return { rule: rule.id, version: rule.version, gate, effect, until, awaits, missing };
}

function nameOf({ id, version }: { readonly id: string; readonly version: number }): string {
  return `${id}@${version}`;
}
