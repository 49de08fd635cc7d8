import { HOLD_RULES } from "../../core/accounts/hold-rules.ts";
import { contentContextOf } from "../../core/compliance/content/content-context-of.ts";
import { contentDutiesOf } from "../../core/compliance/content/content-duties-of.ts";
import { standardWording } from "../../core/compliance/content/disclosure-words.ts";
import type { AvoidDuty, ContentDuty, WordingTopic } from "../../core/compliance/content/duty.ts";
import { suggestionFor } from "../../core/compliance/content/suggestions.ts";
import type { Situation } from "./script-words.ts";
import type { SectionInput } from "./section-input.ts";

/** What the law wants said in a call, in the language the rep reads the rest in. */
export function disclosures(section: SectionInput): string[] {
  return callDuties(section).flatMap((duty) => {
    const text =
      duty.kind === "say" ? standardWording(duty.disclosure, "voice", section.voice.locale) : null;
    return text === null ? [] : [text];
  });
}

/** What of the tenant's policy and of the law this conversation turns on, each with its source. */
export function policyAndLaw(section: SectionInput, situation: Situation): string[] {
  const own = policyLine(section, situation);
  const { source } = section.voice.words.scriptFrame.policy;
  const version = source(section.input.policy.version);
  return [...(own === null ? [] : [withSource(own, version)]), ...lawLines(section, situation)];
}

function policyLine({ input, voice, account }: SectionInput, situation: Situation): string | null {
  const { promises, arrangements, pause } = input.policy;
  const { policy } = voice.words.scriptFrame;
  switch (situation) {
    case "settled":
    case "legal":
      return null;
    case "disputed":
      return policy.held;
    case "hardship":
    case "vulnerable":
      return account.holds.some(({ kind }) => HOLD_RULES[kind].offersHelp)
        ? policy.pause(pause.daysMax, pause.daysInYearMax)
        : null;
    case "promise":
    case "broken_promise":
      return policy.promise(promises.graceDays);
    default:
      return policy.plan(arrangements.installmentsMax);
  }
}

const LAW_LINES_MAX = 2;

/** What each conversation is most likely to slip on, the likeliest first. */
const SLIPS: Readonly<Partial<Record<Situation, readonly WordingTopic[]>>> = {
  settled: ["third_parties"],
  before_due: ["third_parties"],
  promise: ["third_parties"],
  legal: ["third_parties"],
  disputed: ["overshadowing", "credit_threat", "third_parties"],
  hardship: ["asking_why", "borrowing_pressure", "third_parties"],
  vulnerable: ["asking_why", "borrowing_pressure", "third_parties"],
  big_balance: ["legal_threat", "cost_threat"],
  broken_promise: ["insult", "legal_threat"],
  broken_plan: ["agency_threat", "legal_threat"],
};
const USUAL_SLIPS: readonly WordingTopic[] = ["overshadowing", "third_parties", "false_urgency"];

function lawLines(section: SectionInput, situation: Situation): string[] {
  const duties = callDuties(section).filter((duty) => duty.kind === "avoid");
  const language = section.voice.words.language === "es" ? "es" : "en";
  const { house } = section.voice.words.scriptFrame.policy;
  const slips = SLIPS[situation] ?? USUAL_SLIPS;
  return slips
    .flatMap((topic) => strongest(duties, topic) ?? [])
    .slice(0, LAW_LINES_MAX)
    .map(({ topic, citation, jurisdiction }) =>
      withSource(suggestionFor(topic, "voice")[language], jurisdiction === null ? house : citation),
    );
}

/** As one sentence with its source, whose own full stop comes last. */
function withSource(text: string, source: string): string {
  return `${text.replace(/\.$/, "")} (${source}).`;
}

/** A place's own law before our standard, which binds everywhere. */
function strongest(duties: readonly AvoidDuty[], topic: WordingTopic): AvoidDuty | undefined {
  const own = duties.filter((duty) => duty.topic === topic);
  return own.find(({ jurisdiction }) => jurisdiction !== null) ?? own[0];
}

function callDuties({ input, account }: SectionInput): ContentDuty[] {
  const call = { channel: "voice", templateId: "call" } as const;
  return contentDutiesOf(contentContextOf(input.facts, input.policy, account.today, call));
}
