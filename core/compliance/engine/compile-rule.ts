import { assertNever } from "../../result/result.ts";
import { toDayNumber } from "../../time/calendar-date.ts";
import type { EpochMs } from "../../time/instant.ts";
import { toLocal } from "../../time/time-zone.ts";
import type { Rule, SpecialRule } from "../rules/rule.ts";
import { consentEvaluator } from "./consent.ts";
import type { Situation } from "./contact-question.ts";
import {
  envelopeShowsDebt,
  forbiddenMedium,
  noticeWait,
  optOutLine,
  publicMessage,
  timeBarredThreat,
} from "./duties/content.ts";
import { mediumOptOut } from "./duties/medium-opt-out.ts";
import { employerEmail, requestedPlaces, thirdParty } from "./duties/recipient-and-place.ts";
import { requestedTimes } from "./duties/requested-times.ts";
import { validationHold } from "./duties/validation-hold.ts";
import type { Evaluate, Finding } from "./finding.ts";
import { frequencyEvaluator } from "./frequency.ts";
import { hoursEvaluator } from "./hours.ts";
import { concernsDebt, debtsAsked, factsOf } from "./known-facts.ts";
import { oneChannelEvaluator } from "./one-channel.ts";
import { spacingEvaluator } from "./spacing.ts";
import { stopEvaluator } from "./stop.ts";
import { dayBegins } from "./weekly-times.ts";

/** The order in which gates are asked: the first that blocks is the answer's reason. */
export const RULE_GATES = ["stop", "medium", "recipient", "time", "count", "content"] as const;
export type RuleGate = (typeof RULE_GATES)[number];

/** A rule ready to be asked. */
export interface CompiledRule {
  readonly rule: Rule;
  readonly gate: RuleGate;
  readonly evaluate: Evaluate;
}

/** Null for a rule of conduct: nothing on record can break it, so it is only shown. */
export function compileRule(rule: Rule): CompiledRule | null {
  const evaluate = evaluatorOf(rule);
  return evaluate === null ? null : { rule, gate: gateOf(rule), evaluate: inForce(rule, evaluate) };
}

function evaluatorOf(rule: Rule): Evaluate | null {
  switch (rule.kind) {
    case "hours":
      return hoursEvaluator(rule);
    case "frequency":
      return frequencyEvaluator(rule);
    case "spacing":
      return spacingEvaluator(rule);
    case "one_channel":
      return oneChannelEvaluator(rule);
    case "stop":
      return stopEvaluator(rule);
    case "consent":
      return consentEvaluator(rule);
    case "special":
      return DUTIES[rule.duty](rule);
    case "conduct":
      return null;
    default:
      return assertNever(rule);
  }
}

const DUTIES: Readonly<Record<SpecialRule["duty"], (rule: SpecialRule) => Evaluate>> = {
  medium_opt_out: () => mediumOptOut,
  requested_times: () => requestedTimes,
  requested_places: () => requestedPlaces,
  validation_hold: () => validationHold,
  third_party: () => thirdParty,
  opt_out_line: () => optOutLine,
  forbidden_medium: () => forbiddenMedium,
  public_message: () => publicMessage,
  envelope_shows_debt: () => envelopeShowsDebt,
  employer_email: () => employerEmail,
  time_barred_threat: () => timeBarredThreat,
  notice_wait: noticeWait,
};

const GATE_OF_DUTY: Readonly<Record<SpecialRule["duty"], RuleGate>> = {
  validation_hold: "stop",
  notice_wait: "stop",
  medium_opt_out: "medium",
  forbidden_medium: "medium",
  third_party: "recipient",
  requested_places: "recipient",
  employer_email: "recipient",
  public_message: "recipient",
  requested_times: "time",
  opt_out_line: "content",
  envelope_shows_debt: "content",
  time_barred_threat: "content",
};

function gateOf(rule: Rule): RuleGate {
  switch (rule.kind) {
    case "stop":
      // A stop at one place is a rule about the place: elsewhere nothing has stopped.
      return rule.place === undefined ? "stop" : "recipient";
    case "consent":
      return "medium";
    case "hours":
      return "time";
    case "special":
      return GATE_OF_DUTY[rule.duty];
    default:
      return "count";
  }
}

/** Binds the right people and purposes, on days it is law, unless something freed the debt from it. */
function inForce(rule: Rule, evaluate: Evaluate): Evaluate {
  const recipients = rule.recipients ?? ["consumer"];
  const from = rule.effectiveFrom === undefined ? null : toDayNumber(rule.effectiveFrom);
  const last = rule.effectiveUntil === undefined ? null : toDayNumber(rule.effectiveUntil);
  return (situation, at) => {
    if (!recipients.includes(situation.recipient)) return null;
    const purpose = situation.ask.purpose ?? "collect";
    if (rule.exceptPurposes?.includes(purpose) === true) return null;
    if (rule.onlyPurposes?.includes(purpose) === false) return null;
    // Law where it is the day anywhere the customer may be.
    if (from !== null && situation.zones.every((zone) => toLocal(zone, at).day < from)) return null;
    if (last !== null && situation.zones.every((zone) => toLocal(zone, at).day > last)) return null;
    if (rule.liftedBy !== undefined && isLifted(rule.liftedBy, situation)) return null;
    const finding = evaluate(situation, at);
    if (finding === null || last === null) return finding;
    return endingWith(finding, repealedAt(situation, last));
  };
}

/** Freed only when each of the debts asked about is: permission for one is none for another. */
function isLifted(types: NonNullable<Rule["liftedBy"]>, situation: Situation): boolean {
  const { history, ask } = situation;
  return debtsAsked(situation).every((debtId) =>
    types.some((type) =>
      factsOf(history, type).some(
        ({ at, event }) =>
          at <= ask.at &&
          (debtId === null ? event.debtIds === undefined : concernsDebt(event, debtId)),
      ),
    ),
  );
}

/** What a rule forbids it forbids no longer than it is law. */
function endingWith(finding: Finding, repealed: EpochMs): Finding {
  if (finding.until !== null && finding.until <= repealed) return finding;
  return { ...finding, until: repealed };
}

function repealedAt({ zones }: Situation, last: number): EpochMs {
  return Math.max(...zones.map((zone) => dayBegins(zone, last + 1)));
}
