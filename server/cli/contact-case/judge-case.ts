import type { ContactEvent } from "../../../core/accounts/contact-event.ts";
import { checkContact, type RuleFinding } from "../../../core/compliance/check-contact.ts";
import { indexHistory } from "../../../core/compliance/engine/history-index.ts";
import { needsVerification } from "../../../core/compliance/rules/rule.ts";
import { TimeZone } from "../../../core/time/time-zone.ts";
import type { CaseGiven, ContactCase } from "./case-shape.ts";
import { isReasonToAskAgain, readAsk } from "./read-ask.ts";
import { readEvent } from "./read-event.ts";
import { readSetting } from "./read-setting.ts";

/** A case's answer. The first five fields are the format's; the others say more. */
export interface CaseAnswer {
  readonly id: string;
  readonly verdict: "allow" | "deny";
  /** Every rule that forbids it, the first being the reason. */
  readonly rules: readonly string[];
  readonly reason: string;
  readonly nextEligibleAt: string | null;
  readonly findings: readonly ToldFinding[];
  readonly awaits: readonly string[];
  readonly warnings: readonly ToldFinding[];
  readonly missing: readonly string[];
  readonly ignored: readonly string[];
  readonly expected?: "allow" | "deny";
  readonly agrees?: boolean;
}

interface ToldFinding {
  readonly rule: string;
  readonly version: number;
  readonly citation: string;
  readonly gate: string;
  readonly breach: string;
  readonly reading: string;
  readonly verify: boolean;
  readonly plain: string;
  readonly until: string | null;
}

/** Judges one case by every rule bound in its place. Throws `BadInput` for what can't be judged. */
export function judgeCase(each: ContactCase, id: string): CaseAnswer {
  const { given, ask: raw, expected } = each;
  const read = readSetting(given, raw);
  const { ask, ignored: unknownInAsk } = readAsk(raw, read.setting, given.events);
  const { events, ignored: unknownEvents } = readEvents(given, read.setting.zones, read.debtOf);
  const verdict = checkContact(read.setting, indexHistory(events), {
    ...ask,
    debtIds: ask.debtIds.map(read.debtOf),
  });
  return {
    id,
    verdict: verdict.verdict,
    rules: verdict.denials.map(({ rule }) => rule.id),
    reason: verdict.blockedBy?.rule.plain.en ?? "No rule bound here forbids it.",
    nextEligibleAt: verdict.nextEligibleAt,
    findings: verdict.denials.map(tell),
    awaits: verdict.awaits,
    warnings: verdict.warnings.map(tell),
    missing: [...verdict.missing, ...read.missing],
    ignored: [...read.ignored, ...unknownInAsk, ...unknownEvents],
    ...(expected === undefined ? {} : { expected, agrees: verdict.verdict === expected }),
  };
}

function tell({ rule, gate, until }: RuleFinding): ToldFinding {
  const { id, version, citation, breach, reading, plain } = rule;
  const verify = needsVerification(rule);
  return { rule: id, version, citation, gate, breach, reading, verify, plain: plain.en, until };
}

const UTC = TimeZone.parse("UTC");

function readEvents(
  given: CaseGiven,
  [zone = UTC]: readonly TimeZone[],
  debtOf: (debtId: string) => string,
): { events: readonly ContactEvent[]; ignored: readonly string[] } {
  const events: ContactEvent[] = [];
  const ignored: string[] = [];
  for (const raw of given.events) {
    const read = readEvent(raw, zone);
    if (!read.ok && isReasonToAskAgain(raw)) continue;
    if (!read.ok) ignored.push(`event ${raw.type} at ${raw.at}: ${read.why}`);
    else events.push(...read.events.map((event) => withDebts(event, debtOf)));
  }
  return { events, ignored };
}

function withDebts(event: ContactEvent, debtOf: (debtId: string) => string): ContactEvent {
  return event.debtIds === undefined ? event : { ...event, debtIds: event.debtIds.map(debtOf) };
}
